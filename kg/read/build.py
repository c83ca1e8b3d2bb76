"""A draft → an `Article`: the twin is made, lines are told apart, the story is put together."""

import hashlib
import re
from bisect import bisect_left
from collections.abc import Iterator

from kg.lang.roll import of_roll
from kg.model import Article, Author, Span
from kg.read import published as dated
from kg.read import spaces
from kg.read.bylines import inside
from kg.read.dom import COLUMN
from kg.read.draft import Draft
from kg.read.header import Header, peel
from kg.read.line import Line
from kg.read.lines import breaks_off, classified
from kg.read.names import joined, middle_dots
from kg.read.noise import without_noise
from kg.read.publisher import choose, of_dateline, of_masthead, of_navigation
from kg.read.script import (
    Language,
    chinese_marks,
    english_marks,
    language_of,
    plain_width,
    restored,
    simplified,
)
from kg.read.twin import Twin
from kg.read.wrapping import OPENS, unwrapped


def article(draft: Draft, source: str, number: int) -> Article | None:
    """The article of a draft, or None if nothing of a story is in it."""
    twin, language = normalized(draft.text[: draft.ends])
    twin = unwrapped(twin, language)
    if language != "en":
        twin = joined(twin)
    lines = classified(twin.text, twin.lines(), language, page=draft.page)
    return _finish(draft, source, number, twin, lines, language)


def normalized(text: str, start: int = 0) -> tuple[Twin, Language]:
    """A text from somewhere on without noise, in one script, width and style of punctuation; and its language."""
    twin = plain_width(without_noise(Twin.of(text, start)))
    language = language_of(twin.text)
    if language == "en":
        return english_marks(twin), language
    if language == "zh-Hant":
        twin = simplified(twin)
    return restored(chinese_marks(middle_dots(twin))), language


def _finish(
    draft: Draft, source: str, number: int, twin: Twin, lines: list[Line], language: Language
) -> Article | None:
    tongue = "en" if language == "en" else "zh"
    _split_headlines(twin.text, lines, tongue)
    masthead = of_masthead(twin.text, lines) if tongue == "zh" else None
    if not any(line.kind in ("paragraph", "headline") for line in lines):
        return None
    authors = _authors(twin, lines)
    inline, inline_authors, inline_source, inline_day = _inline(twin, lines, tongue)
    clean = twin.joined(_pieces(twin.text, lines, inline, tongue))
    if tongue == "zh":
        clean = spaces.folded(clean)
    if not clean.text:
        return None
    published = draft.published or dated.published(lines) or dated.stamped(twin.text, lines) or inline_day
    if published is None and tongue == "en":
        published = dated.opening_day(twin.text, lines)
    headers = [line.header for line in lines if line.header]
    publisher = choose(
        [draft.publisher, *(h.source for h in headers)],
        [h.site for h in headers if h.parts or h.site],
        masthead,
        inline_source,
        of_dateline(dated.opening(twin.text, lines), tongue),
        of_navigation(twin.text, lines) or draft.site,
    )
    title, body = _title(draft, twin, lines, clean)
    year = dated.year_of(twin.text, clean.text, tongue) if published is None else None
    makers = tuple(sorted({*authors, *inline_authors}, key=lambda a: (a.span, a.role)))
    beside = Twin("", ()) if draft.ends is None else normalized(draft.text, draft.ends)[0]
    content = "\x1f".join((draft.text, title, published or "", publisher or "", draft.url or ""))
    return Article(
        key=hashlib.sha256(content.encode("utf-8", "surrogatepass")).hexdigest()[:16],
        source=source, number=number, language=language, title=title, published=published, year=year,
        publisher=publisher, url=draft.url, text=draft.text, clean=clean.text, back=clean.back, body=body,
        authors=makers, beside=(beside.text, beside.back),
    )  # fmt: skip


def _split_headlines(text: str, lines: list[Line], tongue: str) -> None:
    """A headline that shares its line with a date or label keeps only its words; one that is repeated stays once."""
    seen: set[str] = set()
    for line in lines:
        if line.kind != "headline":
            continue
        words = text[line.start : line.end]
        header = peel(words, tongue) if len(words) < 300 else None
        if header and header.date and len(header.left) == 1:
            _cut_headline(line, header, words)
            words = text[line.start : line.end]
        if words in seen:
            line.kind = "dropped"
        seen.add(words)


def _cut_headline(line: Line, header: Header, words: str) -> None:
    """Takes date and labels off a headline where a space divides them from it."""
    start, end = header.left[0]
    if end >= len(words.rstrip("”》）！？!?.\"')]")) and words[start - 1 : start] == " ":
        line.start, line.header = line.start + start, header
    elif start <= 2 and words[end : end + 1] == " ":
        line.end, line.header = line.start + end, header


