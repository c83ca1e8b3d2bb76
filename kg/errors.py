"""What can go wrong, as a tree.

GuanxiError
├── InputError        a file, folder or record that can't be read as articles (the build goes on without it)
├── OutputError       the output folder can't be written
├── LanguageDataError a lexicon or grammar file is wrong (file, line, what was expected)
├── QueryError        a query that doesn't exist or doesn't parse
│   └── CallError     a parameter that a query doesn't take, or a value that is none of its type
└── ServiceError      a service of somebody else that can't be asked
"""

import traceback
from pathlib import Path

_PACKAGE = Path(__file__).parent


class GuanxiError(Exception):
    """Base of every error that guanxi raises on purpose; its text is one plain sentence."""


class InputError(GuanxiError):
    """A file, folder or record that can't be read as articles: what, where and why."""

    def __init__(self, where: str, why: str) -> None:
        super().__init__(f"{where}: {why}")
        self.where = where
        self.why = why


class OutputError(GuanxiError):
    """The output can't be written."""


class LanguageDataError(GuanxiError):
    """A lexicon or grammar file is wrong; the text names the file, the line and what was expected."""


class QueryError(GuanxiError):
    """A query that doesn't exist, doesn't parse or isn't allowed."""


class CallError(QueryError):
    """A parameter that a query doesn't take, or a value that is none of its type: the call is wrong, not the graph."""


class ServiceError(GuanxiError):
    """A service of somebody else that can't be reached, or doesn't answer as it should."""


def fault(error: Exception) -> str:
    """What is told of an article on which guanxi itself failed: the kind of error and where in the package it arose.

    A rule that trips over one text mustn't lose the others: such an article is refused like a broken file.
    """
    frames = traceback.extract_tb(error.__traceback__)
    here = [frame for frame in frames if Path(frame.filename).is_relative_to(_PACKAGE)] or frames
    at = f"{Path(here[-1].filename).relative_to(_PACKAGE.parent).as_posix()}:{here[-1].lineno}" if here else "?"
    return f"made guanxi fail ({type(error).__name__} at {at}); please report it"
