"""The page's scripts, looked through by a linter."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from kg.view import marked
from kg.view.page import FOLDER, SCRIPTS

CONFIG = Path(__file__).parent / "oxlint.json"
MARKED = Path(marked.__file__).parent / "script.js"


def parts():
    """The lines of the whole script, each with the part and the line it comes from."""
    for name in SCRIPTS:
        for number, line in enumerate((FOLDER / "script" / f"{name}.js").read_text("utf-8").splitlines(), 1):
            yield f"{name}.js:{number}", line


def linted(text, folder):
    """What oxlint finds in a script: (line, what)."""
    linter = shutil.which("oxlint", path=str(Path(sys.executable).parent)) or shutil.which("oxlint")
    if linter is None:
        if os.environ.get("CI"):
            pytest.fail("CI is set, and oxlint is not installed")
        pytest.skip("oxlint is not installed")
    (folder / "page.js").write_text(text, encoding="utf-8")
    command = [linter, "--config", str(CONFIG), "--format", "json", "page.js"]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    found = json.loads(done.stdout)["diagnostics"]
    return [(one["labels"][0]["span"]["line"], f"{one['code']}: {one['message']}") for one in found]


def test_the_linter_finds_nothing(tmp_path):
    lines = [("", '"use strict";'), ("", "(() => {"), *parts(), ("", "})();")]
    found = linted("\n".join(line for _, line in lines), tmp_path)
    assert [f"{lines[number - 1][0]} {what}" for number, what in found] == []


def test_the_linter_finds_nothing_in_the_script_of_marked_articles(tmp_path):
    assert linted(MARKED.read_text("utf-8"), tmp_path) == []


@pytest.mark.parametrize(
    "mistake", ["unknown();", "const unused = 1;", "if (window == 1) alert(1);", "eval('1');", "var x = 1; x;"]
)
def test_the_linter_finds_mistakes(tmp_path, mistake):
    assert linted(f"(() => {{ {mistake} }})();", tmp_path)
