"""The graph described as a dataset (VoID, DCAT): from which sources, of what, over which time, by which rules.

Nothing of it depends on when or where a build ran: a version is a digest of the rules and of the gazetteer.
"""

import hashlib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from kg.graph.entities import CLASSES
from kg.graph.iris import GAZETTEER, resource
from kg.graph.terms import Block, Pair, date, integer, is_day, labelled, string
from kg.model import Article, Entity
from kg.ontology_files import BASE, PREFIXES

DATASET = "<dataset>"
NAMES = (labelled("地方政务关系图", "zh"), labelled("graph of local government", "en"))
DESCRIPTION = (
    labelled("由规则从文章中读出的官员、职务、机构、会议、项目与地区，每条陈述都附原文。", "zh"),
    labelled(
        "Officials, posts, bodies, meetings, projects and places that rules read from articles, each statement with the"
        " words it rests on.",
        "en",
    ),
)
GAZETTEER_NAMES = (labelled("行政区划地名录", "zh"), labelled("gazetteer of administrative divisions", "en"))


@dataclass(frozen=True, slots=True)
class Edition:
    """What a graph was made by: the package's version, and digests of its rules and of its gazetteer ("": untold)."""

    package: str = ""
    rules: str = ""
    gazetteer: str = ""


UNTOLD = Edition()


@dataclass(slots=True)
class Description:
    """What is counted while the graph is written; `blocks` tells it."""

    edition: Edition = UNTOLD
    entities: Counter[str] = field(default_factory=Counter)
    publishers: Counter[str] = field(default_factory=Counter)
    articles: int = 0
    first: str | None = None
    last: str | None = None

    def entity(self, entity: Entity) -> None:
        """Count a thing."""
        self.entities[entity.kind] += 1

    def article(self, article: Article) -> None:
        """Count an article, its publisher and its day."""
        self.articles += 1
        if article.publisher:
            self.publishers[article.publisher] += 1
        day = article.published
        if day and is_day(day):
            self.first = min(self.first or day, day)
            self.last = max(self.last or day, day)

    def gazetteer(self) -> Block:
        """The gazetteer that areas are taken from."""
        pairs: list[Pair] = [("skos:prefLabel", GAZETTEER_NAMES)]
        if self.edition.gazetteer:
            pairs.append(("dcat:version", (string(self.edition.gazetteer),)))
        return Block(GAZETTEER, ("schema:Dataset",), pairs)

    def blocks(self) -> Iterator[Block]:
        """The dataset, then its time, its kinds of things, and its sources with the number of their articles."""
        kinds = sorted(self.entities)
        sources = {_source(name): name for name in sorted(self.publishers)}
        pairs: list[Pair] = [
            ("skos:prefLabel", NAMES),
            ("dcterms:title", NAMES),
            ("dcterms:description", DESCRIPTION),
            ("dcterms:language", (string("en"), string("zh"))),
            ("prov:wasDerivedFrom", (GAZETTEER,)),
            ("void:documents", (integer(self.articles),)),
            ("void:entities", (integer(self.entities.total()),)),
            ("void:uriSpace", (string(BASE),)),
            ("void:vocabulary", [f"<{iri}>" for iri in PREFIXES.values()]),
        ]
        if kinds:
            pairs.append(("void:classPartition", [_partition(kind) for kind in kinds]))
        if sources:
            pairs.append(("void:subset", list(sources)))
        if self.edition.package:
            pairs.append(("dcat:version", (string(f"{self.edition.package}+{self.edition.rules}"),)))
        if self.first and self.last:
            pairs.append(("dcterms:temporal", (resource("dataset/time"),)))
        yield Block(DATASET, ("dcat:Dataset", "schema:Dataset", "void:Dataset"), pairs)
        if self.first and self.last:
            days: list[Pair] = [("dcat:startDate", (date(self.first),)), ("dcat:endDate", (date(self.last),))]
            yield Block(resource("dataset/time"), ("dcterms:PeriodOfTime",), days)
        for kind in kinds:
            told: list[Pair] = [("void:class", (CLASSES[kind],)), ("void:entities", (integer(self.entities[kind]),))]
            yield Block(_partition(kind), ("void:Dataset",), told)
        for token, name in sources.items():
            counted: list[Pair] = [
                ("dcterms:publisher", (string(name),)),
                ("void:documents", (integer(self.publishers[name]),)),
            ]
            yield Block(token, ("void:Dataset",), counted)


def _partition(kind: str) -> str:
    return resource(f"dataset/{kind}")


def _source(publisher: str) -> str:
    digest = hashlib.sha256(publisher.encode("utf-8", "replace")).hexdigest()
    return resource(f"dataset/source/{digest[:16]}")
