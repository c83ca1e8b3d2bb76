"""What made-up articles and networks are made of: words and names of this folder, areas of the gazetteer."""

import csv
from functools import cache
from itertools import accumulate
from pathlib import Path
from random import Random
from typing import Any

import yaml

WORDS = Path(__file__).parent / "words"
DIVISIONS = Path(__file__).parent.parent / "kg" / "places" / "divisions.csv"


@cache
def words(language: str) -> dict[str, Any]:
    """The words of a language ("chinese", "english") by what they are for."""
    found: dict[str, Any] = yaml.safe_load((WORDS / f"{language}.yaml").read_text(encoding="utf-8"))
    return found


def full_name(random: Random) -> tuple[str, str]:
    """A name in Chinese and in English; frequent characters come often."""
    kinds = ["surname"] + ["given"] * random.choices((1, 2), (3, 7))[0]
    found = [random.choices(rows, cum_weights=sums)[0] for rows, sums in map(_characters, kinds)]
    given = "".join(row["pinyin"] for row in found[1:]).capitalize()
    return "".join(row["chars"] for row in found), f"{found[0]['pinyin']} {given}"


@cache
def _characters(kind: str) -> tuple[list[dict[str, str]], list[int]]:
    """The characters of surnames or given names, and the running sums of their weights."""
    rows = [row for row in _rows(WORDS / "names.csv") if row["kind"] == kind]
    return rows, list(accumulate(int(row["weight"]) for row in rows))


@cache
def divisions() -> list[dict[str, str]]:
    """The rows of the gazetteer of the areas that are in office."""
    return [row for row in _rows(DIVISIONS) if not row["until"]]


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(line for line in file if not line.startswith("#")))
