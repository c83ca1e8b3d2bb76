"""What the rules do to an article: `kg mark`."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.ask.table import shown
from kg.cli.base import BUILT, NOTHING, SOME, WRONG, main
from kg.errors import InputError

if TYPE_CHECKING:
    from kg.model import Article, Found


_CODES = f"""\b
Exit codes:
  {BUILT}  all is done
  {NOTHING}  there was no article, or the page can't be written
  {WRONG}  the command was called wrongly
  {SOME}  written, but some files or records were refused"""


@main.command(epilog=_CODES)
@click.argument("paths", nargs=-1, required=True, metavar="PATH…", type=click.Path(path_type=Path))
@click.option("-o", "--output", default="marked.html", show_default=True, type=click.Path(path_type=Path),
              help="The page to write.")  # fmt: skip
@click.pass_context
def mark(ctx: click.Context, paths: tuple[Path, ...], output: Path) -> None:
    """Write articles as one page on which each name, fact and open question is marked in its words.

    Pointing at a fact shows the words it rests on, and the other way round, with the rule that found it.

    \b
    Examples:
      kg mark seeds -o marked.html
      kg mark article.txt
    """
    from kg.extraction import guarded
    from kg.places import gazetteer
    from kg.read import SourceFile, files
    from kg.view import marked

    refused = 0

    def read() -> Iterator[tuple["Article", "Found"]]:
        nonlocal refused
        for file in files(paths):
            for one in guarded(file) if isinstance(file, SourceFile) else [file]:
                if isinstance(one, InputError):
                    refused += 1
                    click.echo(shown(f"{one.where}: {one.why}"), err=True)
                else:
                    yield one.article, one.found

    def area(id_: str) -> str:
        known = gazetteer().get(id_)
        return (known.zh or known.en) if known else id_

    found = list(read())
    if not found:
        ctx.exit(NOTHING)
    marked.write(output, found, area)
    click.echo(f"{output}: {len(found):,} article{'' if len(found) == 1 else 's'}")
    ctx.exit(SOME if refused else 0)
