"""Small English words that have a letter of their own whatever the lexicon holds, and those that may be more."""

from functools import cache

from kg.lang.en.data import word_class
from kg.lang.en.words import Word

PLAIN = {
    "of": "o",
    "from": "o",
    "is": "j",
    "was": "j",
    "are": "j",
    "were": "j",
    "who": "h",
    "including": "g",
    "namely": "g",
    "such": "g",
    "the": "d",
    "a": "d",
    "an": "d",
    "its": "d",
    "his": "d",
    "her": "d",
    "their": "d",
    "and": "c",
    "&": "c",
    "as": "a",
    "well": "x",
    "'s": "s",
    "'": "s",
    ",": "k",
    "、": "k",
    "，": "k",
    ";": "k",
    ":": "k",
    "—": "k",
    "–": "k",
    "-": "k",
    "(": "b",
    ")": "b",
    "/": "c",
    "he": "Q",
    "she": "Q",
    "they": "Q",
}
EACH = frozenset(("all", "both", "other"))
NOW = frozenset(("also", "concurrently", "currently", "equally", "likewise", "now", "presently", "today"))
"""Between a name and the title held: "A, today director of X"."""

UNTIL = frozenset(("till", "until"))


@cache
def turning_words() -> frozenset[str]:
    """The words in lower case that may be more than they are by themselves: who they stand before or behind tells."""
    plain = {low for low, letter in PLAIN.items() if letter in "hdc"}
    return word_class("name-particle") | EACH | plain | NOW | UNTIL | {"as", "directs", "which", "since"}


def as_well(words: list[Word], at: int, last: int) -> bool:
    """Whether "as well as" begins at a word: it joins as "and" does."""
    return at + 3 < last and words[at + 1].low == "well" and words[at + 2].low == "as"


def letter_of(word: Word) -> str:
    """The letter of a word by itself."""
    letter = PLAIN.get(word.low)
    if letter:
        return letter
    return "0" if word.shape == "0" else "." if word.shape == "." else "x" if word.shape == "l" else "w"
