"""Doubts as text for a terminal, and as a page to read."""

from collections.abc import Iterable, Iterator
from html import escape

from kg.ask.claims import Source
from kg.ask.doubts import MOST_WORDS, Doubt, Side
from kg.ask.render import cited
from kg.ask.table import shown

_STYLE = """body{font:16px/1.5 system-ui,"Noto Sans CJK SC",sans-serif;margin:2rem auto;max-width:60rem;padding:0 1rem}
article{border-top:1px solid #d1d9e0;padding:1rem 0}h2{font-size:1rem;margin:0}small{color:#59636e}
.sides{display:grid;grid-template-columns:1fr 1fr;gap:2rem}
blockquote{margin:.5rem 0;border-left:3px solid #d1d9e0;padding-left:.75rem}
code{background:#f6f8fa;padding:.1rem .3rem;overflow-wrap:anywhere}"""
_HEAD = """<!DOCTYPE html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Merges and splits in doubt</title>
"""


def text(doubt: Doubt) -> str:
    """One doubt with both sides' words; control characters of the articles are shown as spaces."""
    lines = [f"{heading(doubt)}", *_side("A", doubt.left), *_side("B", doubt.right)]
    return "".join(f"{shown(line)}\n" for line in lines)


def heading(doubt: Doubt) -> str:
    """What is in doubt, by which rule, and what hangs on it."""
    now = "one now" if doubt.now == "merged" else "two now"
    claims = f"{doubt.claims:,} claim{'' if doubt.claims == 1 else 's'}"
    return f"{doubt.kind}, {now} (rule {doubt.rule}: {doubt.why}); {claims} hang on it"


def _side(letter: str, side: Side) -> Iterator[str]:
    yield f"  {letter}  {side.label}"
    for said in side.said[:MOST_WORDS]:
        yield from cited(said, indent=5)


def page(doubts: Iterable[Doubt]) -> str:
    """A static page: each doubt with both sides' words and the labels that decisions.csv asks for; all escaped."""
    parts = [_article(number, doubt) for number, doubt in enumerate(doubts, 1)]
    body = "".join(parts) or "<p>Nothing is in doubt.</p>\n"
    intro = (
        "<p>The most consequential first. What is one now should perhaps be two, what is two now perhaps one; "
        "<code>kg review FOLDER</code> asks for the answers in the terminal.</p>\n"
    )
    return f"{_HEAD}<style>{_STYLE}</style>\n<h1>Merges and splits in doubt</h1>\n{intro}{body}</html>\n"


def _article(number: int, doubt: Doubt) -> str:
    sides = "".join(_column(side) for side in (doubt.left, doubt.right))
    return f'<article>\n<h2>{number}. {_safe(heading(doubt))}</h2>\n<div class="sides">{sides}</div>\n</article>\n'


def _column(side: Side) -> str:
    words = "".join(_quote(said) for said in side.said)
    return f"<section><code>{_safe(side.label)}</code>{words}<small>{_safe(side.thing)}</small></section>"


def _quote(said: Source) -> str:
    where = "; ".join(part for part in (said.publisher, said.published, said.source) if part)
    return f"<blockquote>{_safe(said.quote)}<br><small>{_safe(where)}</small></blockquote>"


def _safe(words: str) -> str:
    return escape(shown(words))
