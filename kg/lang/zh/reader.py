"""A Chinese article read: people and their posts, places, meetings, projects, and the sentences that carry events."""

import re
from bisect import bisect_left

from kg.draft.draft import Draft
from kg.draft.home import Home
from kg.draft.tokens import Sentence
from kg.lang.cues import Cued
from kg.lang.minutes import called
from kg.lang.roll import roll
from kg.lang.stretches import Stretches
from kg.lang.told_names import ToldNames
from kg.lang.zh import dates
from kg.lang.zh.abroad import is_far
from kg.lang.zh.areas import Areas
from kg.lang.zh.arrivals import arrivals, fronted, travelled
from kg.lang.zh.awaited import Awaited
from kg.lang.zh.careers import Careers
from kg.lang.zh.companions import Companions
from kg.lang.zh.contacts import Contacts
from kg.lang.zh.firms import Firms
from kg.lang.zh.gatherings import Gatherings
from kg.lang.zh.headed import HEADS, headed
from kg.lang.zh.honours import awards, speakers
from kg.lang.zh.identified import Identified
from kg.lang.zh.journeys import Journeys
from kg.lang.zh.location import location
from kg.lang.zh.people import People
from kg.lang.zh.recalled import recalled
from kg.lang.zh.roll_names import roll_names
from kg.lang.zh.same_sites import same_project
from kg.lang.zh.scan import AreaName, Scan
from kg.lang.zh.seated import Seated
from kg.lang.zh.sites import companies, zones
from kg.lang.zh.titles import titles
from kg.lang.zh.tokens import Tokens
from kg.lang.zh.words import words
from kg.lang.zh.works import works
from kg.model import Article
from kg.places import gazetteer

OURS = Cued(r"(?<=[来到赴临抵入进往访达莅返回在])我(省|市|区|县|旗|州|盟)")
PART_OF = re.compile("[东西南北中]部$")
"""What makes a zone's name of that of an area far away: 甲市南部|滨海新区."""
RIVERS = frozenset("河江湖溪")
OF_LAND = re.compile("[河江湖溪](?:谷|畔|岸|滩|[上中下]游|流域|干流|沿岸|两岸|沿线)|(?<=[东南西北])[麓岸侧坡]")
"""Behind what could be an area and is a part of a river or mountain: 赤水|河谷, 贺兰山东|麓, 太湖南|岸."""
OF_RIVER = re.compile("沿岸|两岸|流域|干流|[上中下]游|河[道段]|湿地|大堤|水系|支流|源头|大桥|[\u3400-\u9fff]{0,4}段")
AWARDED = re.compile("[荣喜]获|获[得评授颁]|被评为|被授予|当选")
SPOKEN = Cued("发言|表态")
LONG_ENOUGH, SHORTEST_END = 4, 4
SHORTEST_VILLAGE, OF_TOWN = 3, re.compile("[\u3400-\u9fff]{2,14}?(?:镇|乡|街道|苏木)")
HAMLET = re.compile("[\u3400-\u9fff]{2,14}?[镇乡][\u3400-\u9fff]{2,6}[庄屯寨]")
VILLAGES = ("村", "社区", "嘎查")
Spans = list[tuple[int, int, int]]


