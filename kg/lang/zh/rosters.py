"""Lists without verbs, a post a line: 苏明远　云泽市副市长 below 决定任命, 副市长：辛越、黎望春 below 选举结果.

What a list tells of its people (appointed, removed …) stands in the line above it, or in the sentence that opens it.
"""

import re
from collections.abc import Iterable
from typing import NamedTuple

from kg.lang.zh.names import names
from kg.lang.zh.scan import Scan
from kg.lang.zh.titles import Title
from kg.model import PostStatus

_ITEM = r"[一二三四五六七八九十\d]{0,3}[、.．]?\s?(?:会议|大会|经研究|经表决)?[，还并又也同时]{0,3}"
_OPENS = (
    ("removed", re.compile(rf"{_ITEM}(?:决定)?(?:免去|免除|免职|免|撤销)[^，。；：\n]{{0,10}}$")),
    ("resigned", re.compile(rf"{_ITEM}(?:决定)?(?:接受)?[^，。；\n]{{0,6}}辞(?:职|去)[^，。；：\n]{{0,10}}$")),
    ("elected", re.compile(rf"{_ITEM}[^\n]{{0,60}}(?:补选|选举|选出|当选)[^，。；\n]{{0,16}}$")),
    (
        "appointed",
        re.compile(
            rf"{_ITEM}(?:(?:决定)?(?:任命|任职|聘任|任)(?!前|免)[^，。；：\n]{{0,10}}"
            r"|(?:决定|通过|批准)了?(?:下列|以下|如下)[^，。；：\n免辞]{0,6}职(?:务|的)?)$"
        ),
    ),
)
_RULE = "[│┃|｜]"
_END = re.compile(
    rf"(?:职务)?\s*(?:（[^（）\n]{{1,20}}）)?[；;。，]?(?:[\s]|{_RULE})*"
    rf"(?P<cell>任(?:命|职)?|免(?:去|职)?|当选|辞(?:去|职))?(?:[\s；;。]|{_RULE})*$"
)
_BEFORE = re.compile(
    rf"{_RULE}?\s?(?P<name>[\u3400-\u9fff]{{1,2}}\s?[\u3400-\u9fff]{{1,2}}|[\u3400-\u9fff·]{{2,12}})\s?(?:[：:\s]|{_RULE})\s?$"
)
_BEHIND = re.compile(
    r"[：:]\s?(?P<names>[\u3400-\u9fff·]{2,10}(?:[、 ][\u3400-\u9fff·]{2,10})*)(?=[\s；;。，]|$)", re.MULTILINE
)
_CELLS: dict[str, PostStatus] = {"任": "appointed", "免": "removed", "当": "elected", "辞": "resigned"}
"""What the last cell of a row tells, by its first character: 某某│副市长│任."""
_LIFE = re.compile(r"(?P<name>[\u3400-\u9fff·]{2,12})(?:同志)?，[男女]，")
_NOW = re.compile(r"(?:(?!拟|曾任|历任|先后任)[^；。\n])*?，(?:现任|现为|现系|任)?$")
_LISTED = re.compile("[^、 ]+")
_CELL = re.compile("姓 ?名|[^ │┃|｜\n]+")
_NAME_HEAD, _CELL_NAME = re.compile("姓 ?名"), re.compile(r"(?P<name>[\u3400-\u9fff·]{2,12})(?:（[^（）\n]{1,20}）)?")
_COLUMN = re.compile("(?:拟?任命?|聘任|免去?|现任|当选|辞去?)(?:的)?(?:职务|岗位|职|情况)?")
_COLUMNS = _CELLS | {"聘": "appointed", "现": "holds", "拟": "nominated"}
_FEWEST, _MOST_ROWS = 3, 60
_LONGEST_HEADING = 90
_LONGEST_HAN = 4


class Entry(NamedTuple):
    """Whom a list names beside a title: where their names stand, and what the list tells of them."""

    status: PostStatus
    spans: list[tuple[int, int]]


def rosters(scan: Scan, titles: Iterable[Title]) -> dict[int, Entry]:
    """Where titles of lists begin, and whom they name."""
    found: dict[int, Entry] = {}
    for title in titles:
        line = scan.text.rfind("\n", 0, title.start) + 1
        if (name := _life(scan, title, line)) is not None:
            found[title.start] = Entry("holds", [name])
            continue
        row = _before(scan, title, line) or _in_columns(scan, title, line)
        spans = [row[0]] if row else _behind(scan, title, line)
        status = (row[1] if row else None) or (_opened(scan.text, line) if spans and line else None)
        if status is None and line and _several(scan.text, title, line):
            status = "holds"
        if status is not None and spans:
            found[title.start] = Entry(status, spans)
    return found


