"""A network in which every text is hostile."""

from itertools import pairwise

from kg.view.network import Edge, Evidence, Line, Network, Node
from tests.hostile import PAYLOADS as NAMED

PAYLOADS = list(NAMED.values())
NAME = 'graph "><b>#%41.html'
"""A file name as hostile."""


def network(texts=PAYLOADS):
    """A node for each payload, which is its id, its names, its facts and its quotes; each linked to the next."""
    nodes = tuple(map(_node, texts))
    lines = nodes[0].facts
    edges = tuple(Edge(one.id, other.id, "met", one.id, one.id, one.id, lines) for one, other in pairwise(nodes))
    return Network(nodes, edges, len(nodes))


def _node(text):
    quote = Evidence(f"他说{text}完", text, text, text, text, text, text, 0.5)
    line = Line(text, text, text, (quote,), 3)
    return Node("person/" + text, "person", text, text, (text + "!",), (line,), (quote,))
