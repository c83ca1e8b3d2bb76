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
LONGEST_HAN, LONGEST_RUN, LONGEST_SPELT, SHORTEST_SPELT, LONG_SPELT = 3, 6, 24, 2, 4


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
            tail = first.end()
            run = HAN_RUN.match(text, tail)
            limit = min(run.end() if run else tail, tail + 9)
            for end in range(tail + 1, limit + 1):
                if text.startswith(BEHIND_SPELT, end):
                    return end
                firm, spells = ends(end), text[end : end + 1] in self.spelling
                apart, surname = text[end + 1 : end + 2] not in self.spelling, text[tail] in self.surnames
                single = firm == SURELY or (firm >= (FUNCTION if surname else VERB_BEGINS) and apart)
                single = single or (surname and firm >= VERB_BEGINS)
                if (firm >= SURE and end - tail > 1) or (end - tail == 1 and single):
                    longer = end < limit and spells and ends(end + 1) >= 3
                    return end + 1 if longer else end
                if end == limit or end - tail == 1:
                    continue
                leading = text[end] == "于" and not self.spelling.issuperset(text[end + 1 : end + 3])
                if leading or (ends(end + 1) < SURE and self._begins_word(text, end, ends)):
                    return end
                if not spells and (text[end] not in self.dotted or firm):
                    last = text[end] not in self.follow and firm == 0 and ends(end + 1) >= SURE
                    return end + 1 if last else end
            return limit
        if text[start] in self.follow and (
            text[start + 1 : start + 2] in self.follow or text[start : start + 2] in self.common
        ):
            return 0
        stop, dotted = start, False
        while stop < len(text) and stop - start < LONGEST_SPELT:
            character = text[stop]
            if character == "·" and stop > start:
                dotted = True
            elif at_end.ends_in_he(text, start, stop, ends):
                stop += 1
                break
            elif spells_inside(text, start, stop, self.spelling):
                pass
            elif stop - start > SHORTEST_SPELT and self._begins_word(text, stop, ends):  # noqa: SIM114
                break
            elif character not in self.spelling or (
                stop - start > 1
                and ends(stop) >= 3
                and text[stop - 1] != "·"
                and (not dotted or stop - text.rfind("·", start, stop) > 2)
            ):
                break
            stop += 1
        name = text[start:stop].rstrip("·")
        stop = start + len(name)
        if dotted and "·" in name:
            tail = text.rfind("·", start, stop) + 1
            for end in range(min(tail + 2, stop), stop + 1):
                if ends(end) >= 3:
                    return end
            return stop
        firm = ends(stop) >= 2 or (len(name) >= LONG_SPELT and times(text, name) > 1)
        if len(name) >= 3 and firm and name not in self.not_names:
            return stop
        sure = VERB_BEGINS if text[start] in self.follow else SURELY if name in self.common else NEARLY
        if len(name) == 2 and ends(stop) >= sure and name not in self.not_names and name not in self.adverbs:
            return stop
        return 0

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
