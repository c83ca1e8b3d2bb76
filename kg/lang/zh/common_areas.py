"""Names of areas that mostly mean something else (和平), so that alone they name none."""

from functools import cache

from kg.lang.lexicon import read_lines
from kg.lang.zh.names import FOLDER


@cache
def common_areas() -> frozenset[str]:
    """The lexicon of them, read once a process."""
    return frozenset(read_lines(FOLDER / "common_areas.txt"))
