"""What the browser tests do on a page as a reader would, and what they read from it."""

import csv
import io

WU, TOWN = "person/p0-0", "place/990100"
"""The first official and the first city of `sample.world`."""


def search(page, query):
    """Type into the search box; the suggestions."""
    page.fill("#query", query)
    return page.locator("#found [role=option]")


def open_node(page, query):
    """Go to the first that is found."""
    search(page, query)
    page.press("#query", "Enter")
    page.wait_for_selector("#panel:not([hidden])")


def heading(page):
    """What the panel is about."""
    return page.inner_text("#panel h2")


def spot(page, key):
    """Where a node lies on the screen."""
    at = page.evaluate("(key) => guanxi.where(key)", key)
    return at["x"], at["y"]


def counts(page):
    """How many nodes and links are shown, and drawn."""
    return page.evaluate("guanxi.counts()")


def is_shown(page, key):
    """Whether the filters leave a node."""
    return page.evaluate("(key) => guanxi.shown(key)", key)


def those_shown(page, keys):
    """The nodes that the filters leave."""
    return set(page.evaluate("(keys) => keys.filter((key) => guanxi.shown(key))", list(keys)))


def fields(page):
    """What stands in the address."""
    return dict(page.evaluate("[...new URLSearchParams(location.hash.slice(1))]"))


def slide(page, box, day):
    """Move an end of the time slider to a day."""
    page.evaluate(
        "([id, day]) => { const box = document.getElementById(id); box.value = Date.parse(day) / 86400000;"
        " box.dispatchEvent(new Event('input', { bubbles: true })); }",
        [box, day],
    )


def saved(page, act):
    """What the browser saves: its name and bytes."""
    with page.expect_download() as waiting:
        act()
    return waiting.value.suggested_filename, waiting.value.path().read_bytes()


def take(page, what):
    """Take something away by the menu."""
    page.click("#take-button")
    return saved(page, lambda: page.click(f"#take [value={what}]"))


def table_rows(content):
    """The rows of a CSV file that spreadsheets read as UTF-8."""
    assert content.startswith(b"\xef\xbb\xbf")
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"))))


def drawn(page):
    """The map as a picture, once it rests."""
    page.evaluate("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
    return page.locator("#map").screenshot()


def choose(page, known, kind):
    """Choose the most connected node of a kind; its id."""
    key = known.best(kind)
    page.evaluate("(key) => { location.hash = new URLSearchParams({ node: key }); }", key)
    page.wait_for_function("(key) => guanxi.chosen() === key", arg=key)
    page.wait_for_selector("#panel[data-full]")
    return key


def comes_in_sight(page, key):
    """Whether a node lies in sight within five seconds: the page moves the map once its address has changed."""
    for _ in range(50):
        if in_sight(page, key):
            return True
        page.wait_for_timeout(100)
    return False


def in_sight(page, key):
    """Whether a node lies where nothing covers the map."""
    x, y = spot(page, key)
    return page.evaluate("([x, y]) => document.elementFromPoint(x, y)?.closest('#map') !== null", [x, y])
