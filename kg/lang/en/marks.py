"""Words, stops and brackets that belong to a name or title: "Co., Ltd.", "Mark E. Stone", "(temporary post)"."""

import re

from kg.lang.en.data import English, Entry, english, word_class
from kg.lang.en.names import name_at, syllables
from kg.lang.en.words import Word


def note(words: list[Word], at: int, last: int) -> int:
    """How many words a note on a post takes: "(temporary post)", "(on secondment)"; 0 if none stands here."""
    if words[at + 1 : at + 2] and words[at + 1].shape == "U" and words[at + 2 : at + 3] and words[at + 2].low == ")":
        return 3 if at and words[at - 1].low in word_class("body-noun") else 0
    for size in range(3, 12):
        inner = words[at + 1 : at + size - 1]
        if at + size > last or words[at + size - 1].low != ")":
            continue
        if {w.low for w in inner} & word_class("post-note") or _in_a_picture({w.low for w in inner}):
            return size
    return 0


def _in_a_picture(inner: set[str]) -> bool:
    """As in "A (front, second from right)": where somebody stands in a picture."""
    return inner <= _ROWS | _SIDES and not inner.isdisjoint(_SIDES)


def since(words: list[Word], at: int, last: int) -> int:
    """How many words "since March", "since May 2015" behind a title takes; 0 if no time follows."""
    end, months = at + 1, word_class("month")
    while end < last and (words[end].low in months or (words[end].shape == "0" and words[end].low.isdigit())):
        end += 1
    return end - at if end > at + 1 else 0


_TIMES = frozenset(
    (
        *("a", "an", "ago", "autumn", "day", "days", "early", "end", "fall", "few", "last", "late", "mid", "month"),
        *("months", "now", "of", "quite", "recently", "spring", "summer", "the", "then", "this", "two", "three"),
        *("very", "week", "weeks", "winter", "year", "years", "yesterday", "-", ","),
    )
)
_LONGEST = 6


def until(words: list[Word], at: int, last: int, data: English) -> int:
    """How many words "until this May the" before a title takes, which is a former one then; 0 if it is none."""
    times = _TIMES | word_class("day-name")
    for end in range(at + 1, min(at + _LONGEST, last)):
        title = data.titles.match(words, end)
        if title and title[1].tag in "mH" and end > at + 1 and words[end - 1].low not in ("a", "an", ","):
            return end - at if words[end].shape == "l" or words[end - 1].low == "the" else 0
        if words[end].low not in times and not (words[end].shape == "0" and words[end].low.isdigit()):
            return 0
    return 0


_ROWS = frozenset(
    (
        *(",", "and", "at", "back", "first", "fourth", "fifth", "from", "front", "in", "of", "on", "row", "second"),
        *("third", "the", "sixth", "side", "rear", "top", "bottom", "1st", "2nd", "3rd", "4th", "5th"),
    )
)
_SIDES = frozenset(("c", "center", "centre", "l", "left", "middle", "r", "right"))
_NUMBERS = frozenset(("hundred", "thousand", "million", "dozen"))
_HEADING = {
    "directs": "director",
    "heads": "head",
    "leads": "head",
    "runs": "head",
    "chairs": "chair",
}
_LED = frozenset(("headed", "led", "directed", "chaired", "run", "heads", "leads", "directs", "chairs", "runs"))
_DETERMINERS = frozenset(("the", "its", "his", "her", "their"))
_OF_BODY = {"party": "secretary", "committee": "secretary", "cpc": "secretary", "government": "mayor", "mass": "chair"}
"""The noun of the title of who leads a body, where it isn't the verb's own."""


def _title(base: str) -> Entry:
    return Entry("H", {"base": base, "organ": "", "level": "", "plural": ""})


HEAD = _title("head")
FORMER = Entry("m", {"phrase": "former", "modifier": "former"})


def heading(words: list[Word], at: int, last: int, data: English) -> Entry | None:
    """The noun that "directs" stands for where a body follows: "A, who directs the city's foreign affairs office"."""
    verb = words[at].low
    if verb == "sits" and at + 2 < last and words[at + 1].low == "on":
        body = (data.titles.match(words, word) for word in range(at + 2, min(at + 6, last)))
        standing = any(found and found[1].row.get("organ") == "standing" for found in body)
        return _title("member") if standing else None
    if at + 1 >= last or (verb not in _HEADING and verb != "presides"):
        return None
    if verb == "presides":
        at += words[at + 1].low == "over"
    possessed = any(word.low == "'s" for word in words[at + 2 : min(at + 5, last)])
    if at + 2 >= last or not (words[at + 1].low in _DETERMINERS or possessed or words[at + 1].shape in "CU"):
        return None
    for word in range(at + 1, min(at + 10, last)):
        if words[word].shape == ".":
            break
        if (found := data.titles.match(words, word)) and found[1].tag == "G":
            organ = found[1].row["organ"]
            following = data.titles.match(words, word + found[0]) if word + found[0] < last else None
            if following and following[1].tag == "G":
                continue
            if word + found[0] < last and words[word + found[0]].low in data.meetings:
                return None
            return _title(_OF_BODY.get(organ, _HEADING.get(verb, "head")))
    return None


