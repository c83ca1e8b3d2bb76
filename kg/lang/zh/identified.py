"""Visits told as an answer: 看了三处，依次是某厂、某园, 查的是某工程, 某县一个、某镇一个, 到某厂检查的|是某某."""

import re
from collections.abc import Callable

from kg.draft.tokens import Sentence, Token
from kg.lang.cues import Cued
from kg.lang.zh.parties import quoted
from kg.lang.zh.scan import Scan
from kg.lang.zh.site_tokens import SiteTokens

COUNT = "[两二三四五六七八九十几]"
LOOKED = (
    "看|跑|走|去|到|访|查|转|进|走访|走进|来到|踏勘|踏看|调研|考察|检查|督导|督查|督察|参观|观摩|视察|察看|查看"
    "|暗访|巡查|巡看|探访"
)
ORDER = "(?:先后|依次|分别|依序|按顺序|顺次|从[东南西北]到[东南西北])*"
LISTED = Cued(
    rf"(?:{LOOKED})(?:了|过|的[^，。；：的]{{0,4}}?)?(?:一?共|总共|有)?{COUNT}(?:处|个|站|家|地|所|座)[^，。；：、]{{0,10}}?"
    rf"(?:，|——)(?P<verb>{ORDER}(?:是(?!否)|为(?![了此])|即|包括|就是|有))"
)
"""看了三处，依次|是 …."""
CLEFT = Cued(
    rf"(?P<verb>(?<![好难耐])(?:{LOOKED})(?:了|过)?的(?:地方|现场|点位|企业|工地|项目)?，?"
    "(?:先|首先|还|也|正|就|都|又|同样|依次|分别|主要)*是(?!否))"
)
"""两人看的是 …, 下午去的是 …."""
GOING = Cued(
    r"(?P<verb>(?<![过回出进上下离失除来])去)(?=[^，。；：]{3,30}?(?:看|查|检查|调研|考察|督导|督查|走访|了解|听|取经|学习|参观|观摩|转|走走|摸底|把脉|现场办公))"
)
"""去|某厂看了看."""
EACH = Cued("(?P<verb>一)[个处家站](?=[，。；、]|$)|(?P<nth>[一二三四五六]是)")
"""某县一个，某镇一个, or 一是某县，二是某镇, behind 跑了两个县."""
COUNTED = re.compile(
    rf"(?:{LOOKED})(?:了|过|的[^，。；：的]{{0,4}}?)?(?:一?共|总共|有)?{COUNT}(?:处|个|站|家|地|所|座)[^，。；：、]{{0,10}}[，：]"
)
ANSWER = Cued("的，?(?:还|也|正|仍|则|同样|依旧)*(?:是(?!否)|有(?!关))")
DOERS = re.compile(f"(?P<cleft>[^，。；：“”的]{{0,10}}{ANSWER.pattern.pattern})")
"""到某厂检查|的是 某某; each ends with an answer, which is sooner looked for."""
PLANNED = re.compile("[将拟]|计划|打算|准备|下周|明年|下个?月|希望|欢迎|应当|必须|没有|没能|未能|不能|曾|谁|什么|哪")
ENDS = re.compile(
    rf"[，。；、和与及等以的]|工地|现场|项目|车间|段|[里内上]|(?:{LOOKED}|了解|听|学习|取经|走走|摸底|把脉|现场办公)|$",
    re.MULTILINE,
)
WHOSE = re.compile("的(?![^，。；]{0,6}(?:工地|现场|车间|施工|建设|厂房|展厅|情况|进度|进展|质量|安全))")
BREAKS = "，。；：！？\n"
THINGS = frozenset("JOFL")
DONE = frozenset("MHSARKWkI")
FAR = 14


