"""Where words of going are verbs of events: 到 in 一行人到某区, not in 感受到; 考察团 in 考察团来到, no 组织考察团."""

import re

from kg.lang.zh.abroad import travelled_to
from kg.lang.zh.arrivals import comes
from kg.lang.zh.verb_places import Place

OFFICES = ("组", "团", "时", "室", "员", "办", "局", "处", "科", "队", "站", "报告")
BEHIND_OTHERS = re.compile("(?:[年以近起带出过下上回迎引送传用往到进归越原本将从向未历由看]|(?<![先随])后|[连近]日)$")
"""What makes no coming of 来: 近年|来, 带|来."""
CARRIED = re.compile(
    "(?:[用受听看得达升降送投推扩伸展移搬派传运引带轮谈说提问讲聊想遇碰学做办建修铺写念数]|落实|铺设|普及|惠及|融入|体会|意识|覆盖)$"
)
"""What makes no going of 到: 把经验用|到某区, 感受|到某市."""
GROUPS = (
    "一行人",
    "等人",
    "众人",
    "客人",
    "客人们",
    "他们",
    "她们",
    "大家",
    "委员们",
    "代表们",
    "两人",
    "三人",
    "四人",
)
"""Who goes somewhere, right before 到: 一行人|到|某苏木种牛场."""
SENT = re.compile(
    r"[\u3400-\u9fff]{0,4}(?:帮扶|对口|挂职|扶贫|支教|支医|援)[\u3400-\u9fff]{0,6}(?:队|组|干部|指挥部)|工作队|工作组|指挥部"
)
TRAVELLING = re.compile(
    r"(?:一行|成员|全体成员)?(?:由[^，。；：]{2,24}[陪引领带][着领导同]?，|[不顾冒顶迎][^，。；：]{2,8}，)?(?:[驱乘]车[^，。；：]{0,6}?|步行)?(?:还|又|随后|首先|分别|一同)?(?:先后|实地|现场|在|与|同|深入|来到|前往|走进|参观|考察|察看|查看|观摩|到|赴|走访|抵达|抵|访问|到访|赶到|转抵|转到|转往|转赴|先|再|看)"
)
PARTY_OF = re.compile(
    "(?:四大家|四大班子|四套班子|人大常委会|人大|政协|政府|工商联|企业家|客商|招商|学习|政法|人大代表|政协委员)$"
)
RECEIVING = (
    *(verb + done for verb in ("会见", "接见", "接待", "看望", "看望慰问", "拜会", "宴请") for done in ("", "了")),
    *("与", "同", "陪同"),
)
LONGEST_PARTY = 5
"""Whose delegation comes from an area: 睢阳区|四大家|考察团."""
ARRIVING = re.compile(
    r"(?:一行)?(?:又|再|再度|再次|又一次|首次|专程|远道|昨[天日]|今[天日]|[\d月日]{2,6})*(?:来到|走进|抵达|到访|赴|前往|莅临|来(?![自源年往])|到(?![位期底处会]))"
)
CALLED = re.compile("(?![由率组选派参加的一名]|[省市县区]领导)[\u3400-\u9fff“”]{2,16}(?<![的各派率组])")
COMES = re.compile("(?:一行)?(?:来到|走进|抵达|到访|莅临)(?![^，。；：]{0,12}的)")
"""What a party is called by that comes: 沿线城市协作|考察团|来到某市."""
OPENING = frozenset(("", *"，。 ）并还又他她们日周午晚晨"))
"""Before 在 that says where somebody is."""
NEXT = ("最后", "随后", "然后", "之后", "其后", "接着", "随即", "首先")
"""What begins the next part of a tour: 接着|到某园, 最后|在某村."""
AT_BEHIND = ("一行", "组", "团", "人", "先后", "分别", "还", *NEXT)
AWAY = frozenset("世职年信电向掉除路留了看过后的哪")
"""Behind 去 that doesn't go anywhere."""
TOWARD_BEHIND = frozenset(("", *"，先再来队团行后别并还又"))
"""Before 到 and 赴 that begin what somebody does."""


def coming(place: Place) -> bool:
    """来|某县: what is come to stands behind it; not 近年|来, 带|来."""
    if place.led_by(BEHIND_OTHERS, 2):
        return False
    end = place.word.end
    if end in place.scan.area_at or place.behind == "我" or comes(place.text, place.word.start):
        return True
    return place.before == "后" and _town_at(place.text, end)


def toward(place: Place) -> bool:
    """到|某区, 一行人|到|某苏木种牛场; not 感受|到|某市, 赴|某县工作队."""
    text, word = place.text, place.word
    area = place.scan.area_at.get(word.end)
    if area is not None and SENT.match(text, area.end):
        return False
    if text.startswith("到", word.start) and place.led_by(CARRIED, 2) and not place.by_name():
        return False
    if area is not None or place.before in TOWARD_BEHIND or place.lead.endswith((*GROUPS, *NEXT)):
        return True
    return place.followed_by(travelled_to()) is not None or _town_at(text, word.end) or place.by_somebody()


def leaving(place: Place) -> bool:
    """某某|去|某渔港; not 某某|去世, 某某|去|年底."""
    return (place.by_name() or place.by_pronoun()) and place.behind not in AWAY


def visiting(place: Place) -> bool:
    """甲|调研, not 专题|调研的, 调研|组, 在调研|中."""
    text, end = place.text, place.word.end
    doing = place.behind == "中" and text[end + 1 : end + 2] in ("", "，", "的", "了")
    return place.before not in ("的", "专") and place.behind not in OFFICES and not doing


def at(place: Place) -> bool:
    """甲|在某村, ，|在某村: where somebody is."""
    return place.before in OPENING or place.lead.endswith(AT_BEHIND) or place.by_name()


def party(place: Place) -> bool:
    """A delegation that comes or is received: 某县|考察团|来到, 会见|考察团, but not some of it (代表团|部分成员)."""
    text, start, word = place.text, place.start, place.word
    if text.startswith(("部分", "个别", "一些"), word.end):
        return False
    kind = place.led_by(PARTY_OF, LONGEST_PARTY)
    begin = kind.start() if kind else word.start
    area = place.scan.area_end.get(begin)
    going = place.before == "的" or (area is not None and area.full)
    if going and place.followed_by(ARRIVING):
        return True
    if text[start : area.start if area is not None else begin].endswith(RECEIVING):
        return True
    if place.before in ("", "，"):
        return place.followed_by(TRAVELLING) is not None
    clause = place.clause()
    return (
        CALLED.fullmatch(text, clause + (text[clause] == "，"), begin) is not None
        and place.followed_by(COMES) is not None
    )


def _town_at(text: str, position: int) -> bool:
    """Whether a town begins at a position (areas are known to the scan)."""
    return text[position : position + 12].find("镇") > 0 or text[position : position + 12].find("乡") > 0
