"""Projects and sites: Chinese and English names, short and long; phases are things of their own; a name in two places
is two.
"""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable
from functools import partial
from itertools import combinations, product

from kg.lang.glossary import Word
from kg.lang.readings import fold, latin, reads_as, syllables
from kg.resolve import likely
from kg.resolve.cluster import Cluster, Link, grouped, join, share_article, sorts
from kg.resolve.project_names import (
    Named,
    guessed,
    keys_of,
    local,
    natural,
    one_place,
    pairs,
    phase,
    place_of,
    read_names,
)
from kg.resolve.rows import MentionRow
from kg.resolve.sounds import sounds_like
from kg.resolve.wording import NAMES, compare, wording

_HALF = 0.5
CROWD = 100
"""Names that share a word, beyond which it tells none of them."""
UNDECIDED = "undecided-project"


def projects(rows: Iterable[MentionRow]) -> list[Cluster]:
    """Cluster the project and site rows of one block (one prefecture)."""
    clusters = grouped("project", rows, _key, "same-name")
    named, near = _compared(clusters)
    for test in (*_IN_ONE_SCRIPT, *_IN_TWO):
        events = [_events(cluster) for cluster in clusters]
        links = []
        for left, right in near[test in _IN_ONE_SCRIPT]:
            together = not events[left].isdisjoint(events[right])
            found = [why for x in named[left] for y in named[right] if (why := test(x, y, together))]
            if found and not clash(clusters[left], clusters[right]):
                links.append(Link(left, right, test.__name__.strip("_").replace("_", "-"), min(found)))
        joined = join(clusters, links, _conflict(clusters, named, links), UNDECIDED)
        if len(joined) < len(clusters):
            named, near = _compared(joined)
        clusters = joined
    for cluster in clusters:
        cluster.kind = "project" if any(row.kind == "project" for row in cluster.rows) else cluster.rows[0].kind
    return clusters


def _compared(clusters: list[Cluster]) -> tuple[list[list[Named]], dict[bool, list[tuple[int, int]]]]:
    """The different names of each cluster, and the pairs of clusters to compare: of names in one script (True), or in
    two.
    """
    named = [list(dict.fromkeys(map(read_names, cluster.rows))) for cluster in clusters]
    scripts = [frozenset[bool]().union(*(one.scripts for one in names)) for names in named]
    near = _near(named)
    one = [(left, right) for left, right in near if not scripts[left].isdisjoint(scripts[right])]
    two = [(left, right) for left, right in near if len(scripts[left] | scripts[right]) > 1]
    return named, {True: one, False: two}


def _key(row: MentionRow) -> tuple[str | None, ...] | None:
    """Name, place and phase, word by word; None for a name of general words that no place is told of."""
    name = fold(row.zh) if row.zh else " ".join(latin(row.en or ""))
    own = compare(words := wording(row.zh or row.en or "", place_of(row)), words)
    if not name or not place_of(row) or not local(own, bool(row.area)):
        return None
    number = phase(row)
    return name, row.area, None if row.area else row.home, None if number is None else str(number)


def _events(cluster: Cluster) -> set[tuple[str, str]]:
    return {event for row in cluster.rows for event in row.companions}


def _near(named: list[list[Named]]) -> list[tuple[int, int]]:
    """Pairs that share a word of content in either language, or the sound with which a proper word begins.

    What more than `CROWD` names of a prefecture share tells none of them: so the pairs don't grow with the square of
    the articles.
    """
    shelves: dict[Hashable, list[int]] = defaultdict(list)
    for number, names in enumerate(named):
        for key in {key for one in names for words in one.wordings for key in keys_of(words)}:
            shelves[key].append(number)
    return sorted({pair for shelf in shelves.values() if len(shelf) <= CROWD for pair in combinations(shelf, 2)})


def clash(a: Cluster, b: Cluster) -> bool:
    """Whether two clusters can't be one project: other phases, places or proper names."""
    return _elsewhere(a, b) or _otherwise_named(a, b)


def _elsewhere(a: Cluster, b: Cluster) -> bool:
    """Whether two clusters are of other phases or places, or named side by side."""
    left, right = sorts(a), sorts(b)
    if any(phase(x) != phase(y) for x, y in product(left, right)) or share_article(a, b):
        return True
    apart = [(x, y) for x, y in product(left, right) if not one_place(x, y)]
    if any(not (guessed(x, y) and _reported(a, b, x.area, y.area)) for x, y in apart):
        return True
    return any(map(natural, left)) != any(map(natural, right))


def _reported(a: Cluster, b: Cluster, here: str | None, there: str | None) -> bool:
    """Whether articles that place two clusters in two areas report one meeting."""
    left = {event for row in a.rows if row.area == here for event in row.companions}
    return any(row.area == there and not left.isdisjoint(row.companions) for row in b.rows)


def _otherwise_named(a: Cluster, b: Cluster) -> bool:
    """Whether no name of one cluster in a script may be one of the other, nor is it in another language."""
    named = [(read_names(x), read_names(y), bool(x.zh) == bool(y.zh)) for x, y in product(sorts(a), sorts(b))]
    same_script = [(x, y) for x, y, same in named if same]
    if not same_script or any(_same_name(x, y) or _short_name(x, y) for x, y in same_script):
        return False
    return not any(_word_for_word(x, y) for x, y, same in named if not same)


