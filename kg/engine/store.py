"""What was read and found, on disk, by content: a second build reads what changed, a killed one goes on.

The store is a cache: it may be deleted at any time, and nothing in it reaches the output that isn't recomputed from the
same bytes otherwise. One SQLite file holds

    file(digest, rejected)              each content that was read, and what was refused in it: [[place, why], …]
    article(digest, number, key, data)  its articles, as `codec` writes them
    given(source, digest)               the files of this build
    chosen(seq, source, digest, number) its articles in their order, filled by `choose`
"""

import sqlite3
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

import orjson

from kg.engine.codec import Reading, decode

_SCHEMA = """
CREATE TABLE IF NOT EXISTS meta (version TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS file (digest TEXT PRIMARY KEY, rejected BLOB NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS article (
    digest TEXT NOT NULL, number INTEGER NOT NULL, key TEXT NOT NULL, data BLOB NOT NULL,
    PRIMARY KEY (digest, number)
);
CREATE TEMP TABLE given (source TEXT PRIMARY KEY, digest TEXT NOT NULL) WITHOUT ROWID;
CREATE TEMP TABLE chosen (
    seq INTEGER PRIMARY KEY, source TEXT NOT NULL, digest TEXT NOT NULL, number INTEGER NOT NULL, key TEXT NOT NULL
);
"""

COMMIT_EVERY = 200
"""Articles that a killed build may have to read again."""
KEPT = 1000
"""Articles of a build that are kept in memory; of one with more each is read from disk whenever it is asked for."""


class FileReading(NamedTuple):
    """All that one file gave: its articles as (number, key, bytes) and what was refused in it as (place, why)."""

    digest: str
    articles: list[tuple[int, str, bytes]]
    rejected: list[tuple[str, str]]


class Duplicate(NamedTuple):
    """An article left out, because the same content is already there under another name."""

    source: str
    number: int
    of: str


class Store:
    """The readings of all files that were ever read under one version of the rules."""

    def __init__(self, path: Path, version: str) -> None:
        """Open or make the store; what was kept under other rules is forgotten.

        Raises:
            sqlite3.Error: the file can't be made or written.
        """
        self._db = _open(path)
        self._open = 0
        self._kept: list[Reading] = []
        known = self._db.execute("SELECT version FROM meta").fetchone()
        if known != (version,):
            for table in ("meta", "file", "article"):
                self._db.execute(f"DELETE FROM {table}")
            self._db.execute("INSERT INTO meta VALUES (?)", (version,))
        self._db.commit()

    def close(self) -> None:
        """Write what is still open and let go of the file."""
        self._db.commit()
        self._db.close()

    def __contains__(self, digest: str) -> bool:
        """Whether a file of that content was already read."""
        return self._db.execute("SELECT 1 FROM file WHERE digest = ?", (digest,)).fetchone() is not None

    def add(self, reading: FileReading) -> None:
        """Keep what a file gave."""
        self._db.executemany(
            "INSERT OR REPLACE INTO article VALUES (?, ?, ?, ?)",
            [(reading.digest, number, key, data) for number, key, data in reading.articles],
        )
        self._db.execute("INSERT OR REPLACE INTO file VALUES (?, ?)", (reading.digest, orjson.dumps(reading.rejected)))
        self._open += len(reading.articles) + 1
        if self._open >= COMMIT_EVERY:
            self.commit()

    def commit(self) -> None:
        """What was added so far outlives a killed build; `add` does this itself now and then."""
        self._open = 0
        self._db.commit()

    def choose(self, given: Iterable[tuple[str, str]]) -> list[Duplicate]:
        """Take the articles of these files, (source, digest) pairs, for this build; returns the duplicates left out.

        Articles stand in the order of (source, number); of equal ones the first by that order is kept.
        """
        self._kept = []
        self._db.executemany("INSERT INTO given VALUES (?, ?)", given)
        self._db.execute(
            "INSERT INTO chosen (source, digest, number, key) SELECT source, digest, number, key FROM given"
            " JOIN article USING (digest) ORDER BY source, number"
        )
        self._db.execute(
            "CREATE TEMP TABLE first AS SELECT key, min(seq) AS seq FROM chosen GROUP BY key HAVING count(*) > 1"
        )
        found = self._db.execute(
            "SELECT chosen.source, chosen.number, kept.source FROM first JOIN chosen ON first.key = chosen.key"
            " JOIN chosen AS kept ON kept.seq = first.seq WHERE chosen.seq > first.seq ORDER BY chosen.seq"
        )
        duplicates = [Duplicate(*row) for row in found]
        self._db.execute(
            "DELETE FROM chosen WHERE seq IN"
            " (SELECT chosen.seq FROM first JOIN chosen ON first.key = chosen.key WHERE chosen.seq > first.seq)"
        )
        return duplicates

    def rejected(self) -> Iterator[tuple[str, str]]:
        """What was refused inside the files of this build: (where, why)."""
        rows = self._db.execute("SELECT source, rejected FROM given JOIN file USING (digest) ORDER BY source")
        for source, rejected in rows:
            for place, why in orjson.loads(rejected):
                yield source + place, why

    def count(self) -> int:
        """How many articles this build has."""
        return int(self._db.execute("SELECT count(*) FROM chosen").fetchone()[0])

    def readings(self) -> Iterator[Reading]:
        """The articles of this build, in their order; they are to be read, not changed."""
        if self.count() > KEPT:
            return self._from_disk()
        self._kept = self._kept or list(self._from_disk())
        return iter(self._kept)

    def _from_disk(self) -> Iterator[Reading]:
        rows = self._db.execute(
            "SELECT source, chosen.number, data FROM chosen JOIN article USING (digest, number) ORDER BY seq"
        )
        for source, number, data in rows:
            yield decode(data, source, number)

    def prune(self) -> None:
        """Forget all files that are not part of this build."""
        for table in ("file", "article"):
            self._db.execute(f"DELETE FROM {table} WHERE digest NOT IN (SELECT digest FROM given)")
        self._db.commit()


def _open(path: Path) -> sqlite3.Connection:
    """A connection with all tables; a file that is no database (cut off, overwritten) is replaced by an empty one."""
    try:
        return _connect(path)
    except sqlite3.OperationalError:
        raise
    except sqlite3.DatabaseError:
        for file in path.parent.glob(path.name + "*"):
            file.unlink()
        return _connect(path)


def _connect(path: Path) -> sqlite3.Connection:
    database = sqlite3.connect(path)
    try:
        database.execute("PRAGMA journal_mode = WAL")
        database.execute("PRAGMA synchronous = NORMAL")
        database.executescript(_SCHEMA)
    except sqlite3.Error:
        database.close()
        raise
    return database
