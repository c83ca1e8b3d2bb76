"""The graph in other formats: `kg export`."""

from pathlib import Path

import click

from kg.api import Graph
from kg.cli.base import graph_option, main
from kg.export import FORMATS

ALL = "all"
_LISTED = "\b\nFormats (what each keeps: docs/export/):\n" + "\n".join(
    f"  {name:<12}{format_.told}" for name, format_ in FORMATS.items()
)


@main.command(epilog=_LISTED)
@click.argument("form", metavar="FORMAT")
@click.option("-o", "--output", "target", type=click.Path(path_type=Path),
              help="The file or folder to write; for all, the folder to write them into.  "
              "[default: in export/ beside graph.ttl]")  # fmt: skip
@graph_option
def export(form: str, target: Path | None, where: Path) -> None:
    """Write the graph in another format, or in all of them, and say where.

    What was there is replaced whole, or not at all; in a folder your own files stay.

    \b
    Examples:
      kg export gexf
      kg export neo4j --output import
      kg export all
    """
    graph = Graph.open(where)
    if form == ALL:
        for name in FORMATS:
            click.echo(str(graph.export(name, target and target / graph.export_name(name))))
    else:
        click.echo(str(graph.export(form, target)))
