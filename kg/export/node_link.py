"""The network as node-link JSON, which networkx and D3 read."""

import json
from collections.abc import Iterator
from pathlib import Path

import pyoxigraph as ox

from kg.export.form import Format
from kg.export.network import Network


def write(store: ox.Store, path: Path) -> None:
    """Write the network as {"nodes": […], "edges": […]}, an object a line."""
    network = Network(store)
    nodes = ({"id": n.id, "label": n.label, "kind": n.kind, **n.told} for n in network.nodes())
    edges = (
        {"source": e.start, "target": e.end, "key": e.id, "relation": e.relation, **e.told} for e in network.edges()
    )
    with path.open("w", encoding="utf-8", newline="\n") as stream:
        stream.write('{"directed": true, "multigraph": true, "graph": {},\n"nodes": [')
        stream.writelines(_listed(nodes))
        stream.write('\n],\n"edges": [')
        stream.writelines(_listed(edges))
        stream.write("\n]}\n")


def _listed(objects: Iterator[dict[str, str | int | float | bool]]) -> Iterator[str]:
    between = "\n"
    for one in objects:
        yield between + json.dumps(one, ensure_ascii=False)
        between = ",\n"


FORMAT = Format(".json", write, "node-link JSON, for networkx and D3")
