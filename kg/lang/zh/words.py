"""The Chinese lexicon as one automaton: every word of interest in a text, in one pass.

The words stand in ``lexicon/`` (see ``kg/lang/README.md``); here they get their class:

    class  is                             value
    T      a position (书记, 副市长)          (word, level or "")
    O      an organ (市委, 人大常委会)         (organ, level or "")
    l      leaders (市领导)                (word, level)
    o      an occupation (村民)            word
    v      an event word                  (letter, value) of verbs.csv
    m      the head of a meeting          word
    j      the head of a project          word
    c      the head of a company          word
"""

import re
from functools import cache
from typing import NamedTuple

import ahocorasick_rs

from kg.lang.zh.lexicon_words import DEPARTMENT_HEADS, Lexicon

NOT_DOING = frozenset("工合协操动制创写著")
OF_ITS_OWN = re.compile(
    "[管体机编控限强法建学]制|[活行运劳联互启推流移变]动|[开施竣复完动招职民员加]工|[结联整融综组]合|[政妇科作商侨消]协|[文首科]创"
)
"""Words that end as 工作, 合作, 制作 begin: 就交通管制|作了安排."""
TOWN_HEADS = frozenset(("镇长", "乡长"))
VILLAGE_BEHIND = re.compile(r"[\u3400-\u9fff]{1,2}(?:村|社区)")
ROAD_HEAD = "路长"
NAMED_SO = re.compile(
    "[\u3400-\u9fff](?:[、，。；）\\n]|主持|出席|参加|列席|陪同|强调|指出|表示|要求|介绍|说|率|带队|一行|一同|分别|在|到)"
)
"""Behind 路长 where it begins a name: 路长|江参加. A head of a road has a name of his own: 路长|王立参加."""
OF_PEOPLE = re.compile(
    "宗[局委办]|族(?:宗教)?(?:局|委|事务|中学|小学|医院|工作|文化)|政[局办部]|[盟革][市区县省主副委]|营企业|政和"
)
"""Behind 市民 or 县民 where 民 begins a body: 市|民宗局, 市|民盟."""
NOT_WORKERS = ("程", "作", "业", "地", "期", "艺", "序")
LONGEST = 12
_new = tuple.__new__  # sooner than a NamedTuple's own constructor
LASTING = ("期", "年", "久", "远", "效")
MEETING_PEOPLE = ("见", "谈", "晤")

SHORT_COURTS = ("中院", "高院")
OF_COURT = re.compile("(?:党|院|副|常|审|执|政|纪|刑|民|行|立|机|驻|专)[\u3400-\u9fff]|[、，。和与及调检考]")
"""Behind a court's short name: 邯郸中院|院长, not 集中院内."""
NO_COURT = ("其", "之", "当", "途")
"""Before what is none: 其|中|院长."""
COMMANDERS = ("总指挥", "副总指挥")
"""Titles that begin the name of a body: 总指挥|部."""


class Word(NamedTuple):
    """A lexicon word found in a text: its class, its value and where it stands."""

    kind: str
    start: int
    end: int
    value: tuple[str, str]


class Words:
    """All lexicon words with their classes; `find` is one pass over a text."""

    def __init__(self) -> None:
        lexicon = Lexicon()
        self.levels, self.roles, entries = lexicon.levels, lexicon.roles, lexicon.entries
        self._chiefs = frozenset(word for word in entries if len(word) > 2 and word.endswith(DEPARTMENT_HEADS))
        self._entries = [(kind, value) for kind, value in entries.values()]
        self._automaton = ahocorasick_rs.AhoCorasick(list(entries), matchkind=ahocorasick_rs.MatchKind.LeftmostLongest)

    def find(self, text: str) -> list[Word]:
        """The words of a text from left to right, not overlapping, the longest at each place."""
        entries = self._entries
        found: list[Word] = []
        for index, start, end in self._automaton.find_matches_as_indexes(text):
            kind, value = entries[index]
            if found and start < found[-1].end:
                continue
            if kind == "T" and value[0].endswith("部长") and text[end : end + 1] in LASTING:
                found += self._within(text[: end - 1], start, end - 1)
                continue
            if kind == "T" and value[0] in self._chiefs and text[end : end + 1] in LASTING:
                continue
            if kind == "T" and value[0] in COMMANDERS and text[end : end + 1] == "部":
                continue
            if kind == "T" and value[0] in TOWN_HEADS and VILLAGE_BEHIND.match(text, end):
                continue
            if kind == "T" and value[0] == ROAD_HEAD and NAMED_SO.match(text, end):
                continue
            if kind == "O" and text[start:end] in SHORT_COURTS and not _is_court(text, start, end):
                found += self._within(text, start + 1, end)
                continue
            if kind == "v" and text.startswith("座谈会", end - 2) and text[end + 1 : end + 2] not in MEETING_PEOPLE:
                found += [*self._within(text[: end - 2], start, end - 2), *self._within(text, end - 2, end)]
            elif kind in "mo" and text[end - 1] in "会工民" and self._runs_on(kind, text, end):
                found.extend(self._within(text, end - 1, end))
            elif (
                kind == "v"
                and text[start] in "作做"
                and start
                and text[start - 1] in NOT_DOING
                and not (text[start + 1] in "了出" and OF_ITS_OWN.search(text, max(0, start - 2), start))
            ):
                found.extend(self._within(text, start + 1, end))
            else:
                found.append(_new(Word, (kind, start, end, value)))
        return found

    def _runs_on(self, kind: str, text: str, end: int) -> bool:
        """Whether the last character of a word begins another one: 动员|会见, 护|工程."""
        last, following = text[end - 1], text[end : end + 1]
        if last == "民":
            return OF_PEOPLE.match(text, end) is not None
        return (
            (last == "会" and following in MEETING_PEOPLE)
            if kind == "m"
            else (last == "工" and following in NOT_WORKERS)
        )

    def _within(self, text: str, start: int, end: int) -> list[Word]:
        """The words of 工作动员会 behind 工作, where 作动员 is no act; of 参加|座谈会, where 座谈 is none."""
        stretch = text[start : end + LONGEST]
        inside = self._automaton.find_matches_as_indexes(stretch)
        return [
            Word(self._entries[index][0], start + first, start + last, self._entries[index][1])
            for index, first, last in inside
            if start + first < end
        ]

    def role(self, position: str, organ: str) -> str:
        """The role of a position in an organ ("" = none named)."""
        roles = self.roles[position]
        return roles.get(organ) or roles.get("") or "other"


def _is_court(text: str, start: int, end: int) -> bool:
    return OF_COURT.match(text, end) is not None and not text.endswith(NO_COURT, 0, start)


@cache
def words() -> Words:
    """The lexicon, read once a process."""
    return Words()
