"""Names that machines write with a small first word, beside a title: "saiya Muhetaer, chairman of the CPPCC"."""

from collections.abc import Sequence

from kg.lang.en.data import English, english
from kg.lang.en.line import Line
from kg.lang.en.names import syllables
from kg.lang.en.words import Word

PAIR = 2


def small_beginning(line: Line, first: int, tokens: Sequence[Word]) -> int:
    """Where a name begins whose first word machines write small: ", saiya Muhetaer, chairman"; `first` if none."""
    at = first
    while at and first - at < PAIR and line.items[at - 1].letter == "x":
        at -= 1
        run = tokens[line.items[at].first : line.items[first].last]
        if not run[0].joined and begins_small(run, english()):
            return at if not at or line.items[at - 1].letter in "kc." else first
    return first


def begins_small(run: Sequence[Word], data: English) -> bool:
    """Whether the first of some words can be the small beginning of a name: "saiya Muhetaer", "ye-erken Bahet"."""
    word, joined = run[0], len(run) > 1 and run[1].joined
    if word.shape != "l" or run[-1].shape not in "CU" or word.end + 1 != run[1].start:
        return False
    if joined:
        return run[1].shape == "l" and len(run) > PAIR and run[1].end + 1 == run[PAIR].start
    return word.low not in data.english and syllables(word.low) >= PAIR
