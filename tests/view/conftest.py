"""Options of the browser tests: ``--shots FOLDER`` keeps pictures, ``--screenshot FILE`` makes the README's."""

import os
from pathlib import Path

import pytest


def pytest_addoption(parser):
    parser.addoption("--shots", default=os.environ.get("KG_SHOTS"), help="folder for pictures of the page")
    parser.addoption("--screenshot", default=os.environ.get("KG_SCREENSHOT"), help="file for the README's picture")


@pytest.fixture
def visit(browser, request):
    """Opens a page from its file; fails at the end if it asked for anything, threw, or wrote to the console."""
    contexts, seen = [], []

    def open_page(file: Path, fragment="", **settings):
        settings = {
            "locale": "zh-CN",
            "viewport": {"width": 1400, "height": 900},
            "reduced_motion": "reduce",
        } | settings
        context = browser.new_context(**settings)
        contexts.append(context)
        context.set_default_timeout(8000)
        page = context.new_page()
        page.on("console", lambda message: seen.append(f"{message.type}: {message.text}"))
        page.on("pageerror", lambda error: seen.append(f"error: {error}"))
        page.on("dialog", lambda dialog: (seen.append(f"dialog: {dialog.message}"), dialog.dismiss()))
        page.on("request", lambda asked: asked.url.startswith((file.as_uri(), "data:,")) or seen.append(asked.url))
        page.goto(file.as_uri() + fragment)
        page.wait_for_selector("html[data-ready]")
        return page

    yield open_page
    folder = request.config.getoption("--shots", None)
    for number, context in enumerate(contexts):
        if folder:
            name = "".join(char if char.isalnum() else "-" for char in request.node.name)[:60]
            context.pages[0].screenshot(path=Path(folder) / f"{name}-{number}.png")
        context.close()
    assert seen == []
