"""The people of a Chinese article and their posts; the rules stand in ``grammar/titles.yaml``."""

import re
from collections.abc import Iterable

from kg.draft.draft import Draft
from kg.draft.roles import NATIONAL
from kg.lang.cues import Cued
from kg.lang.zh.abroad import ABROAD
from kg.lang.zh.areas import Areas
from kg.lang.zh.backwards import Backwards
from kg.lang.zh.bare import of_body, opens
from kg.lang.zh.dates import Day, left
from kg.lang.zh.framed import framed
from kg.lang.zh.later import later
from kg.lang.zh.linked import told_apart
from kg.lang.zh.list_words import AMONG, BEYOND, LISTED
from kg.lang.zh.listing import Listing
from kg.lang.zh.names import names
from kg.lang.zh.openers import openers
from kg.lang.zh.parts import Part
from kg.lang.zh.phrases import is_common
from kg.lang.zh.recurring import times
from kg.lang.zh.repeated import held_in, is_more, leads, status_of, told
from kg.lang.zh.rosters import rosters
from kg.lang.zh.scan import Scan
from kg.lang.zh.spelling import spelt
from kg.lang.zh.title_rules import LEAD, TitleRule, rules_behind, title_rules
from kg.lang.zh.titles import Title
from kg.lang.zh.typeset import spaced
from kg.lang.zh.words import Word
from kg.model import Fact

NO_POST, LEADER = "-", "leader"
EACH = ("每位", "各位", "每名", "每个", "各级", "历任", "所有", "一名", "一位", "任何", "全体", "分管", "这位", "联系")
WITH = re.compile("以(?!及)")
LED_BY, FIRMLY = 14, 3
PLANNED, IN_VAIN = "拟", "白"
PROPOSED = ("候选人", "人选", "提名人选")
PROMOTED = ("递补", "增补")
DEPUTED = Cued("[”）》]代表")
"""Where 代表 isn't what somebody does, but whom others sent: “两代表一委员”|代表."""
DISMISSED = re.compile(
    r"(?:近日|日前|昨[天日]|[\d月日]{3,6}|已经?|因[^，。；]{1,12})*(?:被(?:依法|宣布)?(?:免职|撤职|革职|罢免|免去|撤销)"
    r"|(?:同志)?(?:升任|晋升为|升为|提任|转任|改任|调任)(?!前))"
)
"""Behind the name of somebody who no longer holds what he is called: 副区长某某|近日被免职, 副局长某某|升任局长."""
ONE_HOLDS = frozenset(
    ("department-head", "department-deputy-head", "party-secretary", "government-head", "management-committee-director")
)
"""Roles of posts that few hold: of a list behind such a title only the first surely does."""
AT_HOME = re.compile("家[里中]|老人|同志|先生|女士")
"""What only people have or are called, behind a name that is a word: 老党员|丘陵|家里."""
WEAK = frozenset(("委员", "成员", "执委", "代表"))
FOR = WEAK | {"班长"}
"""What people are only called with whom others are: 以某某为|代表的企业家, 以某某为|班长的集体."""
LEADING_THERE = ("领队", "总领队")
"""What somebody does as often as he is it, behind a name: 由某某|领队."""


