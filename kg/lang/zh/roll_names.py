"""People whom the roll of minutes lists with nothing but their names: 出席：甲、乙、丙."""

import re
from collections.abc import Iterator, Mapping

from kg.lang.roll import PLACE, Label
from kg.lang.zh.names import names
from kg.lang.zh.phrases import is_common
from kg.lang.zh.scan import Scan

ITEM = re.compile(
    r"(?P<name>[\u3400-\u9fff]{1,8}(?:·[\u3400-\u9fff]{1,8})+|[\u3400-\u9fff]{2,4})(?:同志)?(?:（[^（）\n]{1,12}）)?"
)
JOINT = re.compile(r"\s*[；;，]\s*(?:列席|出席|参加|参会|特邀|邀请)[\u3400-\u9fff]{0,4}[：:]\s*|\s*[、，；,;和]\s*|\s+")
CLOSE = re.compile(r"等?(?:同志|人)?\s*[。；;]?\s*$")
LONE = "HSR"
"""Labels behind which a single name may stand: 主持：甲."""


def roll_names(scan: Scan, lines: Mapping[int, Label]) -> Iterator[tuple[int, int]]:
    """Where they stand, in the lines of a roll and those that go on with one."""
    text = scan.text
    for line, label in lines.items():
        if label.letter == PLACE:
            continue
        start, end = label.end, _line_end(text, line)
        found = _bare(scan, start, end, alone=label.letter in LONE)
        yield from found
        while (found or not text[start:end].strip()) and end + 1 < len(text) and end + 1 not in lines:
            start, end = end + 1, _line_end(text, end + 1)
            found = _bare(scan, start, end, goes_on=bool(found))
            if not found:
                break
            yield from found


def _line_end(text: str, start: int) -> int:
    end = text.find("\n", start)
    return end if end >= 0 else len(text)


def _bare(scan: Scan, start: int, end: int, *, alone: bool = False, goes_on: bool = False) -> list[tuple[int, int]]:
    """The names of a stretch that holds nothing else; [] if it does. `goes_on`: the line above is such a list."""
    text, found = scan.text, list[tuple[int, int]]()
    close = CLOSE.search(text, start, end)
    end = close.start() if close else end
    while start < end and text[start] in " \u3000：:":
        start += 1
    while start < end:
        item = ITEM.match(text, start, end)
        if item is None:
            return []
        found.append(item.span("name"))
        joint = JOINT.match(text, item.end(), end)
        if joint is None and item.end() < end:
            return []
        start = joint.end() if joint else end
    sure = sum(_likely(scan, *span) for span in found)
    enough = sure * 2 >= len(found) if goes_on else sure * 4 >= len(found) * 3
    return found if enough and len(found) >= (1 if alone else 2) else []


def _likely(scan: Scan, start: int, end: int) -> bool:
    name, area = scan.text[start:end], scan.area_at.get(start)
    if "·" in name:
        return True
    whole = area is not None and area.end == end
    return names().plausible(name) and not whole and not is_common(name) and start not in scan.word_at
