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
from pathlib import Path
from typing import NamedTuple

import ahocorasick_rs

from kg.lang.lexicon import read_lines, read_table

FOLDER = Path(__file__).parent / "lexicon"
MANNERS = ("", "分别", "先后", "依次", "逐一", "现场")
DOING = ("作", "作了", "作出", "作出了", "做", "做了", "进行", "进行了")
ALONG = (
    ("一同", ""),
    ("一起", ""),
    ("一道", ""),
    ("共同", ""),
    ("参加", ""),
    ("参与", ""),
    ("随同", ""),
    ("参加了", ""),
    ("陪同", "host"),
    ("陪同了", "host"),
    ("全程陪同", "host"),
    ("分别陪同", "host"),
    ("分别参加", "host"),
    ("分别参与", "host"),
    ("一同参加", ""),
)
CALLING = ("看望", "慰问")
NOT_DOING = frozenset("工合协操动制创写著")
OF_ITS_OWN = re.compile(
    "[管体机编控限强法建学]制|[活行运劳联互启推流移变]动|[开施竣复完动招职民员加]工|[结联整融综组]合|[政妇科作商侨消]协|[文首科]创"
)
"""Words that end as 工作, 合作, 制作 begin: 就交通管制|作了安排."""
GIVING = ("讲", "讲了", "谈", "谈了", "提", "提了", "提出", "提出了", "发表", "发表了")
HOW = ("", "具体", "明确", "指导性", "建设性", *(number + "点" for number in "两三四五六几"))
OPINIONS = (
    "意见",
    "要求",
    "建议",
    "希望",
    "看法",
    "体会",
    "设想",
    "打算",
    "思路",
    "想法",
    "考虑",
    "做法",
    "经验",
    "诉求",
    "心声",
    "困难",
    "顾虑",
    "期望",
    "主张",
)
SAYING = ("说", "道", "说道")
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
SPOKEN_FOR = ("代表", "负责人", "主席", "代表人")
LASTING = ("期", "年", "久", "远", "效")
MEETING_PEOPLE = ("见", "谈", "晤")
DEPARTMENT_HEADS = ("局长", "厅长")
DEPARTMENT_SUFFIXES = ("局", "委", "委员会", "厅", "办", "办公室", "中心")


class Word(NamedTuple):
    """A lexicon word found in a text: its class, its value and where it stands."""

    kind: str
    start: int
    end: int
    value: tuple[str, str]


class Words:
    """All lexicon words with their classes; `find` is one pass over a text."""

    def __init__(self) -> None:
        levels = read_table(FOLDER / "levels.csv", ("word", "level", "head"))
        self.levels = {row["word"]: row["level"] for row in levels}
        heads = {row["head"]: row["word"] for row in levels if row["head"]}
        self.heads = heads
        by_length = sorted(self.levels, key=len, reverse=True)
        entries: dict[str, tuple[str, tuple[str, str]]] = {}

        def add(kind: str, word: str, value: tuple[str, str]) -> None:
            entries.setdefault(word, (kind, value))

        self.roles: dict[str, dict[str, str]] = {}
        for row in read_table(FOLDER / "positions.csv", ("word", "organ", "role")):
            own = next(
                (
                    level
                    for level in by_length
                    if row["word"].startswith((level + "委", level + "主席", level + "副主席", level + "人大代表"))
                ),
                "",
            )
            spellings = [(row["word"], own)]
            if "*" in row["word"]:
                spellings = [(row["word"].replace("*", head), level) for head, level in heads.items()]
            for word, level in spellings:
                add("T", word, (word, level))
                self.roles.setdefault(word, {}).setdefault(row["organ"], row["role"])
        for row in read_table(FOLDER / "organs.csv", ("organ", "word")):
            if "*" in row["word"]:
                chief = row["word"].removeprefix("*").removeprefix("委") + "长"
                for level in self.levels:
                    add("O", row["word"].replace("*", level), (row["organ"], level))
                    if chief in self.roles:
                        add("T", row["word"].replace("*", level) + "长", (chief, level))
            else:
                add("O", row["word"], (row["organ"], ""))
        for stem in read_lines(FOLDER / "departments.txt"):
            for suffix in DEPARTMENT_SUFFIXES:
                add("O", stem + suffix, ("department", ""))
            for head in DEPARTMENT_HEADS:
                add("T", stem + head, (stem + head, ""))
                self.roles.setdefault(stem + head, {}).setdefault("", "department-head")
        for word in read_lines(FOLDER / "leaders.txt"):
            told = next((level for level in by_length if word.startswith(level)), "")
            for level in self.levels if "*" in word else (told,):
                spelt = word.replace("*", level)
                add("l", spelt, (spelt, level))
        for row in read_table(FOLDER / "verbs.csv", ("word", "letter", "value")):
            add("v", row["word"], (row["letter"], row["value"]))
        for told in (give + how + what for give in GIVING for how in HOW for what in OPINIONS):
            add("v", told, ("S", ""))
        for stem in read_lines(FOLDER / "speech.txt"):
            for said in SAYING:
                add("v", stem + said, ("S", ""))
        for row in read_table(FOLDER / "acts.csv", ("word", "letter")):
            for manner in MANNERS:
                for verb in (*DOING, "") if manner else DOING:
                    add("v", manner + verb + row["word"], (row["letter"], ""))
        for word in read_lines(FOLDER / "along.txt"):
            for manner, value in ALONG:
                add("v", manner + word, ("W", value or ("call" if word.endswith(CALLING) else "")))
        for word in read_lines(FOLDER / "occupations.txt"):
            add("o", word, (word, ""))
            if not word.endswith(SPOKEN_FOR):
                add("o", word + "代表", (word + "代表", ""))
        for kind, name in (("m", "meeting_heads"), ("j", "project_heads"), ("c", "company_heads")):
            for word in read_lines(FOLDER / f"{name}.txt"):
                add(kind, word, (word, ""))
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
            if kind == "T" and value[0] in TOWN_HEADS and VILLAGE_BEHIND.match(text, end):
                continue
            if kind == "T" and value[0] == ROAD_HEAD and NAMED_SO.match(text, end):
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


@cache
def words() -> Words:
    """The lexicon, read once a process."""
    return Words()
