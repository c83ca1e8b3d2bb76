"""The network, its articles and what they name as CSV for Neo4j's bulk import, with Cypher for running servers.

One file a label and a type of relationship, with one header for both ways: "id:ID", "date:date", ":START_ID" …
load.cypher and load-memgraph.cypher make the constraint and load these files; import.args holds the arguments of
neo4j-admin.
"""

import csv
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pyoxigraph as ox

from kg.export import cypher, tables
from kg.export.cypher import COMMON, type_of
from kg.export.form import Format
from kg.export.network import JOIN, Network
from kg.export.reading import Reader, Row

LABELS = {
    "person": "Person",
    "place": "Area",
    "organization": "Organization",
    "body": "Body",
    "meeting": "Meeting",
    "project": "Project",
    "site": "Site",
    "post": "Post",
}
_TEXT = ""
_NODE = {
    "label": _TEXT, "zh": _TEXT, "en": _TEXT, "aliases": _TEXT, "awards": _TEXT, "date": "date",
    "date_without_year": _TEXT, "end": "date", "end_without_year": _TEXT, "code": _TEXT, "level": _TEXT,
    "since": "date", "until": "date", "successor_codes": _TEXT, "statuses": _TEXT, "organ": _TEXT,
    "company": "boolean", "role": _TEXT,
}  # fmt: skip
_EDGE = {
    "id": _TEXT, "title": _TEXT, "status": _TEXT, "date": "date", "date_without_year": _TEXT, "published": "date",
    "article": _TEXT, "article_id": _TEXT, "quote": _TEXT, "quote_start": "int", "quote_end": "int", "rule": _TEXT,
    "confidence": "double",
}  # fmt: skip
_TENURE = {
    "id": _TEXT, "first_seen": "date", "first_seen_without_year": _TEXT, "last_seen": "date",
    "last_seen_without_year": _TEXT, "ended": "date", "ended_without_year": _TEXT,
}  # fmt: skip
_AREA = {"id": _TEXT}
_ARTICLE = {
    "source": _TEXT, "number": "int", "headline": _TEXT, "published": "date", "year": "int", "publisher": _TEXT,
    "url": _TEXT, "language": _TEXT, "authors": _TEXT,
}  # fmt: skip
_NAMES = {
    "id": _TEXT, "name": _TEXT, "plain_name": _TEXT, "name_start": "int", "name_end": "int", "title_zh": _TEXT,
    "title_en": _TEXT, "date": "date", "date_without_year": _TEXT, "end_date": "date", "end_date_without_year": _TEXT,
    "meeting_kind": _TEXT, "phase": _TEXT, "industry": _TEXT, "investment": _TEXT,
    "area": _TEXT, "quote": _TEXT, "quote_start": "int", "quote_end": "int",
}  # fmt: skip
RELATIONS = {
    **dict.fromkeys(
        ("holds", "nominated", "removed", "resigned", "former", "attended", "presidedOver", "spokeAt", "reportedAt",
         "met", "visited", "backs"), _EDGE),
    "tenure": _TENURE,
    **dict.fromkeys(("within", "partOf", "locatedIn", "area", "postIn"), _AREA),
    "names": _NAMES,
}  # fmt: skip
"""The relations, and the properties of each with their types."""


def write(store: ox.Store, path: Path) -> None:
    """Write the tables, the script and the arguments."""
    network, reader = Network(store), Reader(store)
    with ExitStack() as stack:
        nodes = {label: _Table(stack, path / f"{label}.csv", _node_header(_NODE)) for label in LABELS.values()}
        nodes["Article"] = _Table(stack, path / "Article.csv", _node_header(_ARTICLE))
        for node in network.nodes():
            label = LABELS[node.kind]
            nodes[label].add([node.id, *_values(_NODE, {"label": node.label, **node.told}), f"{label};{COMMON}"])
        for row in _articles(reader):
            nodes["Article"].add([row["id"], *_values(_ARTICLE, row), f"Article;{COMMON}"])
        edges = {
            relation: _Table(stack, path / f"{type_of(relation)}.csv", _edge_header(properties))
            for relation, properties in RELATIONS.items()
        }
        for edge in network.edges():
            told = {"id": edge.id, **edge.told}
            values = _values(RELATIONS[edge.relation], told)
            edges[edge.relation].add([edge.start, *values, edge.end, type_of(edge.relation)])
        for row in reader.rows(tables.MENTIONS):
            edges["names"].add([row["article"], *_values(_NAMES, row), row["thing"], type_of("names")])
    tables_of_nodes = {**dict.fromkeys(LABELS.values(), _NODE), "Article": _ARTICLE}
    for name, lines in (
        ("load.cypher", cypher.neo4j(tables_of_nodes, RELATIONS)),
        ("load-memgraph.cypher", cypher.memgraph(tables_of_nodes, RELATIONS)),
        ("import.args", _arguments()),
    ):
        (path / name).write_text("".join(lines), encoding="utf-8", newline="\n")


class _Table:
    """One CSV file that is being written."""

    def __init__(self, stack: ExitStack, path: Path, header: list[str]) -> None:
        stream = stack.enter_context(path.open("w", encoding="utf-8", newline=""))
        self._writer = csv.writer(stream)  # CR LF: both are quoted wherever they stand in a text
        self.add(header)

    def add(self, values: Iterable[Any]) -> None:
        self._writer.writerow(values)


def _articles(reader: Reader) -> Iterator[Row]:
    for row in reader.rows(tables.ARTICLES):
        authors = reader.rows_about(tables.AUTHORS, "article", str(row["id"]))
        yield {**row, "authors": JOIN.join(f"{author['name']} ({author['role']})" for author in authors) or None}


def _values(properties: dict[str, str], told: Any) -> list[Any]:
    """The values of properties; a day without a year goes into the property of its own."""
    found = []
    for name, kind in properties.items():
        value = told.get(name)
        if kind == "date" and isinstance(value, str) and value.startswith("-"):
            value = None
        elif value is None and name.endswith("_without_year"):
            day = told.get(name.removesuffix("_without_year"))
            value = day if isinstance(day, str) and day.startswith("-") else None
        found.append(str(value).lower() if isinstance(value, bool) else value)
    return found


def _node_header(properties: dict[str, str]) -> list[str]:
    return ["id:ID", *_header(properties), ":LABEL"]


def _edge_header(properties: dict[str, str]) -> list[str]:
    return [":START_ID", *_header(properties), ":END_ID", ":TYPE"]


def _header(properties: dict[str, str]) -> list[str]:
    return [f"{name}:{kind}" if kind else name for name, kind in properties.items()]


def _arguments() -> Iterator[str]:
    yield from (f"--nodes={label}.csv\n" for label in (*LABELS.values(), "Article"))
    yield from (f"--relationships={type_of(relation)}.csv\n" for relation in RELATIONS)
    yield "--multiline-fields=true\n--read-buffer-size=16m\n"


FORMAT = Format("-neo4j", write, "CSV and a Cypher script, for Neo4j and Memgraph", folder=True)
