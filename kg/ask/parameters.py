"""What a user gives for a query's parameters → SPARQL terms. Nothing a user writes becomes part of a query's text.

Names of things become the IRIs of all who bear them, days and numbers typed literals, words string literals; each is
written by the RDF library, which escapes it.
"""

import difflib
import re
from calendar import monthrange
from collections.abc import Callable, Mapping
from datetime import date

import pyoxigraph as ox

from kg import ontology_files
from kg.ask.graph import GraphStore
from kg.ask.lookup import KINDS, called
from kg.ask.names import simplifier
from kg.ask.query import Parameter, Query
from kg.ask.roles import RoleWords
from kg.ask.table import Value
from kg.ask.wording import Words
from kg.errors import CallError, QueryError
from kg.roles import ROLES, all_roles

Term = ox.NamedNode | ox.Literal

_XSD = ontology_files.PREFIXES["xsd"]
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_YEAR_MONTH = re.compile(r"([0-9]{4})(?:-([0-9]{2}))?")
_UNTIL = "--until"
_ENDS = ("--since", _UNTIL)
"""Parameters for the ends of a time, which may be a month or a year: its first day, or its last."""
_MONTH = re.compile(r"[0-9]{4}-(?:0[1-9]|1[0-2])")
_NUMBER = re.compile(r"-?[0-9]{1,18}(?:\.[0-9]{1,18})?")
_IRI = re.compile(r"https?://\S+")


def terms(store: GraphStore, query: Query, given: Mapping[str, Value]) -> dict[str, str]:
    """The SPARQL terms of the parameters that are given (None is as good as not given), by name.

    Raises:
        QueryError: a parameter that the query doesn't take, or a value that is none of its type.
    """
    known = {parameter.name: parameter for parameter in query.parameters}
    result = {}
    for name, value in given.items():
        if value is None:
            continue
        if name not in known:
            raise CallError(_unknown(name, list(known)))
        result[name] = " ".join(map(str, _terms(store, known[name], str(value))))
    return result


def _terms(store: GraphStore, parameter: Parameter, value: str) -> list[Term]:
    where = f"--{parameter.name}"
    try:
        value.encode()
    except UnicodeEncodeError:
        raise CallError(f"{where}: {value!a} is no text") from None
    if "|" in parameter.type:
        words = parameter.type.split("|")
        if value not in words:
            raise CallError(f"{where}: {value!r} is none of {', '.join(words)}")
        return [ox.Literal(value)]
    if parameter.type not in TYPES:
        raise QueryError(f"{where}: there is no type {parameter.type}; there are: {', '.join(TYPES)}")
    return TYPES[parameter.type](store, where, value)


def _named(kind: str) -> Callable[[GraphStore, str, str], list[Term]]:
    def found(store: GraphStore, where: str, name: str) -> list[Term]:
        if _IRI.fullmatch(name):
            return [_iri(where, name)]
        result = called(store, name, KINDS if kind == "thing" else (kind,), levels=kind == "place")
        if not result.iris:
            near = f"; names like it: {', '.join(result.near)}" if result.near else ""
            raise QueryError(f"{where}: no {kind} of the graph is called {name!r}{near}")
        return [ox.NamedNode(iri) for iri in result.iris]

    return found


def _iri(where: str, text: str) -> Term:
    try:
        return ox.NamedNode(text)
    except ValueError:
        raise CallError(f"{where}: {text!r} is no IRI") from None


def _role(_: GraphStore, where: str, text: str) -> list[Term]:
    simplify = simplifier()
    ids = {text} if text in all_roles() else RoleWords(simplify).find(tuple(Words(text, simplify).tokens))
    if not ids:
        raise CallError(f"{where}: {text!r} is no role; there are: {', '.join(all_roles())}")
    return [ox.NamedNode(ROLES + one) for one in sorted({kind for id_ in ids for kind in all_roles()[id_].kinds})]


def _day(_: GraphStore, where: str, text: str) -> list[Term]:
    whole = text
    if where in _ENDS and (month := _YEAR_MONTH.fullmatch(text)):
        number = int(month[2] or (12 if where == _UNTIL else 1))
        last = monthrange(int(month[1]), number)[1] if int(month[1]) and 1 <= number <= 12 else 0
        whole = f"{month[1]}-{number:02}-{last if where == _UNTIL else 1:02}"
    try:
        if not _DAY.fullmatch(whole):
            raise ValueError
        date.fromisoformat(whole)
    except ValueError:
        ways = "2012-05-01, 2012-05 or 2012" if where in _ENDS else "2012-05-01"
        raise CallError(f"{where}: {text!r} is no day; write it as {ways}") from None
    return [ox.Literal(whole, datatype=ox.NamedNode(_XSD + "date"))]


def _month(_: GraphStore, where: str, text: str) -> list[Term]:
    if not _MONTH.fullmatch(text):
        raise CallError(f"{where}: {text!r} is no month; write it as 2012-05")
    return [ox.Literal(text)]


def _number(_: GraphStore, where: str, text: str) -> list[Term]:
    if not _NUMBER.fullmatch(text):
        raise CallError(f"{where}: {text!r} is no number")
    return [ox.Literal(text, datatype=ox.NamedNode(_XSD + ("decimal" if "." in text else "integer")))]


def _text(_: GraphStore, where: str, text: str) -> list[Term]:
    if not text.strip():
        raise QueryError(f"{where}: a word is needed")
    return [ox.Literal(text)]


TYPES: dict[str, Callable[[GraphStore, str, str], list[Term]]] = {
    **{kind.upper(): _named(kind) for kind in (*KINDS, "thing")},
    "ROLE": _role,
    "DAY": _day,
    "MONTH": _month,
    "NUMBER": _number,
    "TEXT": _text,
}
"""The types of parameters: a value → its terms. A name or a role may be several things."""


def _unknown(name: str, known: list[str]) -> str:
    if not known:
        return f"the query takes no parameters, and so no --{name}"
    near = difflib.get_close_matches(name, known, 1)
    hint = f"; did you mean --{near[0]}?" if near else f"; it takes {', '.join(f'--{one}' for one in known)}"
    return f"the query takes no --{name}{hint}"
