"""The finding stage: one article in, what it says out."""

from kg.find.find import find

__all__ = ["find"]
