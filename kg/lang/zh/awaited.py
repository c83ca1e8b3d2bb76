"""Visits told from where somebody comes: 某园区迎来一支调研组, 某馆先后接待了某某, 工地上来了两位市领导.

Who came may be told only later: 甲和乙来了, 一路上，甲和乙边走边问, 甲与乙在此察看.
"""

import re
from collections.abc import Callable

from kg.draft.tokens import Sentence, Token
from kg.lang.cues import Cued
from kg.lang.zh.parties import quoted
from kg.lang.zh.scan import Scan
from kg.lang.zh.site_tokens import SiteTokens

HAN = r"\u3400-\u9fff"
COUNT = r"(?:[一二三四五六七八九十两几\d]+|这|那|数|多)"
GROUP = (
    "客人|来客|稀客|贵客|贵宾|嘉宾|来宾|队伍|团队|小队|团|组|考官|考生|领导|干部|同行|同仁|朋友|乡亲|人|访客|客|老师|代表|委员"
    "|调研|考察|检查|视察|督导|督查|察看|走访|慰问|参观|踏勘|暗访|回访|巡查|巡察"
)
RECEIVES = Cued(
    "(?P<verb>(?:迎来|等来|盼来|迎到|迎进|接待|来|走来|走进|到访|迎接)(?:(?<![到往从回下出起原近后未外用带过近历向由一])来)?(?:了|过|的是?)?)"
    f"(?P<whom>(?:{COUNT}(?:[支个批拨行位队群场次名趟])?|(?=[省市县区旗州盟镇乡]里?[的领]))[^，。；：]{{0,18}}?(?:{GROUP})(?=[，。；：]|——|$))?"
)
NO_VERB = re.compile("来(?:[自源往说看讲到历临访的者])")
WAY = Cued(
    "(?:一路(?:上|走来|看下来|走下来|看来|下来)|这一路|沿途|途中|行进途中|行程中|走访途中|每到一[处地站家村]|所到之处|每到之处|边走边看|走走停停)"
)
ARRIVED = Cued(
    "(?:也|都|均|双双|一同|一起|同时|悉数|全都|先后|相继)?(?:来了|到了|赶来了?|赶到了?|赶到现场|到场了?|在其中|在其列|就在其中|走在(?:其中|最前|前面|前头)|在队伍(?:中|里|之中|当中)|在队中|在队里)(?=[，。；]|$)"
)
LOOKED = Cued(
    "(?:也|都|均|一样|全都)?(?:看|问|听|走|查|聊|记)得(?:很|十分|格外|非常|特别|尤其|都很|也)?(?:仔细|认真|细|勤|专注|起劲|入神|慢|投入|用心)"
)
HERE = Cued(
    "在(?:此|这里|这儿|那里|现场|工地|车间里?|园区里?|厂里|村里|展厅里?)(?:实地|现场|仔细|认真|逐一|一一|详细)?(?:察看|查看|看了|调研|考察|检查|了解|听取|参观|走访|踏看|驻足|停留|督查|督导|询问|巡查|勘察|走了|转了|看望)"
)
TOURING = Cued(
    "(?:一路|一整天|一天|整天|接连|连续|始终|整个[上下]午|连日来?|这一天|马不停蹄地?|冒着?[^，。]{1,4}|先后|辗转)*(?:奔走|奔波|穿梭|辗转|奔忙|奔跑|转战|奔赴|奔行)(?:在|于)"
)
FROM = Cued(f"从(?=[{HAN}]{{2,12}}?(?:一路)?(?:跑|走|看|转|赶|访)?到[{HAN}]{{2,10}}[，。])")
RECALLED = re.compile(
    "曾|去年|前年|往年|历年|以来|至今|累计|每[年天月]|年年|常常?|经常|不时|多次|将|拟|计划|预计|有望|即将|可能|如果|期待|欢迎"
)
HELD = re.compile("会议|大会|论坛|仪式|比赛|博览会|招聘|赛事|活动|展|节")
THINGS, BETWEEN = "JOFL", frozenset("JOFL&,iM")
BREAKS = "，。；：！？\n"
ADVERBS = re.compile(
    r"(?:先后|相继|陆续|接连|分别|依次|也|又|还|再次?|首次|同时|日前|近日|随即|随后|终于|正式|同样|(?:\d+年)?(?:\d+月)?\d+日|[昨今前当][天日晚]|[上下]午|[清早]晨|傍晚|晚上?|中午|深夜)+$"
)
TAILS = re.compile(
    "的?(?:项目)?(?:施工|建设|生产|工地|会议)?(?:现场|工地|车间|厂区|园区|里|内|上|大门口?|门口|院子?里?|会客厅|展厅)*"
)


