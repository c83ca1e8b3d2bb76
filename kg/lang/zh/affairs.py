"""What people take part in or announce, as it stands behind the verb: 参加|义务植树, not 参加|上述活动 or 参加|考察."""

import re

from kg.lang.zh.words import Word

TAKING_PART = ("出席", "参加", "参与", "列席")
AFFAIRS = "活动", "行程"
ON_BEHALF, UNTOLD = "代表", "-"
NAMED = re.compile("了?(?P<what>[^，。；：、（）“”！？\\s]{0,80})")
TOLD = re.compile(
    "(?:上述|以上|此次|这次|此项|这[一些]|该|本次|有关|相关|当[天日]的?|系列|一系列|部分|主要|其中|全程|集体|各项|了)*(?:活动|行程)"
)
GOING_ON = re.compile(
    "[的并及和与人者后时过完]"
    "|.*?(?:调研|考察|检查|督[导查办]|巡[查视河]|视察|走访|慰问|看望|观摩|参观|暗访|察看|查看|会[见谈晤]|接[见待]|访问|陪同|交流|活动$)"
)
"""What goes on behind the verb, or is itself a visit or talks."""
DECISION = re.compile(
    r"宣布(?:了)?(?:[^，。：；《]{0,26}(?:决定|表决|任命|任免|名单|结果|方案|通知)|[^，。：；《]{0,10}《[^》\n]{2,60}》)"
    r"|发布(?:了)?[^，。：；]{0,14}?(?:清单|榜单|名单|成果|项目|政策|报告|指数|公告|倡议|机会|需求|规划|方案|白皮书|措施|举措|价|数据|情况|信息|计划|地图|手册|预案|安排)"
)

BY = re.compile(
    "(?:结果|名单|决定|任命|通知|方案|办法|批复|命令|规则|纪律)[^，。；：]{0,4}，?[则也]?由[^，。；：]{2,30}$"
)
LONGEST = 44
TO_THEM, TOLD_THEM = ("向", "对", "给"), re.compile("通报|介绍|传达|宣读|部署|安排")
"""Where a meeting is only told something: 向|会议通报."""
TOWARD, FAR = re.compile("(?:[向对为给]|祝贺|欢迎|勉励|要求|希望)[^，。；：]{0,20}$"), 22
"""Before people to whom somebody does something."""
JOINTLY, WITH = (
    ("一同", "一起", "一道", "共同", "一并"),
    re.compile("(?:与|跟|(?<![一共会陪随])同(?!志))[^，。；：]{2,40}$"),
)
"""How some sit in, unless they are told with whom they talk: 甲、乙|一同座谈, 甲与乙|一同座谈."""


def taking_part(text: str, word: Word) -> tuple[str, str]:
    """The letter and value of a verb of events, by what stands behind a verb of taking part or announcing.

    Its value is "own" if it names an affair of its own, and "told" if one that was told before. On whose behalf
    somebody acts (代表|新当选人员) does nothing, nor do others than those listed (甲、乙等|新当选人员).
    """
    letter, value = word.value
    if letter == "I" and text.endswith(TO_THEM, 0, word.start):
        return ("R" if TOLD_THEM.search(text, word.start, word.end) else "-"), ""
    if letter in "A-" and (DECISION.match(text, word.start) or _decided(text, word)):
        return "R", value
    if letter == "Q" and (text.endswith(ON_BEHALF, 0, word.start) or _others(text, word)):
        return UNTOLD, ""
    if (
        letter == "k"
        and text.startswith(JOINTLY, word.start)
        and WITH.search(text, max(0, word.start - 42), word.start)
    ):
        return "K", "call"
    if letter != "A" or value:
        return letter, value
    if text.endswith(AFFAIRS, word.start, word.end):
        return letter, "told"
    named = NAMED.match(text, word.end)
    if named is None or not named["what"] or not text.endswith(TAKING_PART, word.start, word.end):
        return letter, value
    if TOLD.match(named["what"]):
        return letter, "told"
    return letter, value if GOING_ON.match(named["what"]) else "own"


def _decided(text: str, word: Word) -> bool:
    """Whether a thing is announced by somebody: 当选结果由某某|宣布."""
    announced = text[word.start : word.end] == "宣布"
    return announced and BY.search(text, max(0, word.start - LONGEST), word.start) is not None


def _others(text: str, word: Word) -> bool:
    """Whether those newly elected are some listed before (甲、乙等|新当选人员), or whom others congratulate or certify
    (向大会的召开和|新当选的同志|表示祝贺, 为|新任命人员|颁发任命书).
    """
    if word.value[1] != "chosen":
        return False
    some = text.endswith("等", 0, word.start) and not text.startswith("全体", word.start)
    return some or TOWARD.search(text, max(0, word.start - FAR), word.start) is not None
