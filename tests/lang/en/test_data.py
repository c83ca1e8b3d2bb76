"""Broken lexicon and grammar files are refused, with file and line."""

from pathlib import Path

import pytest

from kg.errors import LanguageDataError
from kg.lang.en import data


def write(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_shipped_files_load() -> None:
    assert data.english().surnames["ouyang"] == 0


@pytest.mark.parametrize(
    ("text", "line"),
    [("a,b\n1,2\n", 1), ("phrase,letter\nx\n", 2), ("# why\nphrase,letter\nok,A\nx,y,z\n", 4)],
)
def test_table_of_another_form_is_refused(tmp_path: Path, text: str, line: int) -> None:
    path = write(tmp_path, "verbs.csv", text)
    with pytest.raises(LanguageDataError, match=rf"verbs\.csv:{line}:"):
        list(data.table(path, ("phrase", "letter")))


@pytest.mark.parametrize("text", ["b\na\n", "a\na\n"])
def test_list_out_of_order_is_refused(tmp_path: Path, text: str) -> None:
    with pytest.raises(LanguageDataError, match=r"words\.txt:2:"):
        data.word_list(write(tmp_path, "words.txt", text))


@pytest.mark.parametrize(
    "rule",
    [
        "- {name: a, pattern: x, examples: [1]}",
        "- {name: a, pattern: x, not: [1]}",
        "- {name: a, pattern: '(', examples: [1], not: [1]}",
        "- {name: a, pattern: x, examples: [1], not: [1], note: 2}",
        "- {name: a, pattern: x, examples: [1], not: [1]}\n- {name: a, pattern: y, examples: [1], not: [1]}",
    ],
)
def test_rule_that_is_not_complete_is_refused(tmp_path: Path, rule: str) -> None:
    write(tmp_path, "rules.yaml", rule + "\n")
    with pytest.raises(LanguageDataError, match=r"rules\.yaml"):
        data.grammar("rules", tmp_path)


def test_phrase_stands_for_all_its_wordings() -> None:
    assert sorted(data.expand("gave|made a short? speech")) == [
        ("gave", "a", "short", "speech"),
        ("gave", "a", "speech"),
        ("made", "a", "short", "speech"),
        ("made", "a", "speech"),
    ]
