"""A web page → a draft: the story's own characters in document order, from the headline to the last by-line.

The text is cut out of the page, never rebuilt, so a quote from it stands in the page. lxml reads the tree; the story is
the element that a site marks as such, else the one with the most sentences outside links; where neither is found,
trafilatura says which paragraphs are the story.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

import yaml
from lxml import etree
from lxml import html as lxml_html

from kg.errors import InputError
from kg.read import tables
from kg.read.dates import iso_day
from kg.read.draft import Draft

_BLOCKS = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "br",
        "center",
        "dd",
        "details",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "li",
        "main",
        "nav",
        "ol",
        "p",
        "pre",
        "section",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "tr",
        "ul",
        "option",
        "title",
    ]
)
_SILENT = frozenset(
    [
        "script",
        "style",
        "noscript",
        "template",
        "iframe",
        "object",
        "embed",
        "svg",
        "canvas",
        "select",
        "textarea",
        "input",
        "button",
        "marquee",
        "nav",
        "footer",
        "aside",
        "video",
        "audio",
        "map",
        "head",
        "form",
    ]
)
_SENTENCE = re.compile(r"[。！？；，、]|[.!?,] ")
_SUFFIX = re.compile(r"\s*[-_|–—]+\s*[^-_|–—]{2,30}$")


@dataclass(frozen=True, slots=True)
class _Marks:
    content: frozenset[str]
    outside: frozenset[str]
    meta: dict[str, list[str]]


@cache
def _marks() -> _Marks:
    loaded = yaml.safe_load((tables.DATA / "html.yaml").read_text(encoding="utf-8"))
    content, outside = (frozenset(loaded[name].lower().split()) for name in ("content", "outside"))
    return _Marks(content, outside, loaded["meta"])


def draft(text: str, where: str) -> Draft:
    """The article of a page.

    Raises:
        InputError: the page has no body, or no text in it.
    """
    tree = _tree(text, where)
    body = tree.find(".//body")
    if body is None or not "".join(body.itertext()).strip():
        raise InputError(where, "is an HTML page without a body")
    metas = _metas(tree)
    title = metas.get("title") or _page_title(tree)
    content = _content(body)
    if content is None:
        content = _by_trafilatura(text, body)
    if content is None:
        raise InputError(where, "is an HTML page without an article")
    found = _story(body, content, title)
    story = "\n".join(_lines(found))
    if not story.strip():
        raise InputError(where, "is an HTML page without an article")
    published = metas.get("published")
    return Draft(story, title, iso_day(published) if published else None, metas.get("publisher"), metas.get("url"))


def plain(fragment: str) -> str:
    """The text of a piece of HTML, one line a block."""
    try:
        tree = lxml_html.fragment_fromstring(fragment, create_parent="div")
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        return fragment
    return "\n".join(_lines(list(_parts(tree))))


def _tree(text: str, where: str) -> Any:
    parser = lxml_html.HTMLParser(remove_comments=True, remove_pis=True, huge_tree=False)
    try:
        tree = lxml_html.document_fromstring(re.sub(r"^\s*<\?xml[^>]*\?>", "", text), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        raise InputError(where, "is an HTML page without a body") from None
    return tree


def _metas(tree: Any) -> dict[str, str]:
    given: dict[str, str] = {}
    for element in tree.iter("meta"):
        name = element.get("name") or element.get("property") or element.get("itemprop") or ""
        content = (element.get("content") or "").strip()
        if content:
            given.setdefault(name.lower(), re.sub(r"\s+", " ", content))
    found = {}
    for field, names in _marks().meta.items():
        value = next((given[name.lower()] for name in names if name.lower() in given), None)
        if value:
            found[field] = value
    return found


def _page_title(tree: Any) -> str | None:
    element = tree.find(".//title")
    title = re.sub(r"\s+", " ", element.text_content()).strip() if element is not None else ""
    return _SUFFIX.sub("", title) or title or None


def _words(element: Any) -> set[str]:
    """The ids and classes of an element, whole and in their parts."""
    names = f"{element.get('id') or ''} {element.get('class') or ''}".lower().split()
    return {*names, *(part for name in names for part in re.split(r"[-_]", name))}


def _is_outside(element: Any) -> bool:
    if not isinstance(element.tag, str) or element.tag in _SILENT:
        return True
    if re.search(r"display\s*:\s*none", element.get("style") or ""):
        return True
    return (
        element.tag not in ("body", "html")
        and bool(_words(element) & _marks().outside)
        and not _words(element) & _marks().content
    )


def _content(body: Any) -> Any | None:
    """The element that holds the story."""
    best, best_score = None, 0.0
    scores: dict[Any, float] = {}
    for element in _inside(body):
        own = _own_text(element)
        if not own or element.tag == "a" or _in_link(element):
            continue
        score = len(own) / 40 + len(_SENTENCE.findall(own))
        if score < 1:
            continue
        holder = element
        while holder.tag not in _BLOCKS and holder.getparent() is not None:
            holder = holder.getparent()
        for weight in (1.0, 1.0, 0.5) if holder.tag in ("p", "br") else (1.0, 0.7, 0.3):
            scores[holder] = scores.get(holder, 0.0) + score * weight
            if holder is body or holder.getparent() is None:
                break
            holder = holder.getparent()
    for element, score in scores.items():
        marked = bool(_words(element) & _marks().content)
        if element.tag in ("p", "span", "h1", "h2", "h3", "li", "td") and not marked:
            score *= 0.9
        if marked:
            score *= 3
        if score > best_score:
            best, best_score = element, score
    if best is None or best_score < 6:
        return None
    while best.tag in ("p", "br", "span", "strong", "font", "b") and best.getparent() is not None:
        best = best.getparent()
    return best


def _inside(element: Any) -> Iterator[Any]:
    if _is_outside(element):
        return
    yield element
    for child in element:
        yield from _inside(child)


def _own_text(element: Any) -> str:
    parts = [element.text or "", *(child.tail or "" for child in element)]
    return " ".join("".join(parts).split())


def _in_link(element: Any) -> bool:
    return any(above.tag == "a" for above in element.iterancestors())


def _by_trafilatura(text: str, body: Any) -> Any | None:
    """The smallest element that holds the paragraphs which trafilatura takes for the story."""
    import trafilatura  # takes a third of a second to import, and few pages need it

    story = trafilatura.extract(
        text, include_comments=False, include_tables=True, favor_precision=True, deduplicate=False
    )
    lines = ["".join(line.split()) for line in (story or "").split("\n") if len(line) > 10]
    if not lines:
        return None
    best = None
    for element in _inside(body):
        flat = "".join(element.text_content().split())
        if all(line in flat for line in lines):
            best = element
    return best


def _story(body: Any, content: Any, title: str | None) -> list[tuple[str, Any]]:
    """The text of the story's element and of what stands around it under the same roof, headline first."""
    wanted = "".join((title or "").split())
    root = content
    for above in content.iterancestors():
        root = above
        heading = _heading(above, wanted)
        if heading is not None or above is body:
            break
    parts = list(_parts(root))
    inside = [i for i, (_, element) in enumerate(parts) if element is content or content in element.iterancestors()]
    if not inside:
        return parts
    first, last = inside[0], inside[-1]
    heading = _heading(root, wanted)
    if heading is not None:
        starts = [
            i
            for i, (_, element) in enumerate(parts[:first])
            if element is heading or heading in element.iterancestors()
        ]
        first = starts[0] if starts else first
    return parts[first : _end(parts, last)]


