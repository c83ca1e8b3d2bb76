"""The meetings that a Chinese article tells of: which phrases are one meeting, when it was and who held it."""

import re

from kg.draft.draft import Draft, Why
from kg.lang.zh.alike import core, likeness
from kg.lang.zh.areas import Areas
from kg.lang.zh.continued import continued
from kg.lang.zh.dates import Day, told_apart
from kg.lang.zh.held import Calendar, Held
from kg.lang.zh.hosts import host
from kg.lang.zh.meetings import from_above, is_generic_meeting, meetings
from kg.lang.zh.meetings_held import spoken_of
from kg.lang.zh.nearest import town_published
from kg.lang.zh.phrases import Phrase
from kg.lang.zh.scan import Scan
from kg.lang.zh.words import words
from kg.model import HOME
from kg.places import gazetteer

UNTITLED = re.compile(r"(?:召开|举行|举办|主持)(?:了|的)?$")
UNDER_WAY = re.compile(
    r"上(?:，|指|强|要|讲|发|表|提|作|(?=新|[县市区州旗省镇乡]|[^，。；]{0,12}(?:讲|说|致|宣|发言|表态)))(?!级|述|次|周|月|年)"
)
HEADED = re.compile("的?主持人")
TOOK_PART = re.compile(r"出席|参加|列席|主持|讲话|上说|上强调|上指出|作汇报")
PART_TAKEN = re.compile(
    r"(?:主持|出席|列席)(?P<name>会议|座谈会|(?:签约|签字|揭牌|挂牌|授牌|启动|开工|奠基|竣工|通车|投产|启用|捐赠|交接|开幕)?仪式)"
)
MINUTES = re.compile(
    r"(?P<name>[^\n]{0,40}?会议?)(?:会议)?(?:纪要|记录|简报|实录)"
    r"|(?:[^\n]*\n){0,5}?(?:【 ?)?(?:[会活仪] ?[议动式](?: ?名 ?称)?|会 ?名|名 ?称) ?[：】]：? ?"
    r"(?P<named>[^\n。]{2,40}(?:[会坛]|会议|仪式))\n(?P<dated>【? ?(?:会议|活动)?(?:时 ?间|日 ?期|地 ?点) ?[：】])?"
)
CONDUCT = re.compile(
    "主持(?=[。，；]|会议|召开)|(?<![要的])讲话(?=[。，；])|(?:最后|第一个|首先|轮流|依次|先后|表态|交流)发言|会议开始|(?:正式)?散会"
)
"""What tells that a meeting took place: two such acts, if nothing says that it was held."""
PLANNED = re.compile("将[于在召举]|即将|拟[于在定]|筹备|准备|定于|明[天日]|下周|下月|精神")
NAMED, SHORTEST = 6, 4
GENERAL = frozenset(("会议", "大会", "仪式", "会", "活动", "全会", "常委会", "全体会议"))
"""What says nothing of the sort of meeting: it points at one told before."""
ALIKE, THE_SAME, MOST = 0.6, 0.9, 60  # MOST: meetings of an article that may be named again
LONGEST_HEADING = 45
SENTENCE_END = re.compile("[。；！？，]")
SEVERAL = re.compile("[两二三四五六七八九十几多数]+[个场次]")
"""What makes a headline's meeting none of its own: 两个会议."""
ATTENDING = re.compile("(?:出席|列席)了?$")


