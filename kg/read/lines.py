"""The lines of an article by kind: headline, paragraphs, header, by-line, and all that is no part of the story."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from itertools import pairwise, zip_longest

from kg.lang.roll import of_roll, of_time
from kg.read import tables
from kg.read.dates import DATE
from kg.read.header import Header, begins_with_label, may_be_header, peel, value_of
from kg.read.line import Line, ends_sentence
from kg.read.noise import CJK
from kg.read.others import apart, drop_bullets, drop_links, drop_tail

_LONG = {"zh": 200, "en": 320}
_ENGLISH_SENTENCE = re.compile(r"[.!?][\"')]{0,2}$|[.!?] [A-Z]")
_DATELINE = re.compile(
    r"\**(?:本报|本网|本台)[^，。]{0,6}?讯\**(?:（|\s)?[^，。]{8}|(?:本报|本台)?记者(?:今[天日]|昨[天日])?从[^，。]{6}"
)
_BREADCRUMB = re.compile("位置|[Pp]osition|[Yy]ou are here|[>»›→]")
_PARTS = re.compile(r"\s+[|/·-]\s+|\s{3,}")
_OWNER = re.compile(r"\b(?:(?:People's )?Government|Official (?:Web)?site)$", re.IGNORECASE)
_DOCUMENT = re.compile(
    r"\b(?:minutes|meeting|session|conference|notice|decision|report|plan|agenda) of\b", re.IGNORECASE
)
_LABELLED = re.compile(r"\[[A-Z][\w' -]{2,40}\](?= ?[A-Z])")
_PREFIX = r"(?:(?:标题|题目|正文|[Tt]itle|[Hh]eadline|[Tt]ext)[：:][ ]*)?"
_BULLET = re.compile(r"[ ]*(#{1,6}(?= ))?[ ]*(?:[·*＊\-–—●○◆◇■□▪◎★☆►▶>](?=[ ])[ ]*)*" + _PREFIX)
_OFFICE = re.compile("[：:]\\s?[^，。；：]{0,24}?(?:[县市区旗州镇乡局院部处校行]长|主任|书记|主席|经理)")
_TEASER = re.compile(
    r"(?:…|\.{3,})\s*(?:[\[【（(]\s*)?(?:(?:阅读|查看)?(?:详细|详情|全文|更多)|(?:read )?more)?\s*[>»]*[\]】）)]?$",
    re.IGNORECASE,
)
"""How the beginning of another story breaks off under links: …, ... [详细]."""
_HEADING = re.compile(r"^[ ]{0,3}(#{1,6}) ")


@dataclass(slots=True)
class _State:
    body: bool = False
    tail: str = ""
    lines: list[Line] = field(default_factory=list)


def classified(text: str, spans: Iterator[tuple[int, int]], language: str, *, page: bool) -> list[Line]:
    """All lines of a text in normalized form, with their kinds; `page`: it comes from a newspaper page.

    Lines above the first paragraph that are neither menu nor header are the headline, unless a breadcrumb follows.
    After the story only by-lines count; on a newspaper page nothing else that is no sentence does either.
    """
    tongue = "en" if language == "en" else "zh"
    state = _State()
    blank = True
    for start, end in apart(text, spans):
        if not text[start:end].strip():
            blank = True
            continue
        if not state.lines and (parts := one_line_parts(text[start:end], tongue)):
            state.lines += [Line(start + a, start + b, 0, 0, "headline", blank) for a, b in parts[:1]]
            start, blank = start + parts[1][0], False
            header = Line(start, start + parts[1][1] - parts[1][0], 0, 0, "header", False)
            header.header = peel(text[header.start : header.end], tongue)
            state.lines.append(header)
            start = header.end
        line = _line(text, start, end, blank)
        blank = False
        if line.start >= line.end:
            continue
        _classify(line, text, tongue, state)
        if line.why == "navigation" and not state.body and _BREADCRUMB.search(text, line.start, line.end):
            for above in state.lines:
                site = _masthead(text[above.start : above.end], True) if tongue == "en" else None
                if above.kind == "headline" and site:
                    above.kind, above.header = "header", Header(site=site, parts=1)
                elif above.kind == "headline":
                    above.kind, above.why = "dropped", "navigation"
        state.lines.append(line)
    for line, following in pairwise(state.lines):
        if line.kind == "header" and following.kind == "paragraph" and of_time(text[line.start : line.end], tongue):
            line.kind = "paragraph" if of_roll(text[following.start : following.end], tongue) else "header"
    if tongue == "en":
        _mastheads(state.lines, text)
    if page:
        drop_tail(state.lines, text)
    elif tongue == "zh":
        drop_links(state.lines, text)
    else:
        drop_bullets(state.lines, text)
    return state.lines


def _mastheads(lines: list[Line], text: str) -> None:
    """Tells an English site's or paper's lines from the headline below: "YUNJIANG TODAY", "Yunjiang Portal | News"."""
    above: Line | None = None
    other = False
    for line, following in zip_longest(lines, lines[1:]):
        if line.kind == "paragraph":
            if following is None or following.kind != "header" or ends_sentence(text[line.start : line.end]):
                return
            line.kind = "headline"
        if line.kind == "headline":
            if above is not None and (site := _masthead(text[above.start : above.end], other or line.blank_before)):
                above.kind, above.header = "header", Header(site=site, parts=1)
            above, other = line, False
        else:
            other = True


def _masthead(words: str, apart: bool) -> str | None:
    """The paper or site that a line names; in capitals it does so only `apart` from the headline below."""
    first, *more = _PARTS.split(words, maxsplit=1)
    first = first.split(" (")[0].strip()
    named = bool(_paper().fullmatch(first) or any(map(_OWNER.search, (first, *_PARTS.split(words)))))
    if (
        len(words) <= 100
        and " " in first
        and not _DOCUMENT.search(first)
        and (named or (first.isupper() and (apart or more)))
    ):
        return first
    return None


@cache
def _paper() -> re.Pattern[str]:
    return re.compile(rf"{tables.english_paper()}(?: English)?")


_CHINESE_SOURCE = re.compile(rf"来源\s?[：:]\s?([{CJK}]{{2,20}})")
_SOURCE = r"(?:\s{0,4}(?:来源|source)\s?[：:]\s?\S{2,16})?"
_ONE_LINE = re.compile(
    rf"([^。！？\n]{{8,70}}?)\s{{1,8}}((?:\S{{2,5}}[：:]\s?)?{DATE}{_SOURCE})\s{{1,8}}(?=\S)", re.IGNORECASE
)


def one_line_parts(words: str, tongue: str) -> tuple[tuple[int, int], tuple[int, int]] | None:
    """(headline, header) of an article whose headline, date and story stand in one line; None if they don't."""
    if len(words) < 160:
        return None
    found = _ONE_LINE.match(words, len(words) - len(words.lstrip()), 400)
    if not found or not peel(found.group(2), tongue).date or peel(found.group(1), tongue).parts:
        return None
    return found.span(1), found.span(2)


