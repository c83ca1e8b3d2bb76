"""The tables between the stages as files: one JSON object a line, the same bytes for the same articles.

    articles.jsonl  what was read               mentions.jsonl  what articles name, and which entity it is
    facts.jsonl     what articles claim         entities.jsonl  who is who, and why
    issues.jsonl    what was not understood, the most frequent first

`article` is the content's key everywhere; positions are code points in the article's `text`, the end exclusive. The
words around a name that are its quote go from `quote_start` to `quote_end`; `told` has those behind details.
`kg.engine.output` reads the tables again.
"""

from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import orjson

from kg.model import Article, Fact, Mention, Resolved

Row = dict[str, Any]


def write(path: Path, lines: Iterable[bytes]) -> None:
    """Write lines that are JSON already."""
    with path.open("wb") as file:
        file.writelines(lines)


def written(folder: Path, articles: Iterable[Resolved]) -> Iterator[Resolved]:
    """The same articles again, their rows in the tables of articles, mentions and facts once they have passed."""
    makers: dict[str, Callable[[Resolved], Iterator[Row]]] = {
        "articles.jsonl": _articles,
        "mentions.jsonl": _mentions,
        "facts.jsonl": _facts,
    }
    with ExitStack() as stack:
        files = [(stack.enter_context((folder / name).open("wb")), rows) for name, rows in makers.items()]
        for one in articles:
            for file, rows in files:
                file.writelines(orjson.dumps(row, option=orjson.OPT_APPEND_NEWLINE) for row in rows(one))
            yield one


def _articles(one: Resolved) -> Iterator[Row]:
    article = one.article
    yield {
        "article": article.key,
        "source": article.source,
        "number": article.number,
        "language": article.language,
        "title": article.title,
        "published": article.published,
        "year": article.year,
        "publisher": article.publisher,
        "url": article.url,
        "authors": [
            {"name": author.name, "role": author.role, "start": author.span.start, "end": author.span.end}
            for author in article.authors
        ],
        "text": article.text,
    }


def _mentions(one: Resolved) -> Iterator[Row]:
    for mention in one.found.mentions:
        yield _mention(one.article, mention, one.entities.get(mention.id))


def _mention(article: Article, mention: Mention, entity_id: str | None) -> Row:
    return {
        "article": article.key,
        "mention": mention.id,
        "kind": mention.kind,
        "entity": entity_id,
        "names": [
            {
                "text": name.text,
                "plain": name.plain,
                "start": name.span.start,
                "end": name.span.end,
                "quote_start": name.quote.start,
                "quote_end": name.quote.end,
            }
            for name in mention.names
        ],
        "info": mention.info,
        "told": {
            key: {
                "start": told.quote.start,
                "end": told.quote.end,
                "rule": told.rule,
                "confidence": told.confidence,
            }
            for key, told in mention.told.items()
        },
    }


def _facts(one: Resolved) -> Iterator[Row]:
    for fact in one.found.facts:
        yield _fact(one.article, fact)


def _fact(article: Article, fact: Fact) -> Row:
    return {
        "article": article.key,
        "kind": fact.kind,
        "subject": fact.subject,
        "object": fact.object,
        "info": fact.info,
        "quote": article.quote(fact.quote),
        "start": fact.quote.start,
        "end": fact.quote.end,
        "rule": fact.rule,
        "confidence": fact.confidence,
    }
