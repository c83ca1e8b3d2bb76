"""The name of a meeting around its last word (会议, 仪式, 座谈会): where it begins and ends, and what is none."""

import re
from dataclasses import dataclass

from kg.lang.stretches import Stretches
from kg.lang.zh.convened_behind import CONVENED
from kg.lang.zh.phrases import left_of
from kg.lang.zh.scan import Scan
from kg.lang.zh.words import Word

CONVENE = re.compile(
    r"(?:召开|举行|举办|召开了|举行了|举办了|隆重召开|隆重举行|胜利召开|胜利闭幕|主持|如期举行|开幕|闭幕|成功举办|成功举行|圆满落幕|成功召开)$"
)
NUMBERED = re.compile(
    r"(?:第[一二三四五六七八九十百\d]+|首|新一|今年首)[期场次届轮季站]$|[题名]为$|(?:一[场次])?(?:特殊|特别|别开生面|热烈|暖心)的$"
)
"""Between 举行 and the name of a meeting in quotation marks: 举行第七期|“…会”."""
REFERRED = re.compile(
    r"(?:贯彻|落实|传达|学习|按照|根据|领会|对照|精神|部署要求|自从|以来|宣传(?!部)|贯彻落实|学习贯彻|传达学习|听取|迎接|筹备|备战|服务|深化|参加全国|参加全省)[^，。；]{0,4}$"
)
SPIRIT = re.compile(
    r"^(?:(?:\d+年)?\d+月\d+日会议)?(?:和[^，。；]{2,20})?(?:的?(?:重要|有关|相关|主要)?精神|有关事宜|相关事宜|有关事项|相关事项|部署|决策部署|要求|决定|召开的(?:时间|日期|地点|有关|相关)|召开之前|召开以来|召开制度|召开方式|召开流程|召开程序|召开形式|召开时间|召开日期|筹备|方案|议程|期间的重要讲话"
    r"|的(?:地理|区位|独特|良好|有利|优越|成熟|重大|重要|现实|强烈|成功)*(?:优势|条件|意义|经验|基础|意愿|想法|申请|资格|契机|打算|设想|目的|初衷|背景|计划)"
    r"|上?的?(?:重要|有关|相关|主要|工作)?(?:讲话|指示|批示|部署|报告)(?:精神|要求))"
)
PASSED_ON = re.compile(r"(?:传达|学习|贯彻|落实|领会)了?[^，。；：]*$")
PASSED = re.compile(r"[^，。；：]{0,40}?精神")
"""Around a meeting of which one hears at another: 传达学习了…以及6月29日|省委常委会|…讲话精神."""
NOT = ("不", "不再", "未", "未能", "没有", "不得", "取消", "暂停", "停止", "严禁")
"""What makes a meeting none that was held: 不|举行遗体告别仪式."""
FUTURE = re.compile(r"(?:决定|讨论|拟|将|定于|即将|计划|准备|筹备|关于|可)(?:于)?[^，。；]{0,12}$")
ONE_OF = re.compile(
    r"\d+场|[一二三四五六七八九十]+场|场|本次|此次|本轮|一次|一场|一个|每次|这次|历次|各类|各种|相关|有关"
)
DEICTIC = re.compile("(?:[这那本此]|当[天日])(?:[场次个]|的)|(?<!应)该")
ONE_HELD = re.compile("一[场次个]")
THIS_ONE, POINTED_AT = re.compile("本次|此次|这次"), "会议"
LED = re.compile(r"由[^，。；\n]{2,30}?主持")
SPECIFIC, ATTENDED = 5, 5
ORDINAL = re.compile(r"第[一二三四五六七八九十百\d]+次(?:全体)?(?:会议|全会|主任会议)")
EXPANDED = re.compile(r"[（(]扩大[）)]会议")
HOLDING = re.compile(
    r"主持召开|收听收看了?|套开|续开|召开|举行|举办|出席|参加|列席|召集了?(?![令人])|组织(?:召开)|(?:[开办]|主持)了?[一两][场次个]|[开办]了[场次个]|[开办]起了?|主持了(?![他她])|(?<=[，。；：\s])开(?=[两全县市区镇乡首第各村])"
)
HALL = re.compile(
    "主席团|秘书[长处]|议?(?:中心(?!组|任务|工作|议题|内容|思想)|(?:[大小]|报告|多功能|演播|接待|会客|宴会|学术)?厅|[大小]?礼堂|[一二三四五六七八九十\\d]+号?楼|楼|大厦|室)"
)
"""What makes a meeting's name a hall's: 市人大会议|厅, 县委会议|中心."""
STUDYING = re.compile(r"召开|举行|举办|开展|进行|组织|主持")
STUDY = re.compile(r"(?:集体|中心组|专题)学习(?:研讨)?$")
RAISED = re.compile(r"(?:摆|端|搬|提|送|拿|列|带)(?:上|进|到|入)了?(?=[\u3400-\u9fff]{2,16}$)")
RECALLED = re.compile(
    "(?:(?P<past>去年|前年|上个?月|今?年初|即将|曾)|(?P<eve>[前头]一[天日])|此前|先前|早前|上周|不久前|前不久|刚刚|最近|前些天)[^，。；\n]{0,4}$"
)
"""Before 召开的, what tells that a meeting was on another day: 去年|召开的全县工业大会."""
REPEATED = re.compile(r"(?:每[周月年天日季]|确保|保证|力争|争取)[^，。；]{0,24}$")
TO_BE_HELD = re.compile(
    "[”」』]?(?:将|即将|拟|定于|定在|预计|计划)(?![^，。；]{0,12}(?:持续|为期|历时))[^，。；]{0,14}?(?:召开|举行|举办|开幕)"
)
DUE = re.compile(r"(?:[日号](?:之)?前|月底前|会后)，[^。；\n]{0,24}?(?:要|须|应|务必|将)")
"""What is ordered to be done by a day: 6月2日之前，各镇还要…召开动员会."""
TO_COME = re.compile("下周|下个?月|预告|明[天日](?!报)|后天|届时")
DESCRIBED = re.compile(r"[^“”，的]{2,6}的|总?投资(?:约|达|额)?[\d.]+[万亿]*元的")
ANNOUNCED = "宣布"
SERIES = re.compile(r"等(?:系列|多场|一系列)?活动")
OF_MANY = re.compile(r"(?P<verb>召开|举行|举办)(?:了)?[\u3400-\u9fff\d]{2,12}(?:、[\u3400-\u9fff\d]{2,12})*、$")
TWIN = re.compile("暨(?:项目|集中)?(?:开工|签约|奠基|竣工|投产|揭牌|启动)(?:仪式|活动|大会)")
ELSEWHERE = re.compile("(?:因|由于)[^，。；]{0,12}$")
"""What keeps somebody from coming: 因正在州里|参加读书班，某某未到会."""
TWOFOLD = re.compile("(?:签约|开工|揭牌|奠基|竣工|开幕|授牌)、$")
BY_BODY = re.compile("由[^，。；：]{0,12}(?:委员会|常委会|主席团|委|会)$")
"""A body that presides, and no meeting: 全会由|市委常委会|主持."""
DAY = re.compile(
    r"(?:\d[\d年月日至\-—]*(?:上午|下午|晚上|晚|早上)?|昨天|昨日|今天|今日|上午|下午|当天|当日|次日|日前|近日|会上|会前|随后|傍晚|午后|中午)+(?:上午|下午|晚)?"
)
SPOKEN_OF = re.compile(
    "(?<!据)(?:[他她]|书记|[市县区旗州省]长|主席|主任)(?:介绍|还|也|最后|首先|随后)*(?:表示|说|指出|强调|认为|介绍)，[^“”]*$"
)
OURS = re.compile("今天|今日|今[早晚]|我们|此间|[这本此][次届场个]?[^，。；]{0,8}$")
"""In somebody's words, what tells that he speaks of the meeting that he is at: 他说，今天|…会召开."""
ATTENDING = ("出席", "参加", "列席")
CONSULTATIVE = "政治协商会议"


