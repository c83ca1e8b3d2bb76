"""Who shows others around: "they were accompanied by two hosts, A and B", "with A as their guide"."""

import re

from kg.lang.en.data import word_class
from kg.lang.en.groups import Groups, is_group, letters
from kg.lang.en.intended import intended, later
from kg.lang.en.line import Line
from kg.lang.en.stops import INTO, THINGS, outside
from kg.lang.en.visits import Letter, Raw
from kg.lang.en.words import Word

SHOWN = frozenset(("shown", "given", "guided", "taken", "led", "escorted", "driven"))
GUIDES = frozenset(["guide", "guides", "host", "hosts", "escort", "companion", "companions", "interpreter"])
_BE = frozenset(("been", "is", "was", "were"))
_REACH = 12
"""So many words stand between "were accompanied" and "by"."""
_FAR = 30
"""So many words stand between who is shown around and where."""
_BY = 4
"""So many words stand between a place and "by"."""
_SMALL = frozenset(("all", "already", "been", "being", "both", "earlier"))
_CUTS = frozenset((";", ":", "while"))
_NOUN = frozenset(("a", "an", "as", "her", "his", "its", "our", "the", "their"))
_ENDS = frozenset((";", ":", "after", "because", "before", "but", "if", "when", "where", "which", "while"))


def by_hosts(raw: Raw, tokens: list[Word]) -> Raw:
    """As in "They were accompanied to every site by two hosts, A and B": A and B went along."""
    for at, (letter, first, last, _) in enumerate(raw):
        if letter != "W" or not tokens[first].low.endswith("ed") or tokens[first - 1].low not in _BE:
            continue
        named = next((i for i in range(at + 1, len(raw)) if raw[i][0] == "N"), at)
        by = next((i for i in range(last, raw[named][1]) if tokens[i].low in ("by", ",", ";", "and")), 0)
        if not by or tokens[by].low != "by" or by - last > _REACH or raw[named][1] - by > _REACH:
            continue
        who = [token for token in raw[:at] if token[0] != "," or token[2] < first - 1]
        return [*who, ("p", by, by + 1, "host"), *raw[named:]]
    return raw


def shown(raw: Raw, tokens: list[Word]) -> Raw:
    """As in "Accompanied by A and B, C and D visited X": A and B accompany them."""
    letters = "".join([token[0] for token in raw])
    match = re.match(r"[iL,]*(?P<verb>p)(?P<along>N(?:[,&]*N)*?),?(?P<who>[NQ](?:&?N)*)(?=&?V&?[LJOF])", letters)
    if match is None:
        return _in_between(raw, tokens, letters)
    verb = raw[match.start("verb")]
    along, who = (raw[slice(*match.span(name))] for name in ("along", "who"))
    if tokens[verb[1]].low not in word_class("along") and not as_guide(tokens[: who[0][1]], along[-1][2]):
        return raw
    end = raw[-1][2]
    return [
        *raw[: match.start("verb")],
        *who,
        *raw[match.end() :],
        ("x", end - 1, end, None),
        (",", end - 1, end, None),
        *along,
        ("W", *verb[1:3], "host"),
    ]


def _in_between(raw: Raw, tokens: list[Word], letters: str) -> Raw:
    """As in "A, accompanied by B, came to X and asked C": B went along, A asked."""
    match = re.match(
        r"[iLM,]*(?P<who>N(?:&N)*),?(?P<verb>p)(?P<along>N(?:[,&]*N)*),?(?P<visit>V&?[LJOF](?:[,&]*[LJOF])*)[,&]*",
        letters,
    )
    if match is None or not re.search("[NKS]", letters[match.end() :]):
        return raw
    verb = raw[match.start("verb")]
    if tokens[verb[1]].low not in word_class("along"):
        return raw
    who, along, visit = (raw[slice(*match.span(name))] for name in ("who", "along", "visit"))
    comma = (",", verb[1], verb[2], None)
    rest = raw[match.end() :]
    return [*raw[: match.end("who")], *visit, comma, *along, ("W", *verb[1:3], "host"), comma, *who, *rest]


def shown_by(raw: Raw, tokens: list[Word]) -> Raw:
    """As in "A was shown around X by B, head of the county": B accompanies A, unless it is B's own company."""
    letters = "".join([token[0] for token in raw])
    match = re.search(r"(?P<verb>V)(?P<things>[LJOF](?:[,&]*[LJOF])*),?(?P<people>N(?:[,&]*N)*)", letters)
    if match is None:
        return raw
    verb, people = raw[match.start("verb")], raw[slice(*match.span("people"))]
    shown = not SHOWN.isdisjoint(word.low for word in tokens[verb[1] : verb[2]])
    near = [word.low for word in tokens[raw[match.end("things") - 1][2] : people[0][1]]]
    if not shown or "by" not in near or not {"its", "their", "his"}.isdisjoint(near):
        return raw
    comma = (",", people[0][1] - 1, people[0][1], None)
    at = match.start("people")
    return [*raw[:at], comma, *people, ("W", *verb[1:3], "host"), *raw[match.end() :]]


