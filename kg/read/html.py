"""A web page → a draft: the story's own characters in document order, from the headline to the last by-line.

The text is cut out of the page, never rebuilt, so a quote from it stands in the page. lxml reads the tree; the story is
the element that a site marks as such, else the one with the most sentences outside links; where neither is found,
trafilatura says which paragraphs are the story.
"""

import re
from typing import Any

from lxml import etree
from lxml import html as lxml_html

from kg.errors import InputError
from kg.read.dates import iso_day
from kg.read.dom import Part, Tree, in_link, is_content, lines, marks
from kg.read.draft import Draft
from kg.read.header import Header, may_be_header, peel
from kg.read.script import chinese_marks, plain_width
from kg.read.twin import Twin

_SENTENCE = re.compile(r"[。！？；，、]|[.!?,] ")
_SUFFIX = re.compile(r"\s*[-_|–—]+\s*([^-_|–—]{2,30})$")
_OWNER = re.compile(r"[省市县区旗盟州镇乡][^省市县区旗盟州]{0,12}$|[网报]$")
_NO_HEADLINE = re.compile(r"[。；：:>»|]|位置|首页")
_LEAST = 6.0
"""The least weight of a story: two sentences, say."""
_NEAR = 4
"""How many lines above a story its date and source are looked for."""
_HEADLINE = 80
_LEFT = 12
"""The most characters of a header that are neither date nor label nor value: "点击：12次"."""
_HEAD_LINES = 8
"""So many lines of a story may hold its own day."""


def draft(text: str, where: str) -> Draft:
    """The article of a page.

    Raises:
        InputError: the page has no body, or no text in it.
    """
    page = _page(text, where)
    body = page.find(".//body")
    if body is None or not "".join(body.itertext()).strip():
        raise InputError(where, "is an HTML page without a body")
    tree = Tree.of(body)
    content = _content(tree)
    if content is None:
        content = _by_trafilatura(text, tree)
    if content is None:
        raise InputError(where, "is an HTML page without an article")
    metas = _metas(page)
    page_title = _page_title(page)
    title = metas.get("title") or page_title
    above, story, headed = _story(tree, content, title)
    kept = list(lines(story))
    if not headed and title and title == page_title:
        kept.insert(0, title)
    elif headed and title == page_title and title not in kept:
        title = kept[0].strip("\u3000 ")
    published = iso_day(metas.get("published", "")) or _day_above(list(lines(above)), kept)
    publisher = _account(page) or metas.get("publisher")
    if publisher in marks().platforms:
        publisher = None
    return Draft("\n".join(kept), title, published, publisher, metas.get("url"), site=_site(page))


def plain(fragment: str) -> str:
    """The text of a piece of HTML, one line a block."""
    try:
        root = lxml_html.fragment_fromstring(fragment, create_parent="div")
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        return fragment
    return "\n".join(lines(list(Tree.of(root).parts(root))))


