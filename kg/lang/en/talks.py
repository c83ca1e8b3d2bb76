"""Talks of two sides, however they are told: who received whom, who talked "with" whom, what "the two sides" did.

The letter K stands between the hosts before it and the guests behind it.
"""

import re
from collections.abc import Callable

from kg.lang.en.data import word_class
from kg.lang.en.intended import intended
from kg.lang.en.line import Line
from kg.lang.en.visits import Raw
from kg.lang.en.words import Word

SIDES = frozenset(("parties", "sides"))
_MET = frozenset(("met", "meet", "meets"))
_NOT_MET = frozenset(("absent", "former", "letter", "message", "phone", "telegram", "telephone", "video", "wrote"))
_CONFER = frozenset(("communicated", "conferred", "discussed", "exchanged", "met", "negotiated", "talked"))
"""What "the two sides" do when they meet."""
_DO = _CONFER | {"carried", "conducted", "engaged", "had", "held", "sat"}
"""So do they with a word for talks behind."""
_ABOUT = frozenset(("about", "around", "on", "regarding"))
_TOPIC = 24
_GIVEN = frozenset(("gifts", "letters", "documents", "texts", "calls", "messages", "notes"))
_GUESTS = frozenset(("guest", "guests", "visitor", "visitors", "delegation", "group", "party"))
_PEOPLE = frozenset(("two", "three", "four", "five", "several", "some", "other", "young", "local", "old"))
_COUNTS = frozenset(("two", "three", "four", "five", "six", "seven", "trio", "pair", "couple"))
_ENDS = frozenset(("and", "at", "during", "for", "from", "in", "on", "over", "then", "there", "to", "until", ",", "."))
_BEFORE = 14
"""So many words before a name tell of talks "between" it and another."""
_PLACE = 9
"""So many words stand between "held talks" and "with": "in the meeting room of the Guomen Building"."""
_WITH = 12
"""So many words stand between a word for talking and its "with"."""
_TITLED = 8
_THEY = frozenset(("both", "they"))


def sides(raw: Raw, tokens: list[Word], last: int) -> Raw:
    """The letters of a sentence with the sides of its talks put around the letter K; calls are no talks.

    `last`: the end of its words.
    """
    raw = _somewhere(raw, tokens)
    letters = "".join([token[0] for token in raw])
    if "LKN" in letters:
        raw = _came_to(raw)
    elif "K" in letters:
        raw = _pair(_without_calls(raw, tokens, last), tokens)
    elif "N&N" in letters or "N,&N" in letters:
        raw = _between(raw, tokens)
    return raw


def _somewhere(raw: Raw, tokens: list[Word]) -> Raw:
    """As in "held talks in the Guomen Building with A": with A, wherever it was."""
    match = re.search(r"K[LJOF]{0,2}p", "".join([token[0] for token in raw]))
    if match is None or raw[match.start()][3] not in ("pair", "meet"):
        return raw
    (_, first, last, _), link = raw[match.start()], raw[match.end() - 1]
    between = [word.low for word in tokens[last : link[1]]]
    near = tokens[link[1]].low == "with" and not link[3] and len(between) <= _PLACE and "," not in between
    if not near or not between or between[0] not in ("in", "at"):
        return raw
    return [*raw[: match.start()], ("K", first, last, "meet"), *raw[match.end() :]]


def _without_calls(raw: Raw, tokens: list[Word], last: int) -> Raw:
    """As in "met A by video link": they weren't in one place."""
    first = raw[0][1]
    if not any(
        tokens[at].low in word_class("by-wire") and tokens[at - 1].low in ("by", "via", "the", "over")
        for at in range(first, last)
    ):
        return raw
    return [("x", *token[1:]) if token[0] == "K" else token for token in raw]


