"""What a format is: a name for the command, an ending, and a function that writes it."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pyoxigraph as ox


@dataclass(frozen=True, slots=True)
class Format:
    """One format.

    Attributes:
        ending: what follows the graph's name in the name of its file or folder ("graph" → "graph.gexf", "graph-csv").
        write: writes a store's default graph into a file, or into an empty folder that is there already.
        folder: whether it is a folder of files.
        told: what it is, for `kg export --help`.
    """

    ending: str
    write: Callable[[ox.Store, Path], None]
    told: str
    folder: bool = False
