"""Options of the browser tests: ``--shots FOLDER`` keeps pictures, ``--screenshot FILE`` makes the README's."""

import os
from pathlib import Path

import pytest

from kg.view.collect import network
from kg.view.page import write

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
def usual(browser):
    """A tab that is kept for all tests with the usual settings: opening one anew takes longer than most tests."""
    context = browser.new_context(**USUAL)
    context.set_default_timeout(30_000)
    yield context.new_page()
    context.close()


@pytest.fixture
def visit(browser, usual, request):
    """Opens a page from its file; fails at the end if it asked for anything, threw, or wrote to the console."""
    opened, seen = [], []

    def tab(settings):
        if not settings and all(page is not usual for page, _ in opened):
            usual.emulate_media(media="screen", color_scheme="light", reduced_motion="reduce")
            usual.set_viewport_size(USUAL["viewport"])
            return usual
        context = browser.new_context(**USUAL | settings)
        context.set_default_timeout(30_000)
        return context.new_page()

    def open_page(file: Path, fragment="", **settings):
        page = tab(settings)
        listeners = {
            "console": lambda message: seen.append(f"{message.type}: {message.text}"),
            "pageerror": lambda error: seen.append(f"error: {error}"),
            "dialog": lambda dialog: (seen.append(f"dialog: {dialog.message}"), dialog.dismiss()),
            "request": lambda asked: asked.url.startswith((file.as_uri(), "data:,")) or seen.append(asked.url),
        }
        page.goto("about:blank")  # else another fragment of the same file would only move about in it
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
        if page is not usual:
            page.context.close()
    assert seen == []
