"""The clues to a Chinese article's home: publisher, headline, what it calls its own, the levels of its bodies."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace

from kg.find.home import BODY, HEADLINE, OPENING, PUBLISHER, Clue, Home
from kg.find.home_choice import find_home, wanted_levels
from kg.lang.cues import Cued
from kg.lang.zh.arrivals import arrivals
from kg.lang.zh.current import current
from kg.lang.zh.parts import Part
from kg.lang.zh.publishers import TOWN, published
from kg.lang.zh.scan import AreaName, Scan
from kg.lang.zh.titles import Title
from kg.lang.zh.visitors import beside, rivals, visits
from kg.lang.zh.words import words
from kg.lang.zh.zone_hosts import receiving
from kg.model import Article
from kg.places import Area, fits, gazetteer

CHIEFS = ("party-secretary", "government-head")
MEMBER = "standing-committee-member"
ENOUGH_TOWNS, RARE = 2, 3  # a town's name of so many characters is its alone
OWN = 6.0
OWN_AHEAD = re.compile(
    r"(?:平安|法治|美丽|幸福|健康|数字|书香|文明|活力|和谐|魅力|中共|奋力推动|推动|立足|锚定|加快|结合|发挥|放大|符合|契合|富强|富裕|富美|共建|开创|振兴|为|让|打响|擦亮|唱响|叫响|讲好|书写|谱写|现代化新|新时代|奋进)$"
)
OWN_BEHIND = re.compile(
    r"(?:市|县|区)?(?:经济社会|高质量|经济发展|实际(?!控制)|各级|广大(?:干部|群众|人民)|干部群众|城市(?:形象|品质|能级)|的发展|发展(?!区)|人民|将按|将以|的区位|区位优势|的营商|20\d\d年|投资兴业|建设[“现]|力量|精神|品牌|名片|故事|答卷|新?篇章|样板|实践|贡献|智造|"
    r"地处|是一[片个座方]|是全国|是国家|是我国|位于|位居|交通便利|历史悠久|资源丰富)"
)
ABROAD = ("在", "到", "赴", "往", "入", "走进")
WELCOMED = Cued("(?:表示|致以)(?:热烈|诚挚|衷心|由衷)?的?欢迎|欢迎[^，。；\n]{0,24}?(?:到来|来访|到访)")
COME_TO = ("在", "到", "来", "入", "往")
DO_WELL = re.compile(
    "(?:市|县|区|州)?(?:[放甩]手|安心|放心|大胆|深入|持续|长期|加快|加大|继续|进一步|这[片块]|更[好多大])?"
    "(?:来|投资|发展(?!情况|成果|大会|论坛|改革)|布局|创业|兴业|落[户地]|扎根|做大|做强|走走|走一走|看看|看一看|设立|投产|干事|拓展)"
)
"""What guests are bidden to do where they are: 到|白城|来, 在|白城|放手发展."""
GONE_TO = (*ABROAD, "临", "深入")
OURS = Cued("(?:来到?|赴|莅临|深入)我[县市区旗]")
INSPECTING = re.compile(
    "[^，。；\n]{0,12}?(?:调研|督[导查办]|检查|暗访|视察|调度|巡[河查察]|宣讲|指导)(?!学习|考察|交流)"
)
AWAY, NEXT = 0.05, 1.5
TRAVELLING = Cued(
    "赴|前往|抵达|到访|来访|出访|访问|招商|取经|考察|拜会|拜访|率团|代表团|对口|援[疆藏青建]|挂职|客人|嘉宾|国务院|中央|全国|国际|借鉴|经验"
)
"""In a text that says where somebody went, or whence he came, the only area may be another than home."""
TOWN_END = Cued("镇|乡|苏木|街道")
PLACES = frozenset("镇乡社村路街桥")
COMING = Cued(r"(?:率领?|率队|带[领队]|一行|代表团|考察团|访问团|观摩团|学习团)[^，。；\n]{0,16}?(?:来(?!自|源)|莅)")
HELD = re.compile("召开|举行|举办")
GUESTS = re.compile(
    r"(?![^，。；]{0,6}(?:欢迎|迎来|接待|会见))[^，。；]{0,12}?(?:代表团|考察团|党政考察|客人|考察组|学习团)(?!(?:一行)?(?:先后|分别)?(?:赴|前往))"
)
CONVEYED = re.compile("(?:传达|学习|贯彻|落实|按照)(?:学习|贯彻|落实|了)*$")
"""Before the body of an area above home: 传达学习|扬州市|委全会精神."""
PROVINCIAL = Cued(r"(?<![\u3400-\u9fff])省(?:委|政府|人大|政协|第?十)")
DEICTIC = re.compile(r"(?:全|我|本)(省|自治区|市|区|县|旗|州|盟|镇|乡)")


def home_of(article: Article, scan: Scan, found: list[Title], struck: list[tuple[int, int]], year: int | None) -> Home:
    """The home of an article; areas inside `struck` spans (names of people and companies) are no clue."""
    text, body = scan.text, article.body
    clues = [*published(article, scan, year), *receiving(scan, year)]
    first = next((end for start, end in scan.sentences if start >= body), 0)
    named = set(_again(text, struck))
    leading = _leading(scan, body)
    guests = [(scan.sentence(match.start())[0], match.end()) for match in COMING.finditer(text)]
    opener = _opener(found, article.body)
    if opener is not None and any(start <= opener.start < end for start, end in guests):
        opener = None
    gone, here = set[int](), set[str]()
    short: list[int] = []
    came = visits(scan)
    apart, others = came.guests | came.seen, rivals(scan, found, struck)
    if leading is not None and (apart | others).isdisjoint(leading.areas):
        clues.append(Clue(current(scan, leading, year), PUBLISHER))
    come_to = {text[start] for start, _ in arrivals(text)}
    welcomed = WELCOMED.search(text) is not None
    for name in scan.areas:
        if name.start in named or (not name.full and text[name.end : name.end + 1] in PLACES):
            continue
        weight = 1.0 if name.full or name.end - name.start > 2 else 0.6
        if name.start < body:
            leads = not text[: name.start].strip() and _acts(scan, name.end, "召举开出印启全一：:")
            weight *= HEADLINE * (3 if leads else 1)
        elif name.start < first:
            weight *= OPENING
        office = scan.word_at.get(name.end)
        bidden = welcomed and text.endswith(COME_TO, 0, name.start) and DO_WELL.match(text, name.end) is not None
        away = (
            (text.endswith(ABROAD, 0, name.start) and not bidden)
            or name.start in gone
            or bool(GUESTS.match(text, name.end))
        )
        away = away or (office is not None and CONVEYED.search(text, max(0, name.start - 6), name.start) is not None)
        if away:
            gone.update((name.end, name.end + 1) if text[name.end : name.end + 1] in "、和" else (name.end,))
        if away or any(start <= name.start < end for start, end in guests):
            weight = AWAY
        elif bidden:
            weight = max(weight, OWN)
        elif not come_to.isdisjoint(name.name[:-1]):
            weight = max(weight, OPENING)
        elif OWN_AHEAD.search(text, max(0, name.start - 4), name.start) or OWN_BEHIND.match(text, name.end):
            weight = max(weight, OWN)
        titled = name.start >= body and office is not None and office.kind in "OT"
        if opener is not None and opener.start <= name.start < opener.end and set(name.areas) & set(opener.areas):
            weight, titled = max(weight, HEADLINE * 2), False
        if apart & set(name.areas):
            weight = AWAY
        elif came.hosts & set(name.areas):
            weight = max(weight, HEADLINE)
        elif beside(scan, name, apart):
            weight = max(weight, OWN)
        elif _below(name.areas, came.guests):
            weight = max(weight, NEXT)
        if weight > AWAY:
            here.update(name.areas)
        short += [] if name.full else [len(clues)]
        clues.append(Clue(current(scan, name, year), weight * BODY, titled))
    clues += _of_towns(scan, here, gone)
    levels: Counter[str] = Counter()
    known = words().levels
    autonomous = "自治区" in text
    for match in DEICTIC.finditer(text):
        if autonomous and match[0] == "全区":
            continue
        levels[known[match[1]]] += 1 if match[0][0] == "全" else 2
    levels.update(_unplaced(scan, found))
    levels["province"] += sum(1 for _ in PROVINCIAL.finditer(text))
    if year is None:
        _call_as_then(clues, short, wanted_levels(levels))
    home = find_home(clues, levels, year, others, inspected=inspected(scan))
    home.apart = apart | others
    if home.area is not None:
        return home
    return replace(home, area=_by_towns(scan, levels) or _only(scan, named, wanted_levels(levels), home))


def _call_as_then(clues: list[Clue], short: list[int], wanted: tuple[str, ...]) -> None:
    """Where no area is of a level that the text speaks of, let the short names mean the one that was: 海安, whose 县委.

    `short`: which clues are short names of areas.
    """
    places = gazetteer()
    if any(_of(places.area(area), wanted) for clue in clues for area in clue.areas):
        return
    for at in short:
        areas = clues[at].areas
        older = (places.area(one) for one in places.lineage(areas[0])[::-1])
        then = [one for one in older if one.short == places.area(areas[0]).short and _of(one, wanted)]
        if len(areas) == 1 and then:
            clues[at] = clues[at]._replace(areas=(then[0].id,))


def inspected(scan: Scan) -> bool:
    """Whether somebody went to an area as those above it do: 到甲市|调研, 来我县|检查, not 到甲市考察学习."""
    gone = [name.end for name in scan.areas if name.full and scan.text.endswith(GONE_TO, 0, name.start)]
    gone += [match.end() for match in OURS.finditer(scan.text)]
    return any(INSPECTING.match(scan.text, end) for end in gone)


def _of(area: Area, wanted: tuple[str, ...]) -> bool:
    return any(fits(area, level) for level in wanted)


def _below(areas: tuple[str, ...], guests: frozenset[str]) -> bool:
    """Whether an area lies in a prefecture whose leaders came."""
    return any(area != guest and gazetteer().contains(guest, area) for area in areas for guest in guests)


def _of_towns(scan: Scan, here: set[str], gone: set[int]) -> Iterator[Clue]:
    """The counties that a text names both themselves and by towns of theirs, as often as it names other towns."""
    names: set[str] = set()
    for match in _towns(scan):
        name = _listed(match[0])
        if name and name not in names and match.end() - len(name) not in gone:
            names.add(name)
            if own := tuple(county for county in gazetteer().counties_with(name) if county in here):
                yield Clue(own, 1.0)


def _unplaced(scan: Scan, found: list[Title]) -> Iterator[str]:
    """The levels of the titles without an area, but for those behind another area's: 甲县委书记某某、|县长某某."""
    end, placed = -1, ""
    for part in (part for title in found for part in title.parts):
        if part.start >= end:
            end, placed = scan.sentence(part.start)[1], ""
        level = words().levels.get(part.level, part.level)
        if part.areas or part.below:
            placed = level if part.areas else placed
        elif level and level != placed:
            yield level


