"""Projects and sites: Chinese and English names, short and long; phases are things of their own; a name in two places
is two.
"""

from collections import defaultdict
from collections.abc import Iterable
from itertools import combinations, product

from kg.lang.numbers import phase_number
from kg.resolve.areas import related, top
from kg.resolve.cluster import Cluster, Link, in_order, join
from kg.resolve.rows import MentionRow
from kg.resolve.wording import NAMES, Likeness, compare, sounds_like, wording

_MUCH = 3.5  # words of content that make a name as good as a proper one within a prefecture
UNDECIDED = "undecided-project"


def projects(rows: Iterable[MentionRow]) -> list[Cluster]:
    """Cluster the project and site rows of one block (one prefecture)."""
    clusters = in_order(Cluster(row.kind, [row]) for row in sorted(rows, key=lambda row: row.order))
    for test in (_same_name, _short_name, _translated, _transcribed):
        links = []
        for left, right in _near(clusters):
            found = sorted(why for a, b in product(clusters[left].rows, clusters[right].rows) if (why := test(a, b)))
            if found and not clash(clusters[left], clusters[right]):
                links.append(Link(left, right, test.__name__.strip("_").replace("_", "-"), found[0]))
        clusters = join(clusters, links, clash, UNDECIDED)
    for cluster in clusters:
        cluster.kind = "project" if any(row.kind == "project" for row in cluster.rows) else cluster.rows[0].kind
    return clusters


def _near(clusters: list[Cluster]) -> list[tuple[int, int]]:
    """Pairs that share a word that isn't filler, or have one without any match in the glossary on each side."""
    shelves: dict[object, list[int]] = defaultdict(list)
    for number, cluster in enumerate(clusters):
        keys: set[object] = set()
        for row in cluster.rows:
            for word in (word for name in row.names[:3] for word in wording(name, _place(row)).words):
                if word.kind != "filler":
                    keys |= {word.text, *word.near}
            keys.add(("phase", phase(row), top(row.area) if row.area else row.home) if not keys else "")
        for key in keys - {""}:
            shelves[key].append(number)
    return sorted({pair for shelf in shelves.values() for pair in combinations(shelf, 2)})


def phase(row: MentionRow) -> int | None:
    """The phase a row speaks of, None for the whole."""
    said = row.get("phase")
    number = phase_number(said) if said else None
    if number is not None:
        return number
    return next((p for name in row.names[:1] if (p := wording(name, None).phase) is not None), None)


def _place(row: MentionRow) -> str | None:
    return row.area or row.home


def clash(a: Cluster, b: Cluster) -> bool:
    """Whether two clusters can't be one project: other phases, places or proper names."""
    for x, y in product(a.rows, b.rows):
        if x.article == y.article and x.mention != y.mention:
            return True
        if phase(x) != phase(y) or not _one_place(x, y):
            return True
    same_script = [(x, y) for x, y in product(a.rows, b.rows) if bool(x.zh) == bool(y.zh)]
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
    for x, y in product(a.names[:3], b.names[:3]):
        left, right = wording(x, _place(a)), wording(y, _place(b))
        if (left.han == right.han) == same_script and left.numbers == right.numbers:
            found.append(compare(left, right))
    return found


def _local(a: MentionRow, b: MentionRow, like: Likeness) -> bool:
    """Whether a name without any proper word is at least tied to one known place, or says much."""
    return like.proper or bool(a.area and b.area) or like.told >= _MUCH


def _same_name(a: MentionRow, b: MentionRow) -> str | None:
    same = any(not like.left and not like.right and _local(a, b, like) for like in _pairs(a, b, True))
    return "the same name" if same else None


def _short_name(a: MentionRow, b: MentionRow) -> str | None:
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


def _translated(a: MentionRow, b: MentionRow) -> str | None:
    for like in _pairs(a, b, False):
        rest = [word for word in (*like.left, *like.right) if word.kind != "filler"]
        if like.score >= 0.7 and _local(a, b, like) and not any(word.kind in NAMES for word in rest):
            sides = [side for side in (like.left, like.right) if any(word.kind != "filler" for word in side)]
            if len(sides) < 2 or like.score >= 0.8:
                return f"names {like.score:.2f} alike word by word"
    return None


def _transcribed(a: MentionRow, b: MentionRow) -> str | None:
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
        if set(a.companions) & set(b.companions) and like.score > 0.4:
            return f"{chinese} and {foreign} alone differ, in reports of one meeting"
    return None