class Gatherings:
    """Records the meetings of one article.

    `spans`: (start, end, mention or -1 for "the meeting"); `elsewhere`: where it tells of a meeting of the province.
    """

    def __init__(self, draft: Draft, scan: Scan, areas: Areas, days: list[Day]) -> None:
        self.draft = draft
        self.scan = scan
        self.text = scan.text
        self.areas = areas
        self.body = draft.article.body
        self.calendar = Calendar(scan, days, self.body)
        self.spans: list[tuple[int, int, int]] = []
        self.elsewhere: list[tuple[int, int, int]] = []
        self._known: list[tuple[str, int, Held | None]] = []
        self._held: list[int] = []
        self._above: list[tuple[Phrase, str]] = []
        self._unsaid: list[tuple[Phrase, str]] = []

    def read(self, people: list[tuple[int, int]], roll: int = 0) -> None:
        """Record every meeting held, and where the text speaks of it; `roll`: where the roll of minutes begins."""
        for phrase, held in meetings(self.scan, people):
            self._phrase(phrase, people, held=held)
        self._on_other_days()
        below = self._of_below()
        if not self._known:
            self._minutes(roll)
        if people and not self._known:
            if self._unsaid and self._conducted():
                phrase, bare = self._unsaid[0]
                self._record(phrase, bare, self._day(phrase.start))
            else:
                self._untitled()
        if not self._known and not self._told():
            self._attended_above()
        if people and not self._told():
            self._part_taken()
        for start, end, level in below:
            own = self.areas.of_level(words().levels[level], start)
            self._record(Phrase(start, end, "会"), self.text[start:end], self._day(start), own)

    def _phrase(self, phrase: Phrase, people: list[tuple[int, int]], *, held: bool) -> None:
        """What a phrase says: another meeting, one told before, "the meeting", or one of which it isn't told yet."""
        bare = self.text[phrase.start : phrase.end].replace("“", "").replace("”", "")
        if from_above(bare) and not self._is_province() and not self._attended(phrase.start, people):
            self._of_above(phrase, bare, held=held)
            return
        if phrase.start < self.body and SEVERAL.match(bare):
            return
        if is_generic_meeting(bare):
            self._pointed_at(phrase, held=held)
            return
        day = self._day(phrase.start, phrase.end)
        known = self._same(bare, day, phrase)
        if known is not None:
            self._again(known, phrase, day)
        elif held and len(bare) >= SHORTEST:
            self._record(phrase, bare, day)
        elif held:
            self._pointed_at(phrase, held=True)
        elif len(bare) >= NAMED and not PLANNED.search(self.text, *self.scan.sentence(phrase.start)):
            self._unsaid.append((phrase, bare))

    def _of_above(self, phrase: Phrase, bare: str, *, held: bool) -> None:
        """A meeting of the province or the state, which the article's people hear of."""
        if self.text.startswith("上", phrase.end):
            self.elsewhere.append((phrase.start, phrase.end, -1))
        if held and phrase.start >= self.body and bare.startswith(("全省", "全区域", "省")):
            self._above.append((phrase, bare))

    def _pointed_at(self, phrase: Phrase, *, held: bool) -> None:
        """The meeting that is spoken of, without its name."""
        self.spans.append((phrase.start, phrase.end, -1))
        if held and phrase.start >= self.body:
            self._held.append(phrase.start)

    def _again(self, known: int, phrase: Phrase, day: Held | None) -> None:
        """A meeting told before is named again, perhaps with its day."""
        self.draft.name(known, phrase.start, phrase.end)
        self.spans.append((phrase.start, phrase.end, known))
        date = self.draft.info(known).get("date")
        lead = self.text[self.scan.sentence(phrase.start)[0] : phrase.start]
        if day and phrase.start >= self.body and told_apart(self.calendar.days, self.text, date, lead):
            self.draft.tell(known, "date", day.value, *day.why)

    def _on_other_days(self) -> None:
        """Meetings held without a name beside those with one, on days of their own."""
        for start, end, known in list(self.spans):
            if self._known and known == -1 and start in self._held and self._another(start, end):
                self._record(Phrase(start, end, self.text[start:end]), self.text[start:end], self._day(start))

    def _minutes(self, roll: int) -> None:
        """The meeting whose minutes the article is."""
        title = MINUTES.match(self.text)
        if title and (roll or title["dated"]):
            name = "name" if title["name"] else "named"
            day = self.calendar.after(self.body if title["name"] else title.end(name))
            self._record(Phrase(*title.span(name), "会议"), title[name], day)

    def _attended_above(self) -> None:
        """The first meeting of the province, if the article tells who took part and no other meeting."""
        for phrase, bare in self._above[:1]:
            if TOOK_PART.search(self.text, phrase.end, self._paragraph_end(phrase.end)):
                self.elsewhere = [span for span in self.elsewhere if span[0] != phrase.start]
                self._record(phrase, bare, self._day(phrase.start))

    def _part_taken(self) -> None:
        """A meeting of which is only told that somebody presided over it or attended it: 出席|签约仪式."""
        taken = PART_TAKEN.search(self.text, self.body)
        if taken:
            at = taken.start()
            self._record(Phrase(*taken.span("name"), "会议"), taken["name"], self._day(at))
            self.spans = [(at, at, known) if known >= 0 else (s, e, known) for s, e, known in self.spans]

    def _told(self) -> bool:
        """Whether a meeting is recorded at a place of the text."""
        return any(known >= 0 for _, _, known in self.spans)

    def _of_below(self) -> list[tuple[int, int, str]]:
        """The meetings that an area held behind that of the area above, and that were taken for other ones, if read."""
        first, below = {known: start for start, _, known in sorted(self.spans, reverse=True)}, []
        for one in continued(self.text, self.body):
            over = [span for span in self.spans if span[0] < one[1] and span[1] > one[0]]
            if not any(known >= 0 and first[known] == start for start, _, known in over):
                below.append(one)
                self.spans = [span for span in self.spans if span not in over]
                self._held = [start for start in self._held if not one[0] <= start < one[1]]
        return below

    def _record(self, phrase: Phrase, bare: str, day: Held | None, area: str | None = None) -> None:
        area = area or host(self.scan, self.areas, phrase.start, phrase.end)
        why = self._why(phrase.start, phrase.end, area, day)
        mention = self.draft.mention(
            "meeting",
            f"{bare}@{phrase.start}",
            phrase.start,
            phrase.end,
            why=why,
            zh=bare,
            title=self.text[phrase.start : phrase.end],
            area=area or self._home(),
            date=day.value if day else None,
            head=phrase.head,
        )
        if area is None:
            self.draft.unclaimed.add(mention)
        self._known.append((bare, mention, day))
        self.spans.append((phrase.start, phrase.end, mention))
        self.spans.sort()

    def _another(self, start: int, end: int) -> bool:
        """Whether a meeting held without a name is another than those told before: a symposium, on a day of its own."""
        head, day = self.text[start:end], self._day(start, end)
        if head in GENERAL or day is None:
            return False
        return all(
            known is not None and known.value != day.value and head not in name for name, _, known in self._known
        )

    def _conducted(self) -> bool:
        """Whether the text tells how a meeting went, though not that it was held: 由甲主持, 乙讲话."""
        return len({match[0] for match in CONDUCT.finditer(self.text, self.body)}) > 1

    def _why(self, start: int, end: int, area: str | None, day: Held | None) -> dict[str, Why]:
        """What tells the area and the day of a meeting."""
        where = (start, end, "who holds it" if area else HOME)
        return {"area": where} | ({"date": day.why} if day else {})

    def _home(self) -> str | None:
        """Who holds a meeting of whose area nothing is told: the town that publishes the article, else its home."""
        home = self.areas.home.area
        return town_published(self.draft.article.publisher, home) or home

    def _paragraph_end(self, position: int) -> int:
        end = self.text.find("\n", position)
        return end if end >= 0 else len(self.text)

    def _untitled(self) -> None:
        """A meeting that is held without a name: 召开会议, 举行仪式."""
        for start, end, known in self.spans:
            if known == -1 and (
                start in self._held
                or UNTITLED.search(self.text[max(0, start - 3) : start])
                or (start >= self.body and HEADED.match(self.text, end))
                or (end - start > 2 and UNDER_WAY.match(self.text, end))
                or (end - start > 2 and start >= self.body and spoken_of(self.text, end))
            ):
                day, area = self._day(start), host(self.scan, self.areas, start, end)
                mention = self.draft.mention(
                    "meeting",
                    f"@{start}",
                    start,
                    end,
                    why=self._why(start, end, area, day),
                    zh=self.text[start:end],
                    title=self.text[start:end],
                    area=area or self._home(),
                    date=day.value if day else None,
                )
                if area is None:
                    self.draft.unclaimed.add(mention)
                self.spans = [(s, e, mention if k == -1 else k) for s, e, k in self.spans]
                return

    def _attended(self, position: int, people: list[tuple[int, int]]) -> bool:
        """Whether a named person is told to attend what begins here: 某某出席了|全省…仪式."""
        verb = ATTENDING.search(self.text, max(0, position - 4), position)
        sentence = self.scan.sentence(position)[0]
        return verb is not None and any(sentence <= start < position for start, _ in people)

    def _heading(self, position: int) -> int:
        """Where the line ends, if it is the heading of a piece within the article; 0 otherwise."""
        if position < self.body:
            return 0
        end = self._paragraph_end(position)
        line = self.text[self.text.rfind("\n", 0, position) + 1 : end].strip()
        return end if len(line) <= LONGEST_HEADING and not SENTENCE_END.search(line) and end < len(self.text) else 0

    def _is_province(self) -> bool:
        return self.areas.home.area is not None and gazetteer().area(self.areas.home.area).level == "province"

    def _same(self, name: str, day: Held | None, phrase: Phrase) -> int | None:
        """The meeting already recorded that a name means, if any."""
        plain = core(name)
        for known, mention, known_day in self._known[:MOST]:
            other = core(known)
            alike = likeness(plain, other)
            if not (plain == other or plain.endswith(other) or other.endswith(plain) or alike >= ALIKE):
                continue
            headline = self.draft.get(mention).names[0].span.start < self._body_start()
            other_day = day and known_day and day.value != known_day.value
            if not (other_day and not headline and phrase.start >= self.body and alike < THE_SAME):
                return mention
        return None

    def _body_start(self) -> int:
        back = self.draft.article.back
        return back[self.body] if self.body < len(back) else 0

    def _day(self, position: int, until: int = 0) -> Held | None:
        """The day of what is named at a place, up to `until`."""
        return self.calendar.day(position, until, self._heading(position))
