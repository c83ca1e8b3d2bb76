"""Who goes along with whom, where a clause tells it in another order than usual: "accompanied by A, B visited X"."""

import re

from kg.lang.en.data import word_class
from kg.lang.en.guides import as_guide, shown, shown_by
from kg.lang.en.visits import Raw
from kg.lang.en.words import Word

ACCOMPANIED = ("accompanied", "accompanies", "escorted", "escorts", "joined")
TOGETHER = ("together", "along", "alongside")
_COME = frozenset(("arrived", "came", "come", "travelled", "traveled"))
_REACH = 12
_TITLED = 24
"""So many words stand between who goes along and what tells it, so many more with titles before the name."""
_NEAR = 5
_WHOSE = (["his"], ["her"], ["its"], ["the"], ["their"])
_SIDE = frozenset(("alongside", "behind", "beside", "elbow", "elbows", "heels", "shoulder", "side"))
_STILL = frozenset((",", "all", "always", "close", "constantly", "ever", "never", "right", "still", "far"))
_SECOND = frozenset(("deputy", "second", "two", "vice"))
"""As in "with A as its number two", "with A as his deputy"."""


def ahead(raw: Raw, tokens: list[Word]) -> Raw:
    """The letters of a sentence with a word for "with", where companions stand before what is done."""
    raw = shown(_along(_led(raw, tokens), tokens), tokens)
    return _between_commas(raw, tokens)


def behind(raw: Raw, tokens: list[Word], letters: str) -> Raw:
    """The letters of a sentence with a visit, where companions stand behind it; `letters`: those it had at first."""
    if "p" in letters:
        raw = _with_whom(_together(raw, tokens), tokens)
    return shown_by(raw, tokens)


def came_with(raw: Raw, tokens: list[Word]) -> Raw:
    """As in "He had come with A and with B": A and B went along."""
    letters = "".join([token[0] for token in raw])
    match = re.fullmatch(r"[NQ](?P<along>pNL?(?:[,&]*p?NL?)*)[,&]*", letters)
    if match is None or tokens[raw[1][1]].low != "with" or tokens[raw[1][1] - 1].low not in _COME:
        return raw
    along = [("&", *token[1:]) if token[0] == "p" else token for token in raw[2:] if token[0] in "Np"]
    named = tokens[raw[0][1]].low not in ("he", "she", "they")
    too: Raw = [raw[0], ("&", *raw[1][1:3], None)] if named else []
    return [*too, *along, ("W", *raw[1][1:3], "")]


def at_the_head(raw: Raw, tokens: list[Word]) -> Raw:
    """As in "the third group, with A at its head, went", "headed by A, and with him B, went": A and B do."""
    found: Raw = []
    for at, token in enumerate(raw):
        who = raw[at + 1] if at + 1 < len(raw) and token[0] == "p" else token
        if token[0] != "p" or tokens[token[1]].low != "with" or who[0] != "N":
            found.append(token)
            continue
        behind = [word.low for word in tokens[who[2] : who[2] + _TITLED]]
        second = next(
            (i for i, low in enumerate(behind) if low == "as" and behind[i + 1 : i + 2] in _WHOSE), len(behind)
        )
        if not _SECOND.isdisjoint(behind[second : second + _NEAR]):
            found.append(("&", *token[1:3], None))
            continue
        head = behind.index("head") if "head" in behind else 0
        if head > 1 and behind[head - 2] == "at" and behind[head - 1] in ("its", "the", "their"):
            continue
        named = next((one[0] for one in reversed(found) if one[0] not in ",&"), "")
        him = tokens[token[2]].low in ("him", "her", "them") and named == "N" and found[-1][0] in ",&"
        found.append(("&", *token[1:3], None) if him and who[1] - token[2] < _REACH else token)
        if him:
            del found[-2:-1]
    return found


def with_party(raw: Raw, tokens: list[Word]) -> Raw:
    """As in "A walked across the bridges with the visitors": A went along."""
    for at, (letter, first, last, value) in enumerate(raw):
        low = [word.low for word in tokens[last : last + 2]]
        party = low[:1] == ["the"] and low[1:] and low[1] in word_class("party-word") - {"line"}
        if letter != "p" or value or tokens[first].low != "with" or not party or not at or raw[at - 1][0] != "N":
            continue
        done = [word.low for word in tokens[raw[at - 1][2] : first]]
        if not word_class("moving").isdisjoint(done) and not {"that", "who", "which"} & set(done):
            return [*raw[:at], ("W", first, last, "there"), *raw[at + 1 :]]
    return raw


