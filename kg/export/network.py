"""The graph as a network of things: a node for each thing and post, an edge for each claim between two of them."""

from importlib.resources import files

import networkx as nx
import pyoxigraph as ox

_XSD_DECIMAL = ox.NamedNode("http://www.w3.org/2001/XMLSchema#decimal")


def to_networkx(store: ox.Store) -> "nx.MultiDiGraph[str]":
    """The network of a graph, nodes and edges in a fixed order.

    A node is an IRI with kind (person, place, organization, meeting, project, site or post), label, and where known zh,
    en, date (meetings) and code (areas). An edge has a relation (holds, attended, presidedOver, spokeAt, reportedAt,
    met, visited) and the date, article, quote, rule, confidence and title of its claim, whose IRI is its key; or it is
    one of within, locatedIn, area and postIn, without a claim. What is unknown is absent.
    """
    network: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for row in _rows(store, "nodes"):
        name = str(row.pop("id"))
        label = row.get("zh") or row.get("en") or name.rpartition("/")[2]
        network.add_node(name, label=label, **row)
    for row in [*_rows(store, "claims"), *_rows(store, "places")]:
        start, end = str(row.pop("from")), str(row.pop("to"))
        key = row.pop("claim", None) or f"{start} {row['relation']} {end}"
        if start in network and end in network:
            network.add_edge(start, end, key=str(key), **row)
    return network


def _rows(store: ox.Store, query: str) -> list[dict[str, str | float]]:
    result = store.query((files("kg.export") / "queries" / f"{query}.rq").read_text(encoding="utf-8"))
    if not isinstance(result, ox.QuerySolutions):
        raise TypeError(f"{query}.rq is no SELECT query")
    names = [variable.value for variable in result.variables]
    rows = [
        {name: _value(term) for name, term in zip(names, solution, strict=True) if term is not None}
        for solution in result
    ]
    return sorted(rows, key=lambda row: [(name, str(row.get(name, ""))) for name in names])


def _value(term: ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple) -> str | float:
    if isinstance(term, ox.Triple):
        return str(term)
    if isinstance(term, ox.Literal) and term.datatype == _XSD_DECIMAL:
        return float(term.value)
    return term.value
