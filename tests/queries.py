"""The named queries and their answers on the sample articles: ``python -m tests.queries --write`` makes the page."""

import argparse
import sys
import tempfile

import kg
from kg import Graph
from kg.ask import query
from kg.ask.table import Table, Value
from tests.floors import ROOT

PAGE = ROOT / "docs" / "queries.md"
ROWS, WIDEST = 5, 24
_TOP = """# The named queries

Made by `python -m tests.queries --write` from `ontology/queries/` and a graph of the articles in `seeds/`.
`kg query NAME` answers a query, `kg query NAME --format csv` or `json` in full; `kg queries NAME` shows its SPARQL.
Each parameter narrows the rows; names may be in any script. Here at most five rows are shown, cells are cut to 24
characters' width, and IRIs to their last part.
"""


def section(graph: Graph, name: str, asked: query.Query) -> str:
    """A query: what a row is, its parameters, and its answer."""
    table = graph.query(name)
    lines = [f"## {name}\n", f"{asked.row}\n"]
    lines += [f"- `--{one.name} {one.type.replace('|', ' | ')}`: {one.help}" for one in asked.parameters]
    lines += ["", "```", f"$ kg query {name}", shown(table), "```", ""]
    return "\n".join(lines)


def shown(table: Table) -> str:
    """The first rows of an answer, and how many more there are."""
    if not table.rows:
        return "(no row: the sample articles hold nothing of the kind)"
    rows = [tuple(_last(value) for value in row) for row in table.rows[:ROWS]]
    more = f"\n… {len(table.rows) - ROWS} more" if len(table.rows) > ROWS else ""
    return Table(table.columns, rows).text(WIDEST).rstrip("\n").replace("`", "'") + more


def _last(value: Value) -> Value:
    if isinstance(value, str) and value.startswith("https://w3id.org/guanxi/"):
        return "…/" + value.rstrip("/").rpartition("/")[2]
    return value


def page(graph: Graph) -> str:
    """The whole page."""
    named = query.named()
    menu = " · ".join(f"[{name}](#{name})" for name in named)
    return "\n".join([_TOP, f"{menu}\n", *(section(graph, name, asked) for name, asked in named.items())])


def main() -> None:
    """Print the page, or write it."""
    parser = argparse.ArgumentParser(prog="python -m tests.queries", description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--write", action="store_true", help=f"write {PAGE.relative_to(ROOT)}")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        text = page(kg.build(ROOT / "seeds", folder))
    if asked.write:
        PAGE.write_text(text, encoding="utf-8")
    else:
        sys.stdout.write(text)


if __name__ == "__main__":
    main()
