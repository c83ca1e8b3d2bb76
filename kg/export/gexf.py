"""The network as GEXF 1.3 with days, for Gephi and its timeline."""

from collections.abc import Iterator
from pathlib import Path

import pyoxigraph as ox

from kg.export.form import Format
from kg.export.graphml import EDGE, NODE
from kg.export.network import Attributes, Network
from kg.export.xml_text import xml

_OPEN = """<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" version="1.3">
  <graph defaultedgetype="directed" mode="dynamic" timeformat="date" timerepresentation="interval">
"""
_TYPES = {"int": "integer"}


def write(store: ox.Store, path: Path) -> None:
    """Write the network; characters that XML 1.0 forbids become U+FFFD."""
    with path.open("w", encoding="utf-8", newline="\n") as stream:
        stream.writelines(_lines(Network(store)))


def _lines(network: Network) -> Iterator[str]:
    nodes = {name: kind for name, kind in NODE.items() if name != "label"}
    yield _OPEN
    for about, keys in (("node", nodes), ("edge", EDGE)):
        yield f'    <attributes class="{about}" mode="static">\n'
        for name, kind in keys.items():
            yield f'      <attribute id="{name}" title="{name}" type="{_TYPES.get(kind, kind)}"/>\n'
        yield "    </attributes>\n"
    yield "    <nodes>\n"
    for node in network.nodes():
        told = {"kind": node.kind, **node.told}
        yield f'      <node id="{xml(node.id)}" label="{xml(node.label)}">{_values(told)}</node>\n'
    yield "    </nodes>\n    <edges>\n"
    for edge in network.edges():
        told = {"relation": edge.relation, **edge.told}
        ends = f'source="{xml(edge.start)}" target="{xml(edge.end)}" label="{xml(edge.relation)}"'
        first, last = edge.days
        days = f' start="{first}" end="{last}"' if first else ""
        yield f'      <edge id="{xml(edge.id)}" {ends}{days}>{_values(told)}</edge>\n'
    yield "    </edges>\n  </graph>\n</gexf>\n"


def _values(told: Attributes) -> str:
    said = "".join(f'<attvalue for="{name}" value="{xml(_text(value))}"/>' for name, value in told.items())
    return f"<attvalues>{said}</attvalues>"


def _text(value: str | float | bool) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


FORMAT = Format(".gexf", write, "GEXF with days, for Gephi and its timeline")
