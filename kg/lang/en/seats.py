"""What stands around a title and tells whose body the post is in, where the title itself doesn't."""

from collections.abc import Sequence
from itertools import pairwise

from kg.lang.en.attach import Holding
from kg.lang.en.data import english, word_class
from kg.lang.en.leading import home_of_delegation
from kg.lang.en.line import Line
from kg.lang.en.names import syllables
from kg.lang.en.people import Person
from kg.lang.en.places import Places
from kg.lang.en.prefectures import AUTONOMOUS, HEADS, is_state
from kg.lang.en.scan import Item
from kg.lang.en.titles import Post, shortened
from kg.lang.en.words import Word
from kg.model import Fact
from kg.places import gazetteer

_CONVENING = frozenset(("held", "holds", "convened", "convenes"))
_MEETINGS = frozenset(("meeting", "conference", "session", "congress"))
PAIR = 2
_WITHIN = 9  # words
PEOPLES = frozenset(("15", "21", "22", "23", "51", "53", "54", "62", "63", "64", "65"))
"""Provinces where many officials have names that aren't Chinese: Mongol, Korean, Tibetan, Uyghur …"""
_OFFICE_HEADS = frozenset(("department-head", "department-deputy-head"))
_DIRECTORS = frozenset(("director", "directors", "head", "heads", "chief", "chairman"))
_ZONES = frozenset(("zone", "park"))
SUCCEEDING = frozenset(("from", "succeeded", "succeeds", "succeeding", "replaced", "replaces", "replacing", "followed"))


def convening(lines: list[Line], tokens: list[Word]) -> Item | None:
    """The town of which a story opens with "X Town (in Y County) held its work meeting": the article is its own."""
    line = next((line for line in lines if line.paragraph), None)
    if line is None or _CONVENING.isdisjoint(line.said) or _MEETINGS.isdisjoint(line.said):
        return None
    for _, item in line.of("L"):
        at = item.last
        if item.area is None or tokens[at - 1].low not in word_class("town"):
            continue
        while at < min(line.last, item.last + _WITHIN) and tokens[at].low not in _CONVENING:
            if tokens[at].shape not in "Cs" and tokens[at].low not in ("in", "of", ","):
                break
            at += 1
        what = [word.low for word in tokens[at : min(line.last, at + _WITHIN)]]
        if what[:1] and what[0] in _CONVENING and what[1:2] in (["its"], ["a"], ["the"]) and _MEETINGS & set(what):
            return item
    return None


def told_before(line: Line, post: Post, tokens: list[Word], places: Places) -> str | None:
    """The zone or town of "A of the Sanhu Zone, where he is director", named before the title."""
    item = next((i for _, i in reversed(line.of("L")) if i.last <= line.items[post.first].first), None)
    if item is None or item.area is None or item.area.areas != post.areas[-1]:
        return None
    return _area(item, post, tokens, places)


def venue(line: Line, post: Post, tokens: list[Word], places: Places) -> str | None:
    """As in "Heqiao Town: Party Secretary A", "a delegation from Rizhao led by Mayor A": the area told before."""
    if (home := home_of_delegation(line, post, tokens)) is not None:
        return _area(home, post, tokens, places)
    at = post.first - 1
    if at < 1 or tokens[line.items[at].first].low != ":" or line.items[at - 1].letter != "L":
        return None
    return _area(line.items[at - 1], post, tokens, places)


def _area(item: Item, post: Post, tokens: list[Word], places: Places) -> str | None:
    assert item.area is not None
    text = places.draft.article.clean[tokens[item.first].start : tokens[item.last - 1].end]
    return places.area(text, item.area.areas, post.level)


def of_a_county(line: Line, post: Post, tokens: list[Word], places: Places) -> bool:
    """As in "magistrate Lu Jin" where the article's own area is no county: of the one spoken of."""
    noun = tokens[line.items[post.last - 1].last - 1].low
    return noun in ("magistrate", "magistrates") and not post.level and no_county(places)


def no_county(places: Places) -> bool:
    """Whether the article's home is a city, a prefecture or a district, which has no magistrate."""
    home = gazetteer().get(places.home.area or "")
    return home is not None and (home.level in ("province", "prefecture") or home.kind == "区")


def from_abroad(person: Person, post: Post, places: Places, area: str | None) -> bool:
    """As in "Mayor Mike Brown" in an article of Jiaxing, where no official has such a name; `area`: the post's."""
    home = places.home.area or ""
    first, *rest = person.given.lower().split() or [""]
    chinese = len(rest) == 1 and first in english().surnames and bool(syllables(rest[0]))
    other = not person.surname and bool(person.given) and not post.areas and not chinese
    return other and home[:2].isdecimal() and PEOPLES.isdisjoint((home[:2], (area or "")[:2]))