def _heading(root: Any, wanted: str) -> Any | None:
    for element in _inside(root):
        flat = (
            "".join(element.text_content().split())
            if element.tag in ("h1", "h2", "h3", "div", "p", "td", "span", "strong")
            else ""
        )
        if (
            flat
            and len(flat) < 120
            and (
                (wanted and (flat == wanted or (flat in wanted and len(flat) > 8)))
                or (element.tag == "h1" and len(flat) > 5)
            )
        ):
            return element
    return None


def _end(parts: list[tuple[str, Any]], last: int) -> int:
    """Past the story: the lines after it as long as they are short and in no link (by-lines)."""
    end = last + 1
    for i in range(last + 1, min(len(parts), last + 8)):
        words, element = parts[i]
        if element.tag == "a" or _in_link(element) or re.match(r"h[1-6]$", element.tag):
            break
        if words.strip():
            end = i + 1
    return end


def _parts(root: Any) -> Iterator[tuple[str, Any]]:
    """The text of an element piece by piece, with the element it stands in; "\\n" where a block begins or ends."""
    if _is_outside(root) and root.tag not in ("body",):
        return
    block = root.tag in _BLOCKS
    if block:
        yield "\n", root
    if root.text:
        yield root.text, root
    for child in root:
        yield from _parts(child)
        if child.tail:
            yield child.tail, root
    if block:
        yield "\n", root


def _lines(parts: list[tuple[str, Any]]) -> Iterator[str]:
    """One line a block; white space as it is shown."""
    text = "".join(re.sub(r"[ \t\r\n]+", " ", words) if words != "\n" else "\n" for words, _ in parts)
    for line in text.split("\n"):
        if line.strip():
            yield line.strip(" ")
