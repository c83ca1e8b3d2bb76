"""Which words that can be a verb of events are one: 要求 is in 他要求各地…, not in 按照工作要求."""

import re
from collections.abc import Callable
from functools import cache
from pathlib import Path

from kg.draft.tokens import Token
from kg.errors import LanguageDataError
from kg.lang.lexicon import read_table
from kg.lang.zh.motion_verbs import at, coming, leaving, party, toward, visiting
from kg.lang.zh.scan import Scan
from kg.lang.zh.speech_verbs import account, arranging, asking, demanding, direct, saying, speech, telling
from kg.lang.zh.verb_places import Place
from kg.lang.zh.words import Word

FOLDER = Path(__file__).parent / "lexicon"
OF_TEAM = re.compile(
    "(?:督查|督导|督察|检查|考察|调研|评估|考核|指导|暗访|验收|慰问|巡察|观摩|服务){1,2}(?:工作)?(?:组|团|小组)(?![织合建])"
)
"""Behind a verb that only begins the name of a team: 调研|督查组."""
BRANCHES = frozenset("科处局办室股司厅部院所站队组")
"""With a position behind it, what makes a body's name of a verb: 国际|交流|科科长."""
ATTENDANTS = re.compile("人员|者|代表|领导|单位|人数|企业|嘉宾|部门|的|规模|对象")
TAKEN = re.compile(
    "[^，。；：]{0,12}?(?:印章|牌匾|匾额|聘书|任命书|责任书|军令状|证书|奖[牌杯状]|锦旗|[队会国党军团大]旗|钥匙|授牌|铭牌|协议书?|文本)"
)
WITH_BEHIND = ("", *"，并还行团组别又时即切")
"""Before 与 and 向 that begin what somebody does: 分别|与, 随即|与."""
TOPIC = re.compile("(?:(?<![成造促])就|围绕|针对)[^，。；：]{0,50}$")
TREATED = re.compile(
    "[^，。；：]{0,16}?(?:情况|事宜|问题|事项)(?:进行|展开|开展|作|与|听取|座谈|交换)"
    "|[^，。；：]{0,60}?等[^，。；：、]{0,4}(?:情况|事宜|问题|事项|工作|内容|议题)(?:逐[一项个]|一一|分别|深入|充分|积极)*"
    "(?:进行了?|展开|开展|作|与|同|向|听取)?[^，。；：]{0,6}(?:沟通|汇报|对接|衔接|交流|商讨|洽谈|请示|座谈|交换|协商)"
)
LONGEST_TOPIC = 54
OF_GUESTS = re.compile("(?<![面针])对(?![接口外])[^，。；：“”]{0,50}$")
WELCOME = re.compile(
    "[^，。；：“”]{0,24}?(?:表示|致以|给予)(?:了|最|热烈|诚挚|衷心|由衷|真诚|的|、)*(?:欢迎|感谢|谢意|祝贺|敬意)"
)
"""Around what guests came for, as their hosts speak of it: 对考察团|来|我市考察表示欢迎."""


def _with(place: Place) -> bool:
    """甲|与乙 …, 随即|与乙 …."""
    return bool(place.people) and (place.before in WITH_BEHIND or place.by_somebody())


def _attending(place: Place) -> bool:
    """出席|会议, not 参会|人员."""
    return place.followed_by(ATTENDANTS) is None


def _ending(place: Place) -> bool:
    """The last word of its clause."""
    return place.behind in ("", "。", "，", "；", "、")


def _acting(place: Place) -> bool:
    """Somebody is named before it in its clause: 甲为企业|揭牌."""
    clause = place.clause()
    return place.before != "的" and any(clause <= person.start < place.word.start for person in place.people)


def _taking(place: Place) -> bool:
    """What is handed over stands behind it: 接过|印章."""
    return place.followed_by(TAKEN) is not None


WHEN: dict[str, Callable[[Place], bool]] = {
    "demanding": demanding,
    "saying": saying,
    "speech": speech,
    "account": account,
    "arranging": arranging,
    "asking": asking,
    "direct": direct,
    "telling": telling,
    "coming": coming,
    "toward": toward,
    "leaving": leaving,
    "visiting": visiting,
    "at": at,
    "party": party,
    "with": _with,
    "attending": _attending,
    "ending": _ending,
    "acting": _acting,
    "taking": _taking,
}
"""The conditions of doubtful_verbs.csv."""


@cache
def _doubtful() -> dict[str, Callable[[Place], bool]]:
    rows = read_table(FOLDER / "doubtful_verbs.csv", ("word", "when"))
    for row in rows:
        if row["when"] not in WHEN:
            raise LanguageDataError(f"doubtful_verbs.csv: {row['when']!r} is none of {', '.join(sorted(WHEN))}")
    return {row["word"]: WHEN[row["when"]] for row in rows}


def talked_about(text: str, word: Word) -> bool:
    """Whether a verb tells what is only spoken about: 就某某|到|某县投资相关情况进行座谈."""
    told = TOPIC.search(text, max(0, word.start - LONGEST_TOPIC), word.start)
    return told is not None and TREATED.match(text, word.end) is not None


def _thanked(text: str, word: Word) -> bool:
    """Whether a party or its going is only what somebody gives thanks for: 对|考察团来我市考察|表示欢迎."""
    if word.value[0] not in "QV" or not WELCOME.match(text, word.end):
        return False
    return OF_GUESTS.search(text, max(0, word.start - LONGEST_TOPIC), word.start) is not None


class Verbs:
    """Judges the words of one sentence; `people` are its persons, `start` where it begins."""

    def __init__(self, scan: Scan, start: int, people: list[Token]) -> None:
        self.scan = scan
        self.text = scan.text
        self.start = start
        self.people = people

    def fits(self, word: Word) -> bool:
        """Whether a word is a verb of events at its place."""
        if self.text[word.end : word.end + 1] in BRANCHES and self.scan.word_at.get(word.end + 1, word).kind == "T":
            return False
        if _thanked(self.text, word):
            return False
        if word.value[0] == "V" and OF_TEAM.match(self.text, word.end):
            return False
        when = _doubtful().get(self.text[word.start : word.end])
        return when is None or when(Place(self.scan, self.start, self.people, word))
