"""Titles told apart from their holders: 由甲主持，他是副市长; 身兼…的甲; 甲、乙两位市领导; 市领导中还有甲、乙."""

import re
from collections.abc import Iterator

from kg.lang.zh.backwards import Backwards
from kg.lang.zh.listing import Listing
from kg.lang.zh.parts import Part
from kg.lang.zh.scan import Scan
from kg.lang.zh.shared import of_place, shared
from kg.lang.zh.title_rules import TitleRule, title_rules
from kg.lang.zh.titles import Title
from kg.lang.zh.told import Span, Told

SHARED, HOLDS, APPOINTED = "title shared by a list", "title told apart", "post told apart"
LEADER = "leader"
BE = "(?:是|为|系|任|现任|现为|担任|兼任|出任|身兼|职务[为是]|身份[为是]|的?(?:职务|身份|头衔|正式身份)[为是])"
STILL = "(?:同时|现在?|目前|眼下|本身|正|就|也|还|又|都|均|分别|则|便)*"
HE = re.compile(
    f"(?<=[，；。（！？“\n])(?:而|因为)?(?:(?P<he>[他她其]|后者|此人)(?:的)?{STILL}{BE}|这[位名]|{STILL}{BE})$"
)
"""Before the title of somebody told before: 由某某主持，|他现任|县长, 未到会的是某某，|这位|副县长."""
ENDS = re.compile("[，。；、）\n]|$|[也则还都](?![是有])")
NAMELY = re.compile("[，：](?:即|分别(?:是|为)|他们(?:分别)?是|依次是)?")
"""有三位县委常委，|即|宣传部部长某某 …."""
BEARING = re.compile(
    "(?<![曾原])(?:身兼|兼任|担任|现任|出任|接任|身为|作为|贵为|兼|既是|又是|也是|任|当|挂任|获任|当选为?|升任|调任)$"
)
OF = re.compile("(?:一职|职务|等职务?)?的(?=[\u3400-\u9fff])")
"""身兼|区委常委、副区长|的|某某."""
ONCE = re.compile("曾|此前|以前|先前|原先|过去|历任|早年")
"""曾在某地担任|副市长|的甲 isn't any more."""
AS = re.compile("(?P<each>分别)?(?:都|均|也|则|就|再|仍|还)?(?:是)?以$")
CAPACITY = re.compile("的?(?:双重|多重|新的?|正式)?(?:身份|名义|角色)")
SERVING = re.compile(
    "(?:则|也|还|又|现|目前|同时|如今)*(?:在(?P<unit>[^，。；：、在的]{2,20}))?(?:担任|出任|任|当|作为|身为|既是|既任|身兼|一身兼)$"
)
NOW = re.compile("，(?:现任|现为|现|任|担任|时任|既任|既是|一身二任)$")
COUNTED = re.compile("(?:这)?(?P<count>[两二三四五六七八九十])[位名](?:新任|现任|新当选的?)?$")
NUMBERS = {"两": 2} | {number: at for at, number in enumerate("一二三四五六七八九十", 1)}
NUMBERED = re.compile("(?:[一二两三四五六七八九十]|\\d+)[位名人](?:[，：]|——)")
"""副市长|两人，|甲和乙."""
ALONE = re.compile("(?:，|——)(?=[\u3400-\u9fff·]{2,12}[；。\n])")
"""市长|，|甲；."""
OPENS = "—\n；：】　 "
INCLUDE = re.compile(
    "(?:这边|一方|一边|代表|队伍|当)?(?:中间?|里面?|之中|方面|席上)?，?(?:[^，。；：、“”是有]{1,8}的)?，?"
    "(?:还|另外?|也|主要|分别|依次|先后|则|就|正|便|同样|同时|，)*(?:是|有|为|包括|系|名叫|叫)(?!关|的|谁|否)"
    "(?:[一二三四五六七八九十两\\d]+[位名人])?[：，]?"
)
"""Behind a title, before those who hold it: 市领导|中到场的另有|某某、某某."""
AMONG = re.compile("(?:之)?[中里]，")
MORE = re.compile("[；，](?:以及|及|还有|和)?|以及")
SEVERAL = re.compile("(?:中|里)?(?:还|就|共|一共|，)*有(?P<count>[两二三四五六])[位名人]，?")
EACH = re.compile("(?<![第这那])(?:[一二三四五另]|还有一|再一)[位名个](?:则|就|便)?(?:是|叫|为)")
BOTH = re.compile("[两二三四五六][位名个人](?:都|均|同|皆|全)*(?:是|为)(?:[^，。；：、]{1,4}的)?$")
BY = re.compile("(?:一职|之职|职务)?(?:则|也|将|改|，)*由")
MADE = re.compile(
    "(?P<open>，)?(?:则|也|又|还|已|正式|，)*(?:被|获|经)(?:[^，。；：]{0,8}?)(?:任命|推选|推举|选举|聘任|补选|提名|任)为?$"
)
"""甲|则被决定任命为|副市长."""
APPOSED = re.compile("[是叫：；]$")
STOPS = re.compile("[。；\n]|$")
WEAK = frozenset(("委员", "成员", "执委", "代表", "组员", "队员"))
TAKES = re.compile("(?:来)?(?:担任|出任|接任|接替|继任|兼任|执掌)")
LONGEST_LEAD, MOST_CLAUSES = 24, 3


