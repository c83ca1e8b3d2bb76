"""Meetings in Chinese text: phrases that end in 会议, 大会, 仪式 …, and whether the text says that they were held."""

import re
from functools import cache
from pathlib import Path

from kg.lang.ahead import Ahead
from kg.lang.cues import Cued
from kg.lang.lexicon import read_lines
from kg.lang.stretches import Stretches
from kg.lang.zh.phrases import COUNTED, Phrase, left_of
from kg.lang.zh.scan import Scan
from kg.lang.zh.sittings import BODY, BYGONE, bare_ceremonies, said_at, sittings
from kg.lang.zh.words import Word

FOLDER = Path(__file__).parent / "lexicon"
CONVENE = re.compile(
    r"(?:召开|举行|举办|召开了|举行了|举办了|隆重召开|隆重举行|胜利召开|胜利闭幕|主持|如期举行|开幕|闭幕|成功举办|成功举行|圆满落幕|成功召开)$"
)
NUMBERED = re.compile(
    r"(?:第[一二三四五六七八九十百\d]+|首|新一|今年首)[期场次届轮季站]$|[题名]为$|(?:一[场次])?(?:特殊|特别|别开生面|热烈|暖心)的$"
)
"""Between 举行 and the name of a meeting in quotation marks: 举行第七期|“…会”."""
WHEN = (
    r"(?:(?:就|也|还|又|已|已经|刚刚|终于)?于?(?:在)?(?:[\d年月日（）至—\-]{3,16}|[昨今当次翌前同][天日晚]|上?周[一二三四五六日]|近日|日前|近期|最近|随后|随即|同期|同步|相继)?"
    r"(?:上午|下午|晚上|晚间|傍晚|中午|清晨|晚|夜)?(?:[\d一二三四五六七八九十]{1,3}[时点](?:半|整|许)?)?)"
)
BY_WHOM = r"由[^，。；\n]{1,30}?(?:召集|主持|牵头|主办|承办|召开|举办)"
WHERE = r"(?:在[^，。；\n]{1,24}?)"
HOW = r"(?:上|下|上午|正式|隆重|顺利|胜利|成功|如期|如约|圆满|就地|准时|按时|同时|再次|连夜|接连|紧急|在此间|首次)"
TAKES_PLACE = (
    r"召开|举行|举办|进行(?![曲到])|开幕|闭幕|闭会|落幕|开班|结业|开场|开席|开聊|开锣|开讲|启幕|揭幕|收官|登场|拉开(?:帷幕|序幕|大幕|战幕)|落下帷幕"
    r"|开始(?!前|之前|后)|启动(?!资金|区|项目|会|仪式|球|键|按钮)|开(?:了(?!解)|过|完|到|得|在|进|成)|散会|举办过"
)
SETTING = "放在|设在|安排在|选在|定在|摆在|摆到|搬到|搬进|挪到|挪进|开在|开到|开进"
CONVENED = re.compile(
    rf"(?:[”」』]|\s)*(?:在?(?:圆满|顺利|胜利)?完成(?:了)?各项议程后?，?)?{WHEN}，?(?:{BY_WHOM}|{WHERE}?{WHEN}{HOW}*"
    rf"(?:{TAKES_PLACE})(?!当天|之际|在即|临近|倒计时|进入倒计时|的?日子|以来|期间|前夕|之后|之前|前，|后，|时，|制度|方式|流程|程序|形式|质量|效率|条件|次数))|昨召开|今召开|昨举行|今举行"
    rf"|{WHEN}，?(?:地点|会址|会场)?(?:就|也|都)?(?:{SETTING}|选在)了?[^，。；\n]{{2,24}}"
    rf"|的?(?:气氛|现场|会场)(?:十分|非常|很|颇为|格外)?(?:热烈|融洽|严肃|活跃|轻松)|是[^，。；\n]{{2,24}}(?:开|召开|举行|举办|办)的(?=[，。；])"
    r"|(?:邀请|吸引|汇聚|迎来|请来|请到|选举|选出|产生)了|把[^，。；\n]{2,16}(?:聚|拢|请)|换了?届|从[^，。；\n]{1,10}开到"
    r"|[^，。；“”：的\n]{0,8}?在[^，。；\n]{2,24}(?:召开|举行|举办|开了|开场|开成|开讲|拉开帷幕)|”?又?(?:摆开|开张|开席)了"
)
GATHERED_FOR = re.compile(
    r"(?:会|式|坛|典礼|活动|现场)上[，,]|(?<![^，。；\n])(?:会议|大会|仪式|座谈会|活动|会|议程)[^，。；\n]{0,4}由[^，。；\n]{2,30}?主持|参加(?:活动|仪式|会议|大会)的|主持(?!人员|人才|召开|工作|日常|全面|推进|制定|编|研|词|稿|下|过)|与会"
)
REFERRED = re.compile(
    r"(?:贯彻|落实|传达|学习|按照|根据|领会|对照|精神|部署要求|自从|以来|宣传(?!部)|贯彻落实|学习贯彻|传达学习|听取|迎接|筹备|备战|服务|深化|参加全国|参加全省)[^，。；]{0,4}$"
)
SPIRIT = re.compile(
    r"^(?:和[^，。；]{2,20})?(?:精神|有关事宜|相关事宜|有关事项|相关事项|部署|决策部署|要求|决定|召开的(?:时间|日期|地点|有关|相关)|召开之前|召开以来|召开制度|召开方式|召开流程|召开程序|召开形式|召开时间|召开日期|筹备|方案|议程|期间的重要讲话"
    r"|上?的?(?:重要|有关|相关|主要|工作)?(?:讲话|指示|批示|部署|报告)(?:精神|要求))"
)
PASSED_ON = re.compile(r"(?:传达|学习|贯彻|落实|领会)了?[^，。；：]*$")
PASSED = re.compile(r"[^，。；：]{0,40}?精神")
"""Around a meeting of which one hears at another: 传达学习了…以及6月29日|省委常委会|…讲话精神."""
ABOVE = re.compile(
    r"^(?:全国|全省|全区域|中央|国务院|省委|省政府|自治区|中共中央|党的|党中央|省人大|省纪委|省十|二十届|十九届)"
)
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
SAID_AT = re.compile("上，|上(?:强调|指出|要求|讲话|发言|表示|说|作|致辞|提出|宣布)")
SPECIFIC, ATTENDED = 5, 5
ORDINAL = re.compile(r"第[一二三四五六七八九十百\d]+次(?:全体)?(?:会议|全会|主任会议)")
EXPANDED = re.compile(r"[（(]扩大[）)]会议")
HOLDING = re.compile(
    r"主持召开|收听收看了?|召开|举行|举办|出席|参加|列席|召集了?(?![令人])|组织(?:召开)|(?:[开办]|主持)了?[一两][场次个]|[开办]了[场次个]|[开办]起了?|主持了(?![他她])|(?<=[，。；：\s])开(?=[两全县市区镇乡首第各村])"
)
HALL = re.compile(
    "主席团|秘书[长处]|议?(?:中心(?!组|任务|工作|议题|内容|思想)|大厅|厅|[大小]?礼堂|[一二三四五六七八九十\\d]+号?楼|楼|大厦|室)"
)
"""What makes a meeting's name a hall's: 市人大会议|厅, 县委会议|中心."""
STUDYING = re.compile(r"召开|举行|举办|开展|进行|组织|主持")
STUDY = re.compile(r"(?:集体|中心组|专题)学习(?:研讨)?$")
RAISED = re.compile(r"(?:摆|端|搬|提|送|拿|列|带)(?:上|进|到|入)了?(?=[\u3400-\u9fff]{2,16}$)")
SAID_IN = Cued(r"(?:[召举]开|举行|举办)的(?P<name>[^，。；：、！？\n]{2,16}?会)(?=上[，,])")
CONVENED_ANY = re.compile(
    r"(?:召开(?:了[一两][场次个])?|(?:[开办]|主持)了?[一两][场次个]|召集了?(?!起来|到|在一起))(?:了)?(?P<name>[^，。；：、！？\n]{2,40}?会)(?=[，。；])"
)
AT_ONCE = re.compile(r"集中(?:开工|签约|奠基|竣工|投产|开竣工)$")
DECIDES = re.compile(r"(?:[\d年月日至]{3,12}(?:上午|下午)?)?(?:决定|表决|审议通过|通过了|任命)")
TREATS = re.compile(
    r"(?:还|先后|依次|集中|专题)?(?:听取|审议(?!通过[的后])|传达学习|(?:宣布|公布|表彰|通报|总结|部署|传达|学习|研究|讨论|审定|审议通过|观看)了)"
)
TO_BE_TREATED = re.compile("(?:提交|提请|报|经|由|拟|待|交|供|根据|按照)[^，。；：]{0,10}$")
MINUTED = re.compile(r"(?:通过|决定|任命)?[）)]")
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