def listed(raw: Raw, tokens: list[Word]) -> Raw:
    """As in "With him: A and B", "Two others were with A all day: B and C": those behind the colon go along."""
    letters = "".join([token[0] for token in raw])
    if "W," in letters and (told := _two_of_them(raw, tokens, letters)) is not None:
        return told
    match = re.match(r"[iL,]*(?P<with>p[NQ]?|W),*(?P<people>N(?:[,&i]*N)*)[,&]*$", letters)
    opening = ("with", "beside", "behind", "alongside", "in")
    if match is None or (match["with"] != "W" and tokens[raw[match.start("with")][1]].low not in opening):
        return raw
    start, people = raw[match.start("with")], raw[match.start("people") : match.end("people")]
    colon = next((at for at in range(start[2], people[0][1]) if tokens[at].low in ":—–"), 0)
    if not colon:
        return raw
    near = {word.low for word in tokens[start[2] : colon]}
    throughout = not near.isdisjoint(("day", "throughout", "way", "trip", "tour", "whole"))
    return [*(t for t in people if t[0] != "i"), ("W", start[1], start[2], "" if throughout else "there")]


def _two_of_them(raw: Raw, tokens: list[Word], letters: str) -> Raw | None:
    """As in "A set out for X; two others travelled with him: B and C": B and C go along."""
    match = re.search(r"(?P<with>W),+(?P<people>N(?:[,&]*N)*)[,&e]*$", letters)
    if match is None or "N" not in letters[: match.start()]:
        return None
    verb, people = raw[match.start("with")], raw[match.start("people") : match.end("people")]
    low = [word.low for word in tokens[verb[1] : people[0][1]]]
    if ":" not in low or (low.index(":") > 0 and low[low.index(":") - 1] not in ("him", "her", "them", "along", "too")):
        return None
    before = [*raw[: match.start()], (",", verb[1], verb[1] + 1, None)]
    return [*before, *people, ("W", verb[1], verb[2], "")]


def at_his_side(raw: Raw, tokens: list[Word], last: int, titles: frozenset[int]) -> Raw:
    """As in "A toured X and Y, B, vice mayor, always at her elbow": B went along."""
    if not any(token[0] == "N" for token in raw) or _SIDE.isdisjoint(word.low for word in tokens[raw[0][1] : last]):
        return raw
    for at in range(len(raw) - 1, 0, -1):
        if raw[at][0] != "N" or raw[at - 1][0] not in ",&":
            continue
        end = raw[at][2]
        while end < last and (end in titles or tokens[end].low in _STILL):
            end += 1
        low = [word.low for word in tokens[end : min(last, end + 3)]]
        beside = low[:1] in (["beside"], ["behind"], ["alongside"]) and low[1:2] in (["him"], ["her"], ["them"])
        side = low[:1] in (["at"], ["by"]) and low[1:2] in _WHOSE and low[2:] and low[2] in _SIDE
        if beside or side:
            return [*raw[: at + 1], ("W", end, end + 1, "whole" if side else ""), *raw[at + 1 :]]
    return raw


def _led(raw: Raw, tokens: list[Word]) -> Raw:
    """As in "a group from X, led by A, came to Y": A came."""
    at = next((i for i, token in enumerate(raw) if token[0] == "p"), 0)
    letter, first, last, _ = raw[at]
    led = letter == "p" and tokens[first].low in ("led", "headed") and tokens[last - 1].low == "by"
    if not led or any(token[0] in "NQVKAHSR" for token in raw[:at]):
        return raw
    if re.match("pN(?:[,&]*N)*,?Q", "".join([token[0] for token in raw[at:]])):
        return raw
    return [*raw[:at], *raw[at + 1 :]]


def _along(raw: Raw, tokens: list[Word]) -> Raw:
    """As in "Accompanied by A and B, C met the guests": all of them did."""
    letters = "".join([token[0] for token in raw])
    match = re.match(r",?p(?P<along>NL?(?:[,&]+NL?)*),?(?P<who>N)L?(?=[KSRAH])", letters)
    if match is None or tokens[raw[match.start("along") - 1][1]].low not in word_class("along"):
        return raw
    who = raw[match.start("who")]
    along = raw[match.start("along") : match.end("along")]
    return [who, ("&", who[1], who[2], None), *along, *raw[match.end("who") :]]


def _between_commas(raw: Raw, tokens: list[Word]) -> Raw:
    """As in "A, together with B, spoke": both did."""
    letters = "".join([token[0] for token in raw])
    for match in reversed(list(re.finditer(r"NL?(?P<comma>,?)(?P<with>p)N(?:[,&]*N)*&?,(?=[AHSRVK])", letters))):
        at, end = match.start("with"), match.end() - 1
        if tokens[raw[at][1]].low in (("with", *TOGETHER) if match["comma"] else TOGETHER):
            before = raw[: match.start("comma")]
            raw = [*before, ("&", *raw[at][1:]), *raw[at + 1 : end], *raw[end + 1 :]]
    return raw


def _together(raw: Raw, tokens: list[Word]) -> Raw:
    """As in "A drove to the county, together with B": B goes along."""
    visit = next((i for i, token in enumerate(raw) if token[0] == "V"), len(raw))
    for at in range(visit + 1, len(raw) - 1):
        letter, first, last, _ = raw[at]
        guide = tokens[first].low == "with" and as_guide(tokens, raw[at + 1][2])
        if letter == "p" and raw[at + 1][0] == "N" and (guide or tokens[first].low in word_class("together")):
            end = at + 1
            while end < len(raw) and raw[end][0] in ("N&" if guide else "N&,"):
                end += 1
            if raw[at - 1][0] in "LJOF,":
                comma = (",", first, first, None)
                return [*raw[:at], comma, *raw[at + 1 : end], ("W", first, last, "host" if guide else ""), *raw[end:]]
    return raw


