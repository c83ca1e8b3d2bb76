"""Projects and sites: Chinese and English names, short and long; phases are things of their own; a name in two places
is two.
"""

from collections import defaultdict
from collections.abc import Hashable, Iterable
from itertools import combinations, product

from kg.lang.glossary import Wording
from kg.lang.numbers import phase_number
from kg.lang.readings import fold, latin, reading_class
from kg.resolve.areas import contains, related, top
from kg.resolve.cluster import Cluster, Link, grouped, join, share_article, sorts
from kg.resolve.rows import MentionRow
from kg.resolve.wording import NAMES, Likeness, compare, sounds_like, wording

_HALF = 0.5
_MUCH = 3.5  # words of content that make a name as good as a proper one within a prefecture
_CROWD = 100
UNDECIDED = "undecided-project"


def projects(rows: Iterable[MentionRow]) -> list[Cluster]:
    """Cluster the project and site rows of one block (one prefecture)."""
    clusters = grouped("project", rows, _key, "same-name")
    for test in (_same_name, _short_name, _translated, _transcribed, _partly_translated):
        links = []
        for left, right in _near(clusters):
            a, b = clusters[left], clusters[right]
            together = not _events(a).isdisjoint(_events(b))
            found = sorted(why for x, y in product(sorts(a), sorts(b)) if (why := test(x, y, together)))
            if found and not clash(a, b):
                links.append(Link(left, right, test.__name__.strip("_").replace("_", "-"), found[0]))
        clusters = join(clusters, links, clash, UNDECIDED)
    for cluster in clusters:
        cluster.kind = "project" if any(row.kind == "project" for row in cluster.rows) else cluster.rows[0].kind
    return clusters


def _key(row: MentionRow) -> tuple[str | None, ...] | None:
    """Name, place and phase, word by word; None for a name of general words that no place is told of."""
    name = fold(row.zh) if row.zh else " ".join(latin(row.en or ""))
    own = compare(words := wording(row.zh or row.en or "", _place(row)), words)
    if not name or not _place(row) or not _local(row, row, own):
        return None
    number = phase(row)
    return name, row.area, None if row.area else row.home, None if number is None else str(number)


def _events(cluster: Cluster) -> set[tuple[str, str]]:
    return {event for row in cluster.rows for event in row.companions}


def _near(clusters: list[Cluster]) -> list[tuple[int, int]]:
    """Pairs that share a word of content in either language, or the sound with which a proper word begins.

    What more than `_CROWD` names of a prefecture share tells none of them: so the pairs don't grow with the square of
    the articles.
    """
    shelves: dict[Hashable, list[int]] = defaultdict(list)
    for number, cluster in enumerate(clusters):
        for key in {
            key for row in sorts(cluster) for name in row.names[:3] for key in _words(wording(name, _place(row)))
        }:
            shelves[key].append(number)
    return sorted({pair for shelf in shelves.values() if len(shelf) <= _CROWD for pair in combinations(shelf, 2)})


def _words(words: Wording) -> set[Hashable]:
    keys: set[Hashable] = set()
    for word in words.words:
        if word.kind == "proper":
            keys.add(("sound", reading_class(word.text[:2] if words.han else word.text).split("-")[0]))
            keys.add(("name", reading_class(word.text)))
        elif word.kind in ("", "name"):
            keys |= {word.text, *word.near}
    return keys or {key for word in words.words for key in word.near}


def phase(row: MentionRow) -> int | None:
    """The phase a row speaks of, None for the whole."""
    said = row.get("phase")
    number = phase_number(said) if said else None
    if number is not None:
        return number
    return next((p for name in row.names[:1] if (p := wording(name, None).phase) is not None), None)


def _place(row: MentionRow) -> str | None:
    return row.area or row.home


def _places(a: MentionRow, b: MentionRow) -> tuple[str | None, str | None]:
    """Where two names are read: each in its place, both in the finer one if one lies in the other."""
    here, there = _place(a), _place(b)
    if here and there and here != there and related(here, there):
        here = there = there if contains(here, there) else here
    return here, there


def clash(a: Cluster, b: Cluster) -> bool:
    """Whether two clusters can't be one project: other phases, places or proper names."""
    left, right = sorts(a), sorts(b)
    if any(phase(x) != phase(y) or not _one_place(x, y) for x, y in product(left, right)) or share_article(a, b):
        return True
    same_script = [(x, y) for x, y in product(left, right) if bool(x.zh) == bool(y.zh)]
    return bool(same_script) and not any(_same_name(x, y) or _short_name(x, y) for x, y in same_script)


