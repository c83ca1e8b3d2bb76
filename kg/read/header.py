"""Header lines and by-lines: what they say (date, source, makers), found by peeling known parts off a line.

A line is a header if nothing of weight is left when dates, labels with their values, edition numbers, counters and
buttons are taken away. So columns may stand in any order and number.
"""

import re
from dataclasses import dataclass, field
from functools import cache
from itertools import zip_longest
from re import Pattern
from typing import NamedTuple

from kg.model import AuthorRole
from kg.read import tables
from kg.read.dates import DATE, iso_day
from kg.read.noise import CJK

_TODAY = f"今日[{CJK}]{{2,4}}"
"""A county's paper: 今日广饶."""
_MODIFIERS = "(?:本报|本台|本网|本刊|见习|实习|首席|特约|特派|全媒体?|融媒体?|新媒体|文字|摄影|图文|资深|驻地)"
_WEEKDAY = r"星期[一二三四五六日天]|周[一二三四五六日](?!年)|(?:农历|阴历)\S{2,14}"
_SOLAR_TERM = (
    rf"(?<![{CJK}])(?:立[春夏秋冬]|[春秋]分|[夏冬]至|雨水|惊蛰|清明|谷雨|小满|芒种|[小大][暑雪寒]|处暑|白露|寒露|霜降)"
    rf"(?![{CJK}])"
)
_SECTION = rf"(?:要\s?闻|综\s?合|时\s?政|[{CJK}]{{2,4}}(?=\s*(?:[|│┃]|$)))"
_EDITION = (
    rf"总?第\s?\d+\s?期|(?<![{CJK}])(?:头版|(?:数字|电子)[报版])(?![{CJK}])|"
    r"第?[一二三四五六七八]版|第?\s?[A-D]?\d{1,2}\s?版(?:\s?[：:]\s?\S{1,6})?"
    rf"|(?<![\dA-Za-z])[A-D]?\d{{1,2}}(?![\d:年月日])\s{{1,3}}{_SECTION}"
    r"|(?<![A-Za-z0-9])[A-D]\d{1,2}(?![A-Za-z0-9])|[上下]一版"
)
_COLUMN = rf"(?:[{CJK}]{{2,4}}(?:速递|速报|快讯|动态|播报|要闻)|时政|要闻)(?![{CJK}])"
_POSTED = (
    r"\bPosted\s+by\s+\w+(?:\s+in\s+\w+)?|\b(?:Leave a Comment|\d+ Comments?)\b|(?<!\w)\d+\s+By\s*$|\bby\s+admin\b"
    r"|(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day),?|(?<!\w)A-?\s+A\s+A\+?|\|"
)
_OFFICE = re.compile(
    rf"[{CJK}]{{2,20}}(?:局|委|委员会|办公室|办|人大|政协|妇联|妇女联合会|工商联|总工会|团委|红十字会|商务局|人民法院|检察院|管委会|街道|镇|乡|苏木"
    r"|县委|市委|区委|旗委|州委|政府|党校|零距离|在线|微讯|微报|播报|宣传|之声|之窗)|今日[\u4e00-\u9fff]{2,4}|[\u4e00-\u9fff]{1,5}[县市区旗州]新闻"
)
"""An office that publishes its own news, alone in a line with a date."""
_ROLES = frozenset({"reporter", "correspondent", "editor", "photographer", "translator"})
_GAP = re.compile(r"\s{2,}|\||$")


class Maker(NamedTuple):
    """Somebody named in a by-line, with the place in the line."""

    name: str
    role: AuthorRole
    start: int
    end: int


@dataclass(slots=True)
class Header:
    """What a line says of its article.

    Attributes:
        date: ISO date, if there is one.
        labelled: whether the date is marked as the one of publication.
        written: ISO date on which it was drawn up, as government sites give beside or in place of that one (成文日期).
        source: the publisher behind a label ("来源：").
        site: a newspaper's or site's name that stands in the line without a label.
        makers: by-line.
        left: the parts of the line that are none of this, as (start, end).
        parts: how many parts were peeled off.
        open: the field of the label with which the line ends, if its value must be on the next line.
    """

    date: str | None = None
    labelled: bool = False
    written: str | None = None
    source: str | None = None
    site: str | None = None
    makers: list[Maker] = field(default_factory=list)
    left: list[tuple[int, int]] = field(default_factory=list)
    parts: int = 0
    open: str | None = None


