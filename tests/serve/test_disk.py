"""A graph with a store on disk: each worker opens the store, and the limits hold as well."""

import shutil

import pytest

from tests.conftest import kg
from tests.serve import hostile
from tests.serve.conftest import serving
from tests.serve.test_limits import right


@pytest.fixture(scope="module")
def stored(built, tmp_path_factory):
    output = tmp_path_factory.mktemp("stored") / "output"
    output.mkdir()
    shutil.copy(built / "graph.ttl", output)
    assert kg("store", output).code == 0
    return output


def test_answers_are_the_same_and_limits_hold(stored, server):
    with serving(stored, "--timeout", "2", "--memory", "256", "--result", "4") as running:
        for query in (hostile.ORDERED, hostile.COUNTED):
            found = running.query(query)
            assert (found.status, found.body) == (200, server.query(query).body)
        for query in (hostile.PRODUCT, hostile.HUGE, hostile.DOUBLED):
            assert running.query(query).status == 500
        assert running.query(hostile.ELSEWHERE).status == 403
        assert right(running).body == right(server).body
        for path in ("/", "/list/person", "/search?q=wu", "/guanxi/id/place/320600.html"):
            assert running.ask(path).status == 200


def test_a_graph_built_meanwhile_is_served_from_the_next_start(stored, tmp_path):
    output = tmp_path / "output"
    shutil.copytree(stored, output)
    kg("store", output)
    with serving(output) as running:
        before = right(running).body
        (output / "graph.ttl").write_text("<urn:s> a <https://schema.org/Person> .")
        assert kg("store", output).code == 0
        running.query(hostile.DEEP)  # ends a worker, so that another must be started
        assert right(running).body == before
    with serving(output) as running:
        assert right(running).text.split() == ["n", "1"]
