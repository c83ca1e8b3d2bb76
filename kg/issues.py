"""What was not understood, the most frequent first: the next work on words and rules."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import orjson

from kg.errors import InputError

FILE = "issues.jsonl"


@dataclass(frozen=True, slots=True)
class Counted:
    """Something not understood: what it is, the words, how often, and the file and place of the first one."""

    what: str
    text: str
    count: int
    source: str
    start: int | None
    end: int | None


def read(output: Path) -> Iterator[Counted]:
    """The issues of a build, in the order of the file: the most frequent first.

    Raises:
        InputError: there is no issues.jsonl in the folder, or it is none.
    """
    path = output / FILE
    try:
        with path.open("rb") as file:
            for line in file:
                yield Counted(**orjson.loads(line))
    except OSError:
        raise InputError(str(path), "doesn't exist; kg build writes it") from None
    except (orjson.JSONDecodeError, TypeError):
        raise InputError(str(path), "isn't what kg build writes") from None