@cache
def _anchors(language: str) -> tuple[Pattern[str], dict[str, tuple[str, frozenset[str]]]]:
    """(pattern of everything a header line is made of, label → (field, where a colon is needed))."""
    fields: dict[str, tuple[str, frozenset[str]]] = {}
    chinese = language == "zh"
    for label, name, colon in tables.labels():
        if label.isascii() != chinese:
            fields[label] = (name, fields.get(label, (name, frozenset()))[1] | {colon})
    ordered = sorted(fields, key=lambda label: (-len(label), label))
    button = "|".join(map(re.escape, sorted(tables.words(tables.DATA / "buttons.txt"), key=lambda w: (-len(w), w))))
    button = rf"(?:{button}|[\s|│┃：:+\-—])"
    if chinese:
        first = "".join(sorted({label[0] for label in ordered})) + "本见实首特全融新文摄图资驻"
        spelled = "|".join(r"\s{0,3}".join(label) if len(label) == 2 else label for label in ordered)
        label = rf"(?=[{first}])(?P<label>{_MODIFIERS}*(?P<word>{spelled}))(?P<colon>\s{{0,3}}[：:/]\s*)?"
        junk = rf"(?=[星周农阴])(?:{_WEEKDAY})|(?=[立春夏秋冬雨惊清谷小芒大处白寒霜])(?:{_SOLAR_TERM})"
        junk += rf"|(?=[总头数电第\sA-D\d上下])(?:{_EDITION})|(?<![{CJK}]){_COLUMN}|原创|发[表布]于\s?\S{{2,5}}"
        junk += rf"|[◀▶◁▷◂▸◄►]\s?|[\[【（]{button}*[\]】）]|(?<![{CJK}]){button}{{2,}}"
    else:
        spelled = "|".join(label.replace(" ", r"\s") for label in ordered)
        label = rf"(?P<label>\b(?P<word>{spelled})\b)(?P<colon>\s?[:/]\s*)?"
        junk = rf"[\[(]{button}*[\])]|{_POSTED}"
    flags = 0 if chinese else re.IGNORECASE
    return re.compile(rf"(?P<date>{DATE})|{label}|(?P<junk>{junk})", flags), fields


@cache
def _site(language: str) -> Pattern[str]:
    if language == "zh":
        return re.compile(
            rf"(?<![{CJK}])(?:[{CJK}]{{2,14}}?(?:{tables.media()})|{_TODAY})(?:\s?(?:(?:数字|电子)(?:报刊?|版)(?:平台)?)|(?![{CJK}]))"
        )
    return re.compile(
        rf"\b(?:[A-Z][\w']+\s){{1,4}}(?:{tables.media()}|{tables.media().upper()})\b|\b[\w-]+(?:\.[\w-]+)*\.(?:gov|com|org|edu)\.cn\b"
    )


_HINT = re.compile(
    r"(?:19|20)\d\d|二[〇○零]|[：:/|\[【（(]|记者|通讯员|报道员|编辑|责编|责校|校对|美编|版式|组版|值班|编委|原创|[Ee]ditor|[Rr]eporter|[Aa]dmin"
    r"|^(?i:by|written|report(?:ed|ing)|compiled|contributed|story|words|photo|translated)\b"
)


_PASSED = re.compile(r"\d日[^，。；\n]{0,40}(?:通过|批准)\s?[)）]?\s*$")
"""A line that tells when what follows was decided: （2016年9月13日市十四届人大常委会第二十三次会议通过）."""


def may_be_header(line: str) -> bool:
    """Whether a line can be a header at all: a cheap test that spares most lines the peeling."""
    if _PASSED.search(line):
        return False
    return bool(_HINT.search(line) or (len(line) <= 60 and _short_hint().search(line)))


@cache
def _short_hint() -> Pattern[str]:
    return re.compile(rf"\d|^\W*$|{tables.media()}")


def begins_with_label(line: str, language: str) -> bool:
    """Whether a line begins with a date, label or button (the cheap test for long lines)."""
    return bool(_anchors(language)[0].match(line))


def peel(line: str, language: str, *, byline: bool = False) -> Header:
    """What a line (in normalized form) says of its article; `language` is "zh" or "en".

    `byline`: it is known to name makers, so their labels need no colon ("Reporter Fang Yi").
    """
    pattern, fields = _anchors(language)
    found = Header()
    marks = [
        mark
        for mark in pattern.finditer(line)
        if mark["label"] is None
        or (byline and fields[_bare(mark["word"])][0] in _ROLES)
        or _is_label(mark["word"], mark["colon"], mark.start(), line, mark.end(), fields)
    ]
    position, other = 0, False
    for mark, following in zip_longest(marks, marks[1:]):
        _leave(found, line, position, mark.start())
        stop = following.start() if following else len(line)
        position = mark.end()
        found.parts += 1
        if mark["date"]:
            found.date = found.date or (None if other else iso_day(mark["date"]))
        elif mark["label"]:
            kind = fields[_bare(mark["word"])][0]
            position = _value(found, kind, line, mark.end(), stop, language)
            found.open = kind if following is None and not line[mark.end() :].strip() else None
            dated = bool(following and following["date"] and not line[mark.end() : stop].strip())
            other = dated and kind in ("ignore", "written")
            if dated and following and kind == "written":
                found.written = iso_day(following["date"])
            if dated and following and kind == "date":
                found.date, found.labelled = iso_day(following["date"]) or found.date, True
    _leave(found, line, position, len(line))
    _find_site(found, line, language)
    return found


