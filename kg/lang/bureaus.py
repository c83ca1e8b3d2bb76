"""Bureaus of areas by the titles of those who head them: 市商务局局长, "director of the Municipal Commerce Bureau"."""

import re
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple

from kg.lang.lexicon import read_table
from kg.lang.readings import fold, is_han

_HEAD = r"(?:党组|党委)?(?:书记|成员|委员)?[、兼]?(?:第一|常务|党组|执行)?副?(?:局长|厅长|主任|委员|书记)"
_LEVELS = "省市区县州旗盟我本"
_WORDS = frozenset(
    (
        *("and", "chief", "city", "commissioner", "county", "deputy", "director", "district", "executive", "general"),
        *(
            "group",
            "head",
            "its",
            "leader",
            "leading",
            "member",
            "municipal",
            "of",
            "party",
            "prefectural",
            "provincial",
        ),
        *("s", "secretary", "that", "the", "vice", "banner", "flag", "province", "prefecture", "region", "regional"),
    )
)
_SORTS = {"委员会": "commission", "委": "commission", "局": "bureau", "厅": "department"}
_NOT_BEFORE = frozenset(("and", "director", "head", "chief"))


class Bureau(NamedTuple):
    """A bureau that a title names, at ``title[start:end]``."""

    id: str
    start: int
    end: int


@lru_cache(maxsize=1 << 14)
def bureau_of(title: str, names: tuple[str, ...]) -> Bureau | None:
    """The bureau that a title is of, alone: no office of it, none with more in its name.

    `names`: what the area is called, which may stand before the bureau's name.

    >>> bureau_of("南通市商务局局长", ("南通市",))
    Bureau(id='commerce', start=3, end=6)
    >>> bureau_of("director of the Nantong Municipal Commerce Bureau", ("Nantong",))
    Bureau(id='commerce', start=34, end=49)
    >>> bureau_of("director of the industry and commerce bureau", ()), bureau_of("市公安局交警支队支队长", ())
    (None, None)
    """
    if not is_han(title):
        return _english(title.casefold(), names)
    found = _zh().fullmatch(fold(title))
    if found is None:
        return None
    before = found["before"]
    own = not before or before[-1] in _LEVELS or before.endswith(names)
    return Bureau(_ids()[found["name"]], *found.span("name")) if own else None


@cache
def called(bureau: str, name: str) -> str:
    """What to call a bureau in English, without its area, after the name that a title gives it in either language.

    >>> called("tourism", "旅游发展委员会"), called("tourism", "旅游局"), called("water", "water conservancy bureau")
    ('Tourism Development Commission', 'Tourism Bureau', 'Water Conservancy Bureau')
    """
    row = next(row for row in _table() if row["id"] == bureau)
    chinese, english = row["zh"].split("|"), row["en"].split("|")
    sort = next((noun for end, noun in _SORTS.items() if fold(name).endswith(end)), "")
    found = name if name.casefold() in english else next((one for one in english if one.endswith(sort)), english[0])
    if name in chinese and "发展" in name:
        found = next((one for one in english if one.endswith(sort) and "development" in one), found)
    return " ".join(word if word in ("and", "for", "of") else word.capitalize() for word in found.lower().split())


def _english(title: str, names: tuple[str, ...]) -> Bureau | None:
    found = next(_en().finditer(title), None)
    if found is None:
        return None
    before, behind = title[: found.start()], title[found.end() :]
    rest = before + " | " + behind
    for name in names:
        rest = rest.replace(name.casefold(), " ")
    words = re.findall(r"[a-z]+|\|", rest)
    last = words[words.index("|") - 1] if words[0] != "|" else ""
    alone = set(words) <= _WORDS | {"|"} and last not in _NOT_BEFORE
    return Bureau(_ids()[found[0]], found.start(), found.end()) if alone else None


@cache
def _table() -> list[dict[str, str]]:
    return read_table(Path(__file__).with_suffix(".csv"), ("id", "zh", "en"))


@cache
def _ids() -> dict[str, str]:
    return {name: row["id"] for row in _table() for column in ("zh", "en") for name in row[column].split("|")}


@cache
def _zh() -> re.Pattern[str]:
    return re.compile(rf"(?P<before>.*?)(?P<name>{'|'.join(_names('zh'))}){_HEAD}")


@cache
def _en() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, _names('en')))})\b")


def _names(column: str) -> list[str]:
    return sorted((name for row in _table() for name in row[column].split("|")), key=len, reverse=True)
