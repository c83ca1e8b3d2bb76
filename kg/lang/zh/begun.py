"""Parks, halls and other buildings that are projects where they are told to be built: 丙园遗址公园|开工."""

import re

from kg.lang.cues import Cued
from kg.lang.stretches import Stretches
from kg.lang.zh.phrases import COUNTED, Phrase, after_possessive, cut, left_of, trim
from kg.lang.zh.project_names import named
from kg.lang.zh.scan import Scan

BUILT = (
    "公园|博物馆|博物院|纪念馆|图书馆|文化馆|展览馆|展示馆|体验馆|村史馆|体育馆|体育场|游泳馆|科技馆|美术馆|大剧院|剧院"
    "|会展中心|体育中心|文化中心|服务中心|养老中心|康养中心|加工中心|集散中心|灌装中心|分拣中心|仓储中心|物流中心|冷链中心|交易中心|配送中心|研发中心"
    "|育苗中心|育种中心|烘干中心|印染中心|数据中心|急救中心|医疗中心"
    "|产业园|物流园|科技园|文化园|加工园|创业园|农业园|生态园|工业园|小镇|驿站|书房|书屋|工坊|客运站|火车站|高铁站|汽车站|变电站|汇集站|泵站|充电站|加油站|收费站|服务区"
    "|医院|院区|校区|厂区|罐区|港区|学校|中学|小学|幼儿园|大厦|大楼|广场|综合体|农贸市场|批发市场|交易市场|安置区|安置小区|安置点|安置房"
    "|污水处理厂|自来水厂|水厂|电厂|厂房|车间|种质资源库|资源库|冷库|储备库|水库|大桥|一桥|二桥|三桥|四桥|特大桥|隧道|公路|大道|快速路|连接线|专用线|复线|步道|绿道|栈道|航站楼|站楼|站房"
    "|传习所|传承馆|科普馆|陈列馆|分拨中心|中转中心|集配中心|种养基地|繁育基地|制造基地|研发基地|产业基地"
    "|码头|泊位|船闸|水闸|通道|试验基地|中试基地|加工基地|生产基地|训练基地|研学基地|养殖基地|种植基地|平台|停车场|观景台|索道"
)
WORKS = "改造|扩建|迁建|新建|改扩建|疏浚|更新|修复|提升|加固|整治|重建"
HOW = "提标|提质|扩容|升级|智能化|数字化|自动化|节能|综合|适老化|亮化|雨污分流"
NETS = "水管|管网|管道|堆场|街区|老街|水渠|干渠|支渠|河堤|堤防|路灯|路网|电网|机房|厂区|处理厂|处理站|市场|公园|码头"
STATE = (
    "开工|奠基|动工|破土|封顶|竣工|落成|通车|通水|通电|送电|建成|完工"
    "|投用|投产|投运|启用|开门|开张|开放|盖好|建好|修好|通过验收|签约(?!仪式|大会|活动|项目|企业)|开建|复工|交付|投入使用|收尾|开馆|开园|开业|试运行|试生产|完成主体|主体完工|进场|挂牌"
)
WHEN = (
    "(?:”|昨[日天]|今[日天]|当[日天]|今年|明年|去年|后年|本月|上月|下月|上?下?个月|(?:\\d{1,2}|[一二三四五六七八九十]+)月|\\d{1,2}日|[年月]底|[年月]初|年内|[上下]半年|春节前|国庆前|入冬前|(?:元旦|春节|清明|五一|端午|国庆|中秋)(?:前后?|后)?|在会上|现场|会"
    "|即将|将于?|预计|计划|已经?|刚刚?|正式|全面|顺利|全线|正在|也|都|就|还|可以?|能|要|目前|于|在|前后?|进入|初步|基本)"
)
OF_WORKS = (
    "落在|落户|落地|选址|主体|建设工地|，(?:落在|落户|落地|选址|主体|(?:计划|预计|概算)?总?投资)"
    "|的(?:进度|进展|工期|施工|布展|土建)(?![的率])|用地|征地|怎么建|如何建|建在哪"
)
"""What is told only of something that is to be built; as in `STATE` each word begins with one fixed character, which is
found sooner."""
BEGUN = re.compile(
    f"(?P<head>{BUILT})(?P<works>{WORKS})?(?P<phase>首期|[一二三四]期)?"
    f"(?={WHEN}{{0,5}}(?:{STATE})(?!率|量|额|后的|大会|时间|日)|{OF_WORKS})"
)
REBUILT = re.compile(
    f"(?P<head>{NETS})(?P<works>(?:{HOW})?(?:改造|改扩建|扩建|迁建))(?=现场|工地|施工|{WHEN}{{0,5}}(?:{STATE}|启动)(?!率|量|额|后的|大会))"
    f"|(?<=站，)[㐀-鿿]{{4,12}}?(?:{NETS})(?:{HOW})?(?:改造|改扩建|扩建|迁建)(?=[，。])"
)
AHEAD = re.compile(
    "(?:在建的?|正在?(?:兴建|建设|修建|建造|筹建|装修|改造|新建|扩建|建)(?:的|着)?|新建(?:的|成的|了)|兴建(?:的|了)?|要建|拟建的?|筹建的?|建设中的)"
    f"(?P<name>[\u3400-\u9fff·]{{2,18}}?(?:{BUILT}))(?=[，。；、和]|刚好|正好|$)"
)
WORKED = re.compile(
    "[：、和与及](?P<name>[\u3400-\u9fff]{2,12}?(?:码头|市场|停泊区|渔港|港池|管网|渠道|灌渠|河道|河堤|水库|大桥|桥梁|道路|公路|老街|小学|中学|学校|医院|卫生院|幼儿园"
    f"|泵站|水厂|敬老院|广场|公园|车站|小区|厂房))(?:{WORKS})(?=[、，。；…和与及等]|$)"
)
LISTING = re.compile("项目|工程|[一二三]期")
HINT = re.compile(f"{STATE}|{WORKS}|建|{OF_WORKS}")
OF_A_KIND = re.compile(
    "(?:老旧|老|旧|农贸|城乡|老城|城区|县城|主城|市政|供水|排水|污水|雨水|雨污|给水|自来水|城镇|农村|乡镇|小区|燃气|供热|供暖|电力|灌溉|病险|危旧|全[市县区]|各[乡镇地]*|部分|一批)+$"
)
"""Of what kind a thing is that is rebuilt, without a name: 老旧|管网改造."""
REWORKED = Cued("[改扩迁][造扩建]")
STATED, WORKED_ON = re.compile(f"{STATE}|{OF_WORKS}"), re.compile(WORKS)
BUILDING = re.compile("正在?[兴建修筹装改新扩]|在建|新建[的成了]|兴建|要建|拟建|筹建|建设中的")
"""How the words of `AHEAD` begin."""
SITE = re.compile("“(?P<name>[\u3400-\u9fff]{3,10})”(?:工地|施工现场|建设现场)")
SHORTEST, LONGEST = 4, 24