def _leading(scan: Scan, body: int) -> AreaName | None:
    """The area that the headline begins with, if the text tells of it as of its own: 汾阳市举行 …, 汾阳市委书记."""
    text = scan.text
    headline = (name for name in scan.areas if name.start < body)
    opening = (name for name in headline if text[: name.start].strip(" \u3000")[-1:] in ("", "\n"))
    first = next((name for name in opening if _acts(scan, name.end, "召举开：:")), None)
    if first is None:
        return None
    for name in scan.areas:
        office = scan.word_at.get(name.end)
        own = (office is not None and office.kind in "OT") or HELD.match(scan.text, name.end)
        if name.start >= body and own and set(name.areas) & set(first.areas):
            return name
    return None


def _acts(scan: Scan, at: int, begins: str) -> bool:
    """Whether an area or its body does what a headline tells: 汾阳市|举行 …, 南宫|市委理论学习中心组 …."""
    office = scan.word_at.get(at)
    return scan.text[at : at + 1] in (*begins,) or (office is not None and office.kind == "O")


def _again(text: str, struck: list[tuple[int, int]]) -> Iterator[int]:
    """The places in a text of what is struck, wherever else it stands there: 市长罗定邦 …, 罗定邦主持."""
    for name in {text[start:end] for start, end in struck}:
        at = text.find(name)
        while at >= 0:
            yield from range(at, at + len(name))
            at = text.find(name, at + len(name))


