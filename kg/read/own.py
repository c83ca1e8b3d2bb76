"""What the command itself wrote, which is no article: graphs, exports and pages."""

from collections.abc import Iterable
from pathlib import Path

OUTPUTS = frozenset(
    {"graph.ttl", "graph.html", "articles.jsonl", "mentions.jsonl", "facts.jsonl", "entities.jsonl", "issues.jsonl"}
)
"""What a build writes into its folder."""
_TELLING = frozenset({"graph.ttl", "entities.jsonl", "facts.jsonl"})
MANIFEST = ".kg-export"
"""The file inside an exported folder that lists what was exported."""
_PAGE = b'<!DOCTYPE html>\n<html lang="zh-Hans">\n<head>\n<meta charset="utf-8">\n'
_IN_PAGES = (b'content="default-src &#x27;none&#x27;', b'<link rel="icon" href="data:,">')
_REVIEW = b"<title>Merges and splits in doubt</title>"
_NETWORK = (b'{"directed": true, "multigraph": true, "graph": {},\n"nodes": [\n', b'{"id": "https://w3id.org/guanxi/')
_READ = 1200
_ENDINGS = frozenset({".html", ".htm", ".json"})


def written(folder: Path, names: Iterable[str]) -> frozenset[str]:
    """Those of a folder's files that a build or an export put there, by the folder's own signs."""
    here = frozenset(names)
    found = OUTPUTS & here if here >= _TELLING else frozenset()
    if MANIFEST in here:
        listed = _bytes(folder / MANIFEST).decode("utf-8", "replace").splitlines()
        found |= here & frozenset(listed) | {name.partition("/")[0] for name in listed if "/" in name}
    return found


def is_page(path: Path) -> bool:
    """Whether a file is a page of a graph, of marked articles, figures or doubts, or an exported network."""
    if path.suffix.lower() not in _ENDINGS or not path.is_file():
        return False
    begin = _bytes(path, _READ)
    page = begin.startswith(_PAGE) and all(part in begin for part in _IN_PAGES)
    return page or begin.startswith(_NETWORK[0] + _NETWORK[1]) or (begin.startswith(b"<!DOCTYPE") and _REVIEW in begin)


def _bytes(path: Path, most: int = -1) -> bytes:
    """The first bytes of a file, none of one that can't be read."""
    try:
        with path.open("rb") as file:
            return file.read(most)
    except OSError:
        return b""
