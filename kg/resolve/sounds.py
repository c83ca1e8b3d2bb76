"""Whether a Chinese word may transcribe a foreign one."""

import re
from difflib import SequenceMatcher
from functools import lru_cache

from kg.lang.readings import pinyin

_ALIKE = 0.6  # of the consonants


@lru_cache(maxsize=65536)
def sounds_like(chinese: str, foreign: str) -> bool:
    """Whether a Chinese word may transcribe a foreign one (斯堪尼亚, "scania"): most consonants agree, in order."""
    match = SequenceMatcher(None, _skeleton(pinyin(chinese)), _skeleton(foreign))
    return match.quick_ratio() >= _ALIKE and match.ratio() >= _ALIKE  # the first is a bound of the other, and cheap


@lru_cache(maxsize=65536)
def _skeleton(letters: str) -> str:
    letters = re.sub(r"ng", "n", letters.casefold())
    letters = letters.translate(str.maketrans("cqgxzjdbvwy", "kkkssstpfui"))
    return re.sub(r"(.)\1+", r"\1", re.sub(r"[^bcdfgklmnprst]", "", letters))
