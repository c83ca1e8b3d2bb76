"""The graph over HTTP: `kg serve`."""

import webbrowser
from pathlib import Path

import click

from kg.api import Graph
from kg.ask.table import shown
from kg.cli.base import main
from kg.engine.files import settle


@main.command()
@click.argument("output", default="output", type=click.Path(path_type=Path))
@click.option("--host", default="127.0.0.1", show_default=True, help="The address to answer on; 0.0.0.0 is any.")
@click.option("--port", default=8080, show_default=True, type=click.IntRange(0, 65535), help="0 is any that is free.")
@click.option("--open", "show", is_flag=True, help="Show the start page in the browser.")
@click.option("--cors", "origins", multiple=True, metavar="ORIGIN",
              help="Let pages of this origin read the endpoint; * is any. May be given again.")  # fmt: skip
@click.option("--timeout", default=10.0, show_default=True, type=click.FloatRange(0.1, 3600),
              help="Seconds after which a query is stopped.")  # fmt: skip
@click.option("--memory", default=512, show_default=True, type=click.IntRange(64),
              help="Megabytes that a query may take.")  # fmt: skip
@click.option("--result", default=32, show_default=True, type=click.IntRange(1),
              help="Megabytes that an answer may have.")  # fmt: skip
@click.option("--workers", default=2, show_default=True, type=click.IntRange(1, 256),
              help="Slow queries that run at once.")  # fmt: skip
def serve(
    output: Path,
    host: str,
    port: int,
    show: bool,
    origins: tuple[str, ...],
    timeout: float,
    memory: int,
    result: int,
    workers: int,
) -> None:
    """Serve a graph, to be read only: a SPARQL 1.1 endpoint, a query page, the network, a page for each thing.

    OUTPUT is a build's output folder, or a Turtle file. Ends on Ctrl-C. Exit code 1: there is no such graph, or the
    address can't be had.

    \b
    Examples:
      kg serve
      kg serve output --port 0 --open
      kg serve --timeout 60 --cors https://example.org
    """
    from kg.serve.limits import MEGABYTE, Limits
    from kg.serve.run import listening
    from kg.serve.run import serve as run

    def ready(address: str, triples: int | None) -> None:
        click.echo(f"{address}  {held(triples)}; Ctrl-C ends it")
        if show:
            webbrowser.open(address)

    def held(triples: int | None) -> str:
        return "from the store on disk" if triples is None else f"{triples:,} triples"

    def renewed(triples: int | None) -> None:
        click.echo(f"the graph was built anew and is served from now on, {held(triples)}")

    def failed(why: str) -> None:
        click.echo(f"kg: {shown(why)}; the graph loaded before is served on", err=True)

    graph = Graph.open(output)
    limits = Limits(timeout=timeout, memory=memory * MEGABYTE, result=result * MEGABYTE, workers=workers)
    run(
        graph.path,
        listening(host, port),
        limits,
        whole=lambda: settle(graph.path.parent),
        origins=origins,
        ready=ready,
        renewed=renewed,
        failed=failed,
    )
