"""Whether the text says that a meeting was held: 召开 behind its name, 会上, or what was said and done there."""

import re

from kg.lang.ahead import Ahead
from kg.lang.zh.meeting_names import ORDINAL, MeetingName
from kg.lang.zh.phrases import COUNTED
from kg.lang.zh.sittings import BYGONE

GATHERED_FOR = re.compile(
    r"(?:会|式|坛|典礼|活动|现场)上[，,]|(?<![^，。；\n])(?:会议|大会|仪式|座谈会|活动|会|议程)[^，。；\n]{0,4}由[^，。；\n]{2,30}?主持|参加(?:活动|仪式|会议|大会)的|主持(?!人员|人才|召开|工作|日常|全面|推进|制定|编|研|词|稿|下|过)|与会"
)
SAID_AT = re.compile("上，|上(?:强调|指出|要求|讲话|发言|表示|说|作|致辞|提出|宣布)")
SPECIFIC = 5
AT_ONCE = re.compile(r"集中(?:开工|签约|奠基|竣工|投产|开竣工)$")
DECIDES = re.compile(r"(?:[\d年月日至]{3,12}(?:上午|下午)?)?(?:决定|表决|审议通过|通过(?:了|[下如以][列下])|任命)")
PASSES, TODAY = re.compile("(?:审议)?通过(?!的)"), re.compile(r"(?:\d日|[昨今]天|[昨今]日)(?:上午|下午)?，?$")
TREATS = re.compile(
    r"(?:还|先后|依次|集中|专题)?(?:听取|审议(?!通过[的后])|传达学习|(?:宣布|公布|表彰|通报|总结|部署|传达|学习|研究|讨论|审定|审议通过|观看)了)"
)
TO_BE_TREATED = re.compile("(?:提交|提请|报|经|由|拟|待|交|供|根据|按照)[^，。；：]{0,10}$")
MINUTED = re.compile(r"(?:通过|决定|任命)?[）)]")
THERE = re.compile("上(?![级述的次周月年报市任演])")
GIVEN = re.compile("作(?![为业])|做|致|讲|授|上了|开讲|主持|揭|剪彩|站台")


class Holding:
    """Tells of the meetings of one text, from left to right, whether they were held."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._gathered, self._told_ahead = Ahead(GATHERED_FOR, text), Ahead(GATHERED_FOR, text)

    def held(self, one: MeetingName) -> bool:
        """Whether the text says that it was held."""
        if one.convened or (one.after is not None and one.after.end() <= one.sentence_end + 1):
            return True
        return self._minuted(one) or self._told_of(one) or self._done_at_once(one)

    def _minuted(self, one: MeetingName) -> bool:
        """Whether a numbered meeting decides something, or a text says that it passed it: (…会议通过)."""
        text, end = self.text, one.end
        if ORDINAL.search(text, one.start, end) is None:
            return False
        if DECIDES.match(text, end) or (PASSES.match(text, end) and TODAY.search(text, one.sentence, one.start)):
            return True
        return MINUTED.match(text, end) is not None and self._gathered.found(end, len(text))

    def _told_of(self, one: MeetingName) -> bool:
        """Whether the text tells what was said and done at a meeting that it names by more than its kind."""
        text, start, end = self.text, one.start, one.end
        if end - start < SPECIFIC:
            return False
        if SAID_AT.match(text, end) or _at_it(text, one.sentence, start, end):
            return True
        if TREATS.match(text, end) and not TO_BE_TREATED.search(text, one.sentence, start):
            return True
        return spoken_of(text, end, self._told_ahead)

    def _done_at_once(self, one: MeetingName) -> bool:
        """Whether many works were begun at once, with a ceremony: 举行集中开工仪式 …，全市集中开工."""
        text, end = self.text, one.end
        if not AT_ONCE.search(text, one.start, end):
            return False
        return text[end : end + 1] in ("。", "，") and ("仪式" in text or "宣布" in text)


def is_count(one: MeetingName) -> bool:
    """Whether it is only told how many works were begun at once: 12个项目集中开工."""
    text = one.scan.text
    return COUNTED.search(text, one.start, one.at) is not None and AT_ONCE.search(text, one.start, one.end) is not None


def _at_it(text: str, sentence: int, start: int, end: int) -> bool:
    """Whether somebody does something at or for a meeting: 在|全县干部大会|上讲了…, 为|培训班|作开班动员."""
    if THERE.match(text, end) and text[start - 1 : start] == "在":
        return BYGONE.search(text, sentence, start) is None
    return text[start : start + 1] in ("为", "给") and GIVEN.match(text, end) is not None


def spoken_of(text: str, end: int, ahead: Ahead | None = None) -> bool:
    """Whether the paragraph goes on with what was said and done at a meeting, so that it was held.

    `ahead`: what was looked for in the text before.
    """
    paragraph = text.find("\n", end)
    return (ahead or Ahead(GATHERED_FOR, text)).found(end, paragraph if paragraph >= 0 else len(text))
