"""The tables, read back by pandas, openpyxl and DuckDB, and held against the graph."""

import csv
import math
from datetime import date, datetime
from functools import lru_cache

import duckdb
import openpyxl
import pandas as pd
import pytest
from openpyxl.utils.escape import unescape

from kg import export
from kg.errors import OutputError
from kg.export import csv_tables, xlsx
from kg.export.tables import TABLES
from kg.ontology_files import BASE

NAMES = [table.name for table in TABLES]
KINDS = {table.name: {column.name: column.kind for column in table.columns} for table in TABLES}
CLASSES = {table.name: table.classes for table in TABLES if not table.each}


def by_csv(graph, table):
    """The rows by Python's reader, with the apostrophes taken away as the page says."""
    file = graph.to("csv") / f"{table}.csv"
    with file.open(encoding="utf-8-sig", newline="") as stream:
        for row in csv.DictReader(stream):
            yield {name: typed(KINDS[table][name], text.removeprefix("'")) for name, text in row.items()}


def by_pandas_csv(graph, table):
    frame = pd.read_csv(graph.to("csv") / f"{table}.csv", dtype="string", keep_default_na=False)
    for row in frame.to_dict("records"):
        yield {name: typed(KINDS[table][name], text.removeprefix("'")) for name, text in row.items()}


def typed(kind, text):
    if text == "":
        return None
    kinds = {"number": int, "decimal": float, "truth": lambda value: value == "true", "date": date.fromisoformat}
    return kinds.get(kind, str)(text)


@lru_cache(maxsize=1)
def workbook(graph):
    return openpyxl.load_workbook(graph.to("xlsx"), read_only=True)


def by_openpyxl(graph, table):
    rows = workbook(graph)[table].iter_rows()
    heading = [cell.value for cell in next(rows)]
    for row in rows:
        assert all(cell.data_type != "f" for cell in row), "a formula"
        values = [unescape(cell.value) if isinstance(cell.value, str) else cell.value for cell in row]
        values += [None] * (len(heading) - len(values))
        found = {name: plain(value) for name, value in zip(heading, values, strict=True)}
        yield {name: float(value) if KINDS[table][name] == "decimal" else value for name, value in found.items()}


def by_duckdb(graph, table):
    with duckdb.connect() as connection:
        read = connection.execute("SELECT * FROM read_parquet(?)", [str(graph.to("parquet") / f"{table}.parquet")])
        heading = [column[0] for column in read.description]
        for row in read.fetchall():
            yield dict(zip(heading, row, strict=True))


@lru_cache(maxsize=1)
def frames(graph):
    return export.to_pandas(graph.store)


def by_frame(graph, table):
    for row in frames(graph)[table].to_dict("records"):
        yield {name: plain(value) for name, value in row.items()}


def plain(value):
    if value is pd.NaT or value is pd.NA or (isinstance(value, float) and math.isnan(value)):
        return None
    return value.date() if isinstance(value, datetime) else value


def shortened(text):
    """What Excel can hold of a text."""
    units = text.encode("utf-16-le")
    return text if len(units) <= 2 * xlsx.CELL else units[: 2 * (xlsx.CELL - 1)].decode("utf-16-le", "ignore") + "…"


READERS = [by_csv, by_pandas_csv, by_openpyxl, by_duckdb, by_frame]


@pytest.fixture(scope="session", params=READERS, ids=lambda reader: reader.__name__)
def read(request, graph):
    """Every table's rows as one reader finds them, and what the format does to a text."""
    same = shortened if request.param is by_openpyxl else str
    return {name: list(request.param(graph, name)) for name in NAMES}, same


def test_every_node_of_a_class_is_a_row(graph, read):
    tables, _ = read
    for name, classes in CLASSES.items():
        expected = graph.rows(f"?s a ?k VALUES ?k {{ {' '.join(classes)} }}", "DISTINCT ?s")
        assert sorted(row["id"] for row in tables[name]) == sorted(row[0] for row in expected), name


UNTOLD = {
    "http://www.w3.org/1999/02/22-rdf-syntax-ns#type",  # the table's name
    "http://www.w3.org/ns/oa#hasSelector",  # quotes has what the selector says
    "https://w3id.org/guanxi/ontology#inner",  # places.within
    "https://w3id.org/guanxi/ontology#outer",
    "https://schema.org/author",  # authors.article
    "http://www.w3.org/ns/org#holds",  # holdings: see the next test
    "https://schema.org/award",  # awards
    *(f"https://w3id.org/guanxi/ontology#{name}" for name in ("attended", "presidedOver", "spokeAt", "reportedAt")),
    *(f"https://w3id.org/guanxi/ontology#{name}" for name in ("met", "visited", "backs", "reached")),
}


