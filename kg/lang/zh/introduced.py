"""People whom no title names, by how they are introduced: 市水利局的某某, 名叫某某的, 慰问了某某、某某两名教师."""

import re
from collections.abc import Iterator

from kg.lang.cues import Cued
from kg.lang.zh.listing import Listing
from kg.lang.zh.names import HAN, names
from kg.lang.zh.phrases import is_common
from kg.lang.zh.scan import Scan

BODIES = (
    *(
        "局",
        "委",
        "院",
        "中心",
        "合作社",
        "公司",
        "厂",
        "大学",
        "小学",
        "中学",
        "集团",
        "站",
        "所",
        "协会",
        "商会",
        "党校",
    ),
    *("指挥部", "机关", "部门"),
)
HOMES = ("村", "社区", "镇", "乡", "街道", "嘎查", "县", "市", "区")
FROM = re.compile("(?:来自|家住|住在)[\u3400-\u9fff]{1,12}$")
LOOK_BACK = 16
AGED = re.compile(
    "(?:[二三四五六七八九]?十[一二三四五六七八九余多]?|百|1\\d\\d|[2-9]\\d[余多]?|1[5-9])岁(?:高龄)?的|年(?:近|过|逾|届)[五六七八九]旬的"
)
THIS_YEAR = re.compile("，?今年[2-9]\\d岁|，?今年(?:[二三四五六七八九]?十[一二三四五六七八九]?)岁")
CALLED = Cued(
    "(?:名叫|叫做|叫作|名字叫|人称|(?:朋友|老乡|同学|姑娘|小伙|青年|老板|同胞|学生|老人|大姐|大哥|师傅|老师)叫)"
)
COMRADE = re.compile("(?<=[，。；：！？\n])(?=[\u3400-\u9fff]{2,4}同志)")
COMRADE_LEAVES = re.compile("同志(?:[，]?(?:另有任用|不再|因|已?到龄|任|调|退休)|的)")
HEARD = Cued("(?:听取|审议|审查)(?:和审议|并审议|审议)?了?由?")
NEXT = re.compile("[和、](?=[\u3400-\u9fff]{2,4}(?:同志)?(?:代表[^，。；、和作]{2,16}|所)作的)")
FOR_BODY = re.compile("(?:同志)?(?:代表[^，。；、和作]{2,16}(?=和|、|所?作)|所作的)")
"""Behind who gave a report that was heard: 听取了|某某|代表镇人民政府作的报告."""
DOES = re.compile(
    "大夫|老师|医生|师傅|先生|女士|教授|一道|一起|同行|告诉|介绍|坦言|表示|站起|站出|走[来过上进]|接过|递|[提端捧抱牵背扛拿拎攥戴披]着|拉着|握着|[说讲问答听教陪笑也正都最][^的]|[、，。；）和与]"
)
CALLED_ON = Cued("(?:看望|慰问|走访|探望)了?(?=[\u3400-\u9fff])")
OF_THEM = re.compile(
    "(?P<more>等)?(?P<count>[二两三四五六七八九十])[名位][\u3400-\u9fff]{0,10}?"
    "(?:教师|老师|党员|职工|群众|干部|老人|战士|烈属|军属|模范|标兵|专家|代表|学生|儿童|人才|医生|护士|军人)"
)
NUMBERS = {"两": 2} | {number: at for at, number in enumerate("一二三四五六七八九十", 1)}
SHORTEST = 2


def introduced(scan: Scan, listing: Listing) -> Iterator[tuple[int, int]]:
    """(start, end) of each."""
    text = scan.text
    for begin in (*_of_bodies(text), *_aged(text)):
        if text[begin : begin + 1] in names().surnames:
            spans = [span for span in listing.behind(begin) if sure(scan, *span) or _apart(listing, *span)]
            if spans and (DOES.match(text, spans[-1][1]) or _apart(listing, *spans[-1])):
                yield from spans
    for start, end in scan.sentences_with(HEARD):
        for match in (match for pattern in (HEARD.pattern, NEXT) for match in pattern.finditer(text, start, end)):
            yield from _heard(scan, listing, match.end())
    for match in CALLED_ON.finditer(text):
        spans = listing.behind(match.end())
        told = OF_THEM.match(text, spans[-1][1]) if len(spans) > 1 else None
        certain = [span for span in spans if sure(scan, *span)]
        counted = told is not None and not told["more"] and NUMBERS[told["count"]] == len(spans)
        if told is not None and certain and (counted or len(certain) == len(spans)):
            yield from spans
    for match in THIS_YEAR.finditer(text) if "岁" in text else ():
        for length in (3, 2):
            begin = match.start() - length
            opens = begin == 0 or (begin > 0 and text[begin - 1] in "，。；：！？\n”的")
            if opens and sure(scan, begin, match.start()):
                yield begin, match.start()
                break
    for match in CALLED.finditer(text):
        end = _name(scan, match.end(), "的")
        end = end if end and HAN.match(text, end + 1) else _name(scan, match.end(), "，")
        if end:
            yield match.end(), end
    if "同志" in text:
        for match in COMRADE.finditer(text):
            if (end := _name(scan, match.end(), "同志")) and COMRADE_LEAVES.match(text, end):
                yield match.end(), end


def _apart(listing: Listing, start: int, end: int) -> bool:
    """Whether the paper sets a name apart."""
    return listing.typeset(start) == end


def _of_bodies(text: str) -> Iterator[int]:
    """Where something begins that a body has, or that comes from a place: 市水利局的|某某."""
    at = text.find("的")
    while at >= 0:
        if text.endswith(BODIES, 0, at) or (
            text.endswith(HOMES, 0, at) and FROM.search(text, max(0, at - LOOK_BACK), at)
        ):
            yield at + 1
        at = text.find("的", at + 1)


def _aged(text: str) -> Iterator[int]:
    """Where a name may begin behind an age, be a word for its bearer in between: 三十岁的|某某, 八十岁的祭司|某某."""
    for match in AGED.finditer(text) if "岁" in text or "旬的" in text else ():
        yield match.end()
        yield from (match.end() + length for length in (2, 3) if HAN.match(text, match.end() + length - 1))


def _name(scan: Scan, start: int, behind: str) -> int:
    """Where a name ends that begins at a place and has some word right behind it; 0 if none does."""
    for end in (start + 3, start + 2, start + 4):
        if scan.text.startswith(behind, end) and sure(scan, start, end):
            return end
    return 0


def sure(scan: Scan, start: int, end: int) -> bool:
    """Whether a stretch can be nothing but a name: it looks like one and holds no common word."""
    name = scan.text[start:end]
    if start in scan.word_at or start in scan.area_at or not names().plausible(name) or name[-1] in names().follow:
        return False
    pairs = {name, name[:2], name[1:]} if len(name) > SHORTEST else {name}
    return not any(is_common(pair) for pair in pairs) and name[0] not in names().follow


def _heard(scan: Scan, listing: Listing, start: int) -> Iterator[tuple[int, int]]:
    """Those whose reports were heard, each for a body: 听取了甲代表镇人民政府和乙代表镇人大作的报告."""
    while (spans := listing.behind(start)) and all(_likely(scan, *span) for span in spans):
        behind = FOR_BODY.match(scan.text, spans[-1][1])
        if behind is None:
            return
        yield from spans
        start = behind.end() + 1


def _likely(scan: Scan, start: int, end: int) -> bool:
    """Whether a stretch looks like a name, and is no common word."""
    name = scan.text[start:end]
    known = start in scan.word_at or start in scan.area_at
    return not known and names().plausible(name) and not is_common(name) and name[0] not in names().follow
