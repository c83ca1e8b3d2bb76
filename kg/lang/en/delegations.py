"""Delegations: who belongs to one, what "the guests" means later, and talks told without their names."""

import re
from collections.abc import Iterable
from itertools import dropwhile, takewhile

from kg.draft.draft import Draft
from kg.draft.roles import ENTERPRISE
from kg.draft.tokens import Token, letters_of
from kg.lang.en.data import word_class
from kg.lang.en.line import Line
from kg.lang.en.scan import Item, does
from kg.lang.en.visits import Raw
from kg.lang.en.words import Word
from kg.places import gazetteer

JOINT = re.compile("[iL,]*N&N[^N&]")
LEADERS = frozenset(("inspectors", "leaders", "officials"))
OPENING = 6
"""So many words open a sentence about guests: "Officials from X, who …, were received by A"."""
PAIR = frozenset(("both", "two", "pair", "duo", "three", "four", "five"))
_BE = ("was", "were", "been")
_COUNT = {"three": 3, "four": 4, "five": 5}
SEATS = {
    "mayors": ("government-head", "acting-government-head"),
    "governors": ("government-head", "acting-government-head"),
    "magistrates": ("government-head", "acting-government-head"),
    "secretaries": ("party-secretary",),
}


class Delegation:
    """The delegation that an article tells of: the people named last as guests, or as its members."""

    def __init__(self, draft: Draft, tokens: list[Word]) -> None:
        self.draft = draft
        self.tokens = tokens
        self.members: list[int] = []
        self.more = False
        """Whether more belong to it than its `members`: they were met with "his companions"."""
        self.leader: int | None = None
        self.joint: list[int] = []
        """The two who did something together last."""

    def meant(self, line: Line, at: int) -> bool:
        """Whether an item is "guests" as in "The guests then drove to X" or "A welcomed the delegation"."""
        if not self.members or self.tokens[line.items[at].first].low not in word_class("party-word"):
            return False
        the = at - 1 - (at > 1 and self._counted(line, at))
        if the < 0 or self.tokens[line.items[the].first].low != "the":
            return False
        before = line.items[the - 1] if the else None
        behind = next((item for item in line.items[at + 1 :] if item.letter not in "xm"), None)
        if before is not None and before.letter == "v" and self.tokens[before.first].low in word_class("receiving"):
            return True
        return behind is not None and behind.entry is not None and behind.entry.row.get("letter") == "V"

    def received(self, line: Line, at: int) -> bool:
        """Whether an item is "delegation" in "A welcomed the delegation", if nobody is told to be in it, or "them"."""
        item = line.items[at]
        low = self.tokens[item.last - 1 if item.letter == "G" else item.first].low
        if low == "them" and at:
            verb = line.items[at - 1]
            return verb.letter == "v" and self.tokens[verb.first].low in word_class("receiving")
        leaders = low in LEADERS and not (at + 1 < len(line.items) and line.items[at + 1].letter in "oN")
        if self.members or at < 2 or not (leaders or low in word_class("party-word")):
            return False
        before = at - 1
        while before > 1 and self.tokens[line.items[before].first].low in word_class("of-a-party") | PAIR:
            before -= 1
        verb, the = line.items[before - 1], self.tokens[line.items[before].first].low == "the"
        return the and verb.letter == "v" and self.tokens[verb.first].low in word_class("receiving")

    def pair(self, line: Line, at: int, named: list[int | str | None]) -> list[int]:
        """The two people that "both of them", "the two", "both mayors" stand for; none if the word means no people.

        `named`: the people spoken of so far, the last one last.
        """
        tokens, first = self.tokens, line.items[at].first
        low = tokens[first].low
        if first + 1 >= line.last:
            return []
        people = [one for one in dict.fromkeys(reversed(named)) if isinstance(one, int)][::-1]
        behind = tokens[first + 1].low
        if low == "both" and behind == "of":
            return people[-2:] if tokens[first + 2].low in ("them", "the", "these", "those") else []
        if low != "both" and tokens[first - 1].low != "the":
            return []
        if behind in word_class("pair-noun"):
            seats = SEATS.get(behind, ())
            posts = {one: [fact.info["role"] for fact in self.draft.posts(one)] for one in people}
            met = [one for one in people if posts[one] and (not seats or not set(seats).isdisjoint(posts[one]))]
            together = not seats and len(self.joint) == len(set(self.joint) & set(met))
            return [] if low in _COUNT else self.joint if self.joint and together else met[-2:]
        verb = line.items[at + 1].entry if at + 1 < len(line.items) else None
        acts = verb is not None and verb.row.get("letter", "-") in "KVASHR"
        count = _COUNT.get(low, 2)
        return people[-count:] if acts and low != "both" and len(people) >= count else []

    def met_by(self, raw: Raw, first: int, visiting: bool) -> Raw:
        """As in "They were met at the station by A and B": A and B met those who came.

        At a stop of a visit they only showed them round: "At the X Museum they were received by A and B".
        """
        received = [i for i, token in enumerate(raw) if token[0] == "K" or self._greeted(token)]
        at = next((i for i in received if self.tokens[raw[i][1] - 1].low in _BE), (received or [0])[0])
        verb, behind = raw[at], raw[at + 1 :]
        verb = ("K", *verb[1:3], "meet") if self._greeted(verb) else verb
        if verb[0] != "K" or self.tokens[verb[1] - 1].low not in _BE or not behind:
            return raw
        while len(behind) > 1 and behind[0][0] in "Li,":
            behind = behind[1:]
        if behind[0][0] != "N" or not any(word.low == "by" for word in self.tokens[verb[2] : behind[0][1]]):
            return raw
        opened = {token[0] for token in raw[:at]}
        if visiting and opened & set("JOF") and not opened & set("NVAHSRW"):
            end = next((i for i, token in enumerate(behind) if token[0] not in "N&,"), len(behind))
            stop = [*raw[:at], (",", *verb[1:3], None)]
            return [*stop, *behind[:end], ("W", *verb[1:3], "host"), (",", *verb[1:3], None), *behind[end:]]
        guests = [token for token in raw[:at] if token[0] in "N&"]
        near = [token for token in raw[:at] if token[0] in "NQ"][-1:]
        if near and near[0][0] == "Q" and near[0][3] is None and self.leader is not None:
            guests = [("N", verb[1], verb[2], self.leader)]
        named = any(token[0] == "N" for token in guests)
        if not named and not ({"they"} | word_class("party-word")).isdisjoint(
            word.low for word in self.tokens[first : verb[1]]
        ):
            guests = [("N", verb[1], verb[2], member) for member in self.members]
        if named and (leader := self._with_leader(first, verb[1], guests)) is not None:
            guests = [*guests, ("&", verb[1], verb[2], None), ("N", verb[1], verb[2], leader)]
        size = next((i for i, token in enumerate(behind) if token[0] not in "N&,L"), len(behind))
        before = [*raw[:at], (",", verb[1], verb[2], None)] if any(token[0] in "VAHSRWK" for token in raw[:at]) else []
        hosts = [token for token in behind[:size] if token[0] != "L"]
        met: Raw = [*hosts, ("K", verb[1], verb[2], "meet"), *guests]
        if not guests and not named and not any(token[0] in "QV" for token in raw[:at]):
            opening = {word.low for word in self.tokens[first : min(first + OPENING, verb[1])]}
            if not opening.isdisjoint(word_class("delegation") | {"officials", "team", "members", "investors", "they"}):
                return [*hosts, ("K", verb[1], verb[2], "meet"), ("Q", verb[1], verb[2], "party")]
        return [*before, *met, *behind[size:]] if guests else raw

    def _with_leader(self, first: int, verb: int, guests: Raw) -> int | None:
        """Who led "the visitors, A and B among them," who were received: the guest whom the article told of before."""
        low = [word.low for word in self.tokens[first:verb]]
        some = "including" in low or ("among" in low and low[low.index("among") + 1 :][:1] == ["them"])
        group = not (word_class("party-word") | word_class("delegation")).isdisjoint(low[:OPENING])
        if not (some and group) or self.leader in (None, *(token[3] for token in guests)):
            return None
        return self.leader if self.leader is not None and self.side(self.leader) == "guest" else None

    def _greeted(self, token: tuple[str, int, int, int | str | None]) -> bool:
        """As in "were welcomed by A": no speech."""
        receiving = token[0] == "S" and self.tokens[token[1]].low in word_class("receiving")
        return receiving and self.tokens[token[1] - 1].low in ("was", "were", "been")

    def side(self, person: int) -> str:
        """Whether somebody is a host of home or a guest, be it without an office; "" if neither."""
        roles = {fact.info["role"] for fact in self.draft.posts(person)}
        areas, home, near = self.draft.areas(person), self.draft.home, gazetteer()
        if not roles or person in self.draft.foreign or roles & ENTERPRISE:
            return "guest"
        if home is None or not areas:
            return "host" if home is None and areas else ""
        own = any(area == home or near.contains(home, area) or near.contains(area, home) for area in areas)
        return "host" if own else "guest"

    def on_the_way(self, line: Line, at: int) -> bool:
        """Whether an item is "they" or "the group" of "They then inspected X"."""
        item, low = line.items[at], self.tokens[line.items[at].first].low
        people = low in word_class("pair-noun") and at > 1 and self._counted(line, at)
        if item.letter not in "QxGwH" or not (
            people or low in ("they", "leaders", "members", "officials") or low in word_class("party-word")
        ):
            return False
        before = self.tokens[line.items[at - 1].first].low if at else ""
        the = before == "the" or (at > 1 and low in ("leaders", "officials") and line.items[at - 2].letter == "d")
        along = self.tokens[line.first].low in word_class("along")
        if low in ("leaders", "officials") and not along and any(named < at for named in line.names):
            return False
        guests = low in ("guests", "visitors", "delegation") and at > 1
        the = the or (guests and self.tokens[line.items[at - 2].first].low == "the")
        if low != "they" and not (the or people or (low == "line" and before in ("a", "his", "her"))):
            return False
        behind = next((item for item in line.items[at + 1 :] if item.letter not in "xm"), None)
        if behind is not None and behind.letter == "k":
            behind = self._behind_aside(line, at)
        return behind is not None and behind.entry is not None and behind.entry.row.get("letter", "-") in "VK"

    def _counted(self, line: Line, at: int) -> bool:
        """As in "the three men walked": those who travel together."""
        before = [self.tokens[item.first].low for item in line.items[at - 2 : at]]
        return before[0] in ("the", "all") and before[1] in ("two", "three", "four", "five", "six")

    def _behind_aside(self, line: Line, at: int) -> Item | None:
        """What follows "accompanied by A and B," behind "the delegation,"."""
        comma = next(i for i in range(at + 1, len(line.items)) if line.items[i].letter == "k")
        aside = line.items[comma + 1 : comma + 2]
        if not aside or aside[0].letter != "v" or self.tokens[aside[0].first].low not in word_class("along"):
            return None
        return next((item for item in line.items[comma + 2 :] if does(item, "V") or does(item, "K")), None)

    def remember(self, line: Line, found: list[Token], visiting: bool) -> None:
        """Note whom a sentence receives ("met with A and B") or names as members ("It was headed by A")."""
        if JOINT.match(letters_of(found)):
            self.joint = _people(found)[:2]
        talk = next((i for i, token in enumerate(found) if token.letter == "K" and token.value == "meet"), None)
        if talk is not None and visiting and not self.members:
            return
        if talk is not None:
            self.more = any(token.letter == "G" for token in found[talk + 1 :])
            behind = dropwhile(lambda token: token.letter in "OLp,&", found[talk + 1 :])
            self.members = _people(takewhile(lambda token: token.letter in "N&", behind)) or self.members
            return
        opening = [word.low for word in self.tokens[line.first : min(line.first + 3, line.last)]]
        if (({"it"} | word_class("delegation")) & set(opening)) and {"headed", "led", "consisted", "composed"} & {
            word.low for word in self.tokens[line.first : line.last]
        }:
            self.members = _people(found) or self.members


def _people(tokens: Iterable[Token]) -> list[int]:
    return [token.value for token in tokens if token.letter == "N" and isinstance(token.value, int)]
