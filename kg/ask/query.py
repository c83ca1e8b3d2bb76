"""Query files: what a row is, the parameters that a query takes, and its SPARQL.

A file opens with a comment. It says what a row is, and names each parameter with the kind of value that it takes
(`kg.ask.parameters.TYPES`, or words to choose from):

    # A row is a person's time in a post.
    # --person PERSON: whose posts
    # --kind met|visited: of which kind

A line that begins with `#?` counts only where all parameters in it ($person) are given; to every other engine it is a
comment, so that the file as it stands is the question without parameters.
"""

import difflib
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from kg import ontology_files
from kg.errors import QueryError

_PARAMETER = re.compile(r"# --([a-z]+) ([A-Z]+|[\w-]+(?:\|[\w-]+)+): (\S.*)")
_CONDITION = re.compile(r"(\s*)#\?(.*)")
_GIVEN = re.compile(r"\$([a-z]+)")


@dataclass(frozen=True, slots=True)
class Parameter:
    """What a query may be asked with. `type`: PERSON, DAY … or the words to choose from, as "met|visited"."""

    name: str
    type: str
    help: str


@dataclass(frozen=True, slots=True)
class Query:
    """A question in SPARQL. `row` says what a row of the answer is, "" where the text doesn't tell."""

    text: str
    row: str = ""
    parameters: tuple[Parameter, ...] = ()

    def sparql(self, given: Mapping[str, str]) -> str:
        """The text with the conditions on the parameters that are given, each as SPARQL terms.

        Raises:
            QueryError: a parameter that the file doesn't declare, or doesn't use.
        """
        if not self.parameters and not given:
            return self.text
        used: set[str] = set()
        text = "\n".join(self._lines(given, used))
        if unused := given.keys() - used:
            raise QueryError(f"the query makes no use of --{min(unused)}")
        return text

    def _lines(self, given: Mapping[str, str], used: set[str]) -> Iterator[str]:
        known = {parameter.name for parameter in self.parameters}
        for line in self.text.split("\n"):
            condition = _CONDITION.fullmatch(line)
            if condition is None:
                yield line
                continue
            wanted = set(_GIVEN.findall(condition[2]))
            if undeclared := wanted - known:
                raise QueryError(f"the query has a condition on --{min(undeclared)}, which it doesn't declare")
            if wanted <= given.keys():
                used |= wanted
                yield condition[1] + _GIVEN.sub(lambda name: given[name[1]], condition[2])


def named() -> dict[str, Query]:
    """The named queries, sorted by name."""
    return {name: parse(ontology_files.query(name)) for name in ontology_files.query_names()}


def find(query: str | Path) -> Query:
    """A named query, a query file (a Path, or a text that ends in ".rq"), or SPARQL text.

    Raises:
        QueryError: there is no query of that name, or the file can't be read.
    """
    if isinstance(query, str):
        if query in ontology_files.query_names():
            return parse(ontology_files.query(query))
        if any(character.isspace() or character == "{" for character in query.removesuffix(".rq")):
            if not query.endswith(".rq"):
                return parse(query)
        elif not query.endswith(".rq"):
            raise QueryError(_unknown(query))
    try:
        return parse(Path(query).read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise QueryError(f"{query}: {error.strerror or error}") from error
    except ValueError as error:
        raise QueryError(f"{query}: no UTF-8 text ({error})") from error


def parse(text: str) -> Query:
    """The query of a text, with what its opening comment says of it."""
    row: list[str] = []
    parameters: list[Parameter] = []
    for line in text.splitlines():
        if not line.startswith("#"):
            break
        if parameter := _PARAMETER.fullmatch(line.rstrip()):
            parameters.append(Parameter(parameter[1], parameter[2], parameter[3]))
        else:
            row.append(line.lstrip("# ").rstrip())
    return Query(text, " ".join(row), tuple(parameters))


def _unknown(name: str) -> str:
    names = ontology_files.query_names()
    near = difflib.get_close_matches(name, names, 1)
    hint = f"; did you mean {near[0]}?" if near else f"; there are: {', '.join(names)}"
    return f"no query is named {name!r}{hint}"
