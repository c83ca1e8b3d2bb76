"""The figures as tables: for a terminal, and as a folder of CSV files."""

import csv
from collections.abc import Mapping
from pathlib import Path

from kg.ask.table import Table
from kg.bilingual import Word
from kg.export.csv_tables import cell
from kg.export.replacing import new_folder
from kg.stats import words
from kg.stats.figures import Attendance, City, Official, Stats

_CITY = ("city", "province", "officials", "posts", "organizations", "meetings", "projects", "sites", "id")
_OFFICIAL = ("name", "post", "meetings", "degree", "betweenness", "id")
_LONGEST = 20
"""The most rows of cities and sizes in a terminal; the CSV files have all of them."""
_MARK = "\ufeff"
"""What tells Excel that a file is UTF-8."""


def tables(stats: Stats) -> Mapping[str, Table]:
    """Name → table: kinds, cities, months, connected, between, components."""
    return {
        "kinds": Table(("kind", "count"), [(one.kind, one.count) for one in stats.kinds]),
        "cities": Table(_CITY, [_city(one) for one in stats.cities]),
        "months": Table(
            ("month", "articles", "meetings"), [(one.month, one.articles, one.meetings) for one in stats.months]
        ),
        "connected": Table(_OFFICIAL, [_official(one) for one in stats.connected]),
        "between": Table(_OFFICIAL, [_official(one) for one in stats.between]),
        "components": Table(
            ("network", "nodes", "components"),
            [(one.network, size.nodes, size.components) for one in stats.components for size in one.sizes],
        ),
    }


def write(stats: Stats, folder: Path) -> None:
    """Write each table as a CSV file into a folder; cells that a spreadsheet would run as formulas are neutralized.

    Raises:
        OutputError: the folder can't be written, or has other files of these names.
    """
    with new_folder(folder) as part:
        for name, table in tables(stats).items():
            with (part / f"{name}.csv").open("w", encoding="utf-8", newline="") as stream:
                stream.write(_MARK)
                writer = csv.writer(stream)
                writer.writerow(table.columns)
                writer.writerows([cell(value) for value in row] for row in table.rows)


def text(stats: Stats) -> str:
    """All tables for a terminal, each below its heading; of long ones the first rows, and how many there are more."""
    named = tables(stats)
    kinds = Table(("kind", "count"), [(words.KINDS[one.kind].en, one.count) for one in stats.kinds])
    who = f"{words.MEASURES.en}\n{attendance(stats.attendance).en}"
    parts = [
        _part("kinds", "", kinds),
        _part("cities", words.CITIES.en, named["cities"], _LONGEST),
        _part("months", "", named["months"]),
        _part("connected", who, named["connected"]),
        _part("between", "", named["between"]),
    ]
    for one in stats.components:
        sizes = Table(("nodes", "components"), [(size.nodes, size.components) for size in one.sizes])
        parts.append(_part("components", f"{one.count} of {words.NETWORKS[one.network].en}", sizes, _LONGEST))
    return "\n".join(parts)


def attendance(network: Attendance) -> Word:
    """How large the network of meetings is, and whether betweenness in it is exact."""
    exactness = words.SAMPLED if network.sampled else words.EXACT
    told = {
        "people": network.people,
        "links": network.links,
        "sampled": network.sampled,
        "estimated": network.estimated,
    }
    zh, en = (
        f"{size}{gap}{how}".format(**told)
        for size, how, gap in zip(words.ATTENDANCE, exactness, ("", " "), strict=True)
    )
    return Word(zh, en)


def _part(name: str, note: str, table: Table, longest: int | None = None) -> str:
    """A table without IRIs below its heading and a note."""
    columns = len(table.columns) - (table.columns[-1] == "id")
    rows = [(words.UNKNOWN.en if row[0] is None else row[0], *row[1:columns]) for row in table.rows]
    more = len(rows) - longest if longest is not None else 0
    told = Table(table.columns[:columns], rows[:longest]).text() if rows else f"{words.NONE.en}\n"
    rest = f"… and {more} more (--csv has all)\n" if more > 0 else ""
    heading = "\n".join(filter(None, (words.HEADINGS[name].en, note)))
    return f"{heading}\n\n{told}{rest}"


def _city(one: City) -> tuple[str | int | None, ...]:
    counts = (one.officials, one.posts, one.organizations, one.meetings, one.projects, one.sites)
    return (one.name, one.province, *counts, one.id)


def _official(one: Official) -> tuple[str | int | float | None, ...]:
    return (one.name, one.post, one.meetings, one.degree, one.betweenness, one.id)
