"""The page on a phone: fingers that tap, hold, drag and pinch, and nothing wider than the screen."""

import pytest

from .driving import TOWN, WU, counts, fields, heading, spot

PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True, "device_scale_factor": 2}


class Fingers:
    """Fingers on the screen of a page."""

    def __init__(self, page):
        self._session = page.context.new_cdp_session(page)

    def _send(self, kind, *points):
        touches = [{"x": x, "y": y, "id": number} for number, (x, y) in enumerate(points)]
        self._session.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": touches})

    def put(self, *points):
        self._send("touchStart", *points)

    def slide(self, starts, ends, steps=5):
        for step in range(1, steps + 1):
            self._send(
                "touchMove",
                *(
                    (x + (right - x) * step / steps, y + (down - y) * step / steps)
                    for (x, y), (right, down) in zip(starts, ends, strict=True)
                ),
            )

    def lift(self):
        self._send("touchEnd")

    def drag(self, start, end):
        self.put(start)
        self.slide([start], [end])
        self.lift()


def selected(page):
    return set(filter(None, fields(page).get("selected", "").split("~")))


def test_two_fingers_zoom_and_one_drags(visit, file):
    page = visit(file, **PHONE)
    fingers = Fingers(page)

    def apart():
        (x, y), (right, down) = spot(page, TOWN), spot(page, "place/990200")
        return abs(x - right) + abs(y - down)

    before = apart()
    starts, ends = [(150, 400), (220, 400)], [(100, 400), (270, 400)]
    fingers.put(*starts)
    fingers.slide(starts, ends)
    fingers.lift()
    assert apart() > 1.8 * before
    x, _ = spot(page, TOWN)
    fingers.drag((150, 400), (200, 400))
    assert spot(page, TOWN)[0] - x == pytest.approx(50, abs=8)


def test_a_tap_opens_another_shows_two_steps_and_one_beside_lets_go(visit, file):
    page = visit(file, **PHONE)
    page.touchscreen.tap(*spot(page, TOWN))
    page.wait_for_selector("#panel[data-full]")
    assert heading(page) == "云泽市"
    page.touchscreen.tap(*spot(page, TOWN))
    assert fields(page)["steps"] == "2"
    page.tap("#panel .close")
    assert page.is_hidden("#panel")
    assert fields(page) == {}


def test_a_finger_held_on_a_node_selects_it_and_opens_nothing(visit, file):
    page = visit(file, **PHONE)
    fingers = Fingers(page)
    fingers.put(spot(page, TOWN))
    page.wait_for_selector("#selection:not([hidden])")
    fingers.lift()
    assert selected(page) == {TOWN}
    assert page.is_hidden("#panel")
    page.touchscreen.tap(*spot(page, TOWN))
    assert page.is_visible("#panel")
    page.tap("#panel .close")
    fingers.put(spot(page, TOWN))
    page.wait_for_selector("#selection", state="hidden")
    fingers.lift()
    assert selected(page) == set()


def test_a_finger_that_moves_or_leaves_early_selects_nothing(visit, file):
    page = visit(file, **PHONE)
    fingers = Fingers(page)
    x, y = spot(page, TOWN)
    fingers.put((x, y))
    fingers.slide([(x, y)], [(x + 40, y)])
    page.wait_for_timeout(700)
    fingers.lift()
    page.touchscreen.tap(*spot(page, TOWN))
    page.wait_for_timeout(700)
    assert selected(page) == set()


@pytest.mark.parametrize("which", ["file", "large"])
def test_a_finger_draws_a_frame(visit, request, which):
    page = visit(request.getfixturevalue(which), **PHONE)
    page.tap("#zoom [value=select]")
    Fingers(page).drag((60, 300), (250, 480))
    picked = selected(page)
    assert 3 < len(picked) <= 1000
    for key in picked:
        x, y = spot(page, key)
        assert 60 <= x <= 250
        assert 300 <= y <= 480


STATES = {
    "start": ("", None, "#legend"),
    "filters": ("", "#filter-button", "#filters"),
    "menu": ("", "#take-button", "#take"),
    "table": ("#table=person", None, "#table"),
    "links": ("#table=links", None, "#table"),
    "selection": (f"#selected={WU}~{TOWN}", None, "#selection"),
}


WIDE = """() => [...document.querySelectorAll("header *, #legend *, #time *, #over *, #zoom *, #table *")]
    .filter((one) => one.checkVisibility() && !one.closest(".unseen, thead, #filters"))
    .map((one) => [one, one.getBoundingClientRect()])
    .filter(([, { left, right, width }]) => width > 1 && (left < -1 || right > innerWidth + 1))
    .map(([one]) => one.outerHTML.slice(0, 80))"""
"""What reaches beyond the screen (the filters scroll by themselves)."""


@pytest.mark.parametrize("which", ["file", "large"])
@pytest.mark.parametrize("locale", ["zh-CN", "en-GB"])
@pytest.mark.parametrize("state", STATES)
def test_nothing_is_wider_than_the_screen(visit, request, which, locale, state):
    fragment, act, shown = STATES[state]
    page = visit(request.getfixturevalue(which), fragment, **PHONE, locale=locale)
    if act:
        page.tap(act)
    if which == "file" or state != "selection":  # the large page has no such nodes
        assert page.is_visible(shown)
    assert page.evaluate("document.documentElement.scrollWidth") == 390
    assert page.evaluate(WIDE) == []


def test_a_phone_that_lies_on_its_side_shows_all_that_can_be_touched(visit, file):
    page = visit(file, **PHONE | {"viewport": {"width": 844, "height": 390}})
    page.tap("#filter-button")
    for touched in ("#play", "#kinds [value=site]", "#levels input >> nth=0", "#zoom [value=in]", "#language"):
        page.locator(touched).scroll_into_view_if_needed()
        box = page.locator(touched).bounding_box()
        middle = [box["x"] + box["width"] / 2, box["y"] + box["height"] / 2]
        reached = "([x, y, css]) => document.elementFromPoint(x, y)?.closest(css) !== null"
        assert page.evaluate(reached, [*middle, touched.partition(" >> ")[0]]), touched
    assert page.locator("header").bounding_box()["height"] < 60


def test_the_panel_and_what_is_found_take_the_whole_width(visit, large):
    page = visit(large, **PHONE)
    page.fill("#query", "zhang")
    page.wait_for_selector("#found [role=option]")
    assert page.locator("#found").bounding_box()["width"] > 360
    page.press("#query", "Enter")
    page.wait_for_selector("#panel[data-full]")
    box = page.locator("#panel").bounding_box()
    assert (box["x"], box["width"]) == (0, 390)
    assert page.evaluate("(panel => panel.scrollWidth - panel.clientWidth)(document.getElementById('panel'))") == 0
    assert spot(page, page.evaluate("guanxi.chosen()"))[1] < box["y"]


def test_time_and_filters_answer_to_taps(visit, file, shown):
    page = visit(file, **PHONE)
    page.tap("#kinds [value=person]")
    assert counts(page)["nodes"] == sum(node.kind != "person" for node in shown.nodes)
    page.tap("#play")
    page.wait_for_function("() => location.hash.includes('to=')")
    page.tap("#play")
