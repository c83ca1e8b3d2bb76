"""Stops told before the verb, or without one: 某公园是头一站, 甲、乙、丙，考察团一路看了过去, 某公司 …。他走进车间."""

import re
from collections.abc import Callable

from kg.draft.tokens import Sentence, Token
from kg.lang.cues import Cued
from kg.lang.zh.parties import quoted
from kg.lang.zh.phrases import uncommon
from kg.lang.zh.scan import Scan
from kg.lang.zh.site_tokens import SiteTokens

HAN = r"\u3400-\u9fff"
NTH = Cued(
    r"(?:第[一二三四五六七八九十]|首|头一?|下一|最后一?|末|压轴一?|另一)(?:个|处)?"
    r"(?:站(?![位在台长务前后着起稳岗立得上]|点[^，。；是])|(?:考察|观摩|调研|视察|参观|检查|停靠|督查|督导|走访|拉练)(?:点位?|站)|点位|停靠点|目的地|落脚[点地])"
    "|(?:看|走|到|去|访|落脚|停留|停靠|察看|走访|踏访|检查)的(?:第[一二三四五六]|头一|首|最后一|末|压轴一)(?:个|处|站|家)(?:地方|点位?|站点?|现场|企业|项目|工地)?(?=[，。；\n])"
    "|(?:另一|还有一|再一|最后一|下一|头一|第[一二三四五六]|一)(?:[处站家]|个(?:点位?|现场|项目|工地|企业)?)(?=[是在为])"
    "|(?:接下来|紧接着|接着|随后|然后|再往后|再往前|之后)(?=(?:便|就)?是)"
)
"""The first stop, the next one, the last one."""
NUMBERED = re.compile("[站点地]|^(?:下一|头一|第[一二三四五六])[处家个]|的(?:第|头|首|最后|末)")
ONE_OF = re.compile("(?:其中)?(?:另|还有|再|最后)?一(?:[处站家]|个)")
COUNTED = re.compile(
    r"(?:看|访|察|查|走|跑|到|参观|调研|考察|督导|踏勘|转)[^。；：]{0,6}?[两二三四五六七八九十几](?:处|个|站|家)|[两二三四五六七八九十几](?:处|个|站|家)[^。；：、]{0,6}?(?:看|走|察|查|跑|转)了"
    "|[两二三四五六七八九十几](?:处|个|站|家)(?:现场|工地|点位|企业|项目)，"
)
"""What two or more are seen, before each of them is told: 先看了两个现场，一处是某工程，另一处是某园."""
FAR = 150
TOLD = frozenset("NMHSARk")
"""What a sentence of a trip that goes on with 接下来是 doesn't tell of: speakers stand there, too."""
IS_NTH = re.compile(rf"(?:是|成为了?|成了|作为|当|[列定选]为)[{HAN}]{{0,12}}?的?$")
THING_ENDS = re.compile(
    rf"(?:、[{HAN}]{{1,8}}|[{HAN}]{{1,6}}段)?(?:的[{HAN}]{{1,6}}|等[{HAN}]{{0,10}}|(?:施工|建设|生产)?现场|工地|厂区|里|内|上|边)?(?:，|$)"
)
WHOLLY = (
    "一(?P<unit>[个处家站项路点村户道车圈])[接挨连]?[着一](?P=unit)?|逐[一个家处项点村户站]|挨[个家处]|依次|逐次|全都?|都|一个[不没]落地?|一个不少地?"
    "|无一遗漏|一一|先后|分别|相继|也|又|还"
)
SEEN = Cued(
    rf"(?:{WHOLLY})[{HAN}]{{0,4}}?(?P<verb>(?:[察查走踏巡探]?[看访查]|走|转|跑|逛|到|听|参观|考察|调研|观摩)了?)"
    rf"(?:了|个遍|[过下][去来]|[一了]?[遍圈趟番]|到|完|看|过|[遍圈趟])*(?=[，。；\n]|$)"
)
"""All of what was named just now was seen: 一处接一处看了过去, 一个不落全走到了, 也进去看了看."""
ENTERED = Cued(r"(?P<verb>(?:进去|前去|过去|上去)[看转走查坐]了?)[^，。；：]{0,4}(?=[，。；\n]|$)")
STEPS = Cued("(?:留下|印下|印满|刻下|都有|满是)了?[^，。；：]{0,14}?(?P<verb>足迹|脚印|脚步|身影)(?=[，。；\n]|$)")
SCENERY = Cued(
    "热火朝天|塔吊林立|塔吊(?:高耸|旋转|起落)|机器轰鸣|机声隆隆|轰鸣声?|车来车往|车辆穿梭|一派繁忙|一片繁忙|繁忙景象|忙碌景象|焊花(?:飞溅|四溅|闪烁)|有条不紊|井然有序|人头攒动|映入眼帘|干得正欢|忙个不停|紧张作业|来回穿梭|跃然眼前|尽收眼底|书声琅琅|瓜果飘香|鲜花盛开"
)
"""What visitors see and hear of a thing that a sentence names without saying that they came: 某工程|干得热火朝天."""
GENERAL = re.compile(
    "目前|当前|眼下|如今|近年|近日|据[了介悉]|过去|今年|去年|每[天年]|一直|正在推进|全[市县区省州旗]|各地|处处|到处"
)
ARRIVED, OPENS, NEAR = (
    re.compile("[NQG],*V+L,?$"),
    re.compile(r"[“”\s]*(?:位于[^，。]{1,12}的|总投资[^，。]{1,12}的)?"),
    8,
)
UNDER_WAY = re.compile(
    "(?:的)?(?:现场|工地|车间|厂区)?(?:里|内|上)?(?:，)?(?:正在?|已经?|建设|施工|工人|设备|主体|一[片派]|刚刚?|眼看|即将)"
)
ROOM = re.compile(
    rf"[了“]?(?:它的|公司的?|企业的?|厂里的?|园区的?|院里的?|校园的?)?[{HAN}\d]{{0,6}}?(?:车间|生产线|厂房|展厅|厂区|车间里|实验室|研发中心|仓库|大棚|工地|施工现场|生产一线|教室|食堂|病房|沙盘)"
    r"(?=[，。；、里内旁边前]|察看|查看|看|转|参观|了解|同|与|和|向|听|问|检查|视察|考察|调研)"
)
PLANNED = re.compile("[将拟要应]|计划|打算|准备|希望|必须|没有|没能|未能|不能|曾|欢迎|邀请|建议")
OPENING = re.compile(rf"[“”\s]*(?:位于|地处|坐落[在于]|作为)?[{HAN}]{{0,14}}?$")
BREAKS = "，。；：！？\n"
THINGS = "JOF"
COMMA = re.compile("，(?:以及|还有|再?加上)?")
TELLING_OF = frozenset("JOFL,&ix")
OF_PLACE = re.compile(
    rf"[“”\s]*(?:位于[^，。]{{2,16}}的|总投资[^，。]{{2,16}}的|作为[^，。]{{2,24}}，)?(?P<place>[{HAN}\d“”（）]{{4,24}}?)"
    r"(?=，(?:是|总|占|位|作|始|地|于|集|主|自|如今|目前|规划|建筑|年|拥有|由)|是(?!否)|正在?(?!面|式|常)|总投资|占地|位于|坐落|地处|始建|建于|主要|承担|拥有|目前|[里内]，)"
)
"""The place that a sentence opens with and tells of: 某船闸|，是…, 某工程|正在加紧施工."""
STEPPING = re.compile(
    rf"(?:走|登|爬|踏|跨|站|坐|下|钻|迈|步)(?:上|进|入|到|下)了?(?P<part>[{HAN}]{{2,7}}?)(?=，|。|；|察看|查看|看|了解|询问|与|同|和|向|听|检查)"
)
ELSEWHERE = re.compile("会议室|会场|主席台|讲台|发言席|群众|家|身边|街头|岗位|领奖台|课堂|他|她|我")
GROUP, OTHERS = frozenset("NQGL&,O"), frozenset("VKWSRAHrIM")


