"""Villages and hamlets where their names are short or end otherwise than with 村: 杨桥镇|后霍庄, 甲村、贺庄、吴庙."""

import re

ENDS = "庄屯营寨沟岭坪湾堡集店楼桥坡塘埠垸圩洼峪坞墩垭坝冲岗畈滩院庙铺窑峁塬甸堰湖埝渡浜泾荡墟窝峡崖坎砦"
OF_TOWN = re.compile(f"[\u3400-\u9fff]{{2,12}}?(?:镇|乡|街道|办事处)[\u3400-\u9fff]{{1,3}}[{ENDS}]")
"""A hamlet with its town: 新盛店镇|后霍庄."""
BESIDE = re.compile(f"[\u3400-\u9fff]{{1,3}}[{ENDS}村]")
"""One beside other villages."""
VILLAGES = re.compile(f"(?:村|社区|嘎查)(?:、[\u3400-\u9fff]{{1,3}}[{ENDS}]){{0,3}}[、和与及]$")
OF_WORD = re.compile(
    "(?:(?:^|[镇乡道])[^走挺送迁住搬开引请嫁跑冲推要已刚深]进|[前奋跃先共促]进|[富自图民]强|[安保十]全)村$"
)
"""A village whose name only looks like a way of speaking of villages: 前进村, not 走进村."""
NEAR = 20


def hamlet(text: str, start: int, end: int) -> bool:
    """Whether a stretch is the name of a hamlet: one told with its town, or a short one in a list behind a village."""
    if OF_TOWN.fullmatch(text, start, end):
        return True
    return (
        BESIDE.fullmatch(text, start, end) is not None
        and VILLAGES.search(text, max(0, start - NEAR), start) is not None
    )
