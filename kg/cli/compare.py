"""Builds compared: `kg diff`."""

from dataclasses import asdict
from pathlib import Path

import click

from kg.api import Graph
from kg.ask import render_diff
from kg.cli.base import as_object, json_option, main


@main.command()
@click.argument("old", type=click.Path(path_type=Path))
@click.argument("new", type=click.Path(path_type=Path))
@json_option
def diff(old: Path, new: Path, as_json: bool) -> None:
    """Tell in words what changed from one graph to another: what is new, gone, merged and split.

    OLD and NEW are Turtle files or output folders of builds. People, meetings, projects … are followed by their
    mentions in the articles, so that a thing whose IRI changed is neither new nor gone.

    \b
    Examples:
      kg diff before output
      kg diff before.ttl output/graph.ttl --json
    """
    found = Graph.open(old).diff(Graph.open(new))
    if as_json:
        as_object(asdict(found))
    else:
        click.echo(render_diff.text(found), nl=False)
