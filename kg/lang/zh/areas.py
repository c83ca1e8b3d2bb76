"""Which areas an article's names mean: the home it speaks from, its towns, and whose body a title's post is in."""

import re
from collections import Counter
from collections.abc import Iterable

from kg.find.home import BODY, HEADLINE, OPENING, PUBLISHER, Clue, Home, find_home, fits
from kg.lang.zh.names import HAN
from kg.lang.zh.phrases import left_of
from kg.lang.zh.scan import AreaName, Scan
from kg.lang.zh.titles import CIVIL, PLACELESS, Part, Title, below_of
from kg.lang.zh.words import words
from kg.model import Article
from kg.places import gazetteer

DEICTIC = re.compile(r"(?:全|我|本)(省|自治区|市|区|县|旗|州|盟|镇|乡)")
TOWN_WORD = re.compile(
    r"镇(?!长|政府|域|区|街|村|党)|乡(?!镇|村|亲|长|贤|土|愁|党)|街道(?!党|办|社)|苏木(?!达|镇)|镇(?=党)|乡(?=党)|街道(?=党|办)|苏木(?=党)"
    r"|镇(?=长)|乡(?=长)"
)
TOWN_LIST = re.compile(r"(?P<names>[\u3400-\u9fff]{2,6}(?:、[\u3400-\u9fff]{2,6})+)等(?P<kind>镇|乡|街道|苏木)")
NO_TOWN = re.compile(
    r"[各全两三四五六七八九十几该个多本我这那小古老新乡城]|特色|有关|相关|部分|所有|中心|重点|所在|沿线|辖区|当地"
)
PREPOSITIONS = "在到赴于的了和与及对向由从是至个各该全"
NEAR = re.compile(r"[的境内、]|在|到|深入|走进|前往|位于|赴|^$")
LOCATED = re.compile(r"位于|在")
CHOSEN = re.compile(r"[^。]{0,12}(?:选址|落户|位于|放在|落在)")
NESTED = re.compile(
    r"(?P<town>[\u3400-\u9fff]{1,12}?(?:镇|乡|街道|苏木))(?P<village>[\u3400-\u9fff]{1,8}(?:村|社区|嘎查))"
)
OWN = 6.0
OWN_AHEAD = re.compile(r"(?:平安|法治|美丽|幸福|健康|数字|书香|文明|活力|和谐|魅力|中共|奋力推动|推动|为|让)$")
OWN_BEHIND = re.compile(
    r"(?:市|县|区)?(?:经济社会|高质量|经济发展|的发展|发展(?!区)|人民|将按|将以|的区位|区位优势|的营商|20\d\d年|投资兴业|建设[“现]|力量|精神|"
    r"地处|位于|位居|交通便利|历史悠久|资源丰富)"
)
ABROAD = ("在", "到", "赴", "往", "入", "来", "进")
GUESTS = re.compile(r"[^，。；]{0,12}?(?:代表团|考察团|党政考察|客人|考察组|学习团)")
ZONE_BODIES = frozenset(("work-committee", "management-committee"))
ZONES = ("实验区", "合作区", "高新区", "经开区", "开发区", "新区", "产业园区", "工业园区", "保税区", "示范区")
PRESENT = 9999
RANK = {"province": 0, "prefecture": 1, "county": 2, "zone": 3, "town": 4, "village": 5}


