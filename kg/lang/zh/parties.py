"""Whom Chinese means without a name, and who stands beside whom: 客人, 双方, 一行四人, 与其会谈, 受到某某接待."""

import re
from itertools import pairwise

from kg.draft.tokens import Token
from kg.lang.cues import Cued

HAN = r"\u3400-\u9fff"
LEADERS = Cued("[两三四几]位[市县区州旗镇]?领导(?=[沿在先又都一来走到同边随])")
GUESTS = Cued(r"客人(?<![与同和跟见待晤望]..)(?<![见待晤望]了..)(?:们|一行)?(?!席)|一行[两三四五六七八九十]+余?人")
RECEIVED = Cued(
    "(?:(?<=[与同和跟见待晤望])|(?<=[见待晤望]了))(?:远道而来的|来访的|到访的|全体)?(?:客人|[来贵嘉外]宾|来客|客商|对方)(?:们|一行)?(?![席市代])"
)
TEAM = Cued(
    "(?:(?<=[见待晤])(?!了)|(?<=[见待晤]了))[\u3400-\u9fff]{0,12}?(?:专家|医疗|考察|代表|访问|参访|调研|慰问|学习|交流|招商|经贸|客商|工作|教师|支教|采访|观摩|友好)"
    "[团组队](?:的?(?:全体|主要|部分)?(?:成员|队员|团员|人员|同志)|一行)?(?=[，。；]|$)"
)
"""A party that is received as a whole: 会见了|专家组全体成员."""
COMES = Cued(
    "[\u3400-\u9fff]{2}(?<![集社财兵剧乐舞])(?<!歌舞)(?<!文工)(?<!共青)团(?=(?:一行)?(?:走进|来到|抵达|到访|莅临)(?![^，。；：]{0,12}的))"
)
"""A party by whatever name, right before it comes: 联盟访惠团|走进某区."""
ESCORTED = Cued(
    "(?<=陪同)(?:(?:院士)?专家|院士|外宾|考察人员)(?:们|一行)?(?=先后|实地|一起|考察|参观|来到|前往|走进|察看|游览|到)"
)
BY_OFFICE = Cued(
    "(?<=[与同和跟])(?:副?(?:总领事|领事|大使|公使|参赞|议长|州长|省长|市长|会长|主席|董事长|总裁|总经理|团长|理事长|校长|院长|秘书长)|首席执行官)"
    "(?:先生|女士|阁下)?(?:一行)?(?=就|围绕|进行|举行|展开|共同|深入|亲切|友好|会谈|座谈|交谈|晤谈|洽谈)"
)
SOME = Cued(r"[两三四五六七八几]个?人(?=[沿在先又都一来走到同边随]|，)")
TAKEN = Cued("(?:带着?|领着?|带领|率领|陪着?)(?:团员们?|客人们?|代表们|考察团|代表团|一行人|大家|众人)")
WITH = Cued(
    rf"[和跟](?:(?<=[，。；\n日时后晨午晚又还则也]\w)|(?<![{HAN}\d，]\w))(?=[^，。；：]{{2,40}}?(?:会谈|洽谈|座谈|交谈|会面|见面|会晤|晤谈|商谈|磋商))"
)
WITH_ONE = Cued("[与同](?=[^，。；：与同]{2,30}?(?:交谈|攀谈|会谈|洽谈|座谈|见面|会面|握手|话别|寒暄))")
WITH_HIM = Cued("[和跟](?=[他她](?!们)[^，。；：]{0,10}?(?:交谈|攀谈|谈心|长谈|聊|家常|握手|寒暄|合影))")
WITH_THEM = Cued(
    "[其之](?<=[与同][其之])(?:一行)?(?=(?:举行|进行|展开|亲切|友好|工作)*(?:会见|会谈|会面|会晤|晤谈|座谈|交谈|洽谈|见面))"
)
SIDE_BY_SIDE = Cued(
    r"等?(?:[一二三四五六七八九十\d]+余?[人位])?(?:一道|一起|一同)，"
    r"|(?:分别|先后|共同|各自)(?:代表[^，。；：]{1,14}?)?(?:签[署订约]|致[辞词]|讲话|发言|表态|揭牌|剪彩|介绍|汇报|上台)"
)
SIDES = Cued(
    rf"(?:双方(?!有关|相关|部门|负责|单位|企业|领导|代表|人员|工作)|宾主双方|宾主|主客双方|两(?:位|市|县|地|国)[{HAN}]{{0,4}}?)(?=[^，。；：]{{0,14}}?(?:会谈|会面|会晤|晤谈|座谈|洽谈|磋商|见面|交流|交换))"
)
TALKING = Cued(
    "(?:在座|出席会?[见谈晤]?|参加会?[见谈晤]?|陪同会?[见谈晤]?|一同会[见谈晤])的(?:中方|我方|双方|主方|东道主|当地|[省市县区州旗]里)(?:人员|领导|官员|负责人)?(?:还|也|另)?有"
)
OF_BOTH = Cued(r"两位[\u3400-\u9fff]{2,4}的?(?P<talk>会谈|会面|会晤|晤谈)")
RECEIVED_BY = Cued(r"受到了?(?=[^，。；：]{2,40}?的?(?:热情|亲切|友好)?(?P<talk>接待|会见|接见))")
RECEIVING = Cued("(?:接待|接见|会见|款待|宴请|招待)了?(?=[，。；]|$)")
HALTING = Cued(
    r"(?P<at>在)[^，。；：]{2,12}(?:停下|停车|下车|休整|住下|过夜|转车|换乘|迎接|迎候|恭候|等候|守候|等着|候着)"
)
INVITED = Cued(rf"应[{HAN}·、]{{2,40}}?的?(?:盛情|热情|友好|再三|专门)?(?:之邀|邀请|邀约|之请|相邀)")
THIS_WAY = Cued("(?<![团组们宾])(?:此行|此番|此次(?=来|到|赴)|这趟|这次(?=来|到|赴))")
ARRIVING = re.compile("(?<=[说示道绍]，..)(?:专程|专门)?(?:来到?|前来|到访?|赴)(?!的)")
"""How guests say where they came: 他说，此次|来到某市."""
ASKED_IN = re.compile("(?:把|约|找到)(?=[^，。；：把约]{0,24}$)")
INVITES = re.compile("(?:一行)?(?:请|迎|接)(?:进|到|来|入|上)(?!的)")
FEW = 6
CONVERSES = re.compile("(?:，两人)?[^，。；：]{0,16}?(?:谈|聊)了[^，。；：]{0,8}(?=[。；，]|$)")
MEANT = (
    (RECEIVED, "Q", "guests"), (TEAM, "Q", "party"), (COMES, "Q", "party"),
    (BY_OFFICE, "Q", "guests"),
    (ESCORTED, "Q", "guests"), (GUESTS, "Q", "party"), (SOME, "Q", "party"), (LEADERS, "Q", "they"),
    (SIDES, "Q", "sides"), (TALKING, "k", "by"), (THIS_WAY, "P", "tour"), (TAKEN, "Q", "taken"), (WITH, "p", None),
    (WITH_ONE, "p", None), (WITH_HIM, "p", None), (WITH_THEM, "Q", None), (OF_BOTH, "K", "meet"),
)  # fmt: skip
"""Who is meant, who takes part or who is with whom, with the letter and value."""
BREAKS = "，。；：！？\n"
TALKED = Cued("(?:谈|聊|商量|商讨|讨论|探讨|唠)(?:了|起|到|着|论)")
TOLD = Cued("[对跟](?=[^，。；：]{2,40}?(?:说|道|问|讲))")


