"""The graph in other formats: `kg export`."""

import shutil
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import click

from kg.api import Graph
from kg.cli.base import graph_option, main
from kg.export import FORMATS, format_of

ALL = "all"
STDOUT = "-"
BINARY = frozenset({"xlsx"})
"""Formats of one file that is no text."""
_LISTED = "\b\nFormats (what each keeps: docs/export/):\n" + "\n".join(
    f"  {name:<12}{format_.told}" for name, format_ in FORMATS.items()
)


@main.command(epilog=_LISTED)
@click.argument("form", metavar="FORMAT")
@click.option("-o", "--output", "target", type=click.Path(path_type=Path),
              help="The file or folder to write, - for standard output; for all, the folder to write them into.  "
              "[default: in export/ beside graph.ttl]")  # fmt: skip
@graph_option
def export(form: str, target: Path | None, where: Path) -> None:
    """Write the graph in another format, or in all of them, and say where.

    What was there is replaced whole, or not at all; in a folder your own files stay.

    \b
    Examples:
      kg export gexf
      kg export neo4j --output import
      kg export ntriples --output - | sort
      kg export all
    """
    graph = Graph.open(where)
    if str(target) == STDOUT:
        _print(graph, form)
    elif form == ALL:
        for name in FORMATS:
            click.echo(str(graph.export(name, target and target / graph.export_name(name))))
    else:
        click.echo(str(graph.export(form, target)))


def _print(graph: Graph, form: str) -> None:
    """Write a format of one text file to standard output."""
    several = form == ALL or format_of(form).folder
    if several or form in BINARY:
        raise click.UsageError(f"{form} is {'a folder' if several else 'no text'}; name one with -o")
    with TemporaryDirectory() as folder:
        written = graph.export(form, Path(folder) / graph.export_name(form))
        with written.open("rb") as file:
            shutil.copyfileobj(file, sys.stdout.buffer)
