"""What beside a name tells that it is somebody's: ", who", ", 58,", ", a village blacksmith", "growers A and B"."""

from collections.abc import Sequence

from kg.lang.en.data import english, word_class
from kg.lang.en.line import Line
from kg.lang.en.words import Word

YOUNGEST, OLDEST = 5, 110
PAIR = 2
_APPOSED = 8
"""So many words behind a name tell the occupation."""
_WHO = frozenset(("who", "whom", "himself", "herself"))
_ITS_OWN = frozenset(("a", "an", "the", "his", "her", "its", "their", "once", "then", "now", "formerly", "another"))
_GOES_ON = frozenset((",", ".", ";", ")", "-", "–", "—", "and", "at", "by", "from", "in", "of", "on", "to", "with"))
_MAKES = frozenset(
    (
        *("baker", "brewer", "builder", "carrier", "developer", "distiller", "grower", "jeweler", "jeweller", "master"),
        *("miner", "owner", "packer", "pilot", "printer", "programmer", "retailer", "seller", "supplier", "trader"),
        *("vendor", "winegrower", "winemaker", "partner", "sister", "companion"),
    )
)
"""What a company may be, too."""
_ONE_OF = frozenset(("eldest", "first", "last", "oldest", "second", "third", "younger", "youngest"))
_FIRMS = frozenset(("said", "announced", "added", "reported", "noted"))
"""What companies do, too."""
_QUOTES = frozenset('"“”')
_NAMED = frozenset(("named", "called"))
_BY_NAME = ["by", "the", "name", "of"]
_PLURALS = (("men", "man"), ("women", "woman"), ("ies", "y"), ("es", ""), ("s", ""))
_SINGULAR = 3
_BETWEEN = 6
"""So many words between "her colleague" and the name behind a comma."""


def is_person(low: str) -> bool:
    """Whether a word, or what it is the plural of, says what somebody is: "blacksmith", "growers", "freshmen"."""
    known = word_class("person-noun")
    if low in known or low in word_class("kin"):
        return True
    return any(low.endswith(end) and low[: -len(end)] + one in known for end, one in _PLURALS if len(low) > _SINGULAR)


def _one_person(low: str) -> bool:
    return (low in word_class("person-noun") or low in word_class("kin")) and (low[-1] != "s" or low[-2] == "s")


def told_behind(tokens: Sequence[Word], at: int, last: int) -> bool:
    """Whether what stands behind a name, from a word on, tells of a person."""
    low = [word.low for word in tokens[at : min(last, at + _APPOSED)]]
    if low[:1] and low[0] in _WHO:
        return True
    if low[:1] == ["("]:
        return len(low) > PAIR and _age(low[1]) and low[2] == ")"
    if low[:1] and low[0] in (",", "-", "–", "—") and low[1:]:
        return low[1] in _WHO or _aged(low[1:]) or _apposed(tokens, at + 1, min(last, at + 1 + _APPOSED))
    return False


def _age(low: str) -> bool:
    return low.isdecimal() and YOUNGEST <= int(low) <= OLDEST


def _aged(low: list[str]) -> bool:
    """As in ", 58, a herder", ", aged 58", ", 58 years old"."""
    if low[:1] == ["aged"]:
        return len(low) > 1 and _age(low[1])
    return _age(low[0]) and (low[1:2] in ([","], ["."], ["and"]) or low[1:4] == ["years", "old", ","])


def _apposed(tokens: Sequence[Word], at: int, last: int) -> bool:
    """As in ", a 71-year-old widow", ", his interpreter,": what somebody is, and no more of a noun behind it."""
    own = tokens[at].low in _ITS_OWN
    if tokens[at].low == "the" and [word.low for word in tokens[at + 2 : at + 4]] == ["of", "the"]:
        return at + 4 < last and tokens[at + 1].low in _ONE_OF and is_person(tokens[at + 4].low)
    for here in range(at, last):
        word = tokens[here]
        if word.shape == "C" and own and here > at:
            continue
        if word.low in _QUOTES and here > at:
            continue
        if word.shape not in "l0s":
            return False
        if own and _one_person(word.low):
            if (
                word.low in _MAKES
                and tokens[at].low not in ("his", "her")
                and not {"old"} & {w.low for w in tokens[at:here]}
            ):
                return False
            behind = tokens[here + 1] if here + 1 < last else None
            if behind is None or behind.low in _GOES_ON or behind.low in _WHO or behind.low in word_class("function"):
                return True
        if here > at and word.low in word_class("function"):
            return False
    return False


def told_before(tokens: Sequence[Word], at: int, first: int) -> bool:
    """Whether what stands before a name tells of a person: "a man by the name of", "her colleague from Keping,"."""
    before = [word.low for word in tokens[max(first, at - len(_BY_NAME)) : at]]
    if not before:
        return False
    if before == _BY_NAME or (is_person(before[-1]) and tokens[at - 1].shape != "."):
        return True
    if before[-1] in _NAMED:
        known = word_class("office-noun")
        return any(is_person(low) or low == "one" or low in known for low in before[:-1])
    if before[-1] != ",":
        return False
    for here in range(at - PAIR, max(first, at - PAIR - _BETWEEN), -1):
        word = tokens[here]
        if is_person(word.low) and word.shape == "l":
            owner = tokens[here - 1].low if here > first else ""
            behind = tokens[here + 1].low
            return owner in word_class("whose-kin") | {"the", "a", "an", "another", "late"} and (
                here == at - PAIR or behind in ("from", "of", "at", "in")
            )
        if word.shape not in "lC":
            return False
    return False


def at_home(tokens: Sequence[Word], first: int, last: int) -> bool:
    """As in "came to poor household Kong Xiang home": whose home it is, as machines put it."""
    low = tokens[first - 1].low if first else ""
    home = last < len(tokens) and tokens[last].low == "home"
    return home and (is_person(low) or low in word_class("person-group-noun"))


def of_a_noun(tokens: Sequence[Word], first: int, last: int) -> bool:
    """As in "the cadre on duty Yin laosan": a name of which only the surname is a capital one, behind a noun."""
    noun, given = tokens[first - 1], tokens[last - 1]
    plain = noun.shape == "l" and noun.low not in word_class("function") and noun.end + 1 == tokens[first].start
    return plain and given.shape == "l" and given.low not in english().english and last - first == PAIR


def resumed(lines: Sequence[Line], tokens: Sequence[Word]) -> frozenset[str]:
    """Words that stand alone where somebody is or does something: "Ablikim is commissioner", "Murakami stressed"."""
    found = set()
    for line in lines:
        held = {holding.other[0] for holding in line.holdings if holding.other and len(range(*holding.other)) == 1}
        for at, item in line.of("w"):
            word = tokens[item.first]
            beside = [one.letter for one in (*line.items[at - 1 : at], *line.items[at + 1 : at + 2])]
            if not line.paragraph or word.shape != "C" or word.low in word_class("function") or "w" in beside:
                continue
            does = line.items[at + 1].entry if at + 1 < len(line.items) and beside[-1] == "v" else None
            acts = does is not None and does.row.get("letter", "-") in "AHSRK" and does.row["phrase"] not in _FIRMS
            if at in held or acts:
                found.add(word.low)
    return frozenset(found)
