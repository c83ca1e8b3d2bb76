"""What the names of areas in a Chinese text tell of its home: by where they stand, and who comes and goes there."""

from collections.abc import Iterator, Set

from kg.draft.home import BODY, HEADLINE, OPENING, Clue
from kg.lang.zh.arrivals import arrivals
from kg.lang.zh.current import current
from kg.lang.zh.home_words import (
    ABROAD,
    COME_TO,
    COMING,
    CONVEYED,
    DO_WELL,
    GUEST,
    GUESTS,
    OWN_AHEAD,
    OWN_BEHIND,
    THANKED,
    WELCOMED,
)
from kg.lang.zh.parts import Part
from kg.lang.zh.scan import AreaName, Scan
from kg.lang.zh.titles import Title
from kg.lang.zh.visitors import beside, visits
from kg.lang.zh.words import Word, words
from kg.model import Article
from kg.places import gazetteer

CHIEFS = ("party-secretary", "government-head")
MEMBER = "standing-committee-member"
OWN = 6.0
AWAY, NEXT = 0.05, 1.5


class AreaClues:
    """What the names of areas in a text tell of its home, read from left to right.

    Attributes:
        others: areas that the text tells apart from home by their leaders.
        elsewhere: these, and those that guests came from or that its people went to see.
        here: areas named so far that may be home.
        gone: where the names of those begin or go on that somebody goes to.
    """

    def __init__(self, article: Article, scan: Scan, found: list[Title], year: int | None, others: Set[str]) -> None:
        self.scan, self.text, self.year = scan, scan.text, year
        self.body = article.body
        self.first = next((end for start, end in scan.sentences if start >= self.body), 0)
        self._delegations = [(scan.sentence(match.start())[0], match.end()) for match in COMING.finditer(self.text)]
        opener = _opener(found, self.body)
        self._opener = None if opener is not None and self._with_guests(opener.start) else opener
        self._visits = visits(scan)
        self._apart = (self._visits.guests | self._visits.seen) - set(_thanked(scan))
        self.others = others
        self.elsewhere = self._apart | others
        self.here, self.gone = set[str](), set[int]()
        self._come_to = {self.text[start] for start, _ in arrivals(self.text)}
        self._welcomed = WELCOMED.search(self.text) is not None

    def clue(self, name: AreaName) -> Clue:
        """What one name tells; to be asked for each in turn."""
        office = self.scan.word_at.get(name.end)
        bidden = self._welcomed and self._bidden(name)
        weight = AWAY
        if self._away(name, office, bidden):
            listed = self.text[name.end : name.end + 1] in "、和"
            self.gone.update((name.end, name.end + 1) if listed else (name.end,))
        elif not self._with_guests(name.start):
            weight = self._at_home(name, self._by_place(name), bidden)
        titled = name.start >= self.body and office is not None and office.kind in "OT"
        opener, areas = self._opener, set(name.areas)
        if opener is not None and opener.start <= name.start < opener.end and areas & set(opener.areas):
            weight, titled = max(weight, HEADLINE * 2), False
        weight = self._of_visits(name, weight)
        if weight > AWAY:
            self.here.update(name.areas)
        return Clue(current(self.scan, name, self.year), weight * BODY, titled)

    def _by_place(self, name: AreaName) -> float:
        """How much a name tells by where it stands."""
        weight = 1.0 if name.full or name.end - name.start > 2 else 0.6
        if name.start < self.body:
            leads = not self.text[: name.start].strip() and acts(self.scan, name.end, "召举开出印启全一：:")
            return weight * HEADLINE * (3 if leads else 1)
        return weight * OPENING if name.start < self.first else weight

    def _at_home(self, name: AreaName, weight: float, bidden: bool) -> float:
        """How much it tells by the words around it."""
        text = self.text
        if bidden:
            return max(weight, OWN)
        if not self._come_to.isdisjoint(name.name[:-1]):
            return max(weight, OPENING)
        own = OWN_AHEAD.search(text, max(0, name.start - 4), name.start) or OWN_BEHIND.match(text, name.end)
        return max(weight, OWN) if own else weight

    def _of_visits(self, name: AreaName, weight: float) -> float:
        """How much is left of it, or comes to it, by who came to whom."""
        areas = set(name.areas)
        if self._apart & areas:
            return AWAY
        if self._visits.hosts & areas:
            return max(weight, HEADLINE)
        if beside(self.scan, name, self._apart):
            return max(weight, OWN)
        return max(weight, NEXT) if _below(name.areas, self._visits.guests) else weight

    def _away(self, name: AreaName, office: Word | None, bidden: bool) -> bool:
        """Whether somebody goes to an area, comes from it, or passes on what those above said."""
        text = self.text
        if (text.endswith(ABROAD, 0, name.start) and not bidden) or name.start in self.gone:
            return True
        if GUESTS.match(text, name.end):
            return True
        return office is not None and CONVEYED.search(text, max(0, name.start - 6), name.start) is not None

    def _bidden(self, name: AreaName) -> bool:
        """Whether guests are bidden to come there, or to do something there."""
        return self.text.endswith(COME_TO, 0, name.start) and DO_WELL.match(self.text, name.end) is not None

    def _with_guests(self, at: int) -> bool:
        return any(start <= at < end for start, end in self._delegations)


def _thanked(scan: Scan) -> Iterator[str]:
    """The areas whose welcome guests are thankful for: 甲市市长某某感谢|某区|政府的盛情邀请."""
    for name in scan.areas:
        first = scan.sentence(name.start)[0]
        if GUEST.search(scan.text, first, name.start) and THANKED.match(scan.text, name.end):
            yield from name.areas


def _below(areas: tuple[str, ...], guests: frozenset[str]) -> bool:
    """Whether an area lies in a prefecture whose leaders came."""
    return any(area != guest and gazetteer().contains(guest, area) for area in areas for guest in guests)


def acts(scan: Scan, at: int, begins: str) -> bool:
    """Whether an area or its body does what a headline tells: 汾阳市|举行 …, 南宫|市委理论学习中心组 …."""
    office = scan.word_at.get(at)
    return scan.text[at : at + 1] in (*begins,) or (office is not None and office.kind == "O")


def _opener(found: list[Title], body: int) -> Part | None:
    """Where the article's first city title names its city (龙港市委书记 …, 市长 …): the 市 behind is that.

    So it is in 盐城市委常委、东台市委书记, which names the prefecture as somebody from elsewhere does.
    """
    for title in found:
        for part in title.parts:
            if words().levels.get(part.level) == "city" and title.start >= body:
                chief = title.parts[-1]
                above = title.parts[:-1]
                chiefly = chief.role in CHIEFS and chief.areas and words().levels.get(chief.level) == "city"
                return chief if chiefly and all(one.role == MEMBER and one.areas for one in above) else None
    return None