class Reader:
    """Reads one article into a `Draft`; spans are (start, end, mention id) in `Article.clean`."""

    def __init__(self, article: Article, draft: Draft) -> None:
        self.article = article
        self.draft = draft
        self.text = article.clean
        self.scan = Scan(article.clean, draft.sentences)
        dated = dates.days(self.text, article.published, article.year)
        days = dates.told(dated, self.text)
        found = titles(self.scan)
        year = int(article.published[:4]) if article.published else article.year
        draft.calendar([(day.start, day.value) for day in days], recalled(self.text, days, year))
        self.people = People(draft, self.scan, found, dated)
        self._firms = [(phrase.start, phrase.end) for phrase in companies(self.scan)]
        struck = [*self.people.named, *self._firms]
        self.areas = Areas(article, self.scan, found, struck)
        self.meetings = Gatherings(draft, self.scan, self.areas, days)
        self._sites = ToldNames(self.text)
        self._projects_told = ToldNames(self.text)
        self.firms = Firms(draft, self.scan)
        self.projects: Spans = []
        self.places: Spans = []

    def read(self) -> tuple[list[Sentence], Home]:
        """Find everything; the sentences carry the tokens of `kg.draft.tokens`."""
        lines = roll(self.text, "zh", self.article.body)
        self.people.read(self.areas, roll_names(self.scan, lines))
        Careers(self.draft, self.scan, self.areas, self.people.titles, self.people.spans).read()
        self.firms.read(self._firms, self.people.spans)
        self.meetings.read([(start, end) for start, end, _ in self.people.spans], min(lines, default=0))
        self.projects = works(self.draft, self.scan, self.areas, self.people.spans, self.meetings.spans)
        self._projects_told = ToldNames(self.text, self.projects)
        self._places()
        self._zones()
        self._awards()
        self._speakers()
        spans = {
            "N": self.people.spans,
            "M": self.meetings.spans,
            "I": self.meetings.elsewhere,
            "J": self.projects,
            "O": self.firms.spans,
            "L": self.places,
        }
        tokens = Tokens(self.scan, self.article.body, spans, self._site)
        contacts = Contacts(self.text, self.draft.officeless)
        along, ways = Companions(self.text), Journeys(self.scan, self._site)
        awaited, seated = Awaited(self.scan, self._site), Seated(self.text)
        answers = Identified(self.scan, self._site)
        told = called(tokens.sentences(), self.text, lines)
        if HEADS.search(self.text):
            told = (headed(self.text, one) for one in told)
        read = [contacts.read(seated.read(along.read(ways.read(answers.read(awaited.read(one)))))) for one in told]
        return read, self.areas.home

    def places_only(self) -> None:
        """Find the places, and nothing else."""
        self._places()
        self._zones()

    def _site(self, start: int, end: int) -> int:
        """The mention of a site that stands at a place in the text."""
        name = self.text[start:end]
        known = (self.firms.told, *([self._projects_told] if len(name) > LONG_ENOUGH else []))
        same = next((mention for told in known for _, e, mention in told.holding(name) if e <= start), None)
        same = same_project(self.text, self.projects, start, end) if same is None else same
        if (same := self._seen(name, start) if same is None else same) is not None:
            self.draft.name(same, start, end)
            return same
        abroad = is_far(name)
        lies = location(self.areas, start, end)
        why = {"area": (start, end, lies.rule)}
        site = self.draft.mention("site", name, start, end, why=why, zh=name, area=None if abroad else lies.area)
        if abroad:
            self.draft.abroad.add(site)
        if name.endswith(VILLAGES) or HAMLET.fullmatch(name):
            self.draft.villages.add(site)
        self._sites.add(start, end, site)
        return site

    def _seen(self, name: str, start: int) -> int | None:
        """A site named before in full, of which the name is the end: 百亩云杉基地, 云杉基地."""
        told = ((first, mention) for first, end, mention in self._sites.ending(name) if end <= start)
        if len(name) >= SHORTEST_END:
            return next((mention for _, mention in told), None)
        if len(name) < SHORTEST_VILLAGE or not name.endswith(VILLAGES):
            return None
        return next((mention for first, mention in told if OF_TOWN.match(self.text, first)), None)

    def _places(self) -> None:
        """Every area the article names, and its towns."""
        places = gazetteer()
        taken = {at for start, end, _ in self.people.spans for at in range(start, end)}
        towns = self.areas.towns()
        taken.update(at for start, end, _ in towns for at in range(start, end))
        full = {self.areas.home.choose(self.areas.current(name)) for name in self.scan.areas if name.full}
        for name in self.scan.areas:
            if (
                name.start in taken
                or PART_OF.search(self.text, max(0, name.start - 2), name.start)
                or self._river(name)
            ):
                continue
            options = self.areas.current(name)
            unsaid = len(options) > 1 and self.areas.home.area not in options
            told = [area for area in options if area in full] if unsaid else []
            gone = travelled(self.scan, name) or (fronted(self.scan, name) and not full.isdisjoint(options))
            chosen = self.areas.home.choose(told or options, far=name.full or gone)
            if chosen is None:
                if name.full:
                    self.draft.issue("undecided-place", name.start, name.end)
            elif (
                name.full
                or places.area(chosen).level in ("province", "prefecture")
                or self.areas.kin(chosen)
                or (chosen in full and gone)
            ):
                self._place(chosen, name.start, name.start + len(name.name))
                short = places.area(chosen).short
                if name.full and short and name.name != short and name.name.startswith(short):
                    self.draft.name(self.places[-1][2], name.start, name.start + len(short))
        named = Stretches((start, end) for start, end, _ in self.people.spans)
        for start, end, area in towns:
            if not named.overlap(start, end):
                self._place(area, start, end)
        for match in OURS.finditer(self.text):
            ours = self.areas.of_level(words().levels[match[1]])
            if ours and ours == self.areas.home.area:
                self._place(ours, match.start(), match.end())
        home = self.areas.home.area
        for start, end in arrivals(self.text):
            if (
                home is not None
                and self.text[start] in (places.area(home).short or "")
                and start not in self.scan.area_at
            ):
                self._place(home, start, end)
        self.places.sort()

    def _river(self, name: AreaName) -> bool:
        """Whether what could be a city is the river that gave it its name: 黑河|沿岸, or a part of a mountain."""
        if not name.full and OF_LAND.match(self.text, name.end):
            return True
        return not name.full and name.name[-1] in RIVERS and OF_RIVER.match(self.text, name.end) is not None

    def _awards(self) -> None:
        """Honours given to the people named before them in the sentence."""
        if "获" not in self.text and "评为" not in self.text and "授予" not in self.text:
            return
        for start, end in self.scan.sentences_with(AWARDED):
            before = start
            for first, last, name in awards(self.text, start, end):
                for begin, _, person in self._people(before, first):
                    self.draft.award(person, name, begin, last, "is given")
                before = last

    def _people(self, since: int, until: int) -> Spans:
        """Those who are named in a stretch of the text."""
        named = self.people.spans
        return named[bisect_left(named, (since,)) : bisect_left(named, (until,))]

    def _speakers(self) -> None:
        """Bodies that spoke at a meeting where nobody is named for them."""
        for start, end in self.scan.sentences_with(SPOKEN):
            if self._people(start, end):
                continue
            before = [mention for begin, _, mention in self.meetings.spans if begin <= start and mention >= 0]
            if not before:
                continue
            for body in speakers(self.scan, start, end):
                name = self.text[body.start : body.end]
                lies = location(self.areas, body.start, body.end)
                why = {"area": (body.start, body.end, lies.rule)}
                mention = self.draft.mention(
                    "organization", name, body.start, body.end, why=why, zh=name, area=lies.area
                )
                self.draft.spoke_for(mention, before[-1], body.start, end, "body speaks")

    def _zones(self) -> None:
        """Zones and bases that are no areas of the gazetteer by name."""
        spans = (*self.people.spans, *self.projects, *self.firms.spans)
        ends = {end for _, end, _ in self.places}
        taken, told = Stretches((start, end) for start, end, _ in spans), Stretches()
        for start, end, area in self.areas.zones():
            if end not in ends and not taken.overlap(start, end):
                ends.add(end)
                self._place(area, start, end)
                told.add(start, end)
        for phrase in zones(self.scan, [*taken, *((start, end) for start, end, _ in self.meetings.spans)]):
            if phrase.end in ends or told.overlap(phrase.start, phrase.end):
                continue
            name = self.text[phrase.start : phrase.end]
            listed = gazetteer().zone(name, self.areas.year)
            chosen = self.areas.home.choose([zone.id for zone in listed]) if listed else None
            if chosen:
                self._place(chosen, phrase.start, phrase.end)
                told.add(phrase.start, phrase.end)
            else:
                self._site(phrase.start, phrase.end)
        self.places.sort()

    def _place(self, area: str, start: int, end: int) -> None:
        zone = self.areas.own_zone
        full = zone.zh if zone is not None and area == zone.id and zone.zh not in self.text else None
        self.places.append((start, end, self.draft.mention("place", area, start, end, plain=full, area=area)))
