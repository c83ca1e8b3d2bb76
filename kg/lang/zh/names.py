"""Where a person's name ends in Chinese text, and what can be one.

Chinese writes no spaces: after a title a name of two to four characters is cut by what follows it (punctuation, a verb,
a function word), by how often its readings occur in the article, and by the characters themselves. Names of Uyghurs,
Kazakhs, Mongols, Tibetans and foreigners are runs of the characters that spell them, with or without a middle dot.
"""

import re
from collections.abc import Callable
from functools import cache
from pathlib import Path

from kg.lang.lexicon import read_lines
from kg.lang.zh import name_ends as at_end
from kg.lang.zh.name_ends import ADVERBS, AMONG, ASIDE, GOING, SELDOM_WORDS, WHEN, ends_apart, spells_inside, stands
from kg.lang.zh.recurring import times

FOLDER = Path(__file__).parent / "lexicon"
HAN = re.compile(r"[\u3400-\u9fff\U00020000-\U0003134f]")
ONLY_HAN = re.compile(f"{HAN.pattern}*")
HAN_RUN = re.compile(r"[\u3400-\u9fff]+")
BEHIND_SPELT = ("通过", "顺路", "顺道", "随同", "随后", "当即", "当场", "沿途", "来了", "来到")
"""Words that begin with a character of foreign names and follow one as often."""
DOTTED = re.compile(r"[\u3400-\u9fff]{1,8}·(?:[\u3400-\u9fff]{1,8}·){0,6}(?=[\u3400-\u9fff])")
NO_LAST = frozenset("没组队团员部赛岗令奖杯了着过的级就对把被从是与及并还这那等带率说答")
FUNCTION, NEARLY, SURE, VERB_BEGINS, SURELY = 2, 2.9, 3, 3.5, 4
TWICE, LONGEST_HAN = 2, 3
SURE_LAST, SURE_FIRST = frozenset("岗令"), frozenset("那应任于曾")
UNLISTED_FIRST = frozenset(
    "各全有等该此每本其某及部个们多少大小新老原前后上下中县市区省州乡镇村党政公私男女年月日时分秒第逐"
)
NO_FIRST = frozenset("对向就将把被从由给让逐")
RARE_SURNAMES = frozenset("区由者是有布信化北城留员")
"""Words that are surnames of few people: of a name of three characters behind a sure title only."""
LINKS, COUNTS = frozenset("是有由叫为"), "一二两三四五六七八九十"
"""Of them those behind which rather a name begins: 市委书记|是|周志强."""
CUTS = frozenset("与及只仅")
"""What no spelt name goes on with, though it spells names."""
TOWNS = "镇乡"
"""With what follows a title begins rather a town than a name: 县|长甸镇."""
HOW = frozenset("得不了着过的")
"""What divides a verb from how it goes or what it is done to: 转得顺, 想不通, 栽的树."""
LONGEST_RUN, LONGEST_SPELT, SHORTEST_SPELT, LONG_SPELT = 6, 24, 2, 4
TITLES_OF_COURTESY = ("先生", "女士", "阁下")


