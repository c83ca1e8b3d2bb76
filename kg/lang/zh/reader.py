"""A Chinese article read: people and their posts, places, meetings, projects, and the sentences that carry events."""

import re
from collections import Counter
from collections.abc import Iterable

from kg.find.draft import Draft
from kg.find.home import BODY, HEADLINE, OPENING, PUBLISHER, Clue, Home, find_home
from kg.find.tokens import Sentence, Token
from kg.lang.zh import dates, things
from kg.lang.zh.names import HAN, names
from kg.lang.zh.scan import AreaName, Scan
from kg.lang.zh.tokens import Tokens
from kg.lang.zh.titles import CIVIL, PLACELESS, Part, Title, below_of, titles
from kg.lang.zh.words import words
from kg.model import Article, PostStatus
from kg.places import gazetteer

LIST_JOINT = re.compile(r"[、和与及]|以及")
DEICTIC = re.compile(r"(?:全|我|本)(省|自治区|市|区|县|旗|州|盟|镇|乡)")
APPOINTING = re.compile(r"(?:任命|选举|推选|补选|提名|聘任|当选|增补|批准任命|决定)$")
NATIONAL = frozenset(("general-secretary", "state-president", "premier"))
REMOVING = re.compile(r"(?:免去|免|撤销)$")
HEADED = re.compile(r"(?P<on>任命|当选|选举)|(?P<off>免去|免职)")
AFTER_REMOVED = re.compile(r"^(?:等)?职务|^职(?![称工务])")


def sentences(clean: str) -> list[tuple[int, int]]:
    """The sentences of a Chinese text (ending with 。！？； or the line)."""
    from kg.lang.zh.scan import SENTENCE

    return [(match.start(), match.end()) for match in SENTENCE.finditer(clean)]


