"""What a file format hands over: an article's original text and what the format itself knows of it."""

from dataclasses import dataclass


def with_title(text: str, title: str | None) -> str:
    """The text with the title above it, unless one of its first lines is the title already."""
    if not title:
        return text
    wanted = "".join(title.split())
    if any("".join(line.strip("#* ").split()) == wanted for line in text[:1000].split("\n")):
        return text
    return f"{title.strip()}\n\n{text}"


@dataclass(frozen=True, slots=True)
class Draft:
    """An article before its text is looked into.

    Attributes:
        text: the original text, complete.
        title, published, publisher, url: as the format gives them (meta tags, JSON fields), None where it doesn't.
        editors: names of its makers that the format gives.
        page: it stood on a newspaper page.
        ends: where the article ends in its text, if something stands beside it there (advertisements).
        site: the name or owner of the site it stood on: who published it, if nothing nearer says so.
    """

    text: str
    title: str | None = None
    published: str | None = None
    publisher: str | None = None
    url: str | None = None
    page: bool = False
    ends: int | None = None
    site: str | None = None
