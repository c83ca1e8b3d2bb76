"""The sentences of tests/corpus/en: exactly their facts are found, and none in the near misses."""

from pathlib import Path

import pytest
import yaml

from tests.lang.en.facts import lines

CORPUS = Path(__file__).parents[2] / "corpus" / "en"
KINDS = ("people", "posts", "participations", "meetings", "projects", "encounters")
TABLES = {kind: yaml.safe_load((CORPUS / f"{kind}.yaml").read_text(encoding="utf-8")) for kind in KINDS}


@pytest.mark.parametrize(
    ("kind", "text", "expected"),
    [pytest.param(k, row["text"], row[k], id=f"{k}/{n}") for k in KINDS for n, row in enumerate(TABLES[k]["facts"])],
)
def test_facts_are_found_exactly(kind: str, text: str, expected: list[str]) -> None:
    assert lines(text, kind) == expected


@pytest.mark.parametrize(
    ("kind", "text"),
    [pytest.param(k, text, id=f"{k}/{n}") for k in KINDS for n, text in enumerate(TABLES[k]["near_misses"])],
)
def test_near_misses_hold_no_fact(kind: str, text: str) -> None:
    assert lines(text, kind) == []
