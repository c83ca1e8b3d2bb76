"""Resolving from disk, block by block, is the same as resolving in memory."""

from contextlib import closing

import pytest

from kg import identity
from kg.engine.codec import Reading
from kg.engine.results import Results
from kg.find import find
from kg.model import Article
from kg.read import SourceFile, articles, files
from kg.resolve import Decision, resolve, rows
from tests.running import SEEDS


@pytest.fixture(scope="module")
def readings():
    found = [one for file in files([SEEDS]) if isinstance(file, SourceFile) for one in articles(file)]
    return [Reading(one, find(one)) for one in found if isinstance(one, Article)]


def resolved(readings, decisions=()):
    with closing(Results()) as results:
        for reading in readings:
            identity.compare(results, reading)
        counts = identity.resolve(results, decisions, (), lambda _: None)
        ids = {(one.article.key, at): id_ for one in readings for at, id_ in results.assigned(one.article.key).items()}
        return tuple(results.entities()), ids, tuple(counts.conflicts)


def test_rows_come_back_as_they_were(readings):
    kept = [row for reading in readings for row in rows(*reading)]
    assert [identity.row_of(identity.plain(row)) for row in kept] == kept


@pytest.mark.parametrize("reverse", [False, True])
def test_the_same_entities_and_ids(readings, reverse):
    expected = resolve(readings)
    assert resolved(readings[::-1] if reverse else readings) == (
        expected.entities,
        dict(expected.ids),
        expected.conflicts,
    )


def test_decisions_win(readings):
    decisions = [
        Decision("003_012dd72f57872ba1.txt: 陳兵", "003_012dd72f57872ba1.txt: 張連清", "same", "a test", "2024-01-01")
    ]
    expected = resolve(readings, decisions)
    assert resolved(readings, decisions) == (expected.entities, dict(expected.ids), expected.conflicts)
    assert len(expected.entities) == len(resolve(readings).entities) - 1
