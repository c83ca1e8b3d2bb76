"""Tables that people write by hand and the command adds to: CSV with a heading, comments after "#", no formulas."""

import csv
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from kg.errors import InputError, OutputError
from kg.formulas import guarded, unguarded

Wrong = Callable[[list[str]], str | None]


def lines(path: Path, columns: Sequence[str], wrong: Wrong) -> Iterator[list[str] | InputError]:
    """The lines of a table in its order, what is wrong with one in its place; none if there is no such file.

    Args:
        path: the table.
        columns: what its heading must be.
        wrong: tells what else was expected of a line's values, None if they are right.

    Raises:
        InputError: it isn't UTF-8, or has other columns.
    """
    if not path.exists():
        return
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(str(path), f"can't be read as UTF-8 ({error})") from error
    written = [
        (number, line) for number, line in enumerate(text.splitlines(), 1) if line.strip() and not line.startswith("#")
    ]
    reader = csv.reader(line for _, line in written)
    for (number, _), cells in zip(written, reader, strict=False):
        if number == written[0][0]:
            if tuple(cells) != tuple(columns):
                raise InputError(f"{path}, line {number}", f"expected the columns {','.join(columns)}")
        elif len(cells) != len(columns):
            yield InputError(f"{path}, line {number}", f"expected {len(columns)} values, found {len(cells)}")
        else:
            cells = [unguarded(cell) for cell in cells]
            why = wrong(cells)
            yield InputError(f"{path}, line {number}", why) if why else cells


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
            writer.writerow(map(guarded, cells))
    except OSError as error:
        raise OutputError(f"{path}: can't be written ({error.strerror})") from None
