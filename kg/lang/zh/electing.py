"""Titles of those whom a session elects, which name no body: 市政协十届一次会议 … 选举某某为|主席."""

import re
from typing import NamedTuple

from kg.lang.zh.scan import Scan

SESSION = re.compile(
    "(?:政协|政治协商会议|人民代表大会|人大|委员会|纪委|[省市县区旗州盟]委|工商联|工商业联合会|总工会|妇联|妇女联合会|文联|残联|科协|侨联)"
    "[^，。；：\n]{0,20}?(?:次(?:全体)?会议|全会|全体会议|代表大会|大会|委员会(?=选举|补选))"
)
ELECTS = re.compile("选举|选出|补选|推选|当选")
INTO = ("为", "当选", "选出", "选举", "补选")
BODIES = (
    ("cppcc", re.compile("政协|政治协商"), frozenset(("主席", "副主席", "秘书长", "常委", "常务委员", "委员"))),
    ("discipline", re.compile("纪委|纪律检查"), frozenset(("书记", "副书记", "常委", "常务委员"))),
    ("mass", re.compile("工商|工会|妇|文联|残联|科协|侨联"), frozenset(("主席", "副主席"))),
    ("congress", re.compile("人民代表大会|人大"), frozenset(("主任", "副主任", "秘书长", "委员"))),
    (
        "party-committee",
        re.compile("中国共产党|中共|[省市县区旗州盟]委"),
        frozenset(("书记", "副书记", "常委", "常务委员")),
    ),
)
LEVEL = re.compile("(?:自治区|地区|[省市县区旗州盟])(?=政协|人大|人民代表|委|纪|工|总工|妇|文联|残联|科协|侨联|第)")
TOWN = re.compile("[镇乡]第|[镇乡](?:人大|人民代表|党委|妇联)|街道")
FAR = 400


class Elector(NamedTuple):
    """The body whose session elects, its level (市) and the areas that it names."""

    organ: str
    level: str
    areas: tuple[str, ...]


def elector(scan: Scan, start: int, position: str) -> Elector | None:
    """The body that elects somebody to a position which stands behind words for electing."""
    text = scan.text
    if not text.endswith(INTO, 0, start) or not ELECTS.search(text, scan.since(start), start):
        return None
    since = max(0, start - FAR, text.rfind("\n", 0, start) + 1)
    session = next(reversed(list(SESSION.finditer(text, since, start))), None)
    if session is None:
        return None
    clause = max(text.rfind(mark, since, session.start()) for mark in "，。；：\n") + 1
    begin = max(clause, since)
    organ, offices = next(
        ((organ, of) for organ, body, of in BODIES if body.search(text, begin, session.end())), ("", ())
    )
    if position not in offices or TOWN.search(text, begin, session.end()):
        return None
    areas = [area.areas for area in scan.areas_in(begin, session.end()) if area.end <= session.end()]
    level = LEVEL.search(text, begin, session.end())
    return Elector(organ, level[0] if level else "", areas[-1] if areas else ())
