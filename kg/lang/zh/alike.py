"""How much two names of meetings are alike."""

import re
from collections import Counter
from functools import lru_cache

from kg.lang.zh.scan import Scan

OWN = re.compile(r"^(?:[两三四各][省市县区旗州地]|全市|全县|全区|全旗|全州|全盟|我市|我县|我区|市|县|区|旗)")

SHORTENED = (("人民代表大会", "人大"), ("常务委员会", "常委会"), ("中国人民政治协商会议", "政协"), ("全体会议", "会议"))
NUMBERED = re.compile(r"第(?=[一二三四五六七八九十百\d]+[届次])|[“”《》（）()\s市县区]")
"""州十三届人大二次会议 is the 第十三届人民代表大会第二次会议."""


@lru_cache(maxsize=1 << 10)
def core(name: str) -> str:
    """What tells a meeting's name from others: without whose it is."""
    name = OWN.sub("", name).removeprefix("主会场")
    for area in Scan(name).areas[:1]:
        if area.start == 0:
            name = name[area.end :]
    for whole, short in SHORTENED:
        name = name.replace(whole, short)
    return NUMBERED.sub("", name)


def likeness(left: str, right: str) -> float:
    """Likeness of two names by their pairs of characters, 0 to 1."""
    a = Counter(left[i : i + 2] for i in range(len(left) - 1))
    b = Counter(right[i : i + 2] for i in range(len(right) - 1))
    total = sum(a.values()) + sum(b.values())
    return 2 * sum((a & b).values()) / total if total else 0.0
