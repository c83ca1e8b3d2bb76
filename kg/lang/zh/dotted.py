"""Names with a middle dot, read backwards from their ends: 决定任命|艾山·哈力克, 会见了以会长|安娜·林德."""

import re

from kg.lang.zh.names import names
from kg.lang.zh.phrases import is_common
from kg.lang.zh.scan import Scan

PART = "(?:(?![与及的等]|和[\u3400-\u9fff]{2})[\u3400-\u9fff]){1,8}"
DOTTED = re.compile(rf"[\u3400-\u9fff]{{1,10}}(?:·{PART})+$")
LINKS = frozenset("的是有由为以及与了着")
LONGEST, SHORTEST = 24, 2


def dotted(scan: Scan, floor: int, end: int) -> int | None:
    """Where the name with dots begins that ends at a place; None if there is none."""
    since = max(floor, end - LONGEST)
    found = DOTTED.search(scan.text, since, end) if scan.text.find("·", since, end) >= 0 else None
    if found is None:
        return None
    start = begins(scan, found.start(), scan.text.index("·", found.start()))
    stop = names().end(scan.text, start, scan.ends)
    return start if stop in (0, end) or not is_common(scan.text[stop : stop + 2]) else None


def begins(scan: Scan, start: int, dot: int) -> int:
    """Where the first part begins: behind the last word before the dot, in a stretch that isn't spelt throughout."""
    text, spelling = scan.text, names().spelling
    if spelling.issuperset(text[start:dot]):
        return start
    for at in range(dot - SHORTEST, start, -1):
        word, pair = scan.word_end.get(at), text[max(start, at - 2) : at]
        joint = text[at - 1] in LINKS or (text[at - 1] == "和" and at - start > SHORTEST)
        known = word is not None and word.end - word.start > 1
        if joint or known or (len(pair) == SHORTEST and is_common(pair) and not spelling.issuperset(pair)):
            return at
    return start
