"""Lists of stops that go on behind commas, town by town: 到甲镇某村、某庄，乙镇某产业园，丙乡某基地等地."""

import re
from itertools import takewhile
from typing import TYPE_CHECKING

from kg.draft.tokens import Token
from kg.lang.cues import Cued
from kg.lang.zh.scan import Scan

if TYPE_CHECKING:
    from kg.lang.zh.site_tokens import SiteTokens

HAN = r"\u3400-\u9fff"
LEADS_ON = Cued(rf"，(?=[{HAN}]{{2,8}}?(?:镇|乡|街道|苏木|村|社区|县|区|市|旗)[^，。；：！？]{{2,}})")
NOUNS = re.compile(
    rf"[{HAN}\d“”（）()、·]{{4,80}}?(?:等[{HAN}\d]{{0,10}})?"
    r"(?=，|。|；|$|(?:进行|开展|实地|现场|就|深入|详细|专题|分别|一一)?(?:调研|考察|察看|查看|视察|检查|督导|督查|督办|走访|慰问|看望|了解|参观|踏勘|调度|指导|巡查|座谈|观摩))"
)
CLOSES = re.compile(
    "等|[，。；、和与及]|以及|$|的?(?:施工|建设)?(?:现场|工地)|进行|开展|实地|就|深入|详细|专题|分别"
    "|调研|考察|察看|查看|视察|检查|督|走访|慰问|看望|了解|参观|踏勘|指导|巡查|观摩"
)
GOING = ("go", "see")
SITES, STOPS = "JOF", "LJOF"
BETWEEN = frozenset(f"{STOPS}&")


def lists_on(scan: Scan, sites: "SiteTokens", tokens: list[Token], start: int, end: int) -> list[Token]:
    """The tokens of a sentence in which a comma that only parts the stops of one list ends no clause."""
    if not LEADS_ON.pattern.search(scan.text, start, end):
        return tokens
    for verb in [token for token in tokens if token.letter == "V" and token.value in GOING]:
        at = verb.end
        while (comma := scan.text.find("，", at, end)) > 0:
            told = _one_more(scan, sites, tokens, verb, comma, end)
            if told is None:
                break
            tokens, at = told, comma + 1
    return tokens


def _one_more(
    scan: Scan, sites: "SiteTokens", tokens: list[Token], verb: Token, comma: int, end: int
) -> list[Token] | None:
    """The tokens with the stops behind one more comma; None if the list ended there."""
    text = scan.text
    before = [token for token in tokens if verb.end <= token.start < comma]
    if not before or not {token.letter for token in before} <= BETWEEN | {","} or before[0].letter not in STOPS:
        return None
    if before[-1].letter not in STOPS or not LEADS_ON.pattern.match(text, comma):
        return None
    item = NOUNS.match(text, comma + 1, end)
    if item is None or any(w.kind in "To" for w in scan.words_in(*item.span())):
        return None
    told = sites.named(tokens, comma + 1, to=True)
    clause = min((at for at in (text.find(mark, comma + 1, end) for mark in "，。；") if at >= 0), default=end)
    here = [token for token in sorted(told, key=lambda one: one.start) if comma < token.start < clause]
    listed = takewhile(lambda token: token.letter in BETWEEN, here)
    named = [token for token in listed if token.letter in SITES]
    if not named or here[0].start != comma + 1 or not CLOSES.match(text, named[-1].end):
        return None
    return [token._replace(letter="&") if token.letter == "," and token.start == comma else token for token in told]