def _by_towns(scan: Scan, levels: Counter[str]) -> str | None:
    """The county whose towns an article names: it has two of them, or is the only one in the country with the one."""
    places = gazetteer()
    votes: Counter[str] = Counter()
    names = {name for match in _towns(scan) for name in (_listed(match[0]),) if name}
    for name in names:
        votes.update(places.counties_with(name))
    if not votes:
        return None
    (best, count), *others = votes.most_common(2)
    alone = len(names) == 1 and len(votes) == 1 and len(next(iter(names)).removesuffix("街道")) >= RARE
    if not alone and (count < ENOUGH_TOWNS or (others and others[0][1] == count)):
        return None
    area = places.area(best)
    wanted = next((level for level in ("banner", "county", "district", "city", "prefecture") if levels[level]), "")
    chain = (area, *places.ancestors(best))
    return next((above.id for above in chain if not wanted or fits(above, wanted)), None)


def _only(scan: Scan, named: set[int], wanted: tuple[str, ...], home: Home) -> str | None:
    """The only area of the level a text speaks of as its own in which all lies that it names, if nobody travels."""
    if TRAVELLING.search(scan.text):
        return None
    told = [
        current(scan, name, home.year)
        for name in scan.areas
        if name.full or (name.start not in named and scan.text[name.end : name.end + 1] not in PLACES)
    ]
    fitting = [set(_around(areas, wanted)) for areas in told]
    found = set[str]().union(*fitting)
    if len(found) != 1 or not all(fitting) or not home.apart.isdisjoint(set[str]().union(*told)):
        return None
    [only] = found
    return only if wanted == ("province",) or gazetteer().area(only).short in scan.text else None


