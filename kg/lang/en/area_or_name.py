"""Whether words that may be an area's are a person's name: "Jianping Li, mayor", "Wang Yichun", "buhechaolu"."""

from kg.lang.en.areas import AreaName
from kg.lang.en.data import English
from kg.lang.en.names import STRONG, NameShape, syllables
from kg.lang.en.words import Word

LONG = 4
"""Names in pinyin of so many syllables are Mongol, Tibetan or Uyghur."""
_THERE = frozenset(("in", "of", "to", "at", "from", "near"))


def long_name(word: Word, data: English, least: int = LONG) -> bool:
    """Whether a word in lower case can be a Mongol, Tibetan or Uyghur name in pinyin: "buhechaolu"."""
    return word.shape == "l" and not word.joined and syllables(word.low) >= least and word.low not in data.english


def is_area(words: list[Word], at: int, area: AreaName, data: English) -> bool:
    """Whether an area's name is long or rare enough not to be a word or part of a person's name."""
    word = words[at]
    if word.joined and not area.full:
        return at > 0 and words[at - 1].shape != "l"
    if area.full:
        return True
    common = word.shape == "l" and word.low in data.english
    return area.size > 1 or not (syllables(word.low) == 1 or common)


def given_name(words: list[Word], at: int, name: NameShape | None, data: English) -> bool:
    """Whether a title is told of a name that begins with its given name, which may be an area: "Jianping Li, mayor"."""
    if name is None or not name.reversed or (at and words[at - 1].low in _THERE):
        return False
    comma = at + name.size
    if words[at].shape == "C" and words[comma - 1].shape == "U":
        return True
    before = data.titles.match(words, at - 1) if at else None
    if before and words[at - 1].shape in "CU" and comma < len(words) and words[comma].low in ("and", ",", "as"):
        return all(one.shape == "C" for one in words[at:comma])
    if comma + 1 >= len(words) or words[comma].text != "," or any(one.shape != "C" for one in words[at:comma]):
        return False
    behind = comma + 1 + (words[comma + 1].low in ("a", "an", "the"))
    return behind < len(words) and data.titles.match(words, behind) is not None


def surname_first(name: NameShape) -> bool:
    """Whether the name begins with its surname, so that its given name may look like an area: "Wang Yichun"."""
    return not name.reversed and name.strength == STRONG
