"""The graph in figures: `kg stats`."""

from dataclasses import asdict
from pathlib import Path

import click

from kg.cli.base import as_object, graph_option, json_option, main, opened


@main.command()
@graph_option
@json_option
@click.option("--csv", "folder", metavar="FOLDER", type=click.Path(path_type=Path),
              help="Write the tables as CSV files into a folder.")  # fmt: skip
@click.option("--html", "page", metavar="FILE", type=click.Path(path_type=Path),
              help="Write a report with plots as one page.")  # fmt: skip
@click.option("-n", "--number", "top", type=click.IntRange(min=1), default=20, show_default=True,
              help="How many of the most connected officials.")  # fmt: skip
def stats(where: Path, as_json: bool, folder: Path | None, page: Path | None, top: int) -> None:
    """Count the graph by kind, city and month; tell who is most connected, and into how many pieces it falls.

    Most connected are officials who sat in meetings with most others (degree), and who link most pairs of others by
    the shortest ways (betweenness; in large networks estimated from a sample, which is said).

    \b
    Examples:
      kg stats
      kg stats --number 50 --csv figures --html figures.html
    """
    from kg.stats import report, tables  # need the export's and the page's parts

    found = opened(where).stats(top=top)
    if folder is not None:
        tables.write(found, folder)
    if page is not None:
        report.write(found, page)
    if as_json:
        as_object(asdict(found))
    elif folder is None and page is None:
        click.echo(tables.text(found), nl=False)
    else:
        for path in (folder, page):
            if path is not None:
                click.echo(str(path))
