"""Words around lists of names: who appoints, whose bodies they are of, how they are addressed."""

import re

APPOINTERS = re.compile(
    r"(?:递补|增补|增选|任命|选举出|选举产生|选举|免去|免除|接受|同意|推选|补选|增补|提名|聘任|授权|决定|同志|批准|由|(?:审议|通过|接受|宣读|同意|批准|讨论|表决通过|听取|宣布)了?|关于|(?<![可予加得难足所何用])以|书记|主任|市长|县长|区长|成员|代表|委员)$"
)
OUR_BODY = re.compile("我(?:[委局院办厅处所校司]|公司)$")
BODIES = ("党支部", "党总支", "党委", "村委会", "社区", "该公司", "该集团", "该企业", "该校")
FIRMS = ("公司", "集团", "银行", "商会", "协会", "医院", "大学", "学院", "研究院", "设计院", "合作社")
"""Last words of companies and institutions, before whose chiefs' names their office stands: 某公司|张明远|总经理."""
COURTESY = re.compile(
    "先生|女士|同志|老师|教授|院士|夫妇|一家|等?(?:[两三四五六七八九十]|\\d+)(?:[名位](?!于|列|居|次)|人(?![大民]))"
    "|等(?=(?:先后|分别|一同|一起|也|还|随后)?(?:出席|参加|列席|陪同|主持|参与|进行|发言|表态|在座|作了|提出|领导|同志|一行)"
    "|(?:有关|相关)[^，。；]{0,12}(?:领导|负责)|人[，。参出列])|家(?=[，、。里中门院]|的[门院小地田牛羊])"
)
COMRADE, LEADERS, GONE_TO = "同志", "等领导", ("赴", "到", "深入", "位于")
BY_WHOM = re.compile("由(?=[\u3400-\u9fff、]{2,24}(?:担任|兼任|出任))")
IN_OFFICE = ("任上", "任内", "任期", "任职", "的")
AMONG = re.compile(r"等(?:[一二三四五六七八九十两几\d]{1,3}[名位户个人](?:代表|候选人)?)?$")
"""What ends a list of some among many: 甲、乙|等18人|当选委员."""
LISTED = re.compile("(?:（[^（），。；]{1,16}）)?(?:(?:分别)?[为是]|有|包括)?(?:：|(?<=[为是有括]))")
"""Between what several people are and their names: 执行主席|（按姓氏笔画为序）为：|某某、某某."""
BEYOND = re.compile("、[\u3400-\u9fff]{1,16}")
"""Behind a title, what may be an occupation that goes with it: 县人大代表|、云泽大学教授某某."""