def _came_to(raw: Raw) -> Raw:
    """As in "X received A and B on Monday": they came to X, wherever nobody receives them."""
    match = re.match(r"[i,]*(?P<area>L)(?P<verb>K)(?P<guests>N(?:[,&]*N)*)", "".join([token[0] for token in raw]))
    if match is None or raw[match.start("verb")][3] != "meet":
        return raw
    area, verb, guests = (raw[slice(*match.span(name))] for name in ("area", "verb", "guests"))
    if area[0][2] != verb[0][1]:
        return raw
    end = (",", verb[0][1], verb[0][1] + 1, None)
    return [*raw[: match.start("area")], *guests, ("V", *verb[0][1:3], "go"), *area, end, *raw[match.end() :]]


def _pair(raw: Raw, tokens: list[Word]) -> Raw:
    """As in "A, mayor of X, and B, mayor of Y, met in X": the one met the other."""
    letters = "".join([token[0] for token in raw])
    match = re.search(r"^[^NQK]*(?P<one>N)L?(?:,?&|,)?(?P<two>N)[L,]*(?P<verb>K)(?![,&]*[NQ]|[iL]*pN)", letters)
    if match is None:
        return raw
    _, first, last, value = raw[match.start("verb")]
    alone = last == first + 1 and tokens[first].low in _MET and value == "meet"
    if not (alone or value == "pair") or (
        last < len(tokens) and tokens[last].shape == "l" and tokens[last].low not in word_class("behind-met")
    ):
        return raw
    one, two = raw[match.start("one")], raw[match.start("two")]
    return [*raw[: match.start("one")], one, ("K", first, last, "meet"), two, *raw[match.end("verb") :]]


def _between(raw: Raw, tokens: list[Word]) -> Raw:
    """As in "Talks were held between A and B": the one met the other."""
    letters = "".join([token[0] for token in raw])
    match = re.search(r"N(?=L?,?&N)", letters)
    if match is None:
        return raw
    one = raw[match.start()]
    near = [word.low for word in tokens[max(0, one[1] - _BEFORE) : one[1]]]
    if "between" in near:
        told = not word_class("talk-noun").isdisjoint(near[: near.index("between")]) and "had" not in near
    else:
        text = " ".join(near)
        together = "brought together" in text and not word_class("talk-noun").isdisjoint(near)
        told = together or ("face to face" in text and not {"sat", "were", "came"}.isdisjoint(near))
    if not told:
        return raw
    rest = [
        token
        for token in raw[match.end() :]
        if token[0] not in ",&" or token[1] > raw[letters.index("N", match.end())][1]
    ]
    return [*raw[: match.end()], ("K", one[1] - 1, one[1], "meet"), *rest]


def at_one_table(raw: Raw, tokens: list[Word], bounds: tuple[int, int], side: Callable[[int], str]) -> Raw:
    """As in "the two sat together", "A paid B a call", "brought A and B to one table": hosts and guests met.

    `side`: "host", "guest" or "" of somebody.
    """
    people = [token for token in raw if token[0] == "N" and isinstance(token[3], int)]
    if len({token[3] for token in people}) < 2 or any(token[0] in "KMVWAHZkRI" for token in raw):
        return raw
    first, last = bounds
    low = [word.low for word in tokens[first:last]]
    at = next((i for i, word in enumerate(low) if word in word_class("meeting-people")), -1)
    if at < 0 or not _NOT_MET.isdisjoint(low) or not word_class("not-done").isdisjoint(low[:at]):
        return raw
    sides = {token[3]: side(int(token[3] or 0)) for token in people}
    hosts, guests = ([one for one in people if sides.get(one[3]) == name] for name in ("host", "guest"))
    if not hosts or not guests or "" in sides.values() or intended(tokens, first, first + at):
        return raw
    verb = (guests[0][1], guests[0][1] + 1)
    joined: Raw = []
    for one in (hosts, guests):
        joined += [("K", *verb, "meet")] if joined else []
        joined += [part for token in one for part in (token, ("&", token[2], token[2] + 1, None))][:-1]
    return joined


