"""Articles with all that was found in them marked in their own words: what the rules do, to be read by people.

One HTML file without a network. Names are coloured by kind; words that a fact rests on are underlined, and pointing at
them, or at the fact beside them, shows both; what was not understood is dotted.
"""

import html
import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

from kg import written
from kg.bilingual import Word
from kg.model import Article, Fact, Found, Mention, Span
from kg.view.page import FOLDER, policy, sheets
from kg.view.words import words

HERE = Path(__file__).parent
_SHORTEST = 2
"""Characters of a name that is marked wherever it stands."""
Area = Callable[[str], str]
"""An area's id → its name."""


class Marked(NamedTuple):
    """A stretch of the text that is marked: its classes, the text shown on pointing at it, and the fact it bears."""

    span: Span
    classes: str
    hint: str
    fact: str | None = None


def write(path: Path, articles: Iterable[tuple[Article, Found]], area: Area) -> None:
    """Write the page of some articles.

    Raises:
        OutputError: the file can't be written.
    """
    written.write(path, render(articles, area).encode())


def render(articles: Iterable[tuple[Article, Found]], area: Area) -> str:
    """The page as text."""
    style = sheets(FOLDER / "colours.css", FOLDER / "reading.css", HERE / "style.css")
    script = (HERE / "script.js").read_text(encoding="utf-8")
    body = "".join(_article(number, *one, area) for number, one in enumerate(articles))
    return (
        '<!DOCTYPE html>\n<html lang="zh-Hans">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{html.escape(policy(script, style=style))}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="color-scheme" content="light dark">\n<link rel="icon" href="data:,">\n'
        f"<title>guanxi</title>\n<style>{style}</style>\n</head>\n<body>\n{_legend()}{body}"
        f"<script>{script}</script>\n</body>\n</html>\n"
    )


def _both(word: Word) -> str:
    return html.escape(f"{word.zh} {word.en}")


def _legend() -> str:
    known = words()
    kinds = ("person", "organization", "meeting", "project", "place", "site")
    names = "".join(f'<li><span class="name {kind}">{_both(known[f"one.{kind}"])}</span></li>' for kind in kinds)
    others = "".join(
        f'<li><span class="{key.partition(".")[2]}">{_both(known[key])}</span></li>'
        for key in ("marked.quote", "marked.open")
    )
    return f'<header><ul id="legend">{names}{others}</ul></header>\n'


def _article(number: int, article: Article, found: Found, area: Area) -> str:
    mentions = {mention.id: mention for mention in found.mentions}
    told = [_told(f"{number}-{at}", fact, mentions, area) for at, fact in enumerate(found.facts)]
    names = list(_names(found.mentions, area))
    marks = [*names, *_again(article.text, found.mentions, names), *_quotes(found.facts, told), *_open(found)]
    beside: dict[int, list[_Told]] = defaultdict(list)
    lines = list(_lines(article.text))
    ends = [line.end for line in lines]
    for fact, one in zip(found.facts, told, strict=True):
        beside[bisect_left(ends, fact.quote.start)].append(one)
    about = " · ".join(part for part in (article.published, article.publisher, article.source) if part)
    rows = "".join(_line(article.text, line, marks, beside[at]) for at, line in enumerate(lines))
    return f"<article>\n<h2>{html.escape(article.title)}</h2>\n<p>{html.escape(about)}</p>\n{rows}</article>\n"


class _Told(NamedTuple):
    """A fact in words, and by which rule it was found."""

    id: str
    text: str
    rule: str


