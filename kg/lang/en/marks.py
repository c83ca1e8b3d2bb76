"""Stops, commas and brackets that belong to a name or title: "Co., Ltd.", "Mark E. Stone", "(temporary post)"."""

from kg.lang.en.data import word_class
from kg.lang.en.words import Word


def note(words: list[Word], at: int, last: int) -> int:
    """How many words a note on a post takes: "(temporary post)", "(on secondment)"; 0 if none stands here."""
    for size in (3, 4):
        inner = words[at + 1 : at + size - 1]
        if at + size <= last and words[at + size - 1].low == ")" and {w.low for w in inner} & word_class("post-note"):
            return size
    return 0


def initial(words: list[Word], at: int, last: int) -> bool:
    """Whether "E." stands within a name: "Mark E. Smith"."""
    return words[at].shape in "CU" and at + 2 < last and words[at + 1].low == "." and words[at + 2].shape == "C"


def goes_on(words: list[Word], at: int, last: int) -> bool:
    """Whether a stop or comma at `at` is one inside "Co., Ltd."."""
    following = [w.low for w in words[at + 1 : at + 3]]
    return bool(following) and (
        following[0] in word_class("company-end")
        or (len(following) > 1 and following[0] == "," and following[1] in word_class("company-end"))
    )
