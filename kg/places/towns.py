"""Towns, townships and subdistricts (`towns.csv`), read a county at a time."""

import re
from bisect import bisect_left
from collections.abc import Container, Mapping, Sequence
from functools import cached_property
from pathlib import Path

from kg.commented import rows, wrong
from kg.errors import LanguageDataError
from kg.places.area import Area
from kg.places.english import Kinds, bare

HEADER = "id,zh,en"
SUFFIXES = ("民族苏木", "苏木", "民族乡", "街道", "地区", "镇", "乡")


def kind_of(zh: str) -> str:
    """The kind of a town by its name, "" if it has none that is known."""
    return next((suffix for suffix in SUFFIXES if zh.endswith(suffix) and len(zh) > len(suffix)), "")


class Peoples:
    """The peoples named in towns' names (`ethnic.csv`), which the news leaves out: 黎明乡 for 黎明傈僳族乡."""

    def __init__(self, path: Path) -> None:
        words = {word for _, (word, _) in rows(path, ["zh", "en"])}
        bare = (word.removesuffix("族") for word in words)
        forms = sorted({*words, *(word for word in bare if len(word) > 1)}, key=len, reverse=True)
        self._ending = re.compile(f"(?<=..)(?:(?:{'|'.join(forms)})族?)+(?:民族)?(?=(?:镇|乡|苏木)$)")

    def plain(self, zh: str) -> str:
        """A town's name without its peoples; "" if it names none."""
        plain = self._ending.sub("", zh) if "族" in zh else zh
        return plain if plain != zh else ""


class TownNames:
    """The towns of one area by their names."""

    def __init__(self, towns: Sequence[Area], kinds: Kinds, peoples: Peoples) -> None:
        self.chinese: dict[str, list[Area]] = {}
        self.english: dict[str, list[Area]] = {}
        full = {town.zh for town in towns}
        for town in towns:
            if (plain := peoples.plain(town.zh)) and plain not in full:
                self.chinese.setdefault(plain, []).append(town)
        for town in towns:
            for name in dict.fromkeys(filter(None, (town.zh, town.short))):
                self.chinese.setdefault(name, []).append(town)
            for form in dict.fromkeys(bare(form) or form for form, _ in kinds.forms(town)):
                self.english.setdefault(form, []).append(town)


class Towns:
    """The table of towns, sorted by code, so that an area's towns stand together and a lookup reads only those."""

    def __init__(self, path: Path, words: Mapping[tuple[str, str], tuple[str, ...]], above: Container[str]) -> None:
        """`words`: English words by level and kind; `above`: the ids of the divisions that towns can lie in."""
        self.path = path
        self.words = words
        self.above = above
        self.blocks: dict[str, tuple[Area, ...]] = {}

    @cached_property
    def lines(self) -> list[str]:
        """The rows as they stand; LanguageDataError if the file is missing or not as expected at its ends."""
        try:
            lines = self.path.read_text(encoding="utf-8").splitlines()
        except (OSError, UnicodeDecodeError) as error:
            raise LanguageDataError(f"{self.path.name}: can't be read: {error}") from error
        if not lines or lines[0] != HEADER:
            raise wrong(self.path, 1, f"expected the header {HEADER}")
        return lines

    @cached_property
    def counties_by_pinyin(self) -> Mapping[str, tuple[str, ...]]:
        """For each name of towns in pinyin, without its kind, the first six digits of all towns that bear it."""
        codes: dict[str, list[str]] = {}
        for line in self.lines[1:]:
            code, _, name = line.split(",")
            codes.setdefault(name.lower().replace("'", ""), []).append(code[:6])
        return {name: tuple(dict.fromkeys(found)) for name, found in codes.items()}

    @cached_property
    def counties(self) -> Mapping[str, tuple[str, ...]]:
        """For each full Chinese name of a town the first six digits of all towns that bear it."""
        codes: dict[str, list[str]] = {}
        for line in self.lines[1:]:
            town, name, _ = line.split(",", 2)
            codes.setdefault(name, []).append(town[:6])
        return {name: tuple(dict.fromkeys(found)) for name, found in codes.items()}

    def below(self, prefix: str) -> tuple[Area, ...]:
        """The towns whose codes begin with `prefix` (two, four, six or nine digits), by code."""
        if prefix not in self.blocks:
            lines = self.lines
            start = bisect_left(lines, prefix, 1)
            end = bisect_left(lines, prefix + ":", start)  # ":" comes after "9"
            self.blocks[prefix] = tuple(
                self._area(line, number) for number, line in enumerate(lines[start:end], start + 1)
            )
        return self.blocks[prefix]

    def _area(self, line: str, number: int) -> Area:
        cells = line.split(",")
        if len(cells) != 3 or not (len(cells[0]) == 9 and cells[0].isdecimal() and cells[1] and cells[2]):
            raise wrong(self.path, number, f"expected a code of nine digits and two names, found {line!r}")
        area_id, zh, stem = cells
        kind = kind_of(zh)
        if not kind:
            raise wrong(self.path, number, f"expected a name that ends in one of {' '.join(SUFFIXES)}, found {zh!r}")
        within = (
            area_id[:6] if area_id[:6] in self.above else area_id[:4] + "00"
        )  # 320671… are the towns of a zone in 320600
        brief = zh.removesuffix(kind)
        short = brief if len(brief) > 1 else ""
        en = f"{stem} {self.words['town', kind][0]}"
        return Area(id=area_id, zh=zh, en=en, short=short, level="town", kind=kind, within=within, english=(stem,))