def two_sides(tokens: list[Word], at: int, last: int) -> int:
    """Where the verb of "the two sides met", "both sides then held talks" stands; 0 if they do something else."""
    if tokens[at].low not in ("two", "both") or tokens[at + 1].low not in SIDES:
        return 0
    verb = at + 2
    while verb < last and tokens[verb].low in word_class("before-verb") | {"jointly", "cordially"}:
        verb += 1
    if tokens[verb].low in _ABOUT:  # "the two sides on how to store grain exchanged in depth"
        verb = next((at for at in range(verb, min(last, verb + _TOPIC)) if tokens[at].low in _DO), last)
    if verb >= last or tokens[verb].low not in _DO:
        return 0
    behind = {word.low for word in tokens[verb + 1 : min(last, verb + _TITLED)]}
    if tokens[verb].low == "had" and tokens[verb + 1].low.endswith("ed"):  # "had planned to exchange"
        return 0
    talks = tokens[verb].low in _CONFER and behind.isdisjoint(_GIVEN)
    return (
        verb
        if talks or not behind.isdisjoint(word_class("talking") | word_class("talk-noun") | {"views", "symposium"})
        else 0
    )


def dialogues(raw: Raw, tokens: list[Word], first: int, subject: int | None, plain: Callable[[int], bool]) -> Raw:
    """The letters of a sentence with "with" made a verb of talks where a word for talking stands before it.

    `first`: where its words begin; `subject`: whom the sentence before was about; `plain`: who holds no office.
    """
    if not any(token[0] in "pK" for token in raw):
        return raw
    raw = _with_them(raw, tokens, first, plain)
    result: Raw = []
    skipped: set[int] = set()
    for at, token in enumerate(raw):
        letter, start, end, value = token
        if at in skipped:
            continue
        behind = [word.low for word in tokens[end : end + 2]]
        several = behind[:1] == ["the"] and (not _GUESTS.isdisjoint(behind[1:]) or _all_of_them(tokens, end + 1))
        if letter == "K" and (behind[:1] == ["them"] or several) and not (at + 1 < len(raw) and raw[at + 1][0] in "NQ"):
            result += [token, ("Q", end, end + 1, "party")]
            continue
        if letter == "p" and not value and tokens[end - 1].low == "with" and _talks(raw, at, tokens, first, plain):
            result.append(("K", start, end, "talk"))
            if several:
                result.append(("Q", end, end + 2, "party"))
            elif behind[:1] == ["them"]:
                result.append(("Q", end, end + 1, "party"))
            elif behind[:1] in (["him"], ["her"]) and not (at + 1 < len(raw) and raw[at + 1][0] in "NQ"):
                people = [t[3] for t in raw[:at] if t[0] == "N"]
                whom = people[0] if len(set(people)) > 1 else subject
                result += [("N", end, end + 1, whom)] if whom not in (None, *people[-1:]) else []
            skipped = _described(raw, at, tokens)
            continue
        result.append(token)
    return result


def _all_of_them(tokens: list[Word], at: int) -> bool:
    """As in "received the three", "talked with the two Koreans": all who came."""
    if at + 1 >= len(tokens) or tokens[at].low not in _COUNTS:
        return False
    behind = tokens[at + 1]
    return behind.low in _ENDS or behind.low in word_class("guest-noun") or behind.shape in ".s,"


