"""The command: arguments in, messages out. What is done stands in `pipeline` and `api`."""

from kg.cli import ask, build, compare, export, mark, reconcile, review, serve, stats, view
from kg.cli.base import BUG, BUILT, CODES, NOTHING, SOME, main

__all__ = [
    "BUG",
    "BUILT",
    "CODES",
    "NOTHING",
    "SOME",
    "ask",
    "build",
    "compare",
    "export",
    "main",
    "mark",
    "reconcile",
    "review",
    "serve",
    "stats",
    "view",
]
