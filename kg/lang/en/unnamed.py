"""Things told without their whole names: "visited Yongning Precision", "the ranch", "our firm", "the old station"."""

import re
from itertools import pairwise

from kg.draft.draft import Draft
from kg.lang.en.apposed import apposed
from kg.lang.en.data import English, word_class
from kg.lang.en.instances import instances
from kg.lang.en.line import Line, Subject, covered
from kg.lang.en.placed import placed
from kg.lang.en.places import Places
from kg.lang.en.scan import Item, does
from kg.lang.en.things import things
from kg.lang.en.words import Word

# nouns that mostly mean something else than the thing named before
NOT_ONE = frozenset(("project", "projects", "area", "city", "town", "county", "site", "zone", "village"))
_UNNAMED = re.compile(r"(?<=[vdc])L[Lw]{1,4}(?=[k.bc]|$)|(?<=v)[Lw]w{1,3}(?=[k.bcxv]|$)")


_WITHIN = re.compile(r"(?<=[xowG])L[Lw]{1,4}(?=[k.bcx]|$)")
_LEADING = frozenset(
    ("at", "of", "to", "into", "in", "through", "enterprise", "company", "firm", "factory", "manufacturer", "maker")
)


_INSPECT = frozenset(("examine", "inspect", "inspects", "investigate", "survey", "tour", "tours", "visit", "visits"))
"""How headlines tell of a visit."""
_TOWARDS = frozenset(
    (
        "across",
        "along",
        "around",
        "as",
        "at",
        "inside",
        "into",
        "onto",
        "over",
        "reached",
        "round",
        "saw",
        "through",
        "to",
    )
)
_PLACES = frozenset(
    (
        *("academy", "airport", "bridge", "canal", "center", "centre", "dam", "depot", "dike", "embankment", "factory"),
        *("garden", "greenhouse", "hall", "harbor", "harbour", "highway", "hospital", "lock", "mill", "mine", "museum"),
        *(
            "orchard",
            "park",
            "pier",
            "plant",
            "port",
            "pumping",
            "quay",
            "reservoir",
            "resort",
            "river",
            "road",
            "school",
        ),
        *("station", "terminal", "tunnel", "warehouse", "wetland", "wetlands", "wharf", "workshop"),
    )
)
"""Nouns of names for which one of them alone is enough: "the tunnel" of "the Lanshan Tunnel Lining"."""


def _moves(words: list[str]) -> bool:
    """Whether some words tell that somebody comes to a place or is there."""
    return not all(word_class(name).isdisjoint(words) for name in ("moving", "being-there"))


