"""What all commands share: the group, exit codes, options, and how answers are printed."""

import json
import shutil
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any, TypeVar

import click

from kg import __version__
from kg.api import Graph
from kg.ask.fit import fitted
from kg.ask.table import Table, shown
from kg.errors import CallError, GuanxiError, InputError

BUILT, NOTHING, WRONG, SOME, BUG = 0, 1, 2, 3, 4
CODES = f"""\b
Exit codes:
  {BUILT}  all is done
  {NOTHING}  nothing could be done (no article, no such graph or query, output not writable)
  {WRONG}  the command was called wrongly
  {SOME}  built, but some files, records or lines of decisions.csv and links.csv were refused
  {BUG}  built, but the graph breaks its own shapes (a bug: please report it)"""

Item = TypeVar("Item")

graph_option = click.option(
    "-g", "--graph", "where", default="output", show_default=True, type=click.Path(path_type=Path),
    help="A build's output folder, or a Turtle file.",
)  # fmt: skip
wide_option = click.option("-w", "--wide", is_flag=True, help="Don't shorten the table to the width of the terminal.")
format_option = click.option(
    "-f", "--format", "form", type=click.Choice(["table", "csv", "json"]), default="table", show_default=True,
    help="How the rows are printed.",
)  # fmt: skip


class _Group(click.Group):
    """Errors that guanxi raises on purpose become one line and exit code 1, or 2 where the call is wrong."""

    def invoke(self, ctx: click.Context) -> object:
        try:
            return super().invoke(ctx)
        except GuanxiError as error:
            click.echo(f"kg: {shown(str(error))}", err=True)
            ctx.exit(WRONG if isinstance(error, CallError) else NOTHING)


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


json_option = click.option("--json", "as_json", is_flag=True, help="Print the answer as JSON.")


def opened(where: Path) -> Graph:
    """The graph of `graph_option`; what would make it quicker to ask is told."""
    graph = Graph.open(where)
    if graph.advice:
        click.echo(f"kg: {graph.advice}", err=True)
    return graph


def right(lines: Iterable[Item | InputError]) -> list[Item]:
    """The lines of a table of decisions or links; those that are wrong are told."""
    kept: list[Item] = []
    for one in lines:
        if isinstance(one, InputError):
            click.echo(shown(str(one)), err=True)
        else:
            kept.append(one)
    return kept


def as_rows(form: str, table: Table, *, wide: bool = False) -> None:
    """Print a table in one of the forms of `format_option`; on a terminal it is made to fit, unless `wide` is asked."""
    made = as_text(table, wide=wide) if form == "table" else {"csv": table.csv, "json": table.json}[form]()
    click.echo(made, nl=False)


def as_text(table: Table, *, wide: bool = False) -> str:
    """A table as it is printed: on a terminal it is made to fit, unless `wide` is asked."""
    if wide or not sys.stdout.isatty():
        return table.text(None)
    return fitted(table, shutil.get_terminal_size().columns)


def as_object(answer: Any) -> None:
    """Print plain data as JSON."""
    click.echo(json.dumps(answer, ensure_ascii=False, indent=1))