def _authors(twin: Twin, lines: list[Line]) -> list[Author]:
    return [
        Author(maker.name, maker.role, _span(twin, line.start + maker.start, line.start + maker.end))
        for line in lines
        if line.header and line.kind in ("header", "dropped", "headline")
        for maker in line.header.makers
    ]


def _span(twin: Twin, start: int, end: int) -> Span:
    return Span(twin.back[start], twin.back[end - 1] + 1)


def _inline(
    twin: Twin, lines: list[Line], tongue: str
) -> tuple[list[tuple[int, int]], list[Author], str | None, str | None]:
    """By-lines and datelines inside paragraphs: their places in the twin, the authors, the source and day they name."""
    spans: list[tuple[int, int]] = []
    authors: list[Author] = []
    source = day = None
    for line in lines:
        if line.kind != "paragraph":
            continue
        words = twin.text[line.start : line.end]
        for start, end, header in inside(words, tongue):
            spans.append((line.start + start, line.start + end))
            source = source or header.source or header.site
            day = day or (header.date if tongue == "zh" else None)
            for maker in header.makers:
                place = _span(twin, line.start + start + maker.start, line.start + start + maker.end)
                authors.append(Author(maker.name, maker.role, place))
    return spans, authors, source, day


def _pieces(text: str, lines: list[Line], inline: list[tuple[int, int]], tongue: str) -> Iterator[tuple[int, int, str]]:
    """The kept parts of the text, in order, each with what comes before it."""
    previous: Line | None = None
    cut = iter([*inline, (len(text) + 1, len(text) + 1)])
    start, end = next(cut)
    for line in lines:
        if line.kind not in ("headline", "paragraph"):
            if line.kind == "dropped" and line.why not in ("caption", "notice"):
                previous = None
            continue
        before = "" if previous is None else "\n"
        if previous and _continues(text, previous, line, tongue):
            before = " " if tongue == "en" else ""
        elif previous is None:
            before = "\n"
        position = line.start
        while start < line.end:
            if text[position:start].strip():
                ends = start if text[end : line.end].strip() else position + len(text[position:start].rstrip(" "))
                yield position, ends, before
                before = ""
            position = max(position, end)
            if before:
                position = _skipped(text, position, line.end)
            start, end = next(cut)
        if text[position : line.end].strip():
            yield position, line.end, before
        previous = line


_LABELLED = re.compile(r"[\u4e00-\u9fff]{2,20}[：:]\s?[^\s。！？]{2,24}(?:\s|[^。！？]{0,40}$)")
_BULLET = re.compile(r"\n[-*•·●○★☆►▪◆] ?$|^[-*•·●○★☆►▪◆] ?$", re.MULTILINE)
_HEADING = re.compile(
    r"(?:决定|批准|接受|同意)*(?:任命|免去|任免|辞职|任职|免职|聘任|解聘|选举|补选|撤销)(?:名单|决定|事项|职务)?[：:]?\s*"
)
"""What opens a list of posts in a line of its own."""
_ITEM = re.compile(r"[（(]?[一二三四五六七八九十\d]{1,2}[、.）)]")


def _continues(text: str, previous: Line, line: Line, tongue: str) -> bool:
    """Whether a line goes on with the sentence of the one before it."""
    if previous.kind != "paragraph" or line.kind != "paragraph" or previous.level or line.level:
        return False
    if not breaks_off(text, previous) or any(
        _ITEM.match(text, item.start, item.start + 4) for item in (previous, line)
    ):
        return False
    if text.startswith(OPENS, line.start) or any(
        of_roll(text[item.start : item.end], tongue) for item in (previous, line)
    ):
        return False
    if all(_LABELLED.match(text, item.start, item.end) for item in (previous, line)):
        return False
    if any(COLUMN in text[item.start : item.end] for item in (previous, line)):
        return False
    if tongue == "en":
        labelled = text[line.start] == "[" or text[previous.end - 1] == "]"
        labelled = labelled or bool(_BULLET.search(text, line.start - 3, line.start))
        return not labelled and (not line.blank_before or text[line.start].islower())
    if line.indent > previous.indent or _HEADING.fullmatch(text, previous.start, previous.end):
        return False
    length = previous.end - previous.start
    return length >= 30 or length <= 4 or bool(re.search("[，、。；]", text[previous.start : previous.end]))


def _skipped(text: str, start: int, end: int) -> int:
    """The first place from `start` that is no space."""
    while start < end and text[start] == " ":
        start += 1
    return start


def _title(draft: Draft, twin: Twin, lines: list[Line], clean: Twin) -> tuple[str, int]:
    """(headline as written, where the first paragraph begins in `clean`)."""
    heads = [line for line in lines if line.kind == "headline"]
    first = next((line for line in lines if line.kind == "paragraph"), None)
    title = " ".join(draft.text[twin.back[h.start] : twin.back[h.end - 1] + 1].strip(" *#") for h in heads)
    body = len(clean.text) if first is None else bisect_left(clean.back, twin.back[first.start])
    return draft.title or re.sub(r"\s+", " ", title), body
