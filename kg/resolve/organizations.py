"""Organizations: an organ of an area is known by the two; companies and others by their names and where they are
named.
"""

from collections.abc import Iterable
from itertools import combinations, product

from kg.lang.readings import fold, is_han, latin, pinyin, reading_class
from kg.resolve.areas import related
from kg.resolve.cluster import Cluster, Link, in_order, join
from kg.resolve.names import core
from kg.resolve.rows import MentionRow
from kg.resolve.wording import compare, wording

UNDECIDED = "undecided-organization"


def organizations(rows: Iterable[MentionRow]) -> list[Cluster]:
    """Cluster the organization rows of one block (one organ of one area, or names that begin alike)."""
    clusters = in_order(Cluster("organization", [row]) for row in sorted(rows, key=lambda row: row.order))
    for test in (_same_organ, _same_name, _short_name, _translated):
        links = []
        for left, right in combinations(range(len(clusters)), 2):
            found = sorted(why for a, b in product(clusters[left].rows, clusters[right].rows) if (why := test(a, b)))
            if found:
                links.append(Link(left, right, test.__name__.strip("_").replace("_", "-"), found[0]))
        clusters = join(clusters, links, _clash, UNDECIDED)
    return clusters


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
    return any(
        (x.article == y.article and x.mention != y.mention)
        or bool(x.area and y.area and x.area != y.area and not related(x.area, y.area))
        for x, y in product(a.rows, b.rows)
    )  # fmt: skip


def _same_organ(a: MentionRow, b: MentionRow) -> str | None:
    return "one organ" if a.area and a.area == b.area and a.get("organ") and a.get("organ") == b.get("organ") else None


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