def _translates(names: Named) -> bool:
    """Whether a name is translated in a part of it that may mean several (中瑞: Swiss or Swedish)."""
    return any(word.kind == "name" for words in names.wordings for word in words.words)


def _conflict(
    clusters: list[Cluster], named: list[list[Named]], links: list[Link]
) -> Callable[[Cluster, Cluster], bool]:
    """What forbids two of some clusters to be one: all of `clash`, but that both names, however different, are word for
    word that of a third ("Sea of Clouds", "yun hai": 云海).
    """
    exact: dict[int, set[int]] = defaultdict(set)
    for link in links:
        pairs_of = [(x, y) for x in named[link.left] for y in named[link.right]]
        if any(_word_for_word(x, y) and not (_translates(x) or _translates(y)) for x, y in pairs_of):
            exact[link.left].add(link.right)
            exact[link.right].add(link.left)
    number = {id(cluster): at for at, cluster in enumerate(clusters)}

    def conflict(a: Cluster, b: Cluster) -> bool:
        return _elsewhere(a, b) or (exact[number[id(a)]].isdisjoint(exact[number[id(b)]]) and _otherwise_named(a, b))

    return conflict


def _word_for_word(a: Named, b: Named) -> bool:
    """Whether one name is the other in another language: two translations of a name may differ in every word."""
    return any(not like.left and not like.right and like.proper for like in pairs(a, b, False, likely.translated))


def _same_name(a: Named, b: Named, _together: bool = False) -> str | None:
    same = any(
        not like.left and not like.right and local(like, bool(a.area and b.area))
        for like in pairs(a, b, True, likely.same_words)
    )
    return "the same name" if same else None


def _short_name(a: Named, b: Named, _together: bool = False) -> str | None:
    """One name has all words of the other and more, none of them proper, and they share a proper word."""
    for like in pairs(a, b, True, likely.same_words):
        more = (*like.left, *like.right)
        real = [word for word in more if word.kind != "filler"]
        sides = [side for side in (like.left, like.right) if any(word.kind != "filler" for word in side)]
        if len(sides) > 1 or any(word.kind in NAMES for word in real):
            continue
        things = all(word.kind == "thing" for word in real)
        if like.proper or (things and like.told >= 2 and a.area and b.area):
            return "one name is the other's short form"
    return None


def _translated(a: Named, b: Named, _together: bool) -> str | None:
    for like in pairs(a, b, False, likely.translated):
        rest = [word for word in (*like.left, *like.right) if word.kind != "filler"]
        if like.score >= 0.7 and local(like, bool(a.area and b.area)) and not any(word.kind in NAMES for word in rest):
            if not like.proper and any(word.kind != "thing" for word in rest):
                continue  # nothing but what it is about tells these, so one word more is another thing
            sides = [[word for word in side if word.kind != "filler"] for side in (like.left, like.right)]
            if not all(sides) or (like.score >= 0.8 and _sorts(sides[0]) & _sorts(sides[1])):
                return f"names {like.score:.2f} alike word by word"
    return None


def _sorts(words: list[Word]) -> set[str]:
    """What sort of thing some words that have no counterpart say one is, in English: "park" of "ecological park"."""
    return {phrase.split()[-1] for word in words for phrase in (word.text, *word.near)}


def _transcribed(a: Named, b: Named, together: bool) -> str | None:
    """All but one foreign name on each side is translated; the foreign names sound alike or the articles tell of one
    day.
    """
    for like in pairs(a, b, False, partial(likely.transcribed, together=together)):
        left = [word for word in like.left if word.kind != "filler"]
        right = [word for word in like.right if word.kind != "filler"]
        if len(left) != 1 or len(right) != 1 or left[0].kind != "proper" or right[0].kind != "proper":
            continue
        chinese, foreign = (left[0].text, right[0].text) if a.chinese else (right[0].text, left[0].text)
        rest = 1 - like.score
        if rest > 0.7 or not ((a.area and b.area) or like.proper) or _other_pinyin(chinese, foreign):
            continue
        if sounds_like(chinese, foreign):
            return f"{chinese} sounds like {foreign}"
        if together and like.score > 0.4:
            return f"{chinese} and {foreign} alone differ, in reports of one meeting"
    return None


def _other_pinyin(chinese: str, foreign: str) -> bool:
    """Whether a word in Latin letters is the pinyin of another name that begins or ends alike: 城南, "chengbei"."""
    parts = syllables(foreign)
    return len(parts) == len(chinese) and any(map(reads_as, chinese, parts)) and not reads_as(chinese, foreign)


def _partly_translated(a: Named, b: Named, together: bool) -> str | None:
    """A proper part agrees, and the sort of thing; of the rest one Chinese word and its translation stand for
    themselves.
    """
    if not (a.area and b.area) and not together:
        return None
    for like in pairs(a, b, False, likely.partly_translated):
        chinese, english = (like.left, like.right) if a.chinese else (like.right, like.left)
        own = [word for word in chinese if word.kind != "filler"]
        foreign = [word for word in english if word.kind != "filler"]
        if len(own) != 1 or own[0].kind != "proper" or len(foreign) not in (1, 2):
            continue
        if like.proper and like.score >= _HALF and like.content >= _HALF:
            return f"names {like.score:.2f} alike, and {own[0].text} may be {' '.join(word.text for word in foreign)}"
    return None


_IN_ONE_SCRIPT = (_same_name, _short_name)
_IN_TWO = (_translated, _transcribed, _partly_translated)
