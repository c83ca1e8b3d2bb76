"""The passages of one article on which its claims rest: one node a passage, shared by all that rest on it."""

from collections.abc import Iterator

from kg.graph.terms import Block, integer, string
from kg.model import Article, Span


class Evidence:
    """Collects the passages that an article's claims cite."""

    def __init__(self, article: Article, path: str) -> None:
        self._article = article
        self._path = path
        self._cited: dict[Span, str] = {}

    def cite(self, span: Span) -> tuple[str]:
        """The token of a passage, alone in a tuple: the objects of oa:hasTarget."""
        token = self._cited.get(span)
        if token is None:
            token = self._cited[span] = f"<{self._path}/e{span.start}-{span.end}>"
        return (token,)

    def blocks(self) -> Iterator[Block]:
        """Each cited passage and its selector (position and words in one), in the order of the text."""
        source = (f"<{self._path}>",)
        for span, token in sorted(self._cited.items()):
            selector = f"<{self._path}/s{span.start}-{span.end}>"
            yield Block(
                selector,
                ("oa:TextPositionSelector", "oa:TextQuoteSelector"),
                [
                    ("oa:end", (integer(span.end),)),
                    ("oa:exact", (string(self._article.quote(span)),)),
                    ("oa:start", (integer(span.start),)),
                ],
            )
            yield Block(token, ("kg:Evidence",), [("oa:hasSelector", (selector,)), ("oa:hasSource", source)])
