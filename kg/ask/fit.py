"""Tables as wide as a terminal: cells are shortened or, where little would be left of them, rows become blocks."""

from collections.abc import Iterator

from kg.ask.table import Table, Value, cells, shown, width
from kg.ontology_files import IRIS

_GAP = 2
_LEAST = 12
"""The fewest cells of a terminal to which a column is narrowed."""


def fitted(table: Table, room: int) -> str:
    """A table in at most so many cells of a terminal a line."""
    longest = [max(map(width, column)) for column in zip(*table.lines(), strict=True)]
    if not _fits(longest, room):
        short = Table(table.columns, [tuple(map(_short, row)) for row in table.rows])
        longest = [max(map(width, column)) for column in zip(*short.lines(), strict=True)]
        known = [wide for wide in range(_LEAST, room) if _fits([min(one, wide) for one in longest], room)]
        return short.text(known[-1]) if known else "".join(_blocks(table, room))
    return table.text(None)


def _fits(widths: list[int], room: int) -> bool:
    return sum(widths) + _GAP * (len(widths) - 1) <= room


def _short(value: Value) -> Value:
    """One of our IRIs by its end."""
    if isinstance(value, str) and value.startswith(IRIS):
        return f"…/{value.rstrip('/').rpartition('/')[2]}"
    return value


def _blocks(table: Table, room: int) -> Iterator[str]:
    """Each row as lines of column and value, without what it leaves unbound; values are wrapped."""
    names = max(map(width, table.columns))
    for number, row in enumerate(table.lines()[1:], 1):
        yield f"─── {number} ".ljust(min(room, 40), "─") + "\n"
        for name, value in zip(table.columns, row, strict=True):
            for at, line in enumerate(_wrapped(value, max(_LEAST, room - names - _GAP))):
                yield f"{name if at == 0 else '':<{names}}  {line}\n"


def _wrapped(text: str, room: int) -> Iterator[str]:
    line, used = "", 0
    for character in shown(text):
        wide = cells(character)
        if used + wide > room:
            yield line
            line, used = "", 0
        line, used = line + character, used + wide
    if line:
        yield line
