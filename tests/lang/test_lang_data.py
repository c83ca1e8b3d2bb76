"""The languages' folders are what kg/lang/README.md says they are."""

import re

import pytest

from tests.running import ROOT

LANG = ROOT / "kg" / "lang"
README = (LANG / "README.md").read_text(encoding="utf-8")
LANGUAGES = ("zh", "en")
FILES = [
    (language, path.relative_to(LANG / language).as_posix())
    for language in LANGUAGES
    for folder in ("lexicon", "grammar")
    for path in sorted((LANG / language / folder).iterdir())
    if path.suffix in (".txt", ".csv", ".yaml")
]
ROWS = [
    (language, name)
    for row in re.findall(r"^\| (`\w+/.*)\|$", README, re.MULTILINE)
    for language, mark in zip(LANGUAGES, row.split("|")[-2:], strict=True)
    if mark.strip()
    for name in re.findall(r"`([^`]+)`", row.split("|")[0])
]
SHARED = sorted(path.name for path in LANG.glob("*.csv"))


@pytest.mark.parametrize(("language", "name"), FILES)
def test_each_file_of_a_language_is_described(language, name):
    assert (language, name) in ROWS


@pytest.mark.parametrize("row", sorted({name for _, name in ROWS}))
def test_each_file_described_is_there(row):
    assert any((LANG / language / row).is_file() for language in LANGUAGES)


@pytest.mark.parametrize("name", SHARED)
def test_each_shared_file_is_described(name):
    assert f"| `{name}` |" in README


@pytest.mark.parametrize(("language", "name"), [*FILES, *(("", name) for name in SHARED)])
def test_each_file_says_first_what_it_holds(language, name):
    first = (LANG / language / name).read_text(encoding="utf-8").split("\n", 1)[0]
    assert re.match(r"# \S.{10,}", first)
