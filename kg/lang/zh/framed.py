"""People whom no title names, in words that only people can stand in: 某某请求辞去, 甲镇某某、水务局某某等6名负责人."""

import re
from collections.abc import Iterator

from kg.lang.cues import Cued
from kg.lang.zh.backwards import Backwards
from kg.lang.zh.introduced import sure
from kg.lang.zh.listing import Listing
from kg.lang.zh.name_ends import BODY_ENDS
from kg.lang.zh.names import names
from kg.lang.zh.phrases import is_common
from kg.lang.zh.scan import Scan

UNIT = (
    "(?:镇|乡|街道|苏木|局|委|办|中心|村|社区|嘎查|公司|集团|医院|学校|中学|小学|支队|大队|派出?所|司出?所|银行|社会|协会"
    "|商会)"
)
IN_TURN = (
    "等(?:同志|人|[一二三四五六七八九十两\\d]{1,3}[名位个人])|依次|分别|先后|逐一|轮流|当场|现场|上台|登台|围绕|结合"
)
ITEM = re.compile(
    rf"(?<![^、和及，。；\n])[\u3400-\u9fff]{{1,14}}?{UNIT}(?P<name>[\u3400-\u9fff]{{2,3}})(?=(?P<last>{IN_TURN})|[、和及])"
)
LAST_ITEM = Cued(f"{UNIT}[\u3400-\u9fff]{{2,3}}(?:{IN_TURN})")
"""With which every list of such ends."""
LEAVE = "(?:请求|申请|提出|主动)?辞去"
MOTION = Cued(
    "(?:等(?:[一二三四五六七八九十两\\d]{1,3}[名位]?)?(?:人|同志))?的?(?:(?:请求|申请|提出)辞去"
    "|(?:任职|免职|任免|任命|职务任免|撤职|辞职|代理职务|职务)的?(?:议案|案|事项|请求|报告|决定))"
)
ACCEPTED = re.compile(f"(?:接受|同意|批准|关于)(?=[\u3400-\u9fff]{{2,3}}(?:同志)?{LEAVE})")
LEAVING = Cued(
    "(?<![^，。；\n])(?P<name>[\u3400-\u9fff]{2,3})(?:同志)?因[^，。；]{2,14}，?(?:本人)?(?:请求|申请|提出|主动)辞去"
)
"""As in 某某因工作变动，请求辞去市长职务."""
AFTER_HIM = Cued("由(?P<name>[\u3400-\u9fff]{2,3})(?:同志)?(?:接任|接替|继任|接棒)(?=[，。；])")
NO_LONGER = Cued("(?<![^，。；\n])(?P<name>[\u3400-\u9fff]{2,3})(?:同志)?不再(?:担任|兼任)(?=[，。；])")
"""Who left a post or came into it beside those of whom the post is told: 甲任局长，|乙|不再担任."""
LEAVES = re.compile(f"(?:同志)?{LEAVE}")
MADE = Cued("(?:同志)?(?:分别(?:担任|任|当选为?|为)(?!务)|分任)")
SITTING = Cued(
    "(?:等(?:领导|同志)?)?(?:(?:会见|会谈|座谈|活动|会议)?时?在座"
    "|(?:一同|一起|陪同|参加|出席)(?:会见|会谈|座谈|活动|调研)?)(?=[。；]|，[^，。；]{0,8}。)"
)
SUBJECT = re.compile(
    "([\u3400-\u9fff]{3})(?=会见|会晤|接见|拜会|拜访|主持|出席|到[^会]|赴|在[^座]|率|调研|检查|督[导查]|走访|慰问|看望"
    "|考察|暗访|宣讲|带队|深入)"
)
DOES = re.compile(
    "(?:首先|先|又|还|随后|最后|一行|同志)?(?:说|指出|强调|表示|要求|希望|从|对|向|在|一边|[仔详]细|实地|边走|介绍|认为"
    "|走进|来到|代表|主持|为|与|和|同)"
)
THESE = re.compile("等(?:[一二三四五六七八九十两\\d]{1,3}[名位])?(?:老)?(?:同志|领导干部|老干部)")
"""Behind those of whom something is told before: 不再提名的|甲、乙等同志."""
TELLS = re.compile(
    "(?<![^，。；\n])([\u3400-\u9fff]{3})(?=(?:就|围绕|代表)[^，。；\n]{2,24}?作(?:了|出)?"
    "(?:说明|汇报|报告|发言|表态|点评|部署|讲话|通报|介绍|述职)|作(?:了|的)?(?:[\u3400-\u9fff]{2,6})?(?:报告|说明|汇报))"
)
TOLD = re.compile(
    "作(?:[了出的]?|[了的]?[\u3400-\u9fff]{2,6})(?:说明|汇报|报告|发言|表态|点评|部署|讲话|通报|介绍|述职)"
)
"""In all of them, and sooner looked for."""
ALSO = Cued(
    "(?:，(?:也|还|更)有|(?:发言|讲话|汇报|报告|表态|述职|参会|与会|到会|出席|列席|参加|陪同|随行|同行|主持)的，?(?:分别|依次|主要)?(?:还?有|是|为|包括)[：，]?)"
    "(?=[\u3400-\u9fff])"
)
"""上台领奖的，有某公司总经理某某，|也有|甲和乙; 发言的|有|甲、乙."""
SHORTEST, SEVERAL = 2, 2


