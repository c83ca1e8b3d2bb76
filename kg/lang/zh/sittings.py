"""Meetings told by what is done there, without a word for a meeting: 开展|专题询问, 对新任干部进行|集体谈话."""

import re

from kg.lang.cues import Cued
from kg.lang.zh.phrases import Phrase
from kg.lang.zh.scan import Scan

KIND = (
    "集体|集中|任前|任职|廉政|廉洁|提醒|警示|诫勉|履新|谈心|专题|联组|专项|工作|民主|双向|满意度|界别|对口|议政|圆桌|远程|网络|电视|媒体|现场"
    "|公开|面对面|擂台|年终|年度|宪法|任职"
)
ACT = (
    f"(?:{KIND})+(?:谈话|询问|质询|问询|评议|测评|协商|约谈|宣誓|恳谈|答辩|问政|述职|述评|述廉|议事|会商|会诊|会审|问答|对话|磋商|听证|评审|比拼|点评|讲评|辩论)"
    "|约谈|恳谈|座谈交流|述职(?:述廉|评议)|问政|谈心谈话|议政建言"
)
HELD = "(?:举行|举办|开展|进行|组织|展开|召集)(?:了|[一首][次场]|第[一二三四五六七八九十\\d]+[次场轮期])*"
SITTING = Cued(f"{HELD}(?P<name>[^，。；：、\\n]{{0,24}}?(?:{ACT}))(?:活动)?(?=[，。；])")
JOINTLY = Cued("(?P<name>集体约谈|集体谈话|集中约谈)了?[^，。；：、的\n]{2,20}(?=[，。；])")
NOT_YET = re.compile(
    "(?:[将拟要可应须]|计划|准备|打算|决定|定期|每[年月季次周]|经常|不断|加强|通过|采取|坚持|推动|去年|前年|今年以来|近年|以来|曾|多次|累计|先后)[^，。；]{0,16}$"
)
DONE_THERE = re.compile(
    "主持(?!召开|人员|人才|工作|日常|全面|推进|制定|编|研)|(?<![的要])讲话(?!精神)|发言|发问|应询|到会|与会|会上|宣读|述职|表态|作(?:了|情况|专题)?(?:说明|汇报|报告|介绍|解答)|回应"
)

BARE = Cued(
    r"(?<![\u3400-\u9fff])(?P<name>揭牌|挂牌|签约|奠基|开工|通车|揭幕|授牌|启用|首发)"
    r"(?=(?:过程|环节|现场)?(?:只用|仅用|只花|前后|不到|很短|很简|简短|简单|简朴|现场，|没有(?:剪彩|讲话|致辞|主席台)|由[^，。；]{2,24}主持))"
)
SAID_AT_IT = re.compile(
    r"(?<=[的，。\n])在?(?P<name>座谈|评议|讲评|小结|恳谈|会商|(?!在)[\u3400-\u9fff]{2,4}会)(?=上，)"
)
BODY = re.compile(
    r"(?:委员会|协会|商会|工会|学会|联合会|基金会|理事会|管委会|居委会|村委会|常委会|董事会|机会|社会|博览会|运动会)$"
)
BYGONE = re.compile(
    "将在|拟在|准备|计划|打算|即将|要在|希望|争取|去年|前年|往年|以往|曾|早在|当年|上个?月|此前|历次|每次|每年|常常?"
)


def bare_ceremonies(scan: Scan) -> list[tuple[Phrase, bool]]:
    """Ceremonies told by their act alone: 揭牌|只用了三分钟."""
    return [(Phrase(match.start(), match.end("name"), match["name"]), True) for match in BARE.finditer(scan.text)]


def sittings(scan: Scan) -> list[tuple[Phrase, bool]]:
    """Noun phrases of such meetings, all of them held: what people do there is told right behind."""
    text = scan.text
    found: list[tuple[Phrase, bool]] = []
    for match in (*SITTING.finditer(text), *JOINTLY.finditer(text)):
        start, end = match.span("name")
        paragraph = text.find("\n", end)
        done = DONE_THERE.search(text, match.end(), paragraph if paragraph >= 0 else len(text))
        if done is None or NOT_YET.search(text, scan.sentence(match.start())[0], match.start()):
            continue
        found.append((Phrase(start, end, text[end - 2 : end]), True))
    return found


def said_at(scan: Scan) -> list[tuple[int, int]]:
    """Where something is told at what no verb says was held: 下午的|座谈|上，."""
    told = [one.span("name") for one in SAID_AT_IT.finditer(scan.text)]
    return [
        (start, end)
        for start, end in told
        if not BODY.search(scan.text, start, end) and not BYGONE.search(scan.text, scan.sentence(start)[0], start)
    ]
