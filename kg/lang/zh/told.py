"""Names of people who are told without a title beside them: 由|甲|主持, 到场的有|甲、乙, 甲|讲的是; whom 他 means."""

import re
from collections.abc import Iterator

from kg.lang.zh.dotted import dotted
from kg.lang.zh.listing import Listing
from kg.lang.zh.names import HAN, NO_LAST, ONLY_HAN, names
from kg.lang.zh.phrases import is_common
from kg.lang.zh.spelt_names import LONGEST_HAN

JOINT = re.compile("(?:、|，?(?:还有|以及|及|和|与))$")
ALSO = "还有"
MARKS = "，。；：！？、（）“”— \n\u3000"
LEADS = re.compile(
    "(?:而|则|先|再|接着|随后|最后|首先|其中|此外|同时|会上|会后|会前|席间|当天|紧接着|另[一外][位名个]|还有一[位名个]|[头首]一?[位个]|第[一二三四五六][位个名]"
    "|一[位名个])*(?:是|由)?"
)
"""What may stand before the subject of a clause: 第三位|某某|来自企业."""
BY = re.compile("(?:由|让|请|轮到|交给了?|换成了?|落[在到]|交到)(?=[\u3400-\u9fff])")
LAST = re.compile("(?:[由是有为的叫给到及、和与：人者]|成了|还数|归|轮到)$")
"""What may stand before a name that a clause ends with: 换成了|某某, 还有|某某."""
SHORTEST, LONGEST, LONGEST_DOTTED, LONGEST_SPELT, LONGEST_LEAD, FIRMLY = 2, 4, 20, 7, 16, 3
Span = tuple[int, int]


class Told:
    """Reads such names of one text."""

    def __init__(self, listing: Listing) -> None:
        self.listing = listing
        self.scan = listing.scan
        self.text = listing.text

    def likely(self, start: int, end: int) -> bool:
        """Whether a stretch looks like a name and like nothing else."""
        name = self.text[start:end]
        if self.listing.typeset(start) == end or name in self.listing.known or "·" in name:
            return True
        if start in self.scan.area_at and self.scan.area_at[start].end >= end:
            return False
        word = self.scan.word_at.get(start)
        if (word is not None and word.end - start > 1) or name[-1] in NO_LAST or is_common(name):
            return False
        if name[1:2] in ("着", "了", "过"):
            return False
        lists = names()
        firm = self.scan.ends(end) >= FIRMLY
        if self.listing.spelling(name) and len(name) > SHORTEST:
            long = firm and len(name) > LONGEST_HAN
            return long or not any(name[at : at + 2] in lists.common for at in range(len(name) - 1))
        if not lists.plausible(name) or name[0] in "和与及":
            return False
        return len(name) == SHORTEST or not (is_common(name[:2]) or (is_common(name[1:]) and not firm))

    def behind(self, start: int) -> list[Span]:
        """The names of a list that begins at a place, if nearly all are likely to be some."""
        spans = self.listing.behind(start)
        return spans if sum(self.likely(*span) for span in spans) * 3 >= 2 * len(spans) else []

    def ahead(self, end: int, floor: int) -> Span | None:
        """The name that ends a clause, behind what leads to one."""
        text = self.text
        while end > floor and text[end - 1] in " \u3000":
            end -= 1
        start = dotted(self.scan, floor, end)
        if start is not None:
            return start, end
        spelt = self._spelt(end, floor)
        if spelt is not None:
            return spelt
        for length in (3, 2, 4):
            start = end - length
            if start < floor or not ONLY_HAN.fullmatch(text[start:end]):
                continue
            led = LAST.search(text, max(floor, start - 2), start) is not None or text[start:end] in self.listing.known
            opens = start == floor or start in self.scan.area_end or not HAN.match(text, start - 1)
            if (opens or led or self.listing.typeset(start) == end) and self.likely(start, end):
                return start, end
        return None

    def _spelt(self, end: int, floor: int) -> Span | None:
        """The name of four characters or more that is spelt and fills what stands between marks."""
        start = end
        while start > floor and HAN.match(self.text, start - 1):
            start -= 1
        spelt = LONGEST <= end - start <= LONGEST_SPELT and self.listing.spelling(self.text[start:end])
        return (start, end) if spelt and not is_common(self.text[start:end]) else None

    def counted(self, end: int, floor: int, count: int) -> list[Span]:
        """The names of a list of so many that ends at a place: 有|甲、乙、丙|三位."""
        text, found = self.text, list[Span]()
        while len(found) < count - 1:
            start = end
            while start > floor and text[start - 1] not in MARKS + "和与及" and not text.endswith(ALSO, floor, start):
                start -= 1
            joint = JOINT.search(text, floor, start)
            if joint is None or not SHORTEST <= end - start <= LONGEST_DOTTED:
                return []
            found.insert(0, (start, end))
            end = joint.start()
        first = self.ahead(end, floor)
        if first is None:
            return []
        found.insert(0, first)
        sure = sum(self.likely(*span) for span in found)
        return found if sure * 2 >= len(found) and all(self._short(*span) for span in found) else []

    def _short(self, start: int, end: int) -> bool:
        name = self.text[start:end]
        return "·" in name or end - start <= LONGEST or self.listing.spelling(name)

    def subject(self, start: int, end: int) -> Span | None:
        """Whom a clause tells of: the one by whom something is done, who opens it, or who ends it."""
        found = next(self._by(start, end), None) or self.opens(start, end)
        last = self.ahead(end, start)
        if last is None or (found is not None and self.text[slice(*last)] == self.text[slice(*found)]):
            return found or last
        if found is None:
            return last
        return last if self.text[last[0] - 1] in "是有为" else None

    def _by(self, start: int, end: int) -> Iterator[Span]:
        for match in BY.finditer(self.text, start, end):
            spans = self.behind(match.end())
            if len(spans) == 1:
                yield spans[0]

    def opens(self, start: int, end: int) -> Span | None:
        """Who opens a clause."""
        lead = LEADS.match(self.text, start, end)
        of = self.text.find("的", start, min(end, start + LONGEST_LEAD)) + 1
        for at in dict.fromkeys((start, lead.end() if lead else start, of or start)):
            while self.text[at : at + 1] in (" ", "\u3000", "“"):
                at += 1
            spans = self.behind(at)
            if len(spans) == 1 and spans[0][1] < end:
                return spans[0]
        return None
