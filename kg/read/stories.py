"""Short news in one plain text → its stories: each has a headline, and a dateline or who wrote it below it."""

import re
from collections.abc import Iterator

from kg.read.pages import Page

_LINE = re.compile(r"^[^\S\n]*(\S[^\n]*)$", re.MULTILINE)
_MARK = "●■◆▲★◇□◎▪•"
_HEADLINE = re.compile(
    rf"[{_MARK}]?\s?(?![^\n]*(?:编辑|編輯|责编|責編|星期|记者|記者|推荐|推薦|相关|相關|\d月\d))[^\n。；;|>]{{4,44}}"
)
_DATELINE = re.compile(r"\**(?:本[报報网網台]|[^\s，。]{1,8}(?:[报報网網]|融媒))\s?(?:[讯訊]|消息|[电電])")
_REPORTED = re.compile(r"[报報网網台媒]\s?(?:[讯訊]|消息|[电電])")
"""In every dateline; sooner looked for than one."""
_WRITER = re.compile(rf"[{_MARK}]?\s?(?:本[报報网網台])?(?:全媒体|全媒體)?(?:[记記]者|通[讯訊][员員])[^\n。，]{{2,24}}")
_SIGNED = re.compile(r"[。！？”][（(](?:本[报報网網台])?(?:[记記]者|通[讯訊][员員])[^（）()\n]{0,24}[）)]$")
_OTHERS = re.compile("[^\n]{0,2}(?:新闻推荐|新聞推薦|推荐阅读|推薦閱讀|相关(?:新闻|链接|阅读)|相關(?:新聞|鏈接|閱讀))")


def split(text: str) -> Page | None:
    """The stories of a text without headings, or None if it has no two.

    A story begins at a line without a full stop above a dateline (本报讯), or above its writer or a signed paragraph
    where its headline is marked (●).
    """
    dated = _REPORTED.search(text) and _DATELINE.search(text)
    if not (dated or any(mark in text for mark in _MARK)):
        return None
    begins = list(_begins([(match.start(1), match[1].rstrip()) for match in _LINE.finditer(text)]))
    if len(begins) < 2:
        return None
    ends = [*begins[1:], len(text)]
    return Page((0, begins[0]), tuple((start, end, end) for start, end in zip(begins, ends, strict=True)))


def _begins(lines: list[tuple[int, str]]) -> Iterator[int]:
    """Where the stories begin."""
    for i, (start, line) in enumerate(lines[:-1]):
        if not _HEADLINE.fullmatch(line) or (i and _OTHERS.match(lines[i - 1][1])):
            continue
        below = lines[i + 1][1]
        if _DATELINE.match(below) or (line[0] in _MARK and (_WRITER.fullmatch(below) or _SIGNED.search(below))):
            yield start
