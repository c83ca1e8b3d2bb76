"""On paper: the map in its right proportions, refitted, in light colours; the screen gets its own back."""

import pytest

from .driving import TOWN

LOOK = """() => {
  const READ = { willReadFrequently: true };
  const canvas = document.getElementById("canvas");
  const box = canvas.getBoundingClientRect();
  const copy = Object.assign(document.createElement("canvas"), { width: 8, height: 8 }).getContext("2d", READ);
  copy.drawImage(canvas, 0, 0);
  const at = (x, y) => [...copy.getImageData(x, y, 1, 1).data];
  return { stretched: (canvas.width / box.width) / (canvas.height / box.height), corner: at(3, 3),
    width: canvas.width, height: canvas.height, boxWidth: box.width, boxHeight: box.height };
}"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_map_on_paper_is_light_and_not_stretched(visit, file, scheme):
    page = visit(file, color_scheme=scheme)
    screen = page.evaluate(LOOK)
    page.evaluate(
        f"window.printed = null; addEventListener('beforeprint', () => window.printed = ({LOOK})(), {{ once: true }})"
    )
    page.pdf(format="A4", print_background=True)
    printed = page.evaluate("window.printed")
    assert min(printed["corner"]) > 230
    assert printed["width"] * 2 == printed["height"] * 3
    page.wait_for_function("() => !document.documentElement.classList.contains('paper')")
    assert page.evaluate(LOOK) == screen


def test_the_paper_keeps_the_proportions_it_is_drawn_for(visit, file):
    page = visit(file, f"#node={TOWN}")
    page.set_viewport_size({"width": 794, "height": 1123})
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert page.evaluate(LOOK)["stretched"] == pytest.approx(1, abs=0.01)
    page.emulate_media(media="screen")
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert page.evaluate(LOOK)["stretched"] == pytest.approx(1, abs=0.01)


def test_what_is_printed_fills_the_paper(visit, file):
    page = visit(file)
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    xs = page.evaluate(
        """() => {
        const canvas = document.getElementById("canvas");
        const { width, height } = canvas;
        const copy = Object.assign(document.createElement("canvas"), { width, height }).getContext("2d");
        copy.drawImage(canvas, 0, 0);
        const { data } = copy.getImageData(0, 0, width, height);
        const seen = [];
        for (let x = 0; x < width; x++) for (let y = 0; y < height; y += 3) {
          const at = 4 * (y * width + x);
          if (Math.min(data[at], data[at + 1], data[at + 2]) < 120) { seen.push([x / width, y / height]); break; }
        }
        return [seen[0][0], seen[seen.length - 1][0]]; }"""
    )
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert xs[0] > 0.005
    assert xs[1] < 0.995
    assert xs[1] - xs[0] > 0.4


def test_a_resize_leaves_no_frame_blank(visit, file):
    page = visit(file)
    page.evaluate(
        f"window.seen = []; new ResizeObserver(() => window.seen.push(({LOOK})().corner[3] + ({LOOK})().corner[0]))"
        ".observe(document.getElementById('map'))"
    )
    page.wait_for_function("() => window.seen.length > 0")  # as soon as it observes
    page.set_viewport_size({"width": 1200, "height": 800})
    page.wait_for_function("() => window.seen.length > 1")
    assert min(page.evaluate("window.seen")) > 400
