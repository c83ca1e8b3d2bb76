"""Chinese words around visits and talks that no token tells: 兵分两路, 座谈, 分别, whose house a school is."""

import re

from kg.lang.encounters import Wording
from kg.lang.zh import around_stops

_HOUSES = {
    "校长": (
        *("学校", "小学", "中学", "大学", "学院", "高中", "初中", "职专", "中专", "技校", "校区"),
        *("一中", "二中", "三中"),
    ),
    "园长": ("幼儿园", "园"),
    "院长": ("医院", "敬老院", "福利院", "养老院", "卫生院", "学院", "研究院", "法院", "检察院", "剧院", "书院", "院"),
    "馆长": ("馆",),
    "站长": ("站",),
    "所长": ("所",),
    "厂长": ("厂",),
    "场长": ("场",),
    "矿长": ("矿", "煤业", "煤业公司"),
    "行长": ("银行", "支行", "分行"),
    "台长": ("台",),
    "队长": ("队",),
    "连长": ("连",),
    "指导员": ("连", "中队"),
}

_THIS = {f"该{office[0]}{office}": ends for office, ends in _HOUSES.items()} | {
    f"该{house}{office}": (house,)
    for house in ("局", "院", "校", "中心", "馆", "站", "所")
    for office in ("局长", "主任", "书记", "党委书记", "党组书记", "党总支书记", "党支部书记")
}
"""Who is called by the house that was named before: 该院院长, 该局党组书记."""

WORDING = Wording(
    forum=re.compile("座谈|汇报会|反馈会|交流会|办公会|碰头会"),
    parties=re.compile("第[一二三四]路|[另一各]一?路(?:由|，|是)|分[成为][两三四]|兵分|分头|分组"),
    visitors=re.compile("企业家|企业代表|企业负责人|客商|乡贤|侨商|商会|投资商|在外|老乡|专家代表|台商|港商|校友"),
    routes=re.compile(
        "兵分[两二三四五六多几]路|分[成为作]?[两二三四五六多几]?[一个]?[路队组](?!织|成|委)|分头(?:行动|带队|率队|深入|前往|赶赴|奔赴|出发|赴|到|督|检|走|看|调|查|慰问|拜访|视察|参观|考察)"
        "|(?:分别|各自|分头)(?:带队|率队|带领|率领|率)|第[一二三四五六][路队]|另[一外]?[一两]?[路队组](?!织|伍|员|长)"
    ),
    each=re.compile("分别|分头"),
    in_turn=re.compile("先后|分别"),
    shifts=re.compile("轮流陪|轮班陪|交替陪|分头陪"),
    back="回到",
    joining=("在座", "还有", "也有", "另有", "参加", "出席", "陪同"),
    of_town=("镇", "乡", "街道", "苏木", "党委", "党工委", "村", "社区"),
    own_firm=frozenset(("公司", "企业", "集团", "该公司")),
    societies=(
        *("协会", "商会", "联合会", "公会", "学会", "促进会", "大学", "学院", "学校", "中学", "小学", "医院"),
        *("研究院", "研究所", "党校", "博物馆", "图书馆", "电视台", "日报社"),
    ),
    benches={
        "court-president": ("法院", "中院", "高院"),
        "chief-procurator": ("检察院", "市院", "区院", "县院", "旗院"),
    },
    pointing=frozenset(_THIS),
    houses=_HOUSES | _THIS | {f"副{office}": ends for office, ends in _HOUSES.items()},
    of_firm=re.compile("(?!)"),
    namesakes=re.compile(r"\s*(?P<shared>\S+)"),
    joined_in=re.compile("(?!)"),
    going_on=("；",),
    stops=around_stops.WORDING,
)
