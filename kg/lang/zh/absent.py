"""Who isn't there: on leave, represented by another, away somewhere else when a meeting is held."""

import re
from itertools import pairwise

from kg.draft.tokens import Token
from kg.lang.cues import Cued

DELEGATED = re.compile(r"受[^，。；]{2,40}?委托")
ELSEWHERE = Cued(
    r"(?:(?:正在|远在|人在|身在|还在|因公在)[^，。；：“”]{0,16}?(?:参加|出席|开会|培训|学习|研修|出差|休假|休养|住院|治疗)|出差在外|在外出差"
    r"|(?:原定|原计划|原本|本该|本应|本来要|按计划应)[^，。；：“”的]{1,12}?)"
    r"[^，。；：“”的]{0,10}的(?=[^，。；：“”的]{2,30})"
)
LETTER = "书面(?:讲话|发言|致辞|报告|意见)|贺信|贺电|亲笔信"
WRITTEN = Cued(f"{LETTER}|的(?:{LETTER})")
SENDS = re.compile(r"(?:同志)?(?:[因由][^，。；]{2,10})?(?:特意|特地|专门)?委托(?!书|人|代)")
FOR_ANOTHER = re.compile(r"(?:同志)?代表?(?![表团])[^，。；：、和与及]{2,16}")
"""Between two names where the first does something in the other's place: 副市长甲代表市长|乙作报告."""
ON_LEAVE = Cued(
    r"(?:同志)?(?:因[^，。；]{0,12})?[正还尚远人身]在[^，。；：“”]{0,16}?(?:培训|学习|研修|出差|休假|休养|住院|治疗)(?:期间)?(?=[，。；])"
    r"|(?:同志)?由(?=[^，。；：]{2,24}?代(?:为|领|其|读|宣读|致辞|交))"
    r"|(?:同志)?，?因(?:公|事|病|故|临时|身体|工作|公务|会议|开会|家[中事]|出差|外出|在|正|另有|有)[^，。；：“”]{0,16}?，?(?=(?:特?委?托|特?派|改?由)(?!委托)[^，。；]{2,30}?(?:代|致|宣读|出席|参加|主持|汇报|到场|到会|作))"
    r"|(?:同志)?(?:因[^，。；]{0,12})?在[^，。；：“”]{1,16}?(?:培训|学习|研修|出差|挂职|开会|休假|休养|住院|治疗)，(?=(?:作|提交)?书面|委托|未能?|不能|没能|无法|请假|缺席)"
)
RECALLED = re.compile(
    r"(?:同志|总书记|书记|主席|副?总理|副?[省市县区州]长|副?部长|副?主任)?(?:[\d年月日]{3,11})?"
    r"(?:(?:(?:在|考察|视察|调研|关于|就|对)[^，。；：]{1,30}?)?(?:发表|作出|提出)?的?(?:有关|相关|重要|具体|工作|系列)*|(?:有关|相关|重要)+)"
    r"(?:指示|批示|讲话|要求)(?:批示|指示)?(?:精神|要求)?(?=[，。；、]|以及|和|与|及|并|进行|作[了出]|部署|安排|情况)"
)
RECALLING = re.compile(r"(?:按照|根据|落实|贯彻|遵照|对照|学习|传达|围绕)了?[^，。；：]{0,60}$")
BESIDE = re.compile("(?:、|和|及|以及)[^，。；：]{1,20}$")
"""Around a name of somebody whose words are followed, wherever they were said: 落实县委书记|甲|在会上的要求."""
DOING = "AHSRVKWi"


class Absence:
    """Marks those of one text's sentences who are absent."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._delegated = "委托" in text
        self._leave = ON_LEAVE.search(text) is not None
        self._written = WRITTEN.search(text) is not None
        self._elsewhere = ELSEWHERE.search(text) is not None

    def marked(self, tokens: list[Token], start: int, end: int) -> list[Token]:
        """The tokens where nobody who is on leave takes part in what he is on leave for (因参加学习请假).

        Whoever lets another speak for him, or is told to be elsewhere (正在外地参加培训的某某), gets the letter z.
        """
        if not any(token.letter in "NZ" for token in tokens):
            return tokens
        for leave in [token for token in tokens if token.letter == "Z" and token.value == ""]:
            people = (token.end for token in tokens if token.letter == "N" and token.end <= leave.start)
            before = max(people, default=start)
            tokens = [t for t in tokens if t.letter not in DOING or not before <= t.start < leave.start]
        for match in DELEGATED.finditer(self.text, start, end) if self._delegated else ():
            inside = range(match.start() + 1, match.end())
            tokens = [t._replace(letter="z") if t.letter == "N" and t.start in inside else t for t in tokens]
        if self._delegated:
            tokens = self._away(tokens, SENDS, end)
        if self._leave:
            tokens = self._away(tokens, ON_LEAVE.pattern, end)
        tokens = self._recalled(self._replaced(tokens), start, end)
        if self._written:
            tokens = self._away(tokens, WRITTEN.pattern, end)
        for match in ELSEWHERE.pattern.finditer(self.text, start, end) if self._elsewhere else ():
            behind = next((t for t in tokens if t.letter == "N" and t.start >= match.end()), None)
            if behind is None or set("，。；：“”的") & set(self.text[match.end() : behind.start]):
                continue
            tokens = [t for t in tokens if t.letter not in DOING or not match.start() <= t.start < match.end()]
            tokens = [t._replace(letter="z") if t is behind else t for t in tokens]
        return tokens

    def _away(self, tokens: list[Token], told: re.Pattern[str], end: int) -> list[Token]:
        """Marks those absent behind whose names something is told."""
        away = {
            token: match for token in tokens if token.letter == "N" and (match := told.match(self.text, token.end, end))
        }
        inside = [match.span() for match in away.values()]
        kept = [
            t for t in tokens if t.letter not in DOING or not any(first <= t.start < last for first, last in inside)
        ]
        return [token._replace(letter="z") if token in away else token for token in kept]

    def _replaced(self, tokens: list[Token]) -> list[Token]:
        """Marks those absent in whose place somebody else does something: 副市长甲代表市长|乙作报告."""
        people = [token for token in tokens if token.letter == "N"]
        away = {
            behind
            for token, behind in pairwise(people)
            if FOR_ANOTHER.fullmatch(self.text, token.end, behind.start) is not None
        }
        return [token._replace(letter="z") if token in away else token for token in tokens] if away else tokens

    def _recalled(self, tokens: list[Token], start: int, end: int) -> list[Token]:
        """Leaves out who is only named for what he said before, and what he did then."""
        people = [token for token in tokens if token.letter == "N"]
        gone: list[Token] = []
        for person, behind in zip(reversed(people), [None, *reversed(people)], strict=False):
            said = RECALLED.match(self.text, person.end, end)
            if said is not None and RECALLING.search(self.text, start, person.start):
                gone.append(person)
                tokens = [t for t in tokens if not person.end <= t.start < said.end()]
            elif behind is not None and behind in gone and BESIDE.match(self.text, person.end, behind.start):
                gone.append(person)
        return [token for token in tokens if token not in gone] if gone else tokens
