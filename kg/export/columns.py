"""What a table of the graph is, and the columns that several of them share.

A path is a chain of predicates from the row's own node: "oa:hasTarget/oa:hasSelector/oa:exact"; "kg:thing/label" is the
name that a thing is shown by, "skos:prefLabel@zh" a text in one language, "kg:date#gMonthDay" a value of one datatype,
"" the node itself, "*" the value that the row is about (`each`).
"""

from typing import Literal, NamedTuple

Kind = Literal["iri", "text", "number", "decimal", "date", "truth"]


class Column(NamedTuple):
    """A column: its name, where its value stands, and what kind of value it is ("iri": the id of another row)."""

    name: str
    path: str
    kind: Kind = "text"


class Table(NamedTuple):
    """A table: a row for each node of a class, or for each value that such a node has of the predicates `each`."""

    name: str
    row: str
    classes: tuple[str, ...]
    columns: tuple[Column, ...]
    each: tuple[str, ...] = ()


ID = Column("id", "", "iri")
NAMES = (Column("label", "label"), Column("zh", "skos:prefLabel@zh"), Column("en", "skos:prefLabel@en"))
WHY = (Column("rule", "kg:rule"), Column("why", "kg:why"))
BOUNDS = (Column("since", "kg:since", "date"), Column("until", "kg:until", "date"))
SHOWN = (Column("shown_zh", "rdfs:label@zh"), Column("shown_en", "rdfs:label@en"))


def named(name: str, path: str) -> tuple[Column, Column]:
    """A link to a thing, and the thing's name."""
    return Column(name, path, "iri"), Column(f"{name}_name", f"{path}/label")


def day(name: str, path: str) -> tuple[Column, Column]:
    """A day, and in a column of its own ("--02-27") one whose year is unknown."""
    return Column(name, f"{path}#date", "date"), Column(f"{name}_without_year", f"{path}#gMonthDay")


ARTICLE = (
    Column("article", "prov:wasDerivedFrom", "iri"),
    Column("source", "prov:wasDerivedFrom/kg:source"),
    Column("number", "prov:wasDerivedFrom/kg:number", "number"),
    Column("published", "prov:wasDerivedFrom/schema:datePublished", "date"),
)
QUOTE = (
    Column("quote", "oa:hasTarget/oa:hasSelector/oa:exact"),
    Column("quote_start", "oa:hasTarget/oa:hasSelector/oa:start", "number"),
    Column("quote_end", "oa:hasTarget/oa:hasSelector/oa:end", "number"),
    Column("passage", "oa:hasTarget", "iri"),
)
CLAIM = (
    *day("date", "kg:date"),
    *ARTICLE,
    *QUOTE,
    Column("rule", "kg:rule"),
    Column("confidence", "kg:confidence", "decimal"),
    Column("subject_mention", "kg:subjectMention", "iri"),
    Column("object_mention", "kg:objectMention", "iri"),
)
ROLE = named("role", "org:role")
AREA = named("area", "kg:area")
ORGANIZATION = named("organization", "org:organization")
THINGS = (
    "schema:Person",
    "schema:AdministrativeArea",
    "org:Organization",
    "org:FormalOrganization",
    "schema:Event",
    "schema:Project",
    "schema:Place",
    "org:Post",
)
