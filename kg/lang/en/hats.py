"""Several posts of one told at once: "wears two hats, as A and as B", "besides being A", "like B a vice mayor"."""

import re

from kg.lang.en.data import English
from kg.lang.en.scan import Item
from kg.lang.en.sequence import Text, after_a_title, letter_before, noun_of, put, verb_of
from kg.lang.en.words import Word

_NEAR = 6
ALSO = (
    "(?:(?:also|still|now|today|currently|concurrently|further|moreover|himself|herself|likewise|equally|too|both) )*"
)
WHOSE = "(?P<det>the|its|their|that|this|his|her)"
HATS = frozenset(
    (
        *("addition", "being", "besides", "both", "burdens", "but", "camp", "camps", "cap", "caps", "capacities"),
        *("capacity", "duties", "function", "functions", "hat", "hats", "job", "jobs", "like", "merely", "office"),
        *("offices", "once", "one", "only", "portfolios", "position", "positions", "post", "posts", "rank", "role"),
        *("roles", "same", "seat", "simultaneously", "title", "titles"),
    )
)
"""One of these words stands wherever several posts are told so."""
_HATS = re.compile(
    rf"(?<!\S)(?P<does>{ALSO}(?:wears?|wearing|has|have|having|holds?|holding|carries|carrying|fills|combines|combining"
    "|occupies|juggles|juggling|shoulders|bears|unites|uniting|discharges|performs) "
    r"(?:(?!as |of |who )[\w']+ ){0,5}?"
    "(?:hats?|caps?|(?:post|job|title|office|role|rank)(?= of)|posts|jobs"
    "|offices|titles|roles|positions|functions|camps?|burdens|duties|capacities|portfolios))"
    r"(?P<where> (?:at|of|in|on|with|within) (?!mayor|deputy|director|chair)(?:[^\W\d_]+ ){0,8}?[^\W\d_]+)??"
    r"(?P<link>(?: [,:;(–—-]+)? (?:both )?(?:as|those of|that of|the one of|namely|being|as both)|(?: [,:;(–—-]+)+| of)"
    r" (?=(?:an? |the |its |his |her )*(?P<title>\w+))"
)
_LIKE = re.compile(r", (?P<like>(?:also )?(?:like|just as|same as) (?:[^\W\d_]+ ){1,3}?)(?=(?:also )?an? )")
_ONE = re.compile(
    r"(?<![^ ])(?:and |, |as |also |is )(?P<one>one of )(?:the|its|their) (?:[^\W\d_]+ 's )?"
    r"(?P<number>(?:two|three|four|five|six|seven|eight) )?"
)


_JOB = re.compile(
    r"(?<!\S)(?P<does>whose (?:\w+ ){0,2}(?:job|post|title|position|role|office|rank) (?:is|remains)(?: that of)?)"
    r" (?=(?:an? |the )?(?P<title>\w+))"
)
_WITH = re.compile(
    rf"(?<!\S)(?P<with>with) (?P<seat>(?:a|her|his) (?:seat|place)) (?P<on>on|in) {WHOSE} (?:\w+ ){{0,6}}?committee"
)
_BOTH = re.compile(
    r"(?<!\S)(?P<both>(?:not only|not just|not merely|at once|at one and the same time|at the same time|both|"
    r"simultaneously|(?:in addition to|besides|apart from|aside from|on top of|while|as well as|other than) being)"
    r"(?: as)?)"
    r" (?=(?:an? |the )?(?P<title>\w+))"
)
_ROLE = re.compile(
    r"(?<!\S)(?P<role>in (?:his|her) (?:\w+ )?(?:role|capacity|function|position|post) as)"
    r" (?=(?:an? |the )?(?P<title>\w+))"
)
_BUT = re.compile(
    r"(?<!\S)(?P<but>but (?:he |she )?(?:is )?(?:also|too|at the same time|equally)(?: as)?)"
    r" (?=(?:an? |the )?(?P<title>\w+))"
)


