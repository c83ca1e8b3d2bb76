"""The exported file in an engine that isn't ours (Comunica): each named query has the answer there that it has here."""

import json
import shutil
import subprocess
from collections import Counter
from decimal import Decimal
from pathlib import Path

import pytest

from kg import ontology_files
from tests.running import kg

ENGINE = Path(__file__).parent / "engine"
LEAST, ALL = "(MIN(?name) AS ?example)", '(GROUP_CONCAT(DISTINCT ?name; SEPARATOR="\\n") AS ?example)'
"""A column that takes the least of some names, which is another one where letters are ordered by language: what another
engine takes must be one of all of them, and what we take the least by code point."""
TYPES = {"uri": "NamedNode", "literal": "Literal", "bnode": "BlankNode"}
NUMBERS = {"http://www.w3.org/2001/XMLSchema#integer", "http://www.w3.org/2001/XMLSchema#decimal"}
OWN = {
    "people in meetings": """PREFIX kg: <https://w3id.org/guanxi/ontology#>
        SELECT ?person (COUNT(DISTINCT ?meeting) AS ?meetings) { ?person kg:attended ?meeting } GROUP BY ?person""",
    "areas above": """PREFIX kg: <https://w3id.org/guanxi/ontology#>
        SELECT ?area ?above { ?area kg:within+ ?above }""",
    "names with letters": """PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
        SELECT ?s ?name { ?s skos:prefLabel ?name FILTER(REGEX(STR(?name), "^[张吴]") && LANG(?name) = "zh") }""",
}


@pytest.fixture(scope="module")
def node():
    found = shutil.which("node")
    missing = "node is not installed" if found is None else None
    if found and not (ENGINE / "node_modules" / "@comunica").is_dir():
        missing = "Comunica is not installed (npm ci in tests/serve/engine)"
    if missing:
        pytest.skip(missing)
    return found


def ours(server, query):
    """The rows of an answer of our endpoint."""
    reply = server.query(query, "application/sparql-results+json")
    assert reply.status == 200, reply.text
    return Counter(
        frozenset(
            (name, row_term(TYPES[term["type"]], term["value"], term.get("xml:lang", ""), term.get("datatype", "")))
            for name, term in row.items()
        )
        for row in json.loads(reply.body)["results"]["bindings"]
    )


def row_term(type_, value, language, datatype):
    """A term as all engines should tell it: numbers by their value, plain and tagged strings without a datatype."""
    if datatype in NUMBERS:
        return type_, Decimal(value), "", "number"
    return type_, value, language, "" if language or datatype.endswith("#string") else datatype


def without_example(row):
    """A row without its example, and that."""
    [example] = [cell for cell in row if cell[0] == "example"]
    return row - {example}, example[1][1]


def test_each_named_query_has_the_same_answer_elsewhere(server, built, node, tmp_path):
    file = tmp_path / "graph.nt"
    assert kg("export", "ntriples", "--output", file, "--graph", built).code == 0
    queries = {**OWN, **{name: ontology_files.query(name) for name in ontology_files.query_names()}}
    done = subprocess.run(
        [node, ENGINE / "ask.mjs", file],
        input=json.dumps(list(queries.values())).encode(),
        capture_output=True,
        check=False,
        timeout=300,
    )
    assert done.returncode == 0, done.stderr.decode()[-2000:]
    answers = json.loads(done.stdout)
    full = 0
    for (name, query), rows in zip(queries.items(), answers, strict=True):
        theirs = Counter(frozenset((key, row_term(*term)) for key, term in row.items()) for row in rows)
        mine = ours(server, query)
        if LEAST in query:
            among = dict(map(without_example, ours(server, query.replace(LEAST, ALL))))
            names = {row: set(all_.split("\n")) for row, all_ in among.items()}
            assert all(example == min(names[row]) for row, example in map(without_example, mine))
            assert all(example in names[row] for row, example in map(without_example, theirs))
            mine, theirs = (Counter(row for row, _ in map(without_example, rows)) for rows in (mine, theirs))
        assert theirs == mine, name
        full += bool(theirs)
    assert full > 8
