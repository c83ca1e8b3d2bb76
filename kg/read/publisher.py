"""Who published an article: of all names it gives, the one that says most about where it comes from."""

import re
from collections.abc import Sequence
from functools import cache
from re import Pattern

from kg.read import tables
from kg.read.dates import DATE
from kg.read.header import peel
from kg.read.line import Line
from kg.read.noise import CJK

_GENERIC = re.compile(
    r"(?:[市县区旗州]?(?:融媒体中心|电视台|宣传部|办公室)|本报|本网|本站|本台|晚报|日报|新闻|原创|网站|首页|未知|网络|互联网|综合|作者|佚名"
    r"|(?:general|administrative) office|(?:(?:company|district|local|city|county|latest|top) )?news|administrator"
    r"|admin|unknown|internet|home|\W|\d)*$",
    re.IGNORECASE,
)
# what stands beside the paper's name above a story: date, number, page, section, account, owner
_IMPRINT = re.compile(
    r"(?:讯|消息)?(?:[\s/┃|【】\[\]▶（）()]+|\d{4}[年/.-]\d{1,2}[月/.-]\d{1,2}日?|第?\s?[A-Z]?\d{1,5}\s?[期版号]|[A-Z]\d{1,3}"
    r"|星期[一二三四五六日]|(?:微信)?公众号[：:]?\s?[\w-]+|主办|主管|内部资料|免费交流|[^\s，。：]{0,4}(?:新闻|要闻|头版)|PDF版|[上下]一[篇版])*"
)
# a body that publishes what it does, at the beginning of a line that dates the story
_BODY = re.compile(
    rf"[【\[|\s]{{0,4}}([{CJK}]{{2,20}}?(?:局|委员会|管委会|常委会|办公室|政协|人大|法院|检察院|总工会|团委|妇联|工商联|残联|联合会|协会|商会"
    r"|红十字会|办事处|街道|镇|乡|苏木|中心|供销社))(?=\s|\d)"
)
_NARROW = re.compile(
    r".*(?:镇|乡|街道|办事处|苏木)|[市县区旗州盟]?(?:[委府]办|(?:人民)?政府)(?:公室|办公室|办|网)?|[市县区旗州盟][^\s省市县区旗州盟]{3,12}"
)
"""Publishers who don't say where they are: towns, and offices of a government that isn't named (市信息化服务中心)."""
_AREA = re.compile(r"[市县区旗盟州]")
_BREADCRUMB = re.compile(r"\s*(?:>{1,2}|»|›|→|\||/|-|\s{2,})\s*")
_PLACE_LABEL = re.compile(r"^.{0,8}位置\s*[：:]\s*|^current position\s*:?\s*", re.IGNORECASE)
_OWNER = re.compile(
    r"(?:主办(?:单位)?|版权所有)[：:\s]\s*(\S{4,24})|(\S{4,16}?)\s?版权所有|(?:Sponsored|Presented) by:?\s(.{5,80})$",
    re.IGNORECASE,
)
_HOME = re.compile(r"^(?:网站)?首页$|^home$|^正文$|简体|繁体|无障碍", re.IGNORECASE)


def of_dateline(text: str, tongue: str) -> str | None:
    """The paper before "讯" in the first words of the story ("通州日报讯"), or after "News from" in English."""
    if tongue == "zh":
        found = re.match(
            rf"[【\[]?\s?([^\s，。（“：【]{{1,14}}?(?:{tables.media()}))(?:\d{{1,2}}月\d{{1,2}}日)?(?:讯|消息|电)", text
        )
        return found.group(1) if found else None
    paper = rf"((?:[A-Z][\w']+ ){{1,4}}(?:{tables.media()})\b|[a-z]+ net\b)"
    english = re.match(rf"(?i:all media )?(?i:news from )?{paper}[^.\n]{{0,40}}?(?:news|\(|on )", text)
    english = english or re.match(
        rf"({tables.english_paper()})[^.\n]{{0,20}}?\((?i:reporter|correspondent|intern)", text
    )
    return english.group(1) if english else None


@cache
def _masthead() -> Pattern[str]:
    return re.compile(rf"[【\[■□◎┃|\s]{{0,4}}([{CJK}·]{{2,14}}?(?:{tables.media()}|报))(?=\s|讯$|消息$|$|[/┃|])")


def of_masthead(text: str, lines: Sequence[Line]) -> str | None:
    """The paper with which a line above the story begins: "通州日报 2021年3月2日 第02版", "如东县融媒体中心讯"; or the
    body that publishes it: "甲县教育局 2024-09-13".

    Such a line is no headline if it says only what a masthead says; it becomes a header.
    """
    found = None
    for line in lines:
        if line.kind == "paragraph":
            break
        words = text[line.start : line.end]
        match = _masthead().match(words)
        if match and (line.kind != "headline" or _IMPRINT.fullmatch(words, match.end())):
            found = found or match[1]
            if line.kind == "headline":
                line.kind, line.header = "header", peel(words, "zh")
        elif found is None and line.kind == "header" and line.header and line.header.date:
            body = _BODY.match(words)
            found = body[1] if body and not line.header.site else None
    return found


def of_navigation(text: str, lines: Sequence[Line]) -> str | None:
    """The site's name in the menu or breadcrumb above the story, or its owner below it."""
    for line in lines:
        words = text[line.start : line.end]
        if line.why == "navigation":
            for part in _BREADCRUMB.split(_PLACE_LABEL.sub("", words)):
                if (
                    re.search(rf"(?:{tables.media()})$|^[A-Z]{{3,}}(?: [A-Z]{{3,}})+$", part)
                    and not _HOME.search(part)
                    and len(part) > 3
                ):
                    return part
    for line in lines:
        words = text[line.start : line.end]
        if line.why == "source":
            return re.sub(
                r"^(?:来源|据|source|provided by)[：:\s]*|(?:供稿|提供|供图)$",
                "",
                re.sub(DATE, "", words.strip("（）()")).strip(),
                flags=re.IGNORECASE,
            )
        if line.why in ("footer", "navigation"):
            owner = _OWNER.search(words)
            if owner:
                return next(group for group in owner.groups() if group).strip(" .。")
    return None


def choose(
    sources: Sequence[str | None],
    sites: Sequence[str | None],
    masthead: str | None,
    inline: str | None,
    dateline: str | None,
    navigation: str | None,
) -> str | None:
    """The first of the names, in this order, that isn't one any paper could use; a town gives way to its county, and
    an office to the government that it serves.
    """
    ranked = [
        name
        for name in (*sources, *sites, masthead, inline, dateline, navigation)
        if name and not _GENERIC.fullmatch(name)
    ]
    if not ranked:
        return None
    best = ranked[0]
    wider = next((name for name in (*sites, navigation) if name and _AREA.search(name)), None)
    return wider if wider and _NARROW.fullmatch(best) else best
