"""The network as a static picture for reports: SVG, and PNG made of it, without a browser.

Nothing in the picture can run or ask for anything: it has no link, no script, and text of articles only as escaped
text of bounded length.
"""

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

from kg import written
from kg.bilingual import Word
from kg.errors import OutputError
from kg.model import MentionKind
from kg.view.hulls import hull
from kg.view.layout import Layout, layout
from kg.view.network import Network
from kg.view.picture_labels import columns, labels
from kg.view.words import words

FOLDER = Path(__file__).parent
FONTS = '"Noto Sans CJK SC","Source Han Sans SC","PingFang SC","Microsoft YaHei","WenQuanYi Zen Hei",sans-serif'
FONT_OPTIONS: dict[str, Any] = {}
"""What the renderer is told about fonts: nothing, so that it takes those of the system."""
CHINESE = re.compile("[㐀-䶿一-鿿]")
WIDEST, NARROWEST = 2400, 800
MARGIN, HEAD, FOOT = 40, 60, 56
LONGEST_TEXT = 80
"""Characters of any text in the picture at most."""
KINDS: tuple[MentionKind, ...] = ("person", "organization", "meeting", "project", "place", "site")
QUIET = ("within", "located")
MANY = 3000
"""Links of which more are drawn thinner, and none dashed."""
UNFIT = re.compile(
    "[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ud800-\udfff\ufdd0-\ufdef\ufeff\ufffe\uffff]"
)
"""What XML can't hold, and what would turn the text around or hide in it."""
SHAPES = {
    "organization": ((-0.85, -0.85), (0.85, -0.85), (0.85, 0.85), (-0.85, 0.85)),
    "meeting": ((0, -1.1), (1.1, 0), (0, 1.1), (-1.1, 0)),
    "project": ((0, -1.1), (1.05, 0.8), (-1.05, 0.8)),
    "place": ((-1.05, 0), (-0.52, -0.92), (0.52, -0.92), (1.05, 0), (0.52, 0.92), (-0.52, 0.92)),
    "site": ((0, 1.1), (1.05, -0.8), (-1.05, -0.8)),
}
"""Corners at radius 1; people are round."""
ROUND = ((1, 0), (0.7, 0.7), (0, 1), (-0.7, 0.7), (-1, 0), (-0.7, -0.7), (0, -1), (0.7, -0.7))


def write_svg(path: Path, network: Network, title: str, language: str = "zh") -> None:
    """Write the picture as SVG.

    Raises:
        OutputError: the file can't be written.
    """
    written.write(path, svg(network, title, language).encode())


def write_png(path: Path, network: Network, title: str, language: str = "zh") -> None:
    """Write the picture as PNG.

    Raises:
        OutputError: the file can't be written, or no font of this computer has Chinese characters.
    """
    written.write(path, png(svg(network, title, language)))


def svg(network: Network, title: str, language: str = "zh") -> str:
    """The picture as text; `language` ("zh" or "en") is that of labels and legend."""
    drawing = _Drawing(network, layout(network), language)
    return "".join(f"{part}\n" for part in drawing.parts(title))


