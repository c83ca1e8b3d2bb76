"""How often a string stands in a text: asked of each place where it stands, it is counted once."""

from functools import lru_cache


@lru_cache(maxsize=1 << 12)
def times(text: str, name: str) -> int:
    """How often a text holds a name."""
    return text.count(name)