def _life(scan: Scan, title: Title, line: int) -> tuple[int, int] | None:
    """The name that opens a line of somebody's life, before the post held now: 某某，男，汉族，…，现任."""
    match = _LIFE.match(scan.text, line, title.start)
    if match is None or not _NOW.match(scan.text, match.end(), title.start) or not _plausible(match["name"]):
        return None
    return match.span("name")


def _before(scan: Scan, title: Title, line: int) -> tuple[tuple[int, int], PostStatus | None] | None:
    """The name that stands alone between the line's beginning and its title, and what the line's last cell tells."""
    match = _BEFORE.fullmatch(scan.text, line, title.start)
    if match is None or not _plausible(match["name"]):
        return None
    end = scan.text.find("\n", title.end)
    rest = _END.fullmatch(scan.text, title.end, end if end >= 0 else len(scan.text))
    if rest is None:
        return None
    return match.span("name"), _CELLS[rest["cell"][0]] if rest["cell"] else None


def _in_columns(scan: Scan, title: Title, line: int) -> tuple[tuple[int, int], PostStatus | None] | None:
    """The name in a row of a table, and what the heading of the title's column tells: 序号 姓名 任命职务 免去职务."""
    text = scan.text
    cells = _cells(text, line)
    at = next((i for i, (start, end) in enumerate(cells) if start <= title.start < end), 0)
    if at < 1 or len(cells) < _FEWEST:
        return None
    heading = _heading(text, line, len(cells))
    named = next((i for i, (start, end) in enumerate(heading) if _NAME_HEAD.fullmatch(text, start, end)), -1)
    told = _COLUMN.match(text, *heading[at]) if named >= 0 else None
    name = _CELL_NAME.fullmatch(text, *cells[named]) if told else None
    if told is None or name is None or not _plausible(name["name"]):
        return None
    return name.span("name"), _COLUMNS[told[0][0]]


def _cells(text: str, line: int) -> list[tuple[int, int]]:
    """Where the cells of a line stand."""
    end = text.find("\n", line)
    return [cell.span() for cell in _CELL.finditer(text, line, end if end >= 0 else len(text))]


def _heading(text: str, line: int, columns: int) -> list[tuple[int, int]]:
    """The cells of the heading above a row, over rows of as many cells; [] if there is none."""
    for _ in range(_MOST_ROWS):
        if line <= 0:
            break
        line = text.rfind("\n", 0, line - 1) + 1
        cells = _cells(text, line)
        if len(cells) != columns:
            break
        if any(_NAME_HEAD.fullmatch(text, *cell) for cell in cells):
            return cells
    return []


def _behind(scan: Scan, title: Title, line: int) -> list[tuple[int, int]]:
    """The names behind a title and a colon, where nothing else stands in the line but more of the kind."""
    opens = title.start == line or scan.text[title.start - 1] in " \u3000；;"
    match = _BEHIND.match(scan.text, title.end) if opens else None
    if match is None:
        return []
    spans = [one.span() for one in _LISTED.finditer(scan.text, *match.span("names"))]
    return spans if all(_plausible(scan.text[start:end]) for start, end in spans) else []


def _plausible(name: str) -> bool:
    plain = name.replace(" ", "")
    if len(plain) > _LONGEST_HAN or "·" in plain or names().plausible(plain):
        return True
    return all(character in names().spelling for character in plain) and plain not in names().common


def _opened(text: str, line: int) -> PostStatus | None:
    """What the nearest line above tells that opens a list, over the list's own lines."""
    while line > 0:
        start = text.rfind("\n", 0, line - 1) + 1
        above = text[start : line - 1].strip().rstrip("：:")
        for status, pattern in _OPENS:
            if len(above) <= _LONGEST_HEADING and pattern.match(above):
                return status  # type: ignore[return-value]
        if "。" in above or len(above) > _LONGEST_HEADING:
            return None
        line = start
    return None


def _several(text: str, title: Title, line: int) -> bool:
    """Whether a title with a colon stands in a line with another such: 市长：某某　副市长：某某."""
    end = text.find("\n", title.end)
    return len(_BEHIND.findall(text, line, end if end >= 0 else len(text))) > 1
