"""The graph as N-Quads with a named graph for each article; `kg.export.quads` says what stands where."""

from pathlib import Path

import pyoxigraph as ox

from kg.export.form import Format
from kg.export.quads import lines


def write(store: ox.Store, path: Path) -> None:
    """Write every triple in the graphs of the articles that say it, sorted."""
    with path.open("w", encoding="utf-8", newline="\n") as stream:
        stream.writelines(lines(store))


FORMAT = Format(".nq", write, "N-Quads, a named graph for each article")