class Paths:
    """Finds them in one text, sentence by sentence, in order; `site` makes the mention of a site."""

    def __init__(self, scan: Scan, site: Callable[[int, int], int]) -> None:
        self.text = scan.text
        self.sites = SiteTokens(scan, site)
        self._counts = {start for start, _ in scan.sentences_with(NTH)}
        self._looks = [cued.pattern for cued in (SEEN, ENTERED, STEPS) if cued.search(scan.text)]
        self._scenery = SCENERY.pattern if SCENERY.search(scan.text) else None
        self._there = -1
        self._things: list[Token] = []
        self._topic: tuple[int, Token] | None = None
        self._told: tuple[int, int, int] | None = None

    def read(self, sentence: Sentence) -> Sentence:
        """A sentence with its verbs of visiting, and the things right behind them."""
        start, end = sentence.start, sentence.end
        if not sentence.paragraph:
            return sentence
        tokens = found = list(sentence.tokens)
        before, self._things = self._things, found
        if start in self._counts:
            tokens = self._nth(tokens, start, end)
        if self._looks:
            tokens = self._seen(tokens, start, end)
        if self._scenery is not None and (seen := self._scenery.search(self.text, start, end)):
            tokens = self._scene(tokens, start, seen.start())
        if self._there == sentence.paragraph:
            tokens = self._at_the_next(tokens, start)
        self._there = sentence.paragraph if ARRIVED.search(sentence.letters) else -1
        if self._topic is not None:
            tokens = self._inside(tokens, sentence, self._topic)
        if self._told is not None and self._told[0] == sentence.paragraph:
            tokens = self._enters(tokens, start, end, self._told, before)
        self._topic = self._opens(tokens, sentence)
        self._told = self._tells(tokens, sentence)
        if tokens is found:
            return sentence
        return sentence._replace(tokens=tuple(sorted(tokens, key=lambda token: (token.start, token.end))))

    def _nth(self, tokens: list[Token], start: int, end: int) -> list[Token]:
        """某公园是|头一站: the verb before the thing; 头一站是某公园."""
        for match in NTH.pattern.finditer(self.text, start, end):
            clause = 1 + max(start - 1, *(self.text.rfind(mark, start, match.start()) for mark in BREAKS))
            over = [t for t in tokens if t.letter != "," and t.start < match.end() and t.end > match.start()]
            if any(t.letter not in "V&" for t in over) or quoted(self.text, match.start(), start, end):
                continue
            one = ONE_OF.match(match[0]) is not None
            if one and not COUNTED.search(self.text, max(0, match.start() - FAR), match.start()):
                continue
            if not one and not NUMBERED.search(match[0]) and any(t.letter in TOLD for t in tokens):
                continue
            linked = IS_NTH.search(self.text, clause, match.start())
            if linked and self.text[match.end() : match.end() + 1] in "，。；\n":
                kept = [t for t in tokens if t not in over]
                told = self.sites.named(kept, clause, linked.start())
                if any(t.letter in THINGS and clause <= t.start < match.start() for t in told):
                    tokens = [*told, Token("V", clause, clause, "stop")]
            elif not over:
                told = self.sites.named(tokens, match.end())
                tokens = [*told, Token("V", *match.span(), "stop")]
        return tokens

    def _seen(self, tokens: list[Token], start: int, end: int) -> list[Token]:
        """甲、乙、丙，考察团一处接一处看了过去: the things once more, behind the verb."""
        found = [match for pattern in self._looks for match in pattern.finditer(self.text, start, end)]
        for match in found:
            clause = max(self.text.rfind(mark, start, match.start()) for mark in BREAKS)
            planned = PLANNED.search(self.text, clause + 1, match.end())
            if clause < start or planned or quoted(self.text, match.start(), start, end):
                continue
            between = {t.letter for t in tokens if clause < t.start < match.start("verb")}
            if not between <= GROUP or any(t.letter in OTHERS and t.end <= clause for t in tokens):
                continue
            opens = self._list_start(tokens, start, clause)
            told = tokens
            for at in (opens, *(match.end() for match in COMMA.finditer(self.text, opens, clause))):
                told = self.sites.named(told, at)
            told = sorted(told, key=lambda token: token.start)
            things = [t for t in told if t.letter in THINGS and opens <= t.start and t.end <= clause]
            if not things or not THING_ENDS.match(self.text, things[-1].end, clause + 1):
                continue
            at = match.end("verb")
            kept = [t for t in told if t not in things and not match.start() <= t.start < match.end()]
            again = [thing._replace(start=at, end=at) for thing in things]
            tokens = [*kept, Token("V", *match.span("verb"), "at"), *again]
        return tokens

    def _at_the_next(self, tokens: list[Token], start: int) -> list[Token]:
        """某某来到某镇。某工程正在安装设备: the thing that the sentence behind an arrival opens with is where he is."""
        first = min((t for t in tokens if t.letter not in ",L"), key=lambda token: token.start, default=None)
        if first is None or first.letter not in "JO" or not OPENS.fullmatch(self.text, start, first.start):
            return tokens
        if GENERAL.search(self.text, start, first.end + NEAR) or not UNDER_WAY.match(self.text, first.end):
            return tokens
        return [*tokens, Token("i", first.start, first.start), Token("x", first.end, first.end)]

    def _scene(self, tokens: list[Token], start: int, seen: int) -> list[Token]:
        """某工程|干得热火朝天: the first thing of a sentence is a place where those who travel are now."""
        first = min((t for t in tokens if t.letter != ","), key=lambda token: token.start, default=None)
        if first is None or first.letter not in "JOF" or any(t.letter == "i" for t in tokens):
            return tokens
        if GENERAL.search(self.text, start, max(seen, first.start)) or quoted(self.text, seen, start, seen + 1):
            return tokens
        return [*tokens, Token("i", first.start, first.start), Token("x", first.end, first.end)]

    def _list_start(self, tokens: list[Token], start: int, clause: int) -> int:
        """Where a list that ends with a comma begins: behind the last comma that stands in no list."""
        comma = self.text.rfind("，", start, clause)
        alone = {token.start for token in tokens if token.letter in "JOF" and self.text[token.end] == "，"}
        while comma >= start and (
            self.text[comma + 1 : comma + 3] in ("以及", "还有")
            or 1 + max(start - 1, self.text.rfind("，", start, comma)) in alone
        ):
            comma = self.text.rfind("，", start, comma)
        return max(start, comma + 1)

    def _opens(self, tokens: list[Token], sentence: Sentence) -> tuple[int, Token] | None:
        """The company or project that a sentence tells of and in which nobody acts, with its paragraph."""
        letters = {token.letter for token in tokens}
        if letters.isdisjoint("JO") or not letters.isdisjoint("NQSRV"):
            return None
        first = min((t for t in tokens if t.letter in "JOF"), key=lambda token: token.start)
        if first.letter not in "JO":
            return None
        return (sentence.paragraph, first) if OPENING.match(self.text[sentence.start : first.start]) else None

    def _tells(self, tokens: list[Token], sentence: Sentence) -> tuple[int, int, int] | None:
        """The paragraph of a sentence that only tells of the place it opens with, and where that place is named."""
        if not {token.letter for token in tokens} <= TELLING_OF:
            return None
        told = OF_PLACE.match(self.text, sentence.start, sentence.end)
        return (sentence.paragraph, *told.span("place")) if told and not GENERAL.match(told["place"]) else None

    def _enters(
        self, tokens: list[Token], start: int, end: int, told: tuple[int, int, int], before: list[Token]
    ) -> list[Token]:
        """某船闸，是重要口门。他登上|闸室: who goes into a part of what the sentence before tells of is there."""
        for match in STEPPING.finditer(self.text, start, end):
            part = match.span("part")
            over = [t for t in tokens if t.start < part[1] and t.end > match.start() and t.letter != "V"]
            ahead = [t for t in tokens if t.letter in "NQG" and t.end <= match.start()]
            if over or not ahead or quoted(self.text, match.start(), start, end) or uncommon(match["part"]) > 2:
                continue
            if PLANNED.search(self.text, ahead[-1].end, match.start()) or ELSEWHERE.search(match["part"]):
                continue
            things = [t for t in before if t.letter in THINGS and t.end == told[2]]
            things = things or [t for t in self.sites.named([], told[1], told[2], to=True) if t.end == told[2]]
            kept = [t for t in tokens if t.letter != "V" or t.end <= match.start() or t.start >= part[0]]
            again = [thing._replace(start=part[0], end=part[0]) for thing in things[:1]]
            return [*kept, Token("V", match.start(), part[0], "at"), *again] if again else tokens
        return tokens

    def _inside(self, tokens: list[Token], sentence: Sentence, topic: tuple[int, Token]) -> list[Token]:
        """某公司是龙头企业。他走进|车间: the company that the sentence before tells of."""
        if topic[0] != sentence.paragraph:
            return tokens
        for verb in [t for t in tokens if t.letter == "V" and t.value in ("go", "see")]:
            room = ROOM.match(self.text, verb.end)
            if room is None or any(t.letter in THINGS and t.start < room.start() for t in tokens):
                continue
            kept = [t for t in tokens if t.letter not in THINGS or t.start >= room.end() or t.end <= room.start()]
            return [*kept, topic[1]._replace(start=verb.end, end=verb.end)]
        return tokens
