"""Names of Uyghurs, Kazakhs, Mongols, Tibetans, Yi and foreigners in Chinese text: runs of characters that spell them.

With or without a middle dot: 吐尔逊·热合曼, 格桑次仁, 吉克木呷.
"""

import re
from collections.abc import Callable
from pathlib import Path

from kg.lang.lexicon import read_lines
from kg.lang.zh import name_ends as at_end
from kg.lang.zh.name_ends import FUNCTION, GOING, NEARLY, SURE, SURELY, VERB_BEGINS, spells_inside
from kg.lang.zh.recurring import times

FOLDER = Path(__file__).parent / "lexicon"
HAN_RUN = re.compile(r"[\u3400-\u9fff]+")
BEHIND_SPELT = ("通过", "顺路", "顺道", "随同", "随后", "当即", "当场", "沿途", "来了", "来到")
"""Words that begin with a character of foreign names and follow one as often."""
MIDDLE = "(?:(?![与及的等]|和[\u3400-\u9fff]{2})[\u3400-\u9fff]){1,8}"
"""A part of a name with dots that others may follow."""
DOTTED = re.compile(rf"[\u3400-\u9fff]{{1,8}}·(?:{MIDDLE}·){{0,6}}(?=[\u3400-\u9fff])")
NO_FIRST = frozenset("对向就将把被从由给让逐")
LONGEST_HAN, LONGEST_RUN, LONGEST_SPELT, SHORTEST_SPELT, LONG_SPELT, LONGEST_PART = 3, 6, 24, 2, 4, 9


