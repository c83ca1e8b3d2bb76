"""All of resolving in memory: articles with what was found in them → entities, and which entity each mention is."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import count

from kg.model import Article, Conflict, Entity, Found, Issue, MentionKind
from kg.resolve.blocks import block_key, resolve_block
from kg.resolve.cluster import Cluster
from kg.resolve.conflicts import SingleSeats
from kg.resolve.decisions import Decision, key_aliases, standing
from kg.resolve.entities import areas_of, entities, place, with_above
from kg.resolve.rows import MentionRow, rows
from kg.resolve.tenures import close_tenures
from kg.resolve.wholes import with_wholes


@dataclass(frozen=True, slots=True)
class Resolution:
    """Who is who: the entities, sorted by id; (article key, mention id) → entity id; what stayed undecided; and where
    two hold a post of one.
    """

    entities: tuple[Entity, ...]
    ids: Mapping[tuple[str, int], str]
    issues: tuple[Issue, ...]
    conflicts: tuple[Conflict, ...] = ()


def resolve(articles: Iterable[tuple[Article, Found]], decisions: Sequence[Decision] = ()) -> Resolution:
    """Resolve all mentions of some articles; the same result whatever their order."""
    return resolve_rows((row for article, found in articles for row in rows(article, found)), decisions)


def resolve_rows(given: Iterable[MentionRow], decisions: Sequence[Decision] = ()) -> Resolution:
    """The same, from rows."""
    keyed = [(block_key(row), row) for row in given]
    decisions, undone = standing(decisions)
    aliases, issues = key_aliases(keyed, decisions)
    issues += undone
    blocks: dict[str, list[MentionRow]] = defaultdict(list)
    for key, row in keyed:
        blocks[aliases.get(key, key)].append(row)
    ids: dict[tuple[str, int], str] = {}
    found: dict[str, Entity] = {}
    areas: set[str] = set()
    seats = SingleSeats()
    for key in sorted(blocks, key=lambda key: (key.startswith("person|"), key)):
        kind: MentionKind = blocks[key][0].kind
        clusters = resolve_block(kind, blocks[key], decisions)
        areas.update(areas_of(blocks[key]))
        for cluster, entity in zip(clusters, with_wholes(clusters, _distinct(clusters, ids, found)), strict=True):
            found[entity.id] = entity
            issues.extend(cluster.issues)
            if kind == "person":
                seats.add(cluster.rows, entity)
            for row in cluster.rows:
                ids[row.article, row.mention] = entity.id
    for area in sorted(with_above(areas)):
        known = place(area)
        if known is not None:
            found.setdefault(known.id, known)
    people = close_tenures(entity for entity in found.values() if entity.kind == "person")
    found |= {person.id: person for person in people}
    unique = sorted(set(issues), key=lambda issue: (issue.what, issue.source, issue.text))
    made = tuple(found[path] for path in sorted(found))
    return Resolution(made, dict(sorted(ids.items())), tuple(unique), tuple(seats.conflicts()))


def _distinct(clusters: list[Cluster], ids: Mapping[tuple[str, int], str], found: Mapping[str, Entity]) -> list[Entity]:
    """A block's entities; one whose id another block has taken (undated meetings of one title) gets a number."""
    made = []
    for entity in entities(clusters, ids):
        path = next(path for path in _numbered(entity.id) if path not in found)
        made.append(entity if path == entity.id else replace(entity, id=path))
    return made


def _numbered(path: str) -> Iterator[str]:
    yield path
    yield from (f"{path}-{number}" for number in count(2))
