"""A graph with a store on disk: each worker opens the store, and the limits hold as well."""

import fcntl
import shutil
import time

import pytest

from kg.ask.disk import LOCK
from kg.serve.following import SECONDS_BETWEEN_LOOKS
from tests.running import kg
from tests.serve import hostile
from tests.serve.conftest import serving
from tests.serve.test_following import until
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


def test_a_graph_built_meanwhile_is_served_once_its_store_is_made(stored, tmp_path):
    output = tmp_path / "output"
    shutil.copytree(stored, output)
    assert kg("store", output).code == 0
    with serving(output) as running:
        before = right(running).body
        with (output / "graph.store" / LOCK).open() as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)  # somebody makes a store
            (output / "new.ttl").write_text("<urn:s> a <https://schema.org/Person> .")
            (output / "new.ttl").replace(output / "graph.ttl")
            time.sleep(4 * SECONDS_BETWEEN_LOOKS)
            running.query(hostile.DEEP)  # ends a worker, so that another must be started
            assert right(running).body == before
        assert kg("store", output).code == 0
        until(lambda: right(running).text.split() == ["n", "1"])
    assert running.said[-1] == "the graph was built anew and is served from now on, from the store on disk"
