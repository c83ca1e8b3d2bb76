"""Clusters become entities: the names to show, what is known of them, their ids, and a person's tenures."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

from kg.lang.readings import is_han, pinyin_name
from kg.model import Entity
from kg.places import gazetteer
from kg.resolve.areas import chain, related
from kg.resolve.careers import dated
from kg.resolve.cluster import Cluster
from kg.resolve.iris import ascii_id, by_time, candidates
from kg.resolve.rows import ASSUMED, MentionRow
from kg.resolve.tenures import tenures

_KEPT = {
    "person": (),
    "place": (),
    "organization": ("organ", "company"),
    "meeting": ("head",),
    "project": ("phase", "industry", "investment"),
    "site": (),
}


def entities(clusters: Sequence[Cluster], organizations: Mapping[tuple[str, int], str] | None = None) -> list[Entity]:
    """The entities of one block's clusters, in their order, each with an id of its own.

    Ids are given in the order in which the things were first reported, so that a later namesake doesn't take one away.
    `organizations`: (article key, mention id) → entity id, for the bodies of tenures.
    """
    if len(clusters) == 1:
        return [entity(clusters[0], None, organizations)]
    taken: set[str] = set()
    named: dict[int, str] = {}
    times = sorted(
        range(len(clusters)), key=lambda n: ([(r.published or "9999", r.order) for r in by_time(clusters[n])[:1]], n)
    )
    for number in times:
        path = next(path for path in candidates(clusters[number]) if path not in taken)
        taken.add(path)
        named[number] = path
    return [entity(one, named[number], organizations) for number, one in enumerate(clusters)]


def entity(
    cluster: Cluster,
    path: str | None = None,
    organizations: Mapping[tuple[str, int], str] | None = None,
) -> Entity:
    """One cluster as an entity; without a `path`, the one it would have alone."""
    zh, en = _show(cluster)
    info = {} if cluster.kind == "place" else _info(cluster)
    names = {name for row in cluster.rows for name in row.names}
    if cluster.kind == "place" and cluster.rows[0].area and (known := place(cluster.rows[0].area)):
        zh = _zone_name(known.zh, names) if known.info["level"] == "zone" else known.zh
        en, info, names = known.en, dict(known.info), names | set(known.names)
        above = {row.get("within") for row in cluster.rows}
        if len(above) == 1 and (then := above.pop()):
            info["within"] = then
    return Entity(
        id=path or next(candidates(cluster)),
        kind=cluster.kind,
        zh=zh,
        en=en,
        names=tuple(sorted(names)),
        info=info,
        merges=tuple(sorted(set(cluster.merges), key=lambda m: (m.left, m.right, m.rule, m.why))),
        tenures=tenures(cluster.rows, organizations or {}) if cluster.kind == "person" else (),
    )


def _zone_name(full: str | None, names: set[str]) -> str | None:
    """The name of a zone to show: the full one if articles use it, else the longest but 高新区 alone."""
    used = sorted((name for name in names if is_han(name)), key=lambda name: (-len(name), name))
    return full if full in used else next((name for name in used if gazetteer().zone(name)), full)


def place(area: str) -> Entity | None:
    """The entity of an area of the gazetteer, whether an article names it or not; None if there is no such id."""
    known = gazetteer().get(area)
    if known is None:
        return None
    info = {"area": area, "level": known.level}
    if area[:6].isdecimal() and len(area) in (6, 9):
        info["code"] = area
    if known.within:
        info["within"] = known.within
    if known.since:
        info["since"] = str(known.since)
    if known.until:
        info["until"] = str(known.until)
    heirs = [heir for heir in known.became if heir.isdecimal() and heir != area]
    if heirs:
        info["became"] = "|".join(heirs)
    return Entity(
        f"place/{ascii_id(area)}",
        "place",
        known.zh or None,
        known.en or None,
        tuple(sorted({known.zh, known.en} - {""})),
        info,
    )


def areas_of(rows: Iterable[MentionRow]) -> Iterator[str]:
    """The areas that rows speak of."""
    for row in rows:
        if row.area:
            yield row.area
        for post in row.posts:
            if post.area:
                yield post.area


def with_above(areas: Iterable[str]) -> set[str]:
    """Areas with all those above them."""
    return {above for area in areas for above in chain(area)}


def _show(cluster: Cluster) -> tuple[str | None, str | None]:
    zh = _common([row.zh for row in cluster.rows if row.zh and row.language == "zh-Hans"]) or _common(
        [r.zh for r in cluster.rows if r.zh]
    )
    en = _common([row.en for row in cluster.rows if row.en and not row.zh]) or _common(
        [r.en for r in cluster.rows if r.en]
    )
    if cluster.kind == "person" and zh:
        en = pinyin_name(zh) or en
    return zh, en


def _common(values: list[str]) -> str | None:
    """The value met most often; of several the longest, then the first in the alphabet."""
    if len(set(values)) < 2:
        return values[0] if values else None
    counts = Counter(values)
    return min(counts, key=lambda value: (-counts[value], -len(value), value))


def _info(cluster: Cluster) -> dict[str, str]:
    info = {}
    for field in _KEPT[cluster.kind]:
        value = _common([value for row in cluster.rows if (value := row.get(field))])
        if value:
            info[field] = value
    told = {row.area for row in cluster.rows if row.area and not row.get(ASSUMED)}
    areas = [row.area for row in cluster.rows if row.area and all(related(row.area, area) for area in told)]
    areas = areas or [row.area for row in cluster.rows if row.area]
    if areas and cluster.kind != "person":
        counts = Counter(areas)
        info["area"] = min(counts, key=lambda area: (-len(chain(area)), -counts[area], area))
    if cluster.kind == "meeting":
        for field in ("date", "end"):
            days = [day for row in cluster.rows if (day := row.get(field))]
            day = _common([day for day in days if dated(day)]) or _common(days)
            if day:
                info[field] = day
    return dict(sorted(info.items()))
