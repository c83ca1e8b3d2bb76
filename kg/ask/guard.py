"""What a query may not do: change the graph, or reach out of it."""

import re

from kg.errors import QueryError

# Everything in which a keyword is no keyword: comments, strings, IRIs, variables, prefixed names.
_OPAQUE = re.compile(
    r'"""(?:[^"\\]|\\.|"(?!""))*"""|\'\'\'(?:[^\'\\]|\\.|\'(?!\'\'))*\'\'\''
    r"|\"(?:[^\"\\\n\r]|\\.)*\"|'(?:[^'\\\n\r]|\\.)*'"
    r"|<[^<>\"{}|^`\\\x00-\x20]*>|#[^\n\r]*|[?$]\w+|[\w.-]*:[\w.:%\\-]*",
    re.DOTALL,
)
_ESCAPED = re.compile(r"\\u([0-9A-Fa-f]{4})|\\U([0-9A-Fa-f]{8})")
_UPDATES = re.compile(r"\s*(?:(?:BASE|PREFIX)\s*)*(INSERT|DELETE|LOAD|CLEAR|CREATE|DROP|COPY|MOVE|ADD|WITH)\b", re.I)
_SERVICE = re.compile(r"\bSERVICE\b", re.I)
_FROM = re.compile(r"(?<!@)\bFROM\b", re.I)


def refuse_side_effects(sparql: str) -> None:
    """Refuse updates and SERVICE, which would change the graph or send requests.

    Raises:
        QueryError: the query is an update or asks another server.
    """
    for text in {sparql, _unescaped(sparql)}:
        bare = _OPAQUE.sub(" ", text)
        update = _UPDATES.match(bare)
        if update:
            raise QueryError(f"a graph is only asked here, never changed: {update[1].upper()} is not allowed")
        if _SERVICE.search(bare):
            raise QueryError("SERVICE is not allowed: queries stay within the graph")


def refuse_datasets(sparql: str) -> None:
    """Refuse FROM, by which a query names what it is asked of: elsewhere that may be a file or another server.

    Raises:
        QueryError: the query has FROM or FROM NAMED.
    """
    if any(_FROM.search(_OPAQUE.sub(" ", text)) for text in {sparql, _unescaped(sparql)}):
        raise QueryError("FROM is not allowed: there is one graph, and it is asked without naming it")


def _unescaped(sparql: str) -> str:
    def character(match: re.Match[str]) -> str:
        code = int(match[1] or match[2], 16)
        return chr(code) if code < 0x110000 else match[0]

    return _ESCAPED.sub(character, sparql)