def _one_place(a: MentionRow, b: MentionRow) -> bool:
    if a.area and b.area:
        return related(a.area, b.area)
    if a.area or b.area:
        known, other = (a, b) if a.area else (b, a)
        return top(known.area or "") in (other.home, *other.tops)
    return a.home is not None and a.home == b.home


def _pairs(a: MentionRow, b: MentionRow, same_script: bool) -> list[Likeness]:
    found = []
    here, there = _places(a, b)
    for x, y in product(a.names[:3], b.names[:3]):
        left, right = wording(x, here), wording(y, there)
        if (left.han == right.han) == same_script and left.numbers == right.numbers:
            found.append(compare(left, right))
    return found


def _local(a: MentionRow, b: MentionRow, like: Likeness) -> bool:
    """Whether a name without any proper word is at least tied to one known place, or says much."""
    return like.proper or bool(a.area and b.area) or like.told >= _MUCH


def _same_name(a: MentionRow, b: MentionRow, together: bool = False) -> str | None:
    same = any(not like.left and not like.right and _local(a, b, like) for like in _pairs(a, b, True))
    return "the same name" if same else None


def _short_name(a: MentionRow, b: MentionRow, together: bool = False) -> str | None:
    """One name has all words of the other and more, none of them proper, and they share a proper word."""
    for like in _pairs(a, b, True):
        more = (*like.left, *like.right)
        real = [word for word in more if word.kind != "filler"]
        sides = [side for side in (like.left, like.right) if any(word.kind != "filler" for word in side)]
        if len(sides) > 1 or any(word.kind in NAMES for word in real):
            continue
        things = all(word.kind == "thing" for word in real)
        if like.proper or (things and like.told >= 2 and a.area and b.area):
            return "one name is the other's short form"
    return None


def _translated(a: MentionRow, b: MentionRow, together: bool = False) -> str | None:
    for like in _pairs(a, b, False):
        rest = [word for word in (*like.left, *like.right) if word.kind != "filler"]
        if like.score >= 0.7 and _local(a, b, like) and not any(word.kind in NAMES for word in rest):
            if not like.proper and any(word.kind != "thing" for word in rest):
                continue  # nothing but what it is about tells these, so one word more is another thing
            sides = [side for side in (like.left, like.right) if any(word.kind != "filler" for word in side)]
            if len(sides) < 2 or like.score >= 0.8:
                return f"names {like.score:.2f} alike word by word"
    return None


def _transcribed(a: MentionRow, b: MentionRow, together: bool) -> str | None:
    """All but one foreign name on each side is translated; the foreign names sound alike or the articles tell of one
    day.
    """
    for like in _pairs(a, b, False):
        left = [word for word in like.left if word.kind != "filler"]
        right = [word for word in like.right if word.kind != "filler"]
        if len(left) != 1 or len(right) != 1 or left[0].kind != "proper" or right[0].kind != "proper":
            continue
        chinese, foreign = (left[0].text, right[0].text) if a.zh else (right[0].text, left[0].text)
        rest = 1 - like.score
        if rest > 0.7 or not ((a.area and b.area) or like.proper):
            continue
        if sounds_like(chinese, foreign):
            return f"{chinese} sounds like {foreign}"
        if together and like.score > 0.4:
            return f"{chinese} and {foreign} alone differ, in reports of one meeting"
    return None


def _partly_translated(a: MentionRow, b: MentionRow, together: bool) -> str | None:
    """A proper part agrees, and the sort of thing; of the rest one Chinese word and its translation stand for
    themselves.
    """
    if not (a.area and b.area) and not together:
        return None
    for like in _pairs(a, b, False):
        chinese, english = (like.left, like.right) if a.zh else (like.right, like.left)
        own = [word for word in chinese if word.kind != "filler"]
        foreign = [word for word in english if word.kind != "filler"]
        if len(own) != 1 or own[0].kind != "proper" or len(foreign) not in (1, 2):
            continue
        if like.proper and like.score >= _HALF and like.content >= _HALF:
            return f"names {like.score:.2f} alike, and {own[0].text} may be {' '.join(word.text for word in foreign)}"
    return None