@cache
def _kinds() -> frozenset[str]:
    return frozenset(read_lines(FOLDER / "meeting_kinds.txt"))


def meetings(scan: Scan, people: list[tuple[int, int]]) -> list[tuple[Phrase, bool]]:
    """Noun phrases of meetings; True where the text says that it was held (召开, 举行)."""
    text = scan.text
    found: list[tuple[Phrase, bool]] = []
    named = Stretches(people)
    gathered, told_ahead = Ahead(GATHERED_FOR, text), Ahead(GATHERED_FOR, text)
    end = 0
    for word in scan.words:
        if word.kind != "m" or word.start < end:
            continue
        sentence, sentence_end = scan.sentence(word.start)
        end = _run_end(scan, word)
        if HALL.match(text, end):
            continue
        if text.startswith("议", end) and text[end - 1] == "会" and text[end + 1 : end + 2] not in ("程", "题"):
            end += 1
        if text.endswith("政治协商会议", 0, end):
            continue
        ordinal = ORDINAL.match(text, end)
        if ordinal:
            end = ordinal.end()
        if twin := TWIN.match(text, end):
            end = twin.end()
        expanded = EXPANDED.match(text, end)
        if expanded:
            end = expanded.end()
        floor = max(sentence, named.last_end(sentence, word.start))
        start = left_of(scan, word.start, floor, quoted=True, letters="HSrI")
        convene_before = False
        while text[start - 1] == "、" and TWOFOLD.search(text, max(sentence, start - 8), start):
            start = left_of(scan, start - 1, floor, quoted=True, letters="HSrI")
        if text[start - 1] == "、" and (listed := OF_MANY.search(text, sentence, start)):
            start = listed.end("verb") if "项目" not in listed[0] and "工程" not in listed[0] else start
        start += text.startswith(("了", "的"), start)
        if text.startswith("主持", end) and BY_BODY.search(text, start, end):
            continue
        holdings = list((STUDYING if STUDY.search(text, start, end) else HOLDING).finditer(text, start, word.start))
        if holdings:
            start = holdings[-1].end() + (text[holdings[-1].end()] in "了的")
            before = holdings[-1].start()
            if text.endswith(NOT, sentence, before) or ELSEWHERE.search(text, sentence, before):
                continue
            recalled = RECALLED.search(text, sentence, before) if text[holdings[-1].end()] == "的" else None
            if FUTURE.search(text, sentence, before) or (
                recalled and (recalled["past"] or text[end : end + 1] != "上")
            ):
                continue
            if recalled and recalled["eve"] and named.last_end(end, sentence_end) <= end:
                continue
            convene_before = holdings[-1].group() not in ("出席", "参加", "列席") or (
                end - start >= ATTENDED and text[end : end + 1] != "的" and not SERIES.match(text, end)
            )
        else:
            lead = NUMBERED.sub("", text[max(sentence, start - 14) : start].rstrip("了“"))
            convene_before = bool(CONVENE.search(lead))
        told = text.rfind(ANNOUNCED, start, word.start)
        start = told + len(ANNOUNCED) if told >= 0 else start
        day = DAY.match(text, start, word.start)
        if day:
            start = day.end() + text.startswith(("度", "的"), day.end())
        if any(pattern.search(text, sentence, word.start) for pattern in (REPEATED, TO_COME, DUE)):
            continue
        if TO_BE_HELD.match(text, end):
            continue
        if raised := RAISED.search(text, start, word.start):
            start, convene_before = raised.end(), True
        described = DESCRIBED.match(text, start, word.start)
        if described:
            start = described.end()
        if THIS_ONE.match(text, start) and text.endswith(POINTED_AT, start, end) and LED.match(text, end):
            start = end - len(POINTED_AT)
        after = CONVENED.match(text, end)
        pointing = list(DEICTIC.finditer(text, start, word.start)) if not ONE_OF.match(text, start) else []
        start = pointing[-1].end() if pointing else start
        one = ONE_OF.match(text, start)
        if one is not None and ONE_HELD.match(text, start) and after is not None:
            start, one = max(text.rfind("的", start, word.start) + 1, one.end()), None
        if text.rfind("《", sentence, start) > text.rfind("》", sentence, start) or one is not None:
            continue
        if REFERRED.search(text[max(sentence, start - 8) : start]) or SPIRIT.match(text[end : end + 24]):
            continue
        if PASSED.match(text, end) and PASSED_ON.search(text, sentence, start):
            continue
        said = end - start >= SPECIFIC and bool(SAID_AT.match(text, end))
        said = said or (end - start >= SPECIFIC and _at_it(text, sentence, start, end))
        held = convene_before or said or bool(after and after.end() <= sentence_end + 1)
        numbered = ORDINAL.search(text, start, end) is not None
        held = held or bool(numbered and DECIDES.match(text, end))
        held = held or bool(
            end - start >= SPECIFIC and TREATS.match(text, end) and not TO_BE_TREATED.search(text, sentence, start)
        )
        held = held or bool(numbered and MINUTED.match(text, end) and gathered.found(end, len(text)))
        held = held or (end - start >= SPECIFIC and spoken_of(text, end, told_ahead))
        if COUNTED.search(text, start, word.start) and AT_ONCE.search(text, start, end):
            continue
        if AT_ONCE.search(text, start, end):
            held = held or (text[end : end + 1] in ("。", "，") and ("仪式" in text or "宣布" in text))
        found.append((Phrase(start, end, word.value[0]), held))
    found = _with_unlisted(scan, found)
    return found if any(held for _, held in found) else sorted([*found, *sittings(scan)], key=_by_place)