@dataclass(slots=True)
class MeetingName:
    """``text[start:end]`` in a sentence, its last word at `at`; `convened`: a verb before it says that it was held.

    `after`: what says so behind it.
    """

    scan: Scan
    sentence: int
    sentence_end: int
    start: int
    at: int
    end: int
    convened: bool = False
    after: re.Match[str] | None = None


def last_words(scan: Scan, word: Word) -> tuple[int, bool]:
    """Where the last words of a name end, and whether they are a meeting's: not a hall's, nor an assembly's."""
    text, end = scan.text, _run_end(scan, word)
    if HALL.match(text, end):
        return end, False
    if text.startswith("议", end) and text[end - 1] == "会" and text[end + 1 : end + 2] not in ("程", "题"):
        end += 1
    if text.endswith(CONSULTATIVE, 0, end):
        return end, False
    for behind in (ORDINAL, TWIN, EXPANDED):
        if more := behind.match(text, end):
            end = more.end()
    return end, True


def _run_end(scan: Scan, word: Word) -> int:
    """Where the last of the heads that stand right behind one another ends: 座谈会|议."""
    joined: Word | None = word
    while joined is not None and joined.kind == "m":
        end = joined.end
        joined = scan.word_at.get(end)
    return end


def name_of(scan: Scan, at: int, end: int, people: Stretches) -> MeetingName | None:
    """The name of a meeting whose last word stands at a place; None if it is none that is spoken of here."""
    sentence, sentence_end = scan.sentence(at)
    floor = max(sentence, people.last_end(sentence, at))
    one = MeetingName(scan, sentence, sentence_end, _left(scan, at, sentence, floor), at, end)
    if scan.text.startswith("主持", end) and BY_BODY.search(scan.text, one.start, end):
        return None
    if not _verb_cut(one, people):
        return None
    _day_cut(one)
    if any(pattern.search(scan.text, sentence, at) for pattern in (REPEATED, TO_COME, DUE)):
        return None
    if TO_BE_HELD.match(scan.text, end):
        return None
    _attribute_cut(one)
    return one if _is_single(one) and not _is_referred_to(one) else None


