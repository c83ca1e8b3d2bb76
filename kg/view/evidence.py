"""What is known, with its quotes, in parts of which the page reads only those that it needs."""

import re
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from typing import Any

from kg.view.marks import Mark
from kg.view.network import Evidence, Line, Network

PART = 2500
"""Quotes of a part, about."""
NONE = -1
_PAIRED = re.compile("[\U00010000-\U0010ffff]")
"""Characters that a browser counts as two."""


class Table(dict[Hashable, int]):
    """Gives each different thing that is looked up in it a number, in the order of arrival."""

    def __missing__(self, row: Hashable) -> int:
        """The number of a thing that comes for the first time."""
        number = self[row] = len(self)
        return number

    @property
    def rows(self) -> list[Any]:
        """The things, by their numbers."""
        return list(self)


def parts(network: Network, groups: Sequence[int]) -> list[int]:
    """For each node the part in which it is told of: neighbours together. An edge is told of where its source is."""
    index = {node.id: number for number, node in enumerate(network.nodes)}
    weights = [len(node.mentions) + len(node.facts) for node in network.nodes]
    for edge in network.edges:
        weights[index[edge.source]] += sum(len(line.evidence) for line in edge.lines)
    found = [0] * len(weights)
    part = filled = 0
    for number in sorted(range(len(weights)), key=lambda number: (groups[number], number)):
        if filled and filled + weights[number] > PART:
            part, filled = part + 1, 0
        found[number] = part
        filled += weights[number]
    return found


def told(network: Network, shares: Sequence[int]) -> Iterator[dict[str, Any]]:
    """The parts, at least one."""
    nodes: list[list[int]] = [[] for _ in range(max(shares, default=0) + 1)]
    edges: list[list[int]] = [[] for _ in nodes]
    index = {node.id: number for number, node in enumerate(network.nodes)}
    for number, share in enumerate(shares):
        nodes[share].append(number)
    for number, edge in enumerate(network.edges):
        edges[shares[index[edge.source]]].append(number)
    for some, between in zip(nodes, edges, strict=True):
        yield _part(network, some, between, index)


def _part(network: Network, nodes: Sequence[int], edges: Sequence[int], index: Mapping[str, int]) -> dict[str, Any]:
    """Lines are [text, date, quotes left out, evidence…]; `evidence` has columns of numbers in the other tables.

    `marks` are [article, quote, node, start, length, …]: where the quote names the node, in UTF-16 units.
    """
    marks: dict[tuple[int, int, int], set[tuple[int, int]]] = {}
    articles, quotes, rules, texts, dates, cited = Table(), Table(), Table(), Table(), Table(), Table()

    def cite(found: Iterable[Evidence]) -> list[int]:
        return [cite_one(one) for one in found]

    def cite_one(one: Evidence) -> int:
        article = articles[one.title, one.publisher, one.published, one.url, one.source]
        quote = quotes[one.quote]
        paired = _PAIRED.search(one.quote) is not None
        for mark in one.marks:
            if mark.entity in index:
                spot = _units(one.quote, mark) if paired else (mark.start, mark.end - mark.start)
                marks.setdefault((article, quote, index[mark.entity]), set()).add(spot)
        return cited[article, quote, rules[one.rule], one.confidence]

    def tell(line: Line) -> list[int]:
        date = dates[line.date] if line.date else NONE
        return [texts[line.text_zh, line.text_en], date, line.omitted, *cite(line.evidence)]

    facts = [[tell(line) for line in network.nodes[number].facts] for number in nodes]
    mentions = [cite(network.nodes[number].mentions) for number in nodes]
    lines = [[tell(line) for line in network.edges[number].lines] for number in edges]
    article, quote, rule, confidence = zip(*cited.rows, strict=True) if cited.rows else ((), (), (), ())
    return {
        "nodes": nodes,
        "facts": facts,
        "mentions": mentions,
        "links": edges,
        "lines": lines,
        "articles": articles.rows,
        "quotes": quotes.rows,
        "marks": [[*key, *_flat(spots)] for key, spots in marks.items()],
        "rules": rules.rows,
        "texts": texts.rows,
        "dates": dates.rows,
        "evidence": {"article": article, "quote": quote, "rule": rule, "confidence": confidence},
    }


def _units(quote: str, mark: Mark) -> tuple[int, int]:
    """A mark as (start, length) in UTF-16 units, as the browser counts."""
    start, end = (place + len(_PAIRED.findall(quote, 0, place)) for place in (mark.start, mark.end))
    return start, end - start


def _flat(spots: Iterable[tuple[int, int]]) -> list[int]:
    """The spots in order, without the empty one where there are others."""
    found = sorted(spots)
    return [number for spot in [one for one in found if one[1]] or found[:1] for number in spot]