class Unnamed:
    """Finds the things that one article names in part, or not at all.

    `named`: the projects, sites and companies named so far, by the words of their names; `firm`: whose article it is.
    """

    def __init__(self, draft: Draft, tokens: list[Word], places: Places, data: English) -> None:
        self.draft = draft
        self.tokens = tokens
        self.places = places
        self.data = data
        self.named: list[tuple[str, frozenset[str], int]] = []
        self.nouns: dict[int, tuple[str, ...]] = {}
        self.firm: tuple[str, int, int] | None = None

    def headline(self, line: Line) -> None:
        """Note the company that a headline says is visited: what it calls "our company" later."""
        if self.firm:
            return
        plain = (at + 1 for at in range(line.first + 1, line.last) if self.tokens[at].low in _INSPECT)
        verb = next((item.last for _, item in line.doing("V")), 0) or next(plain, 0)
        if not verb or verb >= line.last:
            return
        match = next(_UNNAMED.finditer(line.letters), None)
        verb += self.tokens[verb].low == "the"
        named = next((one for one in things(self.tokens, line.items, self.data) if one.first <= verb < one.last), None)
        known = named or next((item for _, item in line.of("E") if item.first == verb), None)
        if known is not None:
            self.firm = (self._text(verb, known.last), *self._bounds(verb, known.last))
        elif match is not None:
            first, last = line.items[match.start()].first, line.items[match.end() - 1].last
            self.firm = (self._text(first, last), *self._bounds(first, last))

    def note(self, found: list[Subject]) -> None:
        """Remember the words of the things named."""
        for thing in found:
            if thing.letter in "JFO" and thing.mention is not None:
                low = tuple(word.low for word in self.tokens[thing.first : thing.last])
                words = frozenset(low)
                self.nouns.setdefault(thing.mention, low)
                self.named.append((thing.letter, words, thing.mention))

    def visited(self, line: Line, found: list[Subject]) -> list[Subject]:
        """What is visited in a sentence besides the things `found`."""
        return [
            *self._once_more(line, found),
            *self._by_its_noun(line, found),
            *self._ours(line),
            *self._our_firm(line),
            *self._at_last(line, found),
            *placed(self.draft, self.tokens, line, found, self.data),
            *apposed(self.draft, self.tokens, line, found, self.data),
            *instances(self.draft, self.tokens, line, found, self.data),
        ]

    def companies(self, line: Line, found: list[Subject]) -> list[Item]:
        """As in "visited Zhejiang Yongning Precision": a visited name that says no more what it is."""
        result: list[Item] = []
        if not line.paragraph:
            return result
        visit = [at for at, _ in line.doing("V")]
        for match in _WITHIN.finditer(line.letters):
            run = line.items[match.start() : match.end()]
            before = [word.low for word in self.tokens[line.first : run[0].first]]
            led = before[-1:] and before[-1] in _LEADING and (visit or _moves(before))
            words = [self.tokens[item.first].low for item in run if item.letter == "w"]
            own = words and not covered(found, run[0].first) and not any(map(self._no_name, words))
            if led and own and not any(at in line.names for at in range(match.start(), match.end())):
                result.append(Item("E", run[0].first, run[-1].last))
        if not visit:
            return result
        for match in _UNNAMED.finditer(line.letters):
            run = line.items[match.start() : match.end()]
            last = max((at for at in visit if at < match.start()), default=None)
            words = [self.tokens[item.first].low for item in run if item.letter == "w"]
            words = words[words[:1] == ["china"] and len(run) > 1 :]  # "China Kaida"
            if (
                last is not None
                and not covered(found, run[0].first)
                and all(run[0].first != other.first for other in result)
                and not any(at in line.names for at in range(match.start(), match.end()))
                and not any(self._no_name(word) for word in words)
                and not any(item.area is not None and item.area.full for item in run)
            ):
                result.append(Item("E", run[0].first, run[-1].last))
        return result

    def there(self, line: Line, found: list[Subject]) -> list[Subject]:
        """As in "A accompanied them at the silk museum": a thing named before, by some words of its name."""
        result: list[Subject] = []
        for _, item in line.doing("W"):
            at = item.last
            if at + 1 >= line.last or self.tokens[at].low not in ("in", "at"):
                continue
            at += 1 + (self.tokens[at + 1].low == "the")
            end = at
            while end < min(line.last, at + 5) and self.tokens[end].shape in "lCU" and not self._ends(end):
                end += 1
            words = {word.low for word in self.tokens[at:end]}
            if any(area.first == at and area.last >= end for _, area in line.of("L")):
                continue
            known = next((k for k in reversed(self.named) if words and words <= k[1]), None)
            if known and not covered(found, at) and not words <= NOT_ONE:
                result.append(Subject(known[0], at, end, known[2]))
        return result

    def _no_name(self, word: str) -> bool:
        """Whether a word with a capital stands in no name of a company."""
        return word in self.data.not_names and word not in self.data.generic and word not in word_class("trade")

    def _once_more(self, line: Line, found: list[Subject]) -> list[Subject]:
        """As in "toured the ranch": a visited thing of which only the noun of its name is said."""
        result: list[Subject] = []
        for _, item in line.doing("V"):
            at = item.last + 1
            if at >= line.last or self.tokens[item.last].low != "the" or covered(found, at):
                continue
            at = self._inside(at, line)
            word, behind = self.tokens[at], self.tokens[at + 1] if at + 1 < line.last else None
            if word.shape == "l" and (behind is None or behind.shape == "." or behind.low in word_class("function")):
                known = next((k for k in reversed(self.named) if k[0] != "O" and word.low in k[1]), None)
                if known and word.low not in NOT_ONE:
                    result.append(Subject(known[0], at, at + 1, known[2]))
        return result

    def _inside(self, at: int, line: Line) -> int:
        """The noun of "the wards of the new building": where those who see its parts are."""
        low = [word.low for word in self.tokens[at : min(line.last, at + 6)]]
        of = next((i for i in range(len(low) - 1) if low[i : i + 2] == ["of", "the"]), 0)
        if not of or any(word.shape != "l" for word in self.tokens[at : at + of]):
            return at
        noun = of + 2 + (low[of + 2 : of + 3] in (["new"], ["old"], ["whole"]))
        return at + noun if at + noun < line.last else at

    def _by_its_noun(self, line: Line, found: list[Subject]) -> list[Subject]:
        """As in "took A to the anchoring works", "stopped at the tunnel mouth": the last words of a name say it."""
        result: list[Subject] = []
        for at in range(line.first + 1, line.last - 1):
            if self.tokens[at].low != "the" or self.tokens[at - 1].low not in _TOWARDS or covered(found, at + 1):
                continue
            end = at + 1
            while end < min(line.last, at + 4) and self.tokens[end].shape == "l" and not self._ends(end):
                end += 1
            thing = next((k for e in range(end, at + 1, -1) if (k := self._named_so(at + 1, e))), None)
            if thing:
                result.append(Subject(thing[0], at + 1, end, thing[2]))
        return result

    def _named_so(self, first: int, last: int) -> tuple[str, frozenset[str], int] | None:
        """The one thing whose name ends with some words, or is a noun of its own within them."""
        words = tuple(self.tokens[at].low for at in range(first, last))
        if words[0] in NOT_ONE or any(self.tokens[at].shape != "l" for at in range(first, last)):
            return None
        known = {k[2]: k for k in self.named if k[0] != "O" and self.nouns.get(k[2], ())[-len(words) :] == words}
        if not known and len(words) == 1:
            known = {k[2]: k for k in self.named if k[0] != "O" and words[0] in k[1] and words[0] in _PLACES}
        return next(iter(known.values())) if len(known) == 1 else None

    def _ends(self, at: int) -> bool:
        return self.tokens[at].low in word_class("function") or self.tokens[at].low in ("and", "the", "of")

    def _at_last(self, line: Line, found: list[Subject]) -> list[Subject]:
        """As in "toured X Port, Y Co., Ltd. and the old railway station": a stop without a name that ends a list."""
        things = sorted((s for s in found if s.letter in "JFO"), key=lambda s: s.first)
        for thing in things:
            at = thing.last + (self.tokens[thing.last].low == ",") if thing.last < line.last else line.last
            opening = [word.low for word in self.tokens[at : at + 2]]
            listed = any(s.first < thing.first and self.tokens[s.last].low == "," for s in things)
            if not listed or opening not in (["and", "the"], ["and", "a"]) or covered(found, at + 2):
                continue
            end = at = at + 2
            while end < min(line.last, at + 5) and self.tokens[end].shape == "l" and not self._ends(end):
                end += 1
            head = self.data.projects.get(self.tokens[end - 1].low)
            if end > at + 1 and head and head["kind"] == "site" and self.tokens[end - 1].low not in NOT_ONE:
                name = self._text(at, end)
                mention = self.draft.mention("site", name.lower(), *self._bounds(at, end), en=name)
                return [Subject("F", at, end, mention)]
        return []

    def _ours(self, line: Line) -> list[Subject]:
        """As in "led the delegation to our district": home."""
        result: list[Subject] = []
        for before, item in pairwise(line.items):
            if item.letter == "V" and item.entry and does(before, "V") and self.tokens[item.first].low == "our":
                area = self.places.by_level(item.entry.row["level"])
                if area and area == self.places.home.area:
                    mention = self.draft.mention("place", area, *self._bounds(item.first, item.last), area=area)
                    result.append(Subject("L", item.first, item.last, mention))
        return result

    def _our_firm(self, line: Line) -> list[Subject]:
        """As in "came to our company", "our university was visited by A": the one whose own article this is."""
        if self.firm is None or "our" not in line.said:
            return []
        visits = [item for _, item in line.doing("V")]
        for at in range(line.first, line.last - 1):
            if self.tokens[at].low != "our" or self.tokens[at + 1].low not in word_class("firm-noun"):
                continue
            if any(item.last == at or (item.first == at + 3 and self._was(at + 2)) for item in visits):
                name, start, end = self.firm
                mention = self.draft.mention("organization", name.lower(), start, end, en=name, company="1")
                return [Subject("O", at, at + 2, mention)]
        return []

    def _was(self, at: int) -> bool:
        return self.tokens[at].low in ("is", "was")

    def _bounds(self, first: int, last: int) -> tuple[int, int]:
        return self.tokens[first].start, self.tokens[last - 1].end

    def _text(self, first: int, last: int) -> str:
        start, end = self._bounds(first, last)
        return self.draft.article.clean[start:end]