def _told(id_: str, fact: Fact, mentions: dict[int, Mention], area: Area) -> _Told:
    known = words()
    subject = mentions[fact.subject].names[0].plain
    thing = mentions[fact.object].names[0].plain if fact.object is not None else ""
    info = fact.info
    if fact.kind == "post":
        status = known.get(f"status.{info['status']}")
        parts = [f"{status.zh} {status.en}" if status else "", info["title"], info["role"]]
        parts += [area(info["area"]) if "area" in info else thing]
    elif fact.kind == "award":
        parts = [info.get("name", "")]
    elif fact.kind == "progress":
        word = known[f"progress.{info['status']}"]
        parts = [f"{word.zh} {word.en}"]
    elif fact.kind == "backing":
        parts = [f"{known['edge.backs'].zh} {known['edge.backs'].en}", thing]
    else:
        key = f"edge.{info['type']}" if fact.kind == "encounter" else f"as.{info.get('as', 'spoke')}"
        parts = [f"{known[key].zh} {known[key].en}", thing]
    parts += [info.get("date", "")]
    text = f"{subject}: {' · '.join(part for part in parts if part)}"
    return _Told(id_, text, f"{fact.rule} ({fact.confidence:g})")


def _names(mentions: Iterable[Mention], area: Area) -> Iterator[Marked]:
    for mention in mentions:
        hint = " · ".join([mention.kind, *(f"{key} {value}" for key, value in sorted(mention.info.items()))])
        if "area" in mention.info:
            hint += f" ({area(mention.info['area'])})"
        for name in mention.names:
            yield Marked(name.span, f"name {mention.kind}", hint)


def _again(text: str, mentions: Iterable[Mention], marked: Sequence[Marked]) -> Iterator[Marked]:
    """The names that were found once, wherever else they stand as they were written, but never inside another."""
    by_span = {mark.span: mark for mark in marked}
    found: dict[str, Marked] = {}
    for name in (name for mention in mentions for name in mention.names):
        if len(name.text) >= _SHORTEST:
            found.setdefault(name.text, by_span[name.span])
    if not found:
        return
    longest = sorted(found, key=lambda name: (-len(name), name))
    taken = {at for mark in marked for at in range(*mark.span)}
    for match in re.finditer("|".join(map(_whole, longest)), text):
        if taken.isdisjoint(range(*match.span())):
            yield found[match[0]]._replace(span=Span(*match.span()))


def _whole(name: str) -> str:
    """A pattern of a name that doesn't begin or end within a word in Latin letters."""
    return (r"(?<!\w)" if name[0].isascii() else "") + re.escape(name) + (r"(?!\w)" if name[-1].isascii() else "")


def _quotes(facts: Iterable[Fact], told: Sequence[_Told]) -> Iterator[Marked]:
    for fact, one in zip(facts, told, strict=True):
        yield Marked(fact.quote, "quote", f"{one.text} — {one.rule}", one.id)


def _open(found: Found) -> Iterator[Marked]:
    for issue in found.issues:
        if issue.span is not None:
            yield Marked(issue.span, "open", issue.what)


def _lines(text: str) -> Iterator[Span]:
    start = 0
    for line in text.split("\n"):
        yield Span(start, start + len(line))
        start += len(line) + 1


def _line(text: str, line: Span, marks: Sequence[Marked], told: Sequence[_Told]) -> str:
    """One line of the original: its pieces between the ends of marks, each with all marks that cover it."""
    own = [mark for mark in marks if mark.span.start < line.end and mark.span.end > line.start]
    ends = {line.start, line.end}
    ends.update(min(max(end, line.start), line.end) for mark in own for end in mark.span)
    pieces = "".join(
        _piece(text[start:end], [mark for mark in own if mark.span.start <= start and mark.span.end >= end])
        for start, end in pairwise(sorted(ends))
    )
    facts = "".join(
        f'<li data-fact="{one.id}">{html.escape(one.text)} <small>{html.escape(one.rule)}</small></li>' for one in told
    )
    return f'<div class="line"><p>{pieces}</p>' + (f"<ul>{facts}</ul>" if facts else "") + "</div>\n"


def _piece(text: str, marks: Sequence[Marked]) -> str:
    if not marks:
        return html.escape(text)
    classes = " ".join(dict.fromkeys(name for mark in marks for name in mark.classes.split()))
    facts = " ".join(dict.fromkeys(mark.fact for mark in marks if mark.fact is not None))
    hint = "\n".join(dict.fromkeys(mark.hint for mark in marks))
    return f'<span class="{classes}" data-fact="{facts}" title="{html.escape(hint)}">{html.escape(text)}</span>'
