"""Names from abroad that their given name tells: "with Marek Nowak of the pottery", "received Anna de Witt, who …"."""

from functools import lru_cache
from unicodedata import normalize

from kg.lang.en.data import HERE, word_class, word_list
from kg.lang.en.foreign import other_name
from kg.lang.en.honorifics import respected
from kg.lang.en.line import Line
from kg.lang.en.people import People
from kg.lang.en.somebody import told_behind
from kg.lang.en.words import Word

PAIR = 2
LONGEST = 4
"""So many words a name has at most: "Anna Maria de Witt"."""
_BEHIND = 5
"""So many words behind somebody who is seen tell that it is somebody: ", the Pole who"."""
_ENDS = frozenset("kv.cjhbgo")
_PLACED = frozenset(("at", "brand", "company", "firm", "in", "maker", "manufacturer", "near", "producer", "outside"))
"""Before a name: it is a place's or a company's."""
_OPENING = word_class("function") | word_class("month") | word_class("day-name")


@lru_cache(maxsize=1)
def given_names() -> frozenset[str]:
    """The given names that aren't a word, a place or a Chinese name, too."""
    return word_list(HERE / "lexicon" / "given_names.txt")


def plain(low: str) -> str:
    """A word without its accents."""
    return low if low.isascii() else normalize("NFD", low).encode("ascii", "ignore").decode()


def given_and_family(line: Line, tokens: list[Word], people: People) -> None:
    """Make a given name with the capitalised words behind it a person, where nobody has it yet."""
    if not line.paragraph or "w" not in line.letters:
        return
    known = given_names()
    if known.isdisjoint(line.said) and all(low.isascii() for low in line.said):
        return
    for at, item in enumerate(line.items):
        low = tokens[item.first].low
        if item.letter not in "wN" or at in line.names or plain(low) not in known or tokens[item.first].shape != "C":
            continue
        last = _end(line, tokens, at)
        whole = last - at <= PAIR or _one_name([tokens[one.first].low for one in line.items[at:last]])
        if last - at > 1 and whole and _begins(line, tokens, at, last) and _closes(line, tokens, last, people):
            other_name(range(at, last), line, tokens, people)


def _one_name(low: list[str]) -> bool:
    """Whether so many words are a name, not a firm that bears one: "Anna Maria Roth", "Anna de Roth"."""
    return plain(low[1]) in given_names() or not word_class("name-particle").isdisjoint(low)


def _end(line: Line, tokens: list[Word], at: int) -> int:
    """Where the capitalised words end that go on right behind a given name."""
    if line.items[at].last - line.items[at].first != 1:
        return at
    last = at + 1
    while last < len(line.items) and last - at < LONGEST:
        item = line.items[last]
        word = tokens[item.first]
        particle = word.low in word_class("name-particle")
        if item.letter not in "wN" or last in line.names or not (word.shape in "CM" or particle):
            break
        if word.start != tokens[item.first - 1].end + 1 and not word.joined:
            break
        last += 1
    while last - at > 1 and tokens[line.items[last - 1].first].low in word_class("name-particle"):
        last -= 1
    return last


def _begins(line: Line, tokens: list[Word], at: int, last: int) -> bool:
    """Whether a name can begin here: it isn't the rest of another, a place's, or what somebody visits."""
    if not at:
        return True
    first = line.items[at].first
    before = line.items[at - 1]
    word = tokens[first - 1]
    if word.low in _PLACED or tokens[first].joined or word.low in word_class("remembered"):
        return False
    if word.low == "of" and tokens[first - 2].low in word_class("remembered"):
        return False
    if before.letter == "v" and before.entry is not None and before.entry.row.get("letter") == "V":
        end = line.items[last - 1].last
        if tokens[end].low != ",":
            return False  # but "saw Marek Nowak, the Pole who"
        who = "who" in [word.low for word in tokens[end + 2 : min(line.last, end + _BEHIND)]]
        return who or told_behind(tokens, end, line.last)
    close = word.shape in "CUM" and word.end + 1 == tokens[first].start
    return not close or before.letter == "H" or word.low in _OPENING or respected(tokens, first, line.first)


def _closes(line: Line, tokens: list[Word], last: int, people: People) -> bool:
    """Whether a name can end here: no noun goes on that it is only part of, such as a firm's or a hall's."""
    if last >= len(line.items):
        return True
    item = line.items[last]
    word = tokens[item.first]
    if word.shape in "CUM" and word.start == tokens[item.first - 1].end + 1:
        return False
    if word.low in people.data.projects or word.low in word_class("company-end"):
        return False
    return item.letter in _ENDS or word.low in word_class("function") or word.shape == "."
