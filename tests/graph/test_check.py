"""Our checker and a real SHACL engine must agree, on a good graph and on broken ones."""

import re

import pyshacl
import pytest
import rdflib

from kg import ontology_files
from kg.graph import shapes
from kg.graph.build import _Builder, header
from kg.graph.check import Checker
from kg.graph.dataset import UNTOLD
from kg.graph.terms import Block
from kg.graph.terms import turtle as as_text
from kg.graph.values import lexical
from tests.graph.sample import articles, conflicts, entities, turtle

ONTOLOGY = rdflib.Graph().parse(data=ontology_files.text("kg.ttl"), format="turtle")
SHAPES = rdflib.Graph().parse(data=ontology_files.text("shapes.ttl"), format="turtle")

# (what is broken, a pattern in the sample's Turtle, what stands there instead)
BREAKS = [
    ("no rule", r'  kg:rule "presides" ;\n', ""),
    ("two confidences", r"kg:confidence 0.95", "kg:confidence 0.95, 0.5"),
    ("a confidence above one", r"kg:confidence 0.95", "kg:confidence 1.5"),
    ("a confidence that is text", r"kg:confidence 0.95", 'kg:confidence "0.95"'),
    ("an unknown status", r'kg:status "removed"', 'kg:status "sacked"'),
    ("an unknown capacity", r'kg:as "presided"', 'kg:as "slept"'),
    ("a day that is none", r'kg:date "2031-03-01"', 'kg:date "2031-02-30"'),
    ("a date that is text", r'kg:date "2031-03-01"\^\^xsd:date', 'kg:date "spring"'),
    ("a holder who is a place", r"org:member <person/zhongsun-le-9901>", "org:member <place/9901>"),
    ("a meeting that is nowhere", r"kg:meeting <meeting/[^>]*>", "kg:meeting <meeting/none>"),
    ("a person without a name", r'  skos:prefLabel "仲孙乐"@zh', '  skos:altLabel "仲孙乐"@zh'),
    ("two Chinese names", r'  skos:prefLabel "仲孙乐"@zh', '  skos:prefLabel "仲孙乐"@zh, "仲孙"@zh'),
    ("a name in another language", r'  skos:prefLabel "仲孙乐"@zh', '  skos:prefLabel "仲孙乐"@fr'),
    ("a name without language", r'  skos:prefLabel "仲孙乐"@zh', '  skos:prefLabel "仲孙乐"'),
    ("an empty quote", r'oa:exact "3月5日[^"]*"', 'oa:exact ""'),
    ("an end before the start", r"oa:end 36", "oa:end 0"),
    ("a negative position", r"oa:start 0 ", "oa:start -1 "),
    ("a role that is none", r'skos:notation "court-president"', 'skos:notation "Court President"'),
    ("an area within two areas", r"kg:within <place/99>", "kg:within <place/99>, <place/990102>"),
    ("an other that is text", r"kg:other <place/990102>", 'kg:other "云桥区"'),
    ("a truth value that is text", r"kg:company true", 'kg:company "true"'),
]


def blocks_of(text: str) -> list[Block]:
    """The sample's own Turtle read back into blocks, so that both engines get the very same broken graph."""
    token = r'"(?:[^"\\]|\\.)*"(?:@[\w-]+|\^\^[\w:]+)?|[^\s,;"]+'
    result = []
    for chunk in re.split(r" \.\n+", text.partition("\n\n")[2]):
        if not chunk.strip():
            continue
        subject, _, rest = chunk.strip().partition(" ")
        pairs = []
        for part in rest.split(" ;\n  "):
            predicate, _, objects = part.partition(" ")
            pairs.append((predicate, tuple(re.findall(token, objects))))
        types = pairs.pop(0)[1] if pairs[0][0] == "a" else ()
        result.append(Block(subject, types, pairs))
    return result


def ours(text: str) -> list[str]:
    checker = Checker.load()
    bugs = [bug for block in blocks_of(text) for bug in checker.check(block)]
    return bugs + checker.close()


def conforms(text: str) -> bool:
    graph = rdflib.Graph().parse(data=text, format="turtle")
    return bool(pyshacl.validate(graph, shacl_graph=SHAPES, ont_graph=ONTOLOGY, inplace=True)[0])


def test_both_find_nothing_in_a_good_graph() -> None:
    text = turtle().decode()
    assert ours(text) == []
    assert conforms(text)


@pytest.mark.parametrize(("what", "pattern", "instead"), BREAKS, ids=[what for what, _, _ in BREAKS])
def test_both_refuse_a_broken_graph(what: str, pattern: str, instead: str) -> None:
    text, changed = re.subn(pattern, instead.replace("\\", r"\\"), turtle().decode(), count=1)
    assert changed == 1, what
    assert ours(text)
    assert not conforms(text)


def test_the_blocks_read_back_are_those_that_were_written() -> None:
    text = turtle().decode()
    again = "".join(as_text(block) for block in blocks_of(text))
    assert again == re.sub(r"\n\n+", "\n", text.partition("\n\n")[2])


def test_the_builder_checks_every_block_it_writes() -> None:
    builder = _Builder(UNTOLD, check=True)
    builder.expect(conflicts())
    text = header() + builder.start() + "".join(builder.entity(entity) for entity in entities())
    text += "".join(builder.conflict(conflict) for conflict in conflicts())
    text += "".join(builder.article(article) for article in articles())
    text += builder.close()
    assert (text.encode(), builder.written.bugs) == (turtle(), [])


@pytest.mark.parametrize(
    "shape",
    [
        "[ sh:path kg:rule ; sh:hasValue 'x' ]",
        "[ sh:path ( kg:rule kg:why ) ]",
        "[ sh:path kg:rule ; sh:nodeKind sh:Literal ]",
        "[ sh:path kg:rule ; sh:or ( [ sh:minCount 1 ] ) ]",
        "[ sh:path kg:rule ; sh:minCount 1, 2 ]",
        "[ sh:minCount 1 ]",
        "'text'",
    ],
)
def test_a_construct_that_the_checker_does_not_know_is_refused(shape: str) -> None:
    text = (
        "@prefix sh: <http://www.w3.org/ns/shacl#> . @prefix kg: <https://w3id.org/guanxi/ontology#> ."
        f"<x:s> a sh:NodeShape ; sh:targetClass kg:Claim ; sh:property {shape} ."
    )
    with pytest.raises(shapes.ShapeError):
        shapes.load(text)


@pytest.mark.parametrize(("token", "text"), [('"a\\"b\\\\n"@en', 'a"b\\n'), ('"\\u0041\\n"', "A\n"), ("<x>", "<x>")])
def test_a_token_is_unescaped_before_it_is_measured(token: str, text: str) -> None:
    assert lexical(token) == text
