"""The reading stage: files → `Article`s."""

from kg.read.reader import articles
from kg.read.walk import SourceFile, files

__all__ = ["SourceFile", "articles", "files"]