def _with_whom(raw: Raw, tokens: list[Word]) -> Raw:
    """As in "had come to X County with the head of the bureau, B": B goes along."""
    letters = "".join([token[0] for token in raw])
    match = re.search(r"V&?[LJOF](?P<with>p),?(?P<people>N(?:[,&]*N)*)(?=[,&]*(?:V[LJOF]|$))", letters)
    if match is None:
        return raw
    _, first, last, _ = raw[match.start("with")]
    there, people = raw[match.start("with") - 1], raw[match.start("people") : match.end("people")]
    between = tokens[there[2] : first]
    if tokens[last - 1].low != "with" or len(between) > _NEAR or any(word.shape != "l" for word in between[2:]):
        return raw
    rest = raw[match.end() :] if "V" in letters[match.end() :] else []
    if between and match.start() and raw[match.start() - 1][0] == "N":
        at = raw[match.start() - 1][2]
        both: Raw = [("&", at, at, None), *people, *raw[match.start() : match.start("with")]]
        return [*raw[: match.start()], *both, *rest]
    comma = (",", first, last, None)
    return [*raw[: match.start("with")], comma, *people, ("W", first, last, ""), *rest]


def went_with(raw: Raw, tokens: list[Word]) -> Raw:
    """As in "A went with B, head of the district, to X", "A accompanied B to X": both went there."""
    letters = "".join([token[0] for token in raw])
    for match in re.finditer(r"N(?P<verb>W)N(?:&*N)*,?(?P<there>[LJOF])", letters):
        (_, first, last, _), there = raw[match.start("verb")], raw[match.start("there")][1]
        to = there - 1 - (tokens[there - 1].low == "the")
        along = tokens[last - 1].low == "with" or (last == first + 1 and tokens[first].low in ACCOMPANIED)
        if along and tokens[to].low in word_class("to"):
            people = [token for token in raw[match.start("verb") + 1 : match.start("there")] if token[0] != ","]
            rest = raw[match.start("there") :]
            return [*raw[: match.start("verb")], ("&", first, last, None), *people, ("V", to, to + 1, "go"), *rest]
    return raw


def taken(raw: Raw, tokens: list[Word]) -> Raw:
    """As in "A took B and C to the plant": all of them go there."""
    letters = "".join([token[0] for token in raw])
    for match in re.finditer(r"N(?P<guests>N(?:[,&]*N)*)[i]?(?=[LJOF])", letters):
        first, there = raw[match.start("guests")][1], raw[match.end()][1]
        verb, to = first - 1, there - 1 - (tokens[there - 1].low == "the")
        if tokens[verb].low in word_class("taking") and tokens[to].low in word_class("to"):
            return [
                *raw[: match.start("guests")],
                ("P", verb, verb + 1, None),
                *raw[match.start("guests") : match.end("guests")],
                ("V", to, to + 1, "go"),
                *raw[match.end() :],
            ]
    return raw


def beside_him(raw: Raw, tokens: list[Word], subject: int | None, end: int) -> Raw:
    """As in "A and B walked the line of the X Plant with her": she did, too, and they belong to her party."""
    letters = "".join([token[0] for token in raw])
    match = re.search("(?P<who>N(?:&N)*)V&?[LJOF](?:&[LJOF])*(?=p?$)", letters)
    behind = raw[match.end() - 1][2] if match else end
    low = [word.low for word in tokens[behind : min(behind + 3, end)]]
    if match is None or low[:1] != ["with"]:
        return raw
    if low[1:2] == ["them"] or (low[1:2] == ["the"] and low[2] in word_class("party-word")):
        if "K" in letters[: match.start()]:
            return raw
        at = raw[match.start()][1]
        they: Raw = [("Q", at, at + 1, "they"), ("&", at, at + 1, None)]
        return [*raw[: match.start()], *they, *raw[match.start() : match.end()]]
    if low[1:2] not in (["him"], ["her"]):
        return raw
    who = raw[slice(*match.span("who"))]
    named = [token[3] for token in raw[: match.start()] if token[0] == "N"]
    whom = named[0] if named else subject
    if whom is None or any(token[3] == whom for token in who):
        return raw
    first = who[-1][2]
    told = {word.low for word in tokens[max(0, who[0][1] - 3) : who[0][1]]}
    members = not told.isdisjoint(("member", "members"))
    along: Raw = [*who, ("W", first - 1, first, ""), (",", first - 1, first, None)] if members else []
    return [
        *raw[: match.start()],
        *along,
        *who,
        ("&", first, first, None),
        ("N", first, first + 1, whom),
        *raw[match.end("who") : match.end()],
    ]
