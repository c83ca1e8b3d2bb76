"""The generated pages of docs/ are those of this code and these articles."""

import kg
from tests import modules, ontology_page, queries


def test_the_page_of_queries_is_current(built):
    assert queries.page(kg.Graph.open(built)) == queries.PAGE.read_text(encoding="utf-8"), (
        "python -m tests.queries --write"
    )


def test_the_page_of_the_ontology_is_current(built):
    page = ontology_page.PAGE.read_text(encoding="utf-8")
    assert ontology_page.page(built / "graph.ttl") == page, "python -m tests.ontology_page --write"


def test_each_term_and_each_query_has_its_section():
    terms = ontology_page.PAGE.read_text(encoding="utf-8")
    answers = queries.PAGE.read_text(encoding="utf-8")
    assert "### kg:Holding\n" in terms
    assert "### schema:Person\n" in terms
    assert "$ kg query successions\n" in answers


def test_the_page_of_modules_tells_what_each_does() -> None:
    page = modules.PAGE.read_text(encoding="utf-8")
    assert modules.page() == page, "python -m tests.modules --write"
    silent = [line for line in page.splitlines() if line.endswith("|  |")]
    assert not silent
