"""Bodies that say no more of their kind, right where somebody comes: "came to Longgang new materials", "to SDUT"."""

from kg.lang.en.data import English, word_class
from kg.lang.en.line import Line, Subject, covered
from kg.lang.en.scan import Item
from kg.lang.en.words import Word

_MAKES = frozenset(
    (
        *("battery", "cement", "ceramics", "chemical", "dairy", "electric", "electronics", "energy", "equipment"),
        *("food", "foods", "garment", "glass", "logistics", "machinery", "materials", "metallurgy", "motor"),
        *("optoelectronics", "paper", "petrochemical", "pharmaceutical", "pharmaceuticals", "photovoltaic", "plastic"),
        *(
            "power",
            "printing",
            "rubber",
            "semiconductor",
            "steel",
            "sugar",
            "technology",
            "textile",
            "textiles",
            "tire",
        ),
    )
)
"""What such a name ends with in small letters."""
_NO_BODIES = frozenset(
    (
        *("ai", "apec", "asean", "brics", "cbd", "ceo", "cpc", "cppcc", "esg", "ev", "expo", "fdi", "gdp", "gnp", "hq"),
        *("iot", "ip", "it", "kpi", "led", "lng", "nev", "npc", "ngo", "oled", "pm", "pmi", "ppe", "ppp", "prc", "pv"),
        *("r&d", "rcep", "rmb", "sme", "smes", "tcm", "tv", "uae", "uhv", "uk", "un", "us", "usa", "usd", "vip", "vr"),
        *("wto", "xi", "ii", "iii", "iv"),
    )
)
_LEAST, _LONGEST = 3, 6
_NAME, _NEAR = 4, 14
"""So many words are a name at most; so many stand between "visited" and "by"."""
_TO = frozenset(("at", "in", "into", "to", "visited", "visiting", "visits"))
_BEHIND = frozenset((",", ".", ";", "、", "and", "for", "in", "on", "to", "where", "with", "at", "again", "yesterday"))


def short_firms(line: Line, tokens: list[Word], found: list[Subject], data: English) -> list[Item]:
    """The companies and institutions that a visit in a sentence names so."""
    result: list[Item] = []
    if not line.paragraph:
        return result
    result += _opening(line, tokens, found)
    for _, item in line.doing("V"):
        at = item.last
        if first := _seen(line, tokens, item.first, found, data):
            result.append(Item("E", first, item.first - 1))
        if at >= line.last or covered(found, at):
            continue
        if _acronym(tokens, at, line.last) and tokens[at - 1].low in _TO:
            result.append(Item("E", at, at + 1))
        while end := _trading(line, tokens, at, data):
            result.append(Item("E", at, end))
            at = end
            while at < line.last and tokens[at].low in (",", "、", "and"):
                at += 1
    return result


def _opening(line: Line, tokens: list[Word], found: list[Subject]) -> list[Item]:
    """As in "In the workshop of Haide Machinery, A asked", "In Haide Foods' kitchen he tasted": behind a place word."""
    result: list[Item] = []
    for at in range(line.first + 2, line.last - 1):
        if tokens[at].shape != "C" or tokens[at].low not in _MAKES or tokens[at - 1].shape not in "CM":
            continue
        first = at - 1 - (tokens[at - 2].shape == "C" and at - 2 > line.first)
        before = tokens[first - 1].low
        clause = max(
            [i + 1 for i in range(line.first, first) if tokens[i].low in (";", ",", "and")], default=line.first
        )
        opens = tokens[clause].low in ("at", "in", "inside", "outside", "on") and first - clause <= _LONGEST
        ends = tokens[at + 1].low in (",", "'", "’", "'s") or tokens[at].text.endswith(("'", "’"))
        taken = any(line.items[i].first <= at and first < line.items[i].last for i in line.names)
        if (
            opens
            and ends
            and before in ("at", "in", "of", "inside", "outside")
            and not taken
            and not covered(found, at)
        ):
            result.append(Item("E", first, at + 1))
    return result


def _seen(line: Line, tokens: list[Word], verb: int, found: list[Subject], data: English) -> int:
    """Where the name begins of what "was visited by" somebody, if it doesn't tell what it is; 0 if there is none."""
    first = end = verb - 1
    if end <= line.first or tokens[end].low not in ("is", "was", "were"):
        return 0
    while first > line.first and tokens[first - 1].shape in "CUM" and tokens[first].start <= tokens[first - 1].end + 1:
        first -= 1
    named = tokens[first:end]
    opens = first == line.first and len(named) == 1
    taken = any(line.items[i].first < end and first < line.items[i].last for i in line.names)
    areas = {at for _, item in line.of("L") for at in range(item.first, item.last)}
    if not named or len(named) > _NAME or opens or taken or areas.issuperset(range(first, end)):
        return 0
    proper = any(word.low not in data.generic and word.low not in data.not_names for word in named)
    by = any(word.low == "by" for word in tokens[verb : verb + _NEAR])
    return first if proper and by and not any(covered(found, at) for at in range(first, end)) else 0


def _acronym(tokens: list[Word], at: int, last: int) -> bool:
    """Whether a word is nothing but the short name of a body in capitals."""
    word = tokens[at]
    if word.shape != "U" or not _LEAST <= len(word.low) <= _LONGEST or word.low in _NO_BODIES:
        return False
    return at + 1 >= last or tokens[at + 1].low in _BEHIND


def _trading(line: Line, tokens: list[Word], at: int, data: English) -> int:
    """Where a name ends that begins at a word and ends with what is made there; 0 if none begins."""
    end = at
    while end < line.last and end - at < 3 and tokens[end].shape in "CM" and tokens[end].low not in data.not_names:
        end += 1
    own = end
    while end < line.last and tokens[end].shape == "l" and tokens[end].low in word_class("firm-trade"):
        end += 1
    if own == at or end == own or tokens[end - 1].low not in _MAKES:
        return 0
    if any(line.items[name].first < end and at < line.items[name].last for name in line.names):
        return 0
    return end if end >= line.last or tokens[end].low in _BEHIND else 0
