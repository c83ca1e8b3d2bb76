"""Names of entities: readable ASCII paths made from their own facts, the same in every build of the same articles."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import count

from kg.lang.glossary import parse
from kg.lang.readings import is_han, latin, pinyin, pinyin_name
from kg.resolve.areas import top
from kg.resolve.careers import dated
from kg.resolve.cluster import Cluster
from kg.resolve.project_names import phase
from kg.resolve.roles import NATIONAL
from kg.resolve.rows import MentionRow

_LONGEST = 48


def candidates(cluster: Cluster) -> Iterator[str]:
    """The paths a cluster may have, the one it should have first; the later ones break ties, and there is no end of
    them.
    """
    if cluster.kind == "person":
        base = _person(cluster)
        yield base
        yield from _namesakes(cluster, base)
    else:
        base = _path(cluster)
        yield base
    yield from (f"{base}-{number}" for number in count(2))


def _path(cluster: Cluster) -> str:
    row = _namer(cluster)
    name = slug(row.zh or row.en)
    where = _code(_area(cluster) or row.home)
    if cluster.kind == "meeting":
        days = [day for one in by_time(cluster) if (day := one.get("date"))]
        day = next((day for day in days if dated(day)), days[0] if days else "undated")
        return f"meeting/{day.lstrip('-')}-{where}-{name}"
    if cluster.kind == "organization":
        return f"organization/{where}-{row.get('organ') or name}"
    if cluster.kind == "place":
        return f"place/{ascii_id(row.area)}" if row.area else f"place/{where}-{name}"
    number = phase(row)
    return f"{cluster.kind}/{where}-{name}{'' if number is None else f'-phase-{number}'}"


def _person(cluster: Cluster) -> str:
    row = _namer(cluster)
    name = pinyin_name(row.zh) if row.zh else row.en
    words = latin(name) if name else (pinyin(row.zh or ""),)
    reading = re.sub(r"[^a-z-]", "", "-".join(words))[:_LONGEST]
    return f"person/{reading or 'x'}-{_whose(cluster)}"


def _namesakes(cluster: Cluster, base: str) -> Iterator[str]:
    """Longer paths for persons whose names read alike: with the characters' codes, then with a post."""
    row = _namer(cluster)
    if row.zh:
        yield f"{base}-{''.join(f'{ord(char):x}' for char in row.zh)}"
    posts = {(post.area, post.role) for post in row.posts if post.area}
    yield from (f"{base}-{_code(area)}-{role}" for area, role in sorted(posts, key=str))


def _whose(cluster: Cluster) -> str:
    """The city of a person's first known post, else of the first article that speaks of one city."""
    for row in by_time(cluster):
        for post in sorted(row.posts, key=lambda post: (not post.held, post.date or "9", post.area or "", post.role)):
            if post.role in NATIONAL:
                return "cn"
            if post.area:
                return _code(top(post.area))
    return next((_code(row.home) for row in by_time(cluster) if row.home), "x")


def by_time(cluster: Cluster) -> list[MentionRow]:
    """A cluster's rows, the earliest published first, so that what is named after the first keeps its name later."""
    rows = cluster.rows
    return rows if len(rows) == 1 else sorted(rows, key=lambda row: (row.published or "9999", row.order))


def _namer(cluster: Cluster) -> MentionRow:
    """The row after which a thing is named: the first one, in whatever language, so that later ones don't rename it."""
    rows = by_time(cluster)
    return next((row for row in rows if row.zh or row.en), rows[0])


def _area(cluster: Cluster) -> str | None:
    return next((row.area for row in by_time(cluster) if row.area), None)


@lru_cache(maxsize=1 << 12)
def _code(area: str | None) -> str:
    """An area's code without the zeros that say only how high it stands ("320600" → "3206")."""
    return re.sub(r"^(\d{2})(?:0000|(\d{2})00)$", r"\1\2", ascii_id(area)) if area else "x"


def ascii_id(area: str) -> str:
    """An area's id as it stands in a path."""
    return re.sub(r"[^A-Za-z0-9-]+", "-", area)


@lru_cache(maxsize=1 << 12)
def slug(name: str | None) -> str:
    """A name in ASCII, without its phase: "changhe-haigong-chanyeyuan" for 长河海工产业园."""
    if not name:
        return "x"
    wording = parse(name)
    words = [pinyin(word.text) if is_han(word.text) else word.text for word in wording.words]
    text = "-".join([*words, *map(str, sorted(wording.numbers))]).casefold().replace("ü", "v")
    text = "".join(char if char.isascii() else f"{ord(char):x}" for char in text)
    return re.sub(r"[^a-z0-9]+", "-", text).strip("-")[:_LONGEST].strip("-") or "x"
