"""Lists of names that end before a title in Chinese text, read backwards: 甲、乙|为副市长, 甲、乙等3人|当选委员."""

import re

from kg.lang.zh.after_titles import ADVERBS_FIRST
from kg.lang.zh.dotted import dotted
from kg.lang.zh.list_words import AMONG, APPOINTERS, BODIES, COMRADE, FIRMS, OUR_BODY
from kg.lang.zh.listing import FUNCTION, Listing
from kg.lang.zh.name_ends import BODY_ENDS
from kg.lang.zh.names import HAN, NO_LAST, ONLY_HAN, RARE_SURNAMES
from kg.lang.zh.phrases import is_common
from kg.lang.zh.scan import Scan
from kg.lang.zh.spelt_names import LONGEST_HAN

ASIDE = re.compile(r"（[^（）]{1,14}）$")
SERVING = "当任做"
"""Behind an adverb, what somebody is before he is so called: 先当学生、后当|市长."""
LISTED = re.compile(r"(?<=、)[\u3400-\u9fff]{2,3}$")
ROW, CHOSEN = re.compile(r"(?<![\u3400-\u9fff])([\u3400-\u9fff]{2,3})、([\u3400-\u9fff]{2,3})、$"), "当选"
"""The two before the last of a list: 某某、|乙甲、丁丙、|奇军当选副主席."""
WITH = "以"
"""Before who heads others: 以|某某|同志为团长."""
LABEL = re.compile("[：:的]")
LONGEST_LABEL = 5
PLAIN = re.compile("[^\u3400-\u9fff]")
SHORTEST_SPELT, LONGEST_SPELT = 3, 7


def behind_body(scan: Scan, start: int) -> bool:
    """Whether a body is named before a name: 社区党支部|邵云兰|书记."""
    organ = scan.word_end.get(start)
    ours = OUR_BODY.search(scan.text, max(0, start - len("我委的")), start)
    return (organ is not None and organ.kind == "O") or scan.text.endswith(BODIES, 0, start) or ours is not None


def behind_occupation(scan: Scan, start: int) -> bool:
    """Whether an occupation stands before a name: 援藏干部|张国庆|副县长."""
    word = scan.word_end.get(start)
    return word is not None and word.kind == "o"


