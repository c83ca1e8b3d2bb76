"""The graph cut by article: what an article says is in the graph that bears its IRI, all else in the default graph.

An article's graph holds its claims, mentions, passages and authors, and the direct edges that these stand behind; so an
edge is in as many graphs as articles say it. Things, tenures, merges, conflicts, the gazetteer, and what is said of an
article itself (source, date, publisher) are in the default graph.
"""

import re
from collections.abc import Iterable, Iterator

import pyoxigraph as ox

from kg.export.edges import backings
from kg.export.triples import default, ordered, parsed
from kg.ontology_files import BASE

_PART = re.compile(rf"({re.escape(BASE)}article/[^/]+)/.")


def lines(store: ox.Store) -> Iterator[str]:
    """The graph as lines of N-Quads, sorted by triple, each once."""
    for triple, graph in _settled(store):
        yield _quad(triple, graph)


def quads(store: ox.Store) -> Iterator[ox.Quad]:
    """The graph as quads, sorted by graph, the default graph first."""
    by_graph = ordered(f"{graph}\t{triple}\n" for triple, graph in _settled(store))
    parts = (line.removesuffix("\n").partition("\t") for line in by_graph)
    return parsed((_quad(triple, graph) for graph, _, triple in parts), ox.RdfFormat.N_QUADS)


def _quad(triple: str, graph: str) -> str:
    return f"{triple} {graph} .\n" if graph else f"{triple} .\n"


def _settled(store: ox.Store) -> Iterator[tuple[str, str]]:
    """Triples with their graphs, sorted, without doubles, and not in the default graph where an article says the same.

    The default graph's name is empty and sorts first, so a line is settled by the one that follows.
    """
    held: tuple[str, str] | None = None
    for line in ordered(_said(store)):
        triple, _, graph = line.removesuffix("\n").partition("\t")
        if held and held != (triple, graph) and (held[1] or held[0] != triple):
            yield held
        held = triple, graph
    if held:
        yield held


def _said(store: ox.Store) -> Iterable[str]:
    """Every triple with the graph in which its subject puts it, and every edge again for each article that says it."""
    for quad in default(store):
        part = _PART.match(quad.subject.value) if isinstance(quad.subject, ox.NamedNode) else None
        yield f"{quad.triple}\t{f'<{part[1]}>' if part else ''}\n"
    for backing in backings(store):
        if backing.article is not None:
            yield f"{backing.triple}\t{backing.article}\n"
