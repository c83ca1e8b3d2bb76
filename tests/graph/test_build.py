import io
import subprocess
import sys
from collections import Counter
from dataclasses import replace
from pathlib import Path
from shutil import which

import pyoxigraph as ox
import pytest
import rdflib

from kg.graph.build import write
from kg.model import Entity, Fact, Found, Resolved, Tenure
from tests.graph import sample
from tests.graph.sample import articles, built, chinese, conflicts, entities, turtle
from tests.running import ROOT

KG = "https://w3id.org/guanxi/ontology#"
ORG = "http://www.w3.org/ns/org#"


@pytest.fixture(scope="module")
def store() -> ox.Store:
    return sample.store()


def pairs(store: ox.Store, query: str) -> set[tuple[str, ...]]:
    found = store.query(
        "PREFIX kg: <https://w3id.org/guanxi/ontology#> PREFIX org: <http://www.w3.org/ns/org#>"
        "PREFIX schema: <https://schema.org/> SELECT " + query
    )
    assert isinstance(found, ox.QuerySolutions)
    return {tuple(str(term) for term in row) for row in found}


def test_the_sample_breaks_no_shape() -> None:
    assert built()[1].bugs == []


def test_two_builds_are_the_same_bytes() -> None:
    assert turtle() == turtle()