def several(items: list[Item], text: Text, words: list[Word], data: English) -> list[Item]:
    """The items of a sentence with each of several posts told at once as a title."""
    return _hats(_likes(_both(items, text, words, data), text), text, words, data)


def _likes(items: list[Item], text: Text) -> list[Item]:
    """As in "A, like B a vice mayor", "A, the mayor and one of the committee's deputy secretaries"."""
    for match in _LIKE.finditer(text.low):
        items = put(items, text.starts[match.start("like")], text.ends[match.end("like") - 1], [])
    for match in _ONE.finditer(text.low):
        first, last = text.starts[match.start("one")], text.ends[match.end("one") - 1]
        at = next((i for i, item in enumerate(items) if item.first >= last and item.letter == "H"), None)
        if at is None or any(item.letter not in "dmGYVLsox0" for item in items if last <= item.first < items[at].first):
            continue
        entry = items[at].entry
        if entry is not None and entry.row["plural"] and items[at].first - last < _NEAR:
            one = items[at]._replace(entry=entry._replace(row={**entry.row, "plural": ""}))
            items = put([*items[:at], one, *items[at + 1 :]], first, last, [])
            if match["number"]:
                items = put(items, text.starts[match.start("number")], text.ends[match.end("number") - 1], [])
    return items


def _both(items: list[Item], text: Text, words: list[Word], data: English) -> list[Item]:
    """As in "besides being A", "not only A but also B", "A with a seat on the committee", "whose job is A"."""
    for match in _BOTH.finditer(text.low):
        if data.titles.match(words, text.starts[match.start("title")]):
            items = put(items, text.starts[match.start("both")], text.ends[match.end("both")], [])
    for match in _ROLE.finditer(text.low):
        first, last = text.starts[match.start("role")], text.ends[match.end("role")]
        if letter_before(items, first) == "N":
            items = put(items, first, last, [Item("a", first, last)])
    for match in _BUT.finditer(text.low):
        if data.titles.match(words, text.starts[match.start("title")]):
            first, last = text.starts[match.start("but")], text.ends[match.end("but")]
            items = put(items, first, last, [Item("c", first, last)])
    for match in _JOB.finditer(text.low):
        if data.titles.match(words, text.starts[match.start("title")]):
            first, last = text.starts[match.start("does")], text.ends[match.end("does")]
            items = put(items, first, last, [verb_of(first, last, "holds")])
    for match in _WITH.finditer(text.low):
        first, seat, on = (text.starts[match.start(name)] for name in ("with", "seat", "on"))
        if "standing committee" in match[0] and after_a_title(items, first):
            new = [Item("c", first, seat), noun_of("member", seat, on), Item("o", on, on + 1)]
            items = put(items, first, on + 1, new)
    return items


def _hats(items: list[Item], text: Text, words: list[Word], data: English) -> list[Item]:
    """As in "wears two hats, as A and as B", "holds the two top jobs at the zone: director of its office and B"."""
    for match in _HATS.finditer(text.low):
        title = text.starts[match.start("title")]
        if data.titles.match(words, title) is None:
            continue
        first, link = text.starts[match.start("does")], text.starts[match.start("link") + 1]
        where = text.starts[match.start("where") + 1] if match["where"] else link
        area = next((item for item in items if where < item.last <= link and item.letter == "L"), None)
        if match["where"] and area is None:
            continue
        last = text.ends[match.end("link")]
        told = put(items, first, last, [verb_of(first, last, "holds")])
        if told is items:
            continue
        if area and not any(
            item.letter == "d" and words[item.first].low == "its" for item in told if item.first >= last
        ):
            noun = next((i for i, item in enumerate(told) if item.first >= last and item.letter == "H"), len(told))
            if "".join(item.letter for item in told[noun + 1 : noun + 2]) != "o":
                told = [*told[: noun + 1], Item("o", area.first - 1, area.first), area, *told[noun + 1 :]]
        items = [
            area if area and item.letter == "d" and item.first >= last and words[item.first].low == "its" else item
            for at, item in enumerate(told)
            if not (item.letter == "a" and item.first > last and told[at - 1].letter in "ck")
        ]
    return items
