"""Which words that can be a verb of events are one: 要求 is in 他要求各地…, not in 按照工作要求."""

import re
from functools import cache
from pathlib import Path

from kg.errors import LanguageDataError
from kg.find.tokens import Token
from kg.lang.lexicon import read_table
from kg.lang.zh.abroad import travelled_to
from kg.lang.zh.arrivals import comes
from kg.lang.zh.scan import Scan
from kg.lang.zh.words import Word

FOLDER = Path(__file__).parent / "lexicon"
NEAR, FARTHEST = 10, 18
ASKED = re.compile("[向对同跟和与][^，。；：]{0,12}$")
OFFICES = ("组", "团", "时", "室", "员", "办", "局", "处", "科", "队", "站", "报告")
BRANCHES = frozenset("科处局办室股司厅部院所站队组")
"""With a position behind it, what makes a body's name of a verb: 国际|交流|科科长."""
TITLE_LENGTH = 14
BREAKS = re.compile(r"[，。；：的]")
DEMANDING = re.compile(
    r"^(?:要求|希望)(?:[，：:“]|各|全|他|她|县|市|有关|相关|属地|施工|企业|大家|要|从|抓|加|进|坚|把|以|在|施|参)"
)
NO_DEMAND = frozenset("高严低较很更不如是的越苛")
SUBJECT = re.compile(
    "[他她](?:[还又也再则先]|最后|同时|特[别地意]|专门|再三|一再|反复|随后|首先|接着|进一步|当[场即]|现场|郑重|诚恳|坦率地){0,2}$"
)
"""A pronoun whose verb of speech follows: 他|还|提醒."""
NOUN_BEFORE = frozenset("的工有新各作务重策")
NOUN_BEHIND = frozenset("精要稿中")
ABOUT = re.compile(r"关于[^，。]{2,60}的$")
MADE = re.compile(r"作(?:了|的)?[^，。]{0,30}$")
TITLED = re.compile("作了?(?:一场|一次)?(?:题为|题目为)?(?:《[^》]{1,40}》|“[^”]{1,40}”)(?:为题)?的$")
"""Before the noun of a speech that somebody made: 作了题为《…》的|讲话."""
BEHIND_OTHERS = re.compile("(?:[年以近起带出过下上回迎引送传用往到进归越原本将从向未历由看]|(?<![先随])后|[连近]日)$")
"""What makes no coming of 来: 近年|来, 带|来."""
CARRIED = re.compile(
    "(?:[用受听看得达升降送投推扩伸展移搬派传运引带轮谈说提问讲聊想遇碰学做办建修铺写念数]|落实|铺设|普及|惠及|融入|体会|意识|覆盖)$"
)
"""What makes no going of 到: 把经验用|到某区, 感受|到某市."""
GROUPS = (
    "一行人",
    "等人",
    "众人",
    "客人",
    "客人们",
    "他们",
    "她们",
    "大家",
    "委员们",
    "代表们",
    "两人",
    "三人",
    "四人",
)
"""Who goes somewhere, right before 到: 一行人|到|某苏木种牛场."""
SENT = re.compile(
    r"[\u3400-\u9fff]{0,4}(?:帮扶|对口|挂职|扶贫|支教|支医|援)[\u3400-\u9fff]{0,6}(?:队|组|干部|指挥部)|工作队|工作组|指挥部"
)
TRAVELLING = re.compile(
    r"(?:一行|成员|全体成员)?(?:由[^，。；：]{2,24}[陪引领带][着领导同]?，|[不顾冒顶迎][^，。；：]{2,8}，)?(?:[驱乘]车[^，。；：]{0,6}?|步行)?(?:还|又|随后|首先|分别|一同)?(?:先后|实地|现场|在|与|同|深入|来到|前往|走进|参观|考察|察看|查看|观摩|到|赴|走访|抵达|抵|访问|到访|赶到|转抵|转到|转往|转赴|先|再|看)"
)
PARTY_OF = re.compile(
    "(?:四大家|四大班子|四套班子|人大常委会|人大|政协|政府|工商联|企业家|客商|招商|学习|政法|人大代表|政协委员)$"
)
RECEIVING = ("会见", "会见了", "接见", "接见了", "接待", "接待了", "与", "同", "陪同")
LONGEST_PARTY = 5
"""Whose delegation comes from an area: 睢阳区|四大家|考察团."""
ADVERB = re.compile("(?:也|都|均|亦|则|还|又|便|就|却|即|再|当场|当即|随即|接着|最后|首先)$")
LONGEST_ADVERB, LONGEST_SUBJECT = 2, 5
ARRIVING = re.compile(
    r"(?:一行)?(?:又|再|再度|再次|又一次|首次|专程|远道|昨[天日]|今[天日]|[\d月日]{2,6})*(?:来到|走进|抵达|到访|赴|前往|莅临|来(?![自源年往])|到(?![位期底处会]))"
)
ATTENDANTS = re.compile("人员|者|代表|领导|单位|人数|企业|嘉宾|部门|的|规模|对象")
INTERVIEWED = ("采访时", "采访中", "受访时")
NOT_TOLD = frozenset("书函制信单卡牌的性处率量人员者")
"""What makes a noun of a verb of speech: 承诺|书, 提醒|函."""
TO_WHOM = re.compile("(?:对|向|跟|给|同|和|与)[^，。；：]{1,10}$")
TAKEN = re.compile(
    "[^，。；：]{0,12}?(?:印章|牌匾|匾额|聘书|任命书|责任书|军令状|证书|奖[牌杯状]|锦旗|[队会国党军团大]旗|钥匙|授牌|铭牌|协议书?|文本)"
)
ABOUT_IT = re.compile("(?:就|围绕|针对|结合|按照|根据|对照)[^，。；：]{2,30}，")
ARRANGED = re.compile(
    "了?[^，。；：]{2,24}?(?:工作|任务|事宜|生产|措施|举措|重点|检查|排查|整治|行动|整改|督查|事项|环节|计划|步骤|进度|值班|值守|防范|攻坚|活动|会战)(?=[，。；])"
)
ON_BEHALF = re.compile("(?:代表[^，。；：、对向]{2,20})?[对向][^，。；：]{2,30}")
BY_WHOM = re.compile("(?:工作|任务|事项|部分|阶段)[^，。；：]{0,10}由[^，。；：]{1,28}$")
WITH_BEHIND = ("", *"，并还行团组别又时即切")
"""Before 与 and 向 that begin what somebody does: 分别|与, 随即|与."""
CONDITIONS = frozenset(
    (
        "demanding",
        "saying",
        "speech",
        "account",
        "arranging",
        "coming",
        "toward",
        "visiting",
        "entrusted",
        "at",
        "with",
        "party",
        "asking",
        "attending",
        "direct",
        "ending",
        "telling",
        "acting",
        "taking",
    )
)


