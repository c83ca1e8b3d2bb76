"""Zones: those listed in `zones.csv`, and the rule that places an unlisted one by the area its name begins with."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from kg.commented import rows, wrong
from kg.places.area import Area
from kg.places.english import key

HEADER = ["zh", "short", "en", "within", "kind"]


_SAME = {
    **dict.fromkeys(("auto", "automobile", "automobiles", "automotive"), "auto"),
    **dict.fromkeys(("economic", "economy"), "economic"),
    **dict.fromkeys(("industrial", "industries", "industry"), "industrial"),
    **dict.fromkeys(("technical", "technological", "technology"), "technology"),
    **dict.fromkeys(("islands", "archipelago"), "islands"),
    **dict.fromkeys(("logistic", "logistics"), "logistics"),
    **dict.fromkeys(("hi", "high"), "high"),
    **dict.fromkeys(("tourism", "tourist"), "tourism"),
    **dict.fromkeys(("cooperation", "cooperative"), "cooperation"),
    **dict.fromkeys(("marine", "maritime", "ocean"), "marine"),
    **dict.fromkeys(("experimental", "pilot", "trial"), "pilot"),
}
_IDLE = frozenset(("and", "china", "chinese", "in", "key", "level", "national", "of", "state", "the"))


def core(name: str) -> str:
    """The words that all forms of a zone's English name share: without "national", "automotive" as "automobile"."""
    return " ".join(
        _SAME.get(word, word) for word in key(name).replace("&", " ").replace("'", "").split() if word not in _IDLE
    )


class ZoneKind(NamedTuple):
    """A suffix that makes a name a zone's: its kind, the words people say for it, its English words."""

    kind: str
    suffix: str
    brief: tuple[str, ...]
    own: bool
    english: tuple[str, ...]


class ZoneKinds:
    """The table of suffixes."""

    def __init__(self, path: Path) -> None:
        self.rows: list[ZoneKind] = []
        for line, (kind, suffix, brief, own, en) in rows(path, ["kind", "zh", "short", "own", "en"]):
            if own not in ("0", "1") or not (kind and suffix and en):
                raise wrong(path, line, "expected a kind, a suffix, own 0 or 1, and English words")
            self.rows.append(
                ZoneKind(kind, suffix, tuple(filter(None, brief.split("|"))), own == "1", tuple(en.split("|")))
            )
        words = [(word, row) for row in self.rows for word in (row.suffix, *row.brief)]
        words.sort(key=lambda pair: -len(pair[0]))
        self.words = [word for word, _ in words]
        english = {key(word): row for row in reversed(self.rows) for word in reversed(row.english)}
        for row in reversed(self.rows):
            if row.own:
                english.update((key(word), row) for word in row.english)
        self.english = dict(sorted(english.items(), key=lambda pair: -len(pair[0])))

    def of(self, name: str) -> ZoneKind | None:
        """The kind of the longest full suffix that a Chinese name ends in, else of a short word that it ends in."""
        full = [row for row in self.rows if name.endswith(row.suffix) and name != row.suffix]
        if full:
            return max(full, key=lambda row: len(row.suffix))
        return next((row for row in self.rows if row.own and name.endswith(row.brief) and name not in row.brief), None)

    def expand(self, rest: str) -> str:
        """The full suffix for a short word (高新区 → 高新技术产业开发区); anything else as it is."""
        if any(rest == row.suffix for row in self.rows if row.suffix != "开发区"):
            return rest
        return next((row.suffix for row in self.rows if row.own and rest in row.brief), rest)

    def ends(self, name: str) -> str | None:
        """The longest word for a zone, full or short, that a Chinese name ends in after something else."""
        return next((word for word in self.words if name.endswith(word) and len(name) > len(word)), None)

    def split_english(self, plain: str) -> tuple[str, ZoneKind] | None:
        """An English key as (what stands before the words for a zone, the kind), None if it has no such words."""
        for words, row in self.english.items():
            if plain.endswith(" " + words):
                return plain.removesuffix(" " + words), row
        return None


def load_zones(path: Path, kinds: ZoneKinds, divisions: dict[str, tuple[Area, ...]]) -> Iterator[Area]:
    """The listed zones, with all short names that follow from their kind; LanguageDataError on a wrong row."""
    known = {row.kind for row in kinds.rows} | {"other"}
    seen: set[str] = set()
    for line, (zh, short, en, within, kind) in rows(path, HEADER):
        if within not in divisions:
            raise wrong(path, line, f"expected the code of the area above, found {within!r}")
        if kind not in known:
            raise wrong(path, line, f"expected a kind of zone_kinds.csv or other, found {kind!r}")
        english = tuple(filter(None, en.split("|")))
        if not zh or not english:
            raise wrong(path, line, "expected a Chinese and an English name")
        slug = "-".join(re.findall("[a-z0-9]+", key(english[0]).replace("'", "")))
        area_id = f"{within}-z-{slug}"
        if area_id in seen:
            raise wrong(path, line, f"expected a zone not yet listed, found a second {area_id}")
        seen.add(area_id)
        names = list(filter(None, short.split("|")))
        row = next(
            (row for row in kinds.rows if row.kind == kind and zh.endswith(row.suffix) and zh != row.suffix), None
        )
        if row:
            stem = zh.removesuffix(row.suffix)
            names += [stem + brief for brief in row.brief]
            first = english[0]
            lead = next((first.removesuffix(word) for word in row.english if first.endswith(word)), "")
            english += tuple(lead + word for word in row.english if lead and lead + word not in english)
        brief = names[0] if names else ""
        yield Area(
            area_id, zh, english[0], brief, "zone", kind, within, english=english, also=tuple(dict.fromkeys(names))
        )
