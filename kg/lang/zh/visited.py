"""What people come to or look at, where it is a site of its own: 派河国际综合物流园、刘铭传故居."""

import re

from kg.lang.stretches import Stretches
from kg.lang.zh.abroad import travelled_to
from kg.lang.zh.hamlets import OF_WORD, hamlet
from kg.lang.zh.own_places import SHORTEST, may_be_place, own_place, within_house
from kg.lang.zh.phrases import COUNTED, PLACE_WITH_AND, Phrase, after_possessive, is_common, trim, uncommon, vocabulary
from kg.lang.zh.scan import Scan
from kg.lang.zh.site_names import LONGEST_KIN, is_firm, is_room, names_itself, site_heads, without_head
from kg.lang.zh.site_shapes import (
    BUREAU,
    HOUSES,
    JUNCTION,
    KINDS,
    MARKET,
    NUMBERED,
    OF_COUNTY,
    OWNERS,
    PLANT,
    REACH,
    SOME_OF,
    UNIT,
    VILLAGE,
    nowhere,
)
from kg.lang.zh.sites import LONGEST_SITE, PLAIN_FIRMS
from kg.lang.zh.words import Word

TAIL = re.compile(
    r"(?:采风|步行|徒步|一路|(?<=[学中小校院])考点|取经|研学|观光|义诊|宣讲|蹲点|巡诊|上门服务|开展活动|招商引资|(?<!考古)(?<!发掘)现场|工地|施工现场|建设现场|创建|选址现场|地块|等处|等地|等地方|(?:进行|开展|展开)了?|[作做]了|建设情况|推进情况|进展情况|建设|家中|家里|(?<!故)里|内|旁|边|(?<=[馆院校厂楼塔店站碑寺庙祠])前|(?<=[堤坝桥楼塔山岭台岸])[上下顶]|等项目|等企业|等[处地]?(?:作了?|做了?|进行了?|开展了?)?|部分|[两三四五六七八九十\d]+(?:处|地|家|个点)|（[^（）]*）?)$"
)
UNDER_WORK = re.compile(
    "(?:提升|改造|提质|升级|扩建|改建|新建|加固|修缮|修复|整治|拓宽|绿化|亮化|施工|建设|清淤|疏浚){1,3}$"
)
"""What is done at a site that is named before: 人民公园|提升改造."""
TASKS = re.compile("等[^，。；、]{0,8}(?:(?:工作|情况|任务|事项|措施|内容)(?:推进|进展|进度)?(?:情况)?|进展|进度)$")
ENUMERATED = re.compile("、[^、]{2,24}、")
HELPED = ("联系村", "帮扶村", "包联村", "包保村", "结对村")
NO_VILLAGES = (*HELPED, "离任村", "乡村", "农村", "小山村", "各村", "全村", "驻村", "进村", "镇村", "强村")
OWNED = re.compile(
    r"(?:村|社区|嘎查|公司|集团|园区|产业园|工业园|科技园|物流园|基地|项目|厂|水库|大坝|医院|学校|学院|小学|中学|景区|合作社"
    r"|农场|牧场|林场|商场|广场|市场|超市|车站|码头|小区|敬老院|养老院|小镇|古镇|酒店|电站"
    r"|幼儿园|卫生院|福利院|服务中心|派出所|消防救援站|消防站|供电所|边检站|哨所|口岸|酒庄|书屋|博物馆|纪念馆|图书馆|渔港|矿|驿站)(?P<whose>的)[^的]{2,12}$"
)
OF_FIRM = re.compile("(?P<firm>[^的，。；、]{4,10})(?P<whose>的)[^的，。；、]{2,12}$")
LOCATED = re.compile("位于|地处|坐落")
STEM = re.compile("[\u3400-\u9fff]{0,2}(?:村|屯|庄|寨|社区|嘎查)")
"""How the name of a village may go on behind what looks like a verb: 三村镇拉起|河村."""
STORE = re.compile("[\u3400-\u9fff]{2,8}(?:仓库|冷库|大棚|展厅|展馆)")
"""What has a name by the town that it is of: 云岭镇|防汛物资仓库."""
EQUIPMENT = re.compile(
    r"[^，。；：！？\n]{2,80}?等[\u3400-\u9fff]{0,6}?(?:设备|装置|产品|展品|器材|物资|工序|环节|台账|标本|样品|仪器)(?:[^，。；、]{0,6}情况)?(?=[，。；\n]|$)"
)
"""What is looked at, and no places: 吸附塔、膜组件等设备."""
APPOSED = re.compile(
    "(?:全国|国家|省|市|县|区|州)?级?(?:A{2,5}级|[2-5]A级|重点|首批|农业产业化|产业化|著名)*"
    "(?:旅游)?(?:景区|文物保护单位|龙头企业|旅游度假区|风景名胜区)(?=[\u3400-\u9fff]{3})"
)
"""What a place is, before its name: AAAA级旅游景区|准格尔召."""
LOOKS = re.compile("看(?![守护台点病书望房])(?=[\u3400-\u9fff]{2,8}$)")
"""What people come for, behind the place: 来到某镇|看艾草."""
JOINT = re.compile("[、和与及]")
CLAUSE_END = re.compile(r"[，。；：！？\n]")
LONGEST_CLAUSE = 300
WORKS = ("项目", "工程")
DIGS = ("考古现场", "发掘现场")
SHORTEST_HALF, LEAST_OWN, LEAST_OF_HOUSE = 5, 3, 2
LED_TO = re.compile("[了过]?(?:便是|就是|即是|是(?!否|不是)|定在|选在|放在)?")
LISTED = re.compile(
    r"(?P<items>[^，。；：！？\n等]{2,120}?)(?:等(?:地|处)?(?:(?:\d+|[一二三四五六七八九十两几多]+)余?(?:个|家|处|户|座|项))?"
    r"|(?:\d+|[二三四五六七八九十两]+)余?(?:个|家|处|户|座))"
    r"[\u3400-\u9fff]{0,8}?(?:企业|公司|项目|单位|现场|点位|园区|工地|景区|学校|医院|基地|场所|村|社区|地|室|设施|阵地|平台|场馆|窗口)"
)


