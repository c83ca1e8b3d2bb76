"""People who do the same, each for somebody: 甲代表业主，乙代表施工方先后发言."""

import re
from collections.abc import Iterator
from itertools import pairwise

from kg.draft.tokens import Token
from kg.lang.zh.scan import Scan

FOR = "代表"
DEPUTED = re.compile("代表[^，。；：]{2,24}，")
DOING = frozenset("AHSRVKWkZ")


def deputies(scan: Scan, people: list[Token]) -> Iterator[int]:
    """Where the commas end that stand between such people: they part no clauses."""
    for one, after in pairwise(people):
        match = DEPUTED.match(scan.text, one.end, after.start)
        words = scan.words_in(one.end + len(FOR), match.end()) if match else []
        if (
            match
            and scan.text.startswith(FOR, after.end)
            and not any(w.value[0] in DOING for w in words if w.kind == "v")
        ):
            yield match.end()
