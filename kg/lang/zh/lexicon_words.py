"""The words of the Chinese lexicon with their classes: those of its files, and those made of their parts (作了|部署).

Where two files hold a word, the first of them to be read gives it its class.
"""

from itertools import product
from pathlib import Path

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
SPOKEN_FOR = ("代表", "负责人", "主席", "代表人")
DEPARTMENT_HEADS = ("局长", "厅长")
DEPARTMENT_SUFFIXES = ("局", "委", "委员会", "厅", "办", "办公室", "中心")
WITH_LEVEL = ("委", "主席", "副主席", "人大代表")
"""Behind a level, what makes a position of it: 省|委书记, 县|人大代表."""


class Lexicon:
    """`entries`: the class and value of each word; `levels`: of 市, 县 …; `roles`: of positions, by organ."""

    def __init__(self) -> None:
        rows = read_table(FOLDER / "levels.csv", ("word", "level", "head"))
        self.entries: dict[str, tuple[str, tuple[str, str]]] = {}
        self.roles: dict[str, dict[str, str]] = {}
        self.levels = {row["word"]: row["level"] for row in rows}
        self._heads = {row["head"]: row["word"] for row in rows if row["head"]}
        self._by_length = sorted(self.levels, key=len, reverse=True)
        self._positions()
        self._organs()
        self._departments()
        self._leaders()
        self._verbs()
        self._occupations()
        for kind, name in (("m", "meeting_heads"), ("j", "project_heads"), ("c", "company_heads")):
            for word in read_lines(FOLDER / f"{name}.txt"):
                self._add(kind, word, (word, ""))

    def _add(self, kind: str, word: str, value: tuple[str, str]) -> None:
        self.entries.setdefault(word, (kind, value))

    def _positions(self) -> None:
        """Positions, of each level where it is left open: *长 → 市长, 县长."""
        for row in read_table(FOLDER / "positions.csv", ("word", "organ", "role")):
            spelt = row["word"]
            spellings = [(spelt.replace("*", head), level) for head, level in self._heads.items()]
            for word, level in spellings if "*" in spelt else [(spelt, self._own_level(spelt))]:
                self._add("T", word, (word, level))
                self.roles.setdefault(word, {}).setdefault(row["organ"], row["role"])

    def _own_level(self, position: str) -> str:
        """The level that a position begins with: 省委书记."""
        told = (level for level in self._by_length if position.startswith(tuple(level + one for one in WITH_LEVEL)))
        return next(told, "")

    def _organs(self) -> None:
        """Organs of each level, and who heads them: *委办公室 → 市委办公室."""
        for row in read_table(FOLDER / "organs.csv", ("organ", "word")):
            if "*" not in row["word"]:
                self._add("O", row["word"], (row["organ"], ""))
                continue
            chief = row["word"].removeprefix("*").removeprefix("委") + "长"
            for level in self.levels:
                organ = row["word"].replace("*", level)
                self._add("O", organ, (row["organ"], level))
                if chief in self.roles:
                    self._add("T", organ + "长", (chief, level))

    def _departments(self) -> None:
        """Departments and their heads: 教育 → 教育局, 教育局长."""
        for stem in read_lines(FOLDER / "departments.txt"):
            for suffix in DEPARTMENT_SUFFIXES:
                self._add("O", stem + suffix, ("department", ""))
            for head in DEPARTMENT_HEADS:
                self._add("T", stem + head, (stem + head, ""))
                self.roles.setdefault(stem + head, {}).setdefault("", "department-head")

    def _leaders(self) -> None:
        """Leaders, of each level where it is left open: *领导 → 市领导, 县领导."""
        for word in read_lines(FOLDER / "leaders.txt"):
            told = next((level for level in self._by_length if word.startswith(level)), "")
            for level in self.levels if "*" in word else (told,):
                spelt = word.replace("*", level)
                self._add("l", spelt, (spelt, level))

    def _verbs(self) -> None:
        """Verbs, and phrases that stand for one: 提出明确要求, 笑着说, 分别作报告, 全程陪同调研."""
        for row in read_table(FOLDER / "verbs.csv", ("word", "letter", "value")):
            self._add("v", row["word"], (row["letter"], row["value"]))
        for give, how, what in product(GIVING, HOW, OPINIONS):
            self._add("v", give + how + what, ("S", ""))
        for stem, said in product(read_lines(FOLDER / "speech.txt"), SAYING):
            self._add("v", stem + said, ("S", ""))
        for row in read_table(FOLDER / "acts.csv", ("word", "letter")):
            for manner in MANNERS:
                for verb in (*DOING, "") if manner else DOING:
                    self._add("v", manner + verb + row["word"], (row["letter"], ""))
        for word, (manner, value) in product(read_lines(FOLDER / "along.txt"), ALONG):
            self._add("v", manner + word, ("W", value or ("call" if word.endswith(CALLING) else "")))

    def _occupations(self) -> None:
        """Occupations, and who speaks for those who have them: 村民, 村民代表."""
        for word in read_lines(FOLDER / "occupations.txt"):
            self._add("o", word, (word, ""))
            if not word.endswith(SPOKEN_FOR):
                self._add("o", word + "代表", (word + "代表", ""))
