"""Names of entities: readable ASCII paths made from their own facts, the same in every build of the same articles."""

import re
from collections.abc import Iterator

from kg.lang.glossary import parse
from kg.lang.readings import is_han, latin, pinyin, pinyin_name
from kg.resolve.areas import top
from kg.resolve.careers import dated
from kg.resolve.cluster import Cluster
from kg.resolve.roles import NATIONAL
from kg.resolve.rows import MentionRow

_LONGEST = 48


def candidates(cluster: Cluster, zh: str | None, en: str | None) -> Iterator[str]:
    """The ids a cluster may have, the one it should have first; the later ones only break ties, and there is no end of them."""
    row = _earliest(cluster)
    if cluster.kind == "person":
        yield from _person(cluster, row, zh, en)
    elif cluster.kind == "meeting":
        date = next((day for r in by_time(cluster) if (day := r.get("date")) and dated(day)), None) or row.get("date")
        yield f"meeting/{(date or 'undated').lstrip('-')}-{_code(_area(cluster) or row.home)}-{slug(row.zh or row.en)}"
    elif cluster.kind == "organization":
        organ, area = row.get("organ"), row.area
        where = area if area else top(row.home) if row.home else None
        yield f"organization/{_code(where)}-{organ if organ else slug(row.zh or row.en)}"
    elif cluster.kind == "place":
        yield f"place/{ascii_id(row.area)}" if row.area else f"place/{_code(row.home)}-{slug(row.zh or row.en)}"
    else:
        name = row.zh or row.en
        yield f"{cluster.kind}/{_code(_area(cluster) or row.home)}-{slug(name)}{_phase(row)}"
    base = next(candidates(cluster, zh, en)) if cluster.kind == "person" else None
    first = base or _first(cluster, row)
    yield from (f"{first}-{number}" for number in range(2, 1_000_000))


def _first(cluster: Cluster, row: MentionRow) -> str:
    if cluster.kind == "meeting":
        date = next((day for r in by_time(cluster) if (day := r.get("date")) and dated(day)), None) or row.get("date")
        return f"meeting/{(date or 'undated').lstrip('-')}-{_code(_area(cluster) or row.home)}-{slug(row.zh or row.en)}"
    return f"{cluster.kind}/{_code(_area(cluster) or row.home)}-{slug(row.zh or row.en)}{_phase(row)}"


def _person(cluster: Cluster, row: MentionRow, zh: str | None, en: str | None) -> Iterator[str]:
    name = pinyin_name(zh) if zh else en
    words = latin(name) if name else (pinyin(zh or ""),)
    where = _whose(cluster)
    base = f"person/{'-'.join(words)[:_LONGEST] or 'x'}-{where}"
    yield base
    if zh:
        yield f"{base}-{''.join(f'{ord(char):x}' for char in zh)}"
    for post in sorted((p for p in row.posts if p.area), key=lambda p: (p.area or "", p.role)):
        yield f"{base}-{_code(post.area)}-{post.role}"


def _whose(cluster: Cluster) -> str:
    for row in by_time(cluster):
        posts = sorted(row.posts, key=lambda post: (not post.held, post.date or "9", post.area or "", post.role))
        for post in posts:
            if post.role in NATIONAL:
                return "cn"
            if post.area:
                return _code(top(post.area))
    return next((_code(row.home) for row in by_time(cluster) if row.home), "x")


def by_time(cluster: Cluster) -> list[MentionRow]:
    """A cluster's rows, the earliest published first, so that what is named after the first keeps its name later."""
    return sorted(cluster.rows, key=lambda row: (row.published or "9999", row.order))


def _earliest(cluster: Cluster) -> MentionRow:
    rows = by_time(cluster)
    return next((row for row in rows if row.zh), rows[0])


def _area(cluster: Cluster) -> str | None:
    return next((row.area for row in by_time(cluster) if row.area), None)


def _phase(row: MentionRow) -> str:
    said = row.get("phase") or next((str(p) for name in row.names[:1] if (p := parse(name).phase) is not None), None)
    return f"-phase-{slug(said)}" if said else ""


def _code(area: str | None) -> str:
    if not area:
        return "x"
    return re.sub(r"^(\d{2})(?:0000|(\d{2})00)$", r"\1\2", ascii_id(area))


def ascii_id(area: str) -> str:
    """An area's id as it stands in a path."""
    return re.sub(r"[^A-Za-z0-9-]+", "-", area)


def slug(name: str | None) -> str:
    """A name in ASCII, words with hyphens between: "长青海工装备产业园" → "changqing-haigongzhuangbei-chanyeyuan"."""
    if not name:
        return "x"
    words = [pinyin(word.text) if is_han(word.text) else word.text for word in parse(name).words] if is_han(name) else name.split()
    text = "-".join(re.sub(r"[^a-z0-9]+", "-", word.casefold().replace("ü", "v").replace("'", "")) for word in words)
    numbers = parse(name).numbers if is_han(name) else frozenset[int]()
    text = "-".join([text, *map(str, sorted(numbers))])
    return re.sub(r"-+", "-", "".join(c if c.isascii() else f"{ord(c):x}" for c in text)).strip("-")[:_LONGEST].strip("-") or "x"
