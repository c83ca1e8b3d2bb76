"""`kg review`: doubtful merges and splits, asked one by one; the answers are a file that every later build obeys."""

from dataclasses import asdict
from pathlib import Path

import click

from kg import written
from kg.api import Graph
from kg.ask import review as told
from kg.ask.doubts import Doubt
from kg.cli.asking import choice, line, plain, today
from kg.cli.base import as_object, graph_option, json_option, main, right
from kg.errors import InputError

HARDLY = 0.1
"""The doubt up to which a merge is only asked about with --all."""
_ANSWERS = {"s": "same", "d": "different", "k": "skip", "q": "quit"}


@main.command()
@click.argument("folder", required=False, type=click.Path(path_type=Path, file_okay=False))
@click.option("-n", "--number", default=100, show_default=True, type=click.IntRange(min=1), help="How many at most.")
@click.option("--html", "page", type=click.Path(path_type=Path), help="Write the list as a page to read; ask nothing.")
@click.option("--all", "everything", is_flag=True, help="Also merges that are hardly in doubt.")
@graph_option
@json_option
def review(folder: Path | None, number: int, page: Path | None, everything: bool, where: Path, as_json: bool) -> None:
    """Go through doubtful merges and splits, the most consequential first, with both sides' words.

    FOLDER is one of the folders of articles that were built. Each answer (same, different, skip, quit) is written at
    once to FOLDER/decisions.csv, which every later build of it obeys; what is decided there isn't asked again. After
    same and different, you are asked why: any words, or none. A
    "different" undoes a merge at the next build, and taking the line out of the file undoes the decision.

    \b
    Examples:
      kg review articles
      kg review --html review.html
      kg review articles --all --number 1000
      kg review articles --json --number 10
    """
    if folder is None and page is None and not as_json:
        raise click.UsageError("say which FOLDER of articles was built, or --html FILE or --json to read only")
    decided = _decided(folder)
    found = [one for one in Graph.open(where).doubts(decided) if everything or one.doubt > HARDLY]
    doubts = found[:number]
    if as_json:
        as_object([asdict(doubt) for doubt in doubts])
    elif page is not None:
        written.write(page, told.page(doubts).encode())
        click.echo(str(page))
    elif folder is not None:
        _ask(doubts, len(found), folder)


def _decided(folder: Path | None) -> set[frozenset[str]]:
    from kg.pipeline import DECISIONS
    from kg.resolve import read_decisions

    if folder is not None and not folder.is_dir():
        raise InputError(str(folder), "is no folder")
    found = right(read_decisions(folder / DECISIONS)) if folder else []
    return {frozenset((one.left, one.right)) for one in found}


def _ask(doubts: list[Doubt], total: int, folder: Path) -> None:
    from kg.pipeline import DECISIONS
    from kg.resolve import Decision, add_decision

    if not doubts:
        click.echo("Nothing is in doubt.")
    elif total > len(doubts):
        click.echo(f"The first {len(doubts):,} of {total:,}; --number {total} asks all.\n")
    kept = 0
    for count, doubt in enumerate(doubts, 1):
        click.echo(f"{count} of {len(doubts)}: {told.text(doubt)}", nl=False)
        answer = choice("[s]ame, [d]ifferent, s[k]ip, [q]uit", _ANSWERS, "s, d, k or q")
        if answer == "quit":
            break
        if answer != "skip":
            why = plain(line("Why (may stay empty)") or "")
            add_decision(folder / DECISIONS, Decision(doubt.left.label, doubt.right.label, answer, why, today()))
            kept += 1
        click.echo()
    if kept:
        click.echo(f"{folder / DECISIONS}: {kept} decided; kg build {folder} obeys them")
