"""Organs by what they mean for reading titles."""

CIVIL = frozenset(
    [
        "party-committee",
        "work-committee",
        "party-group",
        "government",
        "street-office",
        "congress",
        "cppcc",
        "discipline",
        "supervision",
        "political-legal",
        "organization-dept",
        "propaganda-dept",
        "united-front-dept",
        "management-committee",
        "court",
        "procuratorate",
        "military",
        "mass",
        "democratic-party",
        "department",
        "village",
    ]
)
"""Those of areas: their posts have a place."""
OUTSIDERS = frozenset(
    ("指挥长", "副指挥长", "总指挥", "领队", "总领队", "会长", "副会长", "常务副会长", "项目经理", "经理")
)
"""Offices of bodies that are of no area."""
CHAIRS = {
    "主席": "government-head",
    "副主席": "deputy-government-head",
    "常务副主席": "executive-deputy-government-head",
    "代主席": "acting-government-head",
    "代理主席": "acting-government-head",
}
"""Of an autonomous region: who presides over its government."""
BARE_FIRMS = frozenset(("公司", "集团", "协会", "商会", "学会"))
"""Companies and societies that a title names by their kind alone."""
ZONE_BODIES = frozenset(("work-committee", "management-committee"))
"""Those of development zones."""
ZONES = (
    "实验区",
    "试验区",
    "合作区",
    "高新区",
    "经开区",
    "开发区",
    "新区",
    "产业园区",
    "工业园区",
    "园区",
    "保税区",
    "示范区",
)
"""How the name of a zone ends in a title."""
SEATED: tuple[str, ...] = ("新城", "大学城", "科创城", "科教城", "产业城", "智慧城", "新片区", "片区")
"""How the name of a zone ends only before its bodies: 云泽新城|管委会."""
TROOPS = frozenset(("师长", "旅长", "营长", "副营长", "连长", "排长", "教导员"))
"""Offices of troops: no area's."""
VILLAGE_CHIEFS = frozenset(("村支书", "支书", "村书记", "社区书记", "村主任", "村长", "副村长", "居委会主任"))
"""Offices of a village, whatever stands before them."""