class Reader:
    """Reads one article into a `Draft`; `read` gives the sentences with their tokens."""

    def __init__(self, article: Article, draft: Draft) -> None:
        self.article = article
        self.draft = draft
        self.text = article.clean
        self.scan = Scan(article.clean)
        self.names = names()
        year = int(article.published[:4]) if article.published else article.year
        self.year = year
        self.days = dates.days(self.text, article.published, article.year)
        self.titles = titles(self.scan)
        self.home = self._home(year)
        self.people: list[tuple[int, int, int]] = []
        self._all = []
        self.found_meetings: list[tuple[int, int, int]] = []

    def read(self) -> tuple[list[Sentence], Home]:
        """Find everything; the sentences carry the tokens of `kg.find.tokens`."""
        self._officials()
        self._appointments()
        self._others()
        self._later_mentions()
        self._companies()
        self._meetings()
        self._projects()
        self._places()
        return self._sentences(), self.home

    def _home(self, year: int | None) -> Home:
        text, body = self.text, self.article.body
        clues: list[Clue] = []
        if self.article.publisher:
            for name in Scan(self.article.publisher).areas[:2]:
                clues.append(Clue(self._current(name), PUBLISHER))
        first = next((end for start, end in self.scan.sentences if start >= body), 0)
        for name in self.scan.areas:
            weight = 1.0 if name.full or name.end - name.start > 2 else 0.6
            if name.start < body:
                leads = not text[: name.start].strip() and text[name.end : name.end + 1] in "召举开出印启全一"
                weight *= HEADLINE * (3 if leads else 1)
            elif name.start < first:
                weight *= OPENING
            if text[max(0, name.start - 1) : name.start] in ("在", "到", "赴", "往", "入", "来", "进"):
                weight *= 0.2
            office = self.scan.word_at.get(name.end)
            titled = name.start >= body and office is not None and office.kind in "OT"
            clues.append(Clue(self._current(name), weight * BODY, titled))
        levels: Counter[str] = Counter()
        known = words().levels
        for match in DEICTIC.finditer(text):
            levels[known[match[1]]] += 1 if match[0][0] == "全" else 2
        for title in self.titles:
            for part in title.parts:
                if part.level and not part.areas and not part.below:
                    levels[known.get(part.level, part.level)] += 1
        return find_home(clues, levels, year)

    def _current(self, name: AreaName) -> tuple[str, ...]:
        """Of the areas of a name those that existed in the article's year; all if none did."""
        areas = gazetteer().zh(name.name, self.year)
        options = tuple(dict.fromkeys(area.id for area in areas)) or name.areas
        above = self.scan.area_end.get(name.start)
        return below_of(above.areas, options) if above is not None and len(options) > 1 else options

    # people

    def _ends(self, position: int) -> int:
        return self.scan.ends(position, self.names.follow)

    def _name(self, start: int) -> int:
        """Where the name that begins here ends (white space before it is stepped over by the caller), 0 if none does."""
        word = self.scan.word_at.get(start)
        if word is not None and word.kind in "TOlmjc":
            return 0
        return self.names.end(self.text, start, self._ends)

    def _person(self, start: int, end: int) -> int:
        plain = self.text[start:end].replace(" ", "")
        person = self.draft.mention("person", plain, start, end, zh=plain)
        self.people.append((start, end, person))
        return person

    def _name_list(self, start: int) -> list[tuple[int, int]]:
        """The names of a list that begins at a position: 甲、乙、丙."""
        found: list[tuple[int, int]] = []
        at = start
        while True:
            while at < len(self.text) and self.text[at] in " \u3000“":
                at += 1
            end = self._name(at)
            if not end:
                break
            found.append((at, end))
            joint = LIST_JOINT.match(self.text, end)
            if not joint or self._title_at(joint.end()):
                break
            at = joint.end()
        return found

    def _title_at(self, position: int) -> bool:
        return any(title.start == position for title in self.titles)

    def _officials(self) -> None:
        """People named behind their titles."""
        for title in self.titles:
            found = self._name_list(title.end)
            if not found:
                self._title_behind(title)
                continue
            weak = title.parts[-1].word in ("委员", "领导", "成员", "执委", "代表")
            for start, end in found:
                if weak and title.parts[-1].word != "领导" and things.is_common(self.text[start:end]):
                    break
                person = self._person(start, end)
                self._posts(person, title, start, end)

    def _title_behind(self, title: Title) -> None:
        """习近平总书记, 甲局长: a name with its title behind it."""
        last = title.parts[-1]
        if title.start == last.start and len(title.parts) == 1 and not last.areas and not last.below and not last.organ:
            for start, end in self._names_before(title.start, sure=last.role in NATIONAL):
                known = self.draft.known("person", self.text[start:end]) is not None
                if known or last.role in NATIONAL:
                    self._posts(self._person(start, end), title, start, end, rule="title behind name")
        if self.text[title.end : title.end + 1] in "、" and title.parts[-1].role == "other":
            self.draft.issue("title-without-name", title.start, title.end)

    def _posts(
        self, person: int, title: Title, start: int, end: int, status: PostStatus = "holds", rule: str = "title before name"
    ) -> None:
        for part in title.parts:
            words_of_title = self.text[part.start : part.end]
            area = self.area_of(part)
            organization = self._body(part)
            self.draft.post(
                person,
                part.role,
                words_of_title,
                min(part.start, start),
                max(part.end, end),
                rule,
                area=area,
                organization=organization,
                status="former" if part.former and status == "holds" else status,
                date=self.day(start),
            )

    def day(self, position: int) -> str | None:
        """The day that a place in the text speaks of: the last date before it, else the first, else the publication."""
        last = None
        for day in self.days:
            if day.start > position and last is not None:
                break
            if day.start <= position or last is None:
                last = day.value
        return last or self.article.published

    def area_of(self, part: Part) -> str | None:
        """The area whose body a title's post is in."""
        if part.role in PLACELESS or part.base == "enterprise" or part.organ == "enterprise":
            return None
        places = gazetteer()
        if part.organ == "outside":
            return None
        if part.below:
            return self._below(part)
        if part.areas:
            return self._choose_titled(part)
        if part.level:
            level = words().levels.get(part.level, part.level)
            if level == "town":
                return None
            return self.home.level(level) or (self.home.area if self._home_fits(level) else None)
        if part.role == "other" and part.base not in CIVIL:
            return None
        if part.role in ("party-secretary", "deputy-party-secretary") and part.base == "party-committee":
            return None
        if not part.organ and part.role in ("other", "party-secretary", "deputy-party-secretary"):
            return None
        del places
        return self.home.area

    def _home_fits(self, level: str) -> bool:
        from kg.find.home import fits

        return self.home.area is not None and fits(gazetteer().area(self.home.area), level)

    def _choose_titled(self, part: Part) -> str | None:
        from kg.find.home import fits

        level = words().levels.get(part.level, part.level)
        options = [a for a in part.areas]
        name = next((n for n in reversed(self.scan.areas_in(part.start, part.end)) if set(n.areas) & set(options)), None)
        if name is not None:
            options = [option for option in self._current(name) if option in options] or options
        places = gazetteer()
        if level:
            fitting = [option for option in options if fits(places.area(option), level)]
            options = fitting or options
        return self.home.choose(options)

    def _below(self, part: Part) -> str | None:
        """A town, village or zone: listed, or below the area that the title or home names."""
        places = gazetteer()
        above = self._choose_titled(part) if part.areas else self.home.area
        zones = places.zone(part.below, self.year)
        if zones:
            chosen = self.home.choose([zone.id for zone in zones])
            if chosen:
                return chosen
        if above is None:
            return None
        towns = places.towns(part.below, above)
        if len(towns) == 1:
            return towns[0].id
        return places.below(above, part.below).id

    def _body(self, part: Part) -> int | None:
        """The department, company or institution a title names."""
        if part.body is None:
            return None
        start, end = part.body
        name = self.text[start:end]
        kind = {"company": "1"} if part.organ == "enterprise" else {}
        area = None if part.organ == "enterprise" else self.area_of(part)
        return self.draft.mention("organization", name, start, end, zh=name, area=area, **kind)

    def _appointments(self) -> None:
        """任命甲为乙局局长; 甲 为 …; 免去甲的…职务; 接受甲辞去…职务."""
        for title in self.titles:
            before = self.text[max(0, title.start - 1) : title.start]
            if before in ("为", "任"):
                people = self._names_before(title.start - 1)
                status: PostStatus = "appointed"
                if people and re.search(r"选举|当选", self.text[max(0, people[0][0] - 12) : people[0][0]]):
                    status = "elected"
                for start, end in people:
                    self._posts(self._person(start, end), title, start, end, status, "appointed as")
            elif self.text[max(0, title.start - 2) : title.start] in ("当选",):
                for start, end in self._names_before(title.start - 2):
                    self._posts(self._person(start, end), title, start, end, "elected", "elected as")
            elif before == "的" and AFTER_REMOVED.match(self.text[title.end : title.end + 3]):
                for start, end in self._names_before(title.start - 1):
                    self._posts(self._person(start, end), title, start, end, "removed", "removed from")
            elif self.text[max(0, title.start - 2) : title.start] in ("辞去", "担任") or re.search(
                r"不再担任$", self.text[max(0, title.start - 4) : title.start]
            ):
                resigned = self.text[max(0, title.start - 2) : title.start] == "辞去"
                gone = resigned or self.text[max(0, title.start - 4) : title.start].startswith("不再")
                cut = title.start - (2 if resigned else 4 if gone else 2)
                for start, end in self._names_before(cut):
                    status = "resigned" if resigned else "removed" if gone else "holds"
                    self._posts(self._person(start, end), title, start, end, status, "resigned from" if gone else "holds")

    def _names_before(self, end: int, *, sure: bool = False) -> list[tuple[int, int]]:
        """The names of a list that ends at a position."""
        found: list[tuple[int, int]] = []
        text = self.text
        at = end
        while at > 0:
            while at > 0 and text[at - 1] in " \u3000":
                at -= 1
            start = self._name_start(at)
            if start is None and sure and self.names.plausible(text[at - 3 : at]):
                start = at - 3
            if start is None:
                break
            found.insert(0, (start, at))
            if start > 0 and text[start - 1] in "、和":
                at = start - 1
                continue
            break
        return found

    def _name_start(self, end: int) -> int | None:
        text = self.text
        for length in (3, 2, 4):
            start = end - length
            if start < 0:
                continue
            name = text[start:end]
            if not all(map(HAN.match, name)) or not self.names.plausible(name):
                continue
            before = text[start - 1 : start]
            if not before or not HAN.match(before) or before in "和及" or self.draft.known("person", name) is not None:
                return start
            lead = text[max(0, start - 4) : start]
            if re.search(r"(?:任命|选举|免去|接受|同意|推选|补选|提名|聘任|决定|同志|批准|由|书记|主任|市长|县长|区长|成员|代表|委员)$", lead):
                return start
        dotted = re.compile(r"[\u3400-\u9fff]{1,8}(?:·[\u3400-\u9fff]{1,8})+$").search(text[max(0, end - 20) : end])
        return max(0, end - 20) + dotted.start() if dotted else None

    def _others(self) -> None:
        """People named behind an occupation: 牧民格日乐图, 企业代表江一帆 (named, without a post)."""
        for word in self.scan.words:
            if word.kind != "o":
                continue
            for start, end in self._name_list(word.end):
                if len(self.text[start:end]) >= 2:
                    self._person(start, end)

    def _later_mentions(self) -> None:
        """Every other place where the article names a person it has introduced."""
        spans: dict[int, tuple[int, int]] = {}
        text = self.text
        known = sorted({text[s:e]: p for s, e, p in self.people}.items(), key=lambda item: -len(item[0]))
        for name, person in known:
            at = text.find(name)
            while at >= 0:
                if not any(p in spans for p in range(at, at + len(name))) and self._whole(at, at + len(name)):
                    for p in range(at, at + len(name)):
                        spans[p] = (at, at + len(name))
                    spans[at] = (at, at + len(name))
                    self._found(at, at + len(name), person)
                at = text.find(name, at + 1)
        self.people = sorted(set(self._all))
        self.scan.names_known([(start, end) for start, end, _ in self.people])

    _all: list[tuple[int, int, int]]

    def _found(self, start: int, end: int, person: int) -> None:
        self._all.append((start, end, person))
        self.draft.name(person, start, end)

    def _whole(self, start: int, end: int) -> bool:
        """Whether a known name is not part of a longer word: 高建 in 高建设."""
        area = next((a for a in self.scan.areas_in(max(0, start - 8), end) if a.start <= start and a.end >= end), None)
        return area is None or area.end - area.start == end - start and not area.full

    # things

    def _spans(self) -> list[tuple[int, int]]:
        return [(start, end) for start, end, _ in self.people]

    def _companies(self) -> None:
        self.companies = []
        for phrase in things.companies(self.scan):
            name = self.text[phrase.start : phrase.end]
            if any(s < phrase.end and e > phrase.start for s, e, _ in self.people):
                continue
            mention = self.draft.mention("organization", name, phrase.start, phrase.end, zh=name, company="1")
            self.companies.append((phrase.start, phrase.end, mention))

    def _projects(self) -> None:
        self.projects = []
        self.sites = []
        for phrase in things.projects(self.scan, self._spans()):
            if any(s < phrase.end and e > phrase.start for s, e, _ in (*self.people, *self.found_meetings)):
                continue
            name = self.text[phrase.start : phrase.end]
            area = self._thing_area(phrase.start, phrase.end)
            phase = things.PHASE.search(name)
            investment = re.compile(r"[^。；]{0,20}?总?投资(?:约|达)?([\d.]+(?:万|亿)元)").match(self.text, phrase.end)
            key = name.removesuffix("项目") if len(name) > 8 else name
            mention = self.draft.mention(
                "project",
                key,
                phrase.start,
                phrase.end,
                zh=name,
                area=area,
                phase=phase.group().strip("（）()") if phase else None,
                investment=investment[1] if investment else None,
            )
            self.projects.append((phrase.start, phrase.end, mention))

    def _thing_area(self, start: int, end: int) -> str | None:
        """Where a project or site lies: a town or area in its name, before it (位于甲镇的), in its sentence, or home."""
        places = gazetteer()
        inside = self._finest(start, end)
        if inside:
            return inside
        sentence = self.scan.sentence(start)[0]
        near = self._finest(max(sentence, start - 24), start)
        if near and re.search(r"[的境内、]|在|到|深入|走进|前往|位于|赴|^$", self.text[max(sentence, start - 4) : start] or ""):
            return near
        located = re.compile(r"位于|在").search(self.text, sentence, start)
        if located:
            near = self._finest(located.end(), start)
            if near:
                return near
        chosen = re.compile(r"[^。]{0,12}(?:选址|落户|位于|放在|落在)").match(self.text, end)
        if chosen:
            after = self._finest(chosen.end(), min(len(self.text), chosen.end() + 14))
            if after:
                return after
        del places
        return self.home.area

    def _finest(self, start: int, end: int) -> str | None:
        """The finest area named in a stretch of text: a town if there is one, else the last area within home's reach."""
        places = gazetteer()
        best: str | None = None
        best_rank = -1
        rank = {"province": 0, "prefecture": 1, "county": 2, "zone": 3, "town": 4, "village": 5}
        for name in self.scan.areas_in(start, end):
            if name.end > end:
                continue
            chosen = self.home.choose(self._current(name), far=name.full)
            if chosen is None:
                continue
            if not name.full and self.home.area and not self._kin(chosen):
                continue
            if rank[places.area(chosen).level] > best_rank:
                best, best_rank = chosen, rank[places.area(chosen).level]
        for begin, stop, area in self.towns():
            if start <= begin and stop <= end:
                best, best_rank = area, 4
        return best

    def _kin(self, area: str) -> bool:
        """Whether an area lies within home's prefecture (or home within it)."""
        places = gazetteer()
        home = self.home.area
        if home is None:
            return False
        chain = [home, *(a.id for a in places.ancestors(home))]
        return any(known == area or places.area(known).level != "province" and places.contains(known, area) for known in chain) or places.contains(
            area, home
        )

    _towns: list[tuple[int, int, str]] | None = None

    def towns(self) -> list[tuple[int, int, str]]:
        """Towns, streets and sumus named in full: (start, end, area id)."""
        if self._towns is None:
            self._towns = list(self._find_towns())
        return self._towns

    def _find_towns(self) -> Iterable[tuple[int, int, str]]:
        text = self.text
        places = gazetteer()
        last = 0
        for match in re.finditer(r"镇(?!长|政府|域|区|街|村|党)|乡(?!镇|村|亲|长|贤|土|愁|党)|街道(?!党|办|社)|苏木(?!达|镇)|镇(?=党)|乡(?=党)|街道(?=党|办)|苏木(?=党)|镇(?=长)|乡(?=长)", text):
            end = match.end()
            sentence = self.scan.sentence(match.start())[0]
            floor = max(sentence, last)
            above = self.home.area
            for area in self.scan.areas_in(max(floor, end - 16), match.start()):
                if area.full and area.end <= match.start():
                    chosen = self.home.choose(self._current(area))
                    if chosen:
                        floor, above = max(floor, area.end), chosen
            if above is None:
                continue
            found = None
            for length in range(9, 1, -1):
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
                begin = things.left_of(self.scan, match.start(), max(floor, end - 10), quoted=False)
                while begin < match.start() and text[begin] in "在到赴于的了和与及对向由从是至个各该全":
                    begin += 1
                name = text[begin:end]
                if any(c in "各这那该等" for c in name):
                    continue
                if 3 <= len(name) <= 7 and all(map(HAN.match, name)) and not re.match(r"[各全两三四五六七八九十几该个多本我这那小古老新乡城]|特色|有关|相关|部分|所有|中心|重点|所在|沿线|辖区|当地", name):
                    found = (begin, end, places.below(above, name).id)
            if found:
                last = end
                yield found

    def _meetings(self) -> None:
        body = self.article.body
        title = self.text[:body]
        groups: list[tuple[str, int, str | None]] = []
        for phrase, held in things.meetings(self.scan, body, self._spans()):
            name = self.text[phrase.start : phrase.end]
            bare = name.replace("“", "").replace("”", "")
            if things.from_above(bare) and not self._is_province():
                continue
            if things.is_generic_meeting(bare):
                self.found_meetings.append((phrase.start, phrase.end, -1))
                continue
            day = self._meeting_day(phrase.start)
            known = self._same_meeting(groups, bare, day, phrase)
            if known is not None:
                self.draft.name(known, phrase.start, phrase.end)
                self.found_meetings.append((phrase.start, phrase.end, known))
                info = self.draft.info(known)
                if day and phrase.start >= body and not info.get("date"):
                    info["date"] = day
                continue
            if not held or len(bare) < 4:
                if held:
                    self.found_meetings.append((phrase.start, phrase.end, -1))
                continue
            area = self._meeting_area(phrase.start, phrase.end)
            mention = self.draft.mention(
                "meeting", f"{bare}@{phrase.start}", phrase.start, phrase.end, zh=bare, title=name, area=area, date=day, head=phrase.head
            )
            groups.append((bare, mention, day))
            self.found_meetings.append((phrase.start, phrase.end, mention))
        del title
        self._untitled_meeting(groups)

    def _untitled_meeting(self, groups: list[tuple[str, int, str | None]]) -> None:
        """A meeting that is held without a name: 召开会议, 举行仪式."""
        if groups:
            return
        for start, end, known in self.found_meetings:
            if known == -1 and re.search(r"(?:召开|举行|举办|召开了|主持)$", self.text[max(0, start - 3) : start]):
                day = self._meeting_day(start)
                mention = self.draft.mention(
                    "meeting", f"@{start}", start, end, zh=self.text[start:end], title=self.text[start:end], area=self._meeting_area(start, end), date=day
                )
                self.found_meetings = [(s, e, mention if s == start else k) for s, e, k in self.found_meetings]
                return

    def _is_province(self) -> bool:
        return self.home.area is not None and gazetteer().area(self.home.area).level == "province"

    def _same_meeting(
        self, groups: list[tuple[str, int, str | None]], name: str, day: str | None, phrase: things.Phrase
    ) -> int | None:
        plain = self._core(name)
        for known, mention, known_day in groups:
            other = self._core(known)
            if plain == other or plain.endswith(other) or other.endswith(plain) or _dice(plain, other) >= 0.6:
                in_title = self.draft.get(mention).names[0].span.start < (self.article.back[self.article.body] if self.article.body < len(self.article.back) else 0)
                if day and known_day and day != known_day and not in_title and phrase.start >= self.article.body:
                    if _dice(plain, other) < 0.9:
                        continue
                return mention
        return None

    def _core(self, name: str) -> str:
        name = re.sub(r"^(?:全市|全县|全区|全旗|全州|全盟|我市|我县|我区|市|县|区|旗)", "", name)
        for area in Scan(name).areas[:1]:
            if area.start == 0:
                name = name[area.end :]
        return re.sub(r"[“”《》（）()\s市县区]", "", name)

    def _meeting_day(self, position: int) -> str | None:
        start, end = self.scan.sentence(position)
        inside = [day for day in self.days if start <= day.start <= position]
        if inside:
            return inside[-1].value
        after = [day for day in self.days if position < day.start < end]
        if after and position < self.article.body:
            return after[0].value
        before = [day for day in self.days if self.article.body <= day.start < position]
        if before:
            return before[-1].value
        later = [day for day in self.days if day.start >= self.article.body]
        return later[0].value if later else (self.days[0].value if self.days else None)

    def _meeting_area(self, start: int, end: int) -> str | None:
        """The area that held a meeting: in its name, as subject of 召开, else home."""
        known = words().levels
        text = self.text
        for stretch in ((start, end), (max(self.scan.sentence(start)[0], start - 30), start)):
            for area in self.scan.areas_in(*stretch):
                if area.end > stretch[1]:
                    continue
                own = area.start == stretch[0] or stretch[0] != start
                following = text[area.end : area.end + 3]
                if own and (stretch[0] == start or re.match(r"(?:召|举|委|政|人|市|县|全|区)", following)):
                    chosen = self.home.choose(self._current(area), far=area.full)
                    if chosen and (self._kin(chosen) or area.full):
                        return chosen
            deictic = re.compile(r"(?:全|我|本)(省|市|区|县|旗|州|盟)|(?<![\u3400-\u9fff])(省|市|区|县|旗|州)(?=[委政人纪七六八九十五四三])").search(text, *stretch)
            if deictic:
                return self.home.level(known[deictic[1] or deictic[2]]) or self.home.area
            for word in self.scan.words_in(*stretch):
                if word.kind == "O" and word.value[1]:
                    return self.home.level(known[word.value[1]]) or self.home.area
        return self.home.area

    def _places(self) -> None:
        """Every area the article names, and its towns."""
        places = gazetteer()
        self.places: list[tuple[int, int, int]] = []
        taken = self._taken(self.people)
        for name in self.scan.areas:
            if name.start in taken:
                continue
            chosen = self.home.choose(self._current(name), far=name.full)
            if chosen is None:
                if name.full:
                    self.draft.issue("undecided-place", name.start, name.end)
                continue
            area = places.area(chosen)
            if not name.full and not (area.level in ("province", "prefecture") or self._kin(chosen)):
                continue
            self._place(chosen, name.start, name.end)
        for start, end, area_id in self.towns():
            if not any(s < end and e > start for s, e, _ in self.people):
                self._place(area_id, start, end)
        self.places.sort()

    def _place(self, area: str, start: int, end: int) -> None:
        self.places.append((start, end, self.draft.mention("place", area, start, end, area=area)))

    def _taken(self, spans: Iterable[tuple[int, int, int]]) -> set[int]:
        return {at for start, end, _ in spans for at in range(start, end)}

    # sentences

    def _sentences(self) -> list[Sentence]:
        """The sentences that may carry an event, as tokens."""
        return list(Tokens(self).sentences())


def _dice(left: str, right: str) -> float:
    """Likeness of two names by their pairs of characters, 0 to 1."""
    a = Counter(left[i : i + 2] for i in range(len(left) - 1))
    b = Counter(right[i : i + 2] for i in range(len(right) - 1))
    total = sum(a.values()) + sum(b.values())
    return 2 * sum((a & b).values()) / total if total else 0.0