def _pieces(scan: Scan, start: int, end: int) -> list[str]:
    """A stretch of text with the joints of its list as pieces of their own; 和 inside of an area's name is none."""
    areas = [a for a in scan.areas_in(start, end) if a.name[0] != "和" or PLACE_WITH_AND.match(scan.text, a.start)]
    inside = {at for area in areas for at in range(area.start, area.end)}
    pieces, at = [], start
    for joint in JOINT.finditer(scan.text, start, end):
        if joint.start() not in inside and not _within(scan.text, at, joint.start(), end):
            pieces += [scan.text[at : joint.start()], joint[0]]
            at = joint.end()
    return [*pieces, scan.text[at:end]]


def _within(text: str, start: int, position: int, end: int) -> bool:
    """Whether a joint stands in the name of a place (和平镇), or of one project: 公交一体化|和客货邮项目."""
    if PLACE_WITH_AND.match(text, position) or JUNCTION.match(text, position):
        return True
    behind = JOINT.search(text, position + 1, end)
    works = text[position] != "、" and text.endswith(WORKS, position, behind.start() if behind else end)
    if not works or position - start < SHORTEST_HALF or is_firm(text[start:position], listed=True):
        return False
    return not text.endswith((*site_heads(), *WORKS, *PLAIN_FIRMS, "集团"), start, position)


