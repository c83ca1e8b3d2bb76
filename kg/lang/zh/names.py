"""Where a person's name ends in Chinese text, and what can be one.

Chinese writes no spaces: after a title a name of two to four characters is cut by what follows it (punctuation, a verb,
a function word), by how often its readings occur in the article, and by the characters themselves.
"""

import re
from collections.abc import Callable
from functools import cache
from pathlib import Path

from kg.lang.lexicon import read_lines
from kg.lang.zh import name_ends as at_end
from kg.lang.zh.name_ends import (
    ADVERBS,
    AMONG,
    ASIDE,
    FUNCTION,
    NEARLY,
    SELDOM_WORDS,
    SURE,
    SURELY,
    VERB_BEGINS,
    WHEN,
    ends_apart,
    stands,
)
from kg.lang.zh.recurring import times
from kg.lang.zh.spelt_names import LONGEST_HAN, SpeltNames

FOLDER = Path(__file__).parent / "lexicon"
HAN = re.compile(r"[\u3400-\u9fff\U00020000-\U0003134f]")
ONLY_HAN = re.compile(f"{HAN.pattern}*")
NO_LAST = frozenset("没组队团员部赛岗令奖杯了着过的级就对把被从是与及并还这那等带率说答")
TWICE = 2
SURE_LAST, SURE_FIRST = frozenset("岗令"), frozenset("那应任于曾")
UNLISTED_FIRST = frozenset(
    "各全有等该此每本其某及部个们多少大小新老原前后上下中县市区省州乡镇村党政公私男女年月日时分秒第逐"
)
RARE_SURNAMES = frozenset("区由者是有布信化北城留员")
"""Words that are surnames of few people: of a name of three characters behind a sure title only."""
SELDOM_SURNAMES, WHENCE = frozenset("从都"), frozenset("河江湖山岛村镇县市区省国外内里上下中头边前后旁处面家")
"""Words that are surnames of few people, and the ends of what 从 rather leads from."""
LINKS, COUNTS = frozenset("是有由叫为"), "一二两三四五六七八九十"
"""Of them those behind which rather a name begins: 市委书记|是|周志强."""
CUTS = frozenset("与及只仅")
"""What no spelt name goes on with, though it spells names."""
TOWNS = "镇乡"
"""With what follows a title begins rather a town than a name: 县|长甸镇."""
HOW = frozenset("得不了着过的")
"""What divides a verb from how it goes or what it is done to: 转得顺, 想不通, 栽的树."""
TITLES_OF_COURTESY = ("先生", "女士", "阁下")


class Names(SpeltNames):
    """Where names begin and end, and what can be one."""

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
            if not score or name in self.not_names or at_end.pronoun(name):
                continue
            closed = at_end.closed(text, name)
            if name[-1] in NO_LAST and not (closed or (name[-1] in SURE_LAST and score == 4)):
                continue
            if length > len(name[:2] if name[:2] not in self.compound else name[:3]) and not stands(text, name, ends):
                continue
            if name[0] == "来" and length == 2 and times(text, name) < 2:
                continue
            if at_end.told_since(text, name, start + length):
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
            elif closed:
                score = max(score, FUNCTION + 0.5)
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

    def unlisted(self, text: str, start: int, ends: Callable[[int], float], *, sure: bool = True) -> int:
        """Where a name with a surname in no list ends (起文正), 0 if none; `sure`: it stands behind a title."""
        rare = RARE_SURNAMES if sure else ()
        if start + 1 >= len(text) or (text[start] in UNLISTED_FIRST and text[start] not in rare):
            return 0
        led = text[start] in LINKS and (text[start + 1] in COUNTS or self.plausible(text[start + 1 : start + 4]))
        if led or at_end.begins_act(text, start):
            return 0
        if text[start] in self.follow:
            seldom = sure and text[start] in SELDOM_SURNAMES and self._seldom(text, start, ends)
            return start + LONGEST_HAN if seldom else self.run(text, start, ends) if sure else 0
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

    def _seldom(self, text: str, start: int, ends: Callable[[int], float]) -> bool:
        """Whether a name of three characters begins with what mostly is a word: 副市长|从宏兰|主持, not 从严|治党."""
        name, firm = text[start : start + LONGEST_HAN], ends(start + LONGEST_HAN)
        words = {name, name[:2], name[1:], text[start + 2 : start + 4]}
        known = words & self.common or words & self.adverbs or words & self.not_names
        clean = ONLY_HAN.fullmatch(name) and not known and not set(name[1:]) & (self.follow | NO_LAST)
        certain = times(text, name) >= TWICE or (name[0] == "从" and name[-1] not in WHENCE)
        return bool(clean) and certain and firm >= VERB_BEGINS and not (ends(start + 1) or ends(start + 2))

    def plausible(self, name: str) -> bool:
        """Whether a string by itself looks like a Han or spelt name."""
        if name in self.not_names or at_end.pronoun(name):
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