def _by_place(item: tuple[Phrase, bool]) -> tuple[int, int]:
    return item[0].start, item[0].end


def _run_end(scan: Scan, word: Word) -> int:
    """Where the last of the heads that stand right behind one another ends: 座谈会|议."""
    joined: Word | None = word
    while joined is not None and joined.kind == "m":
        end = joined.end
        joined = scan.word_at.get(end)
    return end


def _at_it(text: str, sentence: int, start: int, end: int) -> bool:
    """Whether somebody does something at or for a meeting: 在|全县干部大会|上讲了…, 为|培训班|作开班动员."""
    if THERE.match(text, end) and text[start - 1 : start] == "在":
        return BYGONE.search(text, sentence, start) is None
    return text[start : start + 1] in ("为", "给") and GIVEN.match(text, end) is not None


def spoken_of(text: str, end: int, ahead: Ahead | None = None) -> bool:
    """Whether the paragraph goes on with what was said and done at a meeting, so that it was held.

    `ahead`: what was looked for in the text before.
    """
    paragraph = text.find("\n", end)
    return (ahead or Ahead(GATHERED_FOR, text)).found(end, paragraph if paragraph >= 0 else len(text))


THERE = re.compile("上(?![级述的次周月年报市任演])")
RECALLED = re.compile(
    "(?:(?P<past>去年|前年|上个?月|今?年初|即将|曾)|(?P<eve>[前头]一[天日])|此前|先前|早前|上周|不久前|前不久|刚刚|最近|前些天)[^，。；\n]{0,4}$"
)
"""Before 召开的, what tells that a meeting was on another day: 去年|召开的全县工业大会."""
GIVEN = re.compile("作(?![为业])|做|致|讲|授|上了|开讲|主持|揭|剪彩|站台")


