"""Resolving block by block from disk: the same result as `kg.resolve.resolve`, with one block in memory at a time."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from kg.engine.codec import Reading
from kg.engine.results import Plain, Results
from kg.model import Conflict, Entity, Issue
from kg.ontology_files import BASE
from kg.resolve import (
    Cluster,
    Decision,
    Link,
    Linker,
    MentionRow,
    block_key,
    entities,
    key_aliases,
    resolve_block,
    rows,
    with_wholes,
)
from kg.resolve.conflicts import SingleSeats
from kg.resolve.decisions import IDLE, standing
from kg.resolve.entities import areas_of, place, with_above
from kg.resolve.rows import Part, Post
from kg.resolve.tenures import Seats

BUFFER = 5000
"""Mentions whose entities are written at a time."""
_POSTS, _PARTS = MentionRow._fields.index("posts"), MentionRow._fields.index("parts")


def compare(results: Results, reading: Reading) -> None:
    """Keep the rows of an article's mentions, each under its block."""
    results.add_rows((block_key(row), plain(row)) for row in rows(reading.article, reading.found))
    results.add_issues(reading.found.issues)


@dataclass(slots=True)
class Counts:
    """What a person reading the report wants to know of all entities: different posts, mentions found to be one, posts
    of one holder in which articles show two, decisions that nothing matches, those without effect, and links that no
    one thing matches.
    """

    posts: int = 0
    merges: int = 0
    conflicts: list[Conflict] = field(default_factory=list)
    unmatched: list[str] = field(default_factory=list)
    idle: list[str] = field(default_factory=list)
    unlinked: list[str] = field(default_factory=list)


def resolve(
    results: Results, decisions: Sequence[Decision], links: Sequence[Link], done: Callable[[int], None]
) -> Counts:
    """Make entities of all rows that were kept, and say which mention is which; tells how many rows are done."""
    unmatched: list[Issue] = []
    decisions, undone = standing(decisions)
    results.add_issues(undone)
    if decisions:
        aliases, unmatched = key_aliases([(block, row_of(row)) for block, row in results.rows()], decisions)
        results.rename_blocks(aliases)
        results.add_issues(unmatched)
    linker = Linker(links, BASE)
    keeper = _Keeper(results, linker)
    count = 0
    for _, plain_rows in results.blocks():
        block = [row_of(row) for row in plain_rows]
        clusters = resolve_block(block[0].kind, block, decisions)
        organizations = keeper.organizations(block) if block[0].kind == "person" else {}
        found = [keeper.distinct(entity) for entity in entities(clusters, organizations)]
        for cluster, entity in zip(clusters, with_wholes(clusters, found), strict=True):
            keeper.keep(cluster, entity)
        count += len(block)
        done(count)
    keeper.close()
    keeper.counts.unmatched = [issue.text for issue in unmatched]
    keeper.counts.idle = sorted({*keeper.counts.idle, *(issue.text for issue in undone)})
    unlinked = linker.unmatched()
    results.add_issues(unlinked)
    keeper.counts.unlinked = [issue.text for issue in unlinked]
    return keeper.counts


class _Keeper:
    """Writes entities and assignments, some thousands at a time, and keeps of them their ids and posts."""

    def __init__(self, results: Results, linker: Linker) -> None:
        self._linker = linker
        self.counts = Counts()
        self._results = results
        self._ids: set[str] = set()
        self._areas: set[str] = set()
        self._posts: set[tuple[str, str | None, str | None]] = set()
        self._seats = Seats()
        self._single = SingleSeats()
        self._entities: list[Entity] = []
        self._assignments: list[tuple[str, int, str]] = []

    def distinct(self, entity: Entity) -> Entity:
        """An entity under its id, or with a number where another block has a thing that reads alike."""
        free, number = entity.id, 1
        while free in self._ids:
            number += 1
            free = f"{entity.id}-{number}"
        self._ids.add(free)
        return entity if free == entity.id else replace(entity, id=free)

    def keep(self, cluster: Cluster, entity: Entity) -> None:
        """Keep a cluster's entity."""
        links = self._linker.links(entity.id, cluster.rows)
        kept = replace(entity, links=links) if links else entity
        self._areas.update(areas_of(cluster.rows))
        if kept.kind == "person":
            self._seats.add(kept)
            self._single.add(cluster.rows, kept)
            self._posts.update((tenure.role, tenure.area, tenure.organization) for tenure in kept.tenures)
        self.counts.merges += sum(_file(merge.left) != _file(merge.right) for merge in kept.merges)
        self._entities.append(kept)
        self._assignments += [(row.article, row.mention, kept.id) for row in cluster.rows]
        if cluster.issues:
            self._results.add_issues(cluster.issues)
            self.counts.idle += [issue.text for issue in cluster.issues if issue.what == IDLE]
        if len(self._assignments) >= BUFFER:
            self._write()

    def organizations(self, block: Sequence[MentionRow]) -> Mapping[tuple[str, int], str]:
        """The bodies in which the persons of a block hold their posts: (article key, mention id) → entity id."""
        if self._entities and self._entities[0].kind != "person":  # persons' blocks come last
            self._write()
        wanted = {(row.article, post.organization) for row in block for post in row.posts}
        return {
            (article, mention): entity
            for article in {article for article, mention in wanted if mention is not None}
            for mention, entity in self._results.assigned(article).items()
            if (article, mention) in wanted
        }

    def close(self) -> None:
        """Add the areas above all that was named, and bound tenures by their successors."""
        named = (place(area) for area in sorted(with_above(self._areas)))
        above = [entity for entity in named if entity is not None and entity.id not in self._ids]
        self._entities += [replace(one, links=links) if (links := self._linker.links(one.id)) else one for one in above]
        self._write()
        doubtful = self._linker.ambiguous()
        for one in self._results.chosen(doubtful):
            self._entities.append(replace(one, links=tuple(sorted(set(one.links) - doubtful[one.id]))))
        self._write()
        for person in self._results.chosen(self._seats.contested()):
            closed = self._seats.closed(person)
            if closed is not person:
                self._entities.append(closed)
        self._write()
        self.counts.posts = len(self._posts)
        self.counts.conflicts = self._single.conflicts()

    def _write(self) -> None:
        self._results.add_entities(self._entities)
        self._results.assign(self._assignments)
        self._entities.clear()
        self._assignments.clear()


def _file(label: str) -> str:
    """The file of "SOURCE: name"."""
    return label.partition(": ")[0]


def plain(row: MentionRow) -> Plain:
    """A row as nested tuples, to be kept."""
    values: list[Any] = list(row)
    values[_POSTS] = [tuple(post) for post in row.posts]
    values[_PARTS] = [tuple(part) for part in row.parts]
    return tuple(values)


def row_of(kept: Plain) -> MentionRow:
    """The row behind `plain`'s tuples."""
    values: list[Any] = list(kept)
    values[_POSTS] = tuple(map(Post._make, values[_POSTS]))
    values[_PARTS] = tuple(map(Part._make, values[_PARTS]))
    return MentionRow._make(values)
