"""Networks made to measure the page and to test it: any number of nodes, twice as many edges, always the same ones.

Areas and their hierarchy are real, everything in them is made up: officials with posts in their area or its organs,
meetings that the area's officials attend (the leaders most often), visits to projects and sites, guests from elsewhere.
Each edge has its words, from an article with a title, publisher, date and address.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import chain, count
from random import Random

from benchmarks.material import divisions, full_name, words
from kg.view.gather import KEPT
from kg.view.network import Edge, EdgeKind, Evidence, Line, Network, Node

SHARES = {"place": 0.05, "organization": 0.1, "meeting": 0.25, "project": 0.12, "site": 0.06}
"""What the nodes are; the rest are people."""
YEARS = range(2019, 2025)
LEADERS = (
    ("{}委书记", "Party Secretary", "leading"),
    ("{}长", "Mayor", "leading"),
    ("{}委副书记", "Deputy Party Secretary", "deputy"),
    ("副{}长", "Vice Mayor", "deputy"),
)
ORGANS = (
    ("发展和改革委员会", "Development and Reform Commission"),
    ("财政局", "Finance Bureau"),
    ("教育局", "Education Bureau"),
    ("应急管理局", "Emergency Management Bureau"),
    ("交通运输局", "Transport Bureau"),
)
CHIEFS = (("局长", "Director", "department"), ("副局长", "Deputy Director", "department"))
SITES = (("污水处理厂", "Wastewater Plant"), ("文化馆", "Cultural Centre"), ("水库", "Reservoir"))
AS = (
    ("主持", "presided", "{}主持{}。"),
    ("讲话", "spoke", "{}在{}上讲话。"),
    ("出席", "attended", "{}出席{}。"),
    ("汇报", "reported", "{}在{}上汇报工作。"),
)


def network(nodes: int, seed: int = 1) -> Network:
    """A network of `nodes` nodes (at least 50) and twice as many edges."""
    return _Maker(nodes, Random(seed)).made()


@dataclass
class _Area:
    """A place and what is there, the most important official first."""

    node: Node
    short: str
    above: "_Area | None"
    people: list[Node] = field(default_factory=list)
    organs: list[Node] = field(default_factory=list)
    meetings: list[Node] = field(default_factory=list)
    sights: list[Node] = field(default_factory=list)


@dataclass(frozen=True)
class _Article:
    """Where a quote stands."""

    title: str
    publisher: str
    published: str
    number: int

    def quote(self, words: str, rule: str, confidence: float) -> Evidence:
        """Words of this article."""
        source, address = f"news/{self.number:06}.txt", f"https://news.example/{self.number}.html"
        return Evidence(words, source, self.title, self.publisher, self.published, address, rule, confidence)


class _Maker:
    """Makes one network; the order of everything follows from the seed."""

    def __init__(self, nodes: int, random: Random) -> None:
        self._random = random
        self._wanted = nodes
        self._words, self._english = words("chinese"), words("english")
        self._articles = count()
        self._nodes: dict[str, Node] = {}
        self._mentions: dict[str, list[Evidence]] = {}
        self._links: dict[tuple[str, str, EdgeKind], list[Line]] = {}
        self._dates: dict[str, str] = {}
        self._areas = self._places(round(nodes * SHARES["place"]))
        self._busy = [area for area in self._areas for _ in range(self._told(area))]

    def made(self) -> Network:
        """The network: things first, then what links them, until there are twice as many edges."""
        for kind in ("organization", "meeting", "project", "site"):
            for _ in range(round(self._wanted * SHARES[kind])):
                self._thing(kind)
        while len(self._nodes) < self._wanted:
            self._official()
        for area in self._areas:
            for meeting in area.meetings:
                self._attended(area, meeting)
        while len(self._links) < 2 * self._wanted:
            self._visit()
        nodes = [
            Node(one.id, one.kind, one.zh, one.en, one.names, one.facts, tuple(self._mentions.get(one.id, ())[:KEPT]))
            for one in sorted(self._nodes.values(), key=lambda one: one.id)
        ]
        edges = [_edge(ends, lines) for ends, lines in sorted(list(self._links.items())[: 2 * self._wanted])]
        return Network(tuple(nodes), tuple(edges), len(nodes))

    def _places(self, wanted: int) -> list[_Area]:
        """Whole provinces, each as the gazetteer has it: cities, and the counties in them."""
        rows = {row["id"]: row for row in divisions() if row["id"].isdigit()}
        inside: dict[str, list[str]] = {}
        for code, row in rows.items():
            inside.setdefault(row["within"], []).append(code)
        provinces = [code for code in inside[""] if len(inside.get(code, ())) > 4]
        self._random.shuffle(provinces)
        areas: dict[str, _Area] = {}
        for code in (deep for province in provinces for deep in _below(province, inside)):
            if len(areas) == wanted:
                break
            row, above = rows[code], areas.get(rows[code]["within"])
            node = self._keep(f"place/{code}", "place", row["zh"], row["en"])
            areas[code] = _Area(node, row["short"] or row["zh"], above)
            if above:
                self._link(node, above.node, "within", None)
        return list(areas.values())

    def _told(self, area: _Area) -> int:
        """How much is told of an area: a few, cities above all, are in the news far more often than the others."""
        city = area.above is not None and area.above.above is None
        return min(int((6 if city else 2) / (1 - self._random.random()) ** 0.9), 200)

    def _keep(self, key: str, kind: str, zh: str, en: str, facts: tuple[Line, ...] = ()) -> Node:
        names = chain((key,), (f"{key}-{number}" for number in count(2)))
        free = next(name for name in names if name not in self._nodes)
        self._nodes[free] = Node(free, kind, zh, en, (), facts)  # type: ignore[arg-type]
        return self._nodes[free]

    def _link(self, one: Node, other: Node, kind: EdgeKind, line: Line | None) -> None:
        lines = self._links.setdefault((one.id, other.id, kind), [])
        for cited in line.evidence if line else ():
            for node in (one, other):
                self._mentions.setdefault(node.id, []).append(Evidence(*_where(cited), "", None))
        if line and line not in lines:
            lines.append(line)

    def _thing(self, kind: str) -> None:
        """An organ, meeting, project or site somewhere."""
        area, day = self._random.choice(self._busy), self._day()
        code = area.node.id.partition("/")[2]
        zh, en = self._named(kind, area)
        facts: tuple[Line, ...] = ()
        if kind == "meeting":
            words = f"{_month(day)}，{zh}举行。"
            facts = (Line("日期", "Date", day, (self._article(area, zh, day).quote(words, "zh-meeting", 0.97),)),)
        kept = {"organization": area.organs, "meeting": area.meetings}.get(kind, area.sights)
        key = f"{kind}/{day}-{code}" if kind == "meeting" else f"{kind}/{code}-{len(kept)}"
        node = self._keep(key, kind, zh, en, facts)
        self._dates[node.id] = day
        kept.append(node)
        self._link(node, area.node, "located", None)

    def _named(self, kind: str, area: _Area) -> tuple[str, str]:
        random, words, english = self._random, self._words, self._english
        zh, en = area.node.zh or "", area.node.en or ""
        if kind == "organization" and len(area.organs) < len(ORGANS):
            name = ORGANS[len(area.organs)]
            return zh + name[0], f"{en} {name[1]}"
        if kind == "organization":
            return f"{self._firm()}集团", f"{random.choice(english['first'])}{random.choice(english['second'])} Group"
        if kind == "meeting":
            at = random.randrange(len(english["meetings"]))
            return zh + words["meetings"][at], f"{en} {english['meetings'][at].title()}"
        if kind == "project":
            at = random.randrange(len(english["industries"]))
            return f"{self._firm()}{words['industries'][at]}产业园项目", f"{english['industries'][at]} Park, {en}"
        name = random.choice(SITES)
        return area.short + self._firm() + name[0], f"{en} {name[1]}"

    def _official(self) -> None:
        """A person with a post in an area: its leaders first, then heads of its organs."""
        random, area = self._random, self._random.choice(self._busy)
        zh, en = full_name(random)
        place = area.node.zh or ""
        key = en.lower().replace(" ", "-").replace("'", "")
        person = self._keep(f"person/{key}-{area.node.id[-6:]}", "person", zh, en)
        rank = len(area.people)
        area.people.append(person)
        body, (title, title_en, level) = area.node, LEADERS[min(rank, 3)]
        if rank > 5 and area.organs:
            body, (title, title_en, level) = area.organs[rank % len(area.organs)], random.choice(CHIEFS)
        title = title.format(place[-1:])
        first, last = sorted((self._day(), self._day()))
        days = (first, last)[: random.randint(1, 2)]
        todo = f"{random.choice(self._words['verbs'])}{random.choice(self._words['nouns'])}"
        words, heading = f"{body.zh}{title}{zh}指出，要{todo}。", place + random.choice(self._words["meetings"])
        cited = tuple(self._article(area, heading, day).quote(words, "zh-title-name", 0.98) for day in days)
        self._link(person, body, "holds", Line(title, title_en, f"{first}/{last}", cited, level=level))

    def _attended(self, area: _Area, meeting: Node) -> None:
        """Some of an area's officials at its meeting, and now and then those of the area above."""
        people = area.people + (area.above.people[:3] if area.above and self._random.random() < 0.3 else [])
        if not people:
            return
        article = self._article(area, meeting.zh or "", self._dates[meeting.id])
        there = dict.fromkeys(self._ranked(people) for _ in range(self._random.randint(1, 5)))
        for place, person in enumerate(people[number] for number in there):
            zh, en, words = AS[min(place, 2) if self._random.random() < 0.9 else 3]
            cited = article.quote(words.format(person.zh, meeting.zh), f"zh-{en}", 0.96)
            self._link(person, meeting, "took_part", Line(zh, en, article.published, (cited,)))

    def _visit(self) -> None:
        """An official inspects something of his area, or meets somebody: a colleague, or a guest from elsewhere."""
        random, area = self._random, self._random.choice(self._busy)
        if not area.people:
            return
        person = area.people[self._ranked(area.people)]
        article = self._article(area, f"{person.zh}在{area.short}调研", self._day())
        if area.sights and random.random() < 0.6:
            seen = random.choice(area.sights)
            cited = article.quote(f"{_month(article.published)}，{person.zh}来到{seen.zh}调研。", "zh-visited", 0.93)
            self._link(person, seen, "visited", Line("考察", "visited", article.published, (cited,)))
        elif area.meetings and random.random() < 0.5:
            self._attended(area, random.choice(area.meetings))
        else:
            hosts = random.choice(self._busy).people if random.random() < 0.3 else area.people
            other = hosts[self._ranked(hosts)] if hosts else person
            if other.id != person.id:
                cited = article.quote(f"{_month(article.published)}，{person.zh}会见了{other.zh}一行。", "zh-met", 0.95)
                one, two = sorted((person, other), key=lambda node: node.id)
                self._link(one, two, "met", Line("会见", "met", article.published, (cited,)))

    def _ranked(self, people: Sequence[Node]) -> int:
        """An index, the first ones far more often."""
        return min(int(len(people) * self._random.random() ** 2.2), len(people) - 1)

    def _article(self, area: _Area, title: str, day: str) -> _Article:
        return _Article(title, f"{area.short}日报", day, next(self._articles))

    def _day(self) -> str:
        return f"{self._random.choice(YEARS)}-{self._random.randint(1, 12):02}-{self._random.randint(1, 28):02}"

    def _firm(self) -> str:
        return str(self._random.choice(self._words["first"]) + self._random.choice(self._words["second"]))


def _edge(ends: tuple[str, str, EdgeKind], lines: Sequence[Line]) -> Edge:
    source, target, kind = ends
    if not lines:
        named = {"within": ("隶属", "part of"), "located": ("所在地", "located in")}[kind]
        return Edge(source, target, kind, *named, None)
    days = {line.date for line in lines}
    zh = "、".join(dict.fromkeys(line.text_zh for line in lines))
    en = ", ".join(dict.fromkeys(line.text_en for line in lines))
    return Edge(source, target, kind, zh, en, lines[0].date if len(days) == 1 else None, tuple(lines))


def _where(cited: Evidence) -> tuple[str, str, str, str | None, str | None, str | None]:
    return cited.quote, cited.source, cited.title, cited.publisher, cited.published, cited.url


def _month(day: str) -> str:
    return f"{int(day[5:7])}月{int(day[8:])}日"


def _below(code: str, inside: dict[str, list[str]]) -> Iterator[str]:
    yield code
    for deeper in inside.get(code, ()):
        yield from _below(deeper, inside)
