"""Reads the data of a page back."""

import json
import re
from pathlib import Path
from typing import Any

from kg.view.data import unpack

BLOCK = re.compile(r'<script type="[a-z/]+" id="([\w-]+)">(.*?)</script>', re.DOTALL)


def blocks(page: Path) -> dict[str, Any]:
    """The blocks of data of a page by their ids."""
    found = dict(BLOCK.findall(page.read_text("utf-8")))
    read = {name: json.loads(text) if name == "head" else unpack(text) for name, text in found.items()}
    return read | {"evidence": [part for name, part in read.items() if name.startswith("evidence-")]}
