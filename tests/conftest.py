"""What many tests share: the sample articles built once, and a browser."""

import fcntl
import gc
import os
import shutil
from pathlib import Path

import pytest

from tests import invented
from tests.running import SEEDS, kg, kg_anew

BROWSERS = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
"""The first that is installed; the shell is Chromium without the window around the page, whose drawing takes long."""
SWITCHES = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


def pytest_collection_finish():
    """Have the collector of garbage leave alone what stays to the end: the tests, and the words and rules loaded."""
    gc.collect()
    gc.freeze()


@pytest.fixture(scope="session")
def once(tmp_path_factory):
    """Has folders made once in a run of the tests, by the first process that needs them; gives each its own copy."""
    own = tmp_path_factory.getbasetemp()
    root = own.parent if "PYTEST_XDIST_WORKER" in os.environ else own

    def made(name, make):
        folder = root / f"once-{name}"
        with Path(f"{folder}.lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            if not folder.exists():
                part = Path(f"{folder}.part")
                make(part)
                part.rename(folder)
        return shutil.copytree(folder, tmp_path_factory.mktemp(name), dirs_exist_ok=True)

    return made


@pytest.fixture(scope="session")
def built(once):
    """The output folder of the five sample articles, built by the command as a user starts it."""

    def make(output):
        done = kg_anew("build", SEEDS, "--output", output, "--jobs", "1")
        assert done.code == 0, done.err

    return once("built", make)


@pytest.fixture(scope="session")
def world(once, tmp_path_factory):
    """The output folder of the invented articles, built by the command."""

    def make(output):
        articles = invented.write(tmp_path_factory.mktemp("articles"))
        done = kg("build", articles, "--output", output, "--jobs", "1", "--quiet")
        assert done == (0, "", "")

    return once("world", make)


@pytest.fixture(scope="session")
def browser():
    path = next(filter(None, map(shutil.which, BROWSERS)), None)
    if path is None:
        if os.environ.get("CI"):
            pytest.fail("CI is set, and Chromium is not installed")
        pytest.skip("Chromium is not installed")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=path, args=list(SWITCHES))
        yield opened
        opened.close()
