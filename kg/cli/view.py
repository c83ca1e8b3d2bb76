"""Parts of a graph to look at: `kg view`."""

import webbrowser
from pathlib import Path

import click

from kg.api import Graph
from kg.cli.base import graph_option, main

PAGE = Path("view.html")


@main.command()
@click.option("--about", metavar="NAME", help="What is linked to a person, meeting, body …, in any script.")
@click.option(
    "--steps", default=1, show_default=True, type=click.IntRange(0, 9), help="Over how many links, for --about."
)
@click.option("--place", metavar="AREA", help="What lies in an area, and the people linked to that.")
@click.option("--from", "since", metavar="DATE", help="What was so on that day or later: 2023, 2023-01 or 2023-01-04.")
@click.option("--to", "until", metavar="DATE", help="What was so on that day or earlier.")
@click.option("--kinds", default="", metavar="KIND,…",
              help="Only these: official (or person), organization, meeting, project, place, site.")  # fmt: skip
@click.option(
    "--top", type=click.IntRange(min=1), help="The most connected nodes only.  [default: as many as kg build]"
)
@click.option("-o", "--output", type=click.Path(path_type=Path, dir_okay=False),
              help=f"The page to write.  [default: {PAGE}, unless a picture is asked for]")  # fmt: skip
@click.option("--svg", type=click.Path(path_type=Path, dir_okay=False), help="A picture to write, as SVG.")
@click.option("--png", type=click.Path(path_type=Path, dir_okay=False), help="A picture to write, as PNG.")
@click.option("--language", type=click.Choice(["zh", "en"]), default="zh", show_default=True, help="Of a picture.")
@click.option("--open", "opened", is_flag=True, help="Open the page (or the picture) when it is written.")
@graph_option
def view(
    about: str | None, steps: int, place: str | None, since: str | None, until: str | None, kinds: str,
    top: int | None, output: Path | None, svg: Path | None, png: Path | None, language: str, opened: bool,
    where: Path,
) -> None:  # fmt: skip
    """Write the page, or a picture, of a part of a graph.

    The options that name a part can be combined; without any, all is shown. What a page has no room for is left out,
    the least connected first, and told. Exit code 1: the part is empty, or a name isn't known; 2: a date is none.

    \b
    Examples:
      kg view --about 吴新明 --steps 2 --open
      kg view --place 南通市 --from 2023-01 --to 2024-03 -o nantong.html
      kg view --kinds official,meeting --top 200 --png report.png
    """
    pages = [output] if output else [] if svg or png else [PAGE]
    asked = [*((page, ".html") for page in pages), (svg, ".svg"), (png, ".png")]
    targets = [_ending(path, ending) for path, ending in asked if path]
    chosen = [kind.strip() for kind in kinds.split(",") if kind.strip()]
    shown = Graph.open(where).view(*targets, about=about, steps=steps, place=place, since=since, until=until,
                                   kinds=chosen, top=top, language=language)  # fmt: skip
    left = shown.total - len(shown.nodes)
    out = f"; {left:,} less connected nodes left out of {shown.total:,}" if left else ""
    for target in targets:
        click.echo(f"{target}: {len(shown.nodes):,} nodes, {len(shown.edges):,} links{out}")
    if len(shown.about) > 1:
        click.echo(f"{about}: {len(shown.about)} different ones bear this name: {', '.join(shown.about)}")
    if opened:
        webbrowser.open(targets[0].resolve().as_uri())


def _ending(path: Path, ending: str) -> Path:
    if path.suffix.lower() != ending:
        raise click.UsageError(f"{path} doesn't end in {ending}")
    return path
