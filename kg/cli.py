"""The command: arguments in, messages out. What is done stands in `pipeline` and `api`."""

import json
import os
import sys
from dataclasses import asdict
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg import __version__, issues
from kg.api import Graph
from kg.ask.graph import named
from kg.ask.render import text
from kg.ask.table import Table, shown
from kg.errors import GuanxiError

if TYPE_CHECKING:
    from kg.pipeline import Report

BUILT, NOTHING, SOME, BUG = 0, 1, 3, 4
CODES = f"""\b
Exit codes:
  {BUILT}  all is done
  {NOTHING}  nothing could be done (no article, no such graph or query, output not writable)
  2  the command was called wrongly
  {SOME}  built, but some files or records were refused
  {BUG}  built, but the graph breaks its own shapes (a bug: please report it)"""

graph_option = click.option(
    "-g", "--graph", "where", default="output", show_default=True, type=click.Path(path_type=Path),
    help="A build's output folder, or a Turtle file.",
)  # fmt: skip
format_option = click.option(
    "-f", "--format", "form", type=click.Choice(["table", "csv", "json"]), default="table", show_default=True,
    help="How the rows are printed.",
)  # fmt: skip


class _Group(click.Group):
    """Errors that guanxi raises on purpose become one line and exit code 1."""

    def invoke(self, ctx: click.Context) -> object:
        try:
            return super().invoke(ctx)
        except GuanxiError as error:
            click.echo(f"kg: {shown(str(error))}", err=True)
            ctx.exit(NOTHING)


@click.group(cls=_Group, epilog=CODES, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="kg")
def main() -> None:
    """Articles of local governments in, an open graph of officials, posts, meetings and projects out.

    \b
    Examples:
      kg build seeds
      kg query posts
      kg explain 张彤
    """


@main.command(epilog=CODES)
@click.argument("paths", nargs=-1, required=True, metavar="PATH…", type=click.Path(path_type=Path))
@click.option("-o", "--output", default="output", show_default=True, type=click.Path(path_type=Path),
              help="The folder to write to.")  # fmt: skip
@click.option("-j", "--jobs", default=None, type=click.IntRange(min=1), help="Processes to use.  [default: one a core]")
@click.option("-q", "--quiet", is_flag=True, help="Say only what was refused.")
@click.option("--json", "as_json", is_flag=True, help="Print the report as JSON.")
@click.pass_context
def build(
    ctx: click.Context, paths: tuple[Path, ...], output: Path, jobs: int | None, quiet: bool, as_json: bool
) -> None:
    """Read files and folders (.txt .md .html .json .jsonl) and write the graph of their articles.

    \b
    Examples:
      kg build seeds
      kg build articles more/page.html --output graph
      kg build articles --jobs 1 --json > report.json
    """
    from kg import pipeline, progress  # loads every word list, which the other commands don't need

    with progress.bar(silent=quiet or as_json) as told:
        report = pipeline.build(paths, output, jobs=jobs or len(os.sched_getaffinity(0)), progress=told)
    if as_json:
        click.echo(json.dumps(asdict(report), ensure_ascii=False, indent=1))
    for line in [*report.rejected, *report.duplicates]:
        click.echo(shown(f"{line.where}: {line.why}"), err=True)
    for bug in report.bugs:
        click.echo(shown(f"bug: {bug}"), err=True)
    if not (quiet or as_json):
        click.echo(_summary(report), nl=False)
    ctx.exit(NOTHING if not report.articles else BUG if report.bugs else SOME if report.rejected else BUILT)


def _summary(report: "Report") -> str:
    things = report.things
    rows = [
        ("articles read", report.articles),
        ("rejected", len(report.rejected)),
        ("people", things.get("person", 0)),
        ("posts", report.posts),
        ("meetings", things.get("meeting", 0)),
        ("projects", things.get("project", 0)),
        ("places", things.get("place", 0)),
        ("merges across articles", report.merges),
        ("not understood", report.not_understood),
    ]
    lines = [f"  {name:<24}{count:>8,}\n" for name, count in rows]
    where = f"{report.output}/: {' '.join(report.files)}\n" if report.files else "nothing was written\n"
    return "".join(lines) + where


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
    _print(form, Graph.open(where).query(asked))


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
@click.option("--json", "as_json", is_flag=True, help="Print the answer as JSON.")
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
    told = json.dumps(asdict(answer), ensure_ascii=False, indent=1) + "\n" if as_json else text(answer)
    click.echo(told, nl=False, err=not (answer.things or as_json))
    ctx.exit(BUILT if answer.things else NOTHING)


@main.command()
@click.argument("form", metavar="FORMAT")
@click.option(
    "-o", "--output", "target", type=click.Path(path_type=Path), help="The file to write.  [default: beside graph.ttl]"
)
@graph_option
def export(form: str, target: Path | None, where: Path) -> None:
    """Write the graph in another format: graphml, json (node-link) or ntriples.

    \b
    Examples:
      kg export graphml
      kg export json --output network.json
    """
    click.echo(str(Graph.open(where).export(form, target)))


@main.command("issues")
@click.option("-n", "--number", default=20, show_default=True, help="How many to list.")
@click.option("-o", "--output", default="output", show_default=True, type=click.Path(path_type=Path),
              help="The output folder of the build.")  # fmt: skip
@format_option
def issues_(number: int, output: Path, form: str) -> None:
    """List what was not understood, the most frequent first, each with an example.

    \b
    Examples:
      kg issues
      kg issues --number 100 --format csv
    """
    found = list(islice(issues.read(output), number))
    columns = ("count", "what", "text", "source", "start", "end")
    _print(form, Table(columns, [tuple(getattr(one, name) for name in columns) for one in found]))


def _print(form: str, table: Table) -> None:
    click.echo({"table": table.text, "csv": table.csv, "json": table.json}[form](), nl=False)
