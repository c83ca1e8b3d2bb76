"""A scanned newspaper page in Markdown → its articles.

Headings begin articles; what stands above the first one (paper, date, editors) holds for all; a heading without a story
under it (a concert, a weather box) is none.
"""

import re
from dataclasses import dataclass

_HEADING = re.compile(r"^[ ]{0,3}(#{1,6})[ \t]+\S.*$", re.MULTILINE)
_DATELINE = re.compile(
    r"^\W{0,4}(?:\S{0,8}(?:报|网|融媒|新闻)\s?(?:讯|消息|电)|(?:本报|本台)?(?:记者|通讯员))"
    r"|[（(][^（）()\n]{0,24}(?:记者|记[^\n]{0,8}者|通讯员|通訊員)[^（）()\n]{0,60}[）)]|(?:记者|通讯员)\s?\S{2,4}(?:\s\S{1,4})*\s*$",
    re.MULTILINE,
)
_ADVERT = re.compile(
    "票价|早鸟票|看台票|售罄|售票|订票|购票|演出阵容|领衔嘉宾|领衔主演|倒计时|主办|承办|协办|冠名|特约支持|鸣谢|抢购|广告|扫码|优惠|促销"
)
_SENTENCE = re.compile("[。！？；]")


@dataclass(frozen=True, slots=True)
class Page:
    """The parts of a page, as positions in its text.

    Attributes:
        head: (start, end) of what stands above the first heading (may be empty).
        articles: the articles, each with its headline, as (start, end, where the advertisements below it end).
    """

    head: tuple[int, int]
    articles: tuple[tuple[int, int, int], ...]


def split(text: str) -> Page | None:
    """The articles of a newspaper page, or None if the text has no headings and so is one article."""
    headings = list(_HEADING.finditer(text))
    if not headings:
        return None
    sections: list[list[int]] = []
    top = len(headings[0].group(1))
    for heading, following in zip(headings, [*headings[1:], None], strict=True):
        end = following.start() if following else len(text)
        body = text[heading.end() : end]
        begins = len(heading.group(1)) <= top or bool(_DATELINE.search(body[:120] + "\n" + body.rstrip()[-120:]))
        if begins or not sections or is_advertisement(body):
            sections.append([heading.start(), end])
        else:
            sections[-1][1] = end
    stories: list[tuple[int, int, int]] = []
    for start, end in _with_subheads(text, sections):
        if not is_advertisement(text[start:end]):
            stories.append((start, end, end))
        elif stories:
            stories[-1] = (*stories[-1][:2], end)
    return Page((0, headings[0].start()), tuple(stories))


def _with_subheads(text: str, sections: list[list[int]]) -> list[tuple[int, int]]:
    """Headings directly above another heading are the upper part of one headline."""
    joined: list[tuple[int, int]] = []
    pending: int | None = None
    for start, end in sections:
        first = start if pending is None else pending
        if _HEADING.sub("", text[start:end]).strip():
            joined.append((first, end))
            pending = None
        else:
            pending = first
    return joined


def is_advertisement(text: str) -> bool:
    """Whether a section is none of an article: words of advertisements, and no dateline."""
    if _DATELINE.search(text):
        return False
    sentences = sum(1 for line in text.split("\n") if len(line) > 40 and _SENTENCE.search(line))
    return sentences == 0 or (len(set(_ADVERT.findall(text))) >= 3 and sentences <= 1)
