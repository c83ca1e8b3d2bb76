"""Cypher scripts that load the tables of `kg.export.neo4j` into a running server."""

import re
from collections.abc import Iterator, Mapping

COMMON = "Thing"
"""The label that all nodes bear besides their own, so that one constraint makes all ids unique."""
_READERS = {"date": "date({0})", "int": "toInteger({0})", "double": "toFloat({0})", "boolean": "toBoolean({0})"}

Properties = Mapping[str, str]
"""Names of properties with their types ("" for text)."""


def type_of(relation: str) -> str:
    """The type of a relationship: "presidedOver" → "PRESIDED_OVER"."""
    return re.sub("([A-Z])", r"_\1", relation).upper()


def neo4j(labels: Mapping[str, Properties], relations: Mapping[str, Properties]) -> Iterator[str]:
    """The script for Neo4j 5.23 or newer."""
    yield "// Loads the tables beside this file into Neo4j; docs/export/neo4j.md says how.\n\n"
    yield f"CREATE CONSTRAINT thing_id IF NOT EXISTS FOR (n:{COMMON}) REQUIRE n.id IS UNIQUE;\n"
    for name, statement in _statements(labels, relations, "{0}"):
        yield f"\nLOAD CSV WITH HEADERS FROM 'file:///{name}.csv' AS row\n"
        yield f"CALL (row) {{\n{statement}\n}} IN TRANSACTIONS OF 10000 ROWS;\n"


def memgraph(labels: Mapping[str, Properties], relations: Mapping[str, Properties]) -> Iterator[str]:
    """The script for Memgraph, which has its own words for a constraint and for LOAD CSV."""
    yield "// Loads the tables beside this file into Memgraph; docs/export/neo4j.md says how.\n\n"
    yield f"CREATE CONSTRAINT ON (n:{COMMON}) ASSERT n.id IS UNIQUE;\nCREATE INDEX ON :{COMMON}(id);\n"
    for name, statement in _statements(labels, relations, 'CASE {1} WHEN "" THEN null ELSE {0} END'):
        yield f'\nLOAD CSV FROM "/import/{name}.csv" WITH HEADER AS row\n{statement};\n'


def _statements(
    labels: Mapping[str, Properties], relations: Mapping[str, Properties], guard: str
) -> Iterator[tuple[str, str]]:
    for label, properties in labels.items():
        told = _set("n", properties, guard)
        yield label, f"  MERGE (n:{COMMON} {{id: row.`id:ID`}})\n  SET n:{label}{''.join(f',{one}' for one in told)}"
    for relation, properties in relations.items():
        told = _set("r", {name: kind for name, kind in properties.items() if name != "id"}, guard)
        ends = f"(a:{COMMON} {{id: row.`:START_ID`}})\n  MATCH (b:{COMMON} {{id: row.`:END_ID`}})"
        merge = f"  MATCH {ends}\n  MERGE (a)-[r:{type_of(relation)} {{id: row.id}}]->(b)"
        yield type_of(relation), merge + (f"\n  SET {','.join(told)}" if told else "")


def _set(variable: str, properties: Properties, guard: str) -> list[str]:
    found = []
    for name, kind in properties.items():
        column = f"row.`{name}:{kind}`" if kind else f"row.{name}"
        read = _READERS[kind].format(column) if kind else column
        found.append(f"\n    {variable}.{name} = {guard.format(read, column)}")
    return found
