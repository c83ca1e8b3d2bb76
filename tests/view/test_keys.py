"""Every action has a key, every control a name, and docs/page.md tells of all of them."""

import hashlib
import re
from pathlib import Path

import pytest

VENDOR = Path(__file__).parent / "vendor"
AXE = VENDOR / "axe-core-4.14.1.min.js"
DOCS = Path(__file__).parent.parent.parent / "docs" / "page.md"
NAMES = {" ": "Space", "ArrowLeft": "←", "ArrowRight": "→", "ArrowUp": "↑", "ArrowDown": "↓", "Escape": "Esc"}


WU = "#node=person/p0-0"
STATE = "location.hash + document.body.className + JSON.stringify(guanxi.where('place/990100'))"
CHANGING = {
    "ArrowLeft": "", "ArrowRight": "", "ArrowUp": "", "ArrowDown": "", "+": "", "=": "", "-": "",
    "1": WU + "&steps=2", "2": WU, "c": WU, ";": WU, "r": "#hide=site", "t": "", "l": "", "e": "", "m": "",
    "g": "", " ": "",
}  # fmt: skip


@pytest.mark.parametrize("key", CHANGING)
def test_a_key_of_the_map_does_something(visit, file, key):
    page = visit(file, CHANGING[key])
    page.focus("#map")
    before = page.evaluate(STATE)
    page.keyboard.press("Space" if key == " " else key)
    page.wait_for_function(f"(before) => {STATE} !== before", arg=before)


@pytest.mark.parametrize(("key", "opened"), [("f", "#filters"), ("s", "#take"), ("?", "#help"), ("/", "#query:focus")])
def test_a_key_opens_and_escape_closes(visit, file, key, opened):
    page = visit(file)
    page.focus("#map")
    page.keyboard.press(key)
    page.wait_for_selector(opened)
    page.keyboard.press("Escape")
    page.wait_for_selector(opened, state="detached" if "focus" in opened else "hidden")


def test_nodes_are_walked_through_and_opened_by_keys_alone(visit, file):
    page = visit(file)
    page.focus("#map")
    page.keyboard.press(".")
    first = page.inner_text("#said")
    page.keyboard.press(".")
    second = page.inner_text("#said")
    page.keyboard.press(",")
    assert page.inner_text("#said") == first != second
    page.keyboard.press("Enter")
    page.wait_for_selector("#panel[data-full]")
    assert first.startswith(page.inner_text("#panel h2"))
    page.keyboard.press("Enter")
    assert "steps=2" in page.evaluate("location.hash")
    page.keyboard.press("p")
    assert page.evaluate("document.activeElement.id") == "panel"


def test_the_map_has_the_focus_again_when_the_table_is_closed(visit, file):
    page = visit(file)
    page.focus("#map")
    page.keyboard.press("t")
    assert page.evaluate("document.activeElement.id") == "table"
    assert page.is_hidden("#map")
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.id") == "map"
    page.keyboard.press(".")
    assert page.inner_text("#said")


def test_back_and_forward_have_keys(visit, file):
    page = visit(file, WU)
    page.focus("#map")
    page.keyboard.press("2")
    page.keyboard.press("[")
    page.wait_for_function("() => !location.hash.includes('steps')")
    page.keyboard.press("]")
    page.wait_for_function("() => location.hash.includes('steps')")


def test_the_map_can_be_put_back(visit, file):
    page = visit(file)
    page.focus("#map")
    before = page.evaluate("guanxi.where('place/990100')")
    page.keyboard.press("+")
    page.keyboard.press("0")
    assert page.evaluate("guanxi.where('place/990100')") == before


def test_the_documentation_names_every_key_and_field(visit, file):
    page = visit(file)
    told = DOCS.read_text("utf-8")
    keys = page.evaluate("guanxi.keys()")
    named = set(re.findall(r"`([^`]+)`", "\n".join(re.findall(r"^\| (`[^|]*) \|", told, re.MULTILINE))))
    assert {NAMES.get(key, key) for key in keys} | set(page.evaluate("guanxi.fields")) == named


def test_every_key_is_in_the_help(visit, file):
    page = visit(file)
    page.click("#help-button")
    shown = set(page.locator("#help kbd").all_inner_texts())
    assert {NAMES.get(key, key) for key in page.evaluate("guanxi.keys()")} == shown


def test_third_party_scripts_are_the_ones_they_are_said_to_be():
    listed = dict(re.findall(r"^\| (\S+\.js) \|.*\b([0-9a-f]{64}) \|$", (VENDOR / "README.md").read_text(), re.M))
    assert listed == {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in VENDOR.glob("*.js")}


LOOKS = [("light", 1280), ("dark", 1280), ("dark", 375), ("light", 375)]
OPPOSITE = LOOKS[::2]
"""Looks that have each scheme and each width once."""
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]


@pytest.mark.parametrize(
    ("fragment", "act", "looks"),
    [
        (WU, None, LOOKS),
        ("#way=person/p0-0~person/p0-9", None, OPPOSITE),
        ("#table=person&selected=person/p0-0", None, OPPOSITE),
        ("#hide=person,site&from=2024-03-01&selected=place/990100", "#filter-button", LOOKS),
        ("", "#take-button", OPPOSITE),
        ("", "#help-button", OPPOSITE),
    ],
)
def test_axe_finds_nothing_against_wcag_aa(visit, file, fragment, act, looks):
    page = visit(file, fragment, viewport={"width": 1280, "height": 800})
    if act:
        page.click(act)
    if act == "#filter-button":
        page.click("#tree .twig >> nth=0")
    if act == "#take-button":
        page.fill("#query", "吴")
    page.evaluate(AXE.read_text("utf-8"))
    for scheme, width in looks:
        page.emulate_media(color_scheme=scheme)
        page.set_viewport_size({"width": width, "height": 800})
        found = page.evaluate("(values) => axe.run({ runOnly: { type: 'tag', values } })", RULES)
        wrong = [(one["id"], [node["html"][:120] for node in one["nodes"]]) for one in found["violations"]]
        assert (scheme, width, wrong) == (scheme, width, [])
        assert found["passes"]