def value_of(field: str, line: str, language: str) -> Header | None:
    """What a line says as the value of the label above it, None if it is no such value."""
    found = peel(line, language)
    if field == "date" and found.date and not found.left:
        found.labelled = True
        return found
    if field == "source" and (site := _site(language).fullmatch(line)):
        return Header(source=site.group(), parts=1)
    if (
        field == "ignore"
        and len(line) < 24
        and re.fullmatch(r"[\w\d/.\-〔〕\[\]]*\d[\w\d/.\-〔〕\[\]]*号?|有效|无|--", line)
    ):
        return Header(parts=1)
    return None


def _bare(word: str) -> str:
    return re.sub(r"\s+", "", word) if not word.isascii() else re.sub(r"\s+", " ", word).lower()


def _is_label(
    word: str, colon: str | None, start: int, line: str, end: int, fields: dict[str, tuple[str, frozenset[str]]]
) -> bool:
    allowed = fields[_bare(word)][1]
    if colon or "free" in allowed:
        return True
    if "count" in allowed and re.match(r"\s{0,3}(?:\d|加载)", line[end : end + 8]):
        return True
    return "line" in allowed and not line[:start].strip(" (（")


def _value(found: Header, kind: str, line: str, start: int, stop: int, language: str) -> int:
    """Takes the value of a label out of line[start:stop]; returns where it ends."""
    if kind in ("ignore", "written"):
        gap = _GAP.search(line, start)
        end = min(stop, gap.start() if gap and gap.start() > start else stop)
        return end if end - start <= 30 else start
    if kind == "date":
        return start
    if kind == "source" or (kind == "reporter" and language == "en" and _HOUSE.match(line, start, stop)):
        while start < stop and line[start] in " 　":
            start += 1
        gap = _GAP.search(line, start)
        end = min(stop, gap.start() if gap else stop)
        value = line[start:end].strip(" ，。；、|[]()（）【】-—")
        if value and found.source is None and len(value) <= 60:
            found.source = value
        return end
    role: AuthorRole = kind  # type: ignore[assignment]
    makers, end = names(line, start, stop, role, language)
    found.makers.extend(makers)
    return end


_HOUSE = re.compile(
    r"\s*(?:[A-Z][\w'-]+(?: and)? ){1,6}(?:Agency|Broadcasting|Bureau|Cent(?:er|re)|Committee|Daily|Department"
    r"|Government|Media|Net|Network|News|Office|Online|Press|Release|Station|Television|Times|TV)(?!\s?\w)"
)
"""As in "author: Linshan Rong Media Center": a house, nobody's name."""


@cache
def _name(language: str) -> Pattern[str]:
    if language == "en":
        return re.compile(r"[\s,;&/]*(?:and\s+)?([A-Z][\w'-]+(?:\s[A-Z][\w'-]+){0,3})(?![\w'])")
    single = "[" + "".join(name for name in tables.surnames() if len(name) == 1) + "]"
    compound = "|".join(name for name in tables.surnames() if len(name) > 1)
    gap = r"[\s、，；;/和与]{0,6}"
    spaced = rf"(?:{single}\s{{1,4}}[{CJK}](?![{CJK}])|(?:{compound})\s{{1,3}}[{CJK}]{{1,2}}(?![{CJK}]))"
    return re.compile(
        rf"{gap}({spaced}|[{CJK}]{{1,8}}(?:·[{CJK}]{{1,8}})+|[{CJK}]{{2,4}}(?![{CJK}])|[{CJK}]\s{{1,4}}[{CJK}](?![{CJK}]))"
    )


def names(line: str, start: int, stop: int, role: AuthorRole, language: str) -> tuple[list[Maker], int]:
    """The list of names that begins at `start`, and where it ends (`start` if there is none)."""
    pattern, makers, position = _name(language), [], start
    while position < stop:
        found = pattern.match(line, position, stop)
        if not found:
            break
        name = found.group(1)
        plain = name if language == "en" else re.sub(r"\s+", "", name)
        makers.append(Maker(plain, role, found.start(1), found.end(1)))
        position = found.end()
    return makers, position


def _leave(found: Header, line: str, start: int, end: int) -> None:
    while start < end and not line[start].isalnum() and line[start] not in "“《（":
        start += 1
    while start < end and not line[end - 1].isalnum() and line[end - 1] not in "”》）！？!?。":
        end -= 1
    if start < end:
        found.left.append((start, end))


def _find_site(found: Header, line: str, language: str) -> None:
    """Moves the name of a newspaper or site out of what is left."""
    pattern = _site(language)
    for i, (start, end) in enumerate(found.left):
        name = pattern.search(line, start, end)
        if name:
            found.site = name.group()
            found.left[i : i + 1] = []
            _leave(found, line, start, name.start())
            _leave(found, line, name.end(), end)
            return
    if language == "zh" and found.date and found.left and _OFFICE.fullmatch(line, *found.left[0]):
        found.site = line[slice(*found.left.pop(0))]
