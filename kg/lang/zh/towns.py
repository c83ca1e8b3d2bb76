"""Towns, streets and sumus that a Chinese text names."""

import re
from collections.abc import Callable, Iterator

from kg.draft.home import Home
from kg.lang.zh.names import HAN, ONLY_HAN
from kg.lang.zh.phrases import left_of, trim
from kg.lang.zh.scan import LONGEST_AREA, AreaName, Scan
from kg.places import gazetteer

# Each word begins with one fixed character, so it is found sooner: what must not stand before it is looked for behind.
TOWN_WORD = re.compile(
    r"镇(?<![小古名]镇)(?<!特殊乡镇)(?<!直属乡镇)(?!市(?![场容政民])|长|政府|里(?!镇|乡|村)|上|域|区|街|村|党)|乡(?<![故异思返梦]乡)(?<!的老乡)(?!镇|村|亲|长|贤|土|愁|党)|街道(?!党|办|社)|苏木(?!达|镇)|镇(?<!乡镇)(?=党)|乡(?=党)|街道(?=党|办)|苏木(?=党)"
    r"|镇(?<!乡镇)(?=长)|乡(?=长)"
    r"|镇(?<![乡县市区、全各]镇)(?=村(?:[（(]社区|、社区|社区|居|级党|级换届|级集体|级组织|级后备|级干部|党组织|党支部|“?两委|干部|支部))"
)
TOWN_KINDS = ("镇", "乡", "街道", "苏木")
TOWNSHIPS = "乡镇"
"""Towns in general, but for those that a table knows by such a name: 三乡镇, 肥乡镇."""
COUNT = "[两二三四五六七八九十几多]"
AFTER_LIST = re.compile(
    f"[这等{COUNT[1:]}(?:(?<=[这等]){COUNT}个?|(?<={COUNT})个?|(?<=等))(?P<kind>{'|'.join(TOWN_KINDS)})(?![镇村企])"
)
LIST = re.compile(r"[\u3400-\u9fff]{2,6}(?:、[\u3400-\u9fff]{2,6})+$")
LONGEST_LIST = 48
COUNTED = re.compile(f"(?:[两几]|{COUNT}个|[、和]..[三四五六七八九十])$")
NO_TOWN = re.compile(
    r"人大|政协|[各全几该个多本我这那小古老新乡城]|[两三四五六七八九十](?=[个镇乡街大座多余家])|个别|村镇|特色|有关|相关|部分|所有|中心|重点|所在|沿线|辖区|当地"
)
PREPOSITIONS = "在到赴于的了和与及对向由从是至个各该全"
URBAN_RURAL = re.compile(
    "(?<=城乡)(?:一体|统筹|融合|公交|客运|供水|环卫|规划|建设|居民|教育|交通|电网|医保|低保|养老|污水|垃圾|配送|用地|环境|风貌|结合|学校)"
)
"""What makes 城乡 town and country, and no name's end: 双桥村|城乡公交."""
SHORT_TOWN = 2
LONGEST_BARE = 3
WITH = frozenset("与同向由及对被从于")


LED_TO = re.compile(
    r"(?:该[县市区旗州]|本[县市区]|各|[\u3400-\u9fff]{0,5}?(?:包括|新任|现任|时任|历任|来自|遇到|碰到|碰见|采访|邀请|陪同|任命|还有|以及|担任|出任|代表|人大|政协|在建|新建|兴建|要建|筹建|拟建))+"
    r"|[左右][一二三四]为|[\u3400-\u9fff]{2,6}?[和与及](?=[\u3400-\u9fff]{3})"
)
"""What stands before a town's name and doesn't belong to it: 新任|云岭镇, 工地和|云岭镇."""


def town_begin(text: str, start: int, end: int) -> int:
    """Where the name of a town that ends somewhere begins, behind what only leads to it."""
    led = LED_TO.match(text, start, end - 2)
    return led.end() if led else start