def _with_unlisted(scan: Scan, found: list[tuple[Phrase, bool]]) -> list[tuple[Phrase, bool]]:
    """Add what is 召开 and ends in 会 without being listed: 召开文明楼栋评选会."""
    text = scan.text
    if not any(held for _, held in found):
        if "上，" in text:
            said = said_at(scan)
            ends = {end for _, end in said}
            found = [(one, held or one.end in ends) for one, held in found]
            known = {one.end for one, _ in found}
            found += [(Phrase(start, end, "会"), True) for start, end in said if end not in known]
        found = sorted([*found, *bare_ceremonies(scan)], key=lambda item: item[0].start)
    if "召开" not in text and "召集" not in text and "了一" not in text:
        return found
    for match in (*CONVENED_ANY.finditer(text), *SAID_IN.finditer(text)):
        start, end = match.span("name")
        if BODY.search(text, start, end) or ONE_OF.match(text, start) or ABOVE.match(text[start:end]):
            continue
        if any(phrase.start < end and phrase.end > start for phrase, _ in found):
            continue
        sentence = scan.sentence(match.start())[0]
        if not any(one.search(text, sentence, match.start()) for one in (FUTURE, REPEATED, DUE)):
            found.append((Phrase(start, end, "会"), True))
    return sorted(found, key=lambda item: item[0].start)


def is_generic_meeting(phrase: str) -> bool:
    """Whether a phrase only points at the meeting spoken of (会议, 大会, 仪式, 座谈会上)."""
    return phrase in _kinds()


def from_above(phrase: str) -> bool:
    """Whether a meeting's name says that a province or the state held it."""
    return bool(ABOVE.match(phrase))
