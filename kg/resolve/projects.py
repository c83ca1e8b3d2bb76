"""Projects and sites: Chinese and English names, short and long; phases are things of their own; a name in two places
is two.
"""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator
from functools import lru_cache, partial
from itertools import combinations, product
from typing import NamedTuple

from kg.lang.glossary import Word, Wording
from kg.lang.numbers import phase_number
from kg.lang.readings import fold, is_han, latin, reading_class, reads_as, syllables
from kg.resolve import likely
from kg.resolve.areas import contains, related, top
from kg.resolve.cluster import Cluster, Link, grouped, join, share_article, sorts
from kg.resolve.rows import MentionRow
from kg.resolve.sounds import sounds_like
from kg.resolve.wording import NAMES, Likeness, compare, wording

_HALF = 0.5
_MUCH = 3.5  # words of content that make a name as good as a proper one within a prefecture
CROWD = 100
"""Names that share a word, beyond which it tells none of them."""
_NATURE = frozenset(("河", "江", "湖", "山", "海", "岛", "湾", "river", "lake", "mountain", "sea", "island", "bay"))
_BUILT = frozenset(("工程", "项目", "project", "works", "work", "scheme"))
UNDECIDED = "undecided-project"


class _Named(NamedTuple):
    """The names of a row as they are read in its place, and the scripts that they, or a part of them, are in."""

    names: tuple[str, ...]
    wordings: tuple[Wording, ...]
    area: str | None
    place: str | None
    chinese: bool
    scripts: frozenset[bool]


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
        joined = join(clusters, links, clash, UNDECIDED)
        if len(joined) < len(clusters):
            named, near = _compared(joined)
        clusters = joined
    for cluster in clusters:
        cluster.kind = "project" if any(row.kind == "project" for row in cluster.rows) else cluster.rows[0].kind
    return clusters


def _compared(clusters: list[Cluster]) -> tuple[list[list[_Named]], dict[bool, list[tuple[int, int]]]]:
    """The different names of each cluster, and the pairs of clusters to compare: of names in one script (True), or in
    two.
    """
    named = [list(dict.fromkeys(map(_named, cluster.rows))) for cluster in clusters]
    scripts = [frozenset[bool]().union(*(one.scripts for one in names)) for names in named]
    near = _near(named)
    one = [(left, right) for left, right in near if not scripts[left].isdisjoint(scripts[right])]
    two = [(left, right) for left, right in near if len(scripts[left] | scripts[right]) > 1]
    return named, {True: one, False: two}


def _named(row: MentionRow) -> _Named:
    names, area, place = row.names[:3], row.area, _place(row)
    wordings = tuple(wording(name, place) for name in names)
    return _Named(names, wordings, area, place, bool(row.zh), frozenset(map(is_han, "".join(names))))


def _key(row: MentionRow) -> tuple[str | None, ...] | None:
    """Name, place and phase, word by word; None for a name of general words that no place is told of."""
    name = fold(row.zh) if row.zh else " ".join(latin(row.en or ""))
    own = compare(words := wording(row.zh or row.en or "", _place(row)), words)
    if not name or not _place(row) or not local(own, bool(row.area)):
        return None
    number = phase(row)
    return name, row.area, None if row.area else row.home, None if number is None else str(number)


def _events(cluster: Cluster) -> set[tuple[str, str]]:
    return {event for row in cluster.rows for event in row.companions}


def _near(named: list[list[_Named]]) -> list[tuple[int, int]]:
    """Pairs that share a word of content in either language, or the sound with which a proper word begins.

    What more than `CROWD` names of a prefecture share tells none of them: so the pairs don't grow with the square of
    the articles.
    """
    shelves: dict[Hashable, list[int]] = defaultdict(list)
    for number, names in enumerate(named):
        for key in {key for one in names for words in one.wordings for key in _words(words)}:
            shelves[key].append(number)
    return sorted({pair for shelf in shelves.values() if len(shelf) <= CROWD for pair in combinations(shelf, 2)})


@lru_cache(maxsize=65536)
def _words(words: Wording) -> frozenset[Hashable]:
    keys: set[Hashable] = set()
    for word in words.words:
        if word.kind == "proper":
            keys.add(("sound", reading_class(word.text[:2] if words.han else word.text).split("-")[0]))
            keys.add(("name", reading_class(word.text)))
        elif word.kind in ("", "name"):
            keys |= {word.text, *word.near}
    return frozenset(keys or (key for word in words.words for key in word.near))


def phase(row: MentionRow) -> int | None:
    """The phase a row speaks of, None for the whole."""
    said = row.get("phase")
    number = phase_number(said) if said else None
    if number is not None:
        return number
    return next((p for name in row.names[:1] if (p := wording(name, None).phase) is not None), None)


