"""Meetings: one held on one day by one body, told under other titles, in other languages, with other people named."""

from collections import defaultdict
from collections.abc import Hashable, Iterable
from itertools import combinations, product

from kg.lang.glossary import Word
from kg.lang.readings import fold, latin, reading_class, reads_as, spelled
from kg.resolve.areas import heirs, one_line, top
from kg.resolve.cluster import Cluster, Link, in_order, join
from kg.resolve.rows import MentionRow, Part
from kg.resolve.wording import NAMES, Likeness, compare, in_english, wording

UNDECIDED = "undecided-meeting"
_SURE, _LIKELY = 0.6, 0.3
_CROWD = 3
_TOPIC = frozenset(("", "thing", *NAMES))
_BODIES = frozenset(("people congress", "cppcc", "discipline inspection commission", "government", "party committee"))
"""Whose meeting one is: no other body holds it."""


def meetings(rows: Iterable[MentionRow]) -> list[Cluster]:
    """Cluster the meeting rows of one block (one day of the year)."""
    clusters = in_order(Cluster("meeting", [row]) for row in sorted(rows, key=lambda row: row.order))
    for test in (_same_title, _same_people):
        links = []
        for left, right in _near(clusters):
            if clash(clusters[left], clusters[right]):
                continue
            found = [why for a, b in product(clusters[left].rows, clusters[right].rows) if (why := test(a, b))]
            if found:
                links.append(Link(left, right, test.__name__.strip("_").replace("_", "-"), min(found)))
        clusters = join(clusters, links, clash, UNDECIDED)
    return clusters


def _near(clusters: list[Cluster]) -> list[tuple[int, int]]:
    """Pairs of one prefecture; what lies nowhere, in whole or in part, is compared with all that it has a person or an
    area in common with: with others it shares neither title nor people.
    """
    shelves: dict[str, list[int]] = defaultdict(list)
    nowhere = []
    for number, cluster in enumerate(clusters):
        tops = {top(row.area) if row.area else row.home for row in cluster.rows}
        if None in tops:
            nowhere.append(number)
        for shelf in () if tops == {None} else tops.union(*(row.tops for row in cluster.rows)):
            if shelf is not None:
                shelves[shelf].append(number)
    pairs = {pair for shelf in shelves.values() for pair in combinations(shelf, 2)}
    if nowhere:
        known: dict[Hashable, list[int]] = defaultdict(list)
        for number, cluster in enumerate(clusters):
            for key in _known(cluster):
                known[key].append(number)
        found = {(a, b) for a in nowhere for key in _known(clusters[a]) for b in known[key] if a != b}
        pairs |= {(min(pair), max(pair)) for pair in found}
    return sorted(pairs)


def _known(cluster: Cluster) -> set[Hashable]:
    """The areas of a meeting, and its people by what two spellings of one name (`_one`) have in common."""
    keys: set[Hashable] = {("area", top(heir)) for row in cluster.rows if row.area for heir in heirs(row.area)}
    for part in (part for row in cluster.rows for part in row.parts):
        keys |= {fold(part.zh), *spelled(part.zh)} if part.zh else {"".join(latin(part.en or ""))}
    return keys


def clash(a: Cluster, b: Cluster) -> bool:
    """Whether two clusters can't be one meeting."""
    return any(_differ(x, y) for x in a.rows for y in b.rows)


def _differ(a: MentionRow, b: MentionRow) -> bool:
    if a.article == b.article and a.mention != b.mention and not _numbered_alike(a, b):
        return True
    day, other = a.get("date"), b.get("date")
    if day is None or other is None or (day != other and not (day[-6:] == other[-6:] and "--" in (day[:2], other[:2]))):
        return not (day and other and _within(a, b))
    if a.area and b.area and not one_line(a.area, b.area) and not _crowd(a, b):
        return True
    left, right = _numbers(a), _numbers(b)
    if left and right and not (left <= right or right <= left):
        return True
    chairs = [[part for part in row.parts if "presided" in part.ways] for row in (a, b)]
    return all(chairs) and not any(_one(x, y) or _turned(x, y) or _reread(x, y) for x, y in product(*chairs))


