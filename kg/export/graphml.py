"""The network as GraphML, which Gephi, yEd, Cytoscape and igraph read."""

import re
from pathlib import Path

import networkx as nx
import pyoxigraph as ox

from kg.export.network import to_networkx

_NO_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def write(store: ox.Store, path: Path) -> None:
    """Write the network; characters that XML 1.0 forbids are left out."""
    network = to_networkx(store)
    for _, attributes in network.nodes(data=True):
        _clean(attributes)
    for _, _, attributes in network.edges(data=True):
        _clean(attributes)
    nx.write_graphml(network, path, encoding="utf-8")


def _clean(attributes: dict[str, object]) -> None:
    for name, value in attributes.items():
        if isinstance(value, str):
            attributes[name] = _NO_XML.sub("", value)
