"""Names of files in the graph that tell them apart: of two of one name in two folders, with the folders before it."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from pathlib import Path

from kg.read.walk import SourceFile, printable


def distinct(files: Iterable[SourceFile]) -> list[SourceFile]:
    """Files under names of which no two are the same, sorted by them, whatever the order in which they were given.

    Those of one name get as many of the folders above them as it takes ("a/n.txt", "b/n.txt").
    """
    named: dict[str, list[SourceFile]] = defaultdict(list)
    for file in files:
        named[file.source].append(file)
    taken = set(named)
    found = []
    for source in sorted(named):
        alike = named[source]
        found += alike if len(alike) == 1 else _longer(alike, taken)
    return sorted(found, key=lambda file: (file.source, file.path))


def _longer(alike: list[SourceFile], taken: set[str]) -> list[SourceFile]:
    parts = [_parts(file.path) for file in alike]
    for many in range(alike[0].source.count("/") + 2, max(map(len, parts)) + 1):
        names = ["/".join(one[-many:]) for one in parts]
        if not taken & set(names) and max(Counter(names).values()) == 1:
            break
    else:  # names that are no text may read alike
        names = [f"{file.source} ({number})" for number, file in enumerate(alike, 1)]
    taken |= set(names)
    return [file._replace(source=name) for file, name in zip(alike, names, strict=True)]


def _parts(path: Path) -> list[str]:
    whole = path.absolute()
    if ".." in whole.parts:
        whole = whole.parent.resolve() / whole.name
    return [printable(part) for part in whole.parts[1:]]
