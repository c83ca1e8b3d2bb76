"""The tables of an output folder, read again as the records that they were written from."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import orjson

from kg.engine.results import entity
from kg.errors import InputError
from kg.model import Article, Entity, Fact, Found, Mention, Name, Resolved, Span, Told

Row = dict[str, Any]
NEEDED = ("entities.jsonl", "articles.jsonl", "mentions.jsonl", "facts.jsonl")


def folder_of(path: Path) -> Path:
    """The output folder at a path, or around a file of it.

    Raises:
        InputError: it lacks a table.
    """
    folder = path if path.is_dir() else path.parent
    if not all((folder / name).is_file() for name in NEEDED):
        raise InputError(str(path), "holds no tables; kg build makes them")
    return folder


def entities(folder: Path) -> Iterator[Entity]:
    """All entities, sorted by id.

    Raises:
        InputError: the table is broken.
    """
    for row in _rows(folder / "entities.jsonl"):
        try:
            yield entity(row)
        except (KeyError, TypeError, ValueError) as error:
            raise _broken(folder / "entities.jsonl", error) from error


def resolved(folder: Path) -> Iterator[Resolved]:
    """All articles with what was found in them, in the order of the tables.

    Raises:
        InputError: a table is broken.
    """
    mentions = _Following(folder / "mentions.jsonl")
    facts = _Following(folder / "facts.jsonl")
    for row in _rows(folder / "articles.jsonl"):
        try:
            key = row["article"]
            named = list(mentions.of(key))
            found = Found([_mention(one) for one in named], [_fact(one) for one in facts.of(key)], [])
            known = {one["mention"]: one["entity"] for one in named if one["entity"] is not None}
            yield Resolved(_article(row), found, known)
        except (KeyError, TypeError, ValueError) as error:
            raise _broken(folder / "articles.jsonl", error) from error


class _Following:
    """Rows of a table that follow the order of the articles."""

    def __init__(self, path: Path) -> None:
        self._rows = _rows(path)
        self._next = next(self._rows, None)

    def of(self, article: str) -> Iterator[Row]:
        """The rows of an article, which is asked for once, after all those before it."""
        while self._next is not None and self._next["article"] == article:
            yield self._next
            self._next = next(self._rows, None)


def _rows(path: Path) -> Iterator[Row]:
    try:
        with path.open("rb") as file:
            for number, line in enumerate(file, 1):
                try:
                    row = orjson.loads(line)
                except ValueError as error:
                    raise InputError(str(path), f"line {number} is no JSON ({error})") from error
                if not isinstance(row, dict):
                    raise InputError(str(path), f"line {number} is no object")
                yield row
    except OSError as error:
        raise InputError(str(path), error.strerror or str(error)) from error


def _broken(path: Path, error: Exception) -> InputError:
    return InputError(str(path.parent), f"its tables are broken ({type(error).__name__}: {error}); kg build makes them")


def _article(row: Row) -> Article:
    return Article(
        key=row["article"],
        source=row["source"],
        number=row["number"],
        language=row["language"],
        title=row["title"],
        published=row["published"],
        year=row["year"],
        publisher=row["publisher"],
        url=row["url"],
        text=row["text"],
        clean="",
        back=(),
    )


def _mention(row: Row) -> Mention:
    told = {key: _told(one) for key, one in row.get("told", {}).items()}
    return Mention(row["mention"], row["kind"], [_name(name) for name in row["names"]], row["info"], told)


def _told(row: Row) -> Told:
    return Told(Span(row["start"], row["end"]), row["rule"], row["confidence"])


def _name(row: Row) -> Name:
    span = Span(row["start"], row["end"])
    return Name(
        row["text"], row["plain"], span, Span(row.get("quote_start", span.start), row.get("quote_end", span.end))
    )


def _fact(row: Row) -> Fact:
    quote = Span(row["start"], row["end"])
    return Fact(row["kind"], row["subject"], row["object"], quote, row["rule"], row["confidence"], row["info"])