class Names:
    """Surnames, spelling characters and words that are no names."""

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

    def end(self, text: str, start: int, ends: Callable[[int], float]) -> int:
        """Where the name that begins at `start` ends, or 0 if none begins there.

        `ends(position)` says how surely something else begins at a position: 0 no, 2 a function word, 2.9 what people
        do more often than names go on so, 3 a known word, 4 punctuation or the end.
        """
        if start >= len(text) or not HAN.match(text, start):
            return 0
        spelt = self._spelt(text, start, ends)
        if spelt and "·" in text[start:spelt]:
            return next((spelt - len(word) for word in TITLES_OF_COURTESY if text.endswith(word, start, spelt)), spelt)
        han = self._han(text, start, ends)
        firmer = ends(spelt) > ends(han) or at_end.ends_spelt(text, start, spelt, ends) if spelt > han > 0 else False
        if firmer and text[han] not in CUTS:
            return spelt
        recurs = not spelt and text[start] in self.surnames and text.count(text[start : start + LONGEST_HAN]) > 1
        first = han or (start + LONGEST_HAN if recurs else 0)
        return (self._longer(text, start, first, ends) if first else 0) or han or spelt

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

    def _han(self, text: str, start: int, ends: Callable[[int], float]) -> int:
        if text[start : start + 2] in self.compound:
            lengths = (4, 3) if text[start] not in self.surnames else (4, 3, 2)
        elif text[start] in self.surnames:
            lengths = (3, 2)
        else:
            return 0
        if at_end.begins_act(text, start):
            return 0
        doubtful = text[start] in self.follow and text[start] not in "于任曾应"
        best, best_score = 0, 0.0
        for length in lengths:
            name = text[start : start + length]
            if len(name) < length or not ONLY_HAN.fullmatch(name):
                continue
            sure = ends(start + length)
            if (length == 4 and ends(start + 2) >= VERB_BEGINS) or text[
                start + length - 1 : start + length + 1
            ] in at_end.HOW:
                continue
            verb = sure == VERB_BEGINS
            told = at_end.told_behind(text, name, start + length, verb=verb, compound=name[:2] in self.compound)
            score = (3.0 if verb or told else float(sure)) or float(length < 4 and ends_apart(text, name, start))
            if not score or name in self.not_names:
                continue
            if name[-1] in NO_LAST and not (name[-1] in SURE_LAST and score == 4):
                continue
            if length > len(name[:2] if name[:2] not in self.compound else name[:3]) and not stands(text, name, ends):
                continue
            if name[0] == "来" and length == 2 and times(text, name) < 2:
                continue
            once = name[2:] == "时" and times(text, name) == 1
            joined = name[2:] in ("和", "与", "及") and not verb and score < SURELY
            if length == 3 and (once or joined or name[2] in WHEN) and name[:2] in self.common:
                continue
            worded = length == 3 and score < SURE and name[:2] in self.not_names and name[:2] not in self.compound
            if worded and not (at_end.ABOUT.match(text, start + length) or self._told_alone(text, name, ends)):
                continue
            if length == 3 and times(text, name) == 1 and self._of_words(text, start, verb=verb):
                continue
            if name[-1] in ADVERBS and AMONG.match(text, start + length):
                score = FUNCTION + 0.5
            elif name[-1] in self.follow and not told:
                score -= 0.5 if times(text, name) > 1 else 1.5
            with_whom = name[0] == "和" and times(text, name) < 2 and not self._naxi(name, sure)
            if with_whom or name.endswith(self.honorifics):
                continue
            if (
                (doubtful and times(text, name) < 2 and score < 3)
                or name in self.adverbs
                or (score < 3 and name in self.common)
            ):
                continue
            if length == 3 and name[:2] not in self.compound:
                shorter, longer = times(text, name[:2]), times(text, name)
                score += 1 if longer == shorter and longer > 1 else 0
                score -= 1 if shorter > longer + 1 else 0
            elif length == 4 and times(text, name[:3]) > times(text, name):
                score -= 1.5
            followed = (
                best and text[best - 1] in self.follow and not at_end.told_behind(text, text[best - 1 : best], best)
            )
            on = followed or text[start + 2 : start + 4] in ASIDE
            if score > best_score or (on and length == 2 and 0 < score == best_score):  # 卞和|到澧县
                best, best_score = start + length, score
        return best

    def _naxi(self, name: str, sure: float) -> bool:
        """Whether 和 rather is a surname: 副县长|和立辉|主持会议, not 县长和家人, 县长和高明."""
        given = name[1:]
        alone = sure >= VERB_BEGINS and len(name) == LONGEST_HAN and not set(name[1:]) & self.follow
        return alone and given[0] not in self.surnames and given not in self.common and given not in self.adverbs

    def _of_words(self, text: str, start: int, *, verb: bool) -> bool:
        """Whether three characters are rather a word (镇长|经济学), or one and a half (高远|志|向)."""
        name = text[start : start + 3]
        if name in self.common:
            return not verb
        return not verb and name[:2] in self.common and text[start + 2 : start + 4] in self.common

    def _told_alone(self, text: str, name: str, ends: Callable[[int], float]) -> bool:
        """Whether a name that begins like a common word recurs, the word never without its last character, and once
        stands before what surely is no part of it: 客商|石油生|投资 …, 石油生、….
        """
        often = times(text, name)
        if often < TWICE or often != times(text, name[:2]):
            return False
        return any(ends(match.end()) >= VERB_BEGINS for match in re.finditer(re.escape(name), text))

    def _spelt(self, text: str, start: int, ends: Callable[[int], float]) -> int:
        first = DOTTED.match(text, start)
        if first is not None and not any(ends(at) >= 3 for at in range(start + 1, first.end() - 1)):
            tail = first.end()
            run = HAN_RUN.match(text, tail)
            limit = min(run.end() if run else tail, tail + 9)
            for end in range(tail + 1, limit + 1):
                if text.startswith(BEHIND_SPELT, end):
                    return end
                if ends(end) >= 3 and (end - tail > 1 or ends(end) == 4):
                    longer = end < limit and text[end] in self.spelling and ends(end + 1) >= 3
                    return end + 1 if longer else end
                if end < limit and text[end] not in self.spelling and end - tail > 1:
                    last = text[end] not in self.follow and ends(end) == 0 and ends(end + 1) == SURELY
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

    def _begins_word(self, text: str, at: int, ends: Callable[[int], float]) -> bool:
        """Whether a common word begins here that goes on with a character no name is spelt with: 安排."""
        worded = text[at : at + 2] in self.common and text[at + 1] not in self.spelling
        return worded and not at_end.ends_before_verb(text, at, ends)

    def unlisted(self, text: str, start: int, ends: Callable[[int], float], *, sure: bool = True) -> int:
        """Where a name with a surname in no list ends (起文正), 0 if none; `sure`: it stands behind a title."""
        rare = RARE_SURNAMES if sure else ()
        if start + 1 >= len(text) or (text[start] in UNLISTED_FIRST and text[start] not in rare):
            return 0
        led = text[start] in LINKS and (text[start + 1] in COUNTS or self.plausible(text[start + 1 : start + 4]))
        if led or at_end.begins_act(text, start):
            return 0
        if text[start] in self.follow:
            return self.run(text, start, ends) if sure else 0
        for length in (3, 2) if text[start] not in RARE_SURNAMES else (3,):
            name = text[start : start + length]
            if len(name) < length or not ONLY_HAN.fullmatch(name) or name[-1] in NO_LAST:
                continue
            if name.endswith(self.honorifics) or name[1] in HOW or name[-1] in TOWNS:
                continue
            words = {name, name[:2], name[-2:] if name[0] not in SELDOM_WORDS else ""}
            if words & self.common or words & self.adverbs or words & self.not_names or name[-1] in self.follow:
                continue
            firm = ends(start + length)
            often = times(text, name)
            if firm >= NEARLY or (firm >= 2 and often > 1 and times(text, text[start : start + length + 1]) < often):
                return start + length
        return self.run(text, start, ends)

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

    def plausible(self, name: str) -> bool:
        """Whether a string by itself looks like a Han or spelt name."""
        if name in self.not_names or not at_end.PRONOUNS.isdisjoint(name):
            return False
        if name[:2] in self.compound or "·" in name:
            return "·" in name or 3 <= len(name) <= 4
        return 2 <= len(name) <= 3 and name[:1] in self.surnames


@cache
def names() -> Names:
    """The name lists, read once a process."""
    return Names()


@cache
def bare_offices() -> frozenset[str]:
    """The offices that stand behind a name in running text (赵革书记说)."""
    return frozenset(read_lines(FOLDER / "bare_offices.txt"))
