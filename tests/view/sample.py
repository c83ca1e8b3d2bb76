"""An invented world for the page: officials of invented cities, their posts, meetings, visits and projects."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from random import Random

from kg.model import Article, Entity, Fact, Found, Mention, Name, Resolved, Span

CITIES = (
    ("云泽市", "Yunze"),
    ("清河湾市", "Qinghewan"),
    ("白塔市", "Baita"),
    ("松岭市", "Songling"),
    ("金渡市", "Jindu"),
)
DISTRICTS = (
    ("东湖区", "Donghu District"),
    ("西岭区", "Xiling District"),
    ("北渡县", "Beidu County"),
    ("南屏市", "Nanping City"),
)
SURNAMES = (
    ("吴", "Wu"),
    ("张", "Zhang"),
    ("陈", "Chen"),
    ("单", "Shan"),
    ("曾", "Zeng"),
    ("刘", "Liu"),
    ("吕", "Lü"),
    ("马", "Ma"),
    ("郑", "Zheng"),
    ("谢", "Xie"),
    ("欧阳", "Ouyang"),
    ("钱", "Qian"),
    ("孙", "Sun"),
    ("龚", "Gong"),
    ("许", "Xu"),
    ("贺", "He"),
)
GIVEN = (
    ("新明", "Xinming"),
    ("国华", "Guohua"),
    ("丽萍", "Liping"),
    ("志强", "Zhiqiang"),
    ("晓峰", "Xiaofeng"),
    ("建军", "Jianjun"),
    ("海燕", "Haiyan"),
    ("文博", "Wenbo"),
    ("立", "Li"),
    ("雪梅", "Xuemei"),
    ("永康", "Yongkang"),
    ("思远", "Siyuan"),
    ("云飞", "Yunfei"),
    ("庆东", "Qingdong"),
    ("素珍", "Suzhen"),
    ("宏图", "Hongtu"),
    ("晨", "Chen"),
    ("玉龙", "Yulong"),
)
POSTS = (
    ("party-secretary", "委书记", "Party Secretary"),
    ("government-head", "长", "Mayor"),
    ("deputy-government-head", "副市长", "Vice Mayor"),
    ("standing-committee-member", "委常委", "Member of the Standing Committee"),
)
MEETINGS = (
    ("重点项目推进会", "Meeting on Key Projects"),
    ("经济工作会议", "Economic Work Conference"),
    ("安全生产工作会议", "Conference on Workplace Safety"),
    ("民营企业家座谈会", "Symposium with Private Entrepreneurs"),
)
PROJECTS = (
    ("新能源汽车产业园项目", "New Energy Vehicle Park"),
    ("长河大桥工程", "Changhe Bridge"),
    ("港区二期工程", "Port Phase II"),
)
ORGANS = (("发展和改革委员会", "Development and Reform Commission"), ("财政局", "Finance Bureau"))
COMPANY = (("华澜科技有限公司", "Hualan Technology"), ("远帆集团", "Yuanfan Group"))


@dataclass
class Writer:
    """Writes one article sentence by sentence, and the records that go with it."""

    number: int
    language: str
    publisher: str
    published: str
    text: str = ""
    mentions: list[Mention] = field(default_factory=list)
    facts: list[Fact] = field(default_factory=list)
    entities: dict[int, str] = field(default_factory=dict)

    def sentence(self, text: str) -> Span:
        """Add a sentence and return where it stands."""
        start = len(self.text)
        self.text += text + "\n"
        return Span(start, start + len(text))

    def mention(self, entity: Entity, quote: Span, **info: str) -> int:
        """Mention an entity, once for an article."""
        for number, known in self.entities.items():
            if known == entity.id:
                return number
        number = len(self.mentions)
        text = entity.zh if self.language == "zh-Hans" else entity.en
        name = Name(text or entity.zh or "", text or "", quote, quote)
        self.mentions.append(Mention(number, entity.kind, [name], {**entity.info, **info}))
        self.entities[number] = entity.id
        return number

    def finish(self, title: str) -> Resolved:
        """The article with what was found in it."""
        article = Article(
            f"{self.number:016x}",
            f"{self.number:03}.txt",
            0,
            self.language,
            title,
            self.published,
            None,
            self.publisher,
            f"https://news.example/{self.number}.html",
            self.text,
            self.text,
            range(len(self.text)),
        )
        return Resolved(article, Found(self.mentions, self.facts, []), self.entities)


@dataclass
class World:
    """Entities and articles of an invented province."""

    entities: list[Entity] = field(default_factory=list)
    articles: list[Resolved] = field(default_factory=list)


def world(cities: int, people: int, seed: int = 1) -> World:
    """`cities` cities with their districts, and `people` people in each city."""
    random = Random(seed)
    made = World()
    province = place("990000", "江泽省", "Jiangze Province", None)
    made.entities.append(province)
    for city in range(cities):
        _city(made, random, city, people, province)
    return made


def place(code: str, zh: str, en: str, within: str | None) -> Entity:
    """A place with a code."""
    info = {"area": code, "code": code} | ({"within": within} if within else {})
    return Entity(f"place/{code}", "place", zh, en, (zh, en), info)


def thing(kind: str, key: str, zh: str | None, en: str | None, **info: str) -> Entity:
    """Any other entity."""
    return Entity(f"{kind}/{key}", kind, zh, en, tuple(name for name in (zh, en) if name), info)  # type: ignore[arg-type]


def _people(random: Random, city: int, count: int) -> list[Entity]:
    pairs = [(surname, given) for surname in SURNAMES for given in GIVEN]
    first = [(SURNAMES[0], GIVEN[0])] if city == 0 else []
    chosen = first + random.sample([pair for pair in pairs if pair not in first], count - len(first))
    return [
        thing("person", f"p{city}-{number}", surname[0] + given[0], f"{surname[1]} {given[1]}")
        for number, (surname, given) in enumerate(chosen)
    ]


def _city(made: World, random: Random, city: int, count: int, province: Entity) -> None:
    zh, en = CITIES[city % len(CITIES)]
    if city >= len(CITIES):
        zh, en = f"{zh[:-1]}{'东西南北中'[city // 5 % 5]}市", f"{en} {city}"
    code = f"99{city + 1:02}00"
    town = place(code, zh, en, province.info["code"])
    areas = [town] + [place(f"99{city + 1:02}{n:02}", z, e, code) for n, (z, e) in enumerate(DISTRICTS, 1)]
    people = _people(random, city, count)
    organs = [thing("organization", f"o{city}-{n}", zh + z, f"{en} {e}", area=code) for n, (z, e) in enumerate(ORGANS)]
    firms = [thing("organization", f"f{city}-{n}", z, e, company="1") for n, (z, e) in enumerate(COMPANY)]
    projects = [
        thing(
            "project", f"j{city}-{n}", f"{areas[n + 1].zh}{z}", f"{areas[n + 1].en} {e}", area=areas[n + 1].info["code"]
        )
        for n, (z, e) in enumerate(PROJECTS)
    ]
    site = thing("site", f"s{city}", "滨江污水处理厂", "Binjiang Treatment Plant", area=code)
    meetings = []
    for number in range(max(3, count // 6)):
        z, e = MEETINGS[number % len(MEETINGS)]
        area = areas[number % len(areas)]
        date = f"2024-{number % 12 + 1:02}-{random.randrange(1, 28):02}"
        meetings.append(
            thing("meeting", f"m{city}-{number}", f"{area.zh}{z}", f"{area.en} {e}", area=area.info["code"], date=date)
        )
    made.entities += [*areas, *people, *organs, *firms, *projects, *meetings, site]
    for number, meeting in enumerate(meetings):
        made.articles.append(
            _report(random, made, (city, number), meeting, areas, people, organs, firms, projects, site)
        )


def _post(people: list[Entity], person: Entity, areas: list[Entity]) -> tuple[str, str, str, Entity | None]:
    """A person's role, title in Chinese and English, and area (None: in an organ)."""
    number = people.index(person)
    if number % 5 == 4:
        return "department-head", "局长", "Director", None
    area = areas[0] if number < 8 else areas[number % len(areas)]
    role, zh, en = POSTS[number % len(POSTS)] if number < 8 else POSTS[number // 5 % len(POSTS)]
    head = (area.zh or "")[-1]
    return role, zh if zh == "副市长" else head + zh, en, area


def _report(
    random: Random,
    made: World,
    number: tuple[int, int],
    meeting: Entity,
    areas: list[Entity],
    people: list[Entity],
    organs: list[Entity],
    firms: list[Entity],
    projects: list[Entity],
    site: Entity,
) -> Resolved:
    chinese = number[1] % 3 != 2
    language = "zh-Hans" if chinese else "en"
    publisher = f"{areas[0].zh}日报" if chinese else f"{areas[0].en} Daily"
    article = Writer(len(made.articles), language, publisher, meeting.info["date"])
    start = number[1] * 6
    present = (people[start : start + 6] or people[:6]) + random.sample(people[:8], 3)
    present = list({person.id: person for person in present}.values())
    held = None
    for step, person in enumerate(present):
        role, zh, en, area = _post(people, person, areas)
        capacity, verb, word = [
            ("presided", "主持会议", "presided over"),
            ("spoke", "讲话", "spoke at"),
            ("attended", "出席", "attended"),
        ][min(step, 2)]
        body = organs[step % 2] if area is None else area
        text = (
            f"{body.zh}{zh}{person.zh}在{meeting.zh}上{verb}。"
            if chinese
            else f"{person.en}, {en} of {body.en}, {word} the {meeting.en}."
        )
        quote = article.sentence(text)
        who = article.mention(person, quote)
        held = article.mention(meeting, quote)
        where = {"area": area.info["code"]} if area else {"organization": str(article.mention(body, quote))}
        title = zh if chinese else en
        article.facts.append(
            Fact(
                "post",
                who,
                None,
                quote,
                f"{language[:2]}-title-name",
                0.98,
                {"role": role, "title": title, "status": "holds", **where},
            )
        )
        article.facts.append(
            Fact("participation", who, held, quote, f"{language[:2]}-{capacity}", 0.96, {"as": capacity})
        )
    _visits(random, article, present, projects, firms, site)
    return article.finish((meeting.zh if chinese else meeting.en) or "")


def _visits(
    random: Random, article: Writer, present: list[Entity], projects: list[Entity], firms: list[Entity], site: Entity
) -> None:
    chinese = article.language == "zh-Hans"
    guest, host = present[0], present[-1]
    for seen in (random.choice(projects), random.choice([*firms, site])):
        quote = article.sentence(f"{guest.zh}考察了{seen.zh}。" if chinese else f"{guest.en} inspected {seen.en}.")
        info = {"type": "visited", "date": article.published}
        article.facts.append(
            Fact("encounter", article.mention(guest, quote), article.mention(seen, quote), quote, "visited", 0.9, info)
        )
    quote = article.sentence(f"{guest.zh}会见了{host.zh}一行。" if chinese else f"{guest.en} met with {host.en}.")
    pair = article.mention(guest, quote), article.mention(host, quote)
    for one, other in (pair, pair[::-1]):
        article.facts.append(
            Fact("encounter", one, other, quote, "met", 0.95, {"type": "met", "date": article.published})
        )


def each(made: World) -> Iterator[Resolved]:
    """The articles one by one, as a pipeline hands them on."""
    yield from made.articles
