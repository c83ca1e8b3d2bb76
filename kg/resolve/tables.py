"""Tables that people write by hand and the command adds to: CSV with a heading, comments after "#", no formulas."""

import csv
from collections.abc import Iterator, Sequence
from pathlib import Path

from kg.errors import InputError, OutputError

_FORMULA = ("=", "+", "-", "@")


def lines(path: Path, columns: Sequence[str]) -> Iterator[tuple[int, list[str]]]:
    """The lines of a table with their numbers, in its order; none if there is no such file.

    Raises:
        InputError: it isn't UTF-8, has other columns, or a line has too many or too few values.
    """
    if not path.exists():
        return
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(path.name, f"can't be read as UTF-8 ({error})") from error
    written = [
        (number, line) for number, line in enumerate(text.splitlines(), 1) if line.strip() and not line.startswith("#")
    ]
    reader = csv.reader(line for _, line in written)
    for (number, _), cells in zip(written, reader, strict=False):
        if number == written[0][0]:
            if tuple(cells) != tuple(columns):
                raise InputError(path.name, f"line {number}: expected the columns {','.join(columns)}")
        elif len(cells) != len(columns):
            raise InputError(path.name, f"line {number}: expected {len(columns)} values, found {len(cells)}")
        else:
            yield number, [_unguarded(cell) for cell in cells]


def add(path: Path, columns: Sequence[str], cells: Sequence[str]) -> None:
    """Write a line at the end of a table, which is made with its heading if there is none.

    Raises:
        InputError: a value has a line break, or something else that can't be seen.
        OutputError: it can't be written.
    """
    if any(not cell.isprintable() for cell in cells):
        raise InputError(path.name, f"no line can hold this: {cells!r}")
    try:
        old = path.read_text(encoding="utf-8") if path.exists() else ""
        with path.open("a", encoding="utf-8", newline="") as file:
            writer = csv.writer(file, lineterminator="\n")
            if not old.strip():
                writer.writerow(columns)
            elif not old.endswith("\n"):
                file.write("\n")
            writer.writerow(map(_guarded, cells))
    except OSError as error:
        raise OutputError(f"{path}: can't be written ({error.strerror})") from None


def _guarded(cell: str) -> str:
    """A cell that no spreadsheet runs as a formula."""
    return f"'{cell}" if cell.lstrip("'").startswith(_FORMULA) else cell


def _unguarded(cell: str) -> str:
    return cell[1:] if cell[:1] == "'" and cell.lstrip("'").startswith(_FORMULA) else cell