class Backwards:
    """Reads lists of names from their ends."""

    def __init__(self, listing: Listing) -> None:
        self.listing = listing
        self.scan = listing.scan
        self.text = listing.text
        self.lists = listing.lists

    def ahead(self, end: int, *, sure: bool = False) -> list[tuple[int, int]]:
        """The names of a list that ends at a position."""
        found: list[tuple[int, int]] = []
        text = self.text
        among = AMONG.search(text, max(0, end - LONGEST_SPELT), end)
        at = among.start() if among else end
        while at > 0:
            while at > 0 and text[at - 1] in " \u3000":
                at -= 1
            aside = ASIDE.search(text, max(0, at - 16), at)
            at = aside.start() if aside else at
            start = self._name_start(at)
            if start is None and sure and self.lists.plausible(text[at - 3 : at]):
                start = at - 3
            if start is None and found and (item := LISTED.search(text, max(0, at - SHORTEST_SPELT - 1), at)):
                start = item.start() if self._name_start(item.start() - 1) is not None else None
            if start is None:
                break
            start += text.startswith(WITH, start) and at - start > SHORTEST_SPELT - 1
            found.insert(0, (start, at))
            if start > 0 and text[start - 1] in "、和":
                at = start - 1
                continue
            break
        return found

    def _spells(self, start: int, end: int) -> bool:
        """Whether all characters of a stretch spell names, and it is no common word."""
        name = self.text[start:end]
        return self.listing.spelling(name) and not is_common(name)

    def _called_on(self, start: int) -> bool:
        """Whether a verb of calling on people stands before a name: 先后走访了|殷炳友|等三名群众."""
        verb = self.scan.word_end.get(start)
        return verb is not None and verb.kind == "v" and verb.value[0] in "KV" and verb.end - verb.start > 1

    def _item(self, end: int) -> int:
        """Where a name begins that is spelt and fills an item of a list, or a clause: 、才让东主、, 。扎西东智|当选."""
        text = self.text
        start = next((at for at in range(end, max(0, end - LONGEST_SPELT), -1) if not HAN.match(text, at - 1)), 0)
        size, listed = end - start, text[start - 1 : start] == "、"
        beside = (
            listed and size < SHORTEST_SPELT and self.lists.plausible(PLAIN.split(text[max(0, start - 4) : start])[-2])
        )
        if size < (SHORTEST_SPELT if listed else SHORTEST_SPELT + 1) - beside:
            return 0
        strange = sum(character not in self.lists.spelling for character in text[start:end])
        if strange > (size > SHORTEST_SPELT) and not (listed and self._chosen(start, end)):
            return 0
        return 0 if self._worded(start, end) else start

    def _chosen(self, start: int, end: int) -> bool:
        """Whether what ends a list of names is elected, whatever it is spelt with: 甲、乙、|奇军|当选副主席."""
        row = ROW.search(self.text, max(0, start - 9), start) if self.text.startswith(CHOSEN, end) else None
        return row is not None and all(map(self.lists.plausible, row.groups()))

    def _seldom(self, end: int) -> int:
        """Where a name begins whose surname mostly is a word, and who alone is elected or appointed: ，|区慕贤|当选."""
        start, text = end - LONGEST_HAN, self.text
        if start < 1 or text[start] not in RARE_SURNAMES or not ONLY_HAN.fullmatch(text, start, end):
            return 0
        elected = not HAN.match(text, start - 1) and text.startswith(CHOSEN, end)
        made = elected or APPOINTERS.search(text, max(0, start - 4), start) is not None
        return start if made and not self._worded(start, end) else 0

    def _worded(self, start: int, end: int) -> bool:
        """Whether a word or an area's name stands in a stretch, or two characters of it are a common word."""
        pairs = (self.text[at : at + 2] for at in range(start, end - 1))
        known = self.scan.words_in(start, end) or self.scan.areas_in(start, end)
        return bool(known) or is_common(self.text[start:end]) or any(map(is_common, pairs))

    def _name_start(self, end: int) -> int | None:
        text = self.text
        apart = next((start for start in (end - 2, end - 3) if start >= 0 and self.listing.typeset(start) == end), None)
        if apart is not None:
            return apart
        if (start := dotted(self.scan, 0, end)) is not None:
            return start
        line = text.rfind("\n", 0, end) + 1
        if LABEL.match(text, end) and FUNCTION <= end - line <= LONGEST_LABEL and self._spells(line, end):
            return line
        for length in (3, 2, 4):
            start = end - length
            if start < 0:
                continue
            name = text[start:end]
            if not ONLY_HAN.fullmatch(name) or not self.lists.plausible(name) or name[-1] in NO_LAST:
                continue
            before = text[start - 1 : start]
            worded, plain = is_common(name[1:]), is_common(name) or is_common(name[:2])
            if name[0] in ADVERBS_FIRST and (worded or name[-1] in SERVING):
                continue
            if not before or not HAN.match(before) or before in "和及" or name in self.listing.known:
                return start
            if before == "与" and text[end : end + 1] == "、" and not (worded or plain):
                return start
            led = behind_body(self.scan, start) or behind_occupation(self.scan, start) or self._called_on(start)
            if led and not plain:
                return start
            if before in "的叫" and not (plain or is_common(name[-2:])):
                return start
            of_firm = length == SHORTEST_SPELT and text.endswith(FIRMS, 0, start) and name[-1] not in BODY_ENDS
            if of_firm and not (worded or is_common(name[:2])):
                return start
            lead = text[max(0, start - 4) : start]
            if APPOINTERS.search(lead):
                return start
        if text[end - 1] not in NO_LAST and (item := self._item(end) or self._seldom(end)):
            return item
        for start in range(end - SHORTEST_SPELT, max(0, end - LONGEST_SPELT) - 1, -1):
            if text[start] not in self.lists.spelling:
                break
            if end - start == SHORTEST_SPELT and is_common(text[start + 1 : end]):
                continue
            opens = APPOINTERS.search(text, max(0, start - 4), start) or text[start - 1 : start] == "\n"
            opens = opens or (text[start - 1] in "：；，。" and text.startswith(COMRADE, end))
            if opens and text[start + 1] in self.lists.spelling:
                return start if all(c in self.lists.spelling for c in text[start:end]) else None
        return None
