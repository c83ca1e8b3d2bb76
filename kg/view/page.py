"""Writes the network as one HTML file that works without a network, and in which text can't become code.

The page forbids itself every request and every script but its own (Content-Security-Policy with hashes).

Nothing of other makers is in it: the whole network and the neighbourhood of one node are drawn by the same canvas code,
so that both look and behave alike, and a page of five articles isn't mostly a library.
"""

import base64
import hashlib
import html
from pathlib import Path

from kg import written
from kg.bilingual import Word, in_both
from kg.view.data import encode
from kg.view.network import Network

FOLDER = Path(__file__).parent
SCRIPTS = (
    *("words", "days", "data", "graph", "state", "filter", "names"),
    *("camera", "areas", "measures", "shapes", "labels", "focus", "scene", "map"),
    *("make", "marks", "quotes", "known", "lines", "panel", "together", "find", "search"),
    *("controls", "tree", "time", "table", "rows", "select", "svg", "takeaway", "printing", "pointer", "keys", "main"),
)
"""The parts of the page's own script, in order: script/NAME.js."""
STYLES = ("base", "head", "map", "legend", "time", "menus", "table", "panel", "narrow", "print")
"""The parts of its style, in order: style/NAME.css."""


_NO_SCRIPT = "'none'"


def write(path: Path, network: Network, title: str | Word) -> None:
    """Write the page of a network; the file is replaced only when the new one is complete.

    Raises:
        OutputError: the file can't be written.
    """
    written.write(path, render(network, title).encode())


def render(network: Network, title: str | Word) -> str:
    """The page as text; a title is the same in both languages unless it is a `Word`."""
    titles = in_both(title)
    own = "".join((FOLDER / "script" / f"{name}.js").read_text(encoding="utf-8") for name in SCRIPTS)
    script = _script(f'"use strict";\n(() => {{\n{own}}})();\n')
    style = sheets(FOLDER / "colours.css", *(FOLDER / "style" / f"{name}.css" for name in STYLES))
    blocks = encode(network, titles)
    parts = {
        "policy": html.escape(policy(script, style=style)),
        "title": html.escape(titles.zh.encode("utf-8", "replace").decode()),
        "style": style,
        "head": blocks.head,
        "core": blocks.core,
        "names": blocks.names,
        "evidence": "\n".join(
            f'<script type="text/plain" id="evidence-{number}">{part}</script>'
            for number, part in enumerate(blocks.evidence)
        ),
        "script": script,
    }
    template = (FOLDER / "template.html").read_text(encoding="utf-8")
    pieces = template.split("{{")
    return pieces[0] + "".join(parts[name] + rest for name, _, rest in (piece.partition("}}") for piece in pieces[1:]))


def policy(*scripts: str, style: str) -> str:
    """The Content-Security-Policy of a page that runs only these scripts, has only this style, and asks for nothing."""
    return "; ".join(
        (
            "default-src 'none'",
            f"script-src {' '.join(map(_hash, scripts)) or _NO_SCRIPT}",
            f"style-src {_hash(style)}",
            "img-src data:",
            "base-uri 'none'",
            "form-action 'none'",
        )
    )


def sheets(*files: Path) -> str:
    """Style sheets as they stand in a page, one after the other."""
    return "\n" + "\n".join(file.read_text(encoding="utf-8") for file in files)


def _script(text: str) -> str:
    """A script as it can stand in HTML: the parser would turn line ends into LF, which changes the hash."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _hash(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"
