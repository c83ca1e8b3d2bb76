"""Verbs of those whom nobody names: 由各县县长|主持, 县发改局|作了汇报; words in brackets: 某某（主持工作）."""

import re

from kg.draft.tokens import Token
from kg.lang.cues import Cued

BY = re.compile("由(?!其|他|她|谁)[^，。；：“”]{2,24}$")
BODY = re.compile(
    "(?:各|有关|相关|部分|与会|参会|其他|企业|施工|项目|责任|牵头|主管|职能|[省市县区旗州镇乡村](?!长|委书记|委常委|领导|人大代表))"
    "[^，。；：的“”]{0,24}?(?:局|委|办|部|院|中心|公司|集团|镇|乡|街道|政府|银行|单位|部门|企业|代表|负责人|负责同志|主要领导|工作人员|协会|商会|学校|法院|支队|大队)"
    "等?(?:分别|先后|依次|现场|逐一|也|还|作了?|就[^，。；：]{2,20})*$"
)
AREAS = re.compile("[、和与及以等 \u3000]*(?:分别|先后|依次|现场|逐一|也|还|作了?|就[^，。；：]{2,20})*")
STAFF = re.compile("(?:有关|相关|主要)(?:负责人|负责同志|领导|同志)$")
ASIDE = re.compile("（[^（）]{1,12}）")
PASSED_ON = re.compile("(?:传达|学习|宣读|贯彻|落实|按照|根据|领会|转达)[^，。；：]*$")
VERBS, LONGEST = "AHSRVKWkZP", 40


OTHERS = re.compile(
    "(?:其他|其余|另外几位|有关|相关|其它)(?:[省市县区州旗镇乡]{0,2}|党政|班子){0,2}(?:领导|负责人|负责同志|班子成员|成员|同志|干部|委员|代表)们?"
    "(?:也|还|都|则|分别|先后|分头|一同|陆续|深入|带队|分[赴别]?)*$"
)
"""Who go somewhere, and aren't named: 其他领导也分|赴某县."""
ORGAN = re.compile(
    "(?:^|[、]|(?:组织|宣传|统战|交通|文化|教育|科技|规划|经济|农业|商务|外事|发展|改革|民族|建设|城乡|招商|应急|卫生|体育|旅游|资源|环境|信息化))$"
)
PARTS = re.compile("[\u3400-\u9fff]{2,12}")
OFFICE = re.compile(
    "[\u3400-\u9fff]{2,14}(?:部|局|办|办公室|委员会|委|处|科|厅|司|院|中心)(?:党组|党委|党工委)?(?:成员、)?副?(?:书记|部长|局长|主任|处长|科长|厅长|司长|院长)"
)
HOLDING = re.compile("(?:身兼|兼任|担任|兼|现任|任)[\u3400-\u9fff]{2,12}$")
ELSE = Cued(
    r"其[他余](?<=[，；。]..)(?:[几一二三四五六七八九十\d]+[名位个])?[\u3400-\u9fff]{0,8}?(?:成员|人员|同志|领导|干部|委员|代表|单位|部门|负责人|乡镇|街道|企业|支部|班子)(?![\u3400-\u9fff]{2,4}[、，])"
)
"""Who else does something, and isn't named: 甲作了汇报，|其他党组成员|谈了看法."""


def in_titles(text: str, tokens: list[Token], start: int) -> list[Token]:
    """The tokens of a sentence without the words for "with" that stand in titles: 组织|与|宣传部部长某某."""
    kept: list[Token] = []
    tokens = sorted(tokens, key=lambda token: (token.start, token.end))
    for at, token in enumerate(tokens):
        if token.letter == "p" and token.end - token.start == 1 and text[token.start] in "与和":
            person = next((t for t in tokens[at + 1 :] if t.letter == "N"), None)
            clause = max(text.rfind(mark, start, token.start) for mark in "，、；：。") + 1
            clause = max(clause, start)
            before = any(clause <= t.start < token.start for t in tokens if t.letter not in "L&,")
            title = text[token.end : person.start] if person is not None else ""
            listed = text[clause - 1 : clause] == "、" or ORGAN.search(text[clause : token.start]) is not None
            office = listed and OFFICE.fullmatch(title) is not None and PARTS.fullmatch(text, clause, token.start)
            held = title.endswith("的") and HOLDING.search(text, clause, token.start)
            if not before and (office or held):
                continue
        kept.append(token)
    return kept


def unnamed(text: str, tokens: list[Token], start: int, end: int) -> list[Token]:
    """The tokens of a sentence without verbs that nobody named does, or with an I before them."""
    people = [token for token in tokens if token.letter == "N"]
    asides = [match.span() for person in people if (match := ASIDE.match(text, person.end, end))]
    kept: list[Token] = []
    for token in tokens:
        if token.letter not in VERBS or token.value in ("by", "one"):
            kept.append(token)
            continue
        clause = max(text.rfind(mark, start, token.start) for mark in "，；：") + 1
        lead = max(clause, start, token.start - LONGEST)
        named = any(lead <= person.start < token.start for person in people)
        if token.letter == "V" and not named and OTHERS.search(text, lead, token.start):
            kept.append(Token("I", lead, lead))
        if any(first < token.start < last for first, last in asides):
            continue
        if (
            token.letter == "Z"
            and "批示" in text[token.start : token.end]
            and PASSED_ON.search(text, lead, token.start)
        ):
            continue
        if not named and token.letter in "HSR" and (clause > start or STAFF.search(text, lead, token.start)):
            if BY.search(text, lead, token.start) or STAFF.search(text, lead, token.start):
                kept.append(Token("I", lead, lead))
            elif body := BODY.match(text, lead, token.start):
                kept.append(Token("I", body.start(), body.start()))
            elif (
                areas := [t for t in tokens if t.letter == "L" and lead <= t.start < token.start]
            ) and AREAS.fullmatch(_without(text, areas, lead, token.start)):
                kept.append(Token("I", lead, lead))
        kept.append(token)
    return kept


def _without(text: str, tokens: list[Token], start: int, end: int) -> str:
    """A stretch of a text without some tokens."""
    for token in sorted(tokens, key=lambda one: -one.start):
        text = text[: token.start] + text[token.end :]
        end -= token.end - token.start
    return text[start:end]
