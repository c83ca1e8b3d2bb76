"""JSON and JSON lines → drafts: a record is an object with a text, and perhaps title, published, url and publisher."""

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from kg.errors import InputError
from kg.read.dates import iso_day
from kg.read.draft import Draft

_FIELDS = {
    "text": ("text", "content", "body", "article", "articleBody"),
    "title": ("title", "headline", "name"),
    "published": ("published", "date", "datePublished", "published_at", "publish_date", "pub_date", "time"),
    "url": ("url", "link", "source_url"),
    "publisher": ("publisher", "source", "site", "media"),
}


def drafts(text: str, where: str, *, lines: bool) -> Iterator[Draft | InputError]:
    """The records of a file: one a line (`lines`), else an object, a list of objects, or an object with such a list.

    What is no record is given as an `InputError` in its place; the others are read all the same.
    """
    if lines:
        for number, line in enumerate(text.split("\n"), 1):
            if line.strip():
                yield _parsed(line, f"{where}, line {number}")
        return
    try:
        value = json.loads(text)
    except (ValueError, RecursionError) as error:
        if "\n" in text.strip() and text.lstrip().startswith("{") and _is_lines(text):
            yield from drafts(text, where, lines=True)
        else:
            yield InputError(where, f"is not valid JSON ({_short(error)})")
        return
    records = value if isinstance(value, list) else [value]
    if isinstance(value, dict) and not _field(value, "text"):
        lists = [
            item for _, item in sorted(value.items()) if isinstance(item, list) and item and isinstance(item[0], dict)
        ]
        records = lists[0] if lists else records
    if not records:
        yield InputError(where, "holds no articles")
    for number, record in enumerate(records, 1):
        yield _draft(record, where if len(records) == 1 else f"{where}, record {number}")


def _is_lines(text: str) -> bool:
    try:
        return isinstance(json.loads(text.strip().split("\n", 1)[0]), dict)
    except (ValueError, RecursionError):
        return False


def _parsed(line: str, where: str) -> Draft | InputError:
    try:
        return _draft(json.loads(line), where)
    except (ValueError, RecursionError) as error:
        return InputError(where, f"is not valid JSON ({_short(error)})")


def _short(error: Exception) -> str:
    return re.sub(r": line \d+ column \d+ \(char \d+\)", "", str(error))[:80]


def _draft(record: Any, where: str) -> Draft | InputError:
    if not isinstance(record, dict):
        return InputError(where, "is no article (a JSON object with a text is expected)")
    text = _field(record, "text")
    if not text:
        return InputError(where, "is no article (it has no text)")
    title = _field(record, "title")
    published = _field(record, "published")
    if title and title.strip() not in text[: len(title) + 400]:
        text = f"{title.strip()}\n\n{text}"
    return Draft(
        text, title, iso_day(published) if published else None, _field(record, "publisher"), _field(record, "url")
    )


def _field(record: Mapping[str, Any], name: str) -> str | None:
    for key in _FIELDS[name]:
        value = record.get(key)
        if isinstance(value, dict):
            value = value.get("name")
        if isinstance(value, str) and value.strip():
            return value.replace("\r\n", "\n").replace("\r", "\n").strip()
    return None
