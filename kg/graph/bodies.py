"""The bodies of areas that posts are in: 中共南通市委员会 for a 市委书记 of 南通市, by the table `bodies.csv`.

Articles name posts ("市委书记") far more often than bodies; a body is known by its area and the post's role, and its
names in both languages follow from the area's. Where a title may be that of one of the area's bureaus
(市国资委党委书记) no body is named.
"""

import re
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple

from kg.graph import composed
from kg.graph.iris import resource
from kg.graph.terms import PINYIN, Block, labelled, language_of, string
from kg.lang.lexicon import read_table
from kg.lang.readings import fold
from kg.places import Area, gazetteer

_COLUMNS = ("body", "levels", "kinds", "roles", "zh", "en", "also", "titled")
_ADJECTIVES = {"省": "Provincial", "市": "Municipal", "县级市": "Municipal", "自治州": "Prefectural"}
_LEVEL = "[全我本原]?(?:自治[区州县旗]|街道|[省市区县旗州盟镇乡])?"
_OWN = {
    "committee": re.compile(
        rf"(?:中共)?{_LEVEL}(?:党委|党工委|工委|委)?(?:第一|常务|专职|代)?(?:副?书记|常委|常务委员|委员|政法委书记)"
    ),
    "discipline": re.compile(rf"(?:中共)?{_LEVEL}(?:委常委|常委)?、?(?:纪委|纪律检查委员会|纪检委)(?:代|副)?书记"),
}
_OWN_EN = {
    "committee": re.compile(
        r"(?:\W*\b(?:a|acting|and|boss|chief|china|city|committee|communist|county|county-level|cpc|deputy|district|executive|first"
        r"|full-time|general|head|leader|member|municipal|of|party|prefectural|provincial|s|secretary|standing|street"
        r"|subdistrict|the|town|township|vice|village|work|working)\b)*\W*"
    ),
    "discipline": re.compile(
        r"(?:\W*\b(?:and|commission|committee|county|cpc|deputy|disciplinary|discipline|district|for|general|head|inspection"
        r"|municipal|of|party|prefectural|provincial|s|secretary|supervision|the|city)\b)*\W*"
    ),
}


class Body(NamedTuple):
    """A body: the path of its IRI below the base, its id in the table, its area's id, its names, how the Chinese one
    reads, and other names.
    """

    path: str
    organ: str
    area: str
    zh: str
    en: str
    pinyin: str | None
    also: tuple[str, ...]


def roles() -> frozenset[str]:
    """The roles whose posts are in bodies of areas."""
    return frozenset(_table())


def is_own(role: str, title: str, area: str) -> bool:
    """Whether a title can be that of the area's own body: 市委书记, never 市国资委党委书记."""
    titled = next((row["titled"] for row in _table().get(role, ())), "")
    return not titled or not title or gazetteer().get(area) is None or _own(titled, title, area)


@lru_cache(maxsize=4096)
def body(role: str, area: str) -> Body | None:
    """The body of an area (an id of the gazetteer) in which a role is a post; None where there is none."""
    known = gazetteer().get(area)
    row = _row(role, known)
    if known is None or row is None or not known.zh:
        return None
    names = _names(known)
    before, _, behind = row["zh"].partition("{zh}")
    read = [composed.pinyin(part) for part in (before, known.zh, behind) if part]
    return Body(
        path=f"body/{area}/{row['body']}",
        organ=row["body"],
        area=area,
        zh=row["zh"].format(**names),
        en=row["en"].format(**names),
        pinyin=" ".join(filter(None, read)) if None not in read else None,
        also=tuple(one.format(**names) for one in row["also"].split("|") if one),
    )


def block(one: Body) -> Block:
    """The body itself."""
    others = {labelled(name, language_of(name)) for name in one.also}
    others |= {labelled(one.pinyin, PINYIN)} if one.pinyin else set()
    return Block(
        resource(one.path),
        ("org:FormalOrganization",),
        [
            ("kg:area", (resource(f"place/{one.area}"),)),
            ("kg:organ", (string(one.organ),)),
            ("skos:altLabel", others),
            ("skos:prefLabel", (labelled(one.en, "en"), labelled(one.zh, "zh"))),
        ],
    )


@cache
def _table() -> dict[str, list[dict[str, str]]]:
    found: dict[str, list[dict[str, str]]] = {}
    for row in read_table(Path(__file__).with_name("bodies.csv"), _COLUMNS):
        for role in row["roles"].split():
            found.setdefault(role, []).append(row)
    return found


def _row(role: str, area: Area | None) -> dict[str, str] | None:
    if area is None:
        return None
    return next(
        (
            row
            for row in _table().get(role, ())
            if area.level in row["levels"].split() and (not row["kinds"] or area.kind in row["kinds"].split())
        ),
        None,
    )


def _names(area: Area) -> dict[str, str]:
    adjective = _ADJECTIVES.get(area.kind)
    bare = area.english[0] if area.english else area.en
    short = f"{area.short}{area.kind[-1]}" if area.short and area.kind in ("自治州", "自治县") else area.zh
    return {"zh": area.zh, "short": short, "en": f"{bare} {adjective}" if adjective else area.en, "area": area.en}


@lru_cache(maxsize=65536)
def _own(titled: str, title: str, area: str) -> bool:
    above = (gazetteer().area(area), *gazetteer().ancestors(area))
    if language_of(title) == "en":
        text = title.casefold()
        for name in sorted(
            {name.casefold() for one in above for name in (one.en, *one.english)}, key=len, reverse=True
        ):
            text = text.replace(name, " ")
        return bool(_OWN_EN[titled].fullmatch(text))
    text = fold(title)
    for one in reversed(above):
        names = sorted({name for name in (one.zh, one.short, *one.also) if name}, key=len, reverse=True)
        text = next((text[len(name) :] for name in names if text.startswith(name)), text)
    return bool(_OWN[titled].fullmatch(text))
