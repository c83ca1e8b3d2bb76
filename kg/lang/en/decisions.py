"""Posts that a meeting or committee gave by its word: "decided that A should be the acting mayor of X"."""

from kg.lang.en.data import Entry
from kg.lang.en.scan import Item
from kg.lang.en.words import Word

DECIDED = frozenset(("appointed", "elected", "decided", "decides", "decision", "decisions", "resolved", "voted"))
_MODAL = frozenset(("shall", "should", "will", "would"))
_WORDS = {
    ("to", "be"): "appointed",
    ("to", "act", "as"): "appointed",
    ("to", "serve", "as"): "appointed",
    ("to", "become"): "appointed",
    ("be",): "appointed",
    ("act", "as"): "appointed",
    ("serve", "as"): "appointed",
    ("take", "over", "as"): "appointed",
    ("no", "longer", "serve", "as"): "former",
    ("no", "longer", "be"): "former",
    ("cease", "to", "be"): "former",
}


def decided(items: list[Item], tokens: list[Word]) -> list[Item]:
    """The items of a sentence that tells of a decision, with what somebody shall be as a verb that gives a post."""
    result: list[Item] = []
    at = 0
    while at < len(items):
        first, before = items[at].first, result[-1:] and result[-1].letter
        named = before in ("N", "w") and (tokens[first].low in _MODAL or tokens[first].low in ("is", "are"))
        found = next(
            (
                words
                for words in _WORDS
                if named
                and _stand(words, tokens, first + 1)
                and (words[0] == "to") == (tokens[first].low not in _MODAL)
            ),
            None,
        )
        end = next((i for i in range(at, len(items)) if found and items[i].last == first + 1 + len(found)), None)
        if found is None or end is None:
            result.append(items[at])
            at += 1
            continue
        row = {"phrase": " ".join(found), "letter": "e", "value": _WORDS[found]}
        result.append(Item("v", first, items[end].last, entry=Entry("v", row)))
        at = end + 1
    return result


def _stand(words: tuple[str, ...], tokens: list[Word], at: int) -> bool:
    """Whether some words stand from a place on."""
    return tuple(word.low for word in tokens[at : at + len(words)]) == words
