"""What a sentence says of others than its subject: whom it thanks, what the guests came for."""

import re
from itertools import pairwise

from kg.draft.tokens import Token
from kg.lang.cues import Cued

TOWARD = Cued("[对向](?P<whom>[^，。；：]{2,40}?)(?:表示|致以|给予|予以)")
RECEIVING = Cued("(?:会见|接见)了?(?P<whose>[^，。；：、]{2,40}的)")
TALKS = Cued("会见|会谈|接见|会晤")
COMING, WELCOME = ("的到来", "来访", "到访", "的来访"), re.compile("[^，。；]{0,6}欢迎")
COMING_FOR = "AHSRVWip"
KINSFOLK = (
    "父亲|母亲|父母|双亲|妻子|丈夫|爱人|老伴|遗孀|遗属|家属|亲属|家人|亲人"
    "|儿子|女儿|子女|孩子|孙子|孙女|哥哥|弟弟|姐姐|妹妹"
)
KIN = re.compile(
    f"(?:同志)?的(?:老?(?:{KINSFOLK}|夫人|先生|爸爸|妈妈|侄[子女]|外甥女?|女婿|儿媳|后人|后代|[养继长次幼小大二三][子女]"
    "|徒弟|学生|弟子|同事|战友|同学|秘书|司机|[启蒙主管]*教练|老师|师傅|班主任))(?=[\u3400-\u9fff])"
)
"""Behind a name that only tells whose kin or teacher the next one is: 文某某的弟弟|某某."""
MOURNED = re.compile(
    "(?:同志|烈士|老人|先生|女士|教授|院士|英雄)?的?(?:感人|先进|英雄|英勇|典型|优秀|主要)*(?:生平|事迹|遗体|遗像|骨灰|灵柩|遗愿|遗容|墓|塑像)"
)
"""Behind a name of whose life or body something is told: 介绍某某同志|生平, 向某某|遗体告别."""
TOPIC, LONGEST_TITLE = re.compile("(?:^|[，。；\\s])(?:针?对|至于|说到|讲到|谈到|轮到)[^，。；：]{0,20}$"), 24
ABOUT = re.compile("关于[^，。；：]{0,24}$")
CASE = re.compile(
    "(?:同志|等人)?(?:[^，。；：]{0,10}(?:违纪|违法|违规|涉嫌|犯罪|问题的|案件|一案|处分|先进事迹|辞职|任职|免职|任免))"
)
"""Around a name that a paper is only about: 关于|某某|违纪问题的审查报告."""
GIVING = Cued("(?:给|为|向)(?P<whom>[^，。；：]{2,20}?)(?:送去|送上|送来|带去)")
HANDED = Cued(
    "(?:送|递|交|塞|发|捧|端|放|披|戴|系|搭|摆|接|佩戴|转交|分发|颁发|发放)(?:到|至|进|在|给|上)了?(?P<whom>[^，。；：]{2,48}?)"
    "(?:(?:老人|夫妇|等[\u3400-\u9fff\\d]{1,10})?的?(?:手中|手里|手上|面前|身上|胸前|跟前|怀里|怀中|肩上|颈上|床前|手心))"
)
FACED = Cued("(?:约谈|约见|约请|迎来|等来|盼来|当面听取|致谢|点赞|挽留)了?")
"""Whom somebody asks in, or sees come: 约谈了经营者|某某, 迎来了市长|某某一行."""
FACING = re.compile("(?![^，。；]{0,30}?(?:来信|来电|建议|发言|报告|汇报))[^，。；：的]{0,30}$")
SAT_IN = Cued("(?:参加|出席|参与|列席)了?(?=会[见谈晤面]|接见|座谈(?!会)|拜会)")
SHARED = Cued("同(?=[吃住坐乘框台饮桌席]|劳动)")
"""What isn't done with the one named behind: 与工友某某|同吃工地餐."""
FAMILY = Cued(f"(?:烈士|同志|老人|生前)?的?(?:{KINSFOLK})")
"""Behind a name that only tells whose family is meant: 某某的|父母."""