Held = tuple[Title, TitleRule, list[Span]]


def told_apart(scan: Scan, listing: Listing, titles: list[Title], held: list[Held]) -> list[Held]:
    """Who holds the titles that a list with places shares, or that stand beside nobody's name."""
    rules = {rule.rule.name: rule for rule in title_rules()}
    found = [(title, rules[SHARED], [span]) for title, span in shared(scan, listing, titles)]
    listing.known.update(scan.text[slice(*span)] for _, _, spans in found for span in spans)
    known, linked = {title.start for title, _, _ in (*held, *found)}, Linked(scan, listing)
    for title in titles:
        for told, borne, spans in linked.holders(title) if title.start not in known else ():
            listing.known.update(scan.text[start:end] for start, end in spans)
            found.append((borne, rules[told], spans))
    named = sorted({span for _, _, spans in (*held, *found) for span in spans})
    for title in (one for one in titles if one.start not in known):
        if spans := linked.namely(title, named):
            found.append((title, rules[HOLDS], spans))
    return found


class Linked:
    """Finds who holds a title that stands beside nobody's name."""

    def __init__(self, scan: Scan, listing: Listing) -> None:
        self.scan = scan
        self.text = scan.text
        self.told = Told(listing)
        self.listing = listing
        self.backwards = Backwards(listing)

    def holders(self, title: Title) -> Iterator[tuple[str, Title, list[Span]]]:
        """(how the post is told, the title as each holds it, where they are named)."""
        yield from self._capacity(title)
        yield from self._one_by_one(title)
        for read in (self._bearing, self._counted, self._serving, self._apposed, self._behind, self._whom):
            if spans := read(title):
                yield HOLDS, title, spans
                return
        if spans := self._by(title) or self._made(title):
            yield APPOINTED, title, spans

    def namely(self, title: Title, named: list[Span]) -> list[Span]:
        """先后发言的有三位|县委常委，即|宣传部部长甲、统战部部长乙和丙."""
        count, goes = self._before(COUNTED, title), NAMELY.match(self.text, title.end)
        if count is None or goes is None:
            return []
        end, most = self.scan.sentence(title.start)[1], NUMBERS[count["count"]]
        spans = [span for span in named if goes.end() <= span[0] < end]
        return spans if len(spans) == most else []

    def _before(self, pattern: re.Pattern[str], title: Title) -> re.Match[str] | None:
        return pattern.search(self.text, max(0, title.start - LONGEST_LEAD), title.start)

    def _floor(self, position: int) -> int:
        return self.scan.since(position)

    def _one_by_one(self, title: Title) -> Iterator[tuple[str, Title, list[Span]]]:
        """两位都是|镇党委书记，|一位是某镇的|甲，一位是某镇的|乙."""
        both = self._before(BOTH, title)
        for span in self._each(title.end, NUMBERS[both[0][0]]) if both else ():
            part = of_place(self.scan, title.parts[-1], span[0])
            yield HOLDS, _only(title, part), [span]

    def _capacity(self, title: Title) -> Iterator[tuple[str, Title, list[Span]]]:
        """甲|以县长身份; 甲、乙|分别以市人大常委会主任、市政协主席|身份."""
        match = self._before(AS, title) if CAPACITY.match(self.text, title.end) else None
        if match is None:
            return
        spans = self._ahead(match.start())
        if match["each"] and len(spans) == len(title.parts):
            for span, part in zip(spans, title.parts, strict=True):
                yield HOLDS, _only(title, part), [span]
        elif len(spans) == 1 and not match["each"]:
            yield HOLDS, title, spans

    def _ahead(self, end: int) -> list[Span]:
        """The names that stand before a place: a list of them, or the last of a clause."""
        spans = self.backwards.ahead(end)
        if spans and sum(self.told.likely(*span) for span in spans) * 2 >= len(spans):
            return spans
        one = self.told.ahead(end, self.scan.sentence(end - 1)[0])
        return [one] if one else []

    def _bearing(self, title: Title) -> list[Span]:
        """身兼|区委常委、副区长|的某某."""
        of = OF.match(self.text, title.end)
        both = "兼" in self.text[title.start : title.end]
        if of is None or not (both or self._before(BEARING, title)):
            return []
        if ONCE.search(self.text, self._clause(title.start), title.start):
            return []
        spans = self.listing.behind(of.end(), sure=True)[:1]
        return spans if all(self.told.likely(*span) for span in spans) else []

    def _counted(self, title: Title) -> list[Span]:
        """甲、乙、丙|三位|市领导."""
        match = self._before(COUNTED, title)
        if match is None:
            return []
        return self.told.counted(match.start(), self._floor(match.start()), NUMBERS[match["count"]])

    def _serving(self, title: Title) -> list[Span]:
        """甲|在某镇担任|镇长; 甲，|现任|镇长; 甲|作为|镇长|也到了会."""
        now = self._before(NOW, title)
        match = now or self._before(SERVING, title)
        if (
            match is None
            or self.text.startswith("的", title.end)
            or not (now or ENDS.match(self.text, title.end) or match["unit"])
        ):
            return []
        spans = self._ahead(match.start())
        if spans or now:
            return spans
        if self.text[match.start() - 1] in "他她":
            return self._antecedent(match.start() - 1)
        return []

    def _apposed(self, title: Title) -> list[Span]:
        """头一位是|甲，|某县县长; 发言的有：|乙，|某县委书记."""
        if not self.text.endswith("，", 0, title.start) or not STOPS.match(self.text, title.end):
            return []
        one = self.told.ahead(title.start - 1, self.scan.sentence(title.start)[0])
        return [one] if one and APPOSED.search(self.text, max(0, one[0] - 1), one[0]) else []

    def _whom(self, title: Title) -> list[Span]:
        """由甲主持，|他是|县长."""
        match = self._before(HE, title)
        if match is None or not (ENDS.match(self.text, title.end) or "这" in match[0]):
            return []
        if not match["he"] and "后者" not in match[0] and "此人" not in match[0] and "这" not in match[0]:
            start = self._clause(match.start() - 1)
            one = self.told.opens(start, match.start() - 1)
            return [one] if one else []
        return self._antecedent(match.start())

    def _clause(self, end: int) -> int:
        """Where a clause that ends somewhere begins."""
        since = self.scan.sentence(end - 1)[0]
        return max([since, *(self.text.rfind(mark, since, end) + 1 for mark in "，：")])

    def _antecedent(self, position: int) -> list[Span]:
        """Whom 他 means at a position: who is told of in the clause before, or in the nearest that names anybody."""
        end = position - 1
        for _ in range(MOST_CLAUSES):
            while end > 0 and self.text[end - 1] in "，。；！？”） \n":
                end -= 1
            if end <= 0:
                return []
            start = self._clause(end)
            one = self.told.subject(start, end)
            if one is not None:
                return [one]
            end = start
        return []

    def _behind(self, title: Title) -> list[Span]:
        """市领导|中到场的还有|甲、乙; 市长|是|甲; 市政协副主席|有两位，一位是|甲，一位是|乙."""
        if title.parts[-1].word in WEAK:
            return []
        if several := SEVERAL.match(self.text, title.end):
            return self._each(several.end(), NUMBERS[several["count"]])
        among = AMONG.match(self.text, title.end)
        if among is not None:
            spans = self.told.behind(among.end())
            count = re.compile("([两二三四五六七八九十])[位名]").match(self.text, spans[-1][1]) if spans else None
            if count is not None and NUMBERS[count[1]] == len(spans):
                return spans
        numbered = NUMBERED.match(self.text, title.end)
        if numbered is None and self.text[title.start - 1 : title.start] in (*OPENS,):
            numbered = ALONE.match(self.text, title.end)
        include = numbered or INCLUDE.match(self.text, title.end)
        if include is None:
            return []
        led = title.parts[-1].role == LEADER
        spans = self.told.behind(include.end())
        while led and spans and (more := MORE.match(self.text, spans[-1][1])):
            others = self.told.behind(more.end())
            if not others or (len(others) == 1 and len(more[0]) == 1):
                break
            spans += others
        return spans

    def _each(self, start: int, count: int) -> list[Span]:
        """Those told one by one: 一位是|甲，另一位是担任…的|乙, 一个是某镇的|丙."""
        found: list[Span] = []
        end = self._end(start)
        for match in EACH.finditer(self.text, start, end):
            spans = self.told.behind(match.end())
            if not spans:
                stop = min([end, *(at for mark in "，；。" if (at := self.text.find(mark, match.end(), end)) >= 0)])
                one = self.told.ahead(stop, match.end())
                spans = [one] if one else []
            found += spans[:1]
        return found if len(found) == count else []

    def _end(self, start: int) -> int:
        return self.scan.sentence(start)[1]

    def _by(self, title: Title) -> list[Span]:
        """市长|一职由|甲|担任."""
        by = BY.match(self.text, title.end)
        if by is None:
            return []
        spans = self.told.behind(by.end())
        if spans:
            return spans if TAKES.match(self.text, spans[-1][1]) else []
        takes = TAKES.search(self.text, by.end(), by.end() + LONGEST_LEAD)
        one = self.told.ahead(takes.start(), by.end()) if takes else None
        return [one] if one and self.text[slice(*one)] in self.listing.known else []

    def _made(self, title: Title) -> list[Span]:
        """甲|则被决定任命为|副市长; 甲，现任市委副书记，|被任命为|副市长."""
        made = self._before(MADE, title)
        if made is None:
            return []
        spans = self._ahead(made.start())
        if spans or not made["open"]:
            return spans
        one = self.told.opens(self.scan.sentence(title.start)[0], made.start())
        return [one] if one else []


def _only(title: Title, part: Part) -> Title:
    """A title with one of its parts alone."""
    return Title(part.start, part.end, (part,))
