"""Names that paper and web take apart: by a stop for the middle dot (库尔班．买买提), by the end of a line."""

import re
from functools import cache
from re import Pattern

from kg.read import tables
from kg.read.noise import CJK
from kg.read.twin import Twin

_DOTS = ".●᛫⸱◦ꞏ"
_DOTTED = re.compile(rf"[{_DOTS}](?<=[{CJK}].)(?=[{CJK}])")  # begins with what is seldom: so it is found sooner
_MARKS = "，、。；"
_MARK = re.compile(f"[{_MARKS}]")
_OFFICES = "长记任员席"
_NO_NAMES = "省市县区州盟旗镇乡村各一二三四五六七八九十"


@cache
def _spelt() -> Pattern[str]:
    """A name of a language that Chinese spells, behind a title or another name of a list, with a stop as its dot."""
    spelling = "".join(tables.words(tables.SPELLING))
    ends = "".join(tables.words(tables.DATA / "title_ends.txt"))
    return re.compile(rf"(?<=[{ends}、和])[{spelling}]{{2,7}}(?:[{_DOTS}][{spelling}]{{2,8}})+")


@cache
def _broken() -> Pattern[str]:
    """The end of a line inside a name: behind the surname, or before a last character and a mark."""
    surnames = "".join(name for name in tables.surnames() if len(name) == 1)
    begins = rf"\n(?<=[{_OFFICES}][{surnames}]\n)\s*(?=[{CJK}])"
    return re.compile(rf"{begins}|\n(?<=[{_OFFICES}][{surnames}][{CJK}]\n)\s*(?=(?![{_NO_NAMES}])[{CJK}][、，。])")


def middle_dots(twin: Twin) -> Twin:
    """Chinese text with a middle dot where a stop stands for it; where stops end the sentences, they stay."""
    if "。" not in twin.text or _DOTTED.search(twin.text) is None:
        return twin
    return twin.rewritten(_spelt().sub(lambda name: re.sub(f"[{_DOTS}]", "·", name[0]), twin.text))


def joined(twin: Twin) -> Twin:
    """Chinese text without the ends of lines inside names; above the first mark stand headlines (教育人一席谈)."""
    text = twin.text
    begun = _MARK.search(text)
    first = len(text) if begun is None else begun.start()
    return twin.drop(m.span() for m in _broken().finditer(text) if m.start() > first or text[m.end() + 1] in _MARKS)
