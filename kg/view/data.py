"""The network as the page reads it: columns instead of objects, and what many share (texts, quotes, articles) once.

    head       title, words of the page                            JSON
    core       what the map is drawn from and filtered by          JSON, deflated
    names      all other spellings, and how characters are read    JSON, deflated; read at the first search
    evidence   what is known of a neighbourhood, with its quotes   JSON, deflated, in parts (`kg.view.evidence`);
                                                                   each read when something of it is chosen

What deflates is libdeflate as its wheel brings it along: Python's zlib is another one on each system (zlib, zlib-ng,
Apple's), with other bytes for the same text.
"""

import base64
import json
import re
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import Any, get_args

import deflate
import orjson

from kg.bilingual import Word
from kg.model import MentionKind
from kg.view.dates import interval
from kg.view.evidence import NONE, Table, parts, told
from kg.view.fold import folding, readings
from kg.view.generator import generate
from kg.view.layout import Layout, layout
from kg.view.levels import LEVELS
from kg.view.network import EdgeKind, Evidence, Line, Network
from kg.view.words import words

UNSAFE = re.compile("[<>&\u2028\u2029\ud800-\udfff]")
"""Characters that could end the block of data, or that UTF-8 can't hold: written as \\uXXXX."""
KINDS: Sequence[str] = get_args(MentionKind)
EDGES: Sequence[str] = get_args(EdgeKind)
COMPRESSION = 6
"""Of 1 to 12."""


@dataclass(frozen=True, slots=True)
class Blocks:
    """The blocks of data of a page, each as it stands in its element."""

    head: str
    core: str
    names: str
    evidence: tuple[str, ...]


def encode(network: Network, title: Word) -> Blocks:
    """The data of a page, safe inside `<script>` elements."""
    known = {key: list(word) for key, word in words().items()}
    head = {"title": title, "total": network.total, "words": known}
    placed = layout(network)
    shares = parts(network, placed.groups)
    evidence = tuple(pack(part) for part in told(network, shares))
    return Blocks(escape(_json(head)), pack(_core(network, placed, shares)), pack(_names(network)), evidence)


def escape(text: str) -> str:
    """JSON without any character that means something to HTML or breaks JavaScript or UTF-8; its value is the same."""
    return UNSAFE.sub(lambda match: f"\\u{ord(match[0]):04x}", text)


def pack(value: Any) -> str:
    """A value as JSON, deflated (zlib), in base64."""
    return base64.b64encode(deflate.zlib_compress(escape(_json(value)).encode(), COMPRESSION)).decode()


def _json(value: Any) -> str:
    with suppress(orjson.JSONEncodeError):  # it takes no half of a character
        return orjson.dumps(value, default=list).decode()
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False)


def _core(network: Network, placed: Layout, shares: Sequence[int]) -> dict[str, Any]:
    """Nodes and edges as columns; `when` is the number of a span, several of them, or none."""
    generator = generate(network, placed)
    texts, spans = Table(), Table()

    def when(dates: Iterable[str | None]) -> int | list[int]:
        found = sorted({spans[span] for one in dates if (span := interval(one))})
        return found[0] if len(found) == 1 else found or NONE

    nodes, edges, drawn = network.nodes, network.edges, generator.nodes
    return {
        "kinds": KINDS,
        "links": EDGES,
        "levels": LEVELS,
        "fold": _fold(network),
        "areas": [[_number(one.place), _number(one.above)] for one in placed.neighbourhoods],
        "node": {
            "key": [node.id for node in nodes],
            "kind": [KINDS.index(node.kind) for node in nodes],
            "zh": [node.zh or "" for node in nodes],
            "en": [node.en or ("" if node.zh else next(iter(node.names), "")) for node in nodes],
            "x": [one["x"] for one in drawn],
            "y": [one["y"] for one in drawn],
            "size": [one["size"] for one in drawn],
            "in": list(placed.groups),
            "part": list(shares),
            "level": [_levels(node.facts) for node in nodes],
            "when": [when(line.date for line in node.facts) for node in nodes],
            "seen": [when([node.seen or _published(node.mentions)]) for node in nodes],
        },
        "edge": {
            "from": [one["from"] for one in generator.edges],
            "to": [one["to"] for one in generator.edges],
            "kind": [EDGES.index(edge.kind) for edge in edges],
            "text": [texts[edge.zh, edge.en] for edge in edges],
            "level": [_levels(edge.lines) for edge in edges],
            "when": [when([line.date for line in edge.lines] or [edge.date]) for edge in edges],
        },
        "texts": texts.rows,
        "spans": spans.rows,
    }


def _number(one: int | None) -> int:
    return NONE if one is None else one


def _levels(lines: Iterable[Line]) -> int:
    """The levels of posts as one number: bit n is set for LEVELS[n]."""
    return sum(1 << LEVELS.index(one) for one in {line.level for line in lines if line.level})


def _published(mentions: Iterable[Evidence]) -> str | None:
    days = sorted({one.published for one in mentions if one.published and interval(one.published)})
    return f"{days[0]}/{days[-1]}" if days else None


def _fold(network: Network) -> list[str]:
    """Two strings of the same length: traditional characters, and what they fold to."""
    table = folding(name for node in network.nodes for name in (node.zh, *node.names) if name)
    return ["".join(table), "".join(table.values())]


def _names(network: Network) -> dict[str, Any]:
    return {
        "names": [node.names for node in network.nodes],
        "readings": readings(name for node in network.nodes for name in (node.zh, *node.names) if name),
    }
