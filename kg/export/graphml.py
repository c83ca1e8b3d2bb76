"""The network as GraphML, which Gephi, yEd, Cytoscape and igraph read."""

from collections.abc import Iterator
from pathlib import Path

import pyoxigraph as ox

from kg.export.form import Format
from kg.export.network import Attributes, Network
from kg.export.xml_text import xml

_OPEN = """<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns"
  xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
  xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
"""
NODE = dict.fromkeys(("label", "kind", "zh", "en", "aliases", "awards", "date", "end", "code", "level"), "string")
NODE |= dict.fromkeys(("since", "until", "successor_codes", "statuses", "organ"), "string")
NODE |= {"company": "boolean", "role": "string"}
EDGE = dict.fromkeys(("relation", "title", "status", "date", "published", "first_seen", "last_seen", "ended"), "string")
EDGE |= {"article": "string", "article_id": "string", "quote": "string", "quote_start": "int", "quote_end": "int"}
EDGE |= {"rule": "string", "confidence": "double"}


def write(store: ox.Store, path: Path) -> None:
    """Write the network; characters that XML 1.0 forbids become U+FFFD."""
    with path.open("w", encoding="utf-8", newline="\n") as stream:
        stream.writelines(_lines(Network(store)))


def _lines(network: Network) -> Iterator[str]:
    yield _OPEN
    for about, keys in (("node", NODE), ("edge", EDGE)):
        for name, kind in keys.items():
            yield f'  <key id="{about}.{name}" for="{about}" attr.name="{name}" attr.type="{kind}"/>\n'
    yield '  <graph edgedefault="directed">\n'
    for node in network.nodes():
        told = {"label": node.label, "kind": node.kind, **node.told}
        yield f'    <node id="{xml(node.id)}">{_data("node", told)}</node>\n'
    for edge in network.edges():
        told = {"relation": edge.relation, **edge.told}
        ends = f'source="{xml(edge.start)}" target="{xml(edge.end)}"'
        yield f'    <edge id="{xml(edge.id)}" {ends}>{_data("edge", told)}</edge>\n'
    yield "  </graph>\n</graphml>\n"


def _data(about: str, told: Attributes) -> str:
    return "".join(f'<data key="{about}.{name}">{xml(_text(value))}</data>' for name, value in told.items())


def _text(value: str | float | bool) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


FORMAT = Format(".graphml", write, "GraphML, for yEd, igraph and Gephi")
