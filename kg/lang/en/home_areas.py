"""The clues to an English article's home that areas give, wherever they are named: publisher, headline, sentences."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Set
from functools import lru_cache

from kg.draft.home import Clue
from kg.draft.home_choice import FAR
from kg.lang.en.areas import AreaName, Told, area_at
from kg.lang.en.data import word_class
from kg.lang.en.own import dateline, in_print, of_a_paper, of_its_own, path, written_in
from kg.lang.en.prefectures import AUTONOMOUS
from kg.lang.en.scan import Item
from kg.lang.en.site_lines import around
from kg.lang.en.words import Word, words
from kg.model import Article
from kg.places import gazetteer, one_fits

PUBLISHER, HEADLINE, DATELINE, OPENING, BODY = 20.0, 6.0, 10.0, 5.0, 1.0
_BRIEF, _ABOVE = 0.3, 0.4
"""Of the weight of a name, where a county's stands without its kind; and for the municipality that an area lies in."""
_BODIES = frozenset(("party", "congress", "cppcc", "government", "committee", "standing"))
_HEAD = 400
_LOCAL = frozenset(("channel", "edition", "version"))
"""Behind an area in a publisher's name: "Xuzhou Daily Pizhou Edition" is Pizhou's."""
_OFTENER = 4
_OURS = 2  # "our district" tells as much as two bodies without a place
_PAGES = ({"county"}, {"prefecture"})
_LONG = 4
_FIRST = 3
"""Before this sentence of its text an article tells which autonomous prefecture is its own."""


_LATELY = 5
"""So many years a name may still be used that an area has given up."""


@lru_cache(maxsize=1 << 12)
def named(text: str, year: int | None) -> tuple[str, ...]:
    """The ids of the areas that an English name means or meant in a year."""
    found = gazetteer().english(text, year)
    if year is None or any(area.existed(one) for area in found for one in (year, year - _LATELY)):
        return tuple(dict.fromkeys(area.id for area in found))
    return tuple(dict.fromkeys(_then(area.id, year) for area in found))


def _then(area: str, year: int) -> str:
    """What an area had become by a year, if it was no longer: "Lingbao County" of 2016 is Lingbao City."""
    places = gazetteer()
    later = [one for one in places.lineage(area) if places.area(one).existed(year)]
    return later[-1] if later else area


def meant(text: str, areas: Iterable[str], year: int | None) -> tuple[str, ...]:
    """The areas that a name can mean in a year, of those that the article tells it to mean; `areas`: by the name."""
    known = named(text, year)
    if not isinstance(areas, Told):
        return known or tuple(areas)
    then = [one for one in areas if year is None or gazetteer().area(one).existed(year)]
    return tuple(one for one in known if one in areas) or tuple(then) or areas


