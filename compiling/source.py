"""Python as the compiler takes it: the same program, where it knows a construct only in other words."""

import ast

ENDLESS = frozenset({"count", "cycle", "repeat"})
"""Iterators without an end: the compiler makes a list of what a generator expression runs over."""

Place = tuple[int, int]


class NotCompilableError(ValueError):
    """A module says something that would mean another thing once it is compiled."""


def plain(text: str, name: str) -> str:
    """The source of a module for the compiler, with the same lines.

    Records lose their slots, which compiled classes have anyway, and ``x in (a, *b)`` becomes ``x in tuple((a, *b))``.

    Raises:
        NotCompilableError: a generator expression without an end.
    """
    added: list[tuple[Place, str]] = []
    cut: list[tuple[Place, Place]] = []
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Compare):
            for operator, right in zip(node.ops, node.comparators, strict=True):
                if isinstance(operator, ast.In | ast.NotIn) and _unpacks(right):
                    added += [((right.lineno, right.col_offset), "tuple("), (_end(right), ")")]
        elif isinstance(node, ast.GeneratorExp) and any(_endless(part.iter) for part in node.generators):
            raise NotCompilableError(
                f"{name}, line {node.lineno}: a generator expression that never ends; write a loop"
            )
        elif isinstance(node, ast.ClassDef):
            for call in node.decorator_list:
                if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id == "dataclass":
                    cut += [((one.lineno, one.col_offset), _end(one)) for one in call.keywords if one.arg == "slots"]
    lines = [line.encode() for line in text.splitlines(keepends=True)]
    for (line, column), (_, last) in cut:
        lines[line - 1] = lines[line - 1][:column] + b"slots=False" + lines[line - 1][last:]
    for (line, column), word in sorted(added, reverse=True):
        lines[line - 1] = lines[line - 1][:column] + word.encode() + lines[line - 1][column:]
    return b"".join(lines).decode()


def _end(node: ast.expr | ast.keyword) -> Place:
    assert node.end_lineno is not None and node.end_col_offset is not None
    return node.end_lineno, node.end_col_offset


def _unpacks(node: ast.expr) -> bool:
    return isinstance(node, ast.Tuple | ast.List | ast.Set) and any(isinstance(one, ast.Starred) for one in node.elts)


def _endless(node: ast.expr) -> bool:
    function = node.func if isinstance(node, ast.Call) else None
    name = function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", None)
    return name in ENDLESS