@cache
def _doubtful() -> dict[str, str]:
    rows = read_table(FOLDER / "doubtful_verbs.csv", ("word", "when"))
    for row in rows:
        if row["when"] not in CONDITIONS:
            raise LanguageDataError(f"doubtful_verbs.csv: {row['when']!r} is none of {', '.join(sorted(CONDITIONS))}")
    return {row["word"]: row["when"] for row in rows}


TOPIC = re.compile("(?<![成造促])就[^，。；：]{0,20}$")
TREATED = re.compile("[^，。；：]{0,16}?(?:情况|事宜|问题|事项)(?:进行|展开|开展|作|与|听取|座谈|交换)")

LONGEST_TOPIC = 24


def talked_about(text: str, word: Word) -> bool:
    """Whether a verb tells what is only spoken about: 就某某|到|某县投资相关情况进行座谈."""
    told = TOPIC.search(text, max(0, word.start - LONGEST_TOPIC), word.start)
    return told is not None and TREATED.match(text, word.end) is not None


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
        when = _doubtful().get(self.text[word.start : word.end])
        if when is None:
            return True
        before = self.text[word.start - 1 : word.start] if word.start > self.start else ""
        behind = self.text[word.end : word.end + 1]
        by_pronoun = SUBJECT.search(self.text, max(self.start, word.start - LONGEST_SUBJECT), word.start) is not None
        near = by_pronoun or any(0 <= word.start - person.end <= NEAR for person in self.people)
        match when:
            case "demanding":
                demand = DEMANDING.match(self.text[word.start : word.end + 2])
                if behind in ("；", "。", "、", "很", "较", "更") and before != "出":
                    return False
                goes_on = before == "，" and behind not in NO_DEMAND and any(p.end < word.start for p in self.people)
                return near or goes_on or (bool(demand) and before in ("", "，", "并", "还"))
            case "saying":
                lead = self.text[max(self.start, word.start - 6) : word.start]
                toward = any(ON_BEHALF.fullmatch(self.text, person.end, word.start) for person in self.people)
                return not lead.endswith(INTERVIEWED) and (near or toward or before in ("，", "并"))
            case "speech":
                named = any(person.end == word.start for person in self.people)
                titled = before == "的" and TITLED.search(self.text, self.start, word.start) is not None
                noun = before in NOUN_BEFORE and before != "作" and not named and not titled
                return not noun and behind not in NOUN_BEHIND and before != "在"
            case "account" if before == "在" and behind in ("中", "里", "时"):
                return False
            case "account":
                return self._account(word, before)
            case "arranging":
                named = any(
                    p.end == word.start or ABOUT_IT.fullmatch(self.text, p.end, word.start) for p in self.people
                )
                if behind in ("", "。", "，", "；") and BY_WHOM.search(self.text, self.start, word.start):
                    return True
                return named and ARRANGED.match(self.text, word.end) is not None
            case "coming":
                if BEHIND_OTHERS.search(self.text, max(self.start, word.start - 2), word.start):
                    return False
                told = word.end in self.scan.area_at or behind == "我" or comes(self.text, word.start)
                return told or (before == "后" and self._thing_at(word.end))
            case "toward":
                area = self.scan.area_at.get(word.end)
                if area is not None and SENT.match(self.text, area.end):
                    return False
                named = any(person.end == word.start for person in self.people)
                carried = CARRIED.search(self.text, max(self.start, word.start - 2), word.start)
                if carried and not named and self.text.startswith("到", word.start):
                    return False
                led = before in ("", "，", "先", "再", "来", "队", "团", "行", "后", "别", "并", "还", "又")
                led = led or self.text[self.start : word.start].endswith(GROUPS)
                there = word.end in self.scan.area_at or travelled_to().match(self.text, word.end) is not None
                return led or there or self._thing_at(word.end) or near
            case "visiting":
                doing = behind == "中" and self.text[word.end + 1 : word.end + 2] in ("", "，", "的", "了")
                return before not in ("的", "专") and behind not in OFFICES and not doing
            case "entrusted":
                return self._entrusted(word)
            case "at":
                led = before in (
                    "",
                    "，",
                    "。",
                    " ",
                    "）",
                    "并",
                    "还",
                    "又",
                    "他",
                    "她",
                    "们",
                    "日",
                    "周",
                    "午",
                    "晚",
                    "晨",
                ) or self.text[self.start : word.start].endswith(("一行", "组", "团", "人", "先后", "分别", "还"))
                return led or any(person.end == word.start for person in self.people)
            case "asking":
                return self._asked(word) or any(
                    0 <= person.start - word.end <= TITLE_LENGTH
                    and not BREAKS.search(self.text, word.end, person.start)
                    for person in self.people
                )
            case "direct":
                adverb = ADVERB.search(self.text, max(self.start, word.start - LONGEST_ADVERB), word.start)
                ends = (word.start, adverb.start() if adverb else word.start)
                return by_pronoun or any(person.end in ends for person in self.people)
            case "ending":
                return behind in ("", "。", "，", "；", "、")
            case "telling":
                told = (
                    before == "，"
                    or TO_WHOM.search(self.text, max(self.start, word.start - TITLE_LENGTH), word.start) is not None
                )
                told = told and any(person.end < word.start for person in self.people)
                clause = max(self.start, self.text.rfind("，", self.start, word.start - 1))
                near = near or any(clause <= p.start and 0 <= word.start - p.end <= FARTHEST for p in self.people)
                told = told or (behind == "的" and any(person.start > word.end for person in self.people))
                told = told or any(ON_BEHALF.fullmatch(self.text, p.end, word.start) for p in self.people)
                return (near or told) and before != "的" and behind not in NOT_TOLD
            case "acting":
                clause = max(self.start, self.text.rfind("，", self.start, word.start - 1))
                return before != "的" and any(clause <= person.start < word.start for person in self.people)
            case "taking":
                return TAKEN.match(self.text, word.end) is not None
            case "attending":
                return not ATTENDANTS.match(self.text, word.end)
            case "party" if self.text.startswith(("部分", "个别", "一些"), word.end):
                return False  # 会见代表团|部分成员: nobody knows whom
            case "party":
                kind = PARTY_OF.search(self.text, max(self.start, word.start - LONGEST_PARTY), word.start)
                begin = kind.start() if kind else word.start
                area = self.scan.area_end.get(begin)
                going = before == "的" or (area is not None and area.full)
                begin = area.start if area is not None else begin
                if going and ARRIVING.match(self.text, word.end):
                    return True
                received = self.text[self.start : begin].endswith(RECEIVING)
                return received or (before in ("", "，") and bool(TRAVELLING.match(self.text, word.end)))
            case _:
                return bool(self.people) and (near or before in WITH_BEHIND)

    def _asked(self, word: Word) -> bool:
        """Whether somebody is asked whom a preposition names before the verb: 向甲|请教."""
        person = next((person for person in self.people if person.end == word.start), None)
        if person is None and self.text[word.start - 1 : word.start] in ("他", "她"):
            return ASKED.search(self.text, max(self.start, word.start - 3), word.start - 1) is not None
        return (
            person is not None
            and ASKED.search(self.text, max(self.start, person.start - TITLE_LENGTH), person.start) is not None
        )

    def _account(self, word: Word, before: str) -> bool:
        """A report that somebody gave, not the noun (工作报告, 据介绍)."""
        lead = self.text[self.start : word.start]
        made = self.text[word.start : word.end] in ("报告", "汇报", "说明") and MADE.search(lead)
        named = any(person.end == word.start for person in self.people)
        heard = "听取" in lead and any(person.end == word.start - 1 for person in self.people)
        if before in NOUN_BEFORE and not made and not named and not heard:
            return bool(self.people) and bool(ABOUT.search(lead))
        return (bool(self.people) or before in ("他", "她")) and (named or before not in tuple("据月政日零周"))

    def _entrusted(self, word: Word) -> bool:
        """受甲委托，乙主持: 甲 is absent."""
        begin = self.text.rfind("受", self.start, word.start)
        named = begin >= 0 and any(begin < person.start < word.start for person in self.people)
        return named and "主持" in self.text[word.start : word.start + 60]

    def _thing_at(self, position: int) -> bool:
        """Whether a town begins at a position (areas are known to the scan)."""
        return self.text[position : position + 12].find("镇") > 0 or self.text[position : position + 12].find("乡") > 0
