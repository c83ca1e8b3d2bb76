"""Questions to a built graph: `kg query`, `kg queries`, `kg explain`."""

import sys
from dataclasses import asdict
from pathlib import Path

import click

from kg.api import Graph
from kg.ask.graph import named
from kg.ask.render import text
from kg.cli.base import BUILT, NOTHING, as_object, as_rows, format_option, graph_option, json_option, main


@main.command()
@click.argument("query", metavar="NAME|FILE|-")
@graph_option
@format_option
def query(query: str, where: Path, form: str) -> None:
    """Answer a named query, a file with SPARQL, or SPARQL from standard input ("-").

    The named queries are listed by `kg queries`.

    \b
    Examples:
      kg query posts
      kg query tenures --format csv > tenures.csv
      echo 'SELECT (COUNT(*) AS ?n) WHERE { ?s ?p ?o }' | kg query - --format json
    """
    asked = sys.stdin.read() if query == "-" else Path(query) if Path(query).is_file() else query
    as_rows(form, Graph.open(where).query(asked))


@main.command()
def queries() -> None:
    """List the named queries: what a row is.

    \b
    Example:
      kg queries
    """
    for name, row in named():
        click.echo(f"{name:<16}{row}")


@main.command()
@click.argument("name")
@graph_option
@json_option
@click.pass_context
def explain(ctx: click.Context, name: str, where: Path, as_json: bool) -> None:
    """Tell what is known of a person, meeting, project or place, from which words, and why its mentions are one.

    NAME may be in any script: simplified or traditional characters, or pinyin. Exit code 1: nothing bears it.

    \b
    Examples:
      kg explain 吴新明
      kg explain "Wu Xinming"
    """
    answer = Graph.open(where).explain(name)
    if as_json:
        as_object(asdict(answer))
    else:
        click.echo(text(answer), nl=False, err=not answer.things)
    ctx.exit(BUILT if answer.things else NOTHING)
