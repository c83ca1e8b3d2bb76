"""What resolving and finding gave for this build, on disk in a private database that is gone with the build."""

import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict
from typing import Any

import orjson

from kg.engine.codec import Reading
from kg.model import Entity, Issue, Merge, Resolved, Tenure

_SCHEMA = """
CREATE TABLE entity (id TEXT PRIMARY KEY, kind TEXT NOT NULL, data BLOB NOT NULL) WITHOUT ROWID;
CREATE TABLE assignment (seq INTEGER PRIMARY KEY, data BLOB NOT NULL);
CREATE TABLE issue (
    what TEXT, text TEXT, count INTEGER NOT NULL, source TEXT NOT NULL, start INTEGER, end INTEGER,
    PRIMARY KEY (what, text)
) WITHOUT ROWID;
"""


class Results:
    """Entities by id, which entity each article's mentions are, and counted issues."""

    def __init__(self) -> None:
        """An empty database in a temporary file."""
        self._db = sqlite3.connect("")
        self._db.executescript(_SCHEMA)

    def close(self) -> None:
        """Throw it all away."""
        self._db.close()

    def add_entities(self, entities: Iterable[Entity]) -> None:
        """Keep entities, in any order."""
        rows = ((one.id, one.kind, orjson.dumps(asdict(one))) for one in entities)
        self._db.executemany("INSERT INTO entity VALUES (?, ?, ?)", rows)

    def entities(self) -> Iterator[Entity]:
        """All entities, sorted by id."""
        for (data,) in self._db.execute("SELECT data FROM entity ORDER BY id"):
            yield entity(orjson.loads(data))

    def kinds(self) -> dict[str, int]:
        """How many entities there are of each kind."""
        return dict(self._db.execute("SELECT kind, count(*) FROM entity GROUP BY kind ORDER BY kind"))

    def assign(self, assignments: Iterable[Mapping[int, str]]) -> None:
        """Keep, article after article, which entity each of its mentions is."""
        rows = ((orjson.dumps(list(one.items())),) for one in assignments)
        self._db.executemany("INSERT INTO assignment (data) VALUES (?)", rows)

    def resolved(self, readings: Iterable[Reading]) -> Iterator[Resolved]:
        """The articles, given in the order of `assign`, with their entities."""
        rows = self._db.execute("SELECT data FROM assignment ORDER BY seq")
        for (article, found), (data,) in zip(readings, rows, strict=True):
            yield Resolved(article, found, dict(orjson.loads(data)))

    def add_issues(self, issues: Iterable[Issue]) -> None:
        """Count issues; of alike ones the first is kept as the example."""
        self._db.executemany(
            "INSERT INTO issue VALUES (?, ?, 1, ?, ?, ?) ON CONFLICT DO UPDATE SET count = count + 1",
            ((what, text, source, span and span.start, span and span.end) for what, text, source, span in issues),
        )

    def issues(self) -> Iterator[dict[str, Any]]:
        """The issues as rows of issues.jsonl, the most frequent first."""
        rows = self._db.execute("SELECT * FROM issue ORDER BY count DESC, what, text")
        for what, text, count, source, start, end in rows:
            yield {"what": what, "text": text, "count": count, "source": source, "start": start, "end": end}


def entity(row: dict[str, Any]) -> Entity:
    """The entity behind a row of entities.jsonl."""
    row["names"] = tuple(row["names"])
    row["merges"] = tuple(Merge(**merge) for merge in row["merges"])
    row["tenures"] = tuple(Tenure(**{**tenure, "articles": tuple(tenure["articles"])}) for tenure in row["tenures"])
    return Entity(**row)
