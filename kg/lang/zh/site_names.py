"""Whether a site or firm that somebody visits has a name of its own: 鲁泰机电, not 数字化车间."""

import re
from functools import cache
from pathlib import Path

from kg.lang.lexicon import read_lines
from kg.lang.zh.phrases import is_common, uncommon, vocabulary, without_generic

FOLDER = Path(__file__).parent / "lexicon"
ROOM = re.compile(
    "(?:候[车机船](?:室|大?厅)|检票口|售票[厅处]|消控室|车间|展厅|大厅|厂区|大棚|工厂|仓库|冷库|工地|宿舍|食堂|厨房|窗口|教室|会[客见议][室厅]|接待[室厅]|贵宾[室厅]"
    "|(?:活动|图书|舞蹈|书画|阅览|值班|休息|监控|控制|功能)室)$"
)
LONGEST_KIN = 8


@cache
def site_heads() -> tuple[str, ...]:
    """The last words of sites and zones, read once a process."""
    return (*read_lines(FOLDER / "site_heads.txt"), *read_lines(FOLDER / "zone_heads.txt"))


@cache
def _trades() -> tuple[str, ...]:
    return tuple(read_lines(FOLDER / "trade_words.txt"))


def names_itself(name: str) -> bool:
    """Whether an item of "甲、乙等企业" names something: more than general words, no verb."""
    return len(re.sub(r"[\s\d]", "", vocabulary().generic.sub("", name))) >= 2 and uncommon(name) >= 1


def is_firm(name: str, *, listed: bool) -> bool:
    """Whether a string is a company's short name: 鲁泰机电; among other names also one of common words: 东方股份."""
    if not name.endswith(_trades()):
        return False
    trade = next(word for word in _trades() if name.endswith(word))
    if len(name) - len(trade) < 2:
        return False
    own = name.removesuffix(trade)
    if not listed and is_common(own[-2:]) and uncommon(own) < len(own):
        return False
    return len(own) <= LONGEST_KIN - 2 and (uncommon(own) >= 2 or (listed and not vocabulary().generic.fullmatch(own)))


def without_head(name: str) -> str:
    """A site's name without its last word, as far as something is left."""
    heads = _heads()
    own = next((name[:at] for at in range(len(name)) if name[at:] in heads), name)
    return own if len(own) > 1 else name[:-1]


@cache
def _heads() -> frozenset[str]:
    return frozenset(site_heads())


PROCESS = re.compile("[\u3400-\u9fff]{0,3}(?:加工|生产|包装|分拣|制作|装配|组装)(?:车间|厂房)")
"""A room by what is made there: 藤茶加工车间."""


def is_room(name: str) -> bool:
    """Whether a name only tells which part of a plant or building is meant: 数字化车间."""
    head = ROOM.search(name)
    if PROCESS.fullmatch(name):
        return True
    return head is not None and uncommon(without_generic(name[: head.start()]).replace("化", "")) < len("甲乙")
