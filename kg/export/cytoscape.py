"""The network as Cytoscape.js JSON, which Cytoscape and cytoscape.js read."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pyoxigraph as ox

from kg.export.form import Format
from kg.export.network import Network


def write(store: ox.Store, path: Path) -> None:
    """Write the network as {"elements": {"nodes": […], "edges": […]}}, an object a line."""
    network = Network(store)
    nodes = ({"id": n.id, "name": n.label, "label": n.label, "kind": n.kind, **n.told} for n in network.nodes())
    edges = (
        {
            "id": e.id,
            "source": e.start,
            "target": e.end,
            "name": e.relation,
            "interaction": e.relation,
            "relation": e.relation,
            **e.told,
        }
        for e in network.edges()
    )
    with path.open("w", encoding="utf-8", newline="\n") as stream:
        stream.write('{"format_version": "1.0", "generated_by": "guanxi", "data": {"name": "guanxi"},\n')
        stream.write('"elements": {"nodes": [')
        stream.writelines(_listed(nodes))
        stream.write('\n], "edges": [')
        stream.writelines(_listed(edges))
        stream.write("\n]}}\n")


def _listed(objects: Iterator[dict[str, Any]]) -> Iterator[str]:
    between = "\n"
    for one in objects:
        yield between + json.dumps({"data": one}, ensure_ascii=False)
        between = ",\n"


FORMAT = Format(".cyjs", write, "Cytoscape JSON, for Cytoscape and cytoscape.js")
