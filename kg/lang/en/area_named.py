"""The area whose body a post is in where its title, or one beside it, names areas: "head of X District of Y City"."""

from kg.lang.en.above import province_behind
from kg.lang.en.line import Line
from kg.lang.en.places import Places
from kg.lang.en.scan import Item
from kg.lang.en.seats import told_before
from kg.lang.en.titles import Post
from kg.lang.en.words import Word


def area_named(line: Line, post: Post, tokens: list[Word], places: Places, clean: str) -> str | None:
    """The area of a post that has names of areas; None if none of them is known. `clean`: the article's text."""
    named = _names(line, post)
    if not named:
        if body := told_before(line, post, tokens, places):
            return body
        area = places.choose(post.areas[-1], post.level)
    elif len(named) == 1 and post.level == "village" and _bare(named[0]):
        return None
    else:
        area = _innermost(line, post, named, tokens, places, clean)
    if area:
        places.spoken(area)
    return area


def _names(line: Line, post: Post) -> list[Item]:
    """The names of areas in a title, or in those that lend it theirs."""
    told = (item for one in (post, *_lenders(line, post)) for item in line.items[one.first : one.last])
    return [i for i in told if i.letter == "L" and i.area and i.area.areas in post.areas][: len(post.areas)]


def _lenders(line: Line, post: Post) -> list[Post]:
    """The posts beside one that named no area itself."""
    if any(item.letter == "L" for item in line.items[post.first : post.last]):
        return []
    return [
        other
        for holding in line.holdings
        if any(p.first == post.first for p in holding.posts)
        for other in holding.posts
        if other.areas == post.areas and any(i.letter == "L" for i in line.items[other.first : other.last])
    ]


def _bare(item: Item) -> bool:
    """Whether the name of an area is without its kind."""
    return item.area is not None and not item.area.full


def _innermost(line: Line, post: Post, named: list[Item], tokens: list[Word], places: Places, clean: str) -> str | None:
    """The last area of several, each within the one before, or around it: "head of Tongshan District of Xuzhou"."""
    area: str | None = None
    within = province_behind(line.items, named[0], tokens) if len(named) == 1 else None
    texts = [clean[tokens[item.first].start : tokens[item.last - 1].end] for item in named]
    for item, text in zip(named, texts, strict=True):
        assert item.area is not None
        if area and (finer := places.inside(texts[0], text)):
            area = finer
        elif post.level == "town" and len(named) == 1 and _bare(item):
            within = area = places.area(f"{text} {_kind_of_town(line, post, tokens)}", (), post.level, within)
        else:
            level = post.level if item is named[-1] else ""
            within = area = places.area(text, item.area.areas, level, within) or area
    return area


def _kind_of_town(line: Line, post: Post, tokens: list[Word]) -> str:
    title = tokens[line.items[post.first].first : line.items[post.last - 1].last]
    return "Township" if any(word.low == "township" for word in title) else "Town"
