"""`kg build` and `kg store`, and what was not understood: `kg issues`."""

import os
from collections.abc import Iterator
from dataclasses import asdict
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg import issues
from kg.api import Graph
from kg.ask.table import Table, shown
from kg.cli.base import BUG, BUILT, CODES, NOTHING, SOME, as_object, as_rows, format_option, main, wide_option

if TYPE_CHECKING:
    from kg.pipeline import Report
    from kg.read.walk import Passed

_MOST_PASSED = 3
"""Names of files that were not read, in one line."""


@main.command(epilog=CODES)
@click.argument("paths", nargs=-1, required=True, metavar="PATH…", type=click.Path(path_type=Path))
@click.option("-o", "--output", default="output", show_default=True, type=click.Path(path_type=Path),
              help="The folder to write to.")  # fmt: skip
@click.option("-j", "--jobs", default=None, type=click.IntRange(min=1), help="Processes to use.  [default: one a core]")
@click.option("--store", is_flag=True, help="Make the store on disk, too (kg store).")
@click.option("-q", "--quiet", is_flag=True, help="Say only what was refused.")
@click.option("--json", "as_json", is_flag=True, help="Print the report as JSON.")
@click.pass_context
def build(
    ctx: click.Context, paths: tuple[Path, ...], output: Path, jobs: int | None, store: bool, quiet: bool,
    as_json: bool,
) -> None:  # fmt: skip
    """Read files and folders (.txt .md .html .json .jsonl) and write the graph of their articles.

    \b
    Examples:
      kg build seeds
      kg build articles more/page.html --output graph
      kg build articles --jobs 1 --json > report.json
    """
    from kg import pipeline, progress  # loads every word list, which the other commands don't need

    with progress.bar(silent=quiet or as_json) as told:
        cores = jobs or len(os.sched_getaffinity(0))
        report = pipeline.build(paths, output, jobs=cores, progress=told, with_store=store)
    if as_json:
        as_object(asdict(report))
    for line in [*report.wrong, *report.rejected, *report.duplicates]:
        click.echo(shown(f"{line.where}: {line.why}"), err=True)
    for missing in report.unmatched:
        click.echo(shown(f"decisions.csv: matches nothing: {missing}"), err=True)
    for idle in report.idle:
        click.echo(shown(f"decisions.csv: does nothing: {idle}"), err=True)
    for missing in report.unlinked:
        click.echo(shown(f"links.csv: matches nothing, or several: {missing}"), err=True)
    for bug in report.bugs:
        click.echo(shown(f"bug: {bug}"), err=True)
    if not (quiet or as_json):
        for left in passed_over(report.passed):
            click.echo(shown(left), err=True)
        click.echo(_summary(report), nl=False)
    refused = report.rejected or report.wrong
    ctx.exit(NOTHING if not report.articles else BUG if report.bugs else SOME if refused else BUILT)


def passed_over(passed: "Passed") -> Iterator[str]:
    """What a walk of folders left out, in a line for each cause."""
    for why, listed in (("kg wrote it itself", passed.own), ("of another kind", passed.other)):
        if names := list(dict.fromkeys(listed)):
            more = f" and {len(names) - _MOST_PASSED:,} more" if len(names) > _MOST_PASSED else ""
            yield f"not read, {why}: {', '.join(names[:_MOST_PASSED])}{more}"


def _summary(report: "Report") -> str:
    things = report.things
    rows = [
        ("articles read", report.articles),
        ("rejected", len(report.rejected)),
        *([("lines left out", len(report.wrong))] if report.wrong else []),
        ("people", things.get("person", 0)),
        ("posts", report.posts),
        ("meetings", things.get("meeting", 0)),
        ("projects", things.get("project", 0)),
        ("places", things.get("place", 0)),
        ("merges across articles", report.merges),
        ("conflicts", report.conflicts),
        ("not understood", report.not_understood),
    ]
    lines = [f"  {name:<24}{count:>8,}\n" for name, count in rows]
    where = f"{report.output}/: {' '.join(report.files)}\n" if report.files else "nothing was written\n"
    return "".join(lines) + where


@main.command()
@click.argument("where", metavar="[FOLDER]", default="output", type=click.Path(path_type=Path))
def store(where: Path) -> None:
    """Make the store on disk of a graph, from which large graphs are asked without loading them.

    FOLDER is a build's output folder (default: output), or a Turtle file. Every question uses the store if it was made
    of the graph as it is; builds into the folder keep it up to date. If it is up to date, nothing is done.

    \b
    Examples:
      kg store
      kg store output
    """
    click.echo(str(Graph.open(where).make_store()))


@main.command("issues")
@click.option("-n", "--number", default=20, show_default=True, type=click.IntRange(min=1), help="How many to list.")
@click.option("-g", "--graph", "-o", "--output", "output", default="output", show_default=True,
              type=click.Path(path_type=Path), help="The output folder of the build.")  # fmt: skip
@format_option
@wide_option
def issues_(number: int, output: Path, form: str, wide: bool) -> None:
    """List what was not understood, the most frequent first, each with an example.

    \b
    Examples:
      kg issues
      kg issues --number 100 --format csv
    """
    found = list(islice(issues.read(output), number))
    columns = ("count", "what", "text", "source", "start", "end")
    as_rows(form, Table(columns, [tuple(getattr(one, name) for name in columns) for one in found]), wide=wide)
