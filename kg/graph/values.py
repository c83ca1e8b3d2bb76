"""What shapes ask of one value, as tests of its Turtle token."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from kg.graph.shapes import Property
from kg.graph.terms import is_day

_ESCAPES = re.compile(r'\\(?:u([0-9A-F]{4})|(["\\nrt]))')
_UNESCAPED = {"n": "\n", "r": "\r", "t": "\t"}
_NUMBER = re.compile(r'-?[0-9]+(?:\.[0-9]+)?|"-?[0-9.]+"\^\^xsd:decimal')
_MONTH_DAY = re.compile(r"--[0-9]{2}-[0-9]{2}")
Test = Callable[[str], str | None]
"""Says what is wrong with a token, or None."""
Look = Callable[[str], bool]
"""Says whether a token is known to be good."""


def lexical(token: str) -> str:
    """The text of a literal's token (of an IRI's: the token itself)."""
    if not token.startswith('"'):
        return token
    text = token[1 : token.rindex('"')]
    if "\\" not in text:
        return text
    return _ESCAPES.sub(lambda m: chr(int(m[1], 16)) if m[1] else _UNESCAPED.get(m[2], m[2]), text)


def _is_iri(token: str) -> bool:
    first = token[0]
    return first == "<" or not (first in '"-' or first.isdigit() or token in ("true", "false"))


def number(token: str) -> float | None:
    """The number that a token is, if it is one."""
    if token.isascii() and token.isdigit():
        return float(token)  # so it is with nearly all
    return float(token.removesuffix("^^xsd:decimal").strip('"')) if _NUMBER.fullmatch(token) else None


def _typed(token: str, datatype: str) -> bool:
    return token.startswith('"') and token.endswith(f'"^^{datatype}')


_DATATYPES: dict[str, Callable[[str], bool]] = {
    "xsd:string": lambda token: token[0] == '"' == token[-1],
    "rdf:langString": lambda token: token[0] == '"' and token[token.rindex('"') + 1 :].startswith("@"),
    "xsd:integer": lambda token: token.removeprefix("-").isdigit(),
    "xsd:decimal": lambda token: ("." in token or _typed(token, "xsd:decimal")) and number(token) is not None,
    "xsd:boolean": lambda token: token in ("true", "false"),
    "xsd:date": lambda token: _typed(token, "xsd:date") and is_day(lexical(token)),
    "xsd:gMonthDay": lambda token: (
        _typed(token, "xsd:gMonthDay")
        and _MONTH_DAY.fullmatch(lexical(token)) is not None
        and is_day(f"2000{lexical(token)[1:]}")
    ),
}


def tests(asked: Property) -> Iterator[Test]:
    """All that a property asks of each value alone, but for its classes."""
    if asked.node_kind_iri:
        yield lambda token: None if _is_iri(token) else "is no IRI"
    if asked.datatypes:
        known = [_DATATYPES[datatype] for datatype in asked.datatypes]
        wanted = f"is no {' or '.join(asked.datatypes)}"
        if len(known) == 1:
            one = known[0]
            yield lambda token: None if one(token) else wanted
        else:
            yield lambda token: None if any(fits(token) for fits in known) else wanted
    if asked.values is not None:
        values = asked.values
        yield lambda token: None if token in values else f"is none of {', '.join(sorted(values))}"
    if asked.pattern is not None:
        pattern = re.compile(asked.pattern)
        yield lambda token: None if pattern.search(lexical(token)) else f"doesn't match {pattern.pattern}"
    if asked.min_length:
        least, short = asked.min_length, f"is shorter than {asked.min_length}"
        # nearly all are asked for one character, which needs no unescaping
        yield lambda token: None if token[:2] != '""' and (least == 1 or len(lexical(token)) >= least) else short
    if asked.min_inclusive is not None:
        low = asked.min_inclusive
        yield lambda token: None if (value := number(token)) is not None and value >= low else f"is below {low}"
    if asked.max_inclusive is not None:
        high = asked.max_inclusive
        yield lambda token: None if (value := number(token)) is not None and value <= high else f"is above {high}"
    if asked.languages:
        ends = tuple(f'"@{language}' for language in asked.languages)
        wanted = f"is in none of the languages {', '.join(asked.languages)}"
        yield lambda token: None if token.endswith(ends) else wanted


def quick_look(asked: Property) -> Look | None:
    """A look that accepts only good values, and nearly all of them; None for what is asked seldom or is not simple."""
    bare = Property(asked.path, asked.min_count, asked.max_count, less_than=asked.less_than)
    if asked == replace(bare, datatypes=("xsd:string",), min_length=min(asked.min_length, 1)):
        return lambda token: token[0] == '"' == token[-1] and len(token) > 2
    if asked == replace(bare, node_kind_iri=True):
        return lambda token: token[0] == "<"
    spoken = replace(bare, datatypes=("rdf:langString",), min_length=1, languages=asked.languages)
    if asked.languages and asked == replace(spoken, unique_language=asked.unique_language):
        ends = tuple(f'"@{one}' for one in asked.languages)
        return lambda token: token[0] == '"' != token[1] and token.endswith(ends)
    if asked == replace(bare, datatypes=("xsd:integer",), min_inclusive=None if asked.min_inclusive is None else 0):
        return str.isdecimal
    return None