def _page(text: str, where: str) -> Any:
    parser = lxml_html.HTMLParser(remove_comments=True, remove_pis=True, huge_tree=False)
    try:
        return lxml_html.document_fromstring(re.sub(r"^\s*<\?xml[^>]*\?>", "", text), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        raise InputError(where, "is an HTML page without a body") from None


def _metas(page: Any) -> dict[str, str]:
    given: dict[str, str] = {}
    for element in page.iter("meta"):
        name = element.get("name") or element.get("property") or element.get("itemprop") or ""
        content = re.sub(r"\s+", " ", element.get("content") or "").strip()
        if content:
            given.setdefault(name.lower(), content)
    found = {}
    for field, names in marks().meta.items():
        value = next((given[name.lower()] for name in names if name.lower() in given), None)
        if value:
            found[field] = value
    return found


def _page_title(page: Any) -> str | None:
    title = _whole_title(page)
    return _SUFFIX.sub("", title) or title or None


def _whole_title(page: Any) -> str:
    element = page.find(".//title")
    return re.sub(r"\s+", " ", element.text_content()).strip() if element is not None else ""


def _account(page: Any) -> str | None:
    """Whose account published the page, where a platform tells it in an element of its own."""
    for element in page.iter("a", "span", "strong"):
        if element.get("id") in marks().accounts:
            return re.sub(r"\s+", " ", element.text_content()).strip() or None
    return None


def _site(page: Any) -> str | None:
    """The site's owner or name, with which titles of pages end: "…_云江市人民政府"."""
    suffix = _SUFFIX.search(_whole_title(page))
    return suffix[1] if suffix and _OWNER.search(suffix[1]) else None


def _content(tree: Tree) -> Any | None:
    """The element that holds the story: marked, or with the most sentences in its paragraphs."""
    scores: dict[Any, float] = {}
    for element in tree.inside(tree.root):
        own = " ".join("".join([element.text or "", *(child.tail or "" for child in element)]).split())
        score = len(own) / 40 + len(_SENTENCE.findall(own))
        if score < 1 or in_link(element):
            continue
        holder = element
        while holder.tag not in marks().blocks and holder is not tree.root:
            holder = holder.getparent()
        for weight in (1.0, 1.0, 0.5) if holder.tag in ("p", "br") else (1.0, 0.7, 0.3):
            scores[holder] = scores.get(holder, 0.0) + score * weight
            if holder is tree.root:
                break
            holder = holder.getparent()
    weighed = [(score * _weight(element), -i, element) for i, (element, score) in enumerate(scores.items())]
    score, _, best = max(weighed, key=lambda found: found[:2], default=(0.0, 0, None))
    while best is not None and best.tag in ("p", "br") and best is not tree.root:
        best = best.getparent()
    return best if score >= _LEAST else None


def _weight(element: Any) -> float:
    if is_content(element):
        return 3.0
    return 0.9 if element.tag in ("p", "h1", "h2", "h3", "li", "td") else 1.0


def _by_trafilatura(text: str, tree: Tree) -> Any | None:
    """The smallest element that holds the paragraphs which trafilatura takes for the story."""
    import trafilatura  # takes a third of a second to import, and few pages need it

    story = trafilatura.extract(text, include_comments=False, favor_precision=True) or ""
    wanted = ["".join(line.split()) for line in story.split("\n") if len(line) > 10]
    best = None
    for element in tree.inside(tree.root) if wanted else ():
        flat = "".join(element.text_content().split())
        if all(line in flat for line in wanted):
            best = element
    return best


def _story(tree: Tree, content: Any, title: str | None) -> tuple[list[Part], list[Part], bool]:
    """(what stands above the story, the story from its headline to its last by-line, whether a headline was found)."""
    wanted = "".join((title or "").split())
    members = set(content.iter())
    root, heading = content, _heading(tree, content, wanted)
    while heading is None and root is not tree.root:
        root = root.getparent()
        heading = _heading(tree, root, wanted)
    parts = list(tree.parts(tree.root))
    inside = [i for i, (_, element) in enumerate(parts) if element in members]
    if not inside:
        return [], parts, False
    first = inside[0]
    if heading is not None:
        below = set(heading.iter())
        first = min(next((i for i, (_, element) in enumerate(parts) if element in below), first), first)
        headed = True
    else:
        first, headed = _header_above(parts, first)
    return parts[:first], parts[first : _end(parts, inside[-1])], headed


def _header_above(parts: list[Part], story: int) -> tuple[int, bool]:
    """Where the date and source right above a story begin, or the headline above these; and whether there is one."""
    above: list[tuple[int, str]] = []
    start, words = 0, ""
    for i, (piece, element) in enumerate(parts[:story]):
        if piece != "\n":
            start, words = (start, words + piece) if words else (i, piece)
            if in_link(element):
                words = words.replace(piece, "")
        elif words.strip():
            above.append((start, " ".join(words.split())))
            words = ""
    for i in range(len(above) - 1, max(len(above) - 1 - _NEAR, -1), -1):
        if _is_header(above[i][1]):
            while i and _is_header(above[i - 1][1]):
                i -= 1
            headed = i > 0 and 5 < len(above[i - 1][1]) <= _HEADLINE and not _NO_HEADLINE.search(above[i - 1][1])
            return above[i - headed][0], headed
    return story, False


def _is_header(line: str) -> bool:
    """Whether a line says day or source and little else."""
    if len(line) > 200:
        return False
    words = chinese_marks(plain_width(Twin.of(line))).text
    if not may_be_header(words):
        return False
    found = peel(words, "zh" if re.search("[\u4e00-\u9fff]", words) else "en")
    return bool(found.date or found.source) and sum(end - start for start, end in found.left) <= _LEFT


def _heading(tree: Tree, root: Any, wanted: str) -> Any | None:
    """The headline below an element: what reads as the page's title does, else a level-one heading."""
    for element in tree.inside(root):
        if element.tag not in ("h1", "h2", "h3", "div", "p", "td", "span", "strong"):
            continue
        flat = "".join(element.text_content().split())
        if not 5 < len(flat) < 120:
            continue
        if element.tag == "h1" or flat == wanted or (len(flat) > 8 and flat in wanted):
            return element
    return None


def _end(parts: list[Part], last: int) -> int:
    """Past the story: the lines after it as long as they are in no link or heading (by-lines)."""
    end = last + 1
    for i in range(last + 1, min(len(parts), last + 8)):
        words, element = parts[i]
        if in_link(element) or re.match(r"h[1-6]$", element.tag):
            break
        if words.strip():
            end = i + 1
    return end


def _day_above(above: list[str], kept: list[str]) -> str | None:
    """A day above the headline: marked as that of publication, or as that of writing if the story tells no other."""
    headers = [found for line in above if (found := _header(line)) is not None]
    labelled = next((found.date for found in headers if found.labelled), None)
    written = next((found.written for found in headers if found.written), None)
    if labelled or not written:
        return labelled
    own = (_header(line) for line in kept[:_HEAD_LINES])
    return None if any(found is not None and found.date for found in own) else written


def _header(line: str) -> Header | None:
    words = chinese_marks(plain_width(Twin.of(line))).text
    return peel(words, "zh") if len(words) <= 200 and may_be_header(words) else None
