"""People whose words others follow or pass on, called by an office or 同志: 按照|程岳川|书记的要求."""

import re
from collections.abc import Iterator

from kg.lang.zh.names import bare_offices, names
from kg.lang.zh.phrases import is_common
from kg.lang.zh.scan import Scan

LEAD = re.compile("(?:按照|依照|遵照|根据|传达|领会|贯彻|落实|学习|宣读)了?$")
SAID = re.compile("(?:同志)?(?:在|关于|就|对|的|到|考察|调研|视察|重要|讲话|批示|指示|要求)")
COMRADE = "同志"
LONGEST_LEAD, LENGTH = 3, 3


def followed(scan: Scan) -> Iterator[tuple[int, int]]:
    """(start, end) of each; what office it is, and where, stays open."""
    for word in scan.words:
        if word.kind == "T" and scan.text[word.start : word.end] in bare_offices() and SAID.match(scan.text, word.end):
            yield from _named(scan.text, word.start)
    at = scan.text.find(COMRADE)
    while at >= 0:
        if SAID.match(scan.text, at):
            yield from _named(scan.text, at)
        at = scan.text.find(COMRADE, at + 1)


def _named(text: str, end: int) -> list[tuple[int, int]]:
    start = end - LENGTH
    if start < 1 or not LEAD.search(text, max(0, start - LONGEST_LEAD), start):
        return []
    name, lists = text[start:end], names()
    if not lists.plausible(name) or is_common(name) or is_common(name[:2]) or name[-1] in lists.follow:
        return []
    return [(start, end)]
