"""Which area an English article speaks from: the clues that its publisher, headline, first sentence and titles give."""

from collections import Counter
from collections.abc import Sequence, Set

from kg.draft.home import Clue, Home
from kg.draft.home_choice import find_home
from kg.lang.en.cities import city_below, city_of
from kg.lang.en.home_areas import BODY, OPENING, PUBLISHER, NamedAreas
from kg.lang.en.home_titles import HomeTitles, town_of
from kg.lang.en.own import of_its_kind
from kg.lang.en.prefectures import host_of_counties
from kg.lang.en.scan import Item
from kg.lang.en.titles import Post
from kg.lang.en.town_homes import county_of_towns
from kg.lang.en.words import Word
from kg.lang.en.zones import zone_of
from kg.model import Article
from kg.places import gazetteer

TITLE = 25.0


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
    areas = NamedAreas(article, tokens, sentences, year, rivals)
    town = bool(sentences) and town_of(sentences[0][1], tokens) is not None
    titles = HomeTitles(areas, posts, town=town)
    levels = _levels(titles, article.clean)
    clues = areas.clues + _of_titles(titles, areas)
    if not any(clue.weight >= PUBLISHER for clue in clues):
        clues += [Clue(ids, PUBLISHER) for ids in of_its_kind(article.publisher or "", levels, year)]
    home = find_home(_likely(clues), levels, year)
    if sentences and (zone := zone_of(sentences[0][1], titles.titled, posts, home.area, tokens)):
        home.area = zone
    elif city := city_of(sentences, posts, home) or city_below(home, levels, {*titles.titled, *areas.opening}):
        home.area = city
    if home.area is None:
        home.area = county_of_towns(tokens, levels)
    return home


def _levels(titles: HomeTitles, clean: str) -> Counter[str]:
    """How often an article speaks of bodies of a level without their place."""
    levels = titles.levels
    if not levels["city"] and not (levels["prefecture"] and titles.finer["banner"]):
        levels += titles.finer
    if not any(levels[kind] for kind in ("city", "banner", "county", "district")):
        text = clean.lower()
        levels["city"] += ("the city" in text) + ("municipal" in text)
    return levels


def _of_titles(titles: HomeTitles, areas: NamedAreas) -> list[Clue]:
    """Whose officials are named, but those of the counties of a prefecture that is home to their meeting."""
    told = {one for clue in areas.clues if clue.weight >= OPENING for one in clue.areas}
    uppers = host_of_counties({*titles.titled, *areas.rivals}, told)
    clues: list[Clue] = []
    for ids, count in (+titles.titled).items():
        below = any(one not in ids and gazetteer().contains(one, ids[0]) for one in uppers if ids)
        clues.append(Clue(ids, BODY if below else TITLE + count))
    return clues


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
