"""One article → blocks: the article, its authors, the names it uses and what it claims."""

from collections.abc import Iterator

from kg.graph.entities import area
from kg.graph.evidence import Evidence
from kg.graph.iris import article as article_path
from kg.graph.iris import resource
from kg.graph.labels import of_article
from kg.graph.terms import Block, Pair, date, integer, labelled, string
from kg.model import Article, Mention, Name, Resolved

MENTION_CLASSES = {
    "person": ("kg:NameMention", "kg:PersonMention"),
    "meeting": ("kg:MeetingReport", "kg:NameMention"),
    "project": ("kg:NameMention", "kg:ProjectMention"),
}
_PLAIN = ("kg:NameMention",)
_DETAILS = {
    "project": {
        "phase": "kg:phase",
        "industry": "kg:industry",
        "investment": "kg:investment",
    },
    "meeting": {"head": "kg:meetingKind"},
}


class ArticleWriter:
    """Makes the blocks of one article: its head, its mentions, and (in `evidence`) the passages cited for them."""

    def __init__(self, resolved: Resolved) -> None:
        self.article = resolved.article
        self.resolved = resolved
        token = resource(article_path(self.article.key))
        self.token = (token,)
        self.path = token.strip("<>")
        self.evidence = Evidence(self.article, self.path)

    @property
    def where(self) -> str:
        """The article as messages name it."""
        return f"{self.article.source} ({self.article.number})"

    def is_known(self, mention: Mention) -> bool:
        """Whether a mention can be written: it has a name and an entity."""
        return bool(mention.names) and mention.id in self.resolved.entities

    def head(self) -> Iterator[Block]:
        """The article itself and its authors."""
        article = self.article
        authors = [f"<{self.path}/a{number}>" for number in range(1, len(article.authors) + 1)]
        pairs = [*_metadata(article), ("schema:author", authors)] if authors else _metadata(article)
        yield Block(self.token[0], ("schema:NewsArticle",), pairs)
        for token, author in zip(authors, article.authors, strict=True):
            yield Block(
                token,
                ("kg:Author",),
                [
                    ("oa:hasTarget", self.evidence.cite(author.span)),
                    ("prov:wasDerivedFrom", self.token),
                    ("schema:name", (string(author.name),)),
                    ("schema:roleName", (string(author.role),)),
                ],
            )

    def mention(self, mention: Mention) -> str:
        """The token of a mention."""
        return f"<{self.path}/m{mention.id}>"

    def mentions(self, mention: Mention) -> Iterator[Block]:
        """A mention: its fullest name with all details, then each other name that the article uses."""
        thing = resource(self.resolved.entities[mention.id])
        token = self.mention(mention)
        distinct: dict[str, Name] = {}
        for name in mention.names:
            distinct.setdefault(name.text, name)
        first, *others = distinct.values()
        pairs = self._name(first, thing) + self._details(mention)
        yield Block(token, MENTION_CLASSES.get(self._kind(mention), _PLAIN), pairs)
        for number, name in enumerate(others, 2):
            pairs = [*self._name(name, thing), ("kg:variantOf", (token,))]
            yield Block(f"<{self.path}/m{mention.id}-{number}>", _PLAIN, pairs)

    def _kind(self, mention: Mention) -> str:
        """What a mention is of: a site that another article tells as a project is one here, too."""
        path = self.resolved.entities[mention.id]
        return "project" if mention.kind == "site" and path.startswith("project/") else mention.kind

    def located(self, mention: Mention) -> set[tuple[str, str, str]]:
        """The edge kg:locatedIn that a mention with an area stands behind."""
        place = mention.info.get("area")
        if not place or mention.kind in ("place", "person"):
            return set()
        return {(resource(self.resolved.entities[mention.id]), "kg:locatedIn", area(place))}

    def _name(self, name: Name, thing: str) -> list[Pair]:
        return [
            ("kg:name", (string(name.text),)),
            ("kg:nameEnd", (integer(name.span.end),)),
            ("kg:nameStart", (integer(name.span.start),)),
            ("kg:plainName", (string(name.plain or name.text),)),
            ("kg:thing", (thing,)),
            ("oa:hasTarget", self.evidence.cite(name.quote)),
            ("prov:wasDerivedFrom", self.token),
        ]

    def _details(self, mention: Mention) -> list[Pair]:
        info = mention.info
        pairs: list[Pair] = []
        pairs += [("kg:area", (place,)) for _, _, place in self.located(mention)]
        kind = self._kind(mention)
        for key, name in _DETAILS.get(kind, {}).items():
            if info.get(key):
                pairs.append((name, (string(info[key]),)))
        if kind in ("meeting", "project"):
            names = [labelled(info[tag], tag) for tag in ("zh", "en") if info.get(tag)]
            pairs += [("schema:name", names)] if names else []
        if kind == "meeting":
            pairs += [("kg:date", (date(info["date"]),))] if info.get("date") else []
            pairs += [("kg:endDate", (date(info["end"]),))] if info.get("end") else []
        return pairs


def _metadata(article: Article) -> list[Pair]:
    pairs: list[Pair] = [
        ("kg:number", (integer(article.number),)),
        ("kg:source", (string(article.source),)),
        ("schema:inLanguage", (string(article.language),)),
    ]
    if article.published:
        pairs.append(("schema:datePublished", (date(article.published),)))
    if article.year is not None:
        pairs.append(("kg:year", (integer(article.year),)))
    texts = (("schema:headline", article.title), ("dc:publisher", article.publisher), ("schema:url", article.url))
    pairs.append(("rdfs:label", of_article(article)))
    return pairs + [(name, (string(text),)) for name, text in texts if text]
