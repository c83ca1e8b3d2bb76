"""What is only planned, or asked of others: 将于下周率团赴某国, 拟拜会某某, 邀请某某来考察."""

import re

from kg.lang.cues import Cued

IN_OFFICE = ("任内", "任上", "任期内", "在任时", "任职时", "任职期间")
"""What makes past of what is told behind: 原市长某某任内|洽谈的某某项目."""
COMING = Cued(r"原[定拟计]|原?本[打计拟定]|[将拟定]于|即将|将(?:还|再|继续)?(?:[赴到率前]|带领)|拟[赴到拜会访考参走看]")
FUTURE = re.compile(
    r"(?:(?<![按照依])(?:原本?|本)(?:计划|打算|拟|定(?!计划|方案|时间|日程))|[将拟定]于|即将(?![^，。；：的]{1,8}的[\u3400-\u9fff])|将(?:还|再|继续)?(?:率|带领)|[将拟](?=[赴到前])|拟(?=[拜会访考参走看]))[^，：]{0,14}.$"
    r"|(?:将于|[拟定]于|将(?:率|带领))[^，：]{0,30}.$|拟(?:[赴到前]|拜|会|访|考|参|走|看)[^，。：]{0,24}，(?:并|还|同时|期间).{0,3}$"
)
SENDING = re.compile(
    r"(?:(?<![应受获])邀请|诚邀|盛邀|相邀|邀约|派出?|选派|欢迎|请(?!示|假|求|教)|盼|期待|期盼|建议|动员|引导(?!下)|鼓励|争取|计划|打算|择[期机日]|适时|下周|下个?月|下半年|明年|来年|今后"
    r"|希望(?![^，。；：]{0,3}(?:一行|调研|考察)))[^，。；：]{0,20}$"
)

ASIDE = re.compile(
    r"(?:开始|举行|召开|开完|结束)?(?:之|以)?[前后中时]，|(?:召开|举行)?前(?:[一两三几\d]+[天日周]|夕|一?晚)(?:（[^（）]{1,8}）)?[上下]?午?，|(?:开完|结束|开始(?!，))(?:后|前)?的?(?:当[天日晚])?[上下]?午?，"
    r"|(?:一|刚一?|甫一)?(?:(?:结束|散|开完)(?:之?后|，)|闭幕之?后)"
)
"""What only tells when: 会议|开始之前，."""
POSTED = re.compile("[\u3400-\u9fff]{0,8}(?:工作|任职|挂职|履新)(?:的|以来)")
DURING = re.compile("期间，[^，。；]{0,24}?(?:主持|召开|出席|参加)")
"""What tells only when a meeting was: 调研|期间，某某主持召开座谈会."""
BY_WHOM = re.compile("(?:活动|工作|期间)?由[\u3400-\u9fff]")
"""What makes a noun of a verb of visiting: 调研|由某某带队."""
NOT_DONE = re.compile(
    "(?:(?<=[\u3400-\u9fff])未(?:曾|能|及|予)?|没有?|没能|尚未|从未|无法|不必|不用|不再|来不及|顾不上|不便|(?:视频|电话|线上|远程|云端|云|微信|短信|监控)"
    "|(?:通过|利用|借助|采取|运用|依托)[^，。；：]{0,6}(?:视频|监控|电话|线上|远程|连线|系统|平台|无人机|信息化)[^，。；：]{0,8}"
    r"|(?:去年|前年|往年|早年|当年)(?![末底初春夏秋冬\d])[^，。；：\d]{0,8})"
    "(?:再|亲自|实地|专程|前往|逐一|随机|先后)?$"
)
"""Before what somebody didn't do, not in person, or another year: 未|到某村, 视频连线|抽查, 去年他|到某村."""
LONGEST_REASON = 24
RATES = frozenset(f"{kind}率" for kind in "效税利汇速频概比功费胜盖化产活用成格到业优良失及出入斜心曲")


def is_noun(text: str, start: int, end: int, letter: str) -> bool:
    """Whether a word that looks like a verb of visiting or leading is a noun, or denied: 调研|由某某带队, 高效|率."""
    if letter == "P":
        return text[start - 1 : end] in RATES
    if letter != "V":
        return False
    denied = NOT_DONE.search(text, max(0, start - LONGEST_REASON), start)
    if DURING.match(text, end) is not None:
        return True
    return BY_WHOM.match(text, end) is not None or denied is not None