class NamedAreas:
    """What the areas named in an article tell of its home.

    Attributes:
        clues: what they may be, each with its weight.
        own: those that the article is told to be written in.
        levels: how often it speaks of a body of a level without its place.
        full: how often an area is named with its kind, by the kind.
        opening: those named at the beginning, as candidates of their names.
        autonomous: the first autonomous prefecture.
    """

    def __init__(
        self,
        article: Article,
        tokens: list[Word],
        sentences: list[tuple[int, list[Item]]],
        year: int | None,
        rivals: Set[tuple[str, ...]],
    ) -> None:
        self.clean, self.tokens, self.year, self.rivals = article.clean, tokens, year, rivals
        self.clues = _path(article.text, year) + _publisher(article.publisher or "", year)
        self.clues += [Clue(ids, PUBLISHER) for ids in around(article.text, article.clean, year)]
        self.own = set(meant("", Told(written_in(article)), year))
        self.clues += [Clue(tuple(sorted(self.own)), PUBLISHER)] if self.own else []
        self.levels: Counter[str] = Counter()
        self.full: dict[str, Counter[tuple[str, ...]]] = defaultdict(Counter)
        self.opening: set[tuple[str, ...]] = set()
        self.autonomous: tuple[str, ...] = ()
        self._counties = _counties(tokens, sentences)
        self._body = 0
        for paragraph, items in sentences:
            self._body += paragraph > 0
            self._read(paragraph, items)
        self.clues = self.clues or _head(article.text, year)

    def several(self) -> set[str]:
        """The kinds of which several areas are named, so that "the district" may be any of them."""
        return {kind for kind, counts in self.full.items() if _several(counts, self.opening)}

    def _read(self, paragraph: int, items: list[Item]) -> None:
        weight = HEADLINE if paragraph == 0 else OPENING if self._body == 1 else BODY
        for at, item in enumerate(items):
            if item.letter not in "LV":  # so nearly all are
                continue
            if item.letter == "V" and item.entry and self.tokens[item.first].low == "our":
                self.levels[item.entry.row["level"]] += _OURS
            if item.letter == "L" and item.area and (ids := self._meant(item, item.area, items[0])):
                if paragraph and self._body <= 1 and self._of_its_paper(item, items[0]):
                    self.clues.append(Clue(ids, PUBLISHER))
                self._weigh(item, item.area, items[at + 1] if at + 1 < len(items) else None, ids, weight)
                self._keep(item.area, ids)

    def _meant(self, item: Item, area: AreaName, opening: Item) -> tuple[str, ...]:
        """The areas that an item may be; none where it tells nothing more of the article's home."""
        first = self._body == 1 and item is opening
        text = self.clean[self.tokens[item.first].start : self.tokens[item.last - 1].end]
        ids = meant(text, area.areas, self.year) or _inner(self.tokens, item)
        if first and isinstance(area.areas, Told):
            self.clues.append(Clue(ids, PUBLISHER))
            self.own |= set(ids)
        if not ids or _of_a_consul(self.tokens, item.first):
            return ()
        if area.areas in self.rivals:
            self.clues.append(Clue(ids, FAR, True))
            return ()
        if first and dateline(self.tokens, item):
            self.clues.append(Clue(ids, DATELINE))
        if self.tokens[item.first].low in self._counties:
            return tuple(one for one in ids if gazetteer().area(one).kind != "县级市") or ids
        return ids

    def _of_its_paper(self, item: Item, opening: Item) -> bool:
        return item.last < len(self.tokens) and of_a_paper(self.tokens, item, opening)

    def _weigh(self, item: Item, area: AreaName, behind: Item | None, ids: tuple[str, ...], weight: float) -> None:
        """An area whose body is named weighs more, a county's bare name less; a municipality is meant by its parts."""
        in_body = (behind is not None and _own_body(behind)) or of_its_own(self.tokens, item)
        brief = not (area.full or in_body) and _of_counties(ids)
        self.clues.append(Clue(ids, max(weight, OPENING) if in_body else weight * (_BRIEF if brief else 1.0)))
        if city := _municipality(ids):
            self.clues.append(Clue((city,), weight * _ABOVE))

    def _keep(self, area: AreaName, ids: tuple[str, ...]) -> None:
        if self._body <= 1:
            self.opening.add(ids)
        if self._body < _FIRST and not self.autonomous and gazetteer().area(ids[0]).kind == AUTONOMOUS:
            self.autonomous = ids
        if area.full:
            for kind in ("county", "district", "banner"):
                if one_fits(ids, kind):
                    self.full[kind][ids] += 1


def _publisher(text: str, year: int | None) -> list[Clue]:
    """The areas in a publisher's name, those within areas named before them: "Jiangsu Wuxi Daily"."""
    clues = _chinese(text, year)
    known = words(text)
    at, above = 0, tuple[str, ...]()
    while at < len(known):
        area = area_at(known, at)
        if area and (area.full or area.size > 1 or len(known[at].low) > _LONG or in_print(known, at + 1)):
            end = at + area.size
            ids = named(text[known[at].start : known[end - 1].end], year)
            above = tuple(one for one in ids if any(gazetteer().contains(upper, one) for upper in above)) or ids
            clues.append(Clue(above, _of_publisher(known, area, end, above)))
            at = end - 1
        at += 1
    return clues


