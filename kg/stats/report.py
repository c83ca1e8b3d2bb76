"""The figures as one HTML page with bars: no script, no request, and no text of an article that could become markup."""

import html
from collections.abc import Iterable, Sequence
from pathlib import Path

from kg.ask.table import shown
from kg.bilingual import Word
from kg.export.replacing import new_file
from kg.stats import bars, words
from kg.stats.figures import City, Components, Month, Official, Stats
from kg.stats.tables import attendance
from kg.view.page import FOLDER, policy, sheets

HERE = Path(__file__).parent
Cell = str | int | float | None


def write(stats: Stats, path: Path) -> None:
    """Write the page; the file is replaced only when the new one is complete.

    Raises:
        OutputError: the file can't be written.
    """
    with new_file(path) as part:
        part.write_bytes(render(stats).encode("utf-8", "replace"))


def render(stats: Stats) -> str:
    """The page as text."""
    style = sheets(FOLDER / "colours.css", FOLDER / "reading.css", HERE / "style.css")
    body = "".join(
        (
            f"<h1>{_both(words.TITLE)}</h1>\n",
            _section("kinds", _kinds(stats)),
            _section("cities", _note(words.CITIES) + _cities(stats.cities)),
            _section("months", _months(stats.months)),
            _section("connected", _note(words.MEASURES, attendance(stats.attendance)) + _officials(stats.connected)),
            _section("between", _officials(stats.between, by="betweenness")),
            _section("components", "".join(map(_components, stats.components))),
        )
    )
    return (
        '<!DOCTYPE html>\n<html lang="zh-Hans">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{html.escape(policy(style=style))}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="color-scheme" content="light dark">\n<link rel="icon" href="data:,">\n'
        f"<title>{words.TITLE.zh} {words.TITLE.en}</title>\n<style>{style}</style>\n</head>\n"
        f"<body>\n{body}</body>\n</html>\n"
    )


def _kinds(stats: Stats) -> str:
    largest = max((one.count for one in stats.kinds), default=0)
    rows = [
        (_both(words.KINDS[one.kind]), one.count, bars.bar(one.count, largest, _colour(one.kind)))
        for one in stats.kinds
    ]
    return _table(("kind", "count"), rows)


def _colour(kind: str) -> str:
    return kind if kind in ("person", "meeting", "project", "place") else "article"


def _cities(cities: Sequence[City]) -> str:
    largest = max((one.officials for one in cities if one.id is not None), default=0)
    rows = [
        (
            _both(words.UNKNOWN) if one.name is None else _text(one.name),
            _text(one.province or ""),
            *(one.officials, one.posts, one.organizations, one.meetings, one.projects, one.sites),
            "" if one.id is None else bars.bar(one.officials, largest, "person"),
        )
        for one in cities
    ]
    names = ("city", "province", "officials", "posts", "organizations", "meetings", "projects", "sites")
    return _table(names, rows, drawn="officials")


def _months(months: Sequence[Month]) -> str:
    known = [bars.Column(one.month, one.articles, one.meetings) for one in months if one.month is not None]
    keys = "".join(
        f'<svg class="key" aria-hidden="true"><rect class="{colour}" width="100%" height="100%"/></svg>'
        f"{_both(words.KINDS[colour])}"
        for colour in ("article", "meeting")
    )
    heading = words.HEADINGS["months"]
    chart = bars.chart(bars.columns(known), f"{heading.zh} {heading.en}")
    rows = [
        (_both(words.UNKNOWN) if one.month is None else _text(one.month), one.articles, one.meetings) for one in months
    ]
    table = _table(("month", "articles", "meetings"), rows)
    if not chart:
        return table
    return f"<p>{keys}</p>\n{chart}<details><summary>{_both(words.NUMBERS)}</summary>\n{table}</details>\n"


def _officials(officials: Sequence[Official], by: str = "degree") -> str:
    def measure(one: Official) -> float:
        return one.degree if by == "degree" else one.betweenness

    largest = max(map(measure, officials), default=0)
    rows = [
        (
            _text(one.name),
            _text(one.post or ""),
            *(one.meetings, one.degree, one.betweenness),
            bars.bar(measure(one), largest, "person"),
        )
        for one in officials
    ]
    return _table(("name", "post", "meetings", "degree", "betweenness"), rows, drawn=by)


def _components(found: Components) -> str:
    largest = max((size.nodes for size in found.sizes), default=0)
    rows = [(size.nodes, size.components, bars.bar(size.nodes, largest, "project")) for size in found.sizes]
    name = words.NETWORKS[found.network]
    heading = Word(f"{name.zh}：{found.count}", f"{name.en}: {found.count}")
    return f"<h3>{_both(heading)}</h3>\n{_table(('nodes', 'components'), rows)}"


def _section(name: str, content: str) -> str:
    return f'<section id="{name}">\n<h2>{_both(words.HEADINGS[name])}</h2>\n{content}</section>\n'


def _note(*notes: Word) -> str:
    return "".join(f"<p>{_both(note)}</p>\n" for note in notes)


def _table(names: Iterable[str], rows: Sequence[Sequence[Cell]], drawn: str | None = None) -> str:
    """A table of cells that are HTML already, or numbers; a cell beyond the names is a bar of the column `drawn`."""
    if not rows:
        return f"<p>{_both(words.NONE)}</p>\n"
    numbers = [not isinstance(cell, str) for cell in rows[0]]
    listed = list(names)
    heads = "".join(
        f'<th scope="col"{_class(number)}>{_both(words.COLUMNS[name])}</th>'
        for name, number in zip(listed, numbers, strict=False)
    )
    measure = _both(words.COLUMNS[drawn]) if drawn else ""
    bar = f'<th class="bar">{measure}</th>' if len(rows[0]) > len(listed) else ""
    lines = "".join(f"<tr>{''.join(_cells(row, len(listed)))}</tr>\n" for row in rows)
    return f"<table>\n<thead><tr>{heads}{bar}</tr></thead>\n<tbody>\n{lines}</tbody>\n</table>\n"


def _cells(row: Sequence[Cell], named: int) -> Iterable[str]:
    for at, cell in enumerate(row):
        kind = ' class="bar"' if at >= named else _class(not isinstance(cell, str))
        yield f"<td{kind}>{cell}</td>"


def _class(number: bool) -> str:
    return ' class="number"' if number else ""


def _both(word: Word) -> str:
    return f'{html.escape(word.zh)} <span lang="en">{html.escape(word.en)}</span>'


def _text(words_: str) -> str:
    return f"<bdi>{html.escape(shown(words_))}</bdi>"
