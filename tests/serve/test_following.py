"""A graph that is built while it is served: every answer is of the old graph or of the new one."""

import fcntl
import select
import threading
import time
from concurrent.futures import ThreadPoolExecutor

import pytest

from kg.engine.files import locked, replacing
from kg.serve.following import SECONDS_BETWEEN_LOOKS
from tests.running import kg
from tests.serve.conftest import serving

THINGS = 400
EDITION = "SELECT DISTINCT ?edition { ?s <urn:edition> ?edition }"
COUNT = "SELECT (COUNT(?s) AS ?n) { ?s <urn:edition> ?edition }"


def build(output, edition):
    """What `kg build` does at its end; all things of the graph are of one edition, and the page says which."""
    with locked(output) as work, replacing(output, work) as new:
        said = f'a <https://schema.org/Person> ; <urn:edition> "{edition}" .\n'
        things = (f"<https://w3id.org/guanxi/id/person/{number}> {said}" for number in range(THINGS + edition))
        (new / "graph.ttl").write_text("".join(things))
        (new / "graph.html").write_text(f"<p>{edition}</p>")


def edition(running):
    return running.query(EDITION).text.split()[1]


def until(condition, seconds=60):
    """Wait for something to be so."""
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end
        time.sleep(0.05)


@pytest.fixture
def output(tmp_path):
    folder = tmp_path / "output"
    build(folder, 1)
    return folder


def test_answers_are_of_one_graph_while_another_takes_its_place(output):
    seen, wrong, stop = set(), [], threading.Event()
    with serving(output) as running:

        def client():
            while not stop.is_set():
                said = running.query(f"{EDITION} ORDER BY ?edition"), running.query(COUNT), running.ask("/graph")
                told = said[0].text.split()[1:], int(said[1].text.split()[1]) - THINGS, said[2].text
                seen.add(told[1])
                if not all(one.status == 200 for one in said) or len(told[0]) != 1 or told[2] not in pages:
                    wrong.append(told)

        pages = {"<p>1</p>", "<p>2</p>", "<p>3</p>"}
        clients = [threading.Thread(target=client) for _ in range(3)]
        for one in clients:
            one.start()
        for number in (2, 3):
            build(output, number)
            until(lambda number=number: edition(running) == str(number))
            assert running.ask("/graph").text == f"<p>{number}</p>"
        stop.set()
        for one in clients:
            one.join()
        assert wrong == []
        assert seen == {1, 2, 3}
        until(lambda: len(running.family()) <= 4)
    anew = "the graph was built anew and is served from now on"
    assert running.said == [f"{anew}, {2 * (THINGS + number):,} triples" for number in (2, 3)]


def test_a_slow_query_is_answered_from_the_graph_it_was_asked_of(output):
    some = " ".join(map(str, range(60)))
    slow = f"SELECT DISTINCT ?e {{ VALUES ?n {{ {some} }} ?a <urn:edition> ?e . ?b <urn:edition> ?f }}"
    with serving(output, "--timeout", "60") as running, ThreadPoolExecutor(1) as client:
        asked = client.submit(running.query, slow)
        time.sleep(0.2)
        build(output, 2)
        until(lambda: edition(running) == "2")
        assert asked.result().text.split() == ["e", "1"]


def test_what_is_no_graph_does_not_take_its_place(output):
    broken = output / "broken.ttl"
    broken.write_text("this is no Turtle")
    why = kg("query", "-", "--graph", broken, stdin="ASK {}").err.strip().replace("broken.ttl", "graph.ttl")
    with serving(output, complains=f"{why}; the graph loaded before is served on\n") as running:
        broken.replace(output / "graph.ttl")
        assert select.select([running.process.stderr], [], [], 30)[0]
        assert edition(running) == "1"
        (output / "graph.ttl").unlink()
        time.sleep(3 * SECONDS_BETWEEN_LOOKS)
        assert edition(running) == "1"
        build(output, 2)
        until(lambda: edition(running) == "2")


def test_half_a_build_is_not_served(output, tmp_path):
    """A build that was killed between two files: the server waits for whoever finishes it, or does so itself."""
    with serving(output) as running:
        complete = output / ".work" / "complete"
        with (output / ".work" / "lock").open() as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)  # a build is at work
            build(tmp_path / "new", 2)
            complete.mkdir()
            (tmp_path / "new" / "graph.ttl").replace(complete / "graph.ttl")
            (tmp_path / "new" / "graph.html").replace(output / "graph.html")
            time.sleep(4 * SECONDS_BETWEEN_LOOKS)
            assert (edition(running), running.ask("/graph").text) == ("1", "<p>1</p>")
        until(lambda: edition(running) == "2")
        assert running.ask("/graph").text == "<p>2</p>"
