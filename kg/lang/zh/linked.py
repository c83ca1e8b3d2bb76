"""Titles told apart from their holders: 由甲主持，他是副市长; 身兼…的甲; 甲、乙两位市领导; 市领导中还有甲、乙."""

import re
from collections.abc import Iterator

from kg.lang.zh import link_words as words
from kg.lang.zh.backwards import Backwards
from kg.lang.zh.link_words import NUMBERS, number
from kg.lang.zh.listing import Listing
from kg.lang.zh.parts import Part
from kg.lang.zh.referred import Referred
from kg.lang.zh.scan import Scan
from kg.lang.zh.shared import of_place, shared
from kg.lang.zh.title_rules import TitleRule, title_rules
from kg.lang.zh.titles import Title
from kg.lang.zh.told import Span, Told

SHARED, HOLDS, APPOINTED = "title shared by a list", "title told apart", "post told apart"
HELD = "title once held, told apart"
LEADER = "leader"
LONGEST_LEAD, MOST_CLAUSES = 24, 3


Held = tuple[Title, TitleRule, list[Span]]


def told_apart(scan: Scan, listing: Listing, titles: list[Title], held: list[Held]) -> list[Held]:
    """Who holds the titles that a list with places shares, or that stand beside nobody's name."""
    rules = {rule.rule.name: rule for rule in title_rules()}
    found = [(title, rules[SHARED], [span]) for title, span in shared(scan, listing, titles)]
    listing.known.update(scan.text[slice(*span)] for _, _, spans in found for span in spans)
    known, linked = {title.start for title, _, _ in (*held, *found)}, Linked(scan, listing)
    linked.titled = sorted({span for _, _, spans in (*held, *found) for span in spans})
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
        self.referred = Referred(scan, self.told)
        self.titled: list[Span] = []

    def holders(self, title: Title) -> Iterator[tuple[str, Title, list[Span]]]:
        """(how the post is told, the title as each holds it, where they are named)."""
        if spans := self._enumerated(title) or self._counted(title):
            yield HOLDS, title, spans
            return
        if title.parts[-1].word in words.WEAK:
            return
        yield from self._capacity(title)
        yield from self._one_by_one(title)
        ahead = self._bearing, self._serving, self._apposed, self._taking, self._pointed
        for read in (*ahead, self.referred.read, self._behind, self._whom):
            if spans := read(title):
                since = max(self.scan.sentence(title.start)[0], title.start - LONGEST_LEAD)
                once = words.ONCE.search(self.text, since, title.start)
                his = not {"他", "她"}.isdisjoint(self.text[self._clause(title.start) : title.start])
                if not (once and his):  # that is read as his career
                    yield HELD if once else HOLDS, title, spans
                return
        if spans := self._by(title) or self._made(title):
            yield APPOINTED, title, spans

    def namely(self, title: Title, named: list[Span]) -> list[Span]:
        """先后发言的有三位|县委常委，即|宣传部部长甲、统战部部长乙和丙."""
        count, goes = self._before(words.COUNTED, title), words.NAMELY.match(self.text, title.end)
        if count is None or goes is None:
            return []
        end, most = self._end(title.start), number(count["count"])
        spans = [span for span in named if goes.end() <= span[0] < end]
        return spans if len(spans) == most else []

    def _enumerated(self, title: Title) -> list[Span]:
        """4名|市政协委员|作了发言，他们是：|甲、乙、丙、丁: as many names as were told."""
        match = self._before(words.COUNTED, title)
        if match is None:
            return []
        many = number(match["count"])
        for mark in words.ENUMERATED.finditer(self.text, title.end, self._end(title.start)):
            spans = self.told.behind(mark.end())
            if len(spans) == many:
                return spans
        return []

    def _before(self, pattern: re.Pattern[str], title: Title) -> re.Match[str] | None:
        return pattern.search(self.text, max(0, title.start - LONGEST_LEAD), title.start)

    def _floor(self, position: int) -> int:
        return self.scan.since(position)

    def _one_by_one(self, title: Title) -> Iterator[tuple[str, Title, list[Span]]]:
        """两位都是|镇党委书记，|一位是某镇的|甲，一位是某镇的|乙."""
        both = self._before(words.BOTH, title)
        for span in self._each(title.end, NUMBERS[both[0][0]]) if both else ():
            part = of_place(self.scan, title.parts[-1], span[0])
            yield HOLDS, _only(part), [span]

    def _capacity(self, title: Title) -> Iterator[tuple[str, Title, list[Span]]]:
        """甲|以县长身份; 甲、乙|分别以市人大常委会主任、市政协主席|身份."""
        match = self._before(words.AS, title) if words.CAPACITY.match(self.text, title.end) else None
        if match is None:
            return
        spans = self._ahead(match.start())
        if match["each"] and len(spans) == len(title.parts):
            for span, part in zip(spans, title.parts, strict=True):
                yield HOLDS, _only(part), [span]
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
        """身兼|区委常委、副区长|的某某; 副市长|、在商务厅工作多年的某某; 身为|市长|，他要听一听."""
        if besides := words.BESIDES.match(self.text, title.end):
            return self._sure(besides.end())[:1]
        of = words.OF.match(self.text, title.end)
        both = "兼" in self.text[title.start : title.end]
        if of is not None and (both or self._before(words.BEARING, title)):
            spans = self._sure(of.end())
            return spans if of[0].endswith(("是", "有", "为")) else spans[:1]
        so, begun = words.SO.match(self.text, title.end), self._before(words.IN_OFFICE, title)
        if so is None or begun is None or self.text[begun.start() - 1 : begun.start()] not in ("", *"，。；！？\n"):
            return []
        return self._antecedent(begun.start()) if so["he"] else self._sure(so.end())[:1]

    def _sure(self, start: int) -> list[Span]:
        """The names of a list that begins at a place, as behind a title."""
        spans = self.listing.behind(start, sure=True)
        return spans if all(self.told.likely(*span) for span in spans) else []

    def _counted(self, title: Title) -> list[Span]:
        """甲、乙、丙|三位|市领导."""
        match = self._before(words.COUNTED, title)
        if match is None:
            return []
        return self.told.counted(match.start(), self._floor(match.start()), number(match["count"]))

    def _serving(self, title: Title) -> list[Span]:
        """甲|在某镇担任|镇长; 甲，|现任|镇长; 甲|作为|镇长|也到了会."""
        now = self._before(words.NOW, title)
        match = now or self._before(words.SERVING, title)
        if (
            match is None
            or self.text.startswith("的", title.end)
            or not (now or words.ENDS.match(self.text, title.end) or match["unit"])
        ):
            return []
        spans = self._ahead(match.start())
        if spans or now:
            return spans
        if self.text[match.start() - 1] in "他她":
            return self._antecedent(match.start() - 1)
        return []

    def _apposed(self, title: Title) -> list[Span]:
        """头一位是|甲，|某县县长; 发言的有：|乙，|某县委书记; 丙|——市委常委|."""
        apposed = self._before(words.APPOSED, title) if words.ENDS.match(self.text, title.end) else None
        one = self.told.ahead(apposed.start(), self.scan.sentence(title.start)[0]) if apposed else None
        led = words.BEFORE_APPOSED.search(self.text, max(0, one[0] - 1), one[0]) if one else None
        closed = words.STOPS.match(self.text, title.end) is not None
        return [one] if one and led and (closed or (led[0] in "是叫" and _own(title))) else []

    def _taking(self, title: Title) -> list[Span]:
        """甲|接过了|民政局局长|的担子."""
        taking = self._before(words.TAKING, title) if words.SEAT.match(self.text, title.end) else None
        return self._ahead(taking.start()) if taking is not None else []

    def _pointed(self, title: Title) -> list[Span]:
        """主持的是副书记甲，|县长|也是他."""
        return self._antecedent(self._clause(title.start)) if self.referred.pointed_back(title) else []

    def _whom(self, title: Title) -> list[Span]:
        """由甲主持，|他是|县长."""
        match = self._before(words.HE, title)
        if match is None or not (words.ENDS.match(self.text, title.end) or match["this"]):
            return []
        if not (match["he"] or match["this"]):
            start = self._clause(match.start() - 1)
            if self.text[start] in "他她":
                return self._antecedent(start)
            one = self.told.opens(start, match.start() - 1) or self.told.ahead(match.start() - 1, start)
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
            titled = [span for span in self.titled if start <= span[0] < end]
            one = titled[0] if len(titled) == 1 else self.told.subject(start, end)
            if one is not None:
                return [one]
            end = start
        return []

    def _behind(self, title: Title) -> list[Span]:
        """市领导|中到场的还有|甲、乙; 市长|是|甲; 市政协副主席|有两位，一位是|甲，一位是|乙."""
        if several := words.SEVERAL.match(self.text, title.end):
            many, spans = NUMBERS[several["count"]], self.told.behind(several.end())
            return spans if len(spans) == many and several["are"] else self._each(several.end(), many)
        among = words.AMONG.match(self.text, title.end)
        if among is not None:
            spans = self.told.behind(among.end())
            count = words.SO_MANY.match(self.text, spans[-1][1]) if spans else None
            if count is not None and NUMBERS[count["count"]] == len(spans):
                return spans
        numbered = words.NUMBERED.match(self.text, title.end)
        if numbered is None and self.text[title.start - 1 : title.start] in (*words.OPENS,):
            numbered = words.ALONE.match(self.text, title.end)
        include = numbered or words.INCLUDE.match(self.text, title.end)
        if include is None:
            return []
        led = title.parts[-1].role == LEADER
        spans = self.told.behind(include.end())
        while led and spans and (more := words.MORE.match(self.text, spans[-1][1])):
            others = self.told.behind(more.end())
            if not others or (len(others) == 1 and len(more[0]) == 1):
                break
            spans += others
        return spans

    def _each(self, start: int, count: int) -> list[Span]:
        """Those told one by one: 一位是|甲，另一位是担任…的|乙, 一个是某镇的|丙."""
        found: list[Span] = []
        end = self._end(start)
        for match in words.EACH.finditer(self.text, start, end):
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
        by = words.BY.match(self.text, title.end)
        if by is None:
            return []
        spans = self.told.behind(by.end())
        if spans:
            return spans if words.TAKES.match(self.text, spans[-1][1]) else []
        takes = words.TAKES.search(self.text, by.end(), by.end() + LONGEST_LEAD)
        one = self.told.ahead(takes.start(), by.end()) if takes else None
        return [one] if one and self.text[slice(*one)] in self.listing.known else []

    def _made(self, title: Title) -> list[Span]:
        """甲|则被决定任命为|副市长; 甲，现任市委副书记，|被任命为|副市长."""
        made = self._before(words.MADE, title)
        if made is None:
            return []
        spans = self._ahead(made.start())
        if spans or not made["open"]:
            return spans
        one = self.told.opens(self.scan.sentence(title.start)[0], made.start())
        return [one] if one else []


def _own(title: Title) -> bool:
    """Whether a title names whose it is or in which body."""
    return any(part.areas or part.below or part.organ for part in title.parts)


def _only(part: Part) -> Title:
    """A title with one of its parts alone."""
    return Title(part.start, part.end, (part,))
