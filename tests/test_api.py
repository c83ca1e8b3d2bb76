import networkx
import pytest
import rdflib

import kg
from kg.errors import InputError, OutputError, QueryError
from tests.running import SEEDS


def test_the_public_names():
    assert sorted(kg.__all__) == ["Graph", "__version__", "build"]
    with pytest.raises(AttributeError, match="nothing"):
        kg.nothing  # noqa: B018


def test_build_gives_the_graph_and_its_report(tmp_path):
    graph = kg.build(SEEDS / "003_012dd72f57872ba1.txt", output=tmp_path)
    assert graph.report.articles == 1
    assert {"张建华", "王少勇", "徐林锋"} <= {row["zh"] for row in graph.query("people").records()}


def test_nothing_to_build_from_is_an_error(tmp_path):
    with pytest.raises(InputError, match="doesn't exist"):
        kg.build(tmp_path / "nowhere", tmp_path / "output")


@pytest.mark.parametrize("path", [lambda built: built, lambda built: str(built / "graph.ttl")])
def test_open_takes_a_folder_or_a_file(built, path):
    assert kg.Graph.open(path(built)).query("people").rows


def test_the_same_graph_in_rdflib_and_in_networkx(built):
    graph = kg.Graph.open(built)
    rdf, network = graph.rdf(), graph.to_networkx()
    assert isinstance(rdf, rdflib.Graph)
    assert isinstance(network, networkx.MultiDiGraph)
    assert {str(subject) for subject in rdf.subjects()} >= set(network.nodes)


def test_explain(built):
    assert [thing.en for thing in kg.Graph.open(built).explain("张彤").things] == ["Zhang Tong"]


def test_errors_are_ours(built, tmp_path):
    graph = kg.Graph.open(built)
    with pytest.raises(QueryError):
        graph.query("nothing")
    with pytest.raises(OutputError):
        graph.export("docx")
    with pytest.raises(InputError):
        kg.Graph.open(tmp_path)
