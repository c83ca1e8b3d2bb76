"""Reads the data of a page back."""

import base64
import json
import re
import zlib
from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any

EPOCH = date(1970, 1, 1).toordinal()
BLOCK = re.compile(r'<script type="[a-z/]+" id="([\w-]+)">(.*?)</script>', re.DOTALL)


def unpack(block: str) -> Any:
    """The value of a packed block."""
    return json.loads(zlib.decompress(base64.b64decode(block)))


def blocks(page: Path) -> dict[str, Any]:
    """The blocks of data of a page by their ids."""
    found = dict(BLOCK.findall(page.read_text("utf-8")))
    read = {name: json.loads(text) if name == "head" else unpack(text) for name, text in found.items()}
    return read | {"evidence": [part for name, part in read.items() if name.startswith("evidence-")]}


class Columns:
    """What a page's map is drawn from, node by node."""

    def __init__(self, page: Path) -> None:
        core = blocks(page)["core"]
        self._core, self._node, self._edge = core, core["node"], core["edge"]
        self.keys: list[str] = self._node["key"]
        self.count = len(self.keys)
        self._number = {key: number for number, key in enumerate(self.keys)}
        self._degrees = Counter([*self._edge["from"], *self._edge["to"]])

    def of(self, key: str, column: str) -> Any:
        """A column's value."""
        return self._node[column][self._number[key]]

    def degree(self, key: str) -> int:
        """How many links a node has."""
        return self._degrees[self._number[key]]

    def ranked(self, kind: str) -> list[str]:
        """The nodes of a kind, the most connected first."""
        wanted = self._core["kinds"].index(kind)
        found = [key for key, one in zip(self.keys, self._node["kind"], strict=True) if one == wanted]
        return sorted(found, key=self.degree, reverse=True)

    def best(self, kind: str) -> str:
        """The most connected node of a kind."""
        return self.ranked(kind)[0]

    def _ends(self, kind: str) -> list[tuple[str, str]]:
        wanted = self._core["links"].index(kind)
        ends = zip(self._edge["from"], self._edge["to"], self._edge["kind"], strict=True)
        return [(self.keys[source], self.keys[target]) for source, target, one in ends if one == wanted]

    def posts(self, key: str) -> list[str]:
        """Where a person holds posts."""
        return [target for source, target in self._ends("holds") if source == key]

    def together(self) -> tuple[str, str]:
        """Two people who took part in the meeting with most links."""
        meeting = self.best("meeting")
        one, other, *_ = [source for source, target in self._ends("took_part") if target == meeting]
        return one, other

    def held(self, key: str) -> str | None:
        """The last day of what happened."""
        when = self.of(key, "when")
        spans = [self._core["spans"][one] for one in (when if isinstance(when, list) else [when]) if one >= 0]
        return str(date.fromordinal(max(last for _, last in spans) + EPOCH)) if spans else None

    def days(self, kind: str) -> tuple[str, str]:
        """The first and the last such day of a kind."""
        days = [day for key in self.ranked(kind) if (day := self.held(key))]
        return min(days), max(days)