class People:
    """Finds the people of one article; `spans` holds every place where one is named: (start, end, mention)."""

    def __init__(self, draft: Draft, scan: Scan, titles: list[Title], days: list[Day]) -> None:
        self.draft = draft
        self.scan = scan
        self.text = scan.text
        self.titles = titles
        self.days = days
        self.lists = names()
        self.spans: list[tuple[int, int, int]] = []
        self.listing = Listing(scan, {title.start for title in titles}, spaced(draft.article))
        self.backwards = Backwards(self.listing)
        self._last: list[tuple[int, int]] = []
        self._rosters = rosters(scan, titles)
        self._held = [(title, *held) for title in titles if (held := self._holders(title)) is not None]
        self._held += told_apart(scan, self.listing, titles, self._held)
        dotted = {self.text[s:e] for _, _, spans in self._held for s, e in spans if "·" in self.text[s:e]}
        self._full = {name[name.rfind("·") + 1 :]: name for name in sorted(dotted)} if dotted else {}
        self.named = [span for _, _, spans in self._held for span in spans]

    def read(self, areas: Areas, listed: Iterable[tuple[int, int]]) -> None:
        """Record officials with their posts, others by their occupation or only `listed`, and every later mention."""
        for title, rule, spans in sorted(self._held, key=lambda held: (held[1].bare, held[0].parts[-1].role == LEADER)):
            proposed = self.text.startswith(PROPOSED, title.end)
            if rule.status == "holds" and DISMISSED.match(self.text, spans[-1][1]):
                rule = rule._replace(status="removed")
            promoted = rule.status == "holds" and self.text.endswith(PROMOTED, 0, title.start)
            for start, end in spans:
                if proposed and rule.status in ("appointed", "holds"):
                    title = title._replace(parts=title.parts[:-1])
                if promoted or (proposed and (rule.status == "appointed" or not title.parts)):
                    self._person(start, end)
                    continue
                if rule.bare:
                    title = title._replace(parts=(of_body(self.scan, title.parts[-1], start),))
                if rule.bare and any(f.info["role"] == title.parts[-1].role for f in self._held_so_far(start, end)):
                    continue
                if start > spans[0][0] and rule.behind and self._posted(start, end, title):
                    self._person(start, end)
                    continue
                self._posts(self._person(start, end), title, start, end, rule, areas)
        for start, end in sorted(self.listing.beside):
            self._person(start, end)
        self._others()
        framing = framed(self.scan, self.listing, self.draft.article.body)
        for start, end in (*openers(self.scan, self.listing), *framing, *listed):
            self._person(start, end)
        self.spans = later(self.draft, self.scan, self.spans)
        self.scan.names_known([(start, end) for start, end, _ in self.spans])

    def _holders(self, title: Title) -> tuple[TitleRule, list[tuple[int, int]]] | None:
        """Where those who hold a title are named, by the first rule that finds a name."""
        if entry := self._rosters.get(title.start):
            self.listing.known.update(self.text[start:end].replace(" ", "") for start, end in entry.spans)
            listed = (rule for rule in title_rules() if rule.listed and rule.status == entry.status)
            return next(listed), entry.spans
        for rule in rules_behind(self.text[max(0, title.start - LEAD) : title.start]):
            found = self._names(rule, title)
            if found:
                self.listing.known.update(self.text[start:end] for start, end in found)
                self._last = found
                return rule, found
        beyond = self._beyond_occupation(title)
        if beyond is not None:
            return beyond
        end = self.listing.unread(title.end)
        if end:
            self.draft.issue("unknown-name", title.start, end)
        return None

    def _beyond_occupation(self, title: Title) -> tuple[TitleRule, list[tuple[int, int]]] | None:
        """Who holds a title that an occupation follows: 县人大代表、村民张国庆."""
        beyond = BEYOND.match(self.text, title.end)
        words = self.scan.words_in(title.end + 1, beyond.end()) if beyond else []
        word = words[0] if words else None
        if word is None or word.kind != "o":
            return None
        found = self.listing.behind(word.end, fairly=True)[:1]
        rule = next(rule for rule in title_rules() if rule.behind)
        return (rule, found) if found and not is_common(self.text[slice(*found[0])]) else None

    def _names(self, rule: TitleRule, title: Title) -> list[tuple[int, int]]:
        text = self.text
        if rule.listed:
            return []
        if rule.after is not None and not rule.after.match(text[title.end : title.end + 4]):
            return []
        if "role" in rule.rule.keys and title.parts[-1].role != rule.rule.keys["role"]:
            return []
        if rule.behind:
            if text.endswith(EACH, 0, title.start):
                return []
            if text[title.end : title.end + 1] in ("：", ":"):
                listed = self.listing.behind(title.end + 1)
                return listed if len(listed) > 1 else []
            proposed = next((len(word) for word in PROPOSED if text.startswith(word, title.end)), 0)
            found = self.listing.behind(title.end + proposed, sure=title.parts[-1].word not in WEAK)
            weak = title.parts[-1].word in WEAK
            return [span for span in found if not (weak and is_common(text[span[0] : span[1]]))]
        if title.parts[0].organ == ABROAD:
            return []
        ahead = text[max(0, title.start - LEAD) : title.start]
        match = rule.before.search(ahead) if rule.before else None
        if match is None:
            return []
        last = title.parts[-1]
        if rule.bare:
            if (
                last.word in WEAK
                or last.word in LEADING_THERE
                or len(title.parts) > 1
                or title.start != last.start
                or last.areas
                or last.below
                or last.organ
            ):
                return []
            found = self.backwards.ahead(title.start, sure=last.role in NATIONAL)
            return [
                (start, end)
                for start, end in found
                if last.role in NATIONAL
                or text[start:end] in self.listing.known
                or opens(self.scan, self.listing, start, end, last)
            ]
        found = self.backwards.ahead(title.start - len(match.group()))
        if found and rule.lead and not rule.lead.search(text[self.scan.since(found[0][0]) : found[0][0]]):
            return []
        if rule.single:
            return found[-1:]
        if found and title.parts[-1].word in FOR and WITH.search(text, max(0, found[0][0] - LED_BY), found[0][0]):
            return []
        if not found and rule.carried and text[title.start - len(match.group()) - 1] == "，":
            since = self.scan.sentence(title.start)[0]
            return [span for span in self._last if span[0] >= since]
        return found

    def _held_so_far(self, start: int, end: int) -> list[Fact]:
        """The posts told until here of whoever has a name."""
        known = self.draft.known("person", self.text[start:end].replace(" ", ""))
        return [] if known is None else self.draft.posts(known)

    def _posted(self, start: int, end: int, title: Title) -> bool:
        """Whether somebody listed behind the holder of a post that one holds is told before to hold another."""
        last = title.parts[-1]
        known = self.draft.known("person", self.text[start:end].replace(" ", ""))
        if known is None or last.role not in ONE_HOLDS:
            return False
        held, told = self.draft.posts(known), self.text[last.start : last.end]
        return all(fact.info["role"] != last.role for fact in held) or any(fact.info["title"] != told for fact in held)

    def _person(self, start: int, end: int) -> int:
        plain = self.text[start:end].replace(" ", "")
        if full := self._full.get(plain):
            plain = full
        shown = plain if full else spelt(self.draft.article, start, end)
        self.spans.append((start, end, self.draft.mention("person", plain, start, end, plain=shown, zh=shown)))
        return self.spans[-1][2]

    def _posts(self, person: int, title: Title, start: int, end: int, rule: TitleRule, areas: Areas) -> None:
        for part in sorted(title.parts, key=lambda part: part.role == LEADER):
            if part.organ == ABROAD:
                self.draft.foreign.add(person)
            if part.role == NO_POST or (part.word == "委员" and is_more(part, title.parts)):
                continue
            if told(self.draft, person, part) or self.text[part.start] == PLANNED:
                continue
            if part.role == LEADER and leads(self.draft, person, areas.area_of(part)):
                continue
            self.draft.post(
                person,
                part.role,
                self.text[part.start : part.end],
                min(part.start, start),
                max(part.end, end),
                rule.rule.name,
                area=held_in(self.draft, person, part) or areas.area_of(part),
                organization=self._body(part, areas),
                status=status_of(part, rule.status),
                date=left(self.text, title.end, self.days) or self.draft.day(start),
            )

    def _body(self, part: Part, areas: Areas) -> int | None:
        """The department, company or institution a title names."""
        if part.body is None:
            return None
        start, end = part.body
        name = self.text[start:end]
        area, firm = (None, "1") if part.organ == "enterprise" else (areas.area_of(part), None)
        why = {"area": (start, end, "area of its title")}
        return self.draft.mention("organization", name, start, end, why=why, zh=name, area=area, company=firm)

    def _others(self) -> None:
        """People named behind an occupation: 牧民格日勒图, 企业代表江一舟 (named, without a post)."""
        deputed = {match.start() + 1 for match in DEPUTED.finditer(self.text)}
        for word in self.scan.words:
            if word.kind != "o" and word.start not in deputed:
                continue
            if self.text.endswith(EACH, 0, word.start) or self.text.startswith("们", word.end) or self._across(word):
                continue
            for start, end in self._of_occupation(word):
                spoken_for = word.value[0].endswith(("代表", "负责人"))
                if (spoken_for and self.text[start] not in "和与及") or not self._phrase(start, end):
                    self._person(start, end)

    def _across(self, word: Word) -> bool:
        """Whether an occupation is cut out of two common words: 确|保安|全."""
        ahead, behind = self.text[word.start - 1 : word.start + 1], self.text[word.end - 1 : word.end + 1]
        return word.end - word.start == 2 and is_common(ahead) and is_common(behind)

    def _phrase(self, start: int, end: int) -> bool:
        """Whether what follows an occupation is rather a common word and a particle: 群众|冷暖放|在心上."""
        name = self.text[start:end]
        if self.listing.typeset(start) == end or AT_HOME.match(self.text, end):
            return False
        if name[-1] in self.lists.follow and is_common(name[:-1]):
            return True
        if name[0] == IN_VAIN and is_common(name[1:]):
            return True
        loose = self.scan.ends(end) < FIRMLY
        return (
            is_common(name) or name[0] in "和与及都" or (loose and is_common(name[:2]) and times(self.text, name) == 1)
        )

    def _of_occupation(self, word: Word) -> list[tuple[int, int]]:
        """The people of an occupation: 农民张国庆, 执行主席（按笔画为序）：张国庆、王立新, 张国庆、王立新等农民."""
        found = self.listing.behind(word.end, fairly=True)
        listed = None if found else LISTED.match(self.text, word.end)
        if listed is not None:
            found = self.listing.behind(listed.end())
            return found if len(found) > 1 else []
        among = AMONG.search(self.text, max(0, word.start - FIRMLY * 2), word.start) if not found else None
        if among is not None:
            found = self.backwards.ahead(among.start())
            sure = all(self.lists.plausible(self.text[s:e]) and not is_common(self.text[s:e]) for s, e in found)
            told = len(found) > 1 or (bool(found) and found[0][0] in self.scan.word_end)
            return found if sure and told else []
        return found