def as_guide(tokens: list[Word], at: int) -> bool:
    """As in "toured the plant, with A as their guide", "with A as companion"."""
    behind = [word.low for word in tokens[at : at + 16]]
    guides = (i for i, low in enumerate(behind) if low in GUIDES)
    return any("as" in behind[max(0, i - 2) : i] for i in guides)


def conducted(raw: Raw, tokens: list[Word], line: Line, groups: Groups, recent: list[int]) -> Raw:
    """As in "the guests were taken by A around X", "A walked the two Lims through X": they came to X, with A.

    `recent`: who was named before.
    """
    first, last = line.first, line.last
    if line.said.isdisjoint(word_class("conducting")):
        return raw
    for verb in range(first, last):
        if tokens[verb].low not in word_class("conducting") or tokens[verb - 1].low in _NOUN:
            continue
        if [word.low for word in tokens[verb + 2 : verb + 5]] == ["party", "and", "government"]:
            continue
        there = _places(raw, tokens, verb, first)
        if there is None or intended(tokens, first, verb) or later(tokens, raw[there[1] - 1][2], last):
            continue
        raw = _conduct(raw, there, verb, tokens, (first, last), groups, recent) or raw
    return raw


def _places(raw: Raw, tokens: list[Word], verb: int, first: int) -> tuple[int, int] | None:
    """The letters, from one to another, of where a verb leads: behind it, or at the beginning of its clause."""
    at = next((i for i, token in enumerate(raw) if token[0] in THINGS and token[1] > verb), len(raw))
    if at == len(raw) or not _leads_there(raw[at], tokens, verb):
        ends = (i + 1 for i in range(verb, first, -1) if tokens[i].low in _CUTS)
        begin = next(ends, first)
        at = next((i for i, token in enumerate(raw) if token[0] in THINGS and begin < token[1] < verb), len(raw))
        if at == len(raw) or tokens[verb].low not in word_class("conducted"):
            return None
        if not begin <= outside(tokens, raw[at][1], begin) <= begin + 1 or not _fronted(tokens, begin):
            return None
    end = at
    while end < len(raw) and raw[end][0] in THINGS + "&,":
        end += 1
    while raw[end - 1][0] in "&,":
        end -= 1
    return at, end


def _fronted(tokens: list[Word], begin: int) -> bool:
    """Whether a place phrase begins a clause: "at X they were …", "and through X they were …"."""
    low = tokens[begin + (tokens[begin].low in ("and", "then"))].low
    return low in INTO | {"at", "in", "on", "about", "along", "past", "up"}


def _leads_there(thing: Letter, tokens: list[Word], verb: int) -> bool:
    """Whether a verb and its preposition lead to a thing: "taken … around X", "showed the guests X"."""
    between = tokens[verb + 1 : thing[1]]
    if len(between) > _FAR or any(
        word.low in _ENDS or (word.shape in ".s" and word.low not in ",.") for word in between
    ):
        return False
    there = outside(tokens, thing[1], verb)
    if there > verb and tokens[there].low in INTO | {"about", "along", "from", "past", "up"}:
        return True
    if tokens[there].low in ("seen", "toured", "viewed", "visited") and tokens[there - 1].low == "had":
        return True
    if tokens[verb].low in ("gave", "given"):
        return tokens[there].low == "of" and tokens[there - 1].low == "tour"
    if there == verb:
        return tokens[verb].low == "shown"
    return tokens[verb].low in ("show", "showed", "shown", "shows") and is_group(tokens, there)


