"""Where a visit leads that the noun of its name doesn't tell: lands abroad, bodies, makers, numbered buildings."""

from functools import lru_cache

from kg.draft.draft import Draft
from kg.lang.en.data import HERE, English, word_class, word_list
from kg.lang.en.line import Line, Subject, covered
from kg.lang.en.words import Word

_PUBLIC = frozenset(("central", "high", "middle", "normal", "primary", "vocational"))
"""As in "Luoyang High School": words of what every place has one of, with a name before them."""
_MAKERS = frozenset(("brewer", "firm", "maker", "manufacturer", "processor", "producer", "startup", "supplier"))
_ORDINALS = frozenset(("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"))
_OF = frozenset(
    ("academy", "association", "bureau", "chamber", "department", "federation", "institute", "ministry", "office")
)
_JOINTS = frozenset((",", "、", "and", "as", "then", "to", "well"))
_LEADING = frozenset(("the", "both"))
_TO = frozenset(("at", "into", "to"))
_BODIES = frozenset(
    ("battalion", "brigade", "bureau", "canteen", "consulate", "detachment", "embassy", "garrison", "orphanage")
)
"""Words of the class called-at that end a name in small letters, too."""
_LEFT = frozenset(("flew", "flown", "gone", "left", "went"))
_LONGEST, _KIND, _SMALL, _NEAR = 8, 5, 4, 6


@lru_cache(maxsize=1)
def _abroad() -> frozenset[str]:
    return word_list(HERE / "lexicon" / "abroad.txt")


