"""What resolving and finding gave for this build, on disk in a private database that is gone with the build."""

import marshal
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from operator import itemgetter
from typing import Any

import orjson

from kg.engine.codec import Reading
from kg.model import Entity, Issue, Merge, Resolved, Tenure, Whole

_SCHEMA = """
CREATE TABLE row (block TEXT NOT NULL, data BLOB NOT NULL);
CREATE TABLE entity (id TEXT PRIMARY KEY, kind TEXT NOT NULL, data BLOB NOT NULL) WITHOUT ROWID;
CREATE TABLE assignment (
    article TEXT NOT NULL, mention INTEGER NOT NULL, entity TEXT NOT NULL, PRIMARY KEY (article, mention)
) WITHOUT ROWID;
CREATE TABLE issue (
    what TEXT, text TEXT, count INTEGER NOT NULL, source TEXT NOT NULL, start INTEGER, end INTEGER,
    PRIMARY KEY (what, text)
) WITHOUT ROWID;
"""

_AT_ONCE = 500
"""Ids asked for in one statement."""
Plain = tuple[Any, ...]
"""A record as nested tuples of strings and numbers."""


class Results:
    """Rows to compare by block, entities by id, which entity each mention is, and counted issues."""

    def __init__(self) -> None:
        """An empty database in a temporary file."""
        self._db = sqlite3.connect("")
        self._db.executescript(_SCHEMA)

    def close(self) -> None:
        """Throw it all away."""
        self._db.close()

    def add_rows(self, rows: Iterable[tuple[str, Plain]]) -> None:
        """Keep records with the block that each is in."""
        # marshal, because this database was made by this process a moment ago and by nobody else
        self._db.executemany("INSERT INTO row VALUES (?, ?)", ((block, marshal.dumps(row)) for block, row in rows))

    def rows(self) -> Iterator[tuple[str, Plain]]:
        """All records with their blocks, in the order they were added."""
        return ((block, marshal.loads(data)) for block, data in self._db.execute("SELECT block, data FROM row"))

    def rename_blocks(self, names: Mapping[str, str]) -> None:
        """Let blocks be part of others."""
        self._db.executemany("UPDATE row SET block = ? WHERE block = ?", ((new, old) for old, new in names.items()))

    def blocks(self) -> Iterator[tuple[str, list[Plain]]]:
        """Each block's records; blocks by name, those of persons last, for they ask what the others became."""
        found = self._db.execute("SELECT block, data FROM row ORDER BY block LIKE 'person|%', block, rowid")
        for block, rows in groupby(found, itemgetter(0)):
            yield block, [marshal.loads(data) for _, data in rows]

    def count(self) -> int:
        """How many records there are in all blocks."""
        return int(self._db.execute("SELECT count(*) FROM row").fetchone()[0])

    def add_entities(self, entities: Iterable[Entity]) -> None:
        """Keep entities, in any order; one of the same id is replaced."""
        rows = ((one.id, one.kind, orjson.dumps(one)) for one in entities)
        self._db.executemany("INSERT OR REPLACE INTO entity VALUES (?, ?, ?)", rows)

    def entities(self) -> Iterator[Entity]:
        """All entities, sorted by id."""
        for (data,) in self._db.execute("SELECT data FROM entity ORDER BY id"):
            yield entity(orjson.loads(data))

    def chosen(self, ids: Iterable[str]) -> Iterator[Entity]:
        """The entities of these ids, sorted by id."""
        wanted = sorted(ids)
        for first in range(0, len(wanted), _AT_ONCE):
            some = wanted[first : first + _AT_ONCE]
            asked = f"SELECT data FROM entity WHERE id IN ({','.join('?' * len(some))}) ORDER BY id"
            for (data,) in self._db.execute(asked, some):
                yield entity(orjson.loads(data))

    def entity_lines(self) -> Iterator[bytes]:
        """The lines of entities.jsonl, sorted by id."""
        for (data,) in self._db.execute("SELECT data FROM entity ORDER BY id"):
            yield data + b"\n"

    def kinds(self) -> dict[str, int]:
        """How many entities there are of each kind."""
        return dict(self._db.execute("SELECT kind, count(*) FROM entity GROUP BY kind ORDER BY kind").fetchall())

    def assign(self, assignments: Iterable[tuple[str, int, str]]) -> None:
        """Keep which entity a mention is: (article key, mention id, entity id)."""
        self._db.executemany("INSERT INTO assignment VALUES (?, ?, ?)", assignments)

    def assigned(self, article: str) -> dict[int, str]:
        """Which entity each mention of an article is."""
        found = self._db.execute(
            "SELECT mention, entity FROM assignment WHERE article = ? ORDER BY mention", (article,)
        )
        return dict(found.fetchall())

    def resolved(self, readings: Iterable[Reading]) -> Iterator[Resolved]:
        """The articles with their entities."""
        for article, found in readings:
            yield Resolved(article, found, self.assigned(article.key))

    def add_issues(self, issues: Iterable[Issue]) -> None:
        """Count issues; of alike ones the first is kept as the example."""
        self._db.executemany(
            "INSERT INTO issue VALUES (?, ?, 1, ?, ?, ?) ON CONFLICT DO UPDATE SET count = count + 1",
            ((what, text, source, span and span.start, span and span.end) for what, text, source, span in issues),
        )

    def issue_lines(self) -> Iterator[bytes]:
        """The lines of issues.jsonl, the most frequent first."""
        rows = self._db.execute("SELECT * FROM issue ORDER BY count DESC, what, text")
        for what, text, count, source, start, end in rows:
            row = {"what": what, "text": text, "count": count, "source": source, "start": start, "end": end}
            yield orjson.dumps(row, option=orjson.OPT_APPEND_NEWLINE)

    def issue_count(self) -> int:
        """How many issues there are, alike ones counted each."""
        return int(self._db.execute("SELECT ifnull(sum(count), 0) FROM issue").fetchone()[0])


def entity(row: dict[str, Any]) -> Entity:
    """The entity behind a row of entities.jsonl."""
    row["names"] = tuple(row["names"])
    row["merges"] = tuple(Merge(**merge) for merge in row["merges"])
    row["tenures"] = tuple(Tenure(**{**tenure, "articles": tuple(tenure["articles"])}) for tenure in row["tenures"])
    row["links"] = tuple(row["links"])
    if whole := row.get("whole"):
        row["whole"] = Whole(**{**whole, "part": tuple(whole["part"]), "whole": tuple(whole["whole"])})
    return Entity(**row)
