"""The triples of a graph in one order, whatever order its store has them in, without a second copy in memory."""

import heapq
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from itertools import groupby, islice
from pathlib import Path
from typing import IO

import pyoxigraph as ox

from kg.ontology_files import ALL_PREFIXES, BASE

RUN = 200_000
"""Lines sorted in memory at a time; more of them go through temporary files."""
_PARSED = 2_000

Subject = ox.NamedNode | ox.BlankNode | ox.Triple
Object = ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple
Block = tuple[Subject, list[tuple[str, Object]]]
"""A subject with its predicates (as IRIs) and objects."""


def lines(store: ox.Store) -> Iterator[str]:
    """The default graph as lines of N-Triples, sorted."""
    return ordered(f"{quad.triple} .\n" for quad in default(store))


def default(store: ox.Store) -> Iterator[ox.Quad]:
    """The quads of the default graph, in the store's order."""
    return store.quads_for_pattern(None, None, None, ox.DefaultGraph())


def triples(store: ox.Store) -> Iterator[ox.Triple]:
    """The default graph, sorted by subject, predicate and object."""
    for quad in parsed(lines(store), ox.RdfFormat.N_TRIPLES):
        yield quad.triple


def blocks(store: ox.Store) -> Iterator[Block]:
    """Each subject of the default graph with its predicates (as IRIs) and objects, sorted."""
    return grouped(triples(store))


def grouped(found: Iterable[ox.Triple]) -> Iterator[Block]:
    """Each subject of some triples, which come sorted by it, with its predicates and objects."""
    for subject, group in groupby(found, key=lambda triple: triple.subject):
        yield subject, [(triple.predicate.value, triple.object) for triple in group]


def ordered(unsorted: Iterable[str], run: int = RUN) -> Iterator[str]:
    """Lines sorted by code point."""
    left = iter(unsorted)
    with ExitStack() as stack:
        runs: list[IO[str]] = []
        while chunk := sorted(islice(left, run)):
            if not runs and len(chunk) < run:
                yield from chunk
                return
            file = stack.enter_context(tempfile.TemporaryFile("w+", encoding="utf-8", newline="\n"))
            file.writelines(chunk)
            file.seek(0)
            runs.append(file)
        yield from heapq.merge(*runs)


def parsed(sorted_lines: Iterable[str], format_: ox.RdfFormat) -> Iterator[ox.Quad]:
    """The quads of lines of N-Triples or N-Quads."""
    left = iter(sorted_lines)
    while chunk := "".join(islice(left, _PARSED)):
        yield from ox.parse(chunk, format=format_)


def serialize(quads: Iterable[ox.Quad] | Iterable[ox.Triple], path: Path, format_: ox.RdfFormat) -> None:
    """Write quads or triples in a format of pyoxigraph, with the prefixes of the ontology."""
    with path.open("wb") as stream:
        ox.serialize(quads, stream, format_, prefixes=ALL_PREFIXES, base_iri=BASE)