class Parties:
    """Marks them in the tokens of one text's sentences."""

    def __init__(self, text: str) -> None:
        """`steps` are those that the text has a word for."""
        self.text = text
        self._meant = [meant for meant in MEANT if meant[0].search(text)]
        told = (
            (Parties._asked_in, any(word in text for word in ("把", "约", "找到"))),
            (Parties._side_by_side, SIDE_BY_SIDE.search(text)),
            (Parties._received, "受到" in text),
            (Parties._receives, RECEIVING.search(text)),
            (Parties._talks_with, TALKED.search(text) or TOLD.search(text)),
            (Parties._pronouns, self._meant or INVITED.search(text) or HALTING.search(text)),
        )
        self.steps = [step for step, cue in told if cue]

    def read(self, tokens: list[Token], start: int, end: int) -> list[Token]:
        """The tokens of a sentence with its parties marked."""
        for step in self.steps:
            tokens = step(self, tokens, start, end)
        return tokens

    def _asked_in(self, tokens: list[Token], _start: int, end: int) -> list[Token]:
        """把某某请进会议室, 单独约某某谈了一次: who is asked in or out is met."""
        people = [token for token in tokens if token.letter == "N"]
        for before, person in pairwise(people):
            lead = ASKED_IN.search(self.text, before.end, person.start)
            if lead is None or not (INVITES if lead[0] == "把" else CONVERSES).match(self.text, person.end):
                continue
            stop = min((at for at in (self.text.find(mark, person.end) for mark in "。；\n") if at >= 0), default=end)
            tokens = [t for t in tokens if t.letter not in "SQ" or not person.end <= t.start < stop]
            value = "meet" if lead[0] == "把" else "talk"
            return [*tokens, Token("K", lead.start(), lead.start() + 1, value)]
        return tokens

    def _side_by_side(self, tokens: list[Token], start: int, end: int) -> list[Token]:
        """某某与某某、某某等一道，, 某某与某某分别致辞: all of them do what comes next."""
        for match in SIDE_BY_SIDE.pattern.finditer(self.text, start, end):
            beside = next((t for t in reversed(tokens) if t.letter == "p" and t.end <= match.start()), None)
            if beside is not None:
                between = [t.letter for t in tokens if beside.end <= t.start < match.start()]
                if "N" in between and set(between) <= set("NLO&,"):
                    tokens = [t._replace(letter="&") if t is beside else t for t in tokens]
        return tokens

    def _received(self, tokens: list[Token], start: int, end: int) -> list[Token]:
        """客人受到某某的亲切会见: they met."""
        for match in RECEIVED_BY.pattern.finditer(self.text, start, end):
            between = {t.letter for t in tokens if match.end() <= t.start < match.start("talk")}
            if "N" in between and between <= set("NLO&"):
                tokens = [token for token in tokens if token.letter != "K" or token.start >= match.end("talk")]
                tokens += [Token("p", *match.span()), Token("K", *match.span("talk"), "meet")]
        return tokens

    def _receives(self, tokens: list[Token], start: int, end: int) -> list[Token]:
        """代表团到访，某某热情接待，: whom he receives isn't told once more."""
        for match in RECEIVING.pattern.finditer(self.text, start, end):
            verb = next((t for t in tokens if t.letter == "K" and t.end == match.end()), None)
            if verb is not None and any(t.letter == "N" and t.end == verb.start for t in tokens):
                tokens = [*tokens, Token("Q", match.end(), match.end(), "party")]
        return tokens

    def _talks_with(self, tokens: list[Token], _start: int, _end: int) -> list[Token]:
        """某某与某某谈了两个小时, 某某对某某说: they met, whatever offices they hold."""
        for verb in [token for token in tokens if token.letter == "S"]:
            clause = max(self.text.rfind(mark, 0, verb.start) for mark in BREAKS)
            ahead = sorted((t for t in tokens if clause < t.start < verb.start), key=lambda token: token.start)
            joint = next((t for t in reversed(ahead) if t.letter in "piQ,VK"), None)
            people = [t for t in ahead if t.letter == "N"]
            if joint is None or joint.letter != "p" or people[-1:] == [] or people[0].start > joint.start:
                continue
            if people[-1].start < joint.end or verb.start - people[-1].end > FEW:
                continue
            if TALKED.pattern.match(self.text, verb.start):
                tokens = [t._replace(letter="K", value="talk") if t is verb else t for t in tokens]
            elif TOLD.pattern.match(self.text, joint.start) and verb.value == "say":
                tokens = [*tokens, Token("K", verb.start, verb.start, "talk")]
        return tokens

    def _pronouns(self, tokens: list[Token], start: int, end: int) -> list[Token]:
        """客人, 四个人, 双方, 他此行, 在座的中方人员有."""
        for match in INVITED.pattern.finditer(self.text, start, end):
            inside = range(match.start(), match.end())
            tokens = [t._replace(letter="n") if t.letter == "N" and t.start in inside else t for t in tokens]
        for match in HALTING.pattern.finditer(self.text, start, end):
            tokens = [token for token in tokens if token.letter != "i" or token.start != match.start("at")]
        for who, meaning, of in self._meant:
            for match in who.pattern.finditer(self.text, start, end):
                letter, value = meaning, of
                first, last = match.span("talk" if letter == "K" else 0)
                if value == "party" and any(t.letter == "N" and t.end == first for t in tokens):
                    letter, value = "G", None
                over = [token for token in tokens if token.start < last and token.end > first]
                named, counted = who is SOME, self.text.startswith("一行", first)
                if (
                    any(token.letter in "NMJOFLS" or (token.value == "they" and not counted) for token in over)
                    or quoted(self.text, first, start, end)
                    or (who is WITH_ONE and not self._beside(tokens, first))
                    or (who is WITH_HIM and not any(t.letter == "N" and t.end == first for t in tokens))
                    or (named and any(token.letter == "N" and token.end <= first for token in tokens))
                ):
                    continue
                tokens = [*(token for token in tokens if token not in over), Token(letter, first, last, value)]
                came = ARRIVING.match(self.text, last) if who is THIS_WAY else None
                if came is not None and any(token.letter == "L" and token.start == came.end() for token in tokens):
                    tokens.append(Token("V", last, came.end(), "go"))
        return tokens

    def _beside(self, tokens: list[Token], position: int) -> bool:
        """Whether somebody is named before a place in its clause, and the next behind it (but areas) is a person."""
        clause = max(self.text.rfind(mark, 0, position) for mark in BREAKS)
        before = any(token.letter == "N" and clause < token.start < position for token in tokens)
        behind = [token for token in tokens if token.start > position and token.letter not in "LO"]
        return before and bool(behind) and min(behind, key=lambda token: token.start).letter == "N"


def quoted(text: str, position: int, start: int, end: int) -> bool:
    """Whether a place in a sentence lies in what somebody says word for word."""
    if (opening := text.rfind("“", start, position)) >= 0:
        return text.find("”", opening, position) < 0
    closing = text.find("”", position, end)
    return closing >= 0 and text.find("“", position, closing) < 0