def test_every_value_of_the_graph_is_in_a_table(graph, read):
    """Nothing is lost: whatever a subject says, but for what the page names, stands in a row about it."""
    tables, same = read
    told = {}
    for name in NAMES:
        for row in tables[name]:
            key = next(iter(row.values()))
            told.setdefault(key, set()).update(str(value) for value in row.values() if value is not None)
    selectors = dict(graph.rows("?e oa:hasSelector ?s", "?s ?e"))
    untold = {row[0] for row in graph.rows("?s a ?k VALUES ?k { kg:Containment schema:Dataset }", "?s")}
    untold |= {row[0] for row in graph.rows(f'?s ?p ?o FILTER(STRSTARTS(STR(?s), "{BASE}dataset/"))', "?s")}
    missing = []
    for quad in graph.store:
        subject = quad.subject.value
        if quad.predicate.value in UNTOLD or subject in untold:
            continue
        value = same(quad.object.value)
        if quad.object.value in ("true", "false"):
            value = value.capitalize()
        elif "decimal" in str(quad.object):
            value = str(float(value))
        if value not in told.get(selectors.get(subject, subject), ()):
            missing.append(str(quad.triple)[:300])
    assert not missing, missing[:5]


def test_every_direct_edge_is_in_the_tables(graph):
    folder = graph.to("parquet")
    with duckdb.connect() as connection:

        def pairs(sql):
            return set(connection.execute(sql.replace("FROM ", f"FROM '{folder}/")).fetchall())

        assert pairs(
            "SELECT person, post FROM holdings.parquet' WHERE status IN ('holds', 'appointed', 'elected')"
        ) == set(graph.rows("?a org:holds ?b", "?a ?b"))
        for capacity, predicate in (
            ("attended", "attended"),
            ("presided", "presidedOver"),
            ("spoke", "spokeAt"),
            ("reported", "reportedAt"),
        ):
            found = pairs(f"SELECT person, meeting FROM participations.parquet' WHERE capacity = '{capacity}'")
            if capacity == "spoke":
                found |= pairs("SELECT organization, meeting FROM speeches.parquet'")
            assert found == set(graph.rows(f"?a kg:{predicate} ?b", "?a ?b"))
        for kind in ("met", "visited"):
            found = pairs(f"SELECT person, other FROM encounters.parquet' WHERE kind = '{kind}'")
            assert found == set(graph.rows(f"?a kg:{kind} ?b", "?a ?b"))
        assert pairs("SELECT organization, project FROM backings.parquet'") == set(
            graph.rows("?a kg:backs ?b", "?a ?b")
        )
        told = pairs("SELECT project, project_status FROM progress.parquet'")
        assert told == set(graph.rows("?a kg:reached ?b", "?a ?b"))
        assert pairs("SELECT person, award FROM awards.parquet'") == set(graph.rows("?a schema:award ?b", "?a ?b"))


def test_duckdb_sees_days_and_numbers(graph):
    with duckdb.connect() as connection:
        file = str(graph.to("parquet") / "holdings.parquet")
        described = connection.execute("DESCRIBE SELECT * FROM read_parquet(?)", [file]).fetchall()
    kinds = {row[0]: row[1] for row in described}
    assert (kinds["date"], kinds["quote_start"], kinds["confidence"]) == ("DATE", "BIGINT", "DOUBLE")


def test_no_cell_of_csv_begins_a_formula(graph):
    for name in NAMES:
        with (graph.to("csv") / f"{name}.csv").open(encoding="utf-8-sig", newline="") as stream:
            cells = [cell for row in csv.reader(stream) for cell in row]
        assert not [cell for cell in cells if cell[:1] in set("=+-@\t\r\n＝＋－＠")]


@pytest.mark.parametrize(
    ("value", "cell"),
    [
        ("=1+1", "'=1+1"),
        ("-2", "'-2"),
        ("--02-27", "'--02-27"),
        ("'x", "''x"),
        ("x=1", "x=1"),
        (-2, "-2"),
        (0.5, "0.5"),
        (True, "true"),
        (None, ""),
    ],
)
def test_a_cell_that_looks_like_a_formula_is_text(value, cell):
    assert csv_tables.cell(value) == cell


def test_a_full_sheet_goes_on_in_another(graph, tmp_path, monkeypatch):
    monkeypatch.setattr(xlsx, "ROWS", 11)
    export.export(graph.store, "xlsx", tmp_path / "x.xlsx")
    book = openpyxl.load_workbook(tmp_path / "x.xlsx", read_only=True)
    names = [name for name in book.sheetnames if name.split()[0] == "quotes"]
    rows = [row[0] for name in names for row in book[name].iter_rows(min_row=2, values_only=True)]
    assert len(names) > 1
    assert sorted(rows) == sorted(row[0] for row in graph.rows("?e a kg:Evidence", "?e"))


def test_without_pandas_the_error_is_plain(graph, monkeypatch):
    monkeypatch.setitem(__import__("sys").modules, "pandas", None)
    with pytest.raises(OutputError, match=r"pandas isn't installed: pip install 'guanxi\[pandas\]'"):
        export.to_pandas(graph.store)
