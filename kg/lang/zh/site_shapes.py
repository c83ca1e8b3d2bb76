"""Shapes of what people visit, and of what only looks like it, beside the last words of site_heads.txt."""

import re

NOWHERE = (
    *("我", "部分", "有关", "相关", "各", "一些", "一线", "每", "所有", "任职", "任教", "任内", "任期"),
    *(f"本{kind}" for kind in (*"省市县区旗州镇乡村街地校院部辖", "单位", "公司", "企业", "系统")),
    *("辖区", "沿街", "沿线", "周边", "对口", "包联", "挂点", "驻地", "企业"),
    *("新栽", "新种", "新植", "新铺", "新修", "新装", "新挖", "老旧"),
)
OF_COUNTY = frozenset("县市区州旗")
"""With what a county's own begins, however plain its name: 县|扶贫产业园."""
BUREAU = re.compile(
    "[市县区州旗][\u3400-\u9fff]{2,12}(?:局|(?:发改|卫健|住建|经信|工信|国资|民宗|教|科|农|建)委|管委会|中心支行|总工会|妇联|残联|工商联|红十字会)$"
)
"""A body of a county that people come to: 县|退役军人事务局."""
OWNERS = re.compile("(?:社区|园区|企业|学校|小区|校园|厂区|医院|单位|市民|群众|居民|职工|党员|基层)+")
"""What names no house by itself: 社区|党群服务中心."""
WHOLE = re.compile(
    "全(?:[市县区省州旗盟镇乡村国部体军球域线程院校厂城园新]|社会|系统|行业|流程|街道|天候|自动|封闭|链条)"
)
"""Nothing named, while 全 begins a company's name as well: 全县|敬老院, 全友家私|产业园."""
COUNT = re.compile("[这那前后头末首][一两二三四五六几]?[个处站家座所]")
"""What only points back: 这两站, 前几家|企业."""
UNIT = re.compile(
    r"(?:预备役|武警|驻[军地]|部队|民兵|[炮步装防空导陆海工通])[\u3400-\u9fff\d]{0,8}[团旅师营连]$"
    r"|[一二三四五六七八九十\d]团$"
    r"|[\u3400-\u9fff]{2}(?:[市县区旗]院|[市省]?[中高]院)$"
)
"""Troops that people call on, courts and procuratorates in short: 预备役高炮四团, 云岭区院, 云岭中院."""
VILLAGE = re.compile(
    r"[\u3400-\u9fff]{2,16}?(?:村|社区|嘎查)(?!干部|合作社|小学|学校|卫生室|公司|工厂)(?=[\u3400-\u9fff]{2,6}$)"
)
MARKET = re.compile("[鞋纺茶装饰贸具居瓷材金机材]城$")
SOME_OF = re.compile(
    "(?:部分|有关|相关|一些|多家|若干)(?!的)|(?:^|[省市县区州旗])(?:食品|农资|药品|建筑|文化|旅游|消费|房地产|楼|劳动力|资本|金融|节日|节前|春节|蔬菜|粮油)市场$"
)
"""What makes a name speak of some places, or of a whole trade: 云岭市|部分商场, 云岭市|食品市场."""
NUMBERED = re.compile("第?[一二三四五六七八九十百]+(?:中学?|小学?|高中|初中|幼儿园|幼)$")
"""A school by its number: 市|第十八中."""
PLANT = re.compile("[\u3400-\u9fff]{3,}厂$")
REACH = re.compile(
    "[江河渠溪][\u3400-\u9fff]{1,6}段$|(?:基地|园区?|厂|中心|公司|项目|川|城|谷|港|湾|镇|街区?|广场|公园)[一二三四五]期$"
)
"""A reach of a river: 汝河|祝湾段."""
KINDS = re.compile(
    "(?:乡镇|镇村|街镇|镇街|乡村|农村|街道|社区|[村镇乡]|企业|公司|工厂|学校|医院|单位|部门|站所|机关|农户|园区|工地|车间|工程|项目|景区|商场|超市|车站|(?:研发|技术|数据|展示|实验|检测|质检|生产|加工|仓储|培训|运营|控制|营销|客服)中心|和|与|及|、)+"
)
"""Kinds of places and no name: 乡镇和村."""
HOUSES = re.compile(
    r"(?:教学|办公|住宅|宿舍|门诊|住院|综合|实验|居民|家属|写字|行政|商务|科技|研发|安置|单元|筒子|主|旧|老|新|危|高|大|[一二三四五六七八九十\d]+号?)楼$"
    r"|(?:小|深|陋|街|背街小)巷$|(?:铁|水|发射|冷却|输电|吸热|吸附|吸收|精馏|蒸馏|反应|干燥|烘干|净化|造粒|风电|信号|瞭望)塔$"
)
"""Buildings and lanes that are no sights."""
ROADS = "路街道巷线环"
JUNCTION = re.compile(
    f"(?<=[{ROADS}])[与和及][\u3400-\u9fff\\d]{{1,8}}?[{ROADS}](?:[东西南北]+侧?)?(?:平[交面])?(?:交叉|交会|交汇|相交|十字|丁字|道口|路口|口)"
)
"""Two roads at one crossing: 鲷阳路|与建设路交叉口."""


def nowhere(name: str) -> bool:
    """Whether what stands where a site could names none: 全县敬老院, 有关企业."""
    return name.startswith(NOWHERE) or (WHOLE.match(name) or COUNT.match(name)) is not None