def _numbers(row: MentionRow) -> frozenset[int]:
    return frozenset().union(*(wording(name, row.area).numbers for name in row.names))


def _numbered_alike(a: MentionRow, b: MentionRow) -> bool:
    """Whether two titles of one article give the same ordinal numbers to the same sort of session (headline and
    text).
    """
    return bool(_numbers(a)) and _numbers(a) == _numbers(b) and likeness(a, b).content >= 0.5


def _crowd(a: MentionRow, b: MentionRow) -> bool:
    """Whether so many persons are at both that the hosts may be taken for different ones (joint conferences)."""
    shared = _shared(a, b)
    return shared >= _CROWD and shared * 2 >= min(len(a.parts), len(b.parts))


def _within(a: MentionRow, b: MentionRow) -> bool:
    """Whether the day of the one lies in the days of the other (a meeting of several days)."""
    for x, y in ((a, b), (b, a)):
        day, start, end = x.get("date"), y.get("date"), y.get("end")
        if day and start and end and start <= day <= end:
            return True
    return False


def _same_title(a: MentionRow, b: MentionRow) -> str | None:
    like = likeness(a, b)
    shared = _shared(a, b)
    if like.bare or like.content < 0.5 or like.score < _SURE:
        return None
    if not (a.area and b.area) and not shared:
        return None
    if not shared and like.score < 0.99 and ((a.parts and b.parts) or not _one_theme(like)):
        return None
    return f"titles {like.score:.2f} alike, {shared} persons in common"


def _one_theme(like: Likeness) -> bool:
    """Whether at most one title says one word more of what it is about than the other, and none another body."""
    left, right = ([word for word in side if word.kind in _TOPIC] for side in (like.left, like.right))
    others = left and right and in_english(left).isdisjoint(in_english(right))
    more = min(sum(word.weight for word in side) for side in (left, right) if side) if left or right else 0.0
    return not others and more <= 1 and not any(map(_of_body, (*left, *right)))


def _of_body(word: Word) -> bool:
    return not _BODIES.isdisjoint((word.text, *word.near))


def _same_people(a: MentionRow, b: MentionRow) -> str | None:
    like, shared = likeness(a, b), _shared(a, b)
    fewest = min(len(a.parts), len(b.parts))
    if shared < 2 or shared * 2 < fewest:
        return None
    if like.bare or (like.content >= 0.5 and like.score >= _LIKELY):
        return f"{shared} of {fewest} persons in common, titles {like.score:.2f} alike"
    return None


def likeness(a: MentionRow, b: MentionRow) -> Likeness:
    """The likeness of the two titles that are most alike."""
    found = [compare(wording(x, a.area, True), wording(y, b.area, True)) for x in a.names[:3] for y in b.names[:3]]
    return max(found, key=lambda like: (like.score, like.content), default=Likeness(0.0, 1.0, True, (), (), False, 0.0))


def _shared(a: MentionRow, b: MentionRow) -> int:
    return sum(any(_one(x, y) for y in b.parts) for x in a.parts)


def _turned(x: Part, y: Part) -> bool:
    """Whether one name in Latin letters may be the other with its parts in the other order: Yang Yu, Yu Yang."""
    for one, other in ((x, y), (y, x)):
        words = latin(one.en or "") if not one.zh else ()
        if len(words) == 2 and _one(one._replace(en=f"{words[1]} {words[0]}"), other):
            return True
    return False


def _reread(x: Part, y: Part) -> bool:
    """Whether two names in Latin letters may be two readings of one surname: Qiu Huaijin, Chou Huaijin for 仇怀瑾."""
    if x.zh or y.zh:
        return False
    (surname, *given), (other, *rest) = (latin(part.en or "") or ("",) for part in (x, y))
    return bool(given) and given == rest and reading_class(surname) == reading_class(other)


def _one(x: Part, y: Part) -> bool:
    if x.zh and y.zh:
        return fold(x.zh) == fold(y.zh)
    if x.zh or y.zh:
        zh, en = (x.zh, y.en) if x.zh else (y.zh, x.en)
        return bool(zh and en) and reads_as(zh or "", en or "")
    return latin(x.en or "") == latin(y.en or "")
