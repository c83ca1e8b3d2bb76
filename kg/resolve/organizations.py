"""Organizations: an organ of an area is known by the two; companies and others by their names and where they are
named.
"""

from collections import defaultdict
from collections.abc import Iterable
from itertools import combinations, product

from kg.lang.readings import fold, is_han, latin, pinyin, reading_class
from kg.resolve.areas import related, top
from kg.resolve.cluster import Cluster, Link, grouped, join, share_article, sorts
from kg.resolve.names import core
from kg.resolve.rows import MentionRow
from kg.resolve.wording import compare, wording

UNDECIDED = "undecided-organization"


def organizations(rows: Iterable[MentionRow]) -> list[Cluster]:
    """Cluster the organization rows of one block (one organ of one area, or names that begin alike)."""
    clusters = grouped("organization", rows, _key, "same-name")
    for test in (_same_name, _short_name, _translated):
        links = []
        named = [sorts(cluster) for cluster in clusters]
        for left, right in _near(named):
            found = [why for x in named[left] for y in named[right] if (why := test(x, y))]
            if found:
                links.append(Link(left, right, test.__name__.strip("_").replace("_", "-"), min(found)))
        clusters = join(clusters, links, _clash, UNDECIDED)
    return clusters


def _key(row: MentionRow) -> tuple[str | None, ...] | None:
    """Area and organ; else the name, word by word, where it is named."""
    organ, name = row.get("organ"), row.zh or row.en
    if organ:
        return (organ, row.area) if row.area else None
    return (min(_plain(row)), row.area, None if row.area else row.home) if name and (row.area or row.home) else None


def _near(named: list[list[MentionRow]]) -> list[tuple[int, int]]:
    """Pairs named in one city, or with the same name."""
    shelves: dict[str, list[int]] = defaultdict(list)
    for number, rows in enumerate(named):
        keys = {key for row in rows for key in (*row.tops, *_plain(row))}
        keys |= {top(row.area) for row in rows if row.area}
        for key in keys:
            shelves[key].append(number)
    return sorted({pair for shelf in shelves.values() for pair in combinations(shelf, 2)})


def name_key(name: str) -> str:
    """What the beginnings of an organization's names have in common, in both scripts: a class of its first two
    syllables.
    """
    start = core(name)
    if is_han(start):
        return reading_class(fold(start)[:2])
    words = latin(start)
    return "-".join(reading_class(words[0]).split("-")[:2]) if words else pinyin(start)


def _clash(a: Cluster, b: Cluster) -> bool:
    areas = [{row.area for row in sorts(cluster) if row.area} for cluster in (a, b)]
    return share_article(a, b) or any(x != y and not related(x, y) for x, y in product(*areas))


def _plain(row: MentionRow) -> set[str]:
    return {fold(name).casefold() if is_han(name) else " ".join(latin(name)) for name in row.names}


def _one_place(a: MentionRow, b: MentionRow) -> bool:
    if a.area and b.area:
        return a.area == b.area if not (a.get("company") or b.get("company")) else related(a.area, b.area)
    return bool(a.home and a.home == b.home)


def _same_name(a: MentionRow, b: MentionRow) -> str | None:
    shared = sorted(_plain(a) & _plain(b))
    full = any(
        name.endswith(("有限公司", "有限责任公司", "分行", "大学", "集团")) and core(name) != name for name in shared
    )
    return "the same name" if shared and (_one_place(a, b) or full) else None


def _short_name(a: MentionRow, b: MentionRow) -> str | None:
    if not (_one_place(a, b) and a.get("company") and b.get("company")):
        return None
    for x, y in product(a.names[:2], b.names[:2]):
        if is_han(x) == is_han(y):
            like = compare(wording(core(x), None), wording(core(y), None))
            if (
                like.proper
                and not (like.left and like.right)
                and not any(w.kind == "proper" for w in (*like.left, *like.right))
            ):
                return "one name is the other's short form"
    return None


def _translated(a: MentionRow, b: MentionRow) -> str | None:
    if not _one_place(a, b):
        return None
    for x, y in product(a.names[:2], b.names[:2]):
        if is_han(x) != is_han(y):
            like = compare(wording(core(x), None), wording(core(y), None))
            rest = [word for word in (*like.left, *like.right) if word.kind not in ("filler", "thing")]
            if like.proper and like.score >= 0.6 and not rest:
                return f"names {like.score:.2f} alike word by word"
    return None
