"""Options of the browser tests: ``--shots FOLDER`` keeps pictures, ``--screenshot FILE`` makes the README's."""

import os
from pathlib import Path

import pytest

from benchmarks import networks
from kg.view.collect import network
from kg.view.page import FOLDER, write

from .blocks import Columns
from .sample import world

USUAL = {"locale": "zh-CN", "viewport": {"width": 1400, "height": 900}, "reduced_motion": "reduce"}


def pytest_addoption(parser):
    parser.addoption("--shots", default=os.environ.get("KG_SHOTS"), help="folder for pictures of the page")
    parser.addoption("--screenshot", default=os.environ.get("KG_SCREENSHOT"), help="file for the README's picture")


@pytest.fixture(scope="session")
def shown():
    """The network of two invented cities, which most tests of the page open."""
    made = world(cities=2, people=52)
    return network(made.entities, made.articles)


@pytest.fixture(scope="session")
def file(shown, tmp_path_factory):
    """Its page."""
    path = tmp_path_factory.mktemp("page") / "graph 关系.html"
    write(path, shown, "江泽省")
    return path


@pytest.fixture(scope="session")
def large(once):
    """The page of 5,000 made-up nodes."""

    def make(folder):
        folder.mkdir()
        write(folder / "graph.html", networks.network(5000), "五千")

    return once("large", make) / "graph.html"


@pytest.fixture(scope="session", params=["seeds", "5000"])
def either(request):
    """The page of the sample articles, and that of 5,000 made-up nodes."""
    if request.param == "seeds":
        return request.getfixturevalue("built") / "graph.html"
    return request.getfixturevalue("large")


@pytest.fixture(scope="session")
def known(either):
    """What that page tells."""
    return Columns(either)


@pytest.fixture(scope="session")
def kept():
    """A tab of each kind of settings, kept for all tests with them: opening one anew takes longer than most tests."""
    tabs = {}
    yield tabs
    for page in tabs.values():
        page.context.close()


@pytest.fixture
def visit(browser, kept, request):
    """Opens a page from its file; fails at the end if it asked for anything, threw, or wrote to the console."""
    opened, seen = [], []

    def tab(settings):
        settings = {"color_scheme": "light"} | USUAL | settings
        kind = repr(settings)
        if kind in kept and all(page is not kept[kind] for page, _ in opened):
            page = kept[kind]
            page.emulate_media(media="screen", **{name: settings[name] for name in ("color_scheme", "reduced_motion")})
            page.set_viewport_size(settings["viewport"])
            return page
        context = browser.new_context(**settings)
        context.set_default_timeout(30_000)
        return kept.setdefault(kind, context.new_page()) if kind not in kept else context.new_page()

    def open_page(file: Path, fragment="", **settings):
        page = tab(settings)
        listeners = {
            "console": lambda message: seen.append(f"{message.type}: {message.text}"),
            "pageerror": lambda error: seen.append(f"error: {error}"),
            "dialog": lambda dialog: (seen.append(f"dialog: {dialog.message}"), dialog.dismiss()),
            "request": lambda asked: asked.url.startswith((file.as_uri(), "data:,")) or seen.append(asked.url),
        }
        for event, listener in listeners.items():
            page.on(event, listener)
        opened.append((page, listeners))
        page.goto(file.as_uri() + fragment)
        page.wait_for_selector("html[data-whole], html[data-ready]:not(:has(#core))")
        return page

    yield open_page
    folder = request.config.getoption("--shots", None)
    for number, (page, listeners) in enumerate(opened):
        if folder:
            name = "".join(char if char.isalnum() else "-" for char in request.node.name)[:60]
            page.screenshot(path=Path(folder) / f"{name}-{number}.png")
        for event, listener in listeners.items():
            page.remove_listener(event, listener)
        if page in kept.values():
            page.goto("about:blank")  # else it goes on drawing, and another fragment of its file would only move in it
        else:
            page.context.close()
    assert seen == []


@pytest.fixture(scope="session")
def blank(browser):
    page = browser.new_page()
    yield page
    page.close()


@pytest.fixture
def run(blank):
    """Runs an expression after some parts of the page's script; `given` are values it may use."""

    def answer(names, expression, before="", **given):
        source = "".join((FOLDER / "script" / f"{name}.js").read_text("utf-8") for name in names.split())
        values = "".join(f"const {name} = given.{name};" for name in given)
        return blank.evaluate(
            f"(given) => {{ 'use strict'; {values} {before}\n{source}\nreturn {expression}; }}", given
        )

    return answer
