"""`kg reconcile`: things of the graph looked up at a service that the user names; what is accepted becomes links."""

from collections.abc import Iterator, Sequence
from dataclasses import asdict
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.api import Graph
from kg.ask.names import simplifier
from kg.ask.table import shown
from kg.cli.asking import choice, plain, today
from kg.cli.base import as_object, graph_option, json_option, main, right
from kg.errors import InputError
from kg.reconcile.service import Candidate, Question, Service
from kg.reconcile.things import DETAILS, KINDS, Thing, things
from kg.reconcile.web import Manners, Web

if TYPE_CHECKING:
    from kg.resolve import Link

_ANSWERS = {"n": "none", "k": "skip", "q": "quit"}
Asked = tuple[Thing, list[Candidate]]


@main.command()
@click.argument("folder", required=False, type=click.Path(path_type=Path, file_okay=False))
@click.option("--service", required=True, metavar="URL", help="The reconciliation service to ask.")
@click.option("--kind", required=True, type=click.Choice(KINDS), help="Of which things.")
@click.option("--type", "type_", metavar="ID", help="The service's id for things of this kind.")
@click.option("--send", "sent", multiple=True, metavar="WORD=ID",
              help=f"Send this, too, as a property of the service ({', '.join(DETAILS)}).")  # fmt: skip
@click.option("-n", "--number", default=100, show_default=True, type=click.IntRange(min=1), help="How many at most.")
@click.option("--accept-above", "score", type=float, metavar="SCORE",
              help="Accept without asking what bears the very name, alone, with this score or more.")  # fmt: skip
@click.option("--yes", is_flag=True, help="Ask nothing: what isn't accepted by --accept-above is left open.")
@click.option("--timeout", default=30.0, show_default=True, type=click.FloatRange(0.1, 600), help="Seconds to wait.")
@graph_option
@json_option
def reconcile(
    folder: Path | None,
    service: str,
    kind: str,
    type_: str | None,
    sent: tuple[str, ...],
    number: int,
    score: float | None,
    yes: bool,
    timeout: float,
    where: Path,
    as_json: bool,
) -> None:
    """Look things of the graph up at a reconciliation service, and link those that are accepted.

    FOLDER is one of the folders of articles that were built. Each answer (a number, none of them, skip, quit) is
    written at once to FOLDER/links.csv; every later build of it says skos:exactMatch. Only names of things of this kind
    are sent, and what --send names; nothing at all is sent by any other command.

    \b
    Examples:
      kg reconcile articles --service https://example.org/reconcile --kind place --send within=P131
      kg reconcile articles --service http://127.0.0.1:8000/ --kind person --type Q5
      kg reconcile --service http://127.0.0.1:8000/ --kind place --json
    """
    if folder is None and not as_json:
        raise click.UsageError("say which FOLDER of articles was built, or --json to read only")
    if folder is not None and not folder.is_dir():
        raise InputError(str(folder), "is no folder")
    properties = _properties(sent)
    known = _known(folder)
    store = Graph.open(where).store
    open_ = [one for one in things(store, kind) if not one.same and not _decided(one, known)]
    chosen = list(islice(open_, number))
    found = Service(Web(Manners(timeout=timeout)), service)
    if not as_json:
        click.echo(shown(f"{found.name}: {len(chosen)} of {len(open_)} to ask about"))
    asked = _asked(found, chosen, type_, properties, known)
    if as_json:
        as_object([{**asdict(thing), "candidates": [asdict(one) for one in candidates]} for thing, candidates in asked])
    elif folder is not None:
        _decide(asked, folder, len(chosen), score, yes)


def _properties(sent: Sequence[str]) -> dict[str, str]:
    """Our word → the service's id of the property."""
    found = {}
    for one in sent:
        word, _, id_ = one.partition("=")
        if word not in DETAILS or not id_:
            raise click.UsageError(f"--send {one}: write WORD=ID; there are the words {', '.join(DETAILS)}")
        found[word] = id_
    return found


def _known(folder: Path | None) -> list["Link"]:
    from kg.pipeline import LINKS
    from kg.resolve import read_links

    return right(read_links(folder / LINKS)) if folder else []


def _decided(thing: Thing, known: Sequence["Link"]) -> bool:
    return any(one.verdict == "same" and one.thing in (thing.iri, thing.label) for one in known)


def _asked(
    service: Service, chosen: Sequence[Thing], type_: str | None, properties: dict[str, str], known: Sequence["Link"]
) -> Iterator[Asked]:
    """Each thing with its candidates, but for those that were turned down before or that no graph can hold."""
    from kg.resolve.links import is_link

    questions = [
        Question(
            thing.name,
            type_,
            tuple((id_, thing.details[word]) for word, id_ in properties.items() if word in thing.details),
        )
        for thing in chosen
    ]
    for thing, candidates in zip(chosen, service.candidates(questions), strict=True):
        no = {one.link for one in known if one.verdict == "different" and one.thing in (thing.iri, thing.label)}
        yield thing, [one for one in candidates if one.iri not in no and is_link(one.iri)]


def _decide(asked: Iterator[Asked], folder: Path, total: int, score: float | None, yes: bool) -> None:
    from kg.pipeline import LINKS

    simplify = simplifier()
    path, kept, without = folder / LINKS, 0, 0
    for count, (thing, candidates) in enumerate(asked, 1):
        exact = [one for one in candidates if thing.is_called(one.name, simplify)]
        if score is not None and len(exact) == 1 and exact[0].score >= score:
            _keep(path, thing, exact[0], "same")
            click.echo(shown(f"{thing.name} = {exact[0].name} <{exact[0].iri}> ({exact[0].score:g})"))
            kept += 1
        elif not candidates:
            without += 1
        elif not yes:
            click.echo(f"{count} of {total}: {_told(thing)}")
            for position, one in enumerate(candidates, 1):
                click.echo(f"  {position}  {_candidate(one)}")
            answer = _answer(len(candidates))
            if answer == "quit":
                break
            if answer == "none":
                for one in candidates:
                    _keep(path, thing, one, "different")
            elif answer != "skip":
                _keep(path, thing, candidates[int(answer) - 1], "same")
                kept += 1
            click.echo()
    if without:
        click.echo(f"{without} without a candidate")
    if kept:
        click.echo(f"{path}: {kept} linked; kg build {folder} writes them into the graph")


def _keep(path: Path, thing: Thing, one: Candidate, verdict: str) -> None:
    from kg.resolve import Link, add_link

    add_link(path, Link(thing.label, one.iri, verdict, plain(one.name), f"{one.score:g}", today()))


def _told(thing: Thing) -> str:
    names = [thing.name, *(name for name in (thing.en,) if name and name != thing.name)]
    details = [f"{word}: {value}" for word, value in thing.details.items()]
    return shown(" · ".join([*names, *details]))


def _candidate(one: Candidate) -> str:
    sure = ", a match" if one.match else ""
    more = "; ".join([*one.types, one.description]).strip("; ")
    return shown(f"{one.name} <{one.iri}> ({one.score:g}{sure}){f' {more}' if more else ''}")


def _answer(count: int) -> str:
    """A number up to `count`, none, skip or quit."""
    numbers = "1" if count == 1 else f"1 to {count}"
    answers = {str(number): str(number) for number in range(1, count + 1)} | _ANSWERS
    return choice(f"{numbers}, [n]one of them, s[k]ip, [q]uit", answers, f"{numbers}, n, k or q")