class Objects:
    """Puts the tokens of one text's sentences right where others are objects."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._thanks = TOWARD.search(text) is not None
        self._talks = TALKS.search(text) is not None
        self._gives = GIVING.search(text) is not None
        self._hands = HANDED.search(text) is not None
        self._faces = any(cued.search(text) for cued in (FACED, SAT_IN, SHARED))
        self._kin = FAMILY.search(text) is not None
        self._receives = RECEIVING.search(text) is not None

    def apart(self, tokens: list[Token], start: int, end: int) -> list[Token]:
        """The tokens of a sentence without 对某某表示感谢, and without what is told of guests: 会见前来参加…的某某.

        Whom somebody brings something (给某某送去, 递到某某手中) he meets, and in talks whom he welcomes
        (对某某的到来表示欢迎). Whose family is called on (某某的父母) isn't there himself.
        """
        tokens = self._unrelated(tokens)
        if self._kin:
            tokens = [t._replace(letter="n") if t.letter == "N" and self._of_kin(t, end) else t for t in tokens]
        for match in HANDED.pattern.finditer(self.text, start, end) if self._hands else ():
            first, last = match.span("whom")
            if any(token.letter == "N" and first < token.start and token.end == last for token in tokens):
                kept = [t for t in tokens if t.letter != "V" or not match.start() <= t.start < first]
                tokens = [*kept, Token("K", match.start(), match.start() + 1, "talk")]
        tokens = self._faced(tokens, start, end) if self._faces else tokens
        for match in TOWARD.pattern.finditer(self.text, start, end) if self._thanks else ():
            first, last = match.span("whom")
            named = any(token.letter == "N" and first <= token.start < last for token in tokens)
            welcome = named and match["whom"].endswith(COMING) and WELCOME.match(self.text, match.end())
            if self._talks and welcome:
                tokens = [t for t in tokens if t.letter not in COMING_FOR or not first <= t.start <= match.end()]
                tokens = [*tokens, Token("K", match.start(), first, "meet")]
                continue
            tokens = [token for token in tokens if token.letter != "N" or not first <= token.start < last]
        for match in RECEIVING.pattern.finditer(self.text, start, end) if self._receives else ():
            first, last = match.span("whose")
            tokens = [token for token in tokens if token.letter not in COMING_FOR or not first <= token.start < last]
        for match in GIVING.pattern.finditer(self.text, start, end) if self._gives else ():
            first, last = match.span("whom")
            if any(token.letter == "N" and first <= token.start and token.end == last for token in tokens):
                tokens = [*tokens, Token("K", first - 1, first, "talk")]
        return tokens

    def _unrelated(self, tokens: list[Token]) -> list[Token]:
        """The tokens without those whose kin does something, or of whose life something is told."""
        people = [token for token in tokens if token.letter == "N"]
        kin = {
            one for one, other in pairwise(people) if (m := KIN.match(self.text, one.end)) and m.end() == other.start
        }
        kin.update(one for one in people if MOURNED.match(self.text, one.end) or self._topic(one) or self._case(one))
        return [token for token in tokens if token not in kin] if kin else tokens

    def _case(self, person: Token) -> bool:
        """Whether somebody is only what a paper is about."""
        about = ABOUT.search(self.text, max(0, person.start - LONGEST_TITLE), person.start)
        return about is not None and CASE.match(self.text, person.end) is not None

    def _topic(self, person: Token) -> bool:
        """Whether somebody is only whom the next clause speaks of: 对|某某，他肯定了…."""
        about = TOPIC.search(self.text, max(0, person.start - LONGEST_TITLE), person.start)
        return about is not None and self.text.startswith(("，他", "，她", "，则"), person.end)

    def _of_kin(self, person: Token, end: int) -> bool:
        """Whether somebody is only told as whose family others are."""
        return FAMILY.pattern.match(self.text, person.end, end) is not None

    def _faced(self, tokens: list[Token], start: int, end: int) -> list[Token]:
        """The tokens with 约谈 and 迎来 before somebody as talks, and with 参加|会见 as taking part in them."""
        for match in FACED.pattern.finditer(self.text, start, end):
            behind = [t for t in tokens if t.start >= match.end() and t.letter not in "LO&"]
            whom = min(behind, key=lambda token: token.start, default=None)
            if whom is not None and whom.letter == "N" and FACING.fullmatch(self.text, match.end(), whom.start):
                kept = [t for t in tokens if t.start >= match.end() or t.end <= match.start()]
                tokens = [*kept, Token("K", *match.span(), "talk")]
        for match in SAT_IN.pattern.finditer(self.text, start, end):
            talks = next((t for t in tokens if t.letter == "K" and t.start == match.end()), None)
            absent = any(t.letter == "Z" and t.start < match.end() and t.end > match.start() for t in tokens)
            if talks is not None and absent:
                tokens = [t for t in tokens if t is not talks]
            elif talks is not None:
                kept = [t for t in tokens if t.start >= talks.end or t.end <= match.start()]
                tokens = [*kept, Token("k", match.start(), talks.end, "")]
        for match in SHARED.pattern.finditer(self.text, start, end):
            tokens = [t for t in tokens if t.letter != "p" or t.start != match.start()]
        return tokens