class _Drawing:
    """A network with its nodes at their places in the picture."""

    def __init__(self, network: Network, placed: Layout, language: str) -> None:
        self._network, self._placed, self._language = network, placed, language
        xs, ys = zip(*placed.points, strict=True) if placed.points else ((0,), (0,))
        natural = max(max(xs) - min(xs), 1) + 4 * MARGIN
        self.width = round(min(max(natural, NARROWEST), WIDEST))
        scale = min((self.width - 4 * MARGIN) / max(max(xs) - min(xs), 1), 1.0)
        left = (self.width - (max(xs) + min(xs)) * scale) / 2
        top = HEAD + MARGIN - min(ys) * scale
        self.height = round(HEAD + 2 * MARGIN + (max(ys) - min(ys)) * scale + FOOT)
        self.points = [(round(x * scale + left, 1), round(y * scale + top, 1)) for x, y in placed.points]
        self.radii = [max(1.6, radius * min(1.0, scale**0.7)) for radius in placed.radii]
        self._far = max(3.0, 16 * scale)

    def parts(self, title: str) -> Iterator[str]:
        """The lines of the SVG file."""
        size = f'width="{self.width}" height="{self.height}" viewBox="0 0 {self.width} {self.height}"'
        yield f'<svg xmlns="http://www.w3.org/2000/svg" {size} role="img" font-family=\'{FONTS}\'>'
        yield f"<title>{_text(title)}</title>"
        colours = _colours()
        yield f'<rect width="100%" height="100%" fill="{colours["paper"]}"/>'
        yield from self._areas(colours)
        yield from self._edges(colours)
        yield from self._nodes(colours)
        yield from self._labels(colours)
        look = f'font-size="24" font-weight="600" fill="{colours["text"]}"'
        yield f'<text x="{MARGIN}" y="{HEAD - 20}" {look}>{_text(title)}</text>'
        yield from self._legend(colours)
        yield "</svg>"

    def _areas(self, colours: dict[str, str]) -> Iterator[str]:
        members: dict[int, list[int]] = {}
        for number, group in enumerate(self._placed.groups):
            members.setdefault(group, []).append(number)
        look = f'fill="{colours["area"][:7]}" fill-opacity=".11"'
        for number, one in enumerate(self._placed.neighbourhoods):
            if one.place is not None and len(members.get(number, ())) > 2:
                corners = hull(around for node in members[number] for around in self._around(node))
                yield f'<path d="M{"L".join(f"{x:.1f} {y:.1f}" for x, y in corners)}Z" {look}/>'

    def _around(self, node: int) -> Iterator[tuple[float, float]]:
        (x, y), far = self.points[node], self._far + self.radii[node]
        return ((x + right * far, y + down * far) for right, down in ROUND)

    def _edges(self, colours: dict[str, str]) -> Iterator[str]:
        index = {node.id: number for number, node in enumerate(self._network.nodes)}
        lines: dict[str, list[str]] = {}
        for edge in self._network.edges:
            (x, y), (right, down) = self.points[index[edge.source]], self.points[index[edge.target]]
            lines.setdefault(edge.kind, []).append(f"M{x} {y}L{right} {down}")
        many = len(self._network.edges) > MANY
        for kind in sorted(lines, key=lambda kind: (kind not in QUIET, kind)):
            dashes = _dashes(kind, len(self._network.edges))
            thin = (0.5 if many else 1.0) * (0.8 if kind in QUIET else 1)
            look = f'stroke="{colours[kind]}" stroke-width="{thin}" stroke-opacity="{0.3 if many else 0.6}"{dashes}'
            yield f'<path d="{"".join(lines[kind])}" fill="none" {look}/>'

    def _nodes(self, colours: dict[str, str]) -> Iterator[str]:
        drawn: dict[str, list[str]] = {kind: [] for kind in KINDS}
        for node, (x, y), radius in zip(self._network.nodes, self.points, self.radii, strict=True):
            drawn[node.kind].append(_shape(node.kind, x, y, radius))
        for kind, shapes in drawn.items():
            if shapes:
                look = f'fill="{colours[kind]}" stroke="{colours[kind + "-line"]}" stroke-width=".8"'
                yield f'<path d="{"".join(shapes)}" {look}/>'

    def _labels(self, colours: dict[str, str]) -> Iterator[str]:
        halo = f'stroke="{colours["paper"]}" stroke-width="3" stroke-linejoin="round" paint-order="stroke"'
        yield f'<g fill="{colours["text"]}" {halo} text-anchor="middle">'
        for label in labels(self._network.nodes, self.points, self.radii, self._language, self.width):
            weight = ' font-weight="600"' if label.strong else ""
            place = f'x="{label.x:.1f}" y="{label.y:.1f}" font-size="{label.size}"{weight}'
            yield f"<text {place}>{_text(label.text)}</text>"
        yield "</g>"

    def _legend(self, colours: dict[str, str]) -> Iterator[str]:
        known, counts = words(), Counter(node.kind for node in self._network.nodes)
        x, y = float(MARGIN), self.height - 22.0
        yield f'<g font-size="13" fill="{colours["text"]}">'
        for kind in KINDS:
            if counts[kind]:
                word = f"{self._word(known[f'kind.{kind}'])} {counts[kind]:,}"
                look = f'fill="{colours[kind]}" stroke="{colours[kind + "-line"]}"'
                yield f'<path d="{_shape(kind, x + 6, y - 5, 6)}" {look}/><text x="{x + 18:.0f}" y="{y}">{word}</text>'
                x += 18 + columns(word) * 7 + 18
        for link in dict.fromkeys(edge.kind for edge in self._network.edges):
            word = self._word(known[f"edge.{link}"])
            dashes = _dashes(link, len(self._network.edges))
            line = f'<path d="M{x:.0f} {y - 5}h16" stroke="{colours[link]}" stroke-width="2"{dashes}/>'
            yield f'{line}<text x="{x + 22:.0f}" y="{y}">{word}</text>'
            x += 22 + columns(word) * 7 + 18
        yield "</g>"
        key = "status.part" if self._network.total > len(self._network.nodes) else "status.all"
        numbers = (len(self._network.nodes), self._network.total, len(self._network.edges))
        said = self._word(known[key]).format(**{name: f"{one:,}" for name, one in zip("kne", numbers, strict=True)})
        said = re.sub(r"(?<![\d,])1 (node|link)s\b", r"1 \1", said)
        place = f'x="{self.width - MARGIN}" y="{HEAD - 20}" text-anchor="end"'
        yield f'<text {place} font-size="13" fill="{colours["soft"]}">{_text(said)}</text>'

    def _word(self, word: Word) -> str:
        return word.of(self._language)