def visited(
    scan: Scan, start: int, taken: Stretches, *, going: bool = False, ends: frozenset[int] = frozenset()
) -> list[Phrase]:
    """What follows a verb of visiting, where it is a site of its own: "派河国际综合物流园、刘铭传故居".

    In a list with such sites stand also some that have no name: "刘铭传故居、文体中心". Behind a verb of `going`, or
    beside other sites, stands also what has a name of its own, whatever its last word: 来到|串场河桥下空间.
    Areas end at `ends`.
    """
    text = scan.text
    stop = CLAUSE_END.search(text, start)
    end = min(stop.start() if stop else len(text), start + LONGEST_CLAUSE)
    found: list[Phrase] = []
    nameless: list[Phrase] = []
    beside_others: list[Phrase] = []
    if text.find("等", start, end) > 0 and EQUIPMENT.match(text, start, end):
        return []
    at = start = LED_TO.match(text, start).end()  # type: ignore[union-attr]  # it may be empty
    listed = LISTED.match(text, start, end)
    if listed:
        end = listed.end("items")
    tasks = TASKS.search(text, start, end) is not None
    inside = [stretch for stretch in taken if start <= stretch[0] < end]
    among = not tasks and bool(inside) and bool(ENUMERATED.search(text, start, end))
    several = listed is not None or "、" in text[start:end]
    beside_one = going and JOINT.search(text, start, end) is not None
    pieces = _pieces(scan, start, end)
    for place, piece in enumerate(pieces):
        begin, at = at, at + len(piece)
        if (does := scan.word_at.get(begin)) is not None and does.kind == "v" and does.end == at:
            continue
        if (abroad := travelled_to().match(piece)) is not None:
            found.append(Phrase(begin, begin + abroad.end(), ""))
            continue
        if len(piece) < 2 or piece in "、和与及" or (bounds := _bounds(scan, begin, at, taken)) is None:
            continue
        begin, finish = bounds
        if text[begin] == "“" and text[finish - 1] == "”":
            begin, finish = begin + 1, finish - 1
        name = text[begin:finish]
        if not 2 <= len(name) <= LONGEST_SITE or COUNTED.search(name) or nowhere(name):
            continue
        if ((area := scan.area_end.get(finish)) and area.full and not name.endswith(site_heads())) or _villages(name):
            continue
        village = VILLAGE.match(name)
        if village and _villages(village[0]):
            continue
        if village and not (several and uncommon(name[village.end() :]) > 0) and not name.endswith(site_heads()):
            name, finish = village[0], begin + village.end()
        house = HOUSES.search(name)
        if house and uncommon(name[: house.start()]) < LEAST_OF_HOUSE:
            continue
        if KINDS.fullmatch(name) or SOME_OF.search(name):
            continue
        if name in site_heads():
            nameless.append(Phrase(begin, finish, ""))
            continue
        in_village = hamlet(text, begin, finish)
        if len(name) < (2 if listed or in_village else 3):
            continue
        following = (
            "".join(pieces[place + 2 : place + 3]) if not tasks and pieces[place + 1 : place + 2] == ["、"] else ""
        )
        worker = scan.word_at.get(finish)
        last = bool(found or inside) and text[begin - 1] in "和与及" and _ends_list(scan, begin, finish)
        beside = (not tasks and (last or (found and text[begin - 1] == "、"))) or is_firm(following, listed=True)
        kin = listed or ((among or beside) and len(name) <= LONGEST_KIN)
        firm = is_firm(name, listed=several)
        plant = PLANT.search(name) if worker is None or worker.kind != "o" else None
        known = (
            in_village
            or name.endswith(site_heads())
            or any(shape.search(name) for shape in (MARKET, REACH, UNIT, NUMBERED))
            or ((going or text[start - 1] == "在") and _bureau(scan, begin, finish))
        )
        works = (several or beside_one) and name.endswith(WORKS)
        if not known and not plant and not firm and not works and not (kin and names_itself(name)):
            if finish not in ends and not tasks and own_place(scan, begin, finish, several=several):
                (found if going else beside_others).append(Phrase(begin, within_house(text, begin, finish), ""))
            continue
        if is_room(name) and not any(STORE.fullmatch(text, inner, finish) for inner in ends if begin < inner < finish):
            continue
        rest = re.sub(r"[\s\d]", "", vocabulary().generic.sub("", without_head(name)))
        plain = not rest or OWNERS.fullmatch(without_head(name)) is not None
        if plain and works:
            continue
        told_as = uncommon(name) >= LEAST_OWN - going or (beside_one and len(rest) > 1)
        own = (not works or told_as) and (not plain or (name[0] in OF_COUNTY and not is_common(name[:2])))
        (found if own else nameless).append(Phrase(begin, finish, ""))
    found += beside_others if found or inside else []
    told = [one for one in nameless if not is_room(text[one.start : one.end])] if several and not tasks else []
    if not found and not among:
        told = [one for one in told if text[one.start - 1] == "、" and any(end == one.start - 1 for _, end in inside)]
        told = [one for one in told if text[one.start : one.end] not in site_heads()]
    return sorted([*found, *told])


