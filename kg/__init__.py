"""guanxi: articles of local governments in, an open graph of officials, posts, meetings and projects out."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kg.api import Graph, build

__all__ = ["Graph", "__version__", "build"]
__version__ = "0.1.0"


def __getattr__(name: str) -> object:
    # So that importing one stage doesn't load all of them.
    if name in ("Graph", "build"):
        return getattr(import_module("kg.api"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
