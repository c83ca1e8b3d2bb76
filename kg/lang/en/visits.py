"""Who visits what in English sentences: stops opened by "At X", those who go along, and what has been seen so far."""

import re
from itertools import takewhile

from kg.draft.tokens import Token, letters_of
from kg.lang.en.data import word_class
from kg.lang.en.intended import before_then, only_said
from kg.lang.en.words import Word

Letter = tuple[str, int, int, int | str | None]
Raw = list[Letter]
"""Letters with their words (first, last) and value, before commas and the like are decided."""

TOURING = re.compile("(?P<when>[i,]*)(?P<visit>V[LJOF](?:&[LJOF])*),(?P<who>N(?:&N)*)(?![&,]N)")
STOPPING = re.compile(r",?i(?P<things>[LJOF](?:[,&]?[LJOF])*),?(?P<people>(?:[NQ][,&]*)*)(?=[^NQiM]|$)")
HOSTED = re.compile(r"[i,]*(?P<verb>K)(?P<guests>N(?:[,&]+N)*?),?(?P<host>N)(?![,&]*N)")
_ALONE = frozenset((",", ".", ";", "again", "for", "on", "to", "together", "today", "with", "yesterday"))
"""Behind an area that is looked at as a whole."""
_COUNTS = {"both": 2, "two": 2, "three": 3, "four": 4, "five": 5}
_TOPIC = 14
_WHO = frozenset(("that", "was", "were", "which", "who", "whose"))
_BE = frozenset(("are", "be", "been", "being", "is", "was", "were"))
_OF_WHICH = ([",", "where"], [",", "which"], [",", "whose"])
_SCOPE = 7
"""So many words behind "accompanied" tell where: "him on the tour of both projects"."""
HIS_HOME = [[whose, home] for whose in ("his", "her") for home in ("home", "house")]


