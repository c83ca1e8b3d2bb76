"""A made-up world: cities with officials whose names are as common as real ones, careers over years, and articles on
them.

Who is who is known, so merges can be counted right or wrong on as many articles as wanted.
"""

from dataclasses import dataclass
from random import Random

from kg.lang.readings import pinyin_name
from kg.model import Article, Fact, Found, Mention, Name, Span
from kg.places import gazetteer
from tests.resolve.case import make_article

# The most frequent surnames and characters of given names: about one person in four has the name of another here.
_SURNAMES = (
    "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕"
    "苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史单覃仇解查区"
)
_GIVEN = "伟强磊军洋勇艳杰涛明超霞平刚华飞鹏波斌宇浩凯健俊国志文海晓东永春立新德庆长玉红丽敏静英梅芳薇炜维卫威"
_ALIKE = {
    char: group
    for group in (
        *("伟炜维卫威薇", "军君", "勇永", "艳燕", "杰洁捷", "明鸣", "平萍", "飞菲", "波博", "斌彬", "浩昊", "健建"),
        *("志智", "文雯", "立丽力", "新欣", "德得", "英瑛", "静婧敬", "红宏洪"),
    )
    for char in group
}
"""Characters that read alike, of given names."""
_OFFICES = ("发展和改革委员会", "商务局", "财政局", "教育局", "公安局", "水利局", "农业农村局", "审计局")
_OFFICES_EN = (
    "Development and Reform Commission",
    "Commerce Bureau",
    "Finance Bureau",
    "Education Bureau",
    "Public Security Bureau",
    "Water Resources Bureau",
    "Agriculture and Rural Affairs Bureau",
    "Audit Bureau",
)
_CITY = (
    *("party-secretary", "government-head", "congress-chair", "cppcc-chair", "organization-head", "secretary-general"),
    *["deputy-government-head"] * 5,
    *["congress-deputy-chair"] * 3,
    *["cppcc-deputy-chair"] * 3,
)
_COUNTY = ("party-secretary", "government-head", *["deputy-government-head"] * 3)
_LEADERS = frozenset({"deputy-government-head", "congress-deputy-chair", "cppcc-deputy-chair"})
_NOWHERE = Span(0, 1)


@dataclass(frozen=True)
class Chair:
    """A post that somebody holds: role, area, and the office where the role has several."""

    role: str
    area: str
    office: int | None
    number: int


class World:
    """`cities` prefectures over the years 2012 to 2018; `articles` gives as many as wanted, with who is meant by each
    mention.

    `alike`: how many of those who are new in a chair read like the one before.
    """

    def __init__(self, seed: int, cities: int, alike: float = 0.0) -> None:
        self.random = Random(seed)
        self.alike = alike
        self.names: list[str] = []
        self.cities = self._cities(cities)
        self.holders: dict[int, dict[Chair, int]] = {}
        for year in range(2012, 2019):
            self.holders[year] = self._appoint(self.holders.get(year - 1))

    def articles(self, count: int) -> list[tuple[Article, Found, dict[int, int]]]:
        """Articles with what was found in them, and mention id → person."""
        return [self._article(number) for number in range(count)]

    def _cities(self, count: int) -> dict[str, list[Chair]]:
        found: dict[str, list[Chair]] = {}
        for province in ("41", "43", "51"):
            for code in range(1, 14):
                city = gazetteer().get(f"{province}{code:02}00")
                if city is None or city.until is not None or len(found) == count:
                    continue
                chairs = [Chair(role, city.id, None, n) for n, role in enumerate(_CITY)]
                chairs += [Chair("department-head", city.id, n, n) for n in range(len(_OFFICES))]
                for county in [f"{province}{code:02}{n:02}" for n in (2, 3, 4, 22, 23, 24)]:
                    area = gazetteer().get(county)
                    if area is not None and area.until is None:
                        chairs += [Chair(role, county, None, n) for n, role in enumerate(_COUNTY)]
                found[city.id] = chairs
        return found

    def _new(self, like: str = "") -> int:
        given = "".join(self.random.choice(_GIVEN) for _ in range(self.random.choice((1, 2, 2))))
        other = like[:1] + "".join(self.random.choice(_ALIKE.get(char, char)) for char in like[1:])
        self.names.append(other if other != like else self.random.choice(_SURNAMES) + given)
        return len(self.names) - 1

    def _appoint(self, before: dict[Chair, int] | None) -> dict[Chair, int]:
        """Three in four stay; a chair that falls vacant goes to one of the same city who gives up his, or to somebody
        new.
        """
        if before is None:
            return {chair: self._new() for chairs in self.cities.values() for chair in chairs}
        now = dict(before)
        for chairs in self.cities.values():
            free = [chair for chair in chairs if self.random.random() < 0.25]
            movers = [now[chair] for chair in free]
            for chair in free:
                mover = self.random.choice(movers) if movers and self.random.random() < 0.5 else None
                if mover is not None and self._may(before, mover, chair):
                    movers.remove(mover)
                    now[chair] = mover
                else:
                    like = self.alike and self.random.random() < self.alike
                    now[chair] = self._new(self.names[before[chair]] if like else "")
        return now

    @staticmethod
    def _may(before: dict[Chair, int], who: int, chair: Chair) -> bool:
        old = next(c for c, holder in before.items() if holder == who)
        return old != chair and abs(_rank(old) - _rank(chair)) <= 0.5

    def _article(self, number: int) -> tuple[Article, Found, dict[int, int]]:
        r = self.random
        year, city = r.randint(2012, 2018), r.choice(sorted(self.cities))
        date = f"{year}-{r.randint(1, 12):02}-{r.randint(1, 28):02}"
        english = r.random() < 0.3
        article = make_article(f"{number:06}.txt", "en" if english else "zh-Hans", date)
        found, truth = Found(), {}
        chairs = r.sample(self.cities[city], min(r.randint(4, 10), len(self.cities[city])))
        for chair in chairs:
            who = self.holders[year][chair]
            name = self.names[who]
            shown = pinyin_name(name) if english else name
            assert shown is not None
            info = {"en" if english else "zh": shown}
            found.mentions.append(
                Mention(len(found.mentions), "person", [Name(shown, shown, _NOWHERE, _NOWHERE)], info)
            )
            truth[len(found.mentions) - 1] = who
            post = {"role": chair.role, "area": chair.area, "status": "holds", "date": date, "title": ""}
            if chair.role in _LEADERS and chair.area == city and r.random() < 0.2:
                post["role"] = "leader"
            if chair.office is not None:
                office = _OFFICES_EN[chair.office] if english else _OFFICES[chair.office]
                post["title"] = f"director of the Municipal {office}" if english else f"市{office}主任"
            if r.random() < 0.95:
                found.facts.append(Fact("post", len(found.mentions) - 1, None, _NOWHERE, "world", 1.0, post))
        return article, found, truth


def _rank(chair: Chair) -> float:
    base = 4.0 if chair.area.endswith("00") else 3.0
    return base - (
        1.0 if chair.role == "department-head" else 0.0 if chair.number < 4 and "deputy" not in chair.role else 0.5
    )