def _line(text: str, start: int, end: int, blank: bool) -> Line:
    heading = _HEADING.match(text[start:end])
    bullet = _BULLET.match(text, start, end)
    first = bullet.end() if bullet else start
    while end > first and text[end - 1] == " ":
        end -= 1
    indent = len(text[start:end]) - len(text[start:end].lstrip(" "))
    listed = first > start + indent and not heading
    return Line(first, end, indent, len(heading.group(1)) if heading else 0, "paragraph", blank, bullet=listed)


def _classify(line: Line, text: str, tongue: str, state: _State) -> None:
    words = text[line.start : line.end]
    listed = of_roll(words, tongue)
    sentence = listed or is_sentence(words, tongue)
    above = state.lines[-1].header if state.lines else None
    value = value_of(above.open, words, tongue) if above and above.open and len(words) < 30 else None
    if value:
        line.kind, line.header = "header", value
        return
    kind, header = _recognized(words, tongue, sentence) if not (listed and _OFFICE.search(words)) else (None, None)
    if header and kind in (None, "navigation") and is_header(header, words, tongue, state.body):
        line.kind, line.header = "header", header
    elif kind:
        line.kind, line.why, line.header = "dropped", kind, None if kind == "source" else header
        if kind in ("related", "footer", "advertisement") and state.body:
            state.tail = kind
    elif state.tail and (not (sentence and len(words) > 60) or _TEASER.search(words)):
        line.kind, line.why = "dropped", state.tail
    elif state.body or sentence:
        state.body = True
    else:
        line.kind = "headline"


def _recognized(words: str, tongue: str, sentence: bool) -> tuple[str | None, Header | None]:
    """What a line is by the line rules, and what it says as a header; (None, None) for a plain paragraph."""
    short = len(words) <= _LONG[tongue]
    kind = None
    if short or (len(words) <= 700 and words[-1] in "])"):
        rule = tables.line_pattern(tongue).match(words)
        kind = rule.lastgroup if rule else None
    if not short or (sentence and len(words) > 60 and not kind and not begins_with_label(words, tongue)):
        return kind, None
    return kind, _peeled(words, tongue) if may_be_header(words) else None


def _peeled(words: str, tongue: str) -> Header:
    """What a header line says; a translated page may name its source in Chinese beside the translation."""
    header = peel(words, tongue)
    if tongue == "en" and (chinese := _CHINESE_SOURCE.search(words)):
        header.source = chinese[1]
    return header


def is_sentence(words: str, tongue: str) -> bool:
    """Whether a line above the story begins it: it ends like a sentence, or is too long for a headline."""
    if tongue == "en":
        if _LABELLED.match(words) or words[-1] == ";":
            return True
        return len(words) > 240 or (len(words) >= 60 and bool(_ENGLISH_SENTENCE.search(words)))
    if len(" ".join(words.split())) > 90 or "。" in words or _DATELINE.match(words):
        return True
    return ends_sentence(words) and words[-1] != "】" and (words[-1] in "；：" or len(words) > 45)


@cache
def _light(tongue: str) -> int:
    return 12 if tongue == "zh" else 40


_LEADS_TO_A_DAY = re.compile(r"\w\W.*\b(?:on|in|of|from|since|until|till|before|after)$")
"""The words of a sentence before the day with which it ends: "The mayor met them on"."""


def is_header(header: Header, words: str, tongue: str, body: bool) -> bool:
    """Whether a line is a header or by-line: parts were found, and little is left."""
    if not header.parts and not header.site:
        return False
    if tongue == "zh" and any("。" in words[start:end] for start, end in header.left):
        return False
    if tongue == "zh" and body and words[-1] in "。！？" and not (header.date or header.source):
        return False
    if tongue == "en" and any(_LEADS_TO_A_DAY.search(words[start:end].rstrip()) for start, end in header.left):
        return False
    light = tables.line_pattern(tongue)
    left = sum(end - start for start, end in header.left if not light.match(words[start:end]))
    known = bool(header.date or header.source or header.makers or header.parts > 1)
    if header.site and not known:
        return left == 0 and not body and len(words) <= 24
    if not known:
        return left == 0
    if body and header.date and not header.labelled and header.parts == 1 and left:
        return False
    return left <= _light(tongue) and left * 2 <= len(words) + 8


def breaks_off(text: str, line: Line) -> bool:
    """Whether a line ends without ending a sentence."""
    return not ends_sentence(text[line.start : line.end])