class Areas:
    """The areas of one article."""

    def __init__(self, article: Article, scan: Scan, found: list[Title], named: list[tuple[int, int]]) -> None:
        """`named`: where people and companies are named; an area inside of them is no clue."""
        self.article = article
        self.scan = scan
        self.text = scan.text
        self.year = int(article.published[:4]) if article.published else article.year
        self._titled: set[str] = set()
        self._zone: str | None = None
        self.home = self._home(found, named)
        self._holders_of_titles(found)
        self._towns: list[tuple[int, int, str]] | None = None

    def _home(self, found: list[Title], struck: list[tuple[int, int]]) -> Home:
        text, body = self.text, self.article.body
        clues: list[Clue] = []
        if self.article.publisher:
            for name in Scan(self.article.publisher).areas[:2]:
                clues.append(Clue(self.current(name), PUBLISHER))
        first = next((end for start, end in self.scan.sentences if start >= body), 0)
        named = {at for start, end in struck for at in range(start, end)}
        opener = self._opener(found)
        for name in self.scan.areas:
            if name.start in named or (not name.full and text[name.end : name.end + 1] in ("镇", "乡")):
                continue
            weight = 1.0 if name.full or name.end - name.start > 2 else 0.6
            if name.start < body:
                leads = not text[: name.start].strip() and text[name.end : name.end + 1] in "召举开出印启全一"
                weight *= HEADLINE * (3 if leads else 1)
            elif name.start < first:
                weight *= OPENING
            if text[max(0, name.start - 1) : name.start] in ABROAD or GUESTS.match(text, name.end):
                weight *= 0.2
            elif OWN_AHEAD.search(text, max(0, name.start - 4), name.start) or OWN_BEHIND.match(text, name.end):
                weight = max(weight, OWN)
            office = self.scan.word_at.get(name.end)
            titled = name.start >= body and office is not None and office.kind in "OT"
            if opener is not None and name.start == opener:
                weight, titled = max(weight, HEADLINE * 2), False
            clues.append(Clue(self.current(name), weight * BODY, titled))
        levels: Counter[str] = Counter()
        known = words().levels
        for match in DEICTIC.finditer(text):
            levels[known[match[1]]] += 1 if match[0][0] == "全" else 2
        for title in found:
            for part in title.parts:
                if part.level and not part.areas and not part.below:
                    levels[known.get(part.level, part.level)] += 1
        return find_home(clues, levels, self.year)

    def _holders_of_titles(self, found: list[Title]) -> None:
        """Remember the areas that titles name, and the zone whose bodies the article is about."""
        for title in found:
            for part in title.parts:
                if not part.areas and not part.below:
                    continue
                area = self.area_of(part)
                if area is None:
                    continue
                self._titled.add(area)
                if part.base in ZONE_BODIES and gazetteer().area(area).level == "zone" and self._zone is None:
                    self._zone = area

    def _opener(self, found: list[Title]) -> int | None:
        """Where the article's first city title names its city (龙港市委书记 …, 市长 …): the 市 behind is that."""
        for title in found:
            for part in title.parts:
                if words().levels.get(part.level) == "city" and title.start >= self.article.body:
                    chief = part.role in ("party-secretary", "government-head") and part.areas
                    return part.start if chief and len(title.parts) == 1 else None
        return None

    def current(self, name: AreaName) -> tuple[str, ...]:
        """Of the areas of a name those that existed in the article's year; all if none did."""
        areas = gazetteer().zh(name.name, self.year)
        options = tuple(dict.fromkeys(area.id for area in areas)) or name.areas
        above = self.scan.area_end.get(name.start)
        return below_of(above.areas, options) if above is not None and len(options) > 1 else options

    def area_of(self, part: Part) -> str | None:
        """The area whose body a title's post is in."""
        if part.role in PLACELESS or part.base == "enterprise" or part.organ == "enterprise":
            return None
        if part.organ == "outside":
            return None
        if part.below:
            if part.below in ZONES and self._zone is not None:
                return self._zone
            return self._below(part)
        if part.areas:
            return self._choose_titled(part)
        if part.base in ZONE_BODIES and not part.level and self._zone is not None:
            return self._zone
        if part.level:
            level = words().levels.get(part.level, part.level)
            if level == "town":
                return self._only_town()
            return self.of_level(level)
        if part.role == "other" and part.base not in CIVIL:
            return None
        if part.role in ("party-secretary", "deputy-party-secretary") and part.base == "party-committee":
            return None
        if not part.organ and part.role in ("other", "party-secretary", "deputy-party-secretary"):
            return None
        return self.home.area

    def _only_town(self) -> str | None:
        """The town that 镇党委书记 means: the only one that the article names."""
        towns = {area for _, _, area in self.towns()}
        return towns.pop() if len(towns) == 1 else None

    def of_level(self, level: str) -> str | None:
        """The area that a level word (市, 县) means: home's, else the only one of that level that holds titles here."""
        own = self.home.level(level)
        if own is not None or self.home.area is None:
            return own
        others = {area for area in self._titled if fits(gazetteer().area(area), level)}
        return others.pop() if len(others) == 1 else None

    def _choose_titled(self, part: Part) -> str | None:
        level = words().levels.get(part.level, part.level)
        options = list(part.areas)
        places = gazetteer()
        name = next(
            (n for n in reversed(self.scan.areas_in(part.start, part.end)) if set(n.areas) & set(options)), None
        )
        if name is not None:
            options = [option for option in self.current(name) if option in options] or options
        elif len(options) > 1:
            options = [option for option in options if places.area(option).existed(self.year or PRESENT)] or options
        if level:
            fitting = [option for option in options if fits(places.area(option), level)]
            options = fitting or options
        return self.home.choose(options)

    def _below(self, part: Part) -> str | None:
        """A town, village or zone: listed, or below the area that the title or home names."""
        places = gazetteer()
        above = self._choose_titled(part) if part.areas else self.home.area
        zones = places.zone(part.below, self.year)
        if not zones and part.below.endswith(ZONES) and above is not None:
            zones = places.zone(places.area(above).short + part.below, self.year)
        if zones:
            chosen = self.home.choose([zone.id for zone in zones])
            if chosen:
                return chosen
        if above is None:
            return None
        nested = NESTED.fullmatch(part.below)
        if nested:
            towns = places.towns(nested["town"], above)
            town = towns[0].id if len(towns) == 1 else places.below(above, nested["town"]).id
            return places.below(town, nested["village"]).id
        towns = places.towns(part.below, above)
        if len(towns) == 1:
            return towns[0].id
        return places.below(above, part.below).id

    def of_thing(self, start: int, end: int) -> str | None:
        """Where a project or site lies: an area in its name, before it (位于甲镇的), in its sentence, or home."""
        inside = self._finest(start, end)
        if inside:
            return inside
        sentence = self.scan.sentence(start)[0]
        near = self._finest(max(sentence, start - 24), start)
        if near and NEAR.search(self.text[max(sentence, start - 4) : start] or ""):
            return near
        located = LOCATED.search(self.text, sentence, start)
        if located:
            near = self._finest(located.end(), start)
            if near:
                return near
        chosen = CHOSEN.match(self.text, end)
        if chosen:
            after = self._finest(chosen.end(), min(len(self.text), chosen.end() + 14))
            if after:
                return after
        return self.home.area

    def _finest(self, start: int, end: int) -> str | None:
        """The finest area named in a stretch of text: a town if there is one, else the last area near home."""
        places = gazetteer()
        best: str | None = None
        best_rank = -1
        for name in self.scan.areas_in(start, end):
            if name.end > end:
                continue
            chosen = self.home.choose(self.current(name), far=name.full)
            if chosen is None:
                continue
            if not name.full and self.home.area and not self.kin(chosen):
                continue
            if RANK[places.area(chosen).level] > best_rank:
                best, best_rank = chosen, RANK[places.area(chosen).level]
        for begin, stop, area in self.towns():
            if start <= begin and stop <= end:
                best, best_rank = area, 4
        return best

    def kin(self, area: str) -> bool:
        """Whether an area lies within home's prefecture (or home within it)."""
        places = gazetteer()
        home = self.home.area
        if home is None:
            return False
        chain = [home, *(a.id for a in places.ancestors(home))]
        return any(
            known == area or (places.area(known).level != "province" and places.contains(known, area))
            for known in chain
        ) or places.contains(area, home)

    def towns(self) -> list[tuple[int, int, str]]:
        """Towns, streets and sumus named in full: (start, end, area id)."""
        if self._towns is None:
            self._towns = list(self._find_towns())
        return self._towns

    def _find_towns(self) -> Iterable[tuple[int, int, str]]:
        text = self.text
        places = gazetteer()
        last = 0
        for match in TOWN_WORD.finditer(text):
            end = match.end()
            sentence = self.scan.sentence(match.start())[0]
            floor = max(sentence, last)
            above = self.home.area
            for area in self.scan.areas_in(max(floor, end - 16), match.start()):
                if area.full and area.end <= match.start():
                    chosen = self.home.choose(self.current(area))
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
                if not all(map(HAN.match, name)):
                    continue
                listed = places.towns(name, above)
                if listed:
                    found = (begin, end, listed[0].id) if len(listed) == 1 else None
                    break
            if found is None:
                begin = left_of(self.scan, match.start(), max(floor, end - 10), quoted=False)
                while begin < match.start() and text[begin] in PREPOSITIONS:
                    begin += 1
                name = text[begin:end]
                if any(c in "各这那该等" for c in name):
                    continue
                if 3 <= len(name) <= 7 and all(map(HAN.match, name)) and not NO_TOWN.match(name):
                    found = (begin, end, places.below(above, name).id)
            if found:
                last = end
                yield found
        yield from self._listed_towns()

    def _listed_towns(self) -> Iterable[tuple[int, int, str]]:
        """邵伯、小纪、丁沟等镇: towns by their bare names."""
        if self.home.area is None:
            return
        for match in TOWN_LIST.finditer(self.text):
            at = match.start()
            for name in match["names"].split("、"):
                listed = gazetteer().towns(name + match["kind"], self.home.area)
                if len(listed) == 1:
                    yield at, at + len(name), listed[0].id
                at += len(name) + 1
