"""Whether two organs or companies, as posts name them, are one; and what organ a title names."""

import re
from functools import lru_cache

from kg.lang.readings import fold, is_han
from kg.resolve.names import core
from kg.resolve.wording import compare, in_english, wording

_ZH_HEAD = re.compile(
    "(?:党组书记|党委书记)?[、兼]?(?:常务)?(?:党组)?副?(?:局长|厅长|主任|部长|司长|处长|科长|所长|站长|馆长|台长|社长|院长|行长|校长|会长|主席"
    "|秘书长|书记|理事长|董事长|董事局主席|总经理|总裁|经理|首席执行官|负责人|支队长|大队长|队长|关长|署长|专员|委员|成员|主任委员)$"
)
_ZH_OWN = re.compile("^(?:我|本|原|时任)?[省市区县旗州盟](?:人民政府|政府)?(?=..)")
_EN_HEAD = re.compile(
    r"^.*?\b(?:director|head|chief|commissioner|president|chairman|chairwoman|chair|manager|dean|minister|secretary|ceo|officer)"
    r"(?:[- ]general)?(?: of| for) (?:the )?(?P<organ>.+)$",
    re.IGNORECASE,
)
_ALIKE = 0.6
_NOUNS = frozenset(
    ("局", "厅", "处", "办", "bureau", "department", "office", "division", "commission", "committee", "of")
)


@lru_cache(maxsize=65536)
def organ_of(title: str, company: bool = False) -> str | None:
    """The organ or company that a title names ("扬州市商务局局长" → "商务局"), None if it names none.

    A company keeps the name of its place, which may be all that is its own (金川药业).

    >>> organ_of("director of the Yangzhou Municipal Commerce Bureau")
    'Yangzhou Municipal Commerce Bureau'
    """
    title = title.strip()
    if is_han(title):
        name = _ZH_HEAD.sub("", fold(title))
        name = name if company else _ZH_OWN.sub("", core(name))
        return name if len(name) > 1 and name != fold(title) else None
    match = _EN_HEAD.match(title)
    return match["organ"] if match else None


@lru_cache(maxsize=65536)
def same_organ(left: str | None, right: str | None) -> bool | None:
    """Whether two organs (ids or names) are one; None if it can't be told.

    Of one script, a name is the long form of what it holds, or abbreviates to it (发展和改革委员会, 发改委). Between
    an id and
    a name nothing is said.

    >>> same_organ("商务局", "Culture Bureau"), same_organ("人力资源和社会保障局", "human resources bureau")
    (False, None)
    """
    if left is None or right is None:
        return None
    if left == right:
        return True
    if _is_id(left) or _is_id(right):
        return False if _is_id(left) and _is_id(right) else None
    if is_han(left) and is_han(right):
        short, long = sorted((fold(left), fold(right)), key=len)
        return short in long or _abbreviates(short, long)
    like = compare(wording(left, None, True), wording(right, None, True))
    if like.score >= _ALIKE:
        return True
    here, there = ([w for w in side if w.text not in _NOUNS and w.kind != "place"] for side in (like.left, like.right))
    if any(word.kind == "proper" for word in (*here, *there)):
        return None
    return False if here and there and (in_english(here) & in_english(there)) <= _NOUNS else None


def _abbreviates(short: str, long: str) -> bool:
    """Whether a name is made of characters of another, in order, from the first one on."""
    if len(short) < 2 or short[0] != long[0]:
        return False
    rest = iter(long)
    return all(char in rest for char in short)


def _is_id(name: str) -> bool:
    return name.isascii() and name == name.lower() and " " not in name
