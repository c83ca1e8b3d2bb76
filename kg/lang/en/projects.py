"""Whether a named thing is a project, which is built or planned, or a site, which one goes to."""

import re

from kg.lang.en.data import English, word_class
from kg.lang.en.scan import Item
from kg.lang.en.words import Word

_UNDER_WAY = re.compile(
    r"(?:, )?(?:(?:which|that|has|have|had|was|were|is|are|will|be|officially|formally|just|currently|now|being) )*"
    r"(?:br(?:oke|eaks?|oken) ground|(?:start|beg[ia]n|commence)\w* (?:construction|operation|production)"
    r"|under construction|put into (?:operation|use|production|service)|(?:goe?s?|went) into (?:operation|production)"
    r"|open(?:ed|s)? to traffic|topped out|(?:be|being) (?:built|completed|constructed))\b"
)
"""What is said behind the name of something that is being built."""
_AMOUNT = word_class("currency") | {"million", "billion"}
_TO_BUILD = re.compile(
    r"\b(?:construction (?:of|on|at|site of|work on)|work on|ground ?-?breaking (?:ceremony )?(?:of|for)"
    r"|foundation (?:stone )?(?:of|for)|completion of|commissioning of|broke ground on)(?: the| a| an| its)?$"
)
"""What leads to such a name."""


def is_built(tokens: list[Word], floor: int, start: int, end: int, last: int, kind: str, capital: bool) -> bool:
    """Whether the words around a thing say that it is agreed on, paid for, built or late."""
    while start > floor and (tokens[start - 1].low in _AMOUNT or tokens[start - 1].shape == "0"):
        start -= 1
    built = [word.low for word in tokens[max(floor, start - 3) : start]]
    made = kind in ("park", "works") or (capital and tokens[end - 1].low not in word_class("land"))
    if made and "of" in built[-2:] and "construction" in built:
        return True
    if not capital:
        return False
    agreed = {"agreement", "contract"} & set(built) and {"on", "for"} & set(built[-2:])
    money = {word.low for word in tokens[max(floor, start - 9) : start]} & word_class("money")
    late = "schedule" in [word.low for word in tokens[end : min(last, end + 12)]]
    planned = {"intends", "plans", "is", "are", "intend", "plan"} & {
        word.low for word in tokens[end : min(last, end + 6)]
    }
    behind = [word.low for word in tokens[end : min(last, end + 9)]]
    if tokens[end - 1].low not in word_class("land") and (
        _UNDER_WAY.match(" ".join(behind))
        or _TO_BUILD.search(" ".join(w.low for w in tokens[max(floor, start - 6) : start]))
    ):
        return True
    if planned and any(behind[at : at + 2] in (["to", "build"], ["to", "construct"]) for at in range(len(behind))):
        return True
    if {"put", "up"} <= set(built) or _one_of_projects(behind, tokens[end : min(last, end + 16)]):
        return True
    return bool(agreed) or late or (built[-2:-1] == ["into"] and bool(money)) or _set_up(tokens, end, last)


def _one_of_projects(behind: list[str], following: list[Word]) -> bool:
    """As in "… and the Ring Road were put on the list of key projects", "… is one of ten major projects"."""
    words = [word.low for word in following]
    if not {"project", "projects"} & set(words) or not {"is", "are", "was", "were"} & set(words[:12]):
        return False
    at = words.index("projects") if "projects" in words else words.index("project")
    return "list" in words[:at] or "one of" in " ".join(words[:at]) or "among" in words[:at]


def _set_up(tokens: list[Word], end: int, last: int) -> bool:
    """As in "the Base will be set up in the district"."""
    behind = [word.low for word in tokens[end : min(end + 6, last)]]
    if behind[:2] in ([",", "which"], [",", "that"]):
        behind = behind[2:]
    if behind[:1] == [","] and end + 6 < last:
        behind = [word.low for word in tokens[end + 2 : end + 6]]
        if tokens[end + 1].low in ("a", "an") and "project" in behind:
            return True
    return behind[:2] == ["will", "be"] and bool(set(behind[2:4]) & word_class("set-up"))


def listed(tokens: list[Word], floor: int, start: int) -> bool:
    """As in "the projects include", "the list includes": what follows are projects."""
    before = [word.low for word in tokens[floor:start]]
    return any(
        before[at] in ("project", "projects", "list", "signing", "agreements") and before[at + 1].startswith("includ")
        for at in range(len(before) - 1)
    )


def kind_of(
    tokens: list[Word],
    items: list[Item],
    kind: str,
    phase: str,
    start: int,
    head: int,
    end: int,
    capital: bool,
    areas: tuple[Item, ...],
    data: English,
) -> str:
    """The kind of a thing, "project" or "site": by its head's kind, its phase, its words and those around it."""
    if kind == "project" or phase:
        return "project"
    words = {tokens[at].low for at in range(start, end)}
    around = {tokens[at].low for item in items for at in range(item.first, item.last)}
    leads = bool(areas) and areas[0].first == start
    if (capital or areas) and listed(tokens, items[0].first, start):
        return "project"
    if kind == "works":
        return "project" if words & word_class("power") or (capital and around & word_class("building")) else "site"
    if words & word_class("power") and words & {"station", "farm", "plant"}:
        return "project"
    if kind == "park":
        towns = {tokens[item.first].low for item in items if item.letter == "L" and item.area and item.area.full}
        if leads or tokens[start].low in towns:
            return "site"
        industrial = "industrial" in words
        return "project" if industrial or around & {"build", "building", "built"} else "site"
    return "site"