def _ends_list(scan: Scan, begin: int, end: int) -> bool:
    """Whether the last item of a list may be one more place: 甲公司和|悦达双创园|走访.

    Not so 澳寒山羊 before 养殖户座谈, or 制衣厂 behind 织袜厂和.
    """
    word = scan.word_at.get(end)
    whole = CLAUSE_END.match(scan.text, end) is not None or (word is not None and word.kind == "v")
    name = scan.text[begin:end]
    return whole and len(name) >= SHORTEST and may_be_place(name)


def _villages(name: str) -> bool:
    """Whether a name only speaks of villages: 联系村, 全村, not 前进村."""
    return name.endswith(NO_VILLAGES) and not OF_WORD.search(name)


def _is_place(text: str, start: int, end: int) -> bool:
    """Whether what stands in quotation marks is a place, no crop or slogan: 某村的“|半坡院子|”, not “|地趴粮|”."""
    closing = text.find("”", start, end)
    return any(text.endswith((*site_heads(), *WORKS), start, last) for last in (closing, end) if last >= 0)


def _bureau(scan: Scan, begin: int, end: int) -> bool:
    """Whether a stretch is a body of the county, and no man of it: 县水利局, not 县水利局|局长."""
    word = scan.word_at.get(end)
    return BUREAU.fullmatch(scan.text, begin, end) is not None and (word is None or word.kind == "v")


def _within_site(text: str, begin: int, word: Word, finish: int) -> bool:
    """Whether a word of doing, or for people, is a part of a site's name: 开元寺考古现场, 某村流动党员驿站."""
    named = (word.kind == "o" or word.value[0] == "-") and text[word.end : finish] in site_heads()
    return named or text.endswith(DIGS, begin, word.end)


def _bounds(scan: Scan, begin: int, end: int, taken: Stretches) -> tuple[int, int] | None:
    """Where the site in an item of a list begins and ends; None if it is something taken already, or a person."""
    text, finish = scan.text, end
    over = taken.over(begin, finish)
    if over and over[0][0] - begin < 2:
        return None
    finish = min([finish, *(s for s, _ in over)])
    words = [w for w in scan.words_in(begin + 2, finish) if w.kind in "vTo" and w.end - w.start > 1]
    words = [w for w in words if not _within_site(text, begin, w, finish)]
    inner = [
        w.start for w in words if (w.kind == "v" or w.start > begin + 2) and not STEM.fullmatch(text, w.end, finish)
    ]
    if inner and text[inner[0] : finish] not in site_heads():
        finish = inner[0]
    if any(word.kind == "o" and word.end == finish for word in scan.words_in(begin, finish)):
        return None
    owner = (
        None if LOCATED.match(text, begin) else OWNED.search(text, begin, finish) or OF_FIRM.match(text, begin, finish)
    )
    if owner and owner.re is OF_FIRM and not is_firm(owner["firm"], listed=True):
        owner = None
    if owner and text.startswith("的“", owner.start("whose")) and _is_place(text, owner.start("whose") + 2, finish):
        begin = owner.start("whose") + 1
    elif owner:
        finish = owner.start("whose")
    led = begin if PLACE_WITH_AND.match(text, begin) else trim(text, begin, finish)
    begin = after_possessive(text, led, finish)
    begin = max(begin, text.rfind("—", begin, finish) + 1)
    apposed = APPOSED.match(text, begin, finish)
    begin = apposed.end() if apposed and apposed.end() - begin > len("景区") else begin
    came = max(text.rfind(verb, begin, finish - 2) for verb in "到赴")
    begin = came + 1 if came >= begin and text[came : came + 2] not in vocabulary().common else begin
    while tail := TAIL.search(text, begin, finish):
        finish = tail.start()
    works = UNDER_WORK.search(text, begin, finish)
    if works is not None and text.endswith(site_heads(), begin, works.start()):
        finish = works.start()
    looks = LOOKS.search(text, begin + 2, finish)
    finish = looks.start() if looks else finish
    for mark in "等对就":
        marked = text.find(mark, begin + 3, finish)
        finish = marked if marked > 0 and text[begin:marked].endswith(site_heads()) else finish
    return begin, finish
