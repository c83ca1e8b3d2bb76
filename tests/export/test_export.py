import json
from pathlib import Path

import networkx as nx
import pyoxigraph as ox
import pytest
from graph.sample import turtle

from kg import export
from kg.errors import OutputError

BASE = "https://w3id.org/guanxi/id/"
PERSON = BASE + "person/zhongsun-le-9901"


@pytest.fixture(scope="module")
def store() -> ox.Store:
    loaded = ox.Store()
    loaded.load(turtle(), format=ox.RdfFormat.TURTLE)
    return loaded


@pytest.mark.parametrize("format_", sorted(export.FORMATS))
def test_two_exports_are_the_same_bytes(store: ox.Store, tmp_path: Path, format_: str) -> None:
    again = ox.Store()
    again.extend(sorted(store, key=str, reverse=True))
    export.export(store, format_, tmp_path / "a")
    export.export(again, format_, tmp_path / "b")
    assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a", "b"]


def test_nodes_say_what_they_are(store: ox.Store) -> None:
    network = export.to_networkx(store)
    assert network.nodes[BASE + "person/zhen-yifan-9901"] == {
        "label": "甄一帆",
        "kind": "person",
        "zh": "甄一帆",
        "en": "Zhen Yifan",
    }
    assert network.nodes[BASE + "place/9901"]["code"] == "990100"
    assert network.nodes[BASE + "meeting/2031-03-05-9901-tuijinhui"]["date"] == "2031-03-05"


def test_edges_say_what_they_rest_on(store: ox.Store) -> None:
    edge = export.to_networkx(store).edges[PERSON, BASE + "person/ke-moumou", BASE + "article/00000000000000aa/f13"]
    assert edge["relation"] == "met"
    assert (edge["date"], edge["rule"], edge["confidence"]) == ("2031-03-05", "meets", 0.9)
    assert edge["article"] == 'a "b"/柳安.txt'
    assert "会见了柯某某" in edge["quote"]


def test_a_removed_official_holds_no_post(store: ox.Store) -> None:
    network = export.to_networkx(store)
    held = [
        to for _, to, data in network.out_edges(BASE + "person/ke-moumou", data=True) if data["relation"] == "holds"
    ]
    assert held == [BASE + "post/article-00000000000000aa-f4/government-head"]


def test_graphml_reads_back_as_the_same_network(store: ox.Store, tmp_path: Path) -> None:
    export.export(store, "graphml", tmp_path / "x.graphml")
    read = nx.read_graphml(tmp_path / "x.graphml", force_multigraph=True)
    network = export.to_networkx(store)
    assert set(read.nodes) == set(network.nodes)
    assert sorted(read.edges(keys=True)) == sorted(network.edges(keys=True))
    assert read.nodes[PERSON]["zh"] == "仲孙乐"


def test_node_link_json_reads_back_as_the_same_network(store: ox.Store, tmp_path: Path) -> None:
    export.export(store, "json", tmp_path / "x.json")
    read = nx.node_link_graph(json.loads((tmp_path / "x.json").read_text(encoding="utf-8")), edges="edges")
    network = export.to_networkx(store)
    assert dict(read.nodes(data=True)) == dict(network.nodes(data=True))
    assert list(read.edges(keys=True, data=True)) == list(network.edges(keys=True, data=True))


def test_ntriples_are_the_whole_graph(store: ox.Store, tmp_path: Path) -> None:
    export.export(store, "ntriples", tmp_path / "x.nt")
    again = ox.Store()
    again.load(path=tmp_path / "x.nt", format=ox.RdfFormat.N_TRIPLES)
    assert set(again) == set(store)


def test_an_unknown_format_is_refused(store: ox.Store, tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="graphml, json, ntriples"):
        export.export(store, "docx", tmp_path / "x")


def test_a_folder_that_is_not_there_is_refused(store: ox.Store, tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="No such file"):
        export.export(store, "json", tmp_path / "none" / "x.json")


def test_every_format_has_an_ending() -> None:
    assert set(export.SUFFIXES) == set(export.FORMATS)
