"""Compiled modules give what Python's own give, and are used only while they are of the same sources."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from compiling import __main__ as compiling
from compiling.source import NotCompilableError, plain
from kg import compiled
from tests.conftest import ROOT, SEEDS, kg

SMALL = ("kg/graph/iris.py", "kg/graph/terms.py")
COMPILED, PYTHON = "builtin_function_or_method", "function"
SHOW = """
import json, sys
from kg.graph import iris, terms
values = [iris.resource("a b"), iris.post("mayor", "area", "place/1", None, "t", "x")]
values += [terms.string('a"\\n'), terms.date("--02-27")]
print(json.dumps([values, type(terms.string).__name__, iris.__file__]))
"""


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("a = 1 in (2, *b)\n", "a = 1 in tuple((2, *b))\n"),
        ("a = '词' not in [*b,\n 1]\n", "a = '词' not in tuple([*b,\n 1])\n"),
        ("a = 1 in (2, 3)\n", "a = 1 in (2, 3)\n"),
        (
            "@dataclass(frozen=True, slots=True)\nclass A: ...\n",
            "@dataclass(frozen=True, slots=False)\nclass A: ...\n",
        ),
        ("a = (n for n in numbers)\n", "a = (n for n in numbers)\n"),
    ],
)
def test_the_compiler_is_told_the_same_in_words_it_knows(said, meant):
    assert plain(said, "a.py") == meant


@pytest.mark.parametrize("call", ["count(2)", "itertools.count()", "cycle(names)"])
def test_an_expression_without_end_is_refused(call):
    with pytest.raises(NotCompilableError, match=r"a.py, line 1: .*write a loop"):
        plain(f"a = (n for n in {call})\n", "a.py")


@pytest.mark.parametrize("name", compiling.chosen(ROOT))
def test_every_module_that_is_compiled_can_be(name):
    text = (ROOT / name).read_text(encoding="utf-8")
    assert plain(text, name).count("\n") == text.count("\n")


@pytest.fixture(scope="module")
def small(tmp_path_factory):
    """A copy of the package with two modules compiled."""
    root = tmp_path_factory.mktemp("compiled")
    shutil.copytree(ROOT / "kg", root / "kg", ignore=shutil.ignore_patterns("__pycache__", "*.csv", "static"))
    made = compiling.described(root, SMALL)
    compiling.install(root, made, compiling.build(root, SMALL, root / "build", 2))
    return root


def shown(root, **environment):
    """What a program that uses both modules prints, run with the package in this folder."""
    env = {**os.environ, "PYTHONPATH": str(root), "KG_COMPILED": "1", **environment}
    done = subprocess.run([sys.executable, "-c", SHOW], env=env, cwd=root, capture_output=True, text=True, check=True)
    return json.loads(done.stdout)


def test_compiled_modules_say_the_same_and_know_where_they_are(small):
    values, kind, file = shown(small)
    assert kind == COMPILED
    assert Path(file).parent == small / "kg" / "graph"
    assert [values, PYTHON] == shown(small, KG_COMPILED="0")[:2]


@pytest.mark.parametrize("edited", ["kg/graph/terms.py", "kg/graph/iris.py"])
def test_after_an_edit_the_sources_are_used(small, edited):
    path = small / edited
    before = path.read_text(encoding="utf-8")
    path.write_text(before + "\n# edited\n", encoding="utf-8")
    assert shown(small)[1] == PYTHON
    path.write_text(before, encoding="utf-8")
    assert shown(small)[1] == COMPILED


@pytest.mark.parametrize(
    "broken", ["", "{}", "[1, 2]", "[1, 2, 3]", '["x", [], {}]', '["../x", ["json"], {"kg/no.py": ""}]']
)
def test_a_broken_manifest_is_as_none(tmp_path, broken):
    folder = tmp_path / compiled.FOLDER
    folder.mkdir()
    (folder / "manifest.json").write_text(broken, encoding="utf-8")
    assert compiled.load(tmp_path) is None


@pytest.mark.skipif(compiled.load(ROOT) is None, reason="make fast was not called, or something changed since")
def test_a_build_gives_the_same_bytes(tmp_path):
    for switch in ("0", "1"):
        assert kg("build", SEEDS, "-o", tmp_path / switch, "--quiet", KG_COMPILED=switch).code == 0
    names = sorted(path.name for path in (tmp_path / "0").iterdir() if path.is_file())
    assert "graph.ttl" in names
    for name in names:
        assert (tmp_path / "1" / name).read_bytes() == (tmp_path / "0" / name).read_bytes()