def test_the_bytes_do_not_depend_on_the_hash_seed() -> None:
    code = "import hashlib; from tests.graph.sample import turtle; print(hashlib.sha256(turtle()).hexdigest())"
    runs = {
        subprocess.run(
            [sys.executable, "-c", code],
            env={"PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT)},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2", "3")
    }
    assert len(runs) == 1


def test_a_text_stream_gets_the_same_characters() -> None:
    stream = io.StringIO()
    write(stream, entities(), articles(), conflicts())
    assert stream.getvalue().encode() == turtle()


def test_rdflib_and_pyoxigraph_read_the_same_triples(store: ox.Store) -> None:
    graph = rdflib.Graph().parse(data=turtle(), format="turtle")
    assert len(graph) == len(store)
    assert {str(s) for s in graph.subjects()} == {quad.subject.value for quad in store}  # type: ignore[union-attr]


@pytest.mark.skipif(which("rapper") is None, reason="rapper (raptor2-utils) is not installed")
def test_rapper_reads_it_without_a_complaint(tmp_path: Path) -> None:
    file = tmp_path / "graph.ttl"
    file.write_bytes(turtle())
    run = subprocess.run(["rapper", "-q", "-c", "-i", "turtle", str(file)], capture_output=True, text=True, check=False)
    assert (run.returncode, run.stderr) == (0, "")


def test_no_triple_stands_twice(world: Path) -> None:
    triples = [str(one) for one in ox.parse(path=world / "graph.ttl", format=ox.RdfFormat.TURTLE)]
    assert len(triples) == len(set(triples))
    holds = [one for one in triples if "/ruan-dongming-5115> <http://www.w3.org/ns/org#holds>" in one]
    assert len(holds) == 1  # three articles show it


def test_no_line_stands_twice_within_an_article() -> None:
    text = turtle().decode()
    for part in text.split("schema:NewsArticle")[1:]:
        blocks = Counter(part.split(" .\n")[1:])
        assert [block for block, times in blocks.items() if times > 1 and block.strip()] == []


EDGES = {
    "attended": '?c a kg:Participation ; kg:as "attended" ; kg:participant ?s ; kg:meeting ?o',
    "presidedOver": '?c a kg:Participation ; kg:as "presided" ; kg:participant ?s ; kg:meeting ?o',
    "spokeAt": '{ ?c a kg:Participation ; kg:as "spoke" } UNION { ?c a kg:OrganizationSpeech }'
    " ?c kg:participant ?s ; kg:meeting ?o",
    "reportedAt": '?c a kg:Participation ; kg:as "reported" ; kg:participant ?s ; kg:meeting ?o',
    "met": '?c a kg:Encounter ; kg:encounterKind "met" ; kg:participant ?s ; kg:other ?o',
    "visited": '?c a kg:Encounter ; kg:encounterKind "visited" ; kg:participant ?s ; kg:other ?o',
    "backs": "?c a kg:Backing ; kg:participant ?s ; kg:project ?o",
    "reached": "?c a kg:Progress ; kg:project ?s ; kg:projectStatus ?o",
    "within": "?c a kg:Containment ; kg:inner ?s ; kg:outer ?o",
    "locatedIn": "?c a kg:NameMention ; kg:thing ?s ; kg:area ?o",
}


@pytest.mark.parametrize("edge", sorted(EDGES))
def test_an_edge_exists_exactly_when_a_node_backs_it(store: ox.Store, edge: str) -> None:
    direct = pairs(store, f"?s ?o WHERE {{ ?s kg:{edge} ?o }}")
    backed = pairs(store, f"?s ?o WHERE {{ {EDGES[edge]} }}")
    assert direct == backed
    assert direct


def test_a_phase_is_part_of_its_whole_exactly_when_a_node_says_why(store: ox.Store) -> None:
    direct = pairs(store, "?s ?o WHERE { ?s schema:isPartOf ?o }")
    assert direct == pairs(
        store,
        "?s ?o WHERE { ?c a kg:Phase ; kg:project ?s ; kg:whole ?o ; kg:rule ?rule ; kg:why ?why ;"
        " kg:subjectMention/kg:thing ?s ; kg:objectMention/kg:thing ?o }",
    )
    assert len(direct) == 1


def test_org_holds_exists_exactly_for_holdings_that_are_in_force(store: ox.Store) -> None:
    backed = pairs(
        store,
        "?s ?o WHERE { ?c a kg:Holding ; org:member ?s ; kg:post ?o ; kg:status ?status "
        'FILTER(?status IN ("holds", "appointed", "elected")) }',
    )
    assert pairs(store, "?s ?o WHERE { ?s org:holds ?o }") == backed
    assert len(pairs(store, "?c WHERE { ?c a kg:Holding }")) == 7


def test_a_removed_post_is_recorded_but_not_held(store: ox.Store) -> None:
    removed = pairs(store, '?s ?post WHERE { ?c kg:status "removed" ; org:member ?s ; kg:post ?post ; kg:date ?d }')
    assert len(removed) == 1
    assert not removed & pairs(store, "?s ?post WHERE { ?s org:holds ?post }")


def test_every_claim_cites_words_that_stand_at_its_position(store: ox.Store) -> None:
    text = chinese().article.text
    rows = store.query(
        "PREFIX oa: <http://www.w3.org/ns/oa#> SELECT ?exact ?start ?end WHERE { ?s oa:exact ?exact ; oa:start ?start ;"
        " oa:end ?end . FILTER(CONTAINS(STR(?s), '00aa')) }"
    )
    assert isinstance(rows, ox.QuerySolutions)
    checked = 0
    for exact, start, end in rows:
        assert isinstance(exact, ox.Literal) and isinstance(start, ox.Literal) and isinstance(end, ox.Literal)
        if "\ufffd" not in exact.value:
            assert text[int(start.value) : int(end.value)] == exact.value
            checked += 1
    assert checked > 10


def test_a_passage_that_several_claims_rest_on_is_one_node(store: ox.Store) -> None:
    shared = pairs(
        store,
        "?e WHERE { ?a <http://www.w3.org/ns/oa#hasTarget> ?e . ?b <http://www.w3.org/ns/oa#hasTarget> ?e"
        " . ?a a kg:Holding . ?b a kg:Participation }",
    )
    assert len(shared) == 4


def test_authors_are_no_persons(store: ox.Store) -> None:
    assert pairs(store, "?n WHERE { ?a a kg:Author ; schema:name ?n }") == {('"陶记"',)}
    assert not pairs(store, "?a WHERE { ?a a kg:Author, schema:Person }")


def broken(change: Fact) -> Resolved:
    one = chinese()
    return replace(one, found=Found(one.found.mentions, [change]))


@pytest.mark.parametrize(
    ("fact", "words"),
    [
        (Fact("post", 0, None, chinese().found.facts[0].quote, "r", 0.9, {"role": "king"}), "no role 'king'"),
        (Fact("post", 99, None, chinese().found.facts[0].quote, "r", 0.9, {"role": "other"}), "mention 99"),
        (Fact("participation", 0, None, chinese().found.facts[0].quote, "r", 0.9, {"as": "spoke"}), "lacks its object"),
        (Fact("participation", 0, 2, chinese().found.facts[0].quote, "r", 0.9, {"as": "slept"}), "'slept'"),
        (Fact("encounter", 0, 1, chinese().found.facts[0].quote, "r", 0.9, {"type": "saw"}), "'saw'"),
        (Fact("encounter", 0, 4, chinese().found.facts[0].quote, "r", 0.9, {"type": "met"}), "is no schema:Person"),
        (Fact("award", 0, None, chinese().found.facts[0].quote, "", 0.9, {"name": "x"}), "kg:rule"),
    ],
)
def test_a_fact_that_cannot_be_said_is_reported_as_a_bug(fact: Fact, words: str) -> None:
    written = write(io.BytesIO(), entities(), [broken(fact)])
    assert [bug for bug in written.bugs if words in bug]


def test_a_mention_without_entity_is_reported_and_left_out() -> None:
    one = chinese()
    stream = io.BytesIO()
    written = write(stream, entities(), [replace(one, entities={k: v for k, v in one.entities.items() if k != 6})])
    assert any("mention 6 has no entity" in bug for bug in written.bugs)
    assert "柯某某副市长".encode() in stream.getvalue()
    assert b"/m6>" not in stream.getvalue()


def test_an_entity_that_never_comes_is_reported() -> None:
    written = write(io.BytesIO(), [entity for entity in entities() if entity.id != "place/9901"], articles())
    assert any("<place/9901>" in bug and "not in the graph" in bug for bug in written.bugs)


def test_a_tenure_in_an_unknown_role_is_reported() -> None:
    who = Entity("person/x", "person", "某", None, (), {}, (), (Tenure("king", None, None, None, None, None, ()),))
    assert write(io.BytesIO(), [who], []).bugs == ["person/x: the ontology has no role 'king'"]
