"""Who is sworn in where nobody is named: "All five took the oath", "The newly appointed officials swore allegiance"."""

from kg.draft.draft import Draft
from kg.lang.en.data import word_class
from kg.lang.en.visits import Letter, Raw
from kg.lang.en.words import Word
from kg.model import BEGUN

_NUMBERS = {
    word: number
    for number, word in enumerate(("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"), start=2)
} | {"both": 2}
SWEARING = frozenset(("allegiance", "fidelity", "loyalty", "oath", "oath-taking", "oaths", "swearing-in", "sworn"))
_CEREMONY = 5
"""So many words behind "took part in" tell that it is a ceremony of oaths."""


def sworn_in(raw: Raw, tokens: list[Word], first: int, draft: Draft, *, meeting: bool) -> Raw:
    """The letters of a sentence with those who swear an oath in it, where they are only told as a group.

    `meeting`: whether one is at hand, of which "an oath-taking ceremony" is a part.
    """
    at = next((i for i, token in enumerate(raw) if token[0] == "A" and _swears(tokens, token)), None)
    if at is None:
        return raw
    named = max((i for i in range(at) if raw[i][0] in "NM"), default=-1)
    begin, verb = raw[named][2] if named >= 0 else first, raw[at][1]
    told = [word.low for word in tokens[begin:verb]]
    told = told[len(told) - told[::-1].index(",") :] if "," in told else told
    known = word_class("chosen-words")
    if not all(low in known or low in _NUMBERS for low in told) or word_class("chosen").isdisjoint(told):
        return raw
    counts = [_NUMBERS[low] for low in told if low in _NUMBERS]
    if counts and counts[-1] != _chosen(draft):
        return raw
    before = [token for i, token in enumerate(raw[:at]) if i <= named or token[0] not in "eQxP&,"]
    near = raw[at][2] + _CEREMONY
    behind = [token for token in raw[at:] if not (meeting and token[0] == "M" and token[1] < near)]
    return [*before, ("Q", verb, verb + 1, "chosen"), *behind]


def _swears(tokens: list[Word], token: Letter) -> bool:
    return not SWEARING.isdisjoint(word.low for word in tokens[token[1] : token[2] + _CEREMONY])


def _chosen(draft: Draft) -> int:
    """How many people the article tells to be elected or appointed."""
    chosen = BEGUN
    return sum(
        any(fact.info["status"] in chosen for fact in draft.posts(person.id)) for person in draft.mentions("person")
    )