class SpeltNames:
    """Surnames, spelling characters and words that are no names; names that are spelt."""

    def __init__(self) -> None:
        surnames = read_lines(FOLDER / "surnames.txt")
        self.surnames = frozenset(name for name in surnames if len(name) == 1)
        self.compound = frozenset(name for name in surnames if len(name) == 2)
        self.follow = frozenset(read_lines(FOLDER / "follow.txt"))
        self.not_names = frozenset(read_lines(FOLDER / "not_names.txt"))
        self.honorifics = tuple(read_lines(FOLDER / "honorifics.txt"))
        self.common = frozenset(read_lines(FOLDER / "common.txt"))
        self.adverbs = frozenset(read_lines(FOLDER / "cutting.txt"))
        self.spelling = frozenset("".join(read_lines(FOLDER / "translit.txt")))
        self.dotted = frozenset("".join(read_lines(FOLDER / "dotted.txt")))

    def _longer(self, text: str, start: int, han: int, ends: Callable[[int], float]) -> int:
        """Where a name that is spelt on behind its first three characters ends: 滕格尔|泰; 0 if it isn't."""
        if han - start != LONGEST_HAN or ends(han):
            return 0
        if sum(character not in self.spelling for character in text[start : han + 1]) > 1:
            return 0
        stop = han
        while stop < start + LONGEST_RUN and text[stop : stop + 1] in self.spelling and not ends(stop):
            stop += 1
        recurs = times(text, text[start:stop]) == times(text, text[start:han])
        return stop if recurs and ends(stop) > FUNCTION else 0

    def _spelt(self, text: str, start: int, ends: Callable[[int], float]) -> int:
        first = DOTTED.match(text, start)
        if first is not None and not (
            any(ends(at) >= SURE for at in range(start + 1, first.end() - 1)) or self._leads(text, start)
        ):
            return self._last_part(text, first.end(), ends)
        if text[start] in self.follow and (
            text[start + 1 : start + 2] in self.follow or text[start : start + 2] in self.common
        ):
            return 0
        name = text[start : self._run_end(text, start, ends)].rstrip("·")
        stop = start + len(name)
        if "·" in name:
            tail = name.rindex("·") + 1 + start
            return next((end for end in range(min(tail + 2, stop), stop + 1) if ends(end) >= SURE), stop)
        return stop if self._is_spelt(text, name, stop, ends) else 0

    def _last_part(self, text: str, tail: int, ends: Callable[[int], float]) -> int:
        """Where the part behind the last dot of a name ends."""
        run = HAN_RUN.match(text, tail)
        limit = min(run.end() if run else tail, tail + LONGEST_PART)
        for end in range(tail + 1, limit + 1):
            if stop := self._part_end(text, tail, end, limit, ends):
                return stop
        return limit

    def _part_end(self, text: str, tail: int, end: int, limit: int, ends: Callable[[int], float]) -> int:
        """Where a part that begins at `tail` ends if something else begins at `end` or right behind it; else 0."""
        if text.startswith(BEHIND_SPELT, end):
            return end
        firm, spells, single = ends(end), text[end : end + 1] in self.spelling, end - tail == 1
        if self._is_single(text, tail, firm) if single else firm >= SURE:
            return end + 1 if end < limit and spells and ends(end + 1) >= SURE else end
        if single or end == limit:
            return 0
        leading = text[end] == "于" and not self.spelling.issuperset(text[end + 1 : end + 3])
        if leading or (ends(end + 1) < SURE and self._begins_word(text, end, ends)):
            return end
        if spells or (text[end] in self.dotted and not firm):
            return 0
        last = text[end] not in self.follow and firm == 0 and ends(end + 1) >= SURE
        return end + 1 if last else end

    def _is_single(self, text: str, tail: int, firm: float) -> bool:
        """Whether the last part of a name is one character, behind which something begins as `firm` tells."""
        apart, surname = text[tail + 2 : tail + 3] not in self.spelling, text[tail] in self.surnames
        if surname and firm >= VERB_BEGINS:
            return True
        return firm == SURELY or (firm >= (FUNCTION if surname else VERB_BEGINS) and apart)

    def _run_end(self, text: str, start: int, ends: Callable[[int], float]) -> int:
        """Where a run of characters and dots that spell names ends."""
        stop, dotted = start, False
        while stop < len(text) and stop - start < LONGEST_SPELT:
            character = text[stop]
            if character == "·" and stop > start:
                dotted = True
            elif at_end.ends_in_he(text, start, stop, ends):
                return stop + 1
            elif spells_inside(text, start, stop, self.spelling):
                pass
            elif stop - start > SHORTEST_SPELT and self._begins_word(text, stop, ends):  # noqa: SIM114
                break
            elif character not in self.spelling or (
                stop - start > 1
                and ends(stop) >= SURE
                and text[stop - 1] != "·"
                and (not dotted or stop - text.rfind("·", start, stop) > 2)
            ):
                break
            stop += 1
        return stop

    def _is_spelt(self, text: str, name: str, stop: int, ends: Callable[[int], float]) -> bool:
        """Whether a run that spells names, without a dot, is one: something else begins behind it, or it recurs."""
        if name in self.not_names or len(name) < SHORTEST_SPELT:
            return False
        if len(name) > SHORTEST_SPELT:
            return ends(stop) >= FUNCTION or (len(name) >= LONG_SPELT and times(text, name) > 1)
        sure = VERB_BEGINS if name[0] in self.follow else SURELY if name in self.common else NEARLY
        return ends(stop) >= sure and name not in self.adverbs

    def _leads(self, text: str, start: int) -> bool:
        """Whether a common word stands before the first dot, no part of the name: 市民代表|达列·马米汗."""
        pairs = (text[at : at + 2] for at in range(start, text.index("·", start) - 3))
        return any(pair in self.common and not self.spelling.issuperset(pair) for pair in pairs)

    def _begins_word(self, text: str, at: int, ends: Callable[[int], float]) -> bool:
        """Whether a common word begins here that goes on with a character no name is spelt with: 安排."""
        worded = text[at : at + 2] in self.common and text[at + 1] not in self.spelling
        return worded and not at_end.ends_before_verb(text, at, ends)

    def run(self, text: str, start: int, ends: Callable[[int], float]) -> int:
        """Where a run of four to six characters, most of which spell names, ends: 吉克木呷, 沙马伍各莫; 0 if none."""
        run = HAN_RUN.match(text, start, start + LONGEST_RUN + 1)
        if run is None or text[start] in NO_FIRST or self.follow.issuperset(text[start : start + 2]):
            return 0
        for end in range(start + 4, run.end() + 1):
            if text[end - 1] == "的":
                return 0
            if ends(end) < NEARLY and text[end : end + 1] != "的":
                continue
            name = text[start:end]
            pairs = {name[at : at + 2] for at in range(len(name) - 1)}
            plain = bool(pairs & self.common or pairs & self.adverbs or pairs & self.not_names)
            plain = plain or not GOING.isdisjoint(name) or any(joint in name for joint in "和与及等未")
            spelt = sum(character in self.spelling for character in name)
            return end if len(name) <= LONGEST_RUN and not plain and 2 * spelt >= len(name) else 0
        return 0
