"""What the page shows: nodes, edges, and under each of them lines with the words they rest on.

Network
├── nodes: Node ── facts: Line ── evidence: Evidence      (what is known of it without another node)
│              └── mentions: Evidence                     (where articles name it)
└── edges: Edge ── lines: Line ── evidence: Evidence      (each post, capacity or day behind the edge)
"""

from dataclasses import dataclass
from typing import Literal, NamedTuple

from kg.model import MentionKind
from kg.view.marks import Mark

EdgeKind = Literal["holds", "took_part", "met", "visited", "backs", "located", "within"]


class Evidence(NamedTuple):
    """The words of one article behind a line.

    `confidence` is None where no rule decided (a mere mention). `marks` are the places that name what it is about.
    """

    quote: str
    source: str
    title: str
    publisher: str | None
    published: str | None
    url: str | None
    rule: str
    confidence: float | None
    marks: tuple[Mark, ...] = ()


class Line(NamedTuple):
    """One thing known, in both languages.

    `date` is an ISO day, a day without a year ("--02-27") or an interval ("2023-01-04/2024-02-27"). `omitted` counts
    the evidence that exists beyond what is kept. `level` is how high a post is (levels.csv), None for anything else.
    """

    text_zh: str
    text_en: str
    date: str | None
    evidence: tuple[Evidence, ...]
    omitted: int = 0
    level: str | None = None


class Node(NamedTuple):
    """An entity on the page.

    `zh` or `en` is None where unknown, `names` are all names seen, and `seen` is the day (or interval) of the articles
    that name it, and of what they tell of it.
    """

    id: str
    kind: MentionKind
    zh: str | None
    en: str | None
    names: tuple[str, ...] = ()
    facts: tuple[Line, ...] = ()
    mentions: tuple[Evidence, ...] = ()
    seen: str | None = None


class Edge(NamedTuple):
    """All that is known of one kind between two nodes (ids); without lines it rests on the gazetteer, on no article."""

    source: str
    target: str
    kind: EdgeKind
    zh: str
    en: str
    date: str | None
    lines: tuple[Line, ...] = ()


@dataclass(frozen=True, slots=True)
class Network:
    """What is shown, and of how much: `total` counts the nodes before the least connected were left out.

    `about`: ids of the nodes that bear the name it was asked for by, if it was.
    """

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    total: int
    about: tuple[str, ...] = ()