def find_towns(
    scan: Scan, home: Home, current: Callable[[AreaName], tuple[str, ...]]
) -> Iterator[tuple[int, int, str]]:
    """Towns, streets and sumus of a text: (start, end, area id)."""
    text = scan.text
    places = gazetteer()
    last = 0
    for match in TOWN_WORD.finditer(text):
        end = match.end()
        sentence = scan.sentence(match.start())[0]
        floor = max(sentence, last)
        above = home.area
        for area in scan.areas_in(max(floor, end - 16), match.start()):
            if area.full and area.end <= match.start():
                chosen = home.choose(current(area))
                if chosen:
                    floor, above = max(floor, area.end), chosen
        if above is None:
            continue
        found = None
        for length in range(14, 1, -1):
            begin = end - len(match.group()) - length
            if begin < floor:
                continue
            name = text[begin:end]
            if not ONLY_HAN.fullmatch(name):
                continue
            listed = places.towns(name, above)
            if listed:
                found = (begin, end, listed[0].id) if len(listed) == 1 else None
                break
        alone = not text.endswith(TOWNSHIPS, 0, end) and not text.startswith("村", end)
        if found is None and alone and not URBAN_RURAL.match(text, end):
            begin = left_of(
                scan,
                match.start(),
                max(floor, end - (14 if "民族" in text[end - 4 : end] else 10)),
                quoted=False,
            )
            begin = max(begin, *(text.rfind(verb, begin, end - 2) + 1 for verb in "到赴"))
            begin = trim(text, begin, match.start()) if match.start() - begin > SHORT_TOWN else begin
            while begin < match.start() and text[begin] in PREPOSITIONS:
                begin += 1
            begin = town_begin(text, begin, end)
            while begin < match.start() and not HAN.match(text[begin]):
                begin += 1
            name = text[begin:end]
            titled = text[end : end + 1] == "长" and set(name) & {"和", "与", "及"}
            if titled or any(c in "各这那该等" for c in name) or name[-1 - len(match.group()) :][:1] in WITH:
                continue
            if (
                3 <= len(name) <= (12 if "民族" in name else 7)
                and ONLY_HAN.fullmatch(name)
                and not NO_TOWN.match(name)
                and not COUNTED.search(text, begin, match.start())
            ):
                found = (begin, end, places.below(above, name).id)
        if found:
            last = end
            yield found
    yield from _listed(scan, home)


def _listed(scan: Scan, home: Home) -> Iterator[tuple[int, int, str]]:
    """邵伯、小纪、丁沟等镇, 清平、汉旺两镇: towns by their bare names.

    Those that no table knows are towns only if they are counted, and if nothing else can stand before the name.
    """
    if home.area is None:
        return
    for after in AFTER_LIST.finditer(scan.text):
        first = max(scan.sentence(after.start())[0], after.start() - LONGEST_LIST)
        names = LIST.search(scan.text, first, after.start())
        counted = scan.text[after.start() : after.start("kind")] != "等"
        at = names.start() if names else after.start()
        for name in names.group().split("、") if names else ():
            opens = at == first or not HAN.match(scan.text[at - 1])
            for start in range(len(name) - SHORT_TOWN + 1):
                listed = gazetteer().towns(name[start:] + after["kind"], home.area)
                if len(listed) == 1:
                    yield at + start, at + len(name), listed[0].id
                    break
            else:
                if counted and opens and len(name) <= LONGEST_BARE and not NO_TOWN.match(name):
                    yield at, at + len(name), gazetteer().below(home.area, name + after["kind"]).id
            at += len(name) + 1


def ends_town(scan: Scan, area: AreaName) -> bool:
    """Whether what looks like the short name of a city is the end of a town's name: 安|丰镇|党委书记."""
    if area.full or area.name[-1] not in "镇乡" or area.start in scan.area_end or area.start in scan.word_end:
        return False
    return HAN.match(scan.text[area.start - 1 : area.start]) is not None


def town_of(scan: Scan, begin: int, end: int) -> tuple[str, int, tuple[str, ...]]:
    """Of the name of a town: (its bare name, where the whole begins, the areas named before it): 南漳县|武安镇."""
    begin = town_begin(scan.text, begin, end)
    begin = next((area.start for area in scan.areas_in(begin - LONGEST_AREA, begin) if begin < area.end < end), begin)
    inside = [area for area in scan.areas_in(begin, end - 1) if area.full and area.end < end]
    if inside:
        return scan.text[inside[-1].end : end], inside[0].start, inside[-1].areas
    return scan.text[begin:end], begin, ()
