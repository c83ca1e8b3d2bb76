"""The articles with gold annotations: language, date, and that every quote stands in its file."""

import importlib.util
import json
from pathlib import Path
from types import ModuleType

import pytest

from .helpers import SHARED, read_files

pytestmark = pytest.mark.skipif(not SHARED.exists(), reason="the annotated articles are not here")
GOLD = sorted((SHARED / "eval").glob("*/*.json")) if SHARED.exists() else []
GOLD = [path for path in GOLD if path.name != "same.json"]


def file_of(gold: Path, source: str) -> Path:
    return SHARED / "seeds" / source if gold.parent.name == "seeds" else gold.parent / source


@pytest.fixture(scope="module")
def score() -> ModuleType:
    spec = importlib.util.spec_from_file_location("score", SHARED / "eval" / "score.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("path", GOLD, ids=[path.stem for path in GOLD])
def test_against_the_gold(path: Path, score: ModuleType) -> None:
    gold = json.loads(path.read_text(encoding="utf-8"))
    file = file_of(path, gold["source"])
    articles, failed = read_files(file)
    assert not failed
    assert articles
    whole = score.text_of(file)
    clean = "".join(article.clean for article in articles)
    for article in articles:
        assert article.published == gold["published"]
        assert article.source == gold["source"]
        assert "".join(article.text.split()) in whole
    if gold["lang"] != "en":
        for person in gold["people"]:
            if person["zh"]:
                assert person["zh"] in clean