def _around(areas: Iterable[str], wanted: tuple[str, ...]) -> Iterator[str]:
    """The areas of some levels that are one of several, or lie around it."""
    places = gazetteer()
    for one in areas:
        chain = (places.area(one), *places.ancestors(one))
        yield from (
            area.id for area in chain if _of(area, wanted) and (area.level != "province" or wanted == ("province",))
        )


def _towns(scan: Scan) -> Iterator[re.Match[str]]:
    """The runs of characters of a text that end like a town's name."""
    return (match for span in scan.sentences_with(TOWN_END) for match in TOWN.finditer(scan.text, *span))


def _listed(run: str) -> str:
    """The longest end of a run of characters that is a town's name, "" if none is."""
    return next((run[at:] for at in range(len(run) - 2) if gazetteer().counties_with(run[at:])), "")


def _opener(found: list[Title], body: int) -> Part | None:
    """Where the article's first city title names its city (龙港市委书记 …, 市长 …): the 市 behind is that.

    So it is in 盐城市委常委、东台市委书记, which names the prefecture as somebody from elsewhere does.
    """
    for title in found:
        for part in title.parts:
            if words().levels.get(part.level) == "city" and title.start >= body:
                chief = title.parts[-1]
                above = title.parts[:-1]
                chiefly = chief.role in CHIEFS and chief.areas and words().levels.get(chief.level) == "city"
                return chief if chiefly and all(one.role == MEMBER and one.areas for one in above) else None
    return None
