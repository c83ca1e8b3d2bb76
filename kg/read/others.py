"""What stands below a story, or before its beginning or behind its end in the same line, and is none of it."""

import re
from collections.abc import Iterator

from kg.lang.roll import of_roll
from kg.read.bylines import inside
from kg.read.line import Line, ends_sentence

_INITIALS = re.compile("(?<=[。！？”])\\s?（[^（）]{1,12}）$")
"""Who wrote a story, in brackets behind it: 。（林小满）."""
_ENGLISH, _CHINESE = r"[.!?)\]\"”] ", "[。）】]"
# What stands before is asked behind the first character: a pattern that begins with one is found much sooner.
_OTHERS = re.compile(
    rf"R(?<={_ENGLISH}R)(?:elated (?:(?:reading|link|article|report)s?|news|stor(?:y|ies))|ecommended reading|ead more)"
    r"\s?:"
    rf"|F(?<={_ENGLISH}F)urther reading\s?:"
    rf"|相(?<={_CHINESE}相)关(?:阅读|链接|新闻|报道)[：:]|延(?<={_CHINESE}延)伸阅读[：:]|推(?<={_CHINESE}推)荐阅读[：:]"
)
"""Where headlines of other stories begin behind the end of a story, in the same line."""
_STAMPED = re.compile(
    r"\s*20\d\d[-/.](?:0\d|1[0-2])[-/.](?:[0-2]\d|3[01])(?:\s\d\d:\d\d(?::\d\d)?)?(?=(?:1[0-2]|0?[1-9])月(?:3[01]|[12]\d|0?[1-9])日)"
)
"""The day of publication right before the day with which a story begins: 2023-08-30|8月25日，."""


def apart(text: str, spans: Iterator[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The lines of a text, a day of publication before a story and headlines behind it as lines of their own."""
    for start, end in spans:
        if stamp := _STAMPED.match(text, start, end):
            yield start, stamp.end()
            start = stamp.end()
        if cut := _OTHERS.search(text, start, end):
            yield start, cut.start()
            start = cut.start()
        yield start, end


def drop_tail(lines: list[Line], text: str) -> None:
    """On a newspaper page: what follows the last sentence of an article belongs to something else."""
    ends = [i for i, line in enumerate(lines) if line.kind == "paragraph" and _tells(text[line.start : line.end])]
    last = ends[-1] if ends else len(lines)
    for line in lines[last + 1 :]:
        if line.kind == "paragraph":
            line.kind, line.why = "dropped", "after the story"


def drop_links(lines: list[Line], text: str) -> None:
    """Headlines of other stories below a story's editor: no sentence comes after him any more."""
    if not any(line.header and line.header.makers for line in lines):
        return
    ends = [i for i, line in enumerate(lines) if line.kind == "paragraph" and _tells(text[line.start : line.end])]
    last = ends[-1] if ends else len(lines)
    made = next((i for i, line in enumerate(lines) if i > last and line.header and line.header.makers), len(lines))
    for line in lines[made + 1 :]:
        if line.kind == "paragraph" and not of_roll(text[line.start : line.end], "zh"):
            line.kind, line.why = "dropped", "after the story"


def drop_bullets(lines: list[Line], text: str) -> None:
    """Headlines of other stories below an English one: a list behind its last sentence, and no roll of people."""
    last = next((i for i in reversed(range(len(lines))) if _of_story(lines[i], text)), len(lines))
    if last < len(lines) and text[lines[last].end - 1] in '.!?"”)':
        for line in lines[last + 1 :]:
            words = text[line.start : line.end]
            if line.kind == "paragraph" and line.bullet and len(words.split()) > 3 and not of_roll(words, "en"):
                line.kind, line.why = "dropped", "after the story"


def _of_story(line: Line, text: str) -> bool:
    return line.kind == "paragraph" and not (line.bullet and not ends_sentence(text[line.start : line.end]))


def _tells(words: str) -> bool:
    cuts = list(inside(words, "zh"))
    story = words[: cuts[-1][0]].rstrip() if cuts and cuts[-1][1] == len(words) else words
    story = _INITIALS.sub("", story)
    return ends_sentence(story) or (len(story) > 40 and "。" in story)
