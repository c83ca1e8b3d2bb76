"""Documents about the things of a graph: a thing's IRI leads (303) to its page or its triples, as the client likes."""

from collections.abc import Iterator
from itertools import islice

import pyoxigraph as ox

from kg import ontology_files
from kg.ask.graph import GraphStore
from kg.export import jsonld
from kg.export.triples import grouped
from kg.serve import formats
from kg.serve.frames import AnswerStream
from kg.serve.links import iris
from kg.serve.negotiation import media_type
from kg.serve.portion import CLAIMS, Portion
from kg.serve.refusal import Refusal
from kg.serve.things import exists
from kg.serve.worker import Head

_ABOUT = ("org:member", "kg:participant", "kg:recipient", "kg:other", "kg:meeting", "kg:post", "org:organization")
_ABOUT_THINGS = (*_ABOUT, "kg:area", "kg:thing", "kg:mergedInto", "kg:inner")
_LABELS = ("skos:prefLabel", "schema:headline")


def found(store: GraphStore, path: str) -> tuple[str, str | None]:
    """The node that a path of this server is about, and the ending of the document (None: the thing itself).

    Raises:
        Refusal: there is none.
    """
    for iri in iris(path):
        if exists(store, iri):
            return iri, None
    stem, _, suffix = path.rpartition(".")
    if suffix in formats.SUFFIXES:
        for iri in iris(stem):
            if exists(store, iri):
                return iri, suffix
    raise Refusal(404, "there is nothing here")


def leading(path: str, accept: str | None) -> Head:
    """Where a thing's document is, in the form that the client likes best.

    Raises:
        Refusal: it likes none.
    """
    chosen = media_type(accept, list(formats.SUFFIXES.values()))
    if chosen is None:
        raise Refusal(406, f"there is no such form; there are: {', '.join(formats.SUFFIXES.values())}")
    suffix = next(suffix for suffix, type_ in formats.SUFFIXES.items() if type_ == chosen)
    return Head("text/plain", location=f"{path}.{suffix}")


def write(store: GraphStore, iri: str, suffix: str, page: int, stream: AnswerStream) -> Head:
    """Write what the graph says of a node, page by page: its triples, and those of claims, tenures and names about it.

    Raises:
        Refusal: there are fewer pages.
    """
    form, portion = formats.SUFFIXES[suffix], Portion(page)
    triples = sorted(set(_described(store.store, ox.NamedNode(iri), portion)), key=str)
    portion.check()
    if suffix == "jsonld":
        for piece in jsonld.document(grouped(triples)):
            stream.write(piece.encode("utf-8", "replace"))
    else:
        ox.serialize(triples, stream.file(), formats.GRAPHS[form], prefixes=ontology_files.PREFIXES)
    links = [f'<{iri}>; rel="describes"']
    for way, other in (("prev", page - 1), ("next", page + 1)):
        if 1 <= other <= portion.pages:
            links.append(f'<?page={other}>; rel="{way}"')
    return Head(formats.with_charset(form), headers={"Link": ", ".join(links)})


def _described(store: ox.Store, node: ox.NamedNode, portion: Portion) -> Iterator[ox.Triple]:
    own = list(_outgoing(store, node))
    yield from own
    near = {one.object for one in own}
    abouts = {quad.subject for name in _ABOUT_THINGS for quad in store.quads_for_pattern(None, _node(name), node)}
    known = sorted((one for one in abouts if isinstance(one, ox.NamedNode)), key=str)
    for about in portion.of(known, CLAIMS):
        if not _is_record(store, about):
            continue
        for triple in _outgoing(store, about):
            yield triple
            near.add(triple.object)
            if triple.predicate == _node("oa:hasTarget") and isinstance(triple.object, ox.NamedNode):
                yield from _passage(store, triple.object)
    for other in near:
        if isinstance(other, ox.NamedNode):
            for name in _LABELS:
                yield from (quad.triple for quad in store.quads_for_pattern(other, _node(name), None))


def _passage(store: ox.Store, evidence: ox.NamedNode) -> Iterator[ox.Triple]:
    for triple in _outgoing(store, evidence):
        yield triple
        if triple.predicate == _node("oa:hasSelector") and isinstance(triple.object, ox.NamedNode):
            yield from _outgoing(store, triple.object)


def _is_record(store: ox.Store, node: ox.NamedNode) -> bool:
    """Whether a node is there for the sake of what it says: a claim, a name, a tenure, a merge."""
    told = ("prov:wasDerivedFrom", "kg:rule", "kg:thing")
    return any(True for name in told for _ in islice(store.quads_for_pattern(node, _node(name), None), 1))


def _outgoing(store: ox.Store, node: ox.NamedNode) -> Iterator[ox.Triple]:
    return (quad.triple for quad in store.quads_for_pattern(node, None, None))


def _node(short: str) -> ox.NamedNode:
    return ox.NamedNode(ontology_files.expanded(short))