def _conduct(
    raw: Raw,
    there: tuple[int, int],
    verb: int,
    tokens: list[Word],
    bounds: tuple[int, int],
    groups: Groups,
    recent: list[int],
) -> Raw | None:
    """The letters of a sentence with the places `there` as where `verb` brings somebody; None if nobody."""
    first, last = bounds
    at, end = there
    behind_verb = raw[at][1] > verb
    told = [token for token in raw if token[0] in "NQ"]
    by = next((i for i in range(verb + 1, min(last, max(verb, raw[end - 1][2]) + _BY)) if tokens[i].low == "by"), 0)
    agent = _named_from(raw, by) if by else []
    before = verb
    while before > first and tokens[before - 1].low in word_class("before-verb") | _SMALL:
        before -= 1
    passive = tokens[before - 1].low in _BE | {"had"} and tokens[verb].low in word_class("conducted")
    aside = tokens[before - 1].low == "," and bool(agent) and tokens[verb].low in word_class("conducted")
    both: Raw = []
    if passive or aside:
        while before > first and tokens[before - 1].low in _BE | {"had", "has", ","}:
            before -= 1
        whom = _named_to(raw, before, tokens)
        if whom and (joint := _joint(whom[0][1], tokens, first)):
            group = groups.ending(joint, first, recent, {token[3] for token in told if isinstance(token[3], int)})
            both = [*letters(group), ("&", joint, joint + 1, None)] if group is not None else []
        behind = None
    elif not behind_verb:
        return None
    else:
        agent = _nearest(raw, verb, tokens)
        behind = [token for token in told if verb < token[1] < raw[at][1]]
        whom = [token for token in behind if token[0] == "Q" and token[1] == verb + 1]
        if not agent or (behind and not whom):
            return None
    done = agent[-1][2] if agent and by else verb + 2
    if any(token[0] == "V" and token[1] >= done for token in raw[:at]) or not (behind_verb or passive):
        return None
    whom = [*both, *whom]
    acting = {token[3] for token in agent if isinstance(token[3], int)}
    if not whom:
        known = [one for one in dict.fromkeys([*recent, *_values(told)]) if one not in acting]
        group = (
            groups.ending(before, first, known, acting)
            if passive or aside
            else groups.beginning(verb + 1, raw[at][1], known, acting)
        )
        them = verb + 1 if behind is not None else before - 1
        if group is None and tokens[them].low not in ("them", "they"):
            return None
        whom = [("Q", them, them + 1, "party")] if group is None else letters(group)
    places = raw[at:end]
    start = min(verb, raw[at][1], *(token[1] for token in (*whom, *([] if by else agent))))
    used = {token[1:3] for token in (*whom, *agent, *places)}
    kept = [token for token in raw if token[2] <= start and token[0] != "i"]
    stop_at = max(verb + 1, *(token[2] for token in (*places, *agent)))
    others = [token for token in raw if start <= token[1] < stop_at and token[1:3] not in used]
    apart = [t for t in others if not t[1] <= verb <= t[2] and not whom[0][1] <= t[1] < whom[-1][2]]
    if any(token[0] not in "W&,pRVxPie" for token in apart) or any(token[0] in "KAHSM" for token in kept):
        return None
    comma: Letter = (",", stop_at - 1, stop_at, None)
    begins: Raw = [("x", start, start + 1, None)] if any(token[0] == "N" for token in kept) else []
    stop: Raw = [*whom, ("V", verb, verb + 1, "go"), *places, comma]
    works = all(isinstance(token[3], int) and groups.draft.officeless(token[3]) for token in agent if token[0] in "NQ")
    shows: Raw = [*agent, ("W", verb, verb + 1, "host"), comma] if not works else []
    rest = [token for token in raw if token[1] >= stop_at and token[1:3] not in used]
    return [*kept, *begins, *stop, *shows, *rest]


def _joint(name: int, tokens: list[Word], first: int) -> int:
    """The "and" that stands before a name, be it with "Mr."; 0 if none does."""
    at = next((i for i in range(name - 1, max(first, name - 4), -1) if tokens[i].shape == "l"), first)
    return at if tokens[at].low == "and" else 0


def _values(told: Raw) -> list[int]:
    return [token[3] for token in told if isinstance(token[3], int)]


def _named_from(raw: Raw, at: int) -> Raw:
    """The people named together behind a word."""
    start = next((i for i, token in enumerate(raw) if token[1] >= at and token[0] in "NQ"), len(raw))
    if start == len(raw) or raw[start][1] - at > _REACH:
        return []
    end = start + 1
    while end + 1 < len(raw) and raw[end][0] in "&," and raw[end + 1][0] == "N":
        end += 2
    return raw[start:end]


def _named_to(raw: Raw, at: int, tokens: list[Word]) -> Raw:
    """The people named together right before a word, be it with a title behind the last one's name."""
    end = next((i for i in range(len(raw) - 1, -1, -1) if raw[i][2] <= at and raw[i][0] in "NQ"), -1)
    if end < 0 or (at - raw[end][2] > 1 and tokens[raw[end][2]].low not in (",", "(", "of", "from")):
        return []
    start = end
    while start > 1 and raw[start - 1][0] in "&," and raw[start - 2][0] == "N":
        start -= 2
    return raw[start : end + 1]


def _nearest(raw: Raw, verb: int, tokens: list[Word]) -> Raw:
    """The people named together before a verb, with nothing but their title or another verb of theirs between."""
    end = next((i for i in range(len(raw) - 1, -1, -1) if raw[i][2] <= verb and raw[i][0] in "NQ"), -1)
    if end < 0 or verb - raw[end][2] > _FAR // 2:
        return []
    between = tokens[raw[end][2] : verb]
    if any(word.low in _ENDS | {"by", "that"} or word.low == "." for word in between):
        return []
    start = end
    while start > 1 and raw[start - 1][0] in "&," and raw[start - 2][0] == "N":
        start -= 2
    return raw[start : end + 1]