def png(picture: str) -> bytes:
    """An SVG picture as PNG, twice as fine.

    Raises:
        OutputError: no font of this computer has Chinese characters, and the picture has some.
    """
    import resvg_py  # only pictures need it

    if CHINESE.search(picture) and not _has_chinese_font():
        raise OutputError("no font here has Chinese characters: install one (such as Noto Sans CJK), or write SVG")
    return bytes(resvg_py.svg_to_bytes(svg_string=picture, zoom=2, **FONT_OPTIONS))


@cache
def _has_chinese_font() -> bool:
    """Whether a Chinese character is drawn otherwise than one that no font has."""
    import resvg_py

    size = 'width="40" height="40"'
    head = f'<svg xmlns="http://www.w3.org/2000/svg" {size} font-family=\'{FONTS}\'><text y="30">'
    tail = "</text></svg>"
    drawn = {bytes(resvg_py.svg_to_bytes(svg_string=head + char + tail, **FONT_OPTIONS)) for char in ("", "\U000ffffd")}
    return bytes(resvg_py.svg_to_bytes(svg_string=f"{head}汉{tail}", **FONT_OPTIONS)) not in drawn


def _shape(kind: str, x: float, y: float, radius: float) -> str:
    if kind not in SHAPES:
        halves = (f"a{radius:.1f} {radius:.1f} 0 1 0 {side * 2 * radius:.1f} 0" for side in (1, -1))
        return f"M{x - radius:.1f} {y:.1f}{''.join(halves)}Z"
    return "M" + "L".join(f"{x + right * radius:.1f} {y + down * radius:.1f}" for right, down in SHAPES[kind]) + "Z"


def _dashes(link: str, links: int) -> str:
    """How a kind of link is broken in a picture of so many: on the map, and in its legend."""
    return ' stroke-dasharray="4 5"' if link in QUIET and links <= MANY else ""


def _text(words: str) -> str:
    return escape(UNFIT.sub("", words[:LONGEST_TEXT]))


@cache
def _colours() -> dict[str, str]:
    """The colours of the pages, those for light paper."""
    light = (FOLDER / "colours.css").read_text(encoding="utf-8").partition("}")[0]
    return dict(re.findall(r"--([\w-]+): (#[0-9a-f]+);", light))
