"""How a graph tells of the roles of posts."""

from kg.graph import composed
from kg.graph.terms import PINYIN, Block, Pair, labelled, string
from kg.roles import Role


def block(role: Role) -> Block:
    """A role as a SKOS concept, so that a graph can be read without the ontology."""
    names = (labelled(role.zh, "zh"), labelled(role.en, "en"))
    pairs: list[Pair] = [("skos:notation", (string(role.id),)), ("skos:prefLabel", names)]
    read = composed.pinyin(role.zh)
    pairs += [("skos:altLabel", (labelled(read, PINYIN),))] if read else []
    return Block(role.token, ("skos:Concept",), pairs)
