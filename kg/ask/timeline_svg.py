"""Timelines as a small picture: SVG, with bars for posts and dots for meetings, talks and visits."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from xml.sax.saxutils import escape

from kg.ask.render import shown_days
from kg.ask.table import shown, width
from kg.ask.timeline import Entry, Timeline, Timelines, dated, day

WIDTH, LEFT, RIGHT, ROW = 960, 24, 24, 22
_BANDS = (
    ("post", "Posts", "#1f6feb"),
    ("meeting", "Meetings", "#b35900"),
    ("encounter", "Talks and visits", "#1a7f37"),
    ("award", "Honours", "#8250df"),
)
_CELL = 6.6
"""Pixels of half a Chinese character at 12 px."""
_LONGEST_LABEL, _LONGEST_QUOTE = 48, 300
_NO_XML = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff\U0001fffe-\U0010ffff]")
_STEPS = (1, 3, 12, 24, 60, 120, 240)
"""Months that may lie between two marks of the axis."""
_STYLE = """text{font:12px system-ui,"Noto Sans CJK SC",sans-serif;fill:#1f2328}.h{font-size:15px;font-weight:600}
.s{fill:#59636e}.g{stroke:#d1d9e0}svg{background:#fff}"""


def svg(answer: Timelines) -> str:
    """A picture of all people of a name, one below the other; all text is escaped, no link and no script is in it."""
    parts: list[str] = []
    top = 10
    for person in answer.people:
        drawn, top = _person(person, top)
        parts += drawn
    title = _text(f"Timeline: {answer.name}")
    size = f'width="{WIDTH}" height="{top}" viewBox="0 0 {WIDTH} {top}"'
    head = f'<svg xmlns="http://www.w3.org/2000/svg" {size} role="img">\n<title>{title}</title>\n'
    return head + "".join(f"{part}\n" for part in (f"<style>{_STYLE}</style>", *parts, "</svg>"))


def _person(person: Timeline, top: int) -> tuple[list[str], int]:
    parts = [_label(LEFT, top + 14, person.name, "h"), _label(LEFT, top + 32, person.person, "s")]
    top += 44
    found = [when for one in person.entries for when in (dated(one), day(one.end), day(one.ended))]
    days = [when for when in found if when]
    if days:
        axis = _Axis(min(days), max(days))
        start = top
        top += ROW
        for kind, heading, colour in _BANDS:
            entries = [one for one in person.entries if one.kind == kind and dated(one)]
            if entries:
                parts.append(_label(LEFT, top + 14, heading, "s"))
                drawn, top = _band(entries, axis, top + ROW, colour)
                parts += drawn
        parts = [*_marks(axis, start, top), *parts]
    undated = [one for one in person.entries if not dated(one)]
    if undated:
        parts.append(_label(LEFT, top + 14, "In a year that no article tells", "s"))
        top += ROW
    for one in undated:
        when = f"{one.start} " if one.start else ""
        parts.append(f"<g>{_tooltip(one)}{_label(LEFT, top + 14, f'{when}{_name(one)}')}</g>")
        top += ROW
    return parts, top + 12


class _Axis:
    """Days → pixels."""

    def __init__(self, first: date, last: date) -> None:
        self.first, self.last = first.toordinal(), last.toordinal()
        if self.last - self.first < 30:  # a month at least, so that one day isn't stretched over the picture
            self.first, self.last = max(1, self.first - 15), self.last + 15

    def at(self, when: date) -> float:
        """The x of a day."""
        return LEFT + (WIDTH - LEFT - RIGHT) * (when.toordinal() - self.first) / (self.last - self.first)


def _marks(axis: _Axis, top: int, bottom: int) -> Iterator[str]:
    first, last = date.fromordinal(axis.first), date.fromordinal(axis.last)
    months = (last.year - first.year) * 12 + last.month - first.month + 1
    step = next((step for step in _STEPS if months / step <= 12), _STEPS[-1])
    month = first.year * 12 + first.month - 1
    month += -month % step
    while month <= last.year * 12 + last.month - 1:
        mark = date(month // 12, month % 12 + 1, 1)
        if first <= mark <= last:
            x = axis.at(mark)
            yield f'<line class="g" x1="{x:.1f}" x2="{x:.1f}" y1="{top + 18}" y2="{bottom}"/>'
            yield _label(x, top + 14, mark.isoformat()[: 4 if step >= 12 else 7], "s", anchor=True)
        month += step


def _band(entries: Sequence[Entry], axis: _Axis, top: int, colour: str) -> tuple[list[str], int]:
    """Entries in as few rows as their labels allow."""
    parts: list[str] = []
    free: list[float] = []
    for entry in entries:
        first = dated(entry)
        if first is None:
            continue
        last = day(entry.end) or first
        start, seen, over = axis.at(first), axis.at(last), axis.at(max(last, day(entry.ended) or last))
        label = _cut(_name(entry))
        room = width(label) * _CELL
        end = max(seen, over)
        after = end + 12 + room <= WIDTH - 4
        x = end + 10 if after else start - 10 - room
        if x < 4:
            x = max(4.0, WIDTH - 4 - room)
        left, right = min(start - 6, x), max(end + 6, x + room)
        row = next((number for number, until in enumerate(free) if until <= left), len(free))
        free[row : row + 1] = [right + 8]
        y = top + row * ROW + 10
        shape = [f"<g>{_tooltip(entry)}"]
        if over > seen:
            shape.append(
                f'<line x1="{seen:.1f}" x2="{over:.1f}" y1="{y}" y2="{y}" stroke="{colour}" stroke-dasharray="2 3"/>'
            )
        if seen > start:
            shape.append(f'<rect x="{start:.1f}" y="{y - 5}" width="{seen - start:.1f}" height="10" fill="{colour}"/>')
        else:
            shape.append(f'<circle cx="{start:.1f}" cy="{y}" r="5" fill="{colour}"/>')
        parts.append("".join([*shape, _label(x, y + 4, label), "</g>"]))
    return parts, top + len(free) * ROW


def _name(entry: Entry) -> str:
    if entry.kind == "post":
        title = entry.name or entry.what
        return title if entry.place is None or entry.place in title else f"{entry.place} {title}"
    return entry.what if entry.name is None else f"{entry.name} ({entry.what})"


def _tooltip(entry: Entry) -> str:
    days = shown_days(entry.start, entry.end)
    over = f"over by {entry.ended}" if entry.ended else ""
    head = "; ".join(part for part in (_name(entry), days, over) if part)
    quotes = (f"“{one.quote[:_LONGEST_QUOTE]}” ({one.source})" for one in entry.sources)
    return f"<title>{_text(head)}\n{chr(10).join(_text(quote) for quote in quotes)}</title>"


def _label(x: float, y: float, label: str, cls: str = "", anchor: bool = False) -> str:
    kind = f' class="{cls}"' if cls else ""
    middle = ' text-anchor="middle"' if anchor else ""
    return f'<text x="{x:.1f}" y="{y}"{kind}{middle}>{_text(label)}</text>'


def _text(words: str) -> str:
    return escape(_NO_XML.sub(" ", shown(words)))


def _cut(label: str) -> str:
    label = label[:_LONGEST_LABEL]
    while width(label) > _LONGEST_LABEL:
        label = label.removesuffix("…")[:-1] + "…"
    return label
