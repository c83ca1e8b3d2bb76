"""The named queries as the query page lists them."""

import re
from dataclasses import dataclass
from functools import cache

from kg import ontology_files

FIRST = """PREFIX schema: <https://schema.org/>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>

SELECT ?person ?name WHERE {
  ?person a schema:Person ; skos:prefLabel ?name .
} LIMIT 100
"""
_PARAMETER = re.compile(r"# --([a-z]+) (\S+): (\S.*)")


@dataclass(frozen=True, slots=True)
class Parameter:
    """What a query may be narrowed by."""

    name: str
    type: str
    help: str


@dataclass(frozen=True, slots=True)
class Listed:
    """A named query: its text, what a row is, and its parameters."""

    name: str
    text: str
    row: str
    parameters: tuple[Parameter, ...]


@cache
def listed() -> tuple[Listed, ...]:
    """The named queries, by name."""
    return tuple(_listed(name, ontology_files.query(name)) for name in ontology_files.query_names())


def _listed(name: str, text: str) -> Listed:
    row, parameters = [], []
    for line in text.splitlines():
        if not line.startswith("#"):
            break
        found = _PARAMETER.fullmatch(line)
        if found:
            parameters.append(Parameter(*found.groups()))
        else:
            row.append(line.lstrip("# ").rstrip())
    return Listed(name, text, " ".join(row), tuple(parameters))
