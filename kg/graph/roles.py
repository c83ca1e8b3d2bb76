"""The roles of posts, as the ontology lists them."""

from dataclasses import dataclass

import pyoxigraph as ox

from kg import ontology_files
from kg.graph import composed
from kg.graph.terms import PINYIN, Block, Pair, labelled, string
from kg.ontology_files import PREFIXES

_SKOS = PREFIXES["skos"]


@dataclass(frozen=True, slots=True)
class Role:
    """One role: what holds it ("area", "organization" or "country") and what it is called."""

    id: str
    held_in: str
    zh: str
    en: str

    @property
    def token(self) -> str:
        """Its Turtle token."""
        return f"role:{self.id}"

    def block(self) -> Block:
        """The role as a SKOS concept, so that a graph can be read without the ontology."""
        names = (labelled(self.zh, "zh"), labelled(self.en, "en"))
        pairs: list[Pair] = [("skos:notation", (string(self.id),)), ("skos:prefLabel", names)]
        read = composed.pinyin(self.zh)
        pairs += [("skos:altLabel", (labelled(read, PINYIN),))] if read else []
        return Block(self.token, ("skos:Concept",), pairs)


def load() -> dict[str, Role]:
    """Every role of the ontology by its id."""
    found: dict[str, dict[str, str]] = {}
    for triple in ox.parse(ontology_files.text("kg.ttl"), format=ox.RdfFormat.TURTLE):
        subject, value = triple.subject, triple.object
        if not isinstance(subject, ox.NamedNode) or not isinstance(value, ox.Literal):
            continue
        if subject.value.startswith(PREFIXES["role"]):
            key = triple.predicate.value + (value.language or "")
            found.setdefault(subject.value.removeprefix(PREFIXES["role"]), {})[key] = value.value
    return {
        id_: Role(id_, row[PREFIXES["kg"] + "heldIn"], row[_SKOS + "prefLabelzh"], row[_SKOS + "prefLabelen"])
        for id_, row in sorted(found.items())
    }
