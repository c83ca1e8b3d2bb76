"""Places that people come to whatever their last word is, by the name that they begin with: 串场河桥下空间."""

import re

from kg.lang.zh.phrases import uncommon, without_generic
from kg.lang.zh.scan import Scan
from kg.lang.zh.site_names import site_heads

SHORTEST, LEAST_OWN, LEAST_UNQUOTED, LONGEST_ROOM = 4, 3, 2, 6
PLACE_ENDS = frozenset("谷城园馆场站厂院库坊店港湾堡寨堰塘洞峡滩屿坝窑")
"""The last characters of names that are hardly anything but places': 仙桃国际大数据|谷."""
CLOSED = re.compile(
    "(?:(?:施工|建设|项目|防汛|抢险)?(?:现场|工地)|一线|沿线|一带|附近|周边)?(?:[，。；、\\n]|[和与及](?!其)|等(?!人)|$)"
)
"""Behind a place that is named whole."""
ROOM = re.compile("[室间台口厅岗点房棚]$")
QUOTED = re.compile("“[^”]{2,8}”")
NO_PLACE = re.compile(
    "[的在为对把被将向从于是不没给]|^[查问听吃喝算摸数量称]|^(?:[今昨明当]天|如今)|声名|闻名|享誉|之[乡都]”|[两三四五六七八][省市县区地国]|[^自承]包联|[一二三四五六七八九十百千万两几多数\\d]+(?:余|多)?[个名位户家处项场次]|身边|跟前|群众|干部|职工|实现|完成|达到|突破|形成|打造|测量|翻番|增长|采摘|插秧|收割|品尝|体验生活|开展|落实"
)
NO_HEAD = re.compile(
    "(?:工作|情况|问题|建设|发展|生产|经验|精神|活动|会议|仪式|典礼|论坛|大会|行动|任务|整治|治理|改革|保障|服务|保护|防控|防治|供应|销售|运行"
    "|管理|招商|洽谈|旅游|度假|培训|调查|比赛|大赛|赛事|(?:[书画影图联巡]|作品|成[就果]|主题|邀请|优秀)展|展览|展示|晚会|演出|课程|产品|产业|行业|领域|企业|单位|部门|机构|班子|队伍|团队|代表|委员|书记|主任|主席|委员会"
    "|[账罐单表册卡本袋瓶盒桶箱][\u3400-\u9fff]?|[员者人们户民家身师生手兵长业策案度量性化事感心力法制费款金钱价税率额期年月日天时]|[上下前后左右里内外]|一线|中间|之间|之中)$"
)


def own_place(scan: Scan, start: int, end: int, *, several: bool = False) -> bool:
    """Whether what stands where people come to names a place of its own: most of it is a name, and no verb is in it.

    One of `several` may be short: 汤泉池.
    """
    text = scan.text
    name = text[start:end]
    if len(name) < SHORTEST - several or end in scan.area_end or not CLOSED.match(text, end):
        return False
    if name[0] in "”’》" or not may_be_place(name):
        return False
    if len(QUOTED.sub("", name)) < LEAST_UNQUOTED:
        return False
    if any(word.kind in "vTo" and word.end - word.start > 1 for word in scan.words_in(start, end)):
        return False
    own = max((len(match[0]) for match in QUOTED.finditer(name)), default=0)
    least = LEAST_OWN - (1 + several if name[-1] in PLACE_ENDS else 0)
    return max(own, min(uncommon(name), uncommon(without_generic(name)))) >= least


def may_be_place(name: str) -> bool:
    """Whether nothing in a name tells that it's no place: 葡萄种植大户, 防汛工作."""
    return NO_PLACE.search(name) is None and NO_HEAD.search(name) is None


def within_house(text: str, start: int, end: int) -> int:
    """Where the house ends of which a room or corner is named: 金鹰购物中心|消控室; else where the name does."""
    if not ROOM.search(text, start, end):
        return end
    for at in range(end - 1, max(start + SHORTEST, end - LONGEST_ROOM) - 1, -1):
        if any(text.endswith(head, start + 2, at) for head in _long_heads()):
            return at
    return end


def _long_heads() -> tuple[str, ...]:
    return tuple(head for head in site_heads() if len(head) > 1 and head[-1] not in "区园村城渠河江湖路街道桥段")
