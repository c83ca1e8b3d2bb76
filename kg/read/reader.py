"""One file → its articles, whatever its format."""

import re
from collections.abc import Iterator

from kg.errors import InputError
from kg.model import Article
from kg.read import dates, html, pages, records, stories
from kg.read.build import article, normalized
from kg.read.draft import Draft, with_title
from kg.read.encoding import decode
from kg.read.header import peel
from kg.read.walk import SourceFile, load

_ORGANIZER = re.compile(
    r"(?:主办|承办|协办)(?:方|单位)?：\s?([\u4e00-\u9fff]{2,6}(?:日报|晚报|报业|传媒|广电)(?:社|集团)?)"
)


MAX_CHARACTERS = 2_000_000
"""A text above this length is no article."""


def articles(file: SourceFile, data: bytes | None = None) -> Iterator[Article | InputError]:
    """The articles of a file in their order; what can't be read is given as an `InputError` in its place.

    One bad line of a JSONL file doesn't lose the others. A file that holds nothing readable gives one `InputError`.
    `data`: the file's bytes, if they were loaded already.
    """
    number = 0
    for draft in _drafts(file, data):
        if isinstance(draft, InputError):
            yield draft
            continue
        found = article(draft, file.source, number) if len(draft.text) <= MAX_CHARACTERS else None
        if found is None:
            long = len(draft.text) > MAX_CHARACTERS
            yield InputError(file.source, "is too long for an article" if long else "holds no article")
            continue
        number += 1
        yield found


def _drafts(file: SourceFile, data: bytes | None) -> Iterator[Draft | InputError]:
    suffix = file.path.suffix.lower()
    try:
        if suffix == ".jsonl":
            yield from records.lines(file)
            return
        is_html = suffix in (".html", ".htm")
        text = decode(load(file) if data is None else data, file.source, html=is_html)
        if is_html:
            yield html.draft(text, file.source)
        elif suffix == ".json":
            yield from records.drafts(text, file.source)
        else:
            yield from _plain(text)
    except InputError as error:
        yield error


_FRONT = re.compile(r"---[ \t]*\n((?:[^\n]*\n){1,40}?)---[ \t]*\n")
_FIELD = re.compile(
    r"^(title|date|published|source|publisher|url)[ \t]*:[ \t]*[\"']?(.+?)[\"']?[ \t]*$", re.IGNORECASE | re.MULTILINE
)


def _with_front_matter(text: str, front: re.Match[str]) -> Draft:
    """A Markdown file that opens with a block of fields between two lines of dashes."""
    fields = {name.lower(): value for name, value in _FIELD.findall(front.group(1))}
    title = fields.get("title")
    body = with_title(text[front.end() :].strip(), title)
    published = dates.iso_day(fields.get("published") or fields.get("date") or "")
    return Draft(body, title, published, fields.get("publisher") or fields.get("source"), fields.get("url"))


def _plain(text: str) -> Iterator[Draft]:
    front = _FRONT.match(text)
    if front and _FIELD.search(front.group(1)):
        yield _with_front_matter(text, front)
        return
    page = pages.split(text) or stories.split(text)
    if page is None or not page.articles:
        yield Draft(text)
        return
    published, publisher = _page_facts(text, page)
    for start, end, below in page.articles:
        story, beside = text[start:end].strip(), text[end:below].rstrip()
        if beside:
            yield Draft(f"{story}\n\n{beside}", None, published, publisher, page=True, ends=len(story))
        else:
            yield Draft(story, None, published, publisher, page=True)


def _page_facts(text: str, page: pages.Page) -> tuple[str | None, str | None]:
    """Date and paper of a page: from its head, else from a countdown and an organizer among its advertisements."""
    twin, language = normalized(text)
    tongue = "en" if language == "en" else "zh"
    published = publisher = None
    head, _ = normalized(text[page.head[0] : page.head[1]])
    for line in head.text.split("\n"):
        found = peel(line.strip(" *"), tongue)
        published = published or found.date
        publisher = publisher or found.source or found.site
    if publisher is None:
        organizer = _ORGANIZER.search(twin.text)
        publisher = organizer.group(1) if organizer else None
    return published or dates.countdown_day(twin.text), publisher