class Identified:
    """Marks such visits in the sentences of one text; `site` makes the mention of a site."""

    def __init__(self, scan: Scan, site: Callable[[int, int], int]) -> None:
        self.text = scan.text
        self.sites = SiteTokens(scan, site)
        answer = Identified._answer
        told = ((answer, LISTED), (answer, CLEFT), (answer, GOING), (Identified._each, EACH))
        self._steps = [(step, cue.pattern) for step, cue in told if cue.search(scan.text)]
        self._doers = DOERS if ANSWER.search(scan.text) else None

    def read(self, sentence: Sentence) -> Sentence:
        """A sentence with the verbs before the things that it answers with."""
        if not sentence.paragraph or not (self._steps or self._doers):
            return sentence
        tokens = before = list(sentence.tokens)
        for step, pattern in self._steps:
            for match in pattern.finditer(self.text, sentence.start, sentence.end):
                if not self._untold(match.start(), match.end(), sentence):
                    tokens = step(self, tokens, sentence, match)
        if self._doers is not None:
            tokens = self._who(tokens, sentence, self._doers)
        if tokens is before:
            return sentence
        return sentence._replace(tokens=tuple(sorted(tokens, key=lambda token: (token.start, token.end))))

    def _untold(self, first: int, last: int, sentence: Sentence) -> bool:
        """Whether what stands at a place is a plan, a question or somebody's words."""
        start, end = sentence.start, sentence.end
        clause = max(start - 1, *(self.text.rfind(mark, start, first) for mark in BREAKS))
        return bool(PLANNED.search(self.text, clause + 1, last)) or quoted(self.text, first, start, end)

    def _answer(self, tokens: list[Token], sentence: Sentence, match: re.Match[str]) -> list[Token]:
        """看了三处，依次|是某厂: the verb before the things."""
        return self._before(tokens, sentence, *match.span("verb"))

    def _before(self, tokens: list[Token], sentence: Sentence, first: int, last: int) -> list[Token]:
        """The tokens with a verb, if a thing stands behind it that is not only whose something is."""
        stop = min((at for at in (self.text.find(m, last) for m in BREAKS) if at >= 0), default=sentence.end)
        told = self.sites.named(tokens, last)
        behind = min((t for t in told if t.start >= last and t.letter != "&"), key=lambda t: t.start, default=None)
        if behind is None or behind.letter not in THINGS or behind.start >= min(stop, last + FAR):
            return tokens
        if not ENDS.match(self.text, behind.end) or WHOSE.match(self.text, behind.end):
            return tokens
        who = next((t.start for t in told if t.letter == "N" and last <= t.start < stop), None)
        if who is not None and (self._doers is None or not self._doers.search(self.text, behind.end, who + 2)):
            return tokens
        if any(t.letter in DONE and t.start < first for t in told):
            return tokens
        kept = [t for t in told if not (t.letter == "V" and first <= t.start < last)]
        return [*kept, Token("V", first, last, "go")]

    def _each(self, tokens: list[Token], sentence: Sentence, match: re.Match[str]) -> list[Token]:
        """跑了两个县，某县|一个，某县一个: a verb before each of them."""
        if not COUNTED.search(self.text, sentence.start, match.start()):
            return tokens
        if match["nth"]:
            return self._before(tokens, sentence, *match.span())
        thing = next((t for t in tokens if t.letter in THINGS and t.end == match.start("verb")), None)
        if thing is None:
            return tokens
        return [*tokens, Token("V", thing.start, thing.start, "go")]

    def _who(self, tokens: list[Token], sentence: Sentence, pattern: re.Pattern[str]) -> list[Token]:
        """到某厂检查|的是某某: the thing awaits those behind."""
        people = [t for t in tokens if t.letter == "N"]
        verbs = [t for t in tokens if t.letter == "V" and t.value in ("go", "see")]
        if not people or not verbs or people[0].start < verbs[0].start:
            return tokens
        go = verbs[0]
        thing = next((t for t in tokens if t.letter in THINGS and go.start < t.start < people[0].start), None)
        if go.value != "go" or thing is None:
            return tokens
        last_verb = next(v for v in reversed(verbs) if v.start < people[0].start)
        cleft = pattern.match(self.text, max(last_verb.end, thing.end), sentence.end)
        between = {t.letter for t in tokens if go.start < t.start < max(last_verb.end, thing.end)}
        if cleft is None or not between <= frozenset("JOFLV&") or self._untold(go.start, go.start, sentence):
            return tokens
        last = people[0]
        for token in sorted(tokens, key=lambda one: (one.start, one.end)):
            if token.start > last.start and token.letter in ",":
                break
            last = token if token.letter == "N" and token.start > last.start else last
        kept = [t for t in tokens if t not in verbs or t.start > people[0].start]
        waits = go._replace(value="await")
        return [*kept, waits, Token("x", *cleft.span()), Token("P", last.end, last.end, "come")]
