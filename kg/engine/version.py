"""Under which rules an article was read: what the cache asks before it trusts what it holds."""

import hashlib
import sys
from collections.abc import Iterable
from pathlib import Path


def version(roots: Iterable[Path]) -> str:
    """A digest of all files below these files and folders (code, words, rules), of installed packages and Python.

    It differs from machine to machine, and says whether what a cache holds may be trusted. Any change of a rule, a word
    or a library makes another version; nothing has to be counted up by hand.
    """
    digest = hashlib.sha256(sys.version.encode())
    digest.update(content(roots).encode())
    # A package's folder of metadata is named after it and its version; opening them all would take half a second.
    for name in sorted({path.name for folder in sys.path for path in Path(folder).glob("*.dist-info")}):
        digest.update(f"{name}\n".encode())
    return digest.hexdigest()


def content(roots: Iterable[Path]) -> str:
    """A digest of the names and bytes of all files below these files and folders: the same on every machine."""
    digest = hashlib.sha256()
    for root in roots:
        files = [root] if root.is_file() else sorted(path for path in root.rglob("*") if path.is_file())
        for path in files:
            if "__pycache__" not in path.parts:
                digest.update(f"{root.name}/{path.relative_to(root).as_posix()}\0".encode())
                digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()
