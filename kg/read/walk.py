"""Which files a build reads: a walk that gives the same order everywhere and never runs in circles."""

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from kg.errors import InputError
from kg.read import own

EXTENSIONS = frozenset({".txt", ".md", ".html", ".htm", ".json", ".jsonl"})
MAX_BYTES = 64 * 1024 * 1024
"""Files above this size are refused (of a .jsonl file: lines above it); no newspaper page or web page comes near it."""


class SourceFile(NamedTuple):
    """A file to read, and its name in the graph: the path below the folder it was given by ("/" between parts)."""

    path: Path
    source: str


_TABLES = frozenset({"decisions.csv", "links.csv"})


@dataclass(slots=True)
class Passed:
    """What a walk left out of folders: what the command itself wrote, and files of other kinds."""

    own: list[str] = field(default_factory=list)
    other: list[str] = field(default_factory=list)


def printable(name: str) -> str:
    """A file name as text: bytes of it that are no UTF-8 are written as escapes."""
    return name.encode("utf-8", "backslashreplace").decode("utf-8")


def files(paths: Iterable[Path | str], passed: Passed | None = None) -> Iterator[SourceFile | InputError]:
    """All readable files below the given files and folders, sorted by path; each real file once.

    A path that doesn't exist, a folder without articles or a folder that can't be listed is given as an `InputError`
    among the files, so that the others are still read. Files that were named directly are taken whatever they are
    called; in folders only those with one of `EXTENSIONS`, hidden ones, READMEs and what the command itself wrote left
    out. `passed` is told of those that nobody would look for among them.
    """
    seen: set[tuple[int, int]] = set()
    passed = Passed() if passed is None else passed
    for given in paths:
        path = Path(given)
        try:
            is_folder = path.is_dir()
            found = (
                list(_walk(path, path, frozenset(), passed)) if is_folder else [SourceFile(path, printable(path.name))]
            )
        except OSError as error:
            yield InputError(printable(str(given)), _reason(error))
            continue
        if is_folder and not found:
            kinds = " ".join(sorted(EXTENSIONS))
            yield InputError(printable(str(given)), f"is a folder without articles (looked for {kinds})")
        for item in found:
            if isinstance(item, InputError):
                yield item
                continue
            try:
                status = item.path.stat()
            except OSError as error:
                yield InputError(item.source if is_folder else printable(str(given)), _reason(error))
                continue
            identity = (status.st_dev, status.st_ino)
            if identity not in seen:
                seen.add(identity)
                yield item


def _walk(
    folder: Path, root: Path, above: frozenset[tuple[int, int]], passed: Passed
) -> Iterator[SourceFile | InputError]:
    status = folder.stat()
    identity = (status.st_dev, status.st_ino)
    if identity in above:
        yield InputError(_below(folder, root), "is a link to a folder that it lies in")
        return
    try:
        with os.scandir(folder) as entries:
            children = sorted(entries, key=lambda entry: os.fsencode(entry.name))
    except OSError as error:
        yield InputError(printable(str(folder)), _reason(error))
        return
    written = own.written(folder, [child.name for child in children])
    if written:
        passed.own.append(_below(folder, root) + "/")
        passed = Passed()  # nobody looks for articles there, so no more is told of it
    for child in children:
        if child.name.startswith(".") or child.name in written:
            continue
        path = Path(child.path)
        if path.is_dir():
            yield from _walk(path, root, above | {identity}, passed)
        elif path.suffix.lower() in EXTENSIONS:
            if own.is_page(path):
                passed.own.append(_below(path, root))
            elif path.stem.lower() != "readme":
                yield SourceFile(path, _below(path, root))
        elif child.is_symlink() and not path.exists():
            yield InputError(_below(path, root), "is a link that leads nowhere")
        elif child.name not in _TABLES and path.stem.lower() != "readme":
            passed.other.append(_below(path, root))


def _below(path: Path, root: Path) -> str:
    return printable(path.relative_to(root).as_posix() if path != root else root.as_posix())


def load(file: SourceFile) -> bytes:
    """The bytes of a file.

    Raises:
        InputError: it can't be opened, is no regular file, or is larger than `MAX_BYTES`.
    """
    try:
        size = _size(file)
        if size > MAX_BYTES:
            raise InputError(file.source, f"is too large ({size // 2**20} MB, at most {MAX_BYTES // 2**20} MB)")
        return file.path.read_bytes()
    except OSError as error:
        raise InputError(file.source, _reason(error)) from None


def load_lines(file: SourceFile) -> Iterator[tuple[int, bytes | None]]:
    """(number from 1, bytes) of each line of a file of any size; None in place of a line larger than `MAX_BYTES`.

    Raises:
        InputError: it can't be opened or is no regular file.
    """
    try:
        _size(file)
        with file.path.open("rb") as stream:
            number = 0
            while line := stream.readline(MAX_BYTES + 1):
                number += 1
                whole = len(line) <= MAX_BYTES
                yield number, line if whole else None
                while line and not line.endswith(b"\n"):
                    line = stream.readline(MAX_BYTES)
    except OSError as error:
        raise InputError(file.source, _reason(error)) from None


def _size(file: SourceFile) -> int:
    if not file.path.is_file():
        raise InputError(file.source, "is no file" if file.path.exists() else "doesn't exist")
    return file.path.stat().st_size


def _reason(error: OSError) -> str:
    reasons = {
        PermissionError: "may not be read (no permission)",
        FileNotFoundError: "doesn't exist",
        NotADirectoryError: "doesn't exist",
    }
    return reasons.get(type(error), f"can't be read ({error.strerror or 'unknown cause'})")
