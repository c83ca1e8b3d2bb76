"""Entities and resolved articles → the `Network` of the page.

Both are read twice: once to count how connected each entity is (`kg.view.census`), once to collect what is said of the
most connected ones. So memory grows with `limit`, and with the number of entities by a count and a link for each.
"""

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from kg.bilingual import Word
from kg.model import PAST, Article, Entity, Mention, Resolved
from kg.view.census import Census, Count
from kg.view.claims import Claim, claims
from kg.view.details import TOLD, Details
from kg.view.gather import Gathered, evidence, titles
from kg.view.levels import level
from kg.view.marks import Marks
from kg.view.network import Edge, EdgeKind, Line, Network, Node
from kg.view.words import words

LIMIT = 5000
NAMES = 12
"""Spellings kept for one node."""
TITLES = 3
"""Titles in the label of an edge; the panel has all."""

Item = TypeVar("Item")
Source = Iterable[Item] | Callable[[], Iterable[Item]]
Lines = dict[tuple[str, ...], Gathered]


def network(
    entities: Source[Entity],
    articles: Source[Resolved],
    limit: int = LIMIT,
) -> Network:
    """The `limit` most connected entities, what links them, and the words behind it.

    Args:
        entities: all entities: a collection, or a function that opens them anew.
        articles: all resolved articles, likewise; their order doesn't matter.
        limit: how many nodes to show at most.

    Raises:
        TypeError: an iterator was given, which can be read only once.
    """
    open_entities, open_articles = _opener(entities), _opener(articles)
    count = Count()
    for passing in (count.entities(open_entities()), count.articles(open_articles())):
        for _ in passing:
            pass
    counted = count.census(limit)
    return collected(counted, (one for one in open_entities() if one.id in counted.shown), open_articles())


def collected(
    counted: Census,
    entities: Iterable[Entity],
    articles: Iterable[Resolved],
) -> Network:
    """The network of the entities that a census shows, once all have been counted; `entities` are those alone."""
    collector = _Collector(counted)
    for article in articles:
        collector.add(article)
    shown = sorted(entities, key=lambda one: one.id)
    wholes = {one.id: one for one in shown if one.kind == "project"}
    nodes = tuple(collector.node(one, wholes.get(one.whole.id) if one.whole else None) for one in shown)
    return Network(nodes, tuple(collector.edges(shown)), counted.total)


def _opener(given: Source[Item]) -> Callable[[], Iterable[Item]]:
    if callable(given):
        return given
    if isinstance(given, Iterator):
        msg = "the network is built in two readings: give a collection or a function, not an iterator"
        raise TypeError(msg)
    return lambda: given


