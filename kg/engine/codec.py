"""What one article says, as bytes to keep on disk: JSON lists without field names, the same bytes for the same article.

JSON and not pickle, because an output folder may come from somebody else, and reading one must never run code.
"""

from collections.abc import Sequence
from typing import Any, NamedTuple

import orjson

from kg.model import Article, Author, Fact, Found, Issue, Mention, Name, Span, Told

_new = tuple.__new__  # sooner than a NamedTuple's own constructor


class Reading(NamedTuple):
    """One article and all that was found in it. Of the article only what later stages need: no `clean`, no `back`."""

    article: Article
    found: Found


def encode(reading: Reading) -> bytes:
    """The bytes of a reading; its source is left out, because the same content may lie under another name tomorrow."""
    article, found = reading
    head = [
        article.key,
        article.language,
        article.title,
        article.published,
        article.year,
        article.publisher,
        article.url,
        article.text,
        article.authors,
    ]
    mentions = [(mention.id, mention.kind, mention.names, mention.info, mention.told) for mention in found.mentions]
    facts = [
        (fact.kind, fact.subject, fact.object, fact.quote, fact.rule, fact.confidence, fact.info)
        for fact in found.facts
    ]
    issues = [(issue.what, issue.text, issue.span) for issue in found.issues]
    # orjson takes no subclass of tuple by itself; `list` turns a NamedTuple into an array.
    return orjson.dumps([head, mentions, facts, issues], default=list)


def decode(data: bytes, source: str, number: int) -> Reading:
    """The reading behind `encode`'s bytes, as article `number` of the file `source`."""
    head, mentions, facts, issues = orjson.loads(data)
    return Reading(
        _article(head, source, number),
        Found(
            [
                Mention(i, kind, [_name(name) for name in names], info, {key: _told(row) for key, row in told.items()})
                for i, kind, names, info, told in mentions
            ],
            [
                Fact(kind, subject, other, _new(Span, quote), rule, confidence, info)
                for kind, subject, other, quote, rule, confidence, info in facts
            ],
            [Issue(what, text, source, None if span is None else _new(Span, span)) for what, text, span in issues],
        ),
    )


def _article(head: Sequence[Any], source: str, number: int) -> Article:
    key, language, title, published, year, publisher, url, text, authors = head
    return Article(
        key=key,
        source=source,
        number=number,
        language=language,
        title=title,
        published=published,
        year=year,
        publisher=publisher,
        url=url,
        text=text,
        clean="",
        back=(),
        authors=tuple(Author(name, role, Span(*span)) for name, role, span in authors),
    )


def _name(row: Sequence[Any]) -> Name:
    text, plain, span, quote = row
    return _new(Name, (text, plain, _new(Span, span), _new(Span, quote)))


def _told(row: Sequence[Any]) -> Told:
    quote, rule, confidence = row
    return _new(Told, (_new(Span, quote), rule, confidence))
