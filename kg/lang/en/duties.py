"""Posts told by what somebody does in them: "sits on the Standing Committee", "wears two hats, as A and as B"."""

import re
from collections.abc import Set

from kg.lang.en.data import English, Entry
from kg.lang.en.hats import ALSO, HATS, WHOSE, several
from kg.lang.en.marks import heading
from kg.lang.en.scan import Item
from kg.lang.en.sequence import Text, after_a_title, letter_before, noun_of, put, text_of, verb_of
from kg.lang.en.words import Word

_LED = frozenset(["chairs", "charge", "command", "head", "heads", "helm", "leads", "manages", "reins", "runs", "top"])
_SEAT = (
    "(?:sits?|has sat|has been|serves?|is|belongs?|counts|ranks|figures)"
    "|(?:has|have|holds?|occupies|took|takes|won|gained|keeps|fills|was given|has had|has taken) "
    "(?:a|her|his|one) (?:seat|place|chair|spot|vote)"
    "|(?:is|was elected|has been elected|was voted|was named|was appointed) (?:a member|part|one)"
)
_ON = "(?:on|in|to|of|at|among|with|onto)"
_STANDING = re.compile(
    rf"(?<!\S)(?P<who>\S+) (?P<does>{ALSO}(?:{_SEAT}) {ALSO}(?P<on>{_ON})) (?:the members of )?{WHOSE}"
    r" (?P<body>(?:(?!of |and |who )[\w']+ ){0,6}?standing committee)(?! of the (?:\w+ ){0,3}(?:congress|cppcc))\b"
)
_SEAT_ON = re.compile(
    r"(?<!\S)(?P<seat>(?:seats?|places?|berths?|spots?|chairs?|votes?|membership)) (?P<on>on|in|of|at) "
    r"(?:the|its|their) (?:(?!of |and |who )[\w']+ ){0,6}?standing committee"
    r"(?! of the (?:\w+ ){0,3}(?:congress|cppcc))\b"
)
_HELM = re.compile(r"(?<!\S)(?P<seat>helm|reins) (?P<on>of) (?=the |\w)")
_LEADING = (
    rf"{ALSO}(?:is|stands|sits|has|was) {ALSO}"
    "(?:in charge|at the helm|at the head|at the top|in command|charge|the head|at the reins) (?P<of>of)"
)
_LEADS = re.compile(rf"(?<!\S)(?P<who>who|and) (?P<does>{_LEADING}) (?=\S)")
_ITSELF = re.compile(
    r"(?<![^ ])(?P<as>(?:, )?as (?:its|their|the) (?P<noun>\w+))(?= [,.;)]| and\b| who\b| \w+(?:ed|s)\b|$)"
)
_WORKS = re.compile(
    r"(?:the |this |that |its |their |his |her )(?:[\w']+ ){0,2}"
    r"(?:project|works|site|workshop|plant|construction|farm|cooperative|ward|laborator\w+|line|station|shop|base)\b"
)
_NOUNS = {"chair": "chair", "chairman": "chair", "chairwoman": "chair", "secretary": "secretary", "head": "head"}
_NOUNS |= {"director": "director", "president": "president", "manager": "plain-manager", "chief": "head"}
_RUNS = {"chairs": "chair", "manages": "manager", "runs": "head", "heads": "head", "leads": "head"}
_SHIPS = {
    "chairmanship": "chair",
    "chairwomanship": "chair",
    "directorship": "director",
    "governorship": "governor",
    "mayoralty": "mayor",
    "mayorship": "mayor",
    "presidency": "president",
    "secretaryship": "secretary",
}
_SHIP = re.compile(
    rf"(?<!\S)(?P<verb>{ALSO}(?:holds?|has|occupies|keeps|retains|exercises|fills|(?P<new>took over|takes over"
    "|has taken over|assumed|assumes|was given|was handed|has been given|was entrusted with|succeeded to|won|took up)) "
    rf"(?:the|its|both the)) (?P<old>(?:deputy |vice |executive )*)(?P<ship>{'|'.join(_SHIPS)}) (?=of )"
)


def duties(items: list[Item], words: list[Word], said: Set[str], data: English) -> list[Item]:
    """The items of a sentence with what somebody does in a post as the title of it."""
    seats, led = "standing" in said, not _LED.isdisjoint(said)
    ships, hats = not _SHIPS.keys().isdisjoint(said), not HATS.isdisjoint(said)
    if not items or not (seats or led or ships or hats):
        return items
    text = text_of(words, items[0].first, items[-1].last)
    if seats:
        items = _seats(_members(items, text), text, _SEAT_ON, "member")
    if led:
        items = _heads(_leaders(items, text, words), words, data)
        items = _seats(items, text, _HELM, "head") if "helm" in said else items
    if ships:
        items = _ships(items, text)
    return several(items, text, words, data) if hats or seats else items