class _Collector:
    """Second reading: what is said of the entities that are shown."""

    def __init__(self, counted: Census) -> None:
        self._census = counted
        self._words = words()
        self._links: dict[tuple[str, str, EdgeKind], Lines] = {}
        self._facts: dict[str, Lines] = {}
        self._mentions: dict[str, Gathered] = {}
        self._details = Details(self._words)
        self._names: dict[str, set[str]] = {}

    def add(self, one: Resolved) -> None:
        """Take in an article."""
        shown, article, marks = self._census.shown, one.article, Marks(one)
        for mention in one.found.mentions:
            entity = one.entities.get(mention.id)
            if entity in shown and mention.names:
                self._mention(article, mention, entity, marks)
        seen = set()
        for claim in claims(one, self._census.areas):
            key = (claim.source, claim.target, claim.kind, claim.key, claim.fact.quote, claim.fact.rule)
            if claim.source in shown and key not in seen:
                seen.add(key)
                self._claim(article, claim, marks)

    def _mention(self, article: Article, mention: Mention, entity: str, marks: Marks) -> None:
        quote = mention.names[0].quote
        found = evidence(article, quote, marks=marks.of([entity], quote))
        self._mentions.setdefault(entity, Gathered()).add(found, article.language, None, article.published)
        names = self._names.setdefault(entity, set())
        names.update(name.text for name in mention.names)
        if len(names) > NAMES:
            self._names[entity] = set(sorted(names)[:NAMES])
        self._details.add(article, mention, entity, marks)

    def _claim(self, article: Article, claim: Claim, marks: Marks) -> None:
        fact, target = claim.fact, claim.target
        for end in (claim.source, target):
            if end in self._census.shown and end is not None and claim.day:
                self._mentions.setdefault(end, Gathered()).on(claim.day)
        if target in self._census.shown and target is not None and claim.kind is not None:
            lines = self._links.setdefault((claim.source, target, claim.kind), {})
        elif claim.kind in ("holds", None):
            lines = self._facts.setdefault(claim.source, {})
        else:
            return
        named = marks.of([claim.source, target] if target else [claim.source], fact.quote, fact.info.get("title"))
        found = evidence(article, fact.quote, fact.rule, fact.confidence, named)
        lines.setdefault(claim.key, Gathered()).add(found, article.language, fact.info.get("title"), claim.day)

    def node(self, entity: Entity, whole: Entity | None = None) -> Node:
        """The node of an entity, with what is known of it alone; `whole`: the project of which it is a phase."""
        lines = [
            line for key, found in sorted(self._facts.get(entity.id, {}).items()) for line in [self._line(key, found)]
        ]
        for key in TOLD:
            value = entity.info.get(key)
            told = self._details.line(entity.id, key, value) if value else None
            lines += [told] if told else []
        if whole is not None and entity.whole is not None:
            lines.append(self._phase(entity.id, entity.whole.rule, whole))
        mentions = self._mentions.get(entity.id, Gathered()).line("", "", None)
        names = tuple(sorted({*entity.names, *self._names.get(entity.id, ())} - {entity.zh, entity.en}))
        return Node(entity.id, entity.kind, entity.zh, entity.en, names, tuple(lines), mentions.evidence, mentions.date)

    def _phase(self, part: str, rule: str, whole: Entity) -> Line:
        word, named = self._words["fact.phase"], self._mentions.get(part, Gathered())
        zh, en = whole.zh or whole.en or "", whole.en or whole.zh or ""
        return named.line(f"{word.zh}：{zh}", f"{word.en} {en}", None, rule)._replace(date=None)

    def edges(self, shown: Iterable[Entity]) -> Iterator[Edge]:
        """The edges between the entities shown, in the order of their ends and kinds."""
        links: list[Edge] = [self._edge(*ends, lines) for ends, lines in self._links.items()]
        for entity in shown:
            home = self._census.homes.get(entity.id)
            if home in self._census.shown and home is not None:
                kind: EdgeKind = "within" if entity.kind == "place" else "located"
                word = self._words["edge." + kind]
                named = self._mentions.get(entity.id, Gathered())
                told = None if kind == "within" else self._details.place(entity.id, entity.info.get("area"), named)
                links.append(Edge(entity.id, home, kind, word.zh, word.en, None, (told,) if told else ()))
        yield from sorted(links, key=lambda edge: (edge.source, edge.target, edge.kind))

    def _edge(self, source: str, target: str, kind: EdgeKind, found: Lines) -> Edge:
        lines = [self._line(key, gathered) for key, gathered in sorted(found.items())]
        word = self._words["edge." + kind]
        if kind in ("holds", "took_part"):
            now = [
                line for key, line in zip(sorted(found), lines, strict=True) if key[0] != "post" or key[2] not in PAST
            ]
            zh = "、".join(dict.fromkeys(line.text_zh for line in (now or lines)[:TITLES]))
            en = ", ".join(dict.fromkeys(line.text_en for line in (now or lines)[:TITLES]))
            word = Word(zh, en)
        dates = sorted({line.date for line in lines if line.date})
        return Edge(source, target, kind, word.zh, word.en, dates[0] if len(dates) == 1 else None, tuple(lines))

    def _line(self, key: tuple[str, ...], found: Gathered) -> Line:
        if key[0] == "post":
            told = titles(found, key[1], self._words.get("status." + key[2]))
            return found.line(*told, None, level=level(key[1]))
        if key[0] == "award":
            word = self._words["fact.award"]
            return found.line(f"{word.zh}：{key[1]}", f"{word.en}: {key[1]}", None)
        word = self._words[f"{key[0]}.{key[1]}" if key[0] in ("as", "progress") else f"edge.{key[0]}"]
        return found.line(word.zh, word.en, None)
