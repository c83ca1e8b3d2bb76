"""Who is sworn in where nobody is named: "All five took the oath", "The newly appointed officials swore allegiance"."""

from kg.find.draft import Draft
from kg.lang.en.data import word_class
from kg.lang.en.visits import Letter, Raw
from kg.lang.en.words import Word
from kg.model import BEGUN

_NUMBERS = {
    word: number
    for number, word in enumerate(("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"), start=2)
} | {"both": 2}
SWEARING = frozenset(("allegiance", "fidelity", "loyalty", "oath", "oaths", "sworn"))


def sworn_in(raw: Raw, tokens: list[Word], first: int, draft: Draft) -> Raw:
    """The letters of a sentence with those who swear an oath in it, where they are only told as a group."""
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
    return [*before, ("Q", verb, verb + 1, "chosen"), *raw[at:]]


def _swears(tokens: list[Word], token: Letter) -> bool:
    return not SWEARING.isdisjoint(word.low for word in tokens[token[1] : token[2]])


def _chosen(draft: Draft) -> int:
    """How many people the article tells to be elected or appointed."""
    chosen = BEGUN
    return sum(
        any(fact.info["status"] in chosen for fact in draft.posts(person.id)) for person in draft.mentions("person")
    )
