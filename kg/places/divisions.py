"""Reads `divisions.csv` (county level and above, all names since 1981) and `aliases.csv` (their other short names)."""

from pathlib import Path

from kg.commented import rows, wrong
from kg.places.area import Area, Level

HEADER = ["id", "zh", "short", "en", "stems", "kind", "within", "since", "until", "became"]


def level_of(code: str) -> Level:
    """The level that a six-digit code stands for."""
    return "province" if code[2:6] == "0000" else "prefecture" if code[4:6] == "00" else "county"


def load_divisions(folder: Path) -> dict[str, tuple[Area, ...]]:
    """All names that each id has had, the oldest first; LanguageDataError on a row that can't be right."""
    also = _aliases(folder / "aliases.csv")
    path = folder / "divisions.csv"
    areas: dict[str, list[Area]] = {}
    lines: dict[str, int] = {}
    for line, (area_id, zh, short, en, stems, kind, within, since, until, became) in rows(path, HEADER):
        code = area_id[:6]
        if not (
            code.isdecimal() and len(code) == 6 and (len(area_id) == 6 or (area_id[6] == "-" and len(area_id) == 11))
        ):
            raise wrong(path, line, f"expected a code of six digits, or code-year, found {area_id!r}")
        if not (zh and en and stems and kind):
            raise wrong(path, line, "expected a Chinese name, an English name, its stems and a kind")
        try:
            first, last = int(since) if since else None, int(until) if until else None
        except ValueError:
            raise wrong(path, line, f"expected years, found {since!r} and {until!r}") from None
        if first and last and first > last:
            raise wrong(path, line, f"expected a first year before the last, found {since} and {until}")
        heirs = tuple(became.split("|")) if became else ()
        area = Area(area_id, zh, en, short, level_of(code), kind, within or None, first, last, heirs,
                    tuple(stems.split("|")), also.get(zh, ()))  # fmt: skip
        history = areas.setdefault(area_id, [])
        if history and (history[-1].until or 9999) > (first or 0):
            raise wrong(
                path, line, f"expected {area_id} to begin when its earlier name ends, found an overlap or a second row"
            )
        history.append(area)
        lines[area_id] = line
    for area_id, line in lines.items():
        for area in areas[area_id]:
            for other in (area.within, *area.became):
                if other is not None and other not in areas:
                    raise wrong(path, line, f"expected an id of this file, found {other!r}")
            if (area.within is None) != (area.level == "province"):
                raise wrong(path, line, "expected an area above for all but the provinces")
    return {area_id: tuple(history) for area_id, history in areas.items()}


def _aliases(path: Path) -> dict[str, tuple[str, ...]]:
    return {zh: tuple(names.split("|")) for _, (zh, names) in rows(path, ["zh", "names"])}