def _of_publisher(known: list[Word], area: AreaName, end: int, ids: tuple[str, ...]) -> float:
    """What an area in a publisher's name weighs; `end`: where its name ends."""
    if end < len(known) and known[end].low in _LOCAL:
        return 4 * PUBLISHER
    if not area.full and _of_counties(ids):
        return PUBLISHER / 8
    return PUBLISHER * (2 if in_print(known, end) else 1)


def _of_counties(ids: tuple[str, ...]) -> bool:
    return all(gazetteer().area(one).level == "county" for one in ids)


def _chinese(text: str, year: int | None) -> list[Clue]:
    """The area that a Chinese publisher's name begins with."""
    for size in range(min(10, len(text)), 1, -1):
        ids = (
            tuple(dict.fromkeys(area.id for area in gazetteer().zh(text[:size], year))) if ord(text[0]) > 0x3400 else ()
        )
        if ids:
            return [Clue(ids, PUBLISHER)]
    return []


def _path(text: str, year: int | None) -> list[Clue]:
    """The county or city of a page's path."""
    found = (named(step, year) for step in path(text[:_HEAD]))
    pages = (ids for ids in found if {gazetteer().area(one).level for one in ids} in _PAGES)
    return next(([Clue(ids, 2 * PUBLISHER)] for ids in pages), [])


def _head(text: str, year: int | None) -> list[Clue]:
    """The areas named in full at the head of a page whose text names none: "Linshan County People's Government"."""
    clues: list[Clue] = []
    known = words(text[:_HEAD])
    for at in range(len(known)):
        area = area_at(known, at)
        if area and area.full:
            ids = named(text[known[at].start : known[at + area.size - 1].end], year)
            clues += [Clue(ids, OPENING)] if ids else []
    return clues


def _counties(tokens: list[Word], sentences: list[tuple[int, list[Item]]]) -> set[str]:
    """The first words of the areas that the text calls a county: "Linshan" of "Linshan County"."""
    return {
        tokens[item.first].low
        for _, items in sentences
        for item in items
        if item.letter == "L" and item.area and item.area.full and tokens[item.last - 1].low == "county"
    }


def _several(counts: Counter[tuple[str, ...]], opening: Set[tuple[str, ...]]) -> bool:
    """Whether "the district" may be any of those named: not if one is named at the beginning, and far oftener."""
    (first, most), *rest = counts.most_common()
    return first not in opening or any(count * _OFTENER > most for _, count in rest)


def _inner(tokens: list[Word], item: Item) -> tuple[str, ...]:
    """The area whose name stands within the name of a zone: "Sino-Singapore Tianjin Eco-City"."""
    if tokens[item.last - 1].low in word_class("town-end"):
        return ()
    for at in range(item.first, item.last):
        area = area_at(tokens, at)
        if area and at + area.size < item.last:
            return area.areas
    return ()


def _municipality(ids: tuple[str, ...]) -> str | None:
    """The municipality (Beijing, Tianjin, Shanghai, Chongqing) that all areas of a name lie in."""
    above = {next(iter(reversed(gazetteer().ancestors(one))), None) for one in ids}
    top = above.pop() if len(above) == 1 else None
    return top.id if top is not None and top.kind == "市" else None


def _own_body(item: Item) -> bool:
    """Whether an item behind an area's name makes it a body of that area: "Xiamen Municipal …", "Wuhu government"."""
    return item.letter == "V" or (item.letter == "G" and item.entry is not None and item.entry.row["organ"] in _BODIES)


def _of_a_consul(tokens: list[Word], at: int) -> bool:
    """As in "consul general in Shanghai": where somebody from abroad is posted."""
    before = [word.low for word in tokens[max(0, at - 4) : at]]
    return before[-1:] == ["in"] and not {"consul", "consulate", "ambassador", "embassy"}.isdisjoint(before)
