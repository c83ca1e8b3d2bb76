"""English names of areas: how they are compared, and all forms under which one can be named."""

import unicodedata
from collections.abc import Iterator
from pathlib import Path

from kg.places.area import Area
from kg.places.table import read_table, wrong

_PLAIN = str.maketrans(dict.fromkeys("’‘ʼ`´ʻ＇", "'") | dict.fromkeys("-‐‑–\u00a0", " "))


def key(name: str) -> str:
    """What the spellings of one English name have in common: case, hyphens, accents and the shape of apostrophes don't count.

    "Xi’an" and "XI'AN" give "xi'an"; "Lüliang" gives "luliang". An apostrophe itself counts: "xian" is another key.
    """
    name = name.translate(_PLAIN)
    if not name.isascii():
        name = "".join(char for char in unicodedata.normalize("NFKD", name) if not unicodedata.combining(char))
    return " ".join(name.casefold().split())


def bare(form: str) -> str:
    """A key without its apostrophes, "" if it has none: many writers leave them out."""
    return form.replace("'", "") if "'" in form else ""


class Kinds:
    """The English words for each kind of area (`kinds.csv`), the one to show first."""

    def __init__(self, path: Path) -> None:
        self.words: dict[tuple[str, str], tuple[str, ...]] = {}
        for line, (level, kind, en) in read_table(path, ["level", "kind", "en"]):
            if not en or (level, kind) in self.words:
                raise wrong(path, line, f"expected one row with English words for {level} {kind}")
            self.words[level, kind] = tuple(en.split("|"))
        self.keys = {kind: tuple(map(key, words)) for kind, words in self.words.items()}

    def forms(self, area: Area) -> Iterator[tuple[str, bool]]:
        """The keys of an area's English names, with True for a full name (with its kind), False for a bare one.

        A name of one Chinese character is never bare: 易县 is "yi county", "yixian", "yixian county".
        """
        words = self.keys[area.level, area.kind]
        full = key(area.en)
        yield full, True
        single = len(area.zh) - len(area.kind.removeprefix("县级")) == 1
        first = key(area.english[0])
        for number, name in enumerate(area.english):
            stems = [key(name)]
            if "ü" in name:
                stems += [key(name.replace("ü", spelling)) for spelling in ("v", "yu")]
            for stem in stems:
                if number and full.startswith(first):
                    yield stem + full[len(first) :], True
                for word in words:
                    yield f"{stem} {word}", True
                if not single:
                    yield stem, False
                elif area.kind == "县":
                    yield f"{stem}xian", False
                    yield f"{stem}xian county", True