class Awaited:
    """Marks such visits in the sentences of one text; `site` makes the mention of a site."""

    def __init__(self, scan: Scan, site: Callable[[int, int], int]) -> None:
        self.text = scan.text
        self.sites = SiteTokens(scan, site)
        self._paragraph = -1
        told = (
            (Awaited._receives, RECEIVES), (Awaited._from, TOURING), (Awaited._tours, TOURING),
            (Awaited._on_the_way, WAY), (Awaited._arrived, ARRIVED), (Awaited._came, LOOKED), (Awaited._came, HERE),
        )  # fmt: skip
        found = ((step, cue.pattern, {start for start, _ in scan.sentences_with(cue)}) for step, cue in told)
        self._steps = [(step, pattern, starts) for step, pattern, starts in found if starts]

    def read(self, sentence: Sentence) -> Sentence:
        """A sentence with the things that await somebody, and with those who came."""
        if not self._steps or not sentence.paragraph:
            return sentence
        tokens = before = list(sentence.tokens)
        for step, pattern, starts in self._steps:
            if sentence.start not in starts:
                continue
            for match in pattern.finditer(self.text, sentence.start, sentence.end):
                if not quoted(self.text, match.start(), sentence.start, sentence.end):
                    tokens = step(self, tokens, sentence, match)
        if tokens is before:
            return sentence
        return sentence._replace(tokens=tuple(sorted(tokens, key=lambda token: (token.start, token.end))))

    def _receives(self, tokens: list[Token], sentence: Sentence, match: re.Match[str]) -> list[Token]:
        """The things before the verb, with a verb of visiting before them; those who come behind it."""
        start, end = sentence.start, sentence.end
        first, last = match.span("verb")
        before = [t for t in tokens if t.end <= first]
        if NO_VERB.match(self.text, first) or not {t.letter for t in before} <= BETWEEN:
            return tokens
        if RECALLED.search(self.text, start, first):
            return tokens
        stop = min((at for at in (self.text.find(mark, last, end) for mark in "，。；：\n") if at >= 0), default=end)
        behind = [t for t in tokens if last <= t.start < stop and t.letter in "NLOGF&"]
        named = [t for t in behind if t.letter == "N"]
        if not named and not match["whom"]:
            return tokens
        if not named and HELD.search(self.text, last, match.end("whom")):
            return tokens
        clause = 1 + max(start - 1, *(self.text.rfind(mark, start, first) for mark in BREAKS))
        adverb = ADVERBS.search(self.text, max(clause, first - 16), first)
        until = adverb.start() if adverb else first
        told = self.sites.named([t for t in tokens if t.letter != "," or t.end <= clause], clause, until)
        things = sorted(
            (t for t in told if t.letter in THINGS and t.end <= first and self.text[t.end : t.end + 2] != "的两"),
            key=lambda token: token.start,
        )
        if not things or (len(things) == 1 and self._only_whose(things[0], first)):
            return tokens
        over = [t for t in told if t.letter in "KVAQ" and first <= t.start < (match.end() if match["whom"] else last)]
        kept = [t for t in told if t not in over and (t.letter not in ",i" or not things[0].start < t.start < first)]
        self._paragraph = sentence.paragraph
        visit = Token("V", things[0].start, things[0].start, "await")
        came = [Token("P", named[-1].end, named[-1].end, "come")] if named else []
        return [*kept, visit, Token("x", first, last), *came]

    def _only_whose(self, thing: Token, verb: int) -> bool:
        """Whether what receives somebody is only something of a thing: 某市|农业, 某县|的经济 …|迎来."""
        tail = TAILS.match(self.text, thing.end, verb)
        rest = self.text[tail.end() if tail else thing.end : verb]
        return thing.letter == "L" and bool(re.match(rf"的?[{HAN}]{{2}}", rest)) and not _when(rest)

    def _from(self, tokens: list[Token], sentence: Sentence, match: re.Match[str]) -> list[Token]:
        """从甲县到乙县，某某一路奔走: both are stops."""
        path = FROM.pattern.search(self.text, sentence.start, match.start())
        if path is None:
            return tokens
        clause = self.text.find("，", path.start())
        places = [t for t in tokens if t.letter == "L" and path.start() < t.start < clause]
        if len(places) != 2:
            return tokens
        kept = [t for t in tokens if t.letter not in "Vi" or not path.start() <= t.start < clause]
        return [*kept, Token("V", path.start(), path.end(), "await")]

    def _tours(self, tokens: list[Token], _sentence: Sentence, match: re.Match[str]) -> list[Token]:
        """某某一路奔走在工地: he leads the visit that follows."""
        if not any(t.letter == "N" and 0 <= match.start() - t.end <= 1 for t in tokens):
            return tokens
        return [*tokens, Token("P", *match.span(), "tour")]

    def _on_the_way(self, tokens: list[Token], sentence: Sentence, match: re.Match[str]) -> list[Token]:
        """一路上，甲与乙边看边问: they came."""
        clause = 1 + max(sentence.start - 1, *(self.text.rfind(m, sentence.start, match.start()) for m in BREAKS))
        if match.start() - clause > 2:
            return tokens
        people = self._list(tokens, match.end())
        if not people or people[0].start - match.end() > 24:
            return tokens
        return self._come(tokens, people)

    def _arrived(self, tokens: list[Token], sentence: Sentence, match: re.Match[str]) -> list[Token]:
        """甲和乙来了, where something awaits somebody: to a meeting they come otherwise."""
        return self._came(tokens, sentence, match) if self._paragraph == sentence.paragraph else tokens

    def _came(self, tokens: list[Token], _sentence: Sentence, match: re.Match[str]) -> list[Token]:
        """甲和乙来了, 甲与乙都看得仔细, 甲与乙在此察看."""
        before = [t for t in tokens if t.end <= match.start() and t.letter in "N&pLO,SVKARHQ"]
        people: list[Token] = []
        for token in reversed(before):
            if token.letter == "N":
                people.insert(0, token)
            elif token.letter not in "&p" or not people:
                break
        if not people or match.start() - people[-1].end > 2:
            return tokens
        kept = [t for t in tokens if t.letter != "A" or t.end <= match.start() or t.start >= match.end()]
        return self._come(kept, people)

    def _list(self, tokens: list[Token], position: int) -> list[Token]:
        """The list of people that is the next to be told behind a place."""
        people: list[Token] = []
        for token in sorted((t for t in tokens if t.start >= position), key=lambda t: (t.start, t.end)):
            if token.letter == "N":
                people.append(token)
            elif token.letter not in ("LO&p" if people else "LO&,"):
                break
        return people

    def _come(self, tokens: list[Token], people: list[Token]) -> list[Token]:
        """The tokens with those who came, one list of them."""
        first, last = people[0].start, people[-1].end
        tokens = [t._replace(letter="&") if t.letter == "p" and first < t.start < last else t for t in tokens]
        return [*tokens, Token("P", last, last, "come")]


def _when(rest: str) -> bool:
    """Whether only a time stands there."""
    return (
        re.fullmatch(
            r"(?:[\d年月日上下午晚晨早中时点许昨今前天日清傍夜当周末在这里于]|连日|先后|近日|也|又|还|再|接连|相继|陆续|同时|首次|分别)*",
            rest,
        )
        is not None
    )
