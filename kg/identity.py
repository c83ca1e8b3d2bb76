"""Resolving block by block from disk: the same result as `kg.resolve.resolve`, with one block in memory at a time."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields, replace

from kg.engine.codec import Reading
from kg.engine.results import Plain, Results
from kg.model import Entity
from kg.resolve import (
    Cluster,
    Decision,
    MentionRow,
    block_key,
    close_tenures,
    entities,
    key_aliases,
    resolve_block,
    rows,
)
from kg.resolve.entities import areas_of, place
from kg.resolve.rows import Part, Post

FIELDS = tuple(field.name for field in fields(MentionRow))
Ids = Mapping[tuple[str, int], str]


def compare(results: Results, reading: Reading) -> None:
    """Keep the rows of an article's mentions, each under its block."""
    results.add_rows((block_key(row), plain(row)) for row in rows(reading.article, reading.found))
    results.add_issues(reading.found.issues)


def resolve(results: Results, decisions: Sequence[Decision]) -> Iterator[int]:
    """Make entities of all rows that were kept, and say which mention is which; yields how many rows are done."""
    if decisions:
        aliases, unmatched = key_aliases([(block, row_of(row)) for block, row in results.rows()], decisions)
        results.rename_blocks(aliases)
        results.add_issues(unmatched)
    areas: set[str] = set()
    done = 0
    for _, plain_rows in results.blocks():
        block = [row_of(row) for row in plain_rows]
        clusters = resolve_block(block[0].kind, block, decisions)
        areas |= areas_of(clusters)
        made = entities(clusters, _organizations(results, block))
        for cluster, entity in zip(clusters, made, strict=True):
            _keep(results, cluster, entity)
        done += len(block)
        yield done
    named = (place(area) for area in sorted(areas))
    results.add_entities(entity for entity in named if entity is not None and entity.id not in results)
    results.add_entities(close_tenures(one for one in results.entities("person") if one.tenures))


def _keep(results: Results, cluster: Cluster, entity: Entity) -> None:
    """Under its own id, or where another block has a thing of the same reading, with a number."""
    free, number = entity.id, 1
    while free in results:
        number += 1
        free = f"{entity.id}-{number}"
    results.add_entities([entity if free == entity.id else replace(entity, id=free)])
    results.assign((row.article, row.mention, free) for row in cluster.rows)
    results.add_issues(cluster.issues)


def _organizations(results: Results, block: Sequence[MentionRow]) -> Ids:
    """The bodies in which the persons of a block hold their posts."""
    wanted = {(row.article, post.organization) for row in block for post in row.posts if post.organization is not None}
    found: dict[tuple[str, int], str] = {}
    for article in {article for article, _ in wanted}:
        for mention, entity in results.assigned(article).items():
            if (article, mention) in wanted:
                found[article, mention] = entity
    return found


def plain(row: MentionRow) -> Plain:
    """A row as nested tuples, to be kept."""
    posts = tuple((p.role, p.area, p.organ, p.organization, p.date, p.status, p.title) for p in row.posts)
    parts = tuple((p.zh, p.en, p.ways) for p in row.parts)
    values = {"posts": posts, "parts": parts}
    return tuple(values.get(name) or getattr(row, name) for name in FIELDS)


def row_of(kept: Plain) -> MentionRow:
    """The row behind `plain`'s tuples."""
    values = dict(zip(FIELDS, kept, strict=True))
    values["posts"] = tuple(Post(*post) for post in values["posts"])
    values["parts"] = tuple(Part(*part) for part in values["parts"])
    return MentionRow(**values)
