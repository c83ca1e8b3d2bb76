"""The network as the JSON that the page reads; what many lines share (quotes, articles) stands in it once."""

import json
import re
from collections.abc import Iterable
from typing import Any, TypeVar

from kg.view.fold import folding, keys
from kg.view.generator import generate
from kg.view.layout import layout
from kg.view.network import Evidence, Line, Network, Node
from kg.view.words import words

UNSAFE = re.compile("[<>&\u2028\u2029\ud800-\udfff]")
"""Characters that could end the block of data, or that UTF-8 can't hold: written as \\uXXXX."""

Item = TypeVar("Item")


def encode(network: Network, title: str) -> str:
    """The data of the page as JSON that is safe inside a `<script>` element."""
    return escape(json.dumps(_page(network, title), ensure_ascii=False, separators=(",", ":"), allow_nan=False))


def escape(text: str) -> str:
    """JSON without any character that means something to HTML or breaks JavaScript or UTF-8; its value is the same."""
    return UNSAFE.sub(lambda match: f"\\u{ord(match[0]):04x}", text)


class _Table:
    """Gives each different thing a number, in the order of arrival."""

    def __init__(self) -> None:
        self.rows: dict[Any, int] = {}

    def __call__(self, row: Item) -> int:
        return self.rows.setdefault(row, len(self.rows))


def _page(network: Network, title: str) -> dict[str, Any]:
    placed = layout(network)
    generator = generate(network, placed)
    articles, quotes, evidence = _Table(), _Table(), _Table()

    def cite(found: Iterable[Evidence]) -> list[int]:
        return [
            evidence(
                (
                    articles((one.title, one.publisher, one.published, one.url, one.source)),
                    quotes(one.quote),
                    one.rule,
                    one.confidence,
                )
            )
            for one in found
        ]

    def tell(line: Line) -> list[Any]:
        return [line.text_zh, line.text_en, line.date, cite(line.evidence), line.omitted]

    nodes = [
        {
            **drawn,
            "key": node.id,
            "zh": node.zh,
            "en": node.en,
            "names": list(node.names),
            "find": [" ".join(key) for key in keys(node.zh, node.en, node.names, person=node.kind == "person")],
            "in": group,
            "facts": [tell(line) for line in node.facts],
            "mentions": cite(node.mentions),
        }
        for node, drawn, group in zip(network.nodes, generator.nodes, placed.groups, strict=True)
    ]
    edges = [
        {**drawn, "zh": edge.zh, "en": edge.en, "date": edge.date, "lines": [tell(line) for line in edge.lines]}
        for edge, drawn in zip(network.edges, generator.edges, strict=True)
    ]
    return {
        "title": title,
        "total": network.total,
        "words": {key: list(word) for key, word in words().items()},
        "fold": _fold(network.nodes),
        "areas": [[one.place, one.above] for one in placed.neighbourhoods],
        "nodes": nodes,
        "edges": edges,
        "articles": [list(row) for row in articles.rows],
        "quotes": list(quotes.rows),
        "evidence": [list(row) for row in evidence.rows],
    }


def _fold(nodes: Iterable[Node]) -> list[str]:
    """Two strings of the same length: traditional characters, and what they fold to."""
    table = folding(name for node in nodes for name in (node.zh, *node.names) if name)
    return ["".join(table), "".join(table.values())]
