"""The sentences of tests/corpus/en: exactly their facts are found, and none in the near misses.

An entry with ``todo: reason`` fails today, strictly: a fix must drop the mark.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.lang.en.facts import lines
from tests.yaml_files import content

CORPUS = Path(__file__).parents[2] / "corpus" / "en"
KINDS = ("people", "posts", "participations", "meetings", "projects", "encounters")
TABLES = {kind: content(CORPUS / f"{kind}.yaml") for kind in KINDS}


def cases() -> Iterator[Any]:
    """One parameter an entry: kind, text and the facts expected."""
    for kind in KINDS:
        for part in ("facts", "near_misses"):
            for number, row in enumerate(TABLES[kind][part]):
                entry = {"text": row} if isinstance(row, str) else row
                marks = [pytest.mark.xfail(strict=True, reason=entry["todo"])] if "todo" in entry else []
                yield pytest.param(kind, entry["text"], entry.get(kind, []), id=f"{kind}/{part}/{number}", marks=marks)


@pytest.mark.parametrize(("kind", "text", "expected"), list(cases()))
def test_finds_exactly_these_facts(kind: str, text: str, expected: list[str]) -> None:
    assert lines(text, kind) == expected


@pytest.mark.parametrize("kind", KINDS)
def test_holds_enough_of_both(kind: str) -> None:
    facts, near_misses = TABLES[kind]["facts"], TABLES[kind]["near_misses"]
    texts = [row if isinstance(row, str) else row["text"] for row in (*facts, *near_misses)]
    assert all(row[kind] for row in facts), "an entry without facts is a near miss"
    assert len(facts) >= 60
    assert len(near_misses) >= 30
    assert len(set(texts)) == len(texts), "the same sentence twice"