def framed(scan: Scan, listing: Listing, body: int) -> Iterator[tuple[int, int]]:
    """(start, end) of each; `body`: where the story begins behind its headline."""
    text = scan.text
    yield from _of_units(scan)
    for match in MOTION.finditer(text):
        yield from _ahead(scan, listing, match.start())
    for match in ACCEPTED.finditer(text) if "辞去" in text else ():
        end = next((at for at in (match.end() + 3, match.end() + 2) if LEAVES.match(text, at)), 0)
        if end and _certain(scan, match.end(), end):
            yield match.end(), end
    for told in (LEAVING, AFTER_HIM, NO_LONGER):
        for match in told.finditer(text):
            if _certain(scan, *match.span("name")):
                yield match.span("name")
    for match in MADE.finditer(text):
        spans = _ahead(scan, listing, match.start())
        yield from spans if len(spans) >= SEVERAL else ()
    for match in THESE.finditer(text) if "同志" in text or "干部" in text else ():
        spans = _ahead(scan, listing, match.start())
        yield from spans if len(spans) >= SEVERAL and text[spans[0][0] - 1] == "的" else ()
    for match in SITTING.finditer(text) if "在座" in text or "会见" in text else ():
        spans = _ahead(scan, listing, match.start())
        opens = spans and (spans[0][0] == 0 or text[spans[0][0] - 1] in "。；\n \u3000")
        long = len(spans) >= SEVERAL or (bool(spans) and spans[0][1] - spans[0][0] > SHORTEST)
        yield from spans if opens and long else ()
    for match in ALSO.finditer(text):
        spans = listing.behind(match.end())
        closed = len(spans) >= SEVERAL and text[spans[-1][1] : spans[-1][1] + 1] in tuple("，。；")
        yield from spans if closed and _likely(scan, spans) else ()
    for match in TELLS.finditer(text) if TOLD.search(text) else ():
        if _certain(scan, *match.span(1)):
            yield match.span(1)
    for start, _ in scan.sentences:
        if start < body and (subject := SUBJECT.match(text, start)):
            yield from _recurring(scan, *subject.span(1), body)


def _of_units(scan: Scan) -> Iterator[tuple[int, int]]:
    """Those told with the body they are of, in a list of such: 上河镇|甲、水务局|乙、卫生局|丙等6名负责人."""
    listed: list[tuple[int, int]] = []
    for item in ITEM.finditer(scan.text) if LAST_ITEM.search(scan.text) else ():
        if listed and item.start() > listed[-1][1] + 1:
            listed = []
        listed.append(item.span("name"))
        if len(listed) > SEVERAL and item["last"] and _likely(scan, listed):
            yield from listed


def _likely(scan: Scan, spans: list[tuple[int, int]]) -> bool:
    """Whether all of a list look like names, and half of them can be nothing else."""
    told = [scan.text[start:end] for start, end in spans]
    certain = sum(_certain(scan, start, end) for start, end in spans)
    return all(names().plausible(name) and not is_common(name) for name in told) and certain * 2 >= len(told)


def _ahead(scan: Scan, listing: Listing, end: int) -> list[tuple[int, int]]:
    """The names of a list that ends at a place, if all of them are likely to be some."""
    spans = Backwards(listing).ahead(end)
    return spans if _likely(scan, spans) else []


def _recurring(scan: Scan, start: int, end: int, body: int) -> Iterator[tuple[int, int]]:
    """The one whom a headline begins with, if the story tells what he did: 某某会见客人 above, 某某说 below."""
    text, name = scan.text, scan.text[start:end]
    at = text.find(name, body) if _certain(scan, start, end) else -1
    while at >= 0:
        if text[at - 1] in "，。；！？\n \u3000与和同" and DOES.match(text, at + len(name)):
            yield start, end
            return
        at = text.find(name, at + 1)


def _certain(scan: Scan, start: int, end: int) -> bool:
    """Whether a stretch can be nothing but a name, not even that of a body (安委办)."""
    return scan.text[end - 1] not in BODY_ENDS and sure(scan, start, end)
