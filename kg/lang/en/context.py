"""What stands around a letter of an English sentence, where that decides what the letter means."""

import re
from bisect import bisect_left

from kg.draft.draft import Draft
from kg.draft.tokens import Token, letters_of
from kg.lang.en.data import word_class
from kg.lang.en.line import Line
from kg.lang.en.visits import Letter, Raw
from kg.lang.en.words import START, Word


def next_letters(raw: Raw, at: int, size: int = 1) -> str:
    """The letters behind one of them."""
    return "".join([token[0] for token in raw[at + 1 : at + 1 + size]])


COUNTS = frozenset(("two", "three", "four", "five", "six", "several", "both"))
BESIDE = frozenset(("with", "together", "along", "accompanied", "among"))
PAIR = frozenset(("both", "two", "pair", "duo"))
VISITS = frozenset(("inspection", "tour", "visit"))
_ANOTHER = re.compile(",*(?P<and>&)N[SRHWV]")
_TALKED = re.compile("NKN(?:&N)*$")
TOLD = 5
FAR = 8
"""Twice so many words stand between "the post of" and "went to"."""
"""More words than this between two people are more than a title."""


class Context:
    """Looks around in the words of one article."""

    def __init__(self, draft: Draft, tokens: list[Word]) -> None:
        self.draft = draft
        self.tokens = tokens

    def on_a_visit(self, first: int, last: int) -> bool:
        """Whether "was on a visit to" stands there, and no business trip."""
        return not VISITS.isdisjoint(word.low for word in self.tokens[first:last])

    def entitled(self, before: Token, comma: int, following: str, dropped: set[int], line: Line) -> bool:
        """As in "talked with the chairman of the group, A": a comma between a title and its name."""
        if before.letter not in "KVp" or following != "N":
            return False
        between = [
            i for i, item in enumerate(line.items) if self.tokens[item.first].start >= before.end and item.first < comma
        ]
        kin = word_class("kin") | word_class("whose-kin")
        return len(between) > 1 and all(
            i in dropped or line.items[i].letter == "d" or self.tokens[line.items[i].first].low in kin for i in between
        )

    def also_there(self, found: list[Token], raw: Raw, at: int) -> bool:
        """As in "attended by A, along with B", "chaired by A, with B on the panel": B was there."""
        first = raw[at][1]
        if not found or next_letters(raw, at) != "N":
            return False
        letters = letters_of(found)
        if re.search("[Ak]M?,?$" if self.tokens[first].low == "as" else "AM?$", letters):
            return True
        listed = re.search("(?P<verb>[HSR])N[&NLFJO]*,?$", letters) if self.tokens[first].low == "with" else None
        return listed is not None and found[listed.start("verb")].value in ("by", "one")

    def joins_talks(self, found: list[Token], first: int) -> bool:
        """As in "A exchanged views with B over tea; C joined in": C took part in the talks."""
        letters = letters_of(found)
        return self.tokens[first].low.startswith("join") and "K" in letters and "V" not in letters

    def attending(self, raw: Raw, at: int) -> bool:
        """As in "A met with B, with C and D attending", "with C giving a report": C and D are subjects."""
        behind = next((token for token in raw[at + 1 :] if token[0] not in "N,&"), None)
        return (
            behind is not None
            and behind[0] in "AWkRSH"
            and (self.tokens[behind[1]].low.endswith("ing") or self.tokens[behind[2] - 1].low == "tow")
            and next_letters(raw, at) == "N"
        )

    def idle(self, raw: Raw, at: int, named: bool) -> bool:
        """Whether "with" joins nobody: "traveling with", "listened to" where nobody is `named`, "with A's blessing"."""
        first = raw[at][1]
        low = self.tokens[first].low
        behind = raw[at + 1][2] if next_letters(raw, at) == "N" else first
        his = [word.low for word in self.tokens[behind : behind + 2]]
        return (
            (his[:1] == ["'s"] and his[-1] in word_class("given-along"))
            or self.tokens[first - 1].low in ("travelling", "traveling", "working")
            or (low.startswith("listen") and not named)
            or (low == "beside" and next_letters(raw, at) != "N")
        )

    def sets_out(self, at: int) -> bool:
        """As in "A went out with B to X": they go there together."""
        near = [word.low for word in self.tokens[max(0, at - 2) : at]]
        out = near[-1:] in (["out"], ["over"], ["along"], ["off"])
        return self.tokens[at].low == "with" and out and near[0] in ("drove", "rode", "set", "walked", "went")

    def unread_entry(self, verb: Token, comma: int) -> bool:
        """As in "toured the Lu Xun Native Place, X and Y": a name of no known kind opens the list."""
        between = self.tokens[bisect_left(self.tokens, verb.end, key=START) : comma]
        named = [word for word in between if word.shape in "CUM"]
        small = all(word.shape in "CUMs" or word.low in ("the", "of", "and") for word in between)
        return verb.letter == "V" and len(named) > 1 and len(between) <= 2 * TOLD and small

    def lists(self, at: int, line: Line) -> bool:
        """As in "visited several firms, among them X and Y": what was visited is named behind the comma."""
        behind = [word.low for word in self.tokens[at : min(at + 2, line.last)]]
        return behind[:1] in (["including"], ["namely"]) or behind in (["among", "them"], ["such", "as"])

    def relative(self, first: int) -> bool:
        """As in "A, who combines two posts": told in passing."""
        return self.tokens[first - 1].low in ("who", "whose")

    def of_events(self, first: int) -> bool:
        """As in "Relevant events were attended by A": nobody knows which."""
        before = [word.low for word in self.tokens[max(0, first - 2) : first]]
        return before[-1:] in (["events"], ["activities"]) and before[0] in ("relevant", "related", "corresponding")

    def entourage(self, at: int, line: Line) -> bool:
        """As in "A and his party": those who are with somebody."""
        if at + 1 >= line.last or self.tokens[at].low not in ("his", "her", "their"):
            return False
        return any(word.low in word_class("entourage") for word in self.tokens[at + 1 : min(at + 4, line.last)])

    def busy(self, found: list[Token], rest: Raw, line: Line, dropped: set[int]) -> bool:
        """Whether a person does something of their own before the "and": "A answered questions and B presided".

        Or whoever is named behind it: "talked with A, a nurse, and B showed them the ward"; "turning to A, B said".
        """
        person, end = found[-1], rest[0][1]
        another = _ANOTHER.match("".join([token[0] for token in rest[:6]]))
        if another and _TALKED.search(letters_of(found)):
            verb = self.tokens[rest[another.end() - 1][1]].low
            comma = self.tokens[rest[another.start("and")][1] - 1].low == ","
            if comma and (verb.endswith("ed") or verb in word_class("past")):
                return True
        at = bisect_left(self.tokens, person.end, key=START)
        titles = {i for item in dropped for i in range(line.items[item].first, line.items[item].last)}
        if self._turned_to(at, titles, line):
            return True
        while at < end and at in titles:
            at += 1
        word = self.tokens[at]
        return (
            at < end
            and word.shape == "l"
            and not word.joined
            and word.low not in word_class("function") | {"of", "who"}
        )

    def titled(self, person: Token, end: int, dropped: set[int], line: Line) -> bool:
        """Whether nothing but titles stands between a person and a word: "A, head of X, starts at the plant"."""
        if person.letter != "N":
            return False
        at = bisect_left(self.tokens, person.end, key=START)
        titles = {i for item in dropped for i in range(line.items[item].first, line.items[item].last)}
        between = [word for word in range(at, end) if word not in titles]
        return len(between) < end - at and all(self.tokens[word].low in (",", "and") for word in between)

    def counted(self, verb: Token, comma: int) -> bool:
        """As in "saw two salt firms, X and Y", "joined from the second one, X": it stands behind a comma."""
        between = self.tokens[bisect_left(self.tokens, verb.end, key=START) : comma]
        if verb.letter == "W":
            return len(between) <= TOLD and any(word.low in ("one", "stop") for word in between)
        counts = any(word.low in COUNTS for word in between[:2])
        return counts and len(between) < TOLD and all(word.shape == "l" for word in between)

    def aside(self, raw: Raw, at: int) -> set[int]:
        """As in "inspected, with nine others, the X Plant": the commas around what stands between."""
        end = next((i for i in range(at + 1, len(raw)) if raw[i][0] == ","), len(raw) - 1)
        if end + 1 >= len(raw) or raw[end + 1][0] not in "LJOF" or self.tokens[raw[at][2]].low not in BESIDE:
            return set()
        between = raw[at + 1 : end]
        return set(range(at + 1, end + 1)) if all(token[0] in "pi" for token in between) else set()

    def receives(self, verb: Letter, person: Letter, dropped: set[int], line: Line) -> bool:
        """Whether a verb of meeting is of the person behind it: no "received support from A", "called at A's mill"."""
        (_, first, last, _), (_, named, end, _) = verb, person
        if self.tokens[end].low == "'s" and self.tokens[end + 1].low in word_class("own-works"):
            return False
        done = self.tokens[first - 1].low in ("been", "was", "were")
        if done or not self.tokens[first].low.startswith("receiv") or last >= line.last:
            return True
        of_people = word_class("delegation") | word_class("person-noun")
        if self._from(last, named, dropped, line) and of_people.isdisjoint(w.low for w in self.tokens[last:named]):
            return False
        item = next((at for at, item in enumerate(line.items) if item.first == last), None)
        word = self.tokens[last]
        plain = word.shape == "l" and item is not None and item not in dropped and line.items[item].letter in "xv"
        return not plain or word.low in of_people | {"visiting", "and", "by", "at", "with", "him", "her", "them"}

    def _from(self, last: int, named: int, dropped: set[int], line: Line) -> bool:
        """As in "received the flag from the mayor, A": no more than a title stands between "from" and A."""
        titles = {i for item in dropped for i in range(line.items[item].first, line.items[item].last)}
        before = named - 1
        while before >= last and self.tokens[before].low != "from":
            word = self.tokens[before]
            if before not in titles and word.shape not in "l." and word.low not in word_class("address"):
                return False
            before -= 1
        return before >= last

    def people_in(self, last: int, following: tuple[str, int, int, int | str | None] | None) -> bool:
        """As in "visited old comrades in X County": the county is visited, too."""
        if following is None or following[0] != "L" or self.tokens[following[1] - 1].low != "in":
            return False
        between = [word.low for word in self.tokens[last : following[1]]]
        return len(between) < 9 and "who" not in between

    def told_apart(
        self,
        person: Token,
        following: tuple[str, int, int, int | str | None] | None,
        dropped: set[int],
        line: Line,
    ) -> bool:
        """Whether much is told between two people: "talked with A, a teacher who lives alone, and asked B".

        Whoever is told as somebody's kin behind a comma is one told of: "talked with A, his brother B is in Wuxi".
        """
        if following is None:
            return False
        at = bisect_left(self.tokens, person.end, key=START)
        titles = {i for item in dropped for i in range(line.items[item].first, line.items[item].last)}
        between = [self.tokens[i] for i in range(at, following[1]) if i not in titles]
        if self.tokens[following[1]].low in PAIR and self.tokens[following[1] - 1].low == "the":
            return True  # "met with A, and the two mayors signed …"
        kin = [word.low for word in self.tokens[following[1] - 2 : following[1]]]
        if kin[0] in word_class("whose-kin") and kin[1] in word_class("kin"):
            return True
        return sum(word.shape == "l" and word.low not in word_class("function") for word in between) > TOLD

    def _turned_to(self, end: int, titles: set[int], line: Line) -> bool:
        """As in "Turning to A, B said", "To A, the mayor stressed": B alone says it, to the only one named so far."""
        if not line.names:
            return False
        named = line.items[min(line.names)]
        low = [self.tokens[i].low for i in range(line.first, named.first) if i not in titles]
        opens = bool(low) and named.last == end and low[0] in word_class("turning-to")
        return opens and len(low) <= TOLD and "," not in low

    def falls_to(self, first: int, last: int) -> bool:
        """As in "the post of secretary went to A": nobody went anywhere."""
        before = {word.low for word in self.tokens[max(0, first - 2 * FAR) : first]}
        went = self.tokens[first].low in ("goes", "went") and self.tokens[last - 1].low == "to"
        return went and not before.isdisjoint(word_class("given-to"))

    def absent_only(self, found: list[Token], raw: Raw, at: int) -> Token | None:
        """Who did not come to the ceremony "but had held talks with" somebody."""
        gone = next((i for i, token in enumerate(found) if token.letter == "Z"), 0)
        before = self.tokens[max(0, raw[at][1] - 3) : raw[at][1] + 1]
        if not gone or found[gone - 1].letter != "N" or all(word.low != "but" for word in before):
            return None
        return None if any(token.letter in "NQ" for token in found[gone:]) else found[gone - 1]

    def says(self, token: Letter, following: Letter | None) -> bool:
        """As in "The meeting stressed": what follows is nobody's."""
        if token[0] != "M" or token[3] is not None or following is None:
            return False
        return following[0] in "SR" and following[1] == token[2] and following[3] not in ("by", "one")

    def away(self, first: int, last: int, line: Line) -> bool:
        """As in "was in Beijing for a training class", "who was in Beijing": absent, not on a visit."""
        if self.tokens[first - 1].low in ("he", "she", "they") and self.tokens[first - 2].low in (
            "as",
            "because",
            "since",
        ):
            return True
        return self.tokens[first - 1].low == "who" or any(
            word.low in word_class("elsewhere") for word in self.tokens[last : min(last + 7, line.last)]
        )

    def for_a_body(self, last: int, named: int) -> bool:
        """As in "on behalf of the standing committee, chairman A reported": nobody is absent."""
        low = [word.low for word in self.tokens[last:named]]
        return "," in low and bool(low[: low.index(",")]) and low[low.index(",") - 1] in word_class("body-noun")

    def inverted(self, found: list[Token], following: tuple[str, int, int, int | str | None] | None, last: int) -> bool:
        """As in "“…,” said Zhou Lin": the speaker stands behind the verb."""
        if (
            following is None
            or following[0] != "N"
            or following[1] - last > 8
            or self.tokens[last - 1].low not in word_class("inverting")
            or self.tokens[last].low in ("to", "that", "how", "what", "when", "where", "which", "why")
        ):
            return False
        return not found or found[-1].letter == ","
