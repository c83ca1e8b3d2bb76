"""The graph as a network: a node for each thing and post, an edge for each claim that relates two of them.

What a node and an edge carry is decided here, for all formats of graph programs.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pyoxigraph as ox

from kg.errors import OutputError
from kg.export import tables
from kg.export.reading import Reader, Row
from kg.export.tenures import Tenures
from kg.model import HELD

if TYPE_CHECKING:
    import networkx as nx

Attributes = dict[str, str | int | float | bool]

JOIN = " | "
"""Stands between several names or honours in one attribute."""
PARTICIPATIONS = {"attended": "attended", "presided": "presidedOver", "spoke": "spokeAt", "reported": "reportedAt"}
_NODE = ("zh", "en", "code", "level", "since", "until", "organ", "company")
_CLAIM = ("title", "status", "published", "quote", "quote_start", "quote_end", "rule", "confidence")


@dataclass(frozen=True, slots=True)
class Node:
    """A thing or a post.

    Attributes:
        id: its IRI.
        kind: person, place, organization, meeting, project, site or post.
        label: the name it is shown by.
        told: where known zh, en, aliases, awards, date and end (meetings), code, level, since, until and
            successor_codes (areas), statuses (projects), organ and company (organizations), role (posts).
    """

    id: str
    kind: str
    label: str
    told: Attributes


@dataclass(frozen=True, slots=True)
class Edge:
    """A relation of two nodes.

    Attributes:
        id: the IRI of the claim that says it; of a tenure "TENURE tenure POST", of the others "FROM RELATION TO".
        start: the IRI of the first node.
        end: the IRI of the second.
        relation: holds, nominated, removed, resigned or former (a post), attended, presidedOver, spokeAt, reportedAt,
            met, visited, backs; tenure; within, partOf (a phase of a project),
            locatedIn, area, postIn.
        told: of a claim, where known, title, status, date, published (the article's day), article (the path of its
            file), article_id, quote, quote_start, quote_end, rule and confidence; of a tenure first_seen, last_seen
            and ended.
    """

    id: str
    start: str
    end: str
    relation: str
    told: Attributes

    @property
    def days(self) -> tuple[str | None, str | None]:
        """The first and last day on which it is seen: for a claim its date, else the day its article was published."""
        first, last = (
            next((str(self.told[name]) for name in (seen, "date", "published") if _is_day(self.told.get(name))), None)
            for seen in ("first_seen", "last_seen")
        )
        return first or last, last or first


class Network:
    """The network of one graph, read anew each time its nodes or edges are asked for.

    Edges come after nodes: an edge whose end is no node is an error, so that no program makes up a node for it.
    """

    def __init__(self, store: ox.Store) -> None:
        self._reader = Reader(store)

    def nodes(self) -> Iterator[Node]:
        """Every node, by kind and id."""
        for kind, table in tables.THINGS.items():
            for row in self._reader.rows(table):
                yield self._node(kind, row)

    def edges(self) -> Iterator[Edge]:
        """Every edge: claims by kind and article, then tenures, then where things are.

        Raises:
            OutputError: the graph says something of a thing that it doesn't describe.
        """
        known = {term.value for table in tables.THINGS.values() for term in self._reader.members(table.classes)}
        for edge in self._edges():
            for end in (edge.start, edge.end):
                if end not in known:
                    raise OutputError(f"the graph is broken: {edge.id} is about {end}, which is no thing of it")
            yield edge

    def _node(self, kind: str, row: Row) -> Node:
        id_ = str(row["id"])
        role = row.get("role")
        others = dict.fromkeys(self._reader.texts(id_, "skos:altLabel"))
        more = {
            "aliases": JOIN.join(name for name in others if name not in (row.get("zh"), row.get("en"))),
            "awards": JOIN.join(self._reader.texts(id_, "schema:award")) if kind == "person" else None,
            "statuses": JOIN.join(self._reader.texts(id_, "kg:reached")) if kind == "project" else None,
            "successor_codes": JOIN.join(self._reader.texts(id_, "kg:successorCode")),
            "date": _day(row, "date"),
            "end": _day(row, "end_date"),
            "role": str(role).rpartition("/")[2] if role else None,
        }
        told = _known(row, _NODE)
        told.update({name: value for name, value in more.items() if value})
        return Node(id_, kind, str(row["label"]), told)

    def _edges(self) -> Iterator[Edge]:
        rows = self._reader.rows
        for row in rows(tables.HOLDINGS):
            status = str(row["status"])
            yield _claim(row, "person", "holds" if status in HELD else status, "post")
        for row in rows(tables.PARTICIPATIONS):
            yield _claim(row, "person", PARTICIPATIONS[str(row["capacity"])], "meeting")
        for row in rows(tables.ENCOUNTERS):
            yield _claim(row, "person", str(row["kind"]), "other")
        for row in rows(tables.SPEECHES):
            yield _claim(row, "organization", "spokeAt", "meeting")
        for row in rows(tables.BACKINGS):
            yield _claim(row, "organization", "backs", "project")
        for tenure, post, _ in Tenures(self._reader).posts():
            days = {name: _day(tenure, name) for name in ("first_seen", "last_seen", "ended")}
            told: Attributes = {name: day for name, day in days.items() if day}
            yield Edge(f"{tenure['id']} tenure {post}", str(tenure["person"]), post, "tenure", told)
        for table, start, relation, end in (
            (tables.PLACES, "id", "within", "within"),
            (tables.PROJECTS, "id", "partOf", "whole"),
            (tables.LOCATIONS, "thing", "locatedIn", "area"),
            (tables.POSTS, "id", "area", "area"),
            (tables.POSTS, "id", "postIn", "organization"),
        ):
            for row in rows(table):
                if row[end]:
                    yield Edge(f"{row[start]} {relation} {row[end]}", str(row[start]), str(row[end]), relation, {})


def to_networkx(store: ox.Store) -> "nx.MultiDiGraph[str]":
    """The network of a graph in networkx, nodes and edges in a fixed order.

    Nodes have what `Node` says, with kind and label; edges what `Edge` says, with relation; their key is the id. What
    is unknown is absent.
    """
    import networkx as nx

    found: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    network = Network(store)
    for node in network.nodes():
        found.add_node(node.id, label=node.label, kind=node.kind, **node.told)
    for edge in network.edges():
        found.add_edge(edge.start, edge.end, key=edge.id, relation=edge.relation, **edge.told)
    return found


def _claim(row: Row, start: str, relation: str, end: str) -> Edge:
    told = _known(row, _CLAIM)
    if day := _day(row, "date"):
        told["date"] = day
    told["article"] = str(row["source"])
    told["article_id"] = str(row["article"])
    return Edge(str(row["id"]), str(row[start]), str(row[end]), relation, told)


def _known(row: Row, names: tuple[str, ...]) -> Attributes:
    return {name: value for name in names if (value := row.get(name)) is not None}


def _day(row: Row, name: str) -> str | None:
    """A day, or the month and day ("--02-27") of one whose year is unknown."""
    value = row.get(name) or row.get(f"{name}_without_year")
    return None if value is None else str(value)


def _is_day(value: object) -> bool:
    return isinstance(value, str) and not value.startswith("-")
