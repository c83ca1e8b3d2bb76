"""Records → Turtle, streamed: nothing is kept but ids of things, posts and roles, digests of edges, names of bodies."""

import io
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from hashlib import blake2b
from typing import BinaryIO, TextIO, cast

from kg.graph import bodies, composed, roles
from kg.graph import entities as entity_blocks
from kg.graph.articles import ArticleWriter
from kg.graph.check import Checker
from kg.graph.claims import BadFactError, Claim, ClaimWriter, Edge
from kg.graph.dataset import UNTOLD, Description, Edition
from kg.graph.iris import PostIri, resource
from kg.graph.terms import PINYIN, Block, Pair, labelled, turtle
from kg.model import Conflict, Entity, Resolved
from kg.ontology_files import BASE, PREFIXES
from kg.roles import Role, all_roles

LISTED_BUGS = 1000
_DIGEST = 12
"""Bytes of an edge's digest: among a thousand million edges none is mistaken for another."""


@dataclass(slots=True)
class Written:
    """What was written: counts, and each thing the shapes or the ontology forbid (a bug) as a plain sentence."""

    entities: int = 0
    articles: int = 0
    claims: int = 0
    bugs: list[str] = field(default_factory=list)


def write(
    stream: BinaryIO | TextIO,
    entities: Iterable[Entity],
    articles: Iterable[Resolved],
    conflicts: Iterable[Conflict] = (),
    *,
    edition: Edition = UNTOLD,
    check: bool = True,
) -> Written:
    """Write the graph of these records as Turtle: entities first, then conflicts, then article by article, and at last
    what the whole is.

    The bytes depend on the records and their order alone. Text streams must not translate line ends.

    Args:
        stream: where the Turtle goes, UTF-8 if binary.
        entities: sorted by id.
        articles: sorted by (source, number).
        conflicts: sorted by id.
        edition: what the graph is made by.
        check: hold each block against the shapes.
    """
    builder = _Builder(edition, check)
    put = _writer(stream)
    put(header())
    put(builder.start())
    disputed = list(conflicts)
    builder.expect(disputed)
    for entity in entities:
        put(builder.entity(entity))
    for one in disputed:
        put(builder.conflict(one))
    for resolved in articles:
        put(builder.article(resolved))
    put(builder.close())
    return builder.written


def header() -> str:
    """The prefixes and the base."""
    return f"@base <{BASE}> .\n" + "".join(f"@prefix {name}: <{iri}> .\n" for name, iri in sorted(PREFIXES.items()))


def _writer(stream: BinaryIO | TextIO) -> Callable[[str], object]:
    if isinstance(stream, io.TextIOBase):
        return stream.write
    binary = cast(BinaryIO, stream)
    return lambda text: binary.write(text.encode("utf-8"))


