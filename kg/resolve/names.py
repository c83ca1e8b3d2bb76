"""Names of bodies without the area they begin with."""

import re
from functools import lru_cache

from kg.lang.readings import is_han
from kg.places import gazetteer

_LONGEST_AREA = 8


@lru_cache(maxsize=65536)
def core(name: str) -> str:
    """A name without the area it begins with ("江苏凯利绣品有限公司" → "凯利绣品有限公司", "Jiangsu Kaili …" → "Kaili
    …").
    """
    if is_han(name):
        for size in range(min(_LONGEST_AREA, len(name) - 2), 1, -1):
            if gazetteer().zh(name[:size]):
                return name[size:]
        return re.sub(r"^中国(?=..)", "", name)
    words = name.split()
    if len(words) > 1 and gazetteer().english(words[0]):
        return " ".join(words[1:])
    return name
