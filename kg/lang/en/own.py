"""Whether an area is spoken of as the article's own: "close to the reality of X", "X's actual conditions"."""

from collections.abc import Mapping

from kg.lang.en.areas import area_at
from kg.lang.en.data import word_class
from kg.lang.en.names import syllables
from kg.lang.en.scan import Item
from kg.lang.en.words import Word, words
from kg.model import Article
from kg.places import gazetteer

_KINDS = (" banner", " city", " county", " district", " prefecture")
_HEAD, _LINE = 400, 40

_OURS = (
    *(["reality"], ["realities"], ["actual", "condition"], ["actual", "conditions"], ["actual", "situation"]),
    *(["actual", "development"], ["actual", "work"], ["current", "reality"]),
)
_COME = (
    *(["settle"], ["settled"], ["settling"], ["settle", "down"], ["land"], ["landing"]),
    *(["take", "root"], ["taking", "root"], ["taken", "root"]),
)
"""As in "attract good projects to settle in Linshan"."""


def of_its_own(tokens: list[Word], item: Item) -> bool:
    """As in "based on the reality of Linshan", "in line with Linshan's actual conditions", "to settle in Linshan"."""
    at = item.first - (tokens[item.first - 1].low == "the")
    before = [word.low for word in tokens[max(0, at - 3) : at]]
    if before[-1:] == ["of"] and (before[-3:-1] in _OURS or before[-2:-1] in _OURS):
        return True
    if before[-1:] == ["in"] and (before[-2:-1] in _COME or before[-3:-1] in _COME):
        return True
    behind = [word.low for word in tokens[item.last : item.last + 3]]
    return behind[:1] == ["'s"] and (behind[1:] in _OURS or behind[1:2] in _OURS)


def in_print(publisher: list[Word], at: int) -> bool:
    """Whether a publisher's name goes on with a word for a paper: "Wuxi Daily" is Wuxi's, though a short name."""
    return at < len(publisher) and publisher[at].low in word_class("media")


def of_its_kind(publisher: str, levels: Mapping[str, int], year: int | None) -> list[tuple[str, ...]]:
    """The county or district of a paper by whose bare name no area is known: "Dongshan News" of county officials."""
    known = words(publisher)
    for kind in ("county", "district"):
        for at in range(len(known) - 1):
            several = syllables(known[at].low) > 1  # not "Rong Media", integrated media
            if levels.get(kind) and several and in_print(known, at + 1):
                areas = gazetteer().english(f"{known[at].low} {kind}", year)
                return [tuple(dict.fromkeys(area.id for area in areas))] if areas else []
    return []


def of_a_paper(tokens: list[Word], item: Item, first: Item) -> bool:
    """Whether an area stands in the name of the paper that a report begins with: "Linshan net news (reporter …"."""
    media = [word.low in word_class("media") for word in tokens[item.last : item.last + 3]]
    return item.first - first.first < 3 and media[:1] == [True]


def written_in(article: Article) -> tuple[str, ...]:
    """The city that a reporter above the text writes from, if its province tells which: "By A in Taizhou, Zhejiang"."""
    opening = article.clean[article.body :].lstrip()[:_LINE]
    known = words(article.text[: max(0, article.text.find(opening, 0, _HEAD))])
    for at in range(1, len(known)):
        area = area_at(known, at) if known[at - 1].low in ("in", "from") else None
        comma = at + area.size if area else len(known)
        if area is None or comma + 1 >= len(known) or known[comma].low not in (",", "("):
            continue
        provinces = above.areas if (above := area_at(known, comma + 1)) else ()
        inside = [one for one in area.areas if any(gazetteer().contains(p, one) for p in provinces if p != one)]
        if len(area.areas) > len(inside) > 0:
            return tuple(inside)
    return ()


def dateline(tokens: list[Word], item: Item) -> bool:
    """Whether a text begins with where it was written: "TAIYUAN --", "Taiyuan, July 3 --"."""
    behind = tokens[item.last : item.last + 2]
    return bool(behind) and (
        (behind[0].low == "," and behind[-1].low in word_class("month")) or behind[0].low in ("(", "-", "–", "—")
    )


def path(head: str) -> list[str]:
    """The steps of a page's path that can be areas: "Jingzhou Online > Counties > Honghu", "Linshan County > News"."""
    *above, last = (step.split("(")[0].strip() for step in head.split("\n", 1)[0].split(">"))
    return [last, *(step for step in reversed(above) if step.lower().endswith(_KINDS))] if above else []
