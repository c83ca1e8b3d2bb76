"""What many tests share: the sample articles built once, and a way to run the real command."""

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest

from tests import invented

ROOT = Path(__file__).parent.parent
SEEDS = ROOT / "seeds"
SHARED = ROOT.parent / "shared"

SWITCHES = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


class Done(NamedTuple):
    """What a run of the command gave."""

    code: int
    out: str
    err: str


def kg(*arguments, cwd=ROOT, stdin="", before=(), **environment):
    """Run the real command, by another (`before`) if need be; `environment` replaces or adds variables."""
    command = [*before, sys.executable, "-m", "kg", *map(str, arguments)]
    env = {**os.environ, "PYTHONPATH": str(ROOT), **environment}
    found = subprocess.run(command, cwd=cwd, env=env, input=stdin.encode(), capture_output=True, check=False)
    return Done(found.returncode, found.stdout.decode(), found.stderr.decode())


@pytest.fixture(scope="session")
def built(tmp_path_factory):
    """The output folder of the five sample articles, built by the command."""
    output = tmp_path_factory.mktemp("built")
    done = kg("build", SEEDS, "--output", output, "--jobs", "1")
    assert done.code == 0, done.err
    return output


@pytest.fixture(scope="session")
def world(tmp_path_factory):
    """The output folder of the invented articles, built by the command."""
    output = tmp_path_factory.mktemp("world")
    articles = invented.write(tmp_path_factory.mktemp("articles"))
    done = kg("build", articles, "--output", output, "--jobs", "1", "--quiet")
    assert done == (0, "", "")
    return output


@pytest.fixture(scope="session")
def browser():
    path = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if path is None:
        if os.environ.get("CI"):
            pytest.fail("CI is set, and Chromium is not installed")
        pytest.skip("Chromium is not installed")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=path, args=list(SWITCHES))
        yield opened
        opened.close()
