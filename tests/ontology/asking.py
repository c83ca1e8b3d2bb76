"""Rows of queries as plain dictionaries, and the queries that the ontology's README shows."""

import re

import pyoxigraph as ox

from kg import ontology_files


def rows(store: ox.Store, text: str) -> list[dict[str, str]]:
    result = store.query(text)
    assert isinstance(result, ox.QuerySolutions)
    names = [variable.value for variable in result.variables]
    return [
        {name: getattr(term, "value", "") for name, term in zip(names, row, strict=True) if term is not None}
        for row in result
    ]


def readme_queries() -> list[str]:
    return re.findall(r"```sparql\n(.*?)```", ontology_files.text("README.md"), re.DOTALL)
