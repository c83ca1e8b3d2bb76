"""Which area an English article speaks from: the clues that its publisher, headline, first sentence and titles give."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence, Set
from functools import lru_cache
from itertools import pairwise

from kg.find.home import FAR, Clue, Home, find_home, fits
from kg.lang.en.areas import Told, area_at
from kg.lang.en.cities import city_below, city_of
from kg.lang.en.data import word_class
from kg.lang.en.own import dateline, in_print, of_a_paper, of_its_kind, of_its_own, written_in
from kg.lang.en.prefectures import AUTONOMOUS, host_of_counties, of_the_state
from kg.lang.en.scan import Item
from kg.lang.en.titles import Post
from kg.lang.en.words import Word, words
from kg.lang.en.zones import zone_of
from kg.model import Article
from kg.places import gazetteer

PUBLISHER, HEADLINE, OPENING, BODY, TITLE = 20.0, 6.0, 5.0, 1.0, 25.0
BODIES = frozenset(("party", "congress", "cppcc", "government", "committee", "standing"))
DATELINE = 10.0
HEAD = 400
_LOCAL = frozenset(("channel", "edition", "version"))
"""Behind an area in a publisher's name: "Xuzhou Daily Pizhou Edition" is Pizhou's."""
OFTENER = 4
OURS = 2  # "our district" tells as much as two bodies without a place
_PAGES = ({"county"}, {"prefecture"})
TOP = frozenset(("government-head", "party-secretary", "acting-government-head"))


@lru_cache(maxsize=1 << 12)
def named(text: str, year: int | None) -> tuple[str, ...]:
    """The ids of the areas that an English name means or meant in a year."""
    return tuple(dict.fromkeys(area.id for area in gazetteer().english(text, year)))


def meant(text: str, areas: Iterable[str], year: int | None) -> tuple[str, ...]:
    """The areas that a name can mean in a year, of those that the article tells it to mean; `areas`: by the name."""
    known = named(text, year)
    if not isinstance(areas, Told):
        return known or tuple(areas)
    then = [one for one in areas if year is None or gazetteer().area(one).existed(year)]
    return tuple(one for one in known if one in areas) or tuple(then) or areas


def _chinese(text: str, year: int | None) -> list[Clue]:
    """The area that a Chinese publisher's name begins with."""
    for size in range(min(10, len(text)), 1, -1):
        ids = (
            tuple(dict.fromkeys(area.id for area in gazetteer().zh(text[:size], year))) if ord(text[0]) > 0x3400 else ()
        )
        if ids:
            return [Clue(ids, PUBLISHER)]
    return []


def _likely(clues: list[Clue]) -> list[Clue]:
    """Without the small places that only share a name: "Wuwei" is the city of Gansu unless Anhui is spoken of."""
    places = gazetteer()
    kin = {above.id for clue in clues if len(clue.areas) == 1 for above in places.ancestors(clue.areas[0])}
    kin |= {clue.areas[0] for clue in clues if len(clue.areas) == 1}
    result: list[Clue] = []
    for clue in clues:
        top = [one for one in clue.areas if places.area(one).level in ("province", "prefecture")]
        if top and len(top) < len(clue.areas):
            kept = tuple(
                one for one in clue.areas if one in top or any(above.id in kin for above in places.ancestors(one))
            )
            clue = clue._replace(areas=kept)
        result.append(clue)
    return result


def _municipality(ids: tuple[str, ...]) -> str | None:
    """The municipality (Beijing, Tianjin, Shanghai, Chongqing) that all areas of a name lie in."""
    above = {next(iter(reversed(gazetteer().ancestors(one))), None) for one in ids}
    top = above.pop() if len(above) == 1 else None
    return top.id if top is not None and top.kind == "市" else None


def _own_body(item: Item) -> bool:
    """Whether an item behind an area's name makes it a body of that area: "Xiamen Municipal …", "Wuhu government"."""
    return item.letter == "V" or (item.letter == "G" and item.entry is not None and item.entry.row["organ"] in BODIES)


def _of_a_consul(tokens: list[Word], at: int) -> bool:
    """As in "consul general in Shanghai": where somebody from abroad is posted."""
    before = [word.low for word in tokens[max(0, at - 4) : at]]
    return before[-1:] == ["in"] and not {"consul", "consulate", "ambassador", "embassy"}.isdisjoint(before)


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
    return first not in opening or any(count * OFTENER > most for _, count in rest)