def natural(row: MentionRow) -> bool:
    """Whether a name is that of a river, lake or mountain itself: what is built there is another thing."""
    words = wording(row.zh or row.en or "", None).words
    plain = [word for word in words if word.kind != "filler"]
    return bool(plain) and plain[-1].text in _NATURE and words[-1].text not in _BUILT


def _place(row: MentionRow) -> str | None:
    return row.area or row.home


def clash(a: Cluster, b: Cluster) -> bool:
    """Whether two clusters can't be one project: other phases, places or proper names."""
    left, right = sorts(a), sorts(b)
    if any(phase(x) != phase(y) or not one_place(x, y) for x, y in product(left, right)) or share_article(a, b):
        return True
    if any(map(natural, left)) != any(map(natural, right)):
        return True
    named = [(_named(x), _named(y), bool(x.zh) == bool(y.zh)) for x, y in product(left, right)]
    same_script = [(x, y) for x, y, same in named if same]
    if not same_script or any(_same_name(x, y) or _short_name(x, y) for x, y in same_script):
        return False
    return not any(_word_for_word(x, y) for x, y, same in named if not same)


def _word_for_word(a: _Named, b: _Named) -> bool:
    """Whether one name is the other in another language: two translations of a name may differ in every word."""
    return any(not like.left and not like.right and like.proper for like in _pairs(a, b, False, likely.translated))


def one_place(a: MentionRow, b: MentionRow) -> bool:
    """Whether two rows may be told of one place: of areas one of which is or holds the other."""
    if a.area and b.area:
        return related(a.area, b.area)
    if a.area or b.area:
        known, other = (a, b) if a.area else (b, a)
        return top(known.area or "") in (other.home, *other.tops)
    return a.home is not None and a.home == b.home


def like_names(
    a: MentionRow, b: MentionRow, same_script: bool, is_likely: Callable[[Wording, Wording], bool]
) -> Iterator[Likeness]:
    """How alike the names of two rows are, each read in its place; `is_likely` says which are worth a look."""
    return _pairs(_named(a), _named(b), same_script, is_likely)


def word_keys(row: MentionRow) -> frozenset[Hashable]:
    """What names that may be alike share, as a key: words of content in either language, sounds of proper words."""
    return frozenset(key for words in _named(row).wordings for key in _words(words))


def _pairs(
    a: _Named, b: _Named, same_script: bool, is_likely: Callable[[Wording, Wording], bool]
) -> Iterator[Likeness]:
    """How alike two names are, of those in one script or in two; but for those of which it is plain that they aren't.

    Each is read in its place, both in the finer one if one lies in the other.
    """
    left, right = a.wordings, b.wordings
    if a.place != b.place and a.place and b.place and related(a.place, b.place):
        finer = b.place if contains(a.place, b.place) else a.place
        left, right = (tuple(wording(name, finer) for name in one.names) for one in (a, b))
    for x in left:
        for y in right:
            if (x.han == y.han) == same_script and x.numbers == y.numbers and is_likely(x, y):
                yield compare(x, y)


def local(like: Likeness, placed: bool) -> bool:
    """Whether a name without any proper word is at least tied to one known place, or says much."""
    return like.proper or placed or like.told >= _MUCH


def _same_name(a: _Named, b: _Named, together: bool = False) -> str | None:
    same = any(
        not like.left and not like.right and local(like, bool(a.area and b.area))
        for like in _pairs(a, b, True, likely.same_words)
    )
    return "the same name" if same else None


def _short_name(a: _Named, b: _Named, together: bool = False) -> str | None:
    """One name has all words of the other and more, none of them proper, and they share a proper word."""
    for like in _pairs(a, b, True, likely.same_words):
        more = (*like.left, *like.right)
        real = [word for word in more if word.kind != "filler"]
        sides = [side for side in (like.left, like.right) if any(word.kind != "filler" for word in side)]
        if len(sides) > 1 or any(word.kind in NAMES for word in real):
            continue
        things = all(word.kind == "thing" for word in real)
        if like.proper or (things and like.told >= 2 and a.area and b.area):
            return "one name is the other's short form"
    return None


def _translated(a: _Named, b: _Named, together: bool = False) -> str | None:
    for like in _pairs(a, b, False, likely.translated):
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


def _transcribed(a: _Named, b: _Named, together: bool) -> str | None:
    """All but one foreign name on each side is translated; the foreign names sound alike or the articles tell of one
    day.
    """
    for like in _pairs(a, b, False, partial(likely.transcribed, together=together)):
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


def _partly_translated(a: _Named, b: _Named, together: bool) -> str | None:
    """A proper part agrees, and the sort of thing; of the rest one Chinese word and its translation stand for
    themselves.
    """
    if not (a.area and b.area) and not together:
        return None
    for like in _pairs(a, b, False, likely.partly_translated):
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
