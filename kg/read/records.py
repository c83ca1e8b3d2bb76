"""JSON and JSON lines → drafts: a record is an object with a text, and perhaps title, published, url and publisher."""

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from kg.errors import InputError
from kg.read import html
from kg.read.dates import iso_day
from kg.read.draft import Draft, with_title
from kg.read.encoding import decode
from kg.read.walk import MAX_BYTES, SourceFile, load_lines

_MARKUP = re.compile(r"</p>|</div>|<br\s*/?>", re.IGNORECASE)
_LONE = re.compile("[\ud800-\udfff]")
"""Half a character, which JSON can write and no other text can hold."""
_FIELDS = {
    "text": ("text", "content", "body", "article", "articleBody"),
    "title": ("title", "headline", "name"),
    "published": ("published", "date", "datePublished", "published_at", "publish_date", "pub_date", "time"),
    "url": ("url", "link", "source_url"),
    "publisher": ("publisher", "source", "site", "media"),
}


def lines(file: SourceFile) -> Iterator[Draft | InputError]:
    """The records of a file with one a line, whatever its size.

    A line that is no record is given as an `InputError` in its place; the others are read all the same.
    """
    empty = True
    for number, line in load_lines(file):
        where = f"{file.source}, line {number}"
        if line is None:
            yield InputError(where, f"is too large (at most {MAX_BYTES // 2**20} MB)")
        elif line.strip():
            try:
                yield _parsed(decode(line, where), where)
            except InputError as error:
                yield error
        else:
            continue
        empty = False
    if empty:
        yield InputError(file.source, "is empty")


def drafts(text: str, where: str) -> Iterator[Draft | InputError]:
    """The records of a JSON text: an object, a list of objects, or an object that holds such a list."""
    try:
        value = json.loads(text)
    except (ValueError, RecursionError) as error:
        if _is_lines(text):
            for number, line in enumerate(text.split("\n"), 1):
                if line.strip():
                    yield _parsed(line, f"{where}, line {number}")
        else:
            yield InputError(where, f"is not valid JSON ({_short(error)})")
        return
    records = value if isinstance(value, list) else [value]
    if isinstance(value, dict) and not _field(value, "text"):
        lists = [found for _, found in sorted(value.items()) if isinstance(found, list)]
        records = next((found for found in lists if found and isinstance(found[0], dict)), records)
    if not records:
        yield InputError(where, "holds no articles")
    for number, record in enumerate(records, 1):
        yield _draft(record, where if len(records) == 1 else f"{where}, record {number}")


def _is_lines(text: str) -> bool:
    """Whether a text that is no JSON begins with a line that is an object: JSON lines under another name."""
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
    if _MARKUP.search(text):
        text = html.plain(text)
    title = _field(record, "title")
    published = _field(record, "published")
    text = with_title(text, title)
    return Draft(
        text, title, iso_day(published) if published else None, _field(record, "publisher"), _field(record, "url")
    )


def _field(record: Mapping[str, Any], name: str) -> str | None:
    for key in _FIELDS[name]:
        value = record.get(key)
        if isinstance(value, dict):
            value = value.get("name")
        if isinstance(value, str) and value.strip():
            return _whole(value).replace("\r\n", "\n").replace("\r", "\n").strip()
    return None


def _whole(value: str) -> str:
    """A text without halves of characters."""
    try:
        value.encode()  # much sooner than to look at each character
    except UnicodeEncodeError:
        return _LONE.sub("\ufffd", value)
    return value
