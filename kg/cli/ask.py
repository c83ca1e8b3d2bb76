"""Questions to a built graph: `kg query`, `kg queries`, `kg explain`."""

import sys
from collections.abc import Sequence
from dataclasses import asdict
from functools import partial
from pathlib import Path

import click

from kg.ask import conflicts as contradictions
from kg.ask import render_who, timeline_svg
from kg.ask import timeline as timelines
from kg.ask.query import find, named
from kg.ask.render import text
from kg.cli.base import (
    BUILT,
    NOTHING,
    as_object,
    as_rows,
    as_text,
    format_option,
    graph_option,
    json_option,
    main,
    opened,
    wide_option,
)

_NAMES = 22
"""The column of the names in a list of queries."""


@main.command(context_settings={"ignore_unknown_options": True})
@click.argument("query", metavar="NAME|FILE|-")
@click.argument("parameters", nargs=-1, type=click.UNPROCESSED, metavar="[--PARAMETER VALUE]…")
@graph_option
@format_option
@wide_option
def query(query: str, parameters: tuple[str, ...], where: Path, form: str, wide: bool) -> None:
    """Answer a named query, a file with SPARQL, or SPARQL from standard input ("-").

    The named queries and their parameters are listed by `kg queries`. Names may be in any script. On a terminal the
    table is made to fit its width, cells shortened or each row a block; --wide, a pipe or a file get all of it.

    \b
    Examples:
      kg query posts
      kg query posts --person 周建国 --place 扬州市 --on 2012-05-01
      kg query tenures --format csv > tenures.csv
      echo 'SELECT (COUNT(*) AS ?n) WHERE { ?s ?p ?o }' | kg query - --format json
    """
    given = _given(parameters)
    asked = sys.stdin.read() if query == "-" else Path(query) if Path(query).is_file() else query
    as_rows(form, opened(where).query(asked, **given), wide=wide)


def _given(words: Sequence[str]) -> dict[str, str]:
    """The parameters of a query: "--person", "周建国", "--on=2012-05-01"."""
    given: dict[str, str] = {}
    rest = iter(words)
    for word in rest:
        name, equals, value = word.removeprefix("--").partition("=")
        if not word.startswith("--") or not name:
            raise click.UsageError(f"{word!r} is no parameter; write --NAME VALUE after the query")
        if not equals:
            found = next(rest, None)
            if found is None:
                raise click.UsageError(f"--{name} needs a value")
            value = found
        if name in given:
            raise click.UsageError(f"--{name} is given twice")
        given[name] = value
    return given


@main.command()
@click.argument("name", required=False)
def queries(name: str | None) -> None:
    """List the named queries: what a row is, and the parameters; with NAME, one of them with its SPARQL.

    \b
    Examples:
      kg queries
      kg queries posts
    """
    for one, found in named().items() if name is None else ((name, find(name)),):
        click.echo(f"{one:<{_NAMES}}{found.row}")
        for parameter in found.parameters:
            click.echo(f"{'':<{_NAMES}}--{parameter.name} {parameter.type}: {parameter.help}")
        if name is not None:
            click.echo(f"\n{found.text}", nl=False)


@main.command()
@click.argument("name")
@graph_option
@json_option
@click.pass_context
def explain(ctx: click.Context, name: str, where: Path, as_json: bool) -> None:
    """Tell what is known of a person, meeting, project or place, from which words, and why its mentions are one.

    NAME may be in any script: simplified or traditional characters, or pinyin. Exit code 1: nothing bears it.

    \b
    Examples:
      kg explain 吴新明
      kg explain "Wu Xinming"
    """
    answer = opened(where).explain(name)
    if as_json:
        as_object(asdict(answer))
    else:
        click.echo(text(answer), nl=False, err=not answer.things)
    ctx.exit(BUILT if answer.things else NOTHING)


@main.command()
@click.argument("post", nargs=-1, required=True)
@click.option("--on", "day", metavar="DAY", help="The day, as 2012-05-01.  [default: all who ever held it]")
@graph_option
@json_option
@click.pass_context
def who(ctx: click.Context, post: tuple[str, ...], day: str | None, where: Path, as_json: bool) -> None:
    """Tell who held a post on a day, from when to when articles show it, and by which words.

    POST names an area or organization and a post, in Chinese or English, or with the id of a role. On a day between two
    on which articles show somebody in the post, or until it was given up, he is its holder; for other days the nearest
    before and after are told.
    Exit code 1: the post isn't understood, or nobody is known to have held it.

    \b
    Examples:
      kg who "扬州市 市长" --on 2012-05-01
      kg who mayor of Yangzhou
      kg who 扬州市 party-secretary --json
    """
    answer = opened(where).who(" ".join(post), day)
    known = any(held.holders for held in answer.posts)
    if as_json:
        as_object(asdict(answer))
    else:
        click.echo(render_who.text(answer), nl=False, err=not known)
    ctx.exit(BUILT if known else NOTHING)


@main.command()
@click.argument("name")
@click.option("-f", "--format", "form", type=click.Choice(["table", "csv", "json", "svg"]), default="table",
              show_default=True, help="How it is printed; svg is a picture.")  # fmt: skip
@graph_option
@wide_option
@click.pass_context
def timeline(ctx: click.Context, name: str, form: str, where: Path, wide: bool) -> None:
    """List a person's posts, meetings, talks and visits by date, with the articles that tell of them.

    NAME may be in any script. Several people of the name are listed apart. On a terminal each table is made to fit its
    width; --wide, a pipe or a file get all of it. Exit code 1: nobody bears it.

    \b
    Examples:
      kg timeline 周建国
      kg timeline "Zhou Jianguo" --format json
      kg timeline 周建国 --format svg > timeline.svg
    """
    answer = opened(where).timeline(name)
    if form == "json":
        as_object(asdict(answer))
    elif form == "table" or not answer.people:
        click.echo(timelines.text(answer, partial(as_text, wide=wide)), nl=False, err=not answer.people)
    elif form == "csv":
        click.echo(timelines.source_table(answer.people).csv(), nl=False)
    else:
        click.echo(timeline_svg.svg(answer), nl=False)
    ctx.exit(BUILT if answer.people else NOTHING)


@main.command()
@graph_option
@json_option
def conflicts(where: Path, as_json: bool) -> None:
    """List posts of one holder in which articles show two at once, with both sides' words.

    Only what is certain counts: both are seen in the post on one day, or one of them between two days on which the
    other is. Deputies, members and heads of bureaus never conflict. `kg query conflicts` has every article's words.

    \b
    Examples:
      kg conflicts
      kg conflicts --json --graph output
    """
    found = opened(where).conflicts()
    if as_json:
        as_object([asdict(one) for one in found])
    else:
        click.echo(contradictions.text(found), nl=False)