def _level(post: Post, items: list[Item], tokens: list[Word]) -> str:
    """The level of a post that names no area: a banner is a county, but of its own kind; a state is a prefecture."""
    if post.level == "nation":
        return "prefecture"
    if post.level == "county" and any(
        tokens[at].low in ("banner", "flag")
        for item in items[post.first : post.last]
        for at in range(item.first, item.last)
    ):
        return "banner"
    return "prefecture" if post.level == "region" else post.level


def town_of(headline: list[Item], tokens: list[Word]) -> Item | None:
    """The town that a headline begins with: the article is its own."""
    first = next((item for item in headline if item.letter != "d"), None)
    town = first is not None and first.area is not None and tokens[first.last - 1].low in word_class("town")
    return first if town else None


def own_noun(post: Post, items: list[Item]) -> bool:
    """Whether only the noun itself tells a post's level: a "mayor" may be a town's."""
    beside = "secretary" in post.base and post.organs == ("party",)  # "deputy Party secretary and mayor"
    return (post.base == "mayor" or beside) and not any(item.letter in "VL" for item in items[post.first : post.last])


def _head(text: str, year: int | None) -> list[Clue]:
    """The areas named in full at the head of a page whose text names none: "Linshan County People's Government"."""
    clues: list[Clue] = []
    known = words(text[:HEAD])
    for at in range(len(known)):
        area = area_at(known, at)
        if area and area.full:
            ids = named(text[known[at].start : known[at + area.size - 1].end], year)
            clues += [Clue(ids, OPENING)] if ids else []
    return clues


def _path(text: str, year: int | None) -> list[Clue]:
    """The county or city that a page's path ends with: "Jingzhou Online > Counties > Honghu"."""
    *above, last = text[:HEAD].split("\n", 1)[0].split(">")
    ids = named(last.strip(), year) if above else ()
    return [Clue(ids, 2 * PUBLISHER)] if {gazetteer().area(one).level for one in ids} in _PAGES else []


def _inner(tokens: list[Word], item: Item) -> tuple[str, ...]:
    """The area whose name stands within the name of a zone: "Sino-Singapore Tianjin Eco-City"."""
    if tokens[item.last - 1].low in word_class("town-end"):
        return ()
    for at in range(item.first, item.last):
        area = area_at(tokens, at)
        if area and at + area.size < item.last:
            return area.areas
    return ()


