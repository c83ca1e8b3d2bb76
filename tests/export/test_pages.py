"""Each format's page says how it is loaded, what it keeps and what not, and names what is there."""

import re

import pytest

from kg import export
from kg.export.graphml import EDGE, NODE
from kg.export.neo4j import LABELS, RELATIONS, type_of
from kg.export.tables import TABLES
from tests.running import ROOT

PAGES = ROOT / "docs" / "export"
WHOLE = {"turtle", "ntriples", "nquads", "trig", "jsonld", "rdfxml", "turtle12"}


def page(name):
    return (PAGES / f"{name}.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("form", [*export.FORMATS, "python"])
def test_each_format_has_a_page(form):
    told = page(form)
    assert "\n## In the program\n" in told
    assert "\n## What it keeps\n" in told
    assert form in WHOLE or "\n## What it leaves out\n" in told
    assert form == "python" or f"`kg export {form}`" in told


def test_there_is_no_page_without_a_format():
    assert {file.stem for file in PAGES.glob("*.md")} == {*export.FORMATS, "python"}


@pytest.mark.parametrize("file", sorted(PAGES.glob("*.md")), ids=lambda file: file.stem)
def test_each_link_leads_somewhere(file):
    for target in re.findall(r"\]\(([^)#]+)\)", file.read_text(encoding="utf-8")):
        assert target.startswith("https://") or (file.parent / target).exists(), target


@pytest.mark.parametrize("form", ["graphml", "gexf", "cytoscape", "json"])
@pytest.mark.parametrize("name", sorted({*NODE, *EDGE} - {"relation"}))
def test_each_attribute_is_named(form, name):
    assert f"`{name}`" in page(form)


@pytest.mark.parametrize("form", ["graphml", "gexf", "cytoscape", "json"])
@pytest.mark.parametrize("relation", sorted({*RELATIONS} - {"names"}))
def test_each_relation_is_named(form, relation):
    assert f"`{relation}`" in page(form)


@pytest.mark.parametrize("name", [*LABELS.values(), *map(type_of, RELATIONS)])
def test_each_label_and_type_is_named(name):
    assert f"`{name}`" in page("neo4j")


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_each_table_and_column_is_described(table):
    columns = ", ".join(f"`{column.name}`" for column in table.columns)
    assert f"| `{table.name}` | {table.row} | {columns} |" in page("csv")