class _Builder:
    def __init__(self, edition: Edition, check: bool) -> None:
        self.written = Written()
        self._described = Description(edition)
        self._roles = all_roles()
        self._checker = Checker.load() if check else None
        self._bodies: dict[str, tuple[str | None, str | None]] = {}
        self._posts: set[str] = set()
        self._formal: set[str] = set()
        self._edges: set[bytes] = set()
        self._holders: dict[str, tuple[str | None, str | None]] = {}

    def expect(self, conflicts: Iterable[Conflict]) -> None:
        """Keep the names of those who are in conflicts."""
        self._holders = {person: (None, None) for one in conflicts for person, _ in one.tenures}

    def entity(self, entity: Entity) -> str:
        self.written.entities += 1
        self._described.entity(entity)
        if entity.kind in ("place", "organization"):
            self._bodies[entity.id] = (entity.zh, entity.en)
        if entity.id in self._holders:
            self._holders[entity.id] = (entity.zh, entity.en)
        for tenure in entity.tenures:
            if tenure.role not in self._roles:
                self._bug(f"{entity.id}: the ontology has no role {tenure.role!r}")
        return self._text(entity_blocks.blocks(entity, self._roles, self._bodies))

    def conflict(self, conflict: Conflict) -> str:
        return self._text([entity_blocks.conflict(conflict, self._roles, self._holders)])

    def article(self, resolved: Resolved) -> str:
        self.written.articles += 1
        self._described.article(resolved.article)
        return self._text(self._article(resolved))

    def start(self) -> str:
        return self._text([self._described.gazetteer(), *(roles.block(role) for role in self._roles.values())])

    def close(self) -> str:
        text = self._text(self._described.blocks())
        for sentence in self._checker.close() if self._checker else ():
            self._bug(sentence)
        return text

    def _article(self, resolved: Resolved) -> Iterator[Block]:
        """The article, the passages it is cited for, its mentions and claims, and the edges that these stand behind."""
        writer = ArticleWriter(resolved)
        edges: set[Edge] = set()
        head = list(writer.head())
        said = [*self._mentions(writer, edges), *self._claims(writer, edges)]
        yield head[0]
        yield from writer.evidence.blocks()
        yield from head[1:]
        yield from said
        yield from _grouped(edge for edge in edges if self._is_new(edge))

    def _is_new(self, edge: Edge) -> bool:
        """Whether no article before had an edge: each is written once. Digests are kept, as edges are many."""
        digest = blake2b("\0".join(edge).encode(), digest_size=_DIGEST).digest()
        new = digest not in self._edges
        self._edges.add(digest)
        return new

    def _mentions(self, writer: ArticleWriter, edges: set[Edge]) -> Iterator[Block]:
        for mention in writer.resolved.found.mentions:
            if writer.is_known(mention):
                yield from writer.mentions(mention)
                edges |= writer.located(mention)
            else:
                self._bug(f"{writer.where}: mention {mention.id} has no {'entity' if mention.names else 'name'}")

    def _claims(self, writer: ArticleWriter, edges: set[Edge]) -> Iterator[Block]:
        claims = ClaimWriter(writer, self._roles)
        for number, fact in enumerate(writer.resolved.found.facts):
            try:
                claim = claims.claim(number, fact)
            except BadFactError as error:
                self._bug(f"{writer.where}: fact {number} ({fact.kind}, rule {fact.rule}): {error}")
                continue
            self.written.claims += 1
            yield from self._new_post(claim)
            yield claim.block
            if claim.edge:
                edges.add(claim.edge)

    def _new_post(self, claim: Claim) -> Iterator[Block]:
        if claim.post is None:
            return
        iri, role = claim.post
        if iri.token in self._posts:
            return
        self._posts.add(iri.token)
        body = bodies.body(role.id, iri.area.removeprefix("place/")) if iri.area and iri.own else None
        if body and body.path not in self._formal:
            self._formal.add(body.path)
            yield bodies.block(body)
        yield _post(iri, role, self._bodies.get(iri.area or iri.organization or "", (None, None)), body)

    def _text(self, blocks: Iterable[Block]) -> str:
        parts = ["\n"]
        for block in blocks:
            if self._checker is not None:
                for sentence in self._checker.check(block):
                    self._bug(sentence)
            parts.append(turtle(block))
        return "".join(parts)

    def _bug(self, sentence: str) -> None:
        if len(self.written.bugs) < LISTED_BUGS:
            self.written.bugs.append(sentence)


def _post(iri: PostIri, role: Role, holder: tuple[str | None, str | None], body: bodies.Body | None) -> Block:
    zh, en = holder
    en = en or (composed.english(zh) if zh else None)
    names = [
        labelled(f"{zh} · {role.zh}" if zh else role.zh, "zh"),
        labelled(f"{en} · {role.en}" if en else role.en, "en"),
    ]
    pairs: list[Pair] = [("org:role", (role.token,)), ("skos:prefLabel", names)]
    read = [composed.pinyin(name) for name in (zh, role.zh) if name]
    pairs += [("skos:altLabel", (labelled(" · ".join(filter(None, read)), PINYIN),))] if None not in read else []
    if iri.area:
        pairs.append(("kg:area", (resource(iri.area),)))
    if body or iri.organization:
        pairs.append(("org:postIn", (resource(body.path if body else iri.organization or ""),)))
    return Block(iri.token, ("org:Post",), pairs)


def _grouped(edges: Iterable[Edge]) -> Iterator[Block]:
    """Edges as one block a subject, sorted."""
    subjects: dict[str, dict[str, list[str]]] = {}
    for subject, predicate, other in sorted(edges):
        subjects.setdefault(subject, {}).setdefault(predicate, []).append(other)
    for subject, predicates in subjects.items():
        yield Block(subject, (), list(predicates.items()))
