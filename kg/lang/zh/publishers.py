"""Which area an article's publisher speaks for, or the page it stands on: 通州日报, 首页 > 通州要闻."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import pairwise
from pathlib import Path

from kg.draft.home import PUBLISHER, Clue
from kg.lang.lexicon import read_table
from kg.lang.zh.common_areas import common_areas
from kg.lang.zh.current import current
from kg.lang.zh.leftwards import below_of
from kg.lang.zh.scan import AreaName, Scan
from kg.model import Article
from kg.places import Area, gazetteer

FOLDER = Path(__file__).parent / "lexicon"
TOWN = re.compile(r"[\u3400-\u9fff]{2,12}?(?:镇|乡|苏木|街道)(?!长)")
ZONE = re.compile(
    r"(?P<zone>[\u3400-\u9fff]{2,24}?(?:开发区|高新区|经开区|新区|园区|示范区|度假区|保税区|合作区|试验区))"
    r"(?:管委会|管理委员会|党工委|工委|党委|党建|党政|办公室|网|官网|发布|在线|融媒体?|报|微信|宣传|$)"
)
"""A zone that publishes its own news: 云泽经济开发区管委会."""
COLUMN = re.compile(
    r"(?:^|[>»›→|/\-—：:\s])(?:今日(?P<today>[\u3400-\u9fff]{2,4})|(?P<own>[\u3400-\u9fff]{2,4})(?:要闻|时政|新闻|动态|资讯))"
    r"(?=$|[>»›→|/\-—\s])",
    re.MULTILINE,
)
"""A column of a page named for its area: 首页 > 通州要闻, 今日通州."""
PATH = re.compile(r"^(?:[^\n]*[>»›→]|[^\n]{0,4}位置[：:]|首页)[^\n]*$", re.MULTILINE)
STEP = re.compile(r"[^>»›→：:|/\s\-—_]+")
SITE = re.compile(
    r"(?:中国[·.\-—]?)?(?P<area>[\u3400-\u9fff]{1,8}?(?:[市县区旗盟州]|地区))"
    r"(?:[\u3400-\u9fff]{0,14}?(?:局|委|办|厅|院|会|府|网|站|台|中心|协|联|法|之窗|门户|在线|发布|办公室|公司))?"
)
"""What a step of the path to a page is called by: 首页 > 甲市水利局 > 水利要闻, 新华网 > 甲市 > 正文."""
HEAD, MUNICIPALITY = 600, "市"


def published(article: Article, scan: Scan, year: int | None) -> Iterator[Clue]:
    """What tells who published an article: its publisher, else the column of the page."""
    name = article.publisher or ""
    zone = ZONE.match(name)
    zones = gazetteer().zone(zone["zone"], year) if zone is not None else ()
    clues = [Clue((zones[0].id,), PUBLISHER)] if len(zones) == 1 else list(_of_publisher(name, scan, year))
    yield from clues or [*_of_column(article, year)] or _of_site(article, year)


def _of_column(article: Article, year: int | None) -> Iterator[Clue]:
    """The area that a column above the story is named for: none of a whole province's news."""
    start = article.back[article.body] if article.body < len(article.back) else 0
    for column in COLUMN.finditer(article.text, 0, min(start, HEAD)):
        areas = gazetteer().zh(column["today"] or column["own"], year)
        if areas and all(area.level in ("prefecture", "county") for area in areas):
            yield Clue(tuple(area.id for area in areas), PUBLISHER)
            return


def _of_site(article: Article, year: int | None) -> Iterator[Clue]:
    """The area that the path to the page is named for: 甲市水利局 >> 水利要闻; the finest: 首页 > 乙市 > 丙县."""
    start = article.back[article.body] if article.body < len(article.back) else 0
    places = gazetteer()
    for path in PATH.finditer(article.text, 0, min(start, HEAD)):
        found: list[Area] = []
        for step in STEP.finditer(path[0]):
            areas = _of_step(step[0], year)
            inside = [one for one in areas if any(places.contains(above.id, one.id) for above in found)]
            found = inside or found or areas
        if found:
            yield Clue(tuple(area.id for area in found), PUBLISHER)
            return


def _of_step(step: str, year: int | None) -> list[Area]:
    """The areas that one step of a path names, or whose site it is: 甲市水利局, 乙县, 乙."""
    site = SITE.fullmatch(step)
    areas = gazetteer().zh(site["area"] if site is not None else step, year)
    if (site is None and step in common_areas()) or not all(_of_city(area) for area in areas):
        return []
    return list(areas)


def _of_city(area: Area) -> bool:
    return area.level in ("prefecture", "county") or area.kind == MUNICIPALITY


@lru_cache(maxsize=1 << 10)
def _areas_in(publisher: str) -> tuple[AreaName, ...]:
    return tuple(Scan(publisher).areas)


def _of_publisher(publisher: str, scan: Scan, year: int | None) -> Iterator[Clue]:
    """What the name of a paper or office tells: its area, be it only a town's."""
    areas = _areas_in(publisher)
    above = {below.start: area for area, below in pairwise(areas) if area.end == below.start}
    uppers = {area.start for area in above.values()}
    for name in [area for area in areas if area.start not in uppers][:2]:
        own = current(scan, name, year)
        own = below_of(above[name.start].areas, own) if name.start in above else own
        yield Clue((*own, *_alike(scan, own, year)), PUBLISHER)
    for paper, options in _papers():
        if paper in publisher:
            yield Clue(options, PUBLISHER)
    town = None if areas else TOWN.match(publisher)
    counties = gazetteer().counties_with(town[0]) if town else ()
    if len(counties) == 1:
        yield Clue(counties, PUBLISHER)


def _alike(scan: Scan, named: tuple[str, ...], year: int | None) -> tuple[str, ...]:
    """The counties named like the prefecture of a publisher that the text names in full: 大理时讯 may be 大理市's."""
    places = gazetteer()
    above = {places.area(one).short: one for one in named if places.area(one).level == "prefecture"}
    counties = {name.name: name for name in scan.areas if name.full and name.name[:-1] in above}
    return tuple(
        area
        for name in counties.values()
        for area in current(scan, name, year)
        if places.area(area).level == "county" and places.contains(above[name.name[:-1]], area)
    )


@cache
def _papers() -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The papers whose name doesn't tell their area, each with its area."""
    rows = read_table(FOLDER / "papers.csv", ("paper", "area"))
    return tuple((row["paper"], tuple(area.id for area in gazetteer().zh(row["area"], None))) for row in rows)
