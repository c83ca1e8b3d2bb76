"""English names of areas: how they are compared, and all forms under which one can be named."""

import unicodedata
from collections.abc import Iterator
from pathlib import Path

from kg.places.area import Area
from kg.places.table import read_table

_PLAIN = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "`": "'", "´": "'", "ʻ": "'", "＇": "'", "-": " ", "‐": " ", "‑": " ",
                        "–": " ", "\u00a0": " "})  # fmt: skip


def key(name: str) -> str:
    """What two spellings of one English name have in common: case, kind of apostrophe, hyphens, accents and spaces don't count.

    "Xi’an" and "XI'AN" give "xi'an"; "Lüliang" gives "luliang". An apostrophe itself counts: "xian" is another key.
    """
    if not name.isascii():
        decomposed = unicodedata.normalize("NFKD", name.translate(_PLAIN))
        name = "".join(char for char in decomposed if not unicodedata.combining(char))
    return " ".join(name.translate(_PLAIN).casefold().split())


class Kinds:
    """The English words for each kind of area (`kinds.csv`), the one to show first."""

    def __init__(self, path: Path) -> None:
        self.words: dict[tuple[str, str], tuple[str, ...]] = {}
        for _, (level, kind, en) in read_table(path, ["level", "kind", "en"]):
            self.words[level, kind] = tuple(en.split("|"))

    def forms(self, area: Area) -> Iterator[tuple[str, bool]]:
        """Each English form of an area with True for a full name (with its kind), False for a bare one.

        A name of one Chinese character is never bare: 易县 is "Yi County", "Yixian", "Yixian County".
        """
        words = self.words[area.level, area.kind]
        yield area.en, True
        first = area.english[0]
        single = len(area.zh) - len(area.kind.removeprefix("县级")) == 1
        for number, stem in enumerate(area.english):
            if number and area.en.startswith(first):
                yield stem + area.en[len(first) :], True
            for word in words:
                yield f"{stem} {word}", True
            if not single:
                yield stem, False
            elif area.kind == "县":
                yield f"{stem}xian", False
                yield f"{stem}xian County", True
            if "ü" in stem:
                for spelling in ("v", "yu"):
                    other = stem.replace("ü", spelling)
                    yield other, False
                    yield f"{other} {words[0]}", True


def bare(form: str) -> str:
    """A key without its apostrophes, "" if it has none: many writers leave them out."""
    return form.replace("'", "") if "'" in form else ""
