"""The network as node-link JSON, which networkx and D3 read."""

import json
from pathlib import Path

import networkx as nx
import pyoxigraph as ox

from kg.export.network import to_networkx


def write(store: ox.Store, path: Path) -> None:
    """Write the network as {"nodes": […], "edges": […]}, UTF-8."""
    data = nx.node_link_data(to_networkx(store), edges="edges")
    path.write_text(json.dumps(data, ensure_ascii=False, indent=1) + "\n", encoding="utf-8", newline="\n")