def begun(scan: Scan, people: list[tuple[int, int]]) -> list[Phrase]:
    """The buildings of a text that are named where it tells that they are being, or have been, built."""
    found: list[Phrase] = []
    taken, named_people = Stretches(), Stretches(people)
    text = scan.text
    if not HINT.search(text):
        return found
    begun_in = (match for span in scan.sentences_with(STATED) for match in BEGUN.finditer(text, *span))
    ends = [(match.start("head"), match.end(), match["head"]) for match in begun_in]
    for match in (match for span in scan.sentences_with(REWORKED) for match in REBUILT.finditer(text, *span)):
        if match["head"]:
            ends.append((match.start("head"), match.end(), "改造"))
        elif named(scan, match.start(), match.end(), "改造"):
            found.append(Phrase(*match.span(), "改造"))
            taken.add(*match.span())
    for match in (match for span in scan.sentences_with(BUILDING) for match in AHEAD.finditer(text, *span)):
        ends.append((match.end("name") - 1, match.end("name"), text[match.end("name") - 2 : match.end("name")]))
    for first, end, head in sorted(ends):
        sentence = scan.sentence(first)[0]
        floor = max(sentence, named_people.last_end(0, first))
        start = left_of(scan, first, floor, quoted=False)
        ahead = next((m.start("name") for m in AHEAD.finditer(text, sentence, end) if m.end("name") == end), start)
        start = max(start, ahead)
        start = after_possessive(text, trim(text, cut(text, start, first), first), first)
        if not SHORTEST <= end - start <= LONGEST or COUNTED.search(text, start, end):
            continue
        if head == "改造" and OF_A_KIND.match(text, start, first):
            continue
        if named(scan, start, first, head) and not taken.overlap(start, end):
            found.append(Phrase(start, end, head))
            taken.add(start, end)
    for match in (match for span in scan.sentences_with(WORKED_ON) for match in WORKED.finditer(text, *span)):
        start, end = scan.sentence(match.start())
        several = "、" in text[start:end] and (
            LISTING.search(text, start, end) or len(WORKED.findall(text, start, end)) > 1
        )
        if several and named(scan, match.start("name"), match.end("name"), "改造"):
            found.append(Phrase(match.start("name"), match.end(), "改造"))
    found += [Phrase(*match.span("name"), "工地") for match in SITE.finditer(text)]
    return found