def home_of(
    article: Article,
    tokens: list[Word],
    sentences: list[tuple[int, list[Item]]],
    posts: Sequence[tuple[int, list[Item], Post]],
    year: int | None,
    rivals: Set[tuple[str, ...]] = frozenset(),
) -> Home:
    """The article's home; `sentences` are (paragraph, items), `posts` (paragraph, items of the sentence, post).

    `rivals`: areas (as candidates of their names) that speak for themselves in it.
    """
    clean = article.clean
    clues = _path(article.text, year)
    for text in filter(None, (article.publisher,)):
        clues += _chinese(text, year)
        known = words(text)
        at, above = 0, tuple[str, ...]()
        while at < len(known):
            area = area_at(known, at)
            if area and (area.full or area.size > 1 or len(known[at].low) > 4 or in_print(known, at + 1)):
                ids = named(text[known[at].start : known[at + area.size - 1].end], year)
                ids = tuple(i for i in ids if any(gazetteer().contains(one, i) for one in above)) or ids
                above = ids
                below = not area.full and all(gazetteer().area(one).level == "county" for one in ids)
                weight = PUBLISHER * (2 if in_print(known, at + area.size) else 1)
                local = at + area.size < len(known) and known[at + area.size].low in _LOCAL
                clues.append(Clue(ids, 4 * PUBLISHER if local else PUBLISHER / 8 if below else weight))
                at += area.size - 1
            at += 1
    own = set(meant("", Told(written_in(article)), year))
    clues += [Clue(tuple(sorted(own)), PUBLISHER)] if own else []
    counties = _counties(tokens, sentences)
    body = 0
    levels: Counter[str] = Counter()
    full: dict[str, Counter[tuple[str, ...]]] = defaultdict(Counter)
    opening: set[tuple[str, ...]] = set()
    autonomous: tuple[str, ...] = ()
    for paragraph, items in sentences:
        body += paragraph > 0
        weight = HEADLINE if paragraph == 0 else OPENING if body == 1 else BODY
        for item, behind in pairwise([*items, None]):
            assert item is not None
            if item.letter == "V" and item.entry and tokens[item.first].low == "our":
                levels[item.entry.row["level"]] += OURS
            if item.letter == "L" and item.area:
                text = clean[tokens[item.first].start : tokens[item.last - 1].end]
                ids = meant(text, item.area.areas, year) or _inner(tokens, item)
                if isinstance(item.area.areas, Told) and body == 1 and item is items[0]:
                    clues.append(Clue(ids, PUBLISHER))
                    own |= set(ids)
                if not ids or _of_a_consul(tokens, item.first):
                    continue
                if item.area.areas in rivals:
                    clues.append(Clue(ids, FAR, True))
                    continue
                if body == 1 and item is items[0] and dateline(tokens, item):
                    clues.append(Clue(ids, DATELINE))
                if tokens[item.first].low in counties:
                    ids = tuple(one for one in ids if gazetteer().area(one).kind != "县级市") or ids
                in_body = (behind is not None and _own_body(behind)) or of_its_own(tokens, item)
                if body <= 1 and paragraph and item.last < len(tokens) and of_a_paper(tokens, item, items[0]):
                    clues.append(Clue(ids, PUBLISHER))
                brief = not (item.area.full or in_body) and all(gazetteer().area(one).level == "county" for one in ids)
                clues.append(Clue(ids, max(weight, OPENING) if in_body else weight * (0.3 if brief else 1.0)))
                if city := _municipality(ids):
                    clues.append(Clue((city,), weight * 0.4))
                if body <= 1:
                    opening.add(ids)
                if body < 3 and not autonomous and gazetteer().area(ids[0]).kind == AUTONOMOUS:
                    autonomous = ids
                for kind in ("county", "district", "banner"):
                    if item.area.full and any(fits(gazetteer().area(one), kind) for one in ids):
                        full[kind][ids] += 1
    town = sentences and town_of(sentences[0][1], tokens) is not None
    if not clues:
        clues = _head(article.text, year)
    finer: Counter[str] = Counter()
    titled: Counter[tuple[str, ...]] = Counter()
    others = {kind for kind, counts in full.items() if _several(counts, opening)}
    beside: tuple[int, set[str]] = (0, set())
    for _, items, post in posts:
        if beside[0] != id(items):
            beside = (id(items), set())
        if post.areas and post.level:
            beside[1].add(post.level)
        if post.areas and post.company is None and "enterprise" not in post.organs:
            last = next((i for i in reversed(items[post.first : post.last]) if i.letter == "L"), None)
            if last is None:
                continue
            text = clean[tokens[last.first].start : tokens[last.last - 1].end]
            ids = meant(text, post.areas[-1], year)
            fitting = tuple(one for one in ids if fits(gazetteer().area(one), post.level))
            if not fitting and post.level in ("town", "village"):
                continue
            ids = fitting or ids
            elsewhere = isinstance(post.areas[-1], Told) and own and own.isdisjoint(ids)
            if ids and post.areas[-1] not in rivals and not elsewhere:
                titled[ids] += 2 if post.role in TOP else 1
        elif (
            post.level
            and not post.areas
            and post.level not in ("zone", "town", "village")
            and (post.level != "nation" or (autonomous and of_the_state(post, items, tokens)))
            and post.level not in others
            and post.level not in beside[1]
        ):
            level = _level(post, items, tokens)
            titled[autonomous] += post.level == "nation"
            counted = finer if level in full else levels
            counted[level] += not (town and own_noun(post, items))
    if not levels["city"] and not (levels["prefecture"] and finer["banner"]):
        levels += finer
    uppers = host_of_counties(
        {*titled, *rivals}, {one for clue in clues if clue.weight >= OPENING for one in clue.areas}
    )
    for areas, count in (+titled).items():
        below = any(one not in areas and gazetteer().contains(one, areas[0]) for one in uppers if areas)
        clues.append(Clue(areas, BODY if below else TITLE + count))
    if not levels["city"] and not any(levels[kind] for kind in ("banner", "county", "district")):
        text = clean.lower()
        levels["city"] += ("the city" in text) + ("municipal" in text)
    if not any(clue.weight >= PUBLISHER for clue in clues):
        clues += [Clue(ids, PUBLISHER) for ids in of_its_kind(article.publisher or "", levels, year)]
    home = find_home(_likely(clues), levels, year)
    if sentences and (zone := zone_of(sentences[0][1], titled, posts, home.area, tokens)):
        home.area = zone
    elif city := city_of(sentences, posts, home) or city_below(home, levels, {*titled, *opening}):
        home.area = city
    return home
