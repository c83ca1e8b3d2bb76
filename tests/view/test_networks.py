"""The networks that the page is measured and tested with."""

from collections import Counter

import pytest

from benchmarks.networks import network


@pytest.mark.parametrize("nodes", [50, 500, 2000])
def test_there_are_as_many_nodes_as_asked_for_and_twice_as_many_edges(nodes):
    made = network(nodes)
    assert (len(made.nodes), len(made.edges), made.total) == (nodes, 2 * nodes, nodes)
    ids = {node.id for node in made.nodes}
    assert len(ids) == nodes
    assert {end for edge in made.edges for end in (edge.source, edge.target)} == ids


def test_the_same_number_makes_the_same_network_and_another_seed_another():
    assert network(200) == network(200)
    assert network(200) != network(200, seed=2)


def test_edges_have_words_unless_they_rest_on_the_gazetteer():
    made = network(500)
    told = Counter((edge.kind in ("within", "located"), bool(edge.lines)) for edge in made.edges)
    assert set(told) == {(True, False), (False, True)}
    assert all(line.evidence for edge in made.edges for line in edge.lines)