def of_a_prefecture(line: Line, post: Post, tokens: list[Word], places: Places, before: Sequence[str | None]) -> bool:
    """As in "the state Party secretary", as machines call the autonomous prefecture that an article is at home in.

    `before`: the areas of the posts told with it, whose level it shares.
    """
    home = gazetteer().get(places.home.level("prefecture") or "")
    part = line.items[post.first : post.last]
    shared = home is not None and before[-1:] == [home.id] and not any(item.letter in "VL" for item in part)
    known = shared or is_state(tokens[part[0].first : part[-1].last])
    return known and home is not None and home.kind == AUTONOMOUS


def beside_it(line: Line, post: Post, tokens: list[Word], places: Places, neighbour: str, of_the_party: bool) -> bool:
    """As in "Party secretary of Jianhu A and county head B": a post in the area of the one named before it."""
    alone = post.level in ("city", "county", "district", "province") and post.role in HEADS and not post.organs
    after = of_the_party or "deputy" in post.role or line.letters[post.first - 1] == "b"
    named = line.letters.rfind("N", 0, post.first)
    done = "v" in line.letters[named + 1 : post.first] if named >= 0 else False
    return alone and after and not done and not _of_the_city(line, post, tokens, places, neighbour)


def both_beside_it(line: Line, posts: tuple[Post, ...], tokens: list[Word]) -> bool:
    """As in "Party secretary of Jianhu A, and deputy secretary and county head B": both posts are of that county."""
    if len(posts) != PAIR or posts[0].role != "deputy-party-secretary" or posts[1].role != "government-head":
        return False
    noun = tokens[line.items[posts[1].last - 1].last - 1].low
    alone = not any(post.areas or (post.own and post.organs) for post in posts)
    return alone and noun in ("chief", "head", "magistrate")


def _of_the_city(line: Line, post: Post, tokens: list[Word], places: Places, district: str) -> bool:
    """As in "secretary of Guangling District A, vice mayor B" in a city's article: a district has no mayor."""
    home, near = gazetteer().get(places.home.area or ""), gazetteer().get(district)
    mayor = tokens[line.items[post.last - 1].first].low in ("mayor", "mayors")
    return mayor and home is not None and home.kind == "市" and near is not None and near.kind == "区"


def held_already(line: Line, post: Post, held: list[Fact]) -> str | None:
    """As in "A was elected governor of X … A, the newly elected governor": still of X; `held`: the posts told of A."""
    own = post.areas or post.role not in HEADS
    if own or any(item.letter in "LVGY" for item in line.items[post.first : post.last]):
        return None
    areas = {fact.info["area"] for fact in held if fact.info["role"] == post.role and "area" in fact.info}
    return areas.pop() if len(areas) == 1 else None


def said_in_full(line: Line, holding: Holding, held: list[Fact], tokens: list[Word]) -> bool:
    """Whether "Director Shi" says no more than "director of the bureau of industry" did; `held`: the posts told."""
    part = line.items[holding.posts[0].first : holding.posts[-1].last]
    if len(part) != 1 or holding.verb is not None or holding.body is not None:
        return False
    title = " ".join(word.low for word in tokens[part[0].first : part[0].last])
    return any(shortened(title, fact.info["title"].lower()) for fact in held)


def of_others(line: Line, post: Post, tokens: list[Word]) -> bool:
    """As in "A, B and other leaders": those who have another title are no more than that."""
    first = line.items[post.first].first
    return post.base == "leader" and "other" in (tokens[first].low, tokens[first - 1].low)


def successor(line: Line, holding: Holding, tokens: list[Word]) -> list[Person]:
    """Who has the post in "A succeeded B as mayor", "A took over from B as mayor"; nobody where it isn't told so."""
    if holding.rule != "names given as a title" or len(holding.names) != 1:
        return []
    at = holding.names[0]
    if tokens[line.items[at].first - 1].low not in SUCCEEDING:
        return []
    return [line.names[one] for one in sorted(line.names) if one < at][-1:]


def brief(line: Line, other: tuple[int, int], tokens: list[Word]) -> bool:
    """Whether a name is only a surname: "Mayor Lu" says nothing new of Lu."""
    item, person = line.items[other[0]], line.names.get(other[0])
    if person is None or other[1] - other[0] != 1 or item.last - item.first != 1:
        return False
    word = tokens[item.first].low
    return word in (person.surname, *person.given.split()) and word != person.full.lower()


def told_around(holding: Holding, line: Line, tokens: list[Word], campus: bool) -> Holding:
    """A holding whose first title's body is told by the words before it, or by the article (`campus`)."""
    holding = _of_a_zone(_of_a_university(holding) if campus else holding, line, tokens)
    holding = _of_guests(_of_state(holding, line, tokens), line, tokens)
    return _of_who_leads(_of_an_association(holding, line, tokens), line, tokens)


def _of_a_university(holding: Holding) -> Holding:
    """As in "President Liu" in a university's own article: no company's."""
    posts = []
    for post in holding.posts:
        if post.base == "president" and not post.organs and post.company is None:
            role = "university-president" if post.role == "enterprise-manager" else "other"
            post = post._replace(organs=("university",), role=role)
        posts.append(post)
    return holding._replace(posts=tuple(posts))