def headed(words: list[Word], at: int, last: int) -> int:
    """How many words "which he has headed" take, behind the body that he heads; 0 if they don't stand here."""
    if at + 2 >= last or words[at + 1].low not in ("he", "she"):
        return 0
    size = 3 if words[at + 2].low in ("has", "now") else 2
    return size + 1 if at + size < last and words[at + size].low in _LED else 0


def initial(words: list[Word], at: int, last: int) -> bool:
    """Whether "E." stands within a name: "Mark E. Smith"."""
    return words[at].shape in "CU" and at + 2 < last and words[at + 1].low == "." and words[at + 2].shape == "C"


def goes_on(words: list[Word], at: int) -> bool:
    """Whether a stop or comma at `at` is one inside "Co., Ltd."."""
    following = [w.low for w in words[at + 1 : at + 3]]
    return bool(following) and (
        following[0] in word_class("company-end")
        or (len(following) > 1 and following[0] == "," and following[1] in word_class("company-end"))
    )


def livestock(words: list[Word], at: int) -> bool:
    """Whether "head" counts animals, as in "five thousand head of cattle", and is no title."""
    return words[at].low == "head" and (words[at - 1].shape == "0" or words[at - 1].low in _NUMBERS)


def tibetan(words: list[Word], at: int) -> bool:
    """Whether a word and the next are the name of a Tibetan: "Dawa Tsering"; machines write "ciren Dunzhu", too."""
    known = word_class("tibetan")
    if words[at].low not in known or at + 1 >= len(words) or words[at + 1].low not in known:
        return False
    mixed = "C" in (words[at].shape, words[at + 1].shape) and {words[at].shape, words[at + 1].shape} <= {"C", "l"}
    return mixed and not words[at].joined and words[at].end + 1 == words[at + 1].start


_THINGS = frozenset(("county", "district", "township", "town"))
_BEFORE_OFFICE = frozenset(("mayor", "secretary", "chief", "governor", "magistrate", "commissioner", "head"))
_OFFICE = re.compile("(?:[a-z]+ ){0,2}?(?:mayor|party|governor|head|secretary|commissioner|magistrate)")


def tibetan_alone(words: list[Word], at: int, first: bool) -> bool:
    """Whether a word by itself is the name of a Tibetan: "Mayor Dawa met", or opening a sentence, "Dawa, mayor of"."""
    word = words[at]
    if word.shape != "C" or word.low not in word_class("tibetan") or at + 2 >= len(words):
        return False
    if words[at + 1].shape in "CM" and words[at + 1].start == word.end + 1:
        return False
    if words[at - 1].low in _BEFORE_OFFICE and at and words[at - 1].shape == "C":
        return words[at - 1].end + 1 == word.start and words[at + 1].low not in _THINGS
    office = " ".join(found.low for found in words[at + 2 : at + 5])
    return first and words[at + 1].low == "," and _OFFICE.match(office) is not None


def addressed(words: list[Word], at: int, data: English) -> bool:
    """Whether a word in lower case behind "Mr." is a name, as machines write: "Mr. otto brandt"."""
    word = words[at]
    if word.shape != "l" or word.joined or len(word.low) < len("ott") or word.low in data.english:
        return False
    if word.low in word_class("function") or syllables(word.low) or data.verbs.begins(word.low):
        return False
    return not data.titles.begins(word.low) and not word.low.endswith("ing")


def of_its_own(words: list[Word], at: int, size: int) -> bool:
    """As in "head of the county's water bureau", "head of the county tourism bureau": no head of the county."""
    end = at + size
    if size < 2 or words[at + 1].low != "of" or end >= len(words):
        return False
    return words[end].low == "'s" or _goes_on_as_body(words, end)


def _goes_on_as_body(words: list[Word], at: int) -> bool:
    """Whether the name of a body goes on at a word: "tourism bureau" behind "the county"."""
    for word in range(at, min(at + 4, len(words))):
        found = english().titles.match(words, word)
        if found and found[1].tag == "G":
            return True
        if words[word].shape not in "lC" or words[word].low in word_class("function") | {"of", "the"} or found:
            return False
    return False


def goes_on_as_name(words: list[Word], at: int, last: int) -> bool:
    """Whether a word goes on with a foreign name: "Kim Ji-hoon", "Ludwig van der Berg"."""
    word = words[at]
    if word.joined and word.shape == "l":
        return not english().titles.begins(word.low)
    if word.low not in word_class("name-particle"):
        return False
    following = words[at + 1 : min(at + 3, last)]
    return bool(following) and (following[0].shape == "C" or following[0].low in word_class("name-particle"))


def called_long(words: list[Word], at: int, last: int, data: English) -> bool:
    """As in "Jinfeng district long Gao Min": what machines call the head of the area."""
    kind = words[at - 1].low in word_class("area-kind") and words[at].shape == "l"
    return kind and at + 1 < last and name_at(words, at + 1, data) is not None
