"""What one file gives: its articles, read and searched for facts, or why not. A fault of ours loses one article."""

import hashlib
from collections.abc import Iterator

from kg.engine.codec import Reading, encode
from kg.engine.store import FileReading
from kg.errors import GuanxiError, InputError, fault
from kg.find import find
from kg.model import Article
from kg.read import SourceFile, articles
from kg.read.walk import load


def extract(file: SourceFile) -> FileReading:
    """All that one file gives: what was read, found and refused (each reason once). Depends on its content alone."""
    try:
        data = load(file)
    except InputError as error:
        return FileReading("", [], [("", error.why)])
    kept = []
    refused: dict[str, tuple[str, int]] = {}
    for one in guarded(file, data):
        if isinstance(one, InputError):
            first, count = refused.get(one.why, (one.where.removeprefix(file.source), 0))
            refused[one.why] = first, count + 1
        else:
            kept.append((one.article.number, one.article.key, encode(one)))
    rejected = [
        (first if count == 1 else f"{first} and {count - 1:,} more", why) for why, (first, count) in refused.items()
    ]
    return FileReading(digest_of(file, data), kept, rejected)


def guarded(file: SourceFile, data: bytes | None = None) -> Iterator[Reading | InputError]:
    """The articles of a file with what was found in each; one on which a rule fails is refused, the others are kept."""
    try:
        for one in articles(file, data):
            yield one if isinstance(one, InputError) else _found(one)
    except GuanxiError:
        raise
    except Exception as error:  # noqa: BLE001 - whatever it is, the other files are still to be read
        yield InputError(file.source, fault(error))


def _found(article: Article) -> Reading | InputError:
    try:
        return Reading(article, find(article))
    except GuanxiError:
        raise
    except Exception as error:  # noqa: BLE001 - whatever it is, the other articles are still to be read
        where = article.source if not article.number else f"{article.source}, article {article.number + 1}"
        return InputError(where, fault(error))


def digest_of(file: SourceFile, data: bytes) -> str:
    """The name of a file's content in the cache: the same bytes are read in another way under another extension."""
    return hashlib.sha256(file.path.suffix.lower().encode() + b"\0" + data).hexdigest()
