"""The tree of a web page: which elements can hold a story, and their text in document order."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

import yaml

from kg.read import tables

Part = tuple[str, Any]
_STOPS = re.compile("[。，；]|[.,;] ")
COLUMN = " " * 6
"""Between the cells of a row: wider than any space inside a name."""
_CELLS, _LONGEST_CELL = ("td", "th"), 40
_HIDDEN = re.compile(r"display\s*:\s*none", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Marks:
    """How sites mark the parts of a page (``html.yaml``)."""

    content: frozenset[str]
    outside: frozenset[str]
    blocks: frozenset[str]
    silent: frozenset[str]
    boxes: frozenset[str]
    meta: dict[str, list[str]]
    accounts: frozenset[str]
    platforms: frozenset[str]


@cache
def marks() -> Marks:
    """The marks of ``html.yaml``."""
    loaded = yaml.safe_load((tables.DATA / "html.yaml").read_text(encoding="utf-8"))
    names = ("content", "outside", "blocks", "silent", "boxes")
    content, outside, blocks, silent, boxes = (frozenset(loaded[name].lower().split()) for name in names)
    accounts, platforms = (frozenset(loaded[name].split()) for name in ("accounts", "platforms"))
    return Marks(content, outside, blocks, silent, boxes, loaded["meta"], accounts, platforms)


def labels(element: Any) -> set[str]:
    """The ids and classes of an element, whole and in their parts."""
    names = f"{element.get('id') or ''} {element.get('class') or ''}".lower().split()
    return {*names, *(part for name in names for part in re.split(r"[-_]", name))}


def is_content(element: Any) -> bool:
    """Whether a site marks an element as the one that holds the story."""
    return bool(labels(element) & marks().content)


def in_link(element: Any) -> bool:
    """Whether an element is, or stands in, a link."""
    return element.tag == "a" or any(above.tag == "a" for above in element.iterancestors())


@dataclass(slots=True)
class Tree:
    """An element and what below it can hold a story.

    Left out are tags and boxes that never do, unless many of the sentences stand there: class names can't be trusted.

    Attributes:
        root: the element.
        stops: how many stops and commas its text has.
    """

    root: Any
    stops: int

    @classmethod
    def of(cls, root: Any) -> "Tree":
        """The tree below an element."""
        return cls(root, len(_STOPS.findall(root.text_content())))

    def is_outside(self, element: Any) -> bool:
        """Whether an element is no place for a story."""
        if not isinstance(element.tag, str) or element.tag in marks().silent:
            return True
        if _HIDDEN.search(element.get("style") or ""):
            return True
        if element.tag not in marks().boxes or is_content(element) or not labels(element) & marks().outside:
            return False
        return 5 * len(_STOPS.findall(element.text_content())) < 2 * self.stops

    def inside(self, element: Any) -> Iterator[Any]:
        """The elements below one (itself first) that can hold a story, in document order."""
        if element is not self.root and self.is_outside(element):
            return
        yield element
        for child in element:
            yield from self.inside(child)

    def parts(self, element: Any, *, inline: bool = False) -> Iterator[Part]:
        r"""The text of an element piece by piece, each with its element; "\n" where a block begins or ends.

        A row of short cells is one block, wide space between its cells; `inline`: within such a cell.
        """
        if element is not self.root and self.is_outside(element):
            return
        block = element.tag in marks().blocks and not inline
        row = block and element.tag == "tr" and _is_row(element)
        if block:
            yield "\n", element
        if element.text:
            yield element.text, element
        for child in element:
            yield from self.parts(child, inline=inline or row)
            if row:
                yield COLUMN, element
            if child.tail:
                yield child.tail, element
        if block:
            yield "\n", element


def _is_row(element: Any) -> bool:
    """Whether a row of a table holds data rather than the layout of the page: a few words in each of its cells."""
    cells = [child for child in element if child.tag in _CELLS]
    texts = ["".join(cell.itertext()).strip() for cell in cells]
    short = all(len(text) <= _LONGEST_CELL and "。" not in text for text in texts)
    return short and sum(map(bool, texts)) > 1 and next(element.iter("a", "img", "input"), None) is None


def lines(parts: list[Part]) -> Iterator[str]:
    """One line a block; white space as it is shown."""
    text = "".join(words if words in ("\n", COLUMN) else re.sub(r"[ \t\r\n]+", " ", words) for words, _ in parts)
    for line in text.split("\n"):
        if line.strip():
            yield line.strip(" ")
