from dataclasses import replace

import pytest

from kg.engine.codec import Reading, encode
from kg.engine.store import Duplicate, FileReading, Store
from kg.model import Found
from tests.engine.test_codec import ARTICLE


def reading(digest, *keys, rejected=()):
    articles = [(n, key, encode(Reading(replace(ARTICLE, key=key, title=key), Found()))) for n, key in enumerate(keys)]
    return FileReading(digest, articles, list(rejected))


@pytest.fixture
def store(tmp_path):
    opened = Store(tmp_path / "readings.sqlite", "1")
    yield opened
    opened.close()


def test_articles_come_back_by_source_and_number_whatever_the_order_given(store):
    store.add(reading("d1", "k1", "k2"))
    store.add(reading("d2", "k3"))
    store.choose([("b", "d1"), ("a", "d2")])
    found = [(one.article.source, one.article.number, one.article.key) for one in store.readings()]
    assert found == [("a", 0, "k3"), ("b", 0, "k1"), ("b", 1, "k2")]


def test_of_equal_articles_the_smallest_source_is_kept(store):
    store.add(reading("d1", "k1", "k2"))
    store.add(reading("d2", "k2"))
    assert store.choose([("b", "d1"), ("a", "d2")]) == [Duplicate("b", 1, "a")]
    assert [one.article.key for one in store.readings()] == ["k2", "k1"]


def test_refused_records_are_told_with_their_file(store):
    store.add(reading("d1", rejected=[(":3", "is no article"), ("", "is empty")]))
    store.choose([("x.jsonl", "d1")])
    assert list(store.rejected()) == [("x.jsonl:3", "is no article"), ("x.jsonl", "is empty")]


@pytest.mark.parametrize(("version", "kept"), [("1", True), ("2", False)])
def test_what_other_rules_read_is_forgotten(store, tmp_path, version, kept):
    store.add(reading("d1", "k1"))
    store.commit()
    again = Store(tmp_path / "readings.sqlite", version)
    assert ("d1" in again) is kept
    again.close()


def test_files_no_longer_given_are_forgotten(store):
    store.add(reading("d1", "k1"))
    store.add(reading("d2", "k2"))
    store.choose([("a", "d1")])
    store.prune()
    assert ("d1" in store, "d2" in store) == (True, False)


def test_a_broken_cache_is_replaced_by_an_empty_one(tmp_path):
    path = tmp_path / "readings.sqlite"
    path.write_bytes(b"no database at all " * 100)
    store = Store(path, "1")
    assert "d1" not in store
    store.close()