class Visits:
    """What the visits of one article have seen, for those who join later."""

    def __init__(self, tokens: list[Word]) -> None:
        self.tokens = tokens
        self.visiting = False
        self.seen: list[tuple[str, int]] = []
        self.last: tuple[str, int] | None = None

    def read(self, raw: Raw, first: int, last: int, subject: int | None, recent: list[int]) -> Raw:
        """The letters of a sentence with its visits made plain.

        `first`, `last`: its words; `subject`: whom the sentence before was about; `recent`: who was named before.
        """
        if any(token[0] == "W" and token[3] == "there" for token in raw):
            raw = self._waiting(raw)
        raw = [self._goes(raw, at) if token[0] in "VR" else token for at, token in enumerate(raw)]
        raw = self._company(self._with_him(_meeting_with(raw), last), subject, recent)
        if any(token[0] == "W" for token in raw):
            raw = self._at_all(raw, last)
        raw = self._stops(self._touring(self._moves(raw, first)), last)
        raw = self._next_stop([self._looks(raw, at) if token[0] == "V" else token for at, token in enumerate(raw)])
        self._remember(raw)
        return raw

    def everything(self, start: int, end: int, *, meeting: bool) -> list[Token]:
        """As in "took part in the above activities": the meeting, if one is told, and all that was visited."""
        found = [Token("A", start, end, "")]
        if meeting:
            found.append(Token("M", start, end))
        return found + ([Token("W", start, end, "all")] if self.visiting else [])

    def _at_all(self, raw: Raw, end: int) -> Raw:
        """As in "A accompanied him at both stops", "joined the tour of the two projects": A saw the last ones."""
        seen = [thing for thing in self.seen if thing[0] in "JOF"]
        for at, (letter, first, last, _) in enumerate(raw):
            if letter != "W" or not any(token[0] == "N" for token in raw[:at]):
                continue
            low = [word.low for word in self.tokens[last : min(end, last + _SCOPE)]]
            sites = next((i for i, word in enumerate(low) if word in word_class("places-seen")), 0)
            count = next((_COUNTS[word] for word in low[:sites] if word in _COUNTS), 0)
            if not count or len(seen) < count or any(token[0] in "JOF" for token in raw):
                continue
            things: Raw = [("V", first, last, "go")]
            for thing, mention in seen[-count:]:
                things += [(thing, first, last, mention), ("&", first, last, None)]
            return [*raw[:at], *things[:-1], *(token for token in raw[at + 1 :] if token[0] not in "VQ")]
        return raw

    def _waiting(self, raw: Raw) -> Raw:
        """As in "He went to X County, where A was waiting for him": A receives him and visits no county."""
        at = next(i for i, token in enumerate(raw) if token[0] == "W" and token[3] == "there")
        _, first, last, _ = raw[at]
        there = next((token[0] for token in reversed(raw[:at]) if token[0] in "LJOF"), "")
        if there == "L" and "waiting" in [word.low for word in self.tokens[first:last]]:
            return [*raw[:at], ("x", first, last, None), *raw[at + 1 :]]
        return raw

    def _goes(self, raw: Raw, at: int) -> tuple[str, int, int, int | str | None]:
        """As in "investigated flood control in X County", "checked the crops in X Town": a visit to the area."""
        letter, first, last, value = raw[at]
        following = next((token for token in raw[at + 1 :] if token[0] != "&"), None)
        if letter == "R":
            over = self.tokens[first].low in ("go", "goes", "going", "went") and following and following[0] in "JOF"
            return ("V", first, last, "see") if over and following and following[1] == last else raw[at]
        if self.tokens[first - 1].low in _BE:
            return raw[at]
        if value == "see" and following and following[0] == "L":
            there = following[1]
            if there - last <= 1 and self._whole(following[2]):
                return letter, first, last, "go"
            if self._looks_into(raw[at], there):
                return letter, first, last, "go"
        return raw[at]

    def _looks(self, raw: Raw, at: int) -> Letter:
        """As in "inspected the spring ploughing": no place is told yet, but who is on the way."""
        _, first, last, value = raw[at]
        alone = value == "go" and not any(token[0] in "LJOFQK" for token in raw[at + 1 :])
        said = {word.low for word in self.tokens[first:last]}
        named = any(token[0] == "N" for token in raw[:at])
        looks = alone and named and not said.isdisjoint(word_class("looking-around"))
        return ("V", first, last, "see") if looks else raw[at]

    def _next_stop(self, raw: Raw) -> Raw:
        """As in "A joined him for the next stop, X": A came to X, too."""
        at = "".join([token[0] for token in raw]).find("WV,")
        if at < 0 or raw[at + 1][3] != "stop" or raw[at + 3 : at + 4] == [] or raw[at + 3][0] not in "JOF":
            return raw
        return [*raw[: at + 1], (*raw[at + 1][:3], "go"), *raw[at + 3 :]]

    def _looks_into(self, verb: Letter, there: int) -> bool:
        """As in "supervised the harvest in X", "looked into how the rules are kept in X"."""
        _, first, last, _ = verb
        between = self.tokens[last:there]
        low = {word.low for word in between}
        if not 2 <= len(between) <= _TOPIC or any(word.shape in ".0" for word in between) or not low.isdisjoint(_WHO):
            return False
        parts = self.tokens[there - 1].low == "of" and self.tokens[there - 2].low in word_class("town-part")
        if not parts and self.tokens[there - 1].low not in ("across", "in", "throughout"):
            return False
        return self.tokens[first].low in word_class("looking-at")

    def _whole(self, end: int) -> bool:
        """As in "went to see X Zone.", "inspected X County on Monday": nothing of it, but all."""
        behind = self.tokens[end] if end < len(self.tokens) else None
        return behind is None or behind.low in _ALONE

    def _with_him(self, raw: Raw, end: int) -> Raw:
        """As in "A and B went round the workshop with him", "made the trip to X with him": A and B go along."""
        for at, (letter, first, last, _) in enumerate(raw):
            if letter == "V" and at + 1 < len(raw) and raw[at + 1][0] == "L" and self.tokens[last - 1].low == "to":
                there = raw[at + 1][2]
                behind = [word.low for word in self.tokens[there : there + 2]]
                trip = not {"trip", "journey"}.isdisjoint(word.low for word in self.tokens[first:last])
                if trip and behind[:1] == ["with"] and behind[1:] in (["him"], ["her"], ["them"]):
                    return [*raw[: at + 2], ("W", first, last, "host"), *raw[at + 1 :]]
            if letter == "V" and not (at + 1 < len(raw) and raw[at + 1][0] in "LJOF"):
                for i in range(last, min(last + 5, end - 1)):
                    if self.tokens[i].low == "with" and self.tokens[i + 1].low in ("him", "her", "them"):
                        raw[at] = ("W", first, last, "")
        return raw

    def _company(self, raw: Raw, subject: int | None, recent: list[int]) -> Raw:
        """As in "At the home of A, B drank tea with her": B talks with A."""
        for at, (letter, _, last, _) in enumerate(raw):
            at_home = letter == "K" and [w.low for w in self.tokens[last - 2 : last]] in HIS_HOME
            if at_home or (letter in "pVK" and last < len(self.tokens) and self.tokens[last].low in ("him", "her")):
                people = list(dict.fromkeys(token[3] for token in raw[:at] if token[0] == "N"))
                if at_home and len(people) == 1:
                    people = [*[one for one in reversed(recent) if one not in people][:1], *people]
                elif letter != "p" and len(people) == 1 and subject is not None:
                    people = [subject, *(person for person in people if person != subject)]
                listed = re.search("N[,L]*&N$", letters_of(raw[:at]))
                if listed and letter != "p" and subject not in (None, *people):
                    return [*raw[: at + 1], ("N", last, last + 1, subject), *raw[at + 1 :]]
                told = at + 1 < len(raw) and raw[at + 1][0] == "Q"
                if len(people) == 2 and not told and not listed and not any(token[0] in "KAVW" for token in raw[:at]):
                    return [*raw[: at + 1], ("N", last, last + 1, people[0]), *raw[at + 1 :]]
        return raw

    def _touring(self, raw: Raw) -> Raw:
        """As in "On a tour of X, N asked …": N visits X."""
        letters = letters_of(raw)
        match = TOURING.match(letters)
        if match is None or self.tokens[raw[match.start("visit")][1]].low not in ("on", "during"):
            return raw
        when, visit, who = (raw[slice(*match.span(name))] for name in ("when", "visit", "who"))
        return [*when, *who, *visit, raw[match.start("who") - 1], *raw[match.end() :]]

    def _moves(self, raw: Raw, first: int) -> Raw:
        """As in "The group then followed the river to X" while a visit is under way: they visit X."""
        opening = [word.low for word in self.tokens[first : first + 2]]
        if not self.visiting or opening[:1] != ["the"] or opening[1] not in word_class("party-word"):
            return raw
        if any(token[0] in "VKAHNM" for token in raw):
            return raw
        to = ("to", "into")
        at = next((i for i, t in enumerate(raw) if t[0] in "LJOF" and self.tokens[t[1] - 1].low in to), None)
        if at is None:
            return raw
        return [*raw[:at], ("V", raw[at][1] - 1, raw[at][1], "go"), *raw[at:]]

    def _stops(self, raw: Raw, end: int) -> Raw:
        """As in "At X Reservoir, N asked …" while a visit is under way: N visits X."""
        letters = letters_of(raw)
        match = STOPPING.match(letters)
        if match and not {"N", "Q"} & set(letters):
            asked = match.end() == len(letters) and self.tokens[end - 1].low == "?"
            if asked or before_then(self.tokens, raw[match.end("things") - 1][2], end):
                return raw[match.start("things") :]
        if match and self.visiting and not re.search("[MAH]", letters):
            things = [token for token in raw[match.start("things") : match.end("things")] if token[0] in "JOF"]
            people = [token for token in raw[match.start("people") : match.end("people")] if token[0] in "NQ"]
            hosted = match.end() < len(raw) and raw[match.end()][0] == "K" and raw[match.end()][3] == "meet"
            if hosted and things:
                first = raw[match.start("things")][1]
                stop: Raw = [("V", first, first + 1, "at"), *things, (",", first, first + 1, None)]
                return stop + raw[match.start("people") :]
            if not things:
                return self._at_area(raw, match.end("people"))
            relative = [word.low for word in self.tokens[things[-1][2] : things[-1][2] + 2]] in _OF_WHICH
            if relative or (people and only_said(self.tokens, people[-1][2])):
                return raw
            first = raw[match.start("things")][1]
            head: Raw = [(letter, first, first + 1, value) for letter, _, _, value in people]
            head += [("V", first, first + 1, "at"), *things, (",", first, first + 1, None)]
            joined = people and raw[match.end() :][:1] and self.tokens[raw[match.end()][1]].low.startswith("join")
            there: Raw = [("x", *token[1:]) if joined and token[0] == "W" else token for token in raw]
            return head + there[match.end("things") :]
        self.visiting = self.visiting or "V" in letters or "P" in letters
        at = next((i for i, t in enumerate(raw) if t[0] == "W" and t[3] == "last"), None)
        if self.visiting and self.last and at is not None:
            _, first, last, _ = raw[at]
            letter, mention = self.last
            raw[at : at + 1] = [("V", first, last, "see"), (letter, first, last, mention)]
        return raw

    def _at_area(self, raw: Raw, end: int) -> Raw:
        """As in "At the X Resort, N inspected the shops": N visits X, where that is an area of its own name."""
        rest = [token for token in raw if token[0] != "i"]
        if (inside := self._in_area(raw, end)) is not None:
            return inside
        area = next((token for token in raw if token[0] == "L"), None)
        here = area is not None and area[2] - area[1] > 1 and self.tokens[area[1] - 1].low in ("at", "the")
        sees = end < len(raw) and raw[end][0] == "V" and not any(token[0] in "LJOF" for token in raw[end:])
        opening = self.tokens[raw[0][1]].low == "at"
        if area is None or not (here and sees and opening) or self.tokens[area[2]].low != ",":
            return rest
        at = rest.index(raw[end])
        return [*(token for token in rest[:at] if token is not area), rest[at], area, *rest[at + 1 :]]

    def _in_area(self, raw: Raw, end: int) -> Raw | None:
        """As in "In X County, N inspected Y": N visits X, too."""
        at = next((i for i, token in enumerate(raw) if token[0] == "L"), None)
        if at is None or end >= len(raw) or self.tokens[raw[0][1]].low != "in":
            return None
        _, first, last, _ = raw[at]
        follows = raw[at + 1][1] == last if at + 1 < len(raw) else False
        full = last - first > 1 and (self.tokens[last].low == "," or follows)
        people = [token for token in raw[at + 1 : end] if token[0] in "NQ"]
        sees = raw[end][0] == "V" and any(token[0] in "JOF" for token in raw[end:])
        calls = raw[end][0] == "K" and raw[end][3] == "talk" and any(token[0] == "N" for token in raw[end:])
        if not full or not people or not (sees or calls):
            return None
        head: Raw = [(letter, first, first + 1, value) for letter, _, _, value in people]
        return [*head, ("V", first, first + 1, "go"), raw[at], (",", first, first + 1, None), *raw[at + 1 :]]

    def _remember(self, raw: Raw) -> None:
        """Remember what has been visited, for those who join later."""
        letters = letters_of(raw)
        for letter, _, _, value in raw:
            if letter in "JOF" and "V" in letters and isinstance(value, int):
                self.last = (letter, value)
        for at, (letter, _, _, value) in enumerate(raw):
            if letter == "V":
                near = "V"
                for other, _, _, mention in raw[at + 1 :]:
                    if other not in "LJOF,&i":
                        break
                    goes = other != "L" or (value == "go" and near in "VL&,i")
                    if other in "LJOF" and isinstance(mention, int) and goes and (other, mention) not in self.seen:
                        self.seen.append((other, mention))
                    near = other


def sees(found: list[Token]) -> bool:
    """Whether a visit with its places stands in the sentence so far."""
    letters = letters_of(found)
    return re.search("V&?[LJOF]", letters) is not None


def again(found: list[Token]) -> list[Token]:
    """The last visit of a sentence once more: for those who joined it there."""
    visits = [i for i, token in enumerate(found) if token.letter == "V"]
    at = next((i for i in reversed(visits) if i + 1 < len(found) and found[i + 1].letter in "LJOF"), visits[-1])
    things = takewhile(lambda token: token.letter in "LJOF&", found[at + 1 :])
    return [found[at], *things]


def _meeting_with(raw: Raw) -> Raw:
    """As in "At a meeting with the guests A and B, C said": C meets A and B."""
    letters = letters_of(raw)
    match = HOSTED.match(letters)
    if match is None:
        return raw
    host, verb = raw[match.start("host")], raw[match.start("verb")]
    guests = raw[match.start("guests") : match.end("guests")]
    return [host, verb, *guests, *raw[match.end("host") :]]