def _with_them(raw: Raw, tokens: list[Word], first: int, plain: Callable[[int], bool]) -> Raw:
    """As in "They sat by the stove with A and with B", "Both had a talk with A": "they" before a word for "with"."""
    at = next((i for i, token in enumerate(raw) if token[0] == "p" and tokens[token[1]].low == "with"), -1)
    people = [token[3] for token in raw[at + 1 :] if token[0] == "N"] if at >= 0 else []
    if not people or raw[at][3] or any(token[0] in "NQKW" for token in raw[:at]):
        return raw
    begin = max((token[2] for token in raw[:at] if token[0] == "," and token[2] <= raw[at][1]), default=first)
    they = next((i for i in range(min(begin, first + _WITH), raw[at][1]) if tokens[i].low in _THEY), 0)
    opens = they in (begin, begin + 1) or any(token[2] in (they, they - 1) for token in raw[:at])
    if tokens[they].low not in _THEY or not opens or not all(isinstance(one, int) and plain(one) for one in people):
        return raw
    them = ("Q", they, they + 1, "they")
    joined: Raw = []
    for i, token in enumerate(raw):
        if token[0] == "p" and i > at and raw[i - 1][0] in "N&,":
            while joined[-1][0] in ",&":
                joined.pop()
            token = ("&", *token[1:])
        joined.append(token)
    place = next(i for i, token in enumerate(joined) if token[1] > they)
    return [*joined[:place], them, *joined[place:]]


def _described(raw: Raw, at: int, tokens: list[Word]) -> set[int]:
    """What stands between "with" and names as in "with two villagers of X on Wednesday, A and B"."""
    end = raw[at][2]
    people = next((i for i in range(at + 1, len(raw)) if raw[i][0] not in "L,&F"), at)
    if people == at or raw[people][0] != "N" or raw[people][1] - end > _WITH + 3:
        return set()
    told = {word.low for word in tokens[end : raw[people][1]]}
    return set(range(at + 1, people)) if told & (word_class("person-noun") | _PEOPLE) else set()


def _talks(raw: Raw, at: int, tokens: list[Word], first: int, plain: Callable[[int], bool]) -> bool:
    """Whether somebody talks with whoever stands behind one of the letters, or eats or sits with him."""
    before = next((token for token in reversed(raw[:at]) if token[0] not in ",&iL"), None)
    spoke = before is not None and before[0] == "S" and tokens[before[1]].low in ("spoke", "speaks", "speaking")
    there = next((token for token in reversed(raw[:at]) if token[0] != "&"), None)
    came = before is not None and before[0] == "V" and there is not None and there[0] == "L"
    spoke = spoke or (before is not None and before[0] == "K" and before[3] == "pair")
    if before is None or not (spoke or came or before[0] in "NQFJO") or not any(t[0] in "NQ" for t in raw[:at]):
        return False
    start = raw[at][1]
    whom = [token[3] for token in raw[at + 1 :] if token[0] == "N"][:1]
    alone = all(isinstance(one, int) and plain(one) for one in whom) and bool(whom)
    said = word_class("talking") | (word_class("doing-with") if alone else frozenset())
    floor = there[2] if came and there else before[2] - 1 - spoke
    if before[0] in "FJO" and alone:
        floor = max(token[2] for token in raw[:at] if token[0] in "NQ")
    for word in range(start - 1, max(first, start - _WITH, floor) - 1, -1):
        if tokens[word].low == "," and tokens[word + 1].shape == "0":
            continue  # "sat down on March 3, 2021 with A"
        if tokens[word].shape in ".s" or tokens[word].low in word_class("by-wire"):
            return False
        if tokens[word].low in said:
            near = {low.low for low in tokens[max(first, word - 4) : word]}
            return not (
                near & word_class("by-wire") or near & {"not", "no", "without"} or intended(tokens, first, word)
            )
    return False


def talks_with(line: Line, tokens: list[Word]) -> set[int]:
    """The words of "held a work meeting with" before a person: talks, no meeting."""
    found: set[int] = set()
    for at, item in line.of("v"):
        if item.entry and item.entry.row["letter"] == "K" and tokens[item.last - 1].low == "with":
            who = next((i for i, one in enumerate(line.items[at + 1 :], at + 1) if one.letter not in "dLVGHYmow"), -1)
            found |= set(range(item.first, item.last)) if who in line.names else set()
    return found