def _left(scan: Scan, at: int, sentence: int, floor: int) -> int:
    """Where the words before the last one begin, with those that a list puts before it: 签约、揭牌|仪式."""
    text = scan.text
    start = left_of(scan, at, floor, quoted=True, letters="HSrI")
    while text[start - 1] == "、" and TWOFOLD.search(text, max(sentence, start - 8), start):
        start = left_of(scan, start - 1, floor, quoted=True, letters="HSrI")
    if text[start - 1] == "、" and (listed := OF_MANY.search(text, sentence, start)):
        start = listed.end("verb") if "项目" not in listed[0] and "工程" not in listed[0] else start
    return start + text.startswith(("了", "的"), start)


def _verb_cut(one: MeetingName, people: Stretches) -> bool:
    """Begin a name behind the verb of holding that stands in it; False if it was not held, or long ago."""
    text, end = one.scan.text, one.end
    verbs = STUDYING if STUDY.search(text, one.start, end) else HOLDING
    holdings = list(verbs.finditer(text, one.start, one.at))
    if not holdings:
        lead = NUMBERED.sub("", text[max(one.sentence, one.start - 14) : one.start].rstrip("了“"))
        one.convened = CONVENE.search(lead) is not None
        return True
    verb = holdings[-1]
    one.start = verb.end() + (text[verb.end()] in "了的")
    if _at_another_time(one, verb, people):
        return False
    one.convened = verb.group() not in ATTENDING or (
        end - one.start >= ATTENDED and text[end : end + 1] != "的" and not SERIES.match(text, end)
    )
    return True


def _at_another_time(one: MeetingName, verb: re.Match[str], people: Stretches) -> bool:
    """Whether what stands before a verb of holding says that the meeting was not held, or on another day."""
    text, before = one.scan.text, verb.start()
    if text.endswith(NOT, one.sentence, before) or any(
        pattern.search(text, one.sentence, before) for pattern in (ELSEWHERE, FUTURE)
    ):
        return True
    recalled = RECALLED.search(text, one.sentence, before) if text[verb.end()] == "的" else None
    if recalled is None:
        return False
    if recalled["past"] or text[one.end : one.end + 1] != "上":
        return True
    return bool(recalled["eve"]) and people.last_end(one.end, one.sentence_end) <= one.end


def _day_cut(one: MeetingName) -> None:
    """Begin a name behind 宣布 and behind a day."""
    text = one.scan.text
    told = text.rfind(ANNOUNCED, one.start, one.at)
    one.start = told + len(ANNOUNCED) if told >= 0 else one.start
    if day := DAY.match(text, one.start, one.at):
        one.start = day.end() + text.startswith(("度", "的"), day.end())


def _attribute_cut(one: MeetingName) -> None:
    """Begin a name behind what is raised at the meeting, what describes it, and 本次 in 本次会议由甲主持."""
    text = one.scan.text
    if raised := RAISED.search(text, one.start, one.at):
        one.start, one.convened = raised.end(), True
    if described := DESCRIBED.match(text, one.start, one.at):
        one.start = described.end()
    if THIS_ONE.match(text, one.start) and text.endswith(POINTED_AT, one.start, one.end) and LED.match(text, one.end):
        one.start = one.end - len(POINTED_AT)


def _is_single(one: MeetingName) -> bool:
    """Whether a name, begun behind 这场 or 该, is that of one meeting: not of several or any, nor in a book's title."""
    text = one.scan.text
    one.after = CONVENED.match(text, one.end)
    if not ONE_OF.match(text, one.start):
        pointing = list(DEICTIC.finditer(text, one.start, one.at))
        one.start = pointing[-1].end() if pointing else one.start
    several = ONE_OF.match(text, one.start)
    if several is not None and ONE_HELD.match(text, one.start) and one.after is not None:
        one.start, several = max(text.rfind("的", one.start, one.at) + 1, several.end()), None
    in_title = text.rfind("《", one.sentence, one.start) > text.rfind("》", one.sentence, one.start)
    return several is None and not in_title


def _is_referred_to(one: MeetingName) -> bool:
    """Whether only what was said at a meeting is told, as it is passed on elsewhere, or somebody speaks of another."""
    text, start, end = one.scan.text, one.start, one.end
    if (
        one.after is not None
        and SPOKEN_OF.search(text, one.sentence, start)
        and not OURS.search(text, one.sentence, start)
    ):
        return True
    if REFERRED.search(text[max(one.sentence, start - 8) : start]) or SPIRIT.match(text[end : end + 24]):
        return True
    return PASSED.match(text, end) is not None and PASSED_ON.search(text, one.sentence, start) is not None
