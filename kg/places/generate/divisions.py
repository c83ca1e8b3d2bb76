"""`divisions.csv`: all divisions from county level up since 1981, a row for each name, from the table of area codes."""

import csv
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path

from kg.places.generate.naming import Namer
from kg.places.generate.reading import FOLDER

HEADER = ["id", "zh", "short", "en", "stems", "kind", "within", "since", "until", "became"]
FIRST_YEAR = "1981"  # the source begins here, so "since 1981" says nothing
LEVELS = {"省级": "province", "地级": "prefecture", "县级": "county"}


@dataclass
class Version:
    """One name of one division: `code` as in the source, `id` once codes used twice are told apart."""

    code: str
    zh: str
    level: str
    province: str
    prefecture: str
    since: str
    until: str
    became: list[str]
    id: str = ""
    within: str = ""
    names: tuple[str, str, str, str] = field(default=("", "", "", ""))  # short, en, stems, kind


def read(path: Path) -> list[Version]:
    """The source's rows, oldest first within a code, rows that differ only in their prefecture's name joined."""
    by_code: dict[str, list[Version]] = defaultdict(list)
    with path.open(encoding="utf-8-sig", newline="") as file:
        for code, province, prefecture, zh, level, _, since, until, new in list(csv.reader(file))[1:]:
            became = [item for item in new.split(";") if item and "[" not in item]
            version = Version(code, zh, LEVELS[level], province, prefecture, since, until, became)
            by_code[code].append(version)
    versions = []
    for code in sorted(by_code):
        history = sorted(by_code[code], key=lambda version: int(version.since))
        joined = history[:1]
        for version in history[1:]:
            last = joined[-1]
            if (
                last.zh == version.zh
                and last.until == version.since
                and code in last.became + [code] * (version.level != "county")
            ):
                last.until, last.became, last.prefecture = version.until, version.became, version.prefecture
            else:
                joined.append(version)
        versions += joined
    return versions


def identify(versions: list[Version]) -> None:
    """Give each version its id: the code, but `code-year` for an older place of another name under the same code."""
    by_code: dict[str, list[Version]] = defaultdict(list)
    for version in versions:
        by_code[version.code].append(version)
    for code, history in by_code.items():
        history[-1].id = code
        for older, newer in reversed(list(pairwise(history))):
            same = older.zh == newer.zh if older.level == "county" else older.until == newer.since
            older.id = newer.id if same else f"{code}-{older.since}"
            if same and not older.became:
                older.became = [older.id]


def place(versions: list[Version]) -> None:
    """Say what each version lies within: its prefecture, or its province where there is none between."""
    prefectures: dict[tuple[str, str], list[Version]] = defaultdict(list)
    for version in versions:
        if version.level == "prefecture":
            prefectures[version.code[:4], version.zh].append(version)
            version.within = version.code[:2] + "0000"
    for version in versions:
        if version.level == "county":
            above = prefectures[version.code[:4], version.prefecture]
            version.within = above[0].id if above else version.code[:2] + "0000"
    for version in versions:  # two prefectures of Xinjiang are run by the Ili Autonomous Prefecture
        if version.id in ("654200", "654300"):
            version.within = "654000"


def follow(versions: list[Version]) -> None:
    """Fill what the source leaves out: what a retired prefecture became (the area of its short name that followed)."""
    current: dict[tuple[str, str], list[str]] = defaultdict(list)
    for version in versions:
        if version.level != "province":
            current[version.code[:2], version.names[0]].append(version.id)
    inside: dict[str, set[str]] = defaultdict(set)
    for version in versions:
        if version.level == "county":
            inside[version.within].update(version.became)
    since: dict[str, int] = {}
    until: dict[str, int] = {}
    full = {version.id: version.zh for version in versions}
    for version in versions:
        since.setdefault(version.id, int(version.since))
        until[version.id] = int(version.until or 9999)
    for version in versions:
        if version.level != "prefecture" or not version.until or version.became:
            continue
        alike = [other for other in current[version.code[:2], version.names[0]] if other != version.id]
        near = [other for other in alike if since[other] <= int(version.until) < until[other]]
        heirs = [other for other in near if other.endswith("00")] or [
            other for other in near if other in inside[version.id]
        ]
        version.became = sorted(set(heirs), key=lambda other: (full[other] != version.zh, -since[other], other))[:1]


def shorten(versions: list[Version], namer: Namer) -> None:
    """Take the short name from counties and districts where it means a prefecture or province (南昌县, 河北区)."""
    higher = {version.names[0] for version in versions if version.level != "county" and not version.until}
    for version in versions:
        short, *others = version.names
        if version.level == "county" and not version.until and short in higher and version.zh not in namer.kept:
            version.names = ("", others[0], others[1], others[2])


def name(versions: Iterable[Version], namer: Namer) -> None:
    """Put each version's short and English names and its kind in."""
    for version in versions:
        kind = namer.kind(version.zh, version.level)
        version.names = (namer.short(version.zh, kind), namer.english(version.zh, version.level, kind),
                         "|".join(namer.stems(version.zh, kind)), kind)  # fmt: skip


def link(versions: list[Version]) -> None:
    """Turn successor codes into ids: of a code borne by two places in turn, the place that bore it in that year."""
    by_code: dict[str, list[Version]] = defaultdict(list)
    for version in versions:
        by_code[version.code].append(version)
    for version in versions:
        for number, code in enumerate(version.became):
            then = [v for v in by_code.get(code, []) if int(v.since) <= int(version.until) <= int(v.until or 9999)]
            version.became[number] = then[-1].id if then else code


def write(versions: list[Version], path: Path) -> None:
    """Write the table, by id and then by time."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(HEADER)
        for version in sorted(versions, key=lambda version: (version.id, int(version.since))):
            short, en, stems, kind = version.names
            since = "" if version.since == FIRST_YEAR else version.since
            became = "|".join(version.became)
            writer.writerow(
                [version.id, version.zh, short, en, stems, kind, version.within, since, version.until, became]
            )


def make(source: Path, namer: Namer, target: Path = FOLDER / "divisions.csv") -> int:
    """Write `divisions.csv` from the table of area codes; gives the number of rows."""
    versions = read(source)
    identify(versions)
    name(versions, namer)
    link(versions)
    place(versions)
    follow(versions)
    shorten(versions, namer)
    write(versions, target)
    return len(versions)
