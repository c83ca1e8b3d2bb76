"""How often Python looks for garbage that refers to itself."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

RECORDS = 200_000
"""Records made before the next look. They refer to nothing that refers back, so a look finds next to nothing."""


@contextmanager
def seldom_collected() -> Iterator[None]:
    """Within this, look seldom, and not at what was there before: a build makes records by the million, and each look
    walks over those that live.
    """
    before = gc.get_threshold()
    own = gc.get_freeze_count() == 0
    gc.set_threshold(RECORDS, *before[1:])
    gc.freeze()
    try:
        yield
    finally:
        gc.set_threshold(*before)
        if own:
            gc.unfreeze()