def _predicate(items: list[Item], text: Text, match: re.Match[str], base: str, last: int) -> list[Item]:
    """The items with "who sits on", "and sits on" or "A sits on" as the noun of a title and what goes before it."""
    who, first = text.starts[match.start("who")], text.starts[match.start("does")]
    last = text.ends[last]
    of = Item("o", first, last)
    if match["who"] == "who" or (match["who"] == "and" and after_a_title(items, who)):
        return put(items, who, last, [noun_of(base, who, first), of])
    known = letter_before(items, first) in tuple("NwQHLG") or match["who"] == "latter"
    if known and last - first > 1:
        whole = [Item("j", first, first + 1), noun_of(base, first + 1, last)]
        det = text.ends[match.end("det")] if "det" in match.groupdict() else last
        if det > last:
            return put(items, first, det, [*whole, Item("o", last, det)])
    return items


def _members(items: list[Item], text: Text) -> list[Item]:
    for match in _STANDING.finditer(text.low):
        items = _predicate(items, text, match, "member", match.end("does"))
    return items


def _seats(items: list[Item], text: Text, pattern: re.Pattern[str], base: str) -> list[Item]:
    """A seat, wherever it is told of, as the noun of a title: "membership of the Standing Committee"."""
    for match in pattern.finditer(text.low):
        first, on = text.starts[match.start("seat")], text.starts[match.start("on")]
        items = put(items, first, on + 1, [noun_of(base, first, on), Item("o", on, on + 1)])
    return items


def _leaders(items: list[Item], text: Text, words: list[Word]) -> list[Item]:
    """As in "who is in charge of the publicity department as its head", "who chairs Sunrise Group"."""
    for match in _LEADS.finditer(text.low):
        behind = _ITSELF.search(text.low, match.end())
        noun = _NOUNS.get(behind["noun"]) if behind else None
        if noun:
            items = _predicate(items, text, match, noun, match.end("does"))
        elif match["who"] == "who" and _WORKS.match(text.low, match.end()):
            first, last = text.starts[match.start("who")], text.ends[match.end("does")]
            items = put(items, first, last, [noun_of("other", first, last)])
    firms = [(at, item) for at, item in enumerate(items) if item.letter == "E" and at > 1]
    for at, _ in reversed(firms):
        verb, who = items[at - 1], items[at - 2]
        base = _RUNS.get(words[verb.first].low) if verb.last - verb.first == 1 else None
        if base and who.letter == "h":
            items = [
                *items[: at - 2],
                noun_of(base, who.first, who.last),
                Item("o", verb.first, verb.last),
                *items[at:],
            ]
    for match in _ITSELF.finditer(text.low):
        first, last = text.starts[match.start("as")], text.ends[match.end("noun")]
        if match["noun"] in _NOUNS and any(i.letter in "HGLV" and i.last == first for i in items):
            items = put(items, first, last, [])
    return items


def _heads(items: list[Item], words: list[Word], data: English) -> list[Item]:
    """As in "A heads the county's publicity department", "A chairs the Rugao CPPCC"."""
    for at in reversed(range(1, len(items))):
        item, before = items[at], items[at - 1]
        if before.letter not in "NwQ" or item.last - item.first > 1 or words[item.first].low not in ("chairs", "heads"):
            continue
        if entry := heading(words, item.first, items[-1].last, data):
            behind = items[at + 1 :]
            if behind[0].letter == "d":
                behind[0] = behind[0]._replace(letter="o")
            link = [] if before.letter == "N" else [Item("j", item.first, item.first)]
            items = [*items[:at], *link, item._replace(letter="H", entry=entry), *behind]
    return items


def _ships(items: list[Item], text: Text) -> list[Item]:
    """As in "who holds the chairmanship of the county's CPPCC"."""
    for match in _SHIP.finditer(text.low):
        first, old = text.starts[match.start("verb")], text.starts[match.start("old")]
        ship, last = text.starts[match.start("ship")], text.ends[match.end("ship")]
        row = {"phrase": match["old"], "modifier": "executive" if "executive" in match["old"] else "deputy"}
        rank = [Item("m", old, ship, entry=Entry("m", row))] if match["old"] else []
        new = [verb_of(first, old, "appointed" if match["new"] else "holds"), *rank]
        items = put(items, first, last, [*new, noun_of(_SHIPS[match["ship"]], ship, last)])
    return items