class Destinations:
    """Finds the places and bodies that a sentence names behind a verb of visiting."""

    def __init__(self, draft: Draft, tokens: list[Word], data: English) -> None:
        self.draft = draft
        self.tokens = tokens
        self.data = data
        self.seen = False
        self.going = word_class("moving") | word_class("trip") | word_class("delegation")

    def read(self, line: Line, found: list[Subject]) -> list[Subject]:
        """Those of a sentence that are not among the things `found`."""
        result: list[Subject] = []
        self.seen = self.seen or any(thing.letter in "JOF" for thing in found)
        names = {word for at in line.names for word in range(line.items[at].first, line.items[at].last)}
        starts = {item.last for _, item in line.doing("V")}
        starts |= {at + 1 for at in range(line.first, line.last) if self.tokens[at].low in _TO and self._gone(at, line)}
        if starts:
            starts |= {at + 1 for at in range(min(starts), line.last) if self.tokens[at].low == ":"}
        at = line.first
        while at < line.last:
            if at not in starts:
                at += 1
                continue
            at = self._list(at, line, found, names, result)
        return result

    def _gone(self, to: int, line: Line) -> bool:
        """Whether words close before "to" tell of going somewhere: "drove 30 kilometres to", not "wrote to"."""
        return not self.going.isdisjoint(word.low for word in self.tokens[max(line.first, to - _NEAR) : to])

    def _list(self, at: int, line: Line, found: list[Subject], names: set[int], result: list[Subject]) -> int:
        """Read the stops of a list that begins at a word; gives back where it ends."""
        first, lands, joint = at, list[Subject](), False
        while at < line.last:
            while at < line.last and self.tokens[at].low in _LEADING:
                at += 1
            known = next((thing.last for thing in found if thing.first == at and thing.letter in "JOF"), 0)
            subject = None if known else self._one(at, line, names)
            if subject is not None and not covered(result, subject.first):
                result.append(subject)
                lands += [subject] if self._known(at, line) == subject.last else []
            end = known or (subject.last if subject is not None else 0)
            if not end:
                break
            at = end
            while at < line.last and self.tokens[at].low in _JOINTS:
                joint = joint or self.tokens[at].low == "and"
                at += 1
            if at == end:
                break
        if lands and not joint:
            result[:] = [one for one in result if one not in lands or one.first == first]
        return max(at, first + 1)

    def _one(self, at: int, line: Line, names: set[int]) -> Subject | None:
        if at >= line.last or at in names:
            return None
        if end := self._land(at, line):
            return self._site(at, at, end)
        if end := self._body(at, line, names) or self._numbered(at, line):
            town = any(item.first == at and item.last == end for _, item in line.of("L"))
            return None if town else self._site(at, at, end)
        if (name := self._made(at, line, names)) is not None:
            first, end = name
            start, stop = self.tokens[first].start, self.tokens[end - 1].end
            text = self.draft.article.clean[start:stop]
            return Subject(
                "O", at, end, self.draft.mention("organization", text.lower(), start, stop, en=text, company="1")
            )
        return None

    def _site(self, at: int, first: int, last: int) -> Subject:
        start, stop = self.tokens[first].start, self.tokens[last - 1].end
        text = self.draft.article.clean[start:stop]
        return Subject("F", at, last, self.draft.mention("site", text.lower(), start, stop, en=text))

    def _land(self, at: int, line: Line) -> int:
        """Where the name of a country or city abroad that begins at a word ends; 0 if none does."""
        if self.tokens[at].shape not in "CU" or not self._leads(at - 1 - (self.tokens[at - 1].low == "the")):
            return 0
        if end := self._known(at, line):
            return end if self._ended(end, line) else 0
        end = at + 1
        while end < min(line.last, at + 3) and self.tokens[end].shape == "C":
            end += 1
        told = end < line.last and self.tokens[end].low == "," and self._known(end + 1, line)
        areas = any(item.first < end and at < item.last for _, item in line.of("L"))
        named = self.tokens[end - 1].low in self.data.projects or self.tokens[at].low in self.data.not_names
        return end if told and not areas and not named and self._ended(told, line) else 0

    def _known(self, at: int, line: Line) -> int:
        """Where the name of lexicon/abroad.txt that begins at a word ends; 0 if none does."""
        ends = range(min(line.last, at + _KIND), at, -1)
        return next((end for end in ends if " ".join(w.low for w in self.tokens[at:end]) in _abroad()), 0)

    def _leads(self, to: int) -> bool:
        """Whether the word before a land tells that somebody goes there: not as in "sells to", "at Wolfsburg".

        Where stops at home were told before, whoever "went to Germany" is only absent.
        """
        before = self.tokens[to - 1]
        if self.tokens[to].low not in ("at", "for", "to"):
            return True
        if self.seen and before.low in _LEFT:
            return False
        return self.tokens[to].low != "at" and (before.low in self.going or before.shape == "0")

    def _ended(self, end: int, line: Line) -> bool:
        """Whether a name ends before a word: no capital goes on with it, no noun or 's makes it a part of another."""
        word = self.tokens[end] if end < line.last else None
        if word is None or word.shape == "." or word.low in _JOINTS:
            return True
        return word.shape == "l" and word.low in word_class("function") | word_class("behind-place")

    def _body(self, at: int, line: Line, names: set[int]) -> int:
        """Where the name of a body that begins at a word ends: "Yuhu Fire Brigade", "Second People's Hospital"."""
        end = at
        while end < min(line.last, at + _LONGEST) and end not in names:
            if self.tokens[end].shape not in "CUMs" and not self.tokens[end].joined:
                break
            end += 1
        if small := self._small(at, end, line):
            return small
        if end > at and end + 1 < line.last and self.tokens[end].low == "of" and self.tokens[end + 1].shape == "C":
            of = end + 1
            while of < min(line.last, end + _LONGEST) and (
                self.tokens[of].shape == "C" or self.tokens[of].low == "and"
            ):
                of += 1
            if self.tokens[end - 1].low in _OF and self._ended(of, line):
                return of
        for last in range(end, at + 1, -1):
            if self.tokens[last - 1].shape != "s" and self._called_at(at, last) and self._ended(last, line):
                return last
        return 0

    def _small(self, at: int, capitals: int, line: Line) -> int:
        """Where such a name ends that goes on in small letters: "Yuhu Town farmers' market"; 0 if none does."""
        end = capitals
        while at < end < min(line.last, capitals + _SMALL) and (
            self.tokens[end].shape == "l" or self.tokens[end].low in "'’"
        ):
            low = self.tokens[end].low
            if low in word_class("function"):
                return 0
            end += 1
            if low in _BODIES or (low in word_class("institution") and self.tokens[end - 2].low in "'’"):
                end += low == "consulate" and self.tokens[end].low == "general"
                return end if self._ended(end, line) else 0
        return 0

    def _called_at(self, at: int, last: int) -> bool:
        """Whether a name ends with what a body is called: "Brigade", "Consulate General", "Military Sub-district"."""
        *before, noun = [word.low for word in self.tokens[at:last]]
        if noun in ("district", "subdistrict"):
            return "military" in before
        if before[-1] == "chamber" and noun == "commerce":
            return True
        noun = before[-1] if noun == "general" else noun
        public = before[0] in _ORDINALS or (len(before) > 1 and before[-1] in _PUBLIC)
        return noun in word_class("called-at") or (public and noun in word_class("institution"))

    def _numbered(self, at: int, line: Line) -> int:
        """Where "Dormitory No. 9", "Workshop 3" ends; 0 if nothing of the kind begins at a word."""
        if self.tokens[at].shape != "C" or self.data.projects.get(self.tokens[at].low, {}).get("kind") in (
            None,
            "phase",
        ):
            return 0
        end = at + 1
        while end < min(line.last, at + 3) and self.tokens[end].low in ("no", ".", "number"):
            end += 1
        numbered = end < line.last and self.tokens[end].shape == "0"
        return end + 1 if numbered and self._ended(end + 1, line) else 0

    def _made(self, at: int, line: Line, names: set[int]) -> tuple[int, int] | None:
        """Where the name in "the Guangrao tire maker Luxing Rubber" begins and ends."""
        noun = next((i for i in range(at, min(line.last, at + _KIND)) if self.tokens[i].low in _MAKERS), 0)
        if not noun or any(self.tokens[i].shape in ".s" or i in names for i in range(at, noun)):
            return None
        end = noun + 1
        while end < min(line.last, noun + _KIND) and self.tokens[end].shape in "CUM" and end not in names:
            end += 1
        return (noun + 1, end) if end > noun + 1 and self._ended(end, line) else None