def _of_a_zone(holding: Holding, line: Line, tokens: list[Word]) -> Holding:
    """As in "director of the Sanhu Development Zone" or its secretary: of its management or work committee."""
    posts = []
    for post in holding.posts:
        part = line.items[post.first : post.last]
        zone = next((item for item in part if _is_zone(item, tokens)), None)
        noun = next((tokens[item.last - 1].low for item in part if item.letter == "H"), "")
        if zone and not post.organs and noun in _DIRECTORS:
            deputy = "-deputy" if "deputy" in post.role else ""
            role = f"management-committee{deputy}-director" if post.role in HEADS | _OFFICE_HEADS else post.role
            post = post._replace(organs=("management",), role=role)
        elif zone and noun == "secretary" and post.organs in ((), ("management",)):
            role = f"work-committee-{'deputy-' if 'deputy' in post.role else ''}secretary"
            post = post._replace(organs=("work-committee",), role=role)
        posts.append(post)
    return holding._replace(posts=tuple(posts))


def _is_zone(item: Item, tokens: list[Word]) -> bool:
    if item.letter == "V":
        return item.entry is not None and item.entry.row["level"] == "zone"
    if item.letter != "L":
        return False
    areas = [gazetteer().area(one).level for one in item.area.areas] if item.area else []
    return tokens[item.last - 1].low in _ZONES or set(areas) == {"zone"}


def _of_state(holding: Holding, line: Line, tokens: list[Word]) -> Holding:
    """As in "the instructions of President A": whose words the whole country studies."""
    post = holding.posts[0]
    if post.base != "president" or post.organs or post.areas:
        return holding
    first = line.items[post.first].first
    words = [word.low for word in tokens[max(line.first, first - 2) : first]]
    of = words[1:] == ["of"] and words[0] in ("directives", "instructions", "speech", "speeches", "spirit")
    whole = post._replace(base="state-president", role="state-president")
    return holding._replace(posts=(whole, *holding.posts[1:])) if of else holding


def _of_guests(holding: Holding, line: Line, tokens: list[Word]) -> Holding:
    """As in "a delegation from X, led by Mayor A": mayor of X; of none that is known where X lies abroad."""
    post, led = holding.posts[0], ("led", "headed")
    first = line.items[post.first].first
    own = post.areas or post.organs or any(item.letter in "LV" for item in line.items[post.first : post.last])
    if own or first - line.first < len(led) or tokens[first - 1].low != "by" or tokens[first - 2].low not in led:
        return holding
    before = line.items[: post.first]
    whence = next(
        (two for one, two in pairwise(before) if tokens[one.first].low == "from" and two.letter in "Lw"), None
    )
    if whence is None or word_class("delegation").isdisjoint(tokens[item.first].low for item in before):
        return holding
    if whence.area is not None:
        return holding._replace(posts=tuple(one._replace(areas=(whence.area.areas,)) for one in holding.posts))
    return holding._replace(posts=tuple(one._replace(organs=("foreign",)) for one in holding.posts))


def _of_an_association(holding: Holding, line: Line, tokens: list[Word]) -> Holding:
    """As in "the Chamber of Commerce, led by its president A": no company's."""
    post = holding.posts[0]
    own = post.organs or post.areas or post.company is not None or len(holding.posts) > 1
    if own or post.base not in ("chair", "president") or tokens[line.items[post.first].first].low != "its":
        return holding
    body = next((item for item in reversed(line.items[: post.first]) if item.letter in "GE"), None)
    if body is None or body.entry is None or body.entry.row.get("organ") != "association":
        return holding
    return holding._replace(posts=(post._replace(organs=("association",), role="other"),))


def _of_who_leads(holding: Holding, line: Line, tokens: list[Word]) -> Holding:
    """As in "a delegation led by A, mayor of X, and B, deputy Party secretary": of X, too."""
    at = line.holdings.index(holding) if holding in line.holdings else 0
    lead = line.holdings[at - 1] if at else None
    if lead is None or not lead.names or not holding.names or not lead.posts[-1].areas:
        return holding
    first = line.items[lead.names[0]].first
    led = [word.low for word in tokens[max(line.first, first - 2) : first]] in (["led", "by"], ["headed", "by"])
    beside = line.letters[lead.posts[-1].last : holding.names[0]] in ("kc", "c", "k")
    own = (
        any(post.areas for post in holding.posts)
        or "V" in line.letters[holding.posts[0].first : holding.posts[-1].last]
    )
    if not (led and beside) or own:
        return holding
    return holding._replace(posts=tuple(post._replace(areas=lead.posts[-1].areas[-1:]) for post in holding.posts))


def beside_a_zone(post: Post, near: str | None) -> bool:
    """As in "A, magistrate of Linshan County, and B, director of the development zone": a zone of that county."""
    known = gazetteer().get(near) if near and post.level == "zone" else None
    return known is not None and known.level == "county"
