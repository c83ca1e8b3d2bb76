"""By-lines and datelines inside paragraphs: "本报讯（记者 …）", "(Reporter …)", "记者…" after the last sentence."""

import re
from collections.abc import Iterator
from functools import cache
from re import Match, Pattern

from kg.model import AuthorRole
from kg.read import tables
from kg.read.dates import DATE, iso_day
from kg.read.header import Header, Maker, peel
from kg.read.noise import CJK

_LIGHT = {"zh": 16, "en": 60}
_NAME = rf"(?:[{CJK}·]{{2,6}}|[{CJK}] {{1,3}}[{CJK}])"
_SIGNS = {"zh": ("（", "记者", "通讯员"), "en": ("(", ":")}
"""One of these stands in every by-line."""
_PARTS: tuple[tuple[str, AuthorRole], ...] = (("words", "reporter"), ("picture", "photographer"))


def inside(words: str, tongue: str) -> Iterator[tuple[int, int, Header]]:
    """(start, end, what it says) of each by-line in a paragraph; a dateline before it goes with it.

    The positions of the makers count from `start`.
    """
    done = 0
    for found in _pattern(tongue).finditer(words) if any(sign in words for sign in _SIGNS[tongue]) else ():
        header = peel(found.group(), tongue, byline=tongue == "en")
        left = sum(end - start for start, end in header.left)
        if not (header.makers or header.source) or left > _LIGHT[tongue]:
            continue
        if tongue == "en" and header.site and not header.source:
            header.source = _before_label(found.group())
        start = found.start()
        lead = None if done else _dateline(tongue).match(words, 0, start if tongue == "en" else len(words))
        if lead and lead.end() == start:
            header.makers = [m._replace(start=m.start + start, end=m.end + start) for m in header.makers]
            start = 0
            _say_paper(header, lead)
        done = found.end()
        yield start, done, header
    if tongue == "zh" and (both := _words_and_picture().search(words, done)) is not None:
        done = both.end()
        yield both.start(), done, _both(both)
    if tongue == "zh":
        lead = None if done else _dateline(tongue).match(words)
        if lead:
            yield 0, lead.end(), _say_paper(Header(), lead)
        closing = _closing().search(words, lead.end() if lead else done) if words.endswith("）") else None
        if closing:
            yield closing.start(), closing.end(), _say_paper(Header(), closing)


def _say_paper(header: Header, imprint: Match[str]) -> Header:
    """A header with the paper and the day that a Chinese dateline names besides."""
    said = imprint.groupdict()
    paper = said.get("paper") or said.get("dated") or said.get("printed") or said.get("owner")
    day = said.get("day") or said.get("stamped") or said.get("first")
    if paper and not paper.startswith("本"):
        header.site = header.site or paper
    if day:
        header.date = header.date or iso_day(day)
    return header


@cache
def _closing() -> Pattern[str]:
    """Where a story was printed and when, in brackets behind its last sentence: （据《通州日报》2021年3月2日）."""
    return re.compile(
        rf"\s?（(?:据|摘自|原载|转自|转载自|载于?|刊于?|见)?[：:]?\s?《?(?P<paper>[{CJK}·]{{2,14}}?(?:{tables.media()}|报))》?"
        rf"[\s，]{{0,3}}(?P<day>{DATE})[\s，]?(?:第?\s?[A-D]?\w{{1,3}}版)?）$"
    )


def _both(found: Match[str]) -> Header:
    """Who wrote and who took the picture, of "（林小满文 杜一舟摄）"."""
    start = found.start()
    makers = [
        Maker(found[group].replace(" ", ""), role, found.start(group) - start, found.end(group) - start)
        for group, role in _PARTS
        if found[group]
    ]
    return Header(makers=makers)


def _before_label(words: str) -> str | None:
    """The paper before the word for its reporter: "(China Daily Jiangsu Reporter Station …)"."""
    found = re.match(r"\(\s?((?:[A-Z][\w']+\s){1,5}?)(?=(?:[Ss]taff\s)?[Rr]eporter|[Cc]orrespondent)", words)
    return found.group(1).strip() if found else None


@cache
def _dateline(tongue: str) -> Pattern[str]:
    if tongue == "en":
        return re.compile(
            rf"(?i:all media )?(?i:news from )?{tables.english_paper()}[^.\n]{{0,40}}?(?:\bnews)?\s{{0,3}}$"
        )
    paper = rf"本报|本网|本台|本刊|[^\s，。：、“（]{{0,12}}?(?:{tables.media()})"
    told = r"(?:综合)?(?:快?讯|消息|电)"
    return re.compile(
        rf"[【\[]?\s?(?:(?P<paper>{paper}){told}|(?P<dated>{paper}|[{CJK}]{{2,6}}报)\s?(?P<day>{DATE}){told})"
        rf"\s?[】\]]?(?=[\s（：“\d{CJK}])[\s：]*"
        rf"|[（【]\s?(?P<first>{DATE})\s?(?P<owner>[{CJK}]{{2,14}}?(?:{tables.media()}|报))\s?[）】]\s*"
        rf"|[【（\[]?\s?(?P<printed>{paper}|[{CJK}]{{2,6}}报)\s?(?P<stamped>{DATE})(?:\s?[】）\]]|\s)\s*(?=[“\d{CJK}])"
    )


@cache
def _words_and_picture() -> Pattern[str]:
    """A by-line behind the last sentence that names who wrote and who took the picture: （林小满文 杜一舟摄）."""
    return re.compile(
        rf"(?<=[。！？”])\s?（(?P<words>{_NAME})\s?/?文[\s/，、]{{0,3}}(?:(?P<picture>{_NAME})\s?/?)?(?:摄影?|图)）$"
    )


@cache
def _pattern(tongue: str) -> Pattern[str]:
    """By-lines inside paragraphs: in brackets, before the first words, after the last ones."""
    if tongue == "en":
        role = r"\b(?:reporters?|correspondents?|editors?|photos?|translators?|by)\b"
        after = r"(?:Source|Editor|Translator|Reporter)s?\s?:\s?[^.:\n]{2,70}$"
        return re.compile(
            rf"\((?=[^()\n]{{0,60}}{role})[^()\n]{{3,140}}\)|(?<=[.!?\"])\s?{after}",
            re.IGNORECASE,
        )
    role = "记者|通讯员|报道员|摄影|文/图|图/文|供稿|编辑|责编|作者|审核|来源|文图|特约"
    names = rf"{_NAME}(?:[、 ]+{_NAME})*"
    reporter = r"(?:本报|本台|全媒体|见习|首席|特约|实习)*(?:记者|通讯员)"
    return re.compile(
        rf"（(?=[^（）\n]{{0,24}}(?:{role}))[^（）\n]{{3,100}}）"
        rf"|\A(?:[□■◎●○]\s?)?{reporter}\s?{names}\s?(?:摄影报道|报道|讯)[：，]?"
        rf"|(?<=[。！？”…）])\s*[□■]?\s?{reporter}[：/ ]?\s?{names}\s?(?:文/图)?$"
    )
