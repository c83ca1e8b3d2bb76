"""What a query may cost: the work really ends, and the server goes on."""

import os
import signal
import socket
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path

import pytest

from kg.serve import patience
from kg.serve.limits import Limits
from tests.serve import hostile
from tests.serve.conftest import serving


def right(server):
    return server.query("SELECT (COUNT(*) AS ?n) { ?s a <https://schema.org/Person> }")


def ended(pid):
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return True
    return False


def test_a_long_query_is_stopped_and_its_process_ends(server):
    before = right(server)
    workers = set(server.family())
    began = time.monotonic()
    found = server.query(hostile.PRODUCT)
    assert 1.8 < time.monotonic() - began < hostile.PATIENCE
    assert (found.status, found.type) == (500, "text/plain")
    assert found.text == "it took longer than 2 seconds and was stopped; ask for less\n"
    assert right(server).body == before.body
    killed = workers - set(server.family())
    assert len(killed) in (1, 2)  # the one that tried it, and one for slow queries if it was there before
    assert all(ended(pid) for pid in killed)


@pytest.mark.parametrize("query", [hostile.DOUBLED, hostile.SORTED_PRODUCT, hostile.DEEP])
def test_a_query_can_only_end_its_own_process(server, query):
    before = right(server)
    found = server.ask("/sparql", "POST", query.encode(), Content_Type="application/sparql-query")
    assert found.status in (400, 500), found.text
    assert right(server).body == before.body
    assert right(server).status == 200


def test_an_answer_is_bounded(server):
    found = server.query("SELECT * { ?s ?p ?o . ?a ?b ?c }")
    assert (found.status, found.text) == (500, "the answer is longer than 4 MB; ask for less (LIMIT)\n")
    assert len(server.query("SELECT * { ?s ?p ?o . ?a ?b ?c } LIMIT 10000").body) > 1_000_000


def test_a_query_is_bounded(server):
    padded = "ASK {} #" + "x" * 200_000
    for kind in ("application/sparql-query", "application/x-www-form-urlencoded"):
        body = padded.encode() if kind.endswith("query") else b"query=" + padded.encode()
        found = server.ask("/sparql", "POST", body, Content_Type=kind)
        assert (found.status, found.type) == (413, "text/plain")
    assert server.query("ASK {} #" + "x" * 40_000).status == 414
    assert hostile._big_body(server) == 413


def test_a_client_that_leaves_ends_its_query(built):
    with serving(built, "--timeout", "30", "--workers", "1") as running:
        quiet = set(running.family())
        with pytest.raises(TimeoutError):
            running.ask("/sparql", "POST", hostile.PRODUCT.encode(), timeout=2, Content_Type="application/sparql-query")
        began = time.monotonic()
        while busy(running.family()) and time.monotonic() < began + 25:
            time.sleep(0.05)
        assert time.monotonic() - began < 25
        assert set(running.family()) > quiet
        assert right(running).status == 200


def busy(family):
    """Whether a process of a family is at work."""
    for pid in family:
        with suppress(FileNotFoundError, ProcessLookupError):  # it has just ended
            if Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] == "R":
                return True
    return False


def test_quick_questions_do_not_wait_for_slow_ones(built):
    """Six endless queries for two workers: they are tried one after the other, and then only wait for each other."""
    with serving(built, "--timeout", "60") as running, ThreadPoolExecutor(6) as clients:
        slow = [clients.submit(running.query, f"{hostile.PRODUCT} # {number}") for number in range(6)]
        time.sleep(6 * Limits().quick + 1)
        paths = ["/guanxi/id/place/320600.html", "/guanxi/id/place/320600.ttl", "/graph", "/search?q=wu", "/query"]
        for path in [*paths, "/list/person", *paths]:
            began = time.monotonic()
            assert running.ask(path).status == 200, path
            assert right(running).status == 200
            assert time.monotonic() - began < 40, path
        assert not any(one.done() for one in slow)
        running.process.terminate()
        running.process.wait(60)
        for one in slow:
            with suppress(OSError):
                one.result()


def test_clients_that_say_nothing_are_hung_up_on(built):
    with serving(built, before="from kg.serve import patience; patience.SECONDS = 2") as running:
        silent = [socket.create_connection(("127.0.0.1", running.port), timeout=20) for _ in range(200)]
        for one in silent[::2]:
            one.sendall(b"GET /sparql?query=ASK%20%7B%7D HTTP/1.1\r\nHost: localhost\r\nX-Slow: ")
        assert right(running).status == 200
        for one in silent:
            with one, suppress(ConnectionResetError):
                assert one.recv(1) == b""
        assert right(running).status == 200
    assert patience.SECONDS == 15


def test_fifty_clients(built):
    with serving(built, "--timeout", "5", "--memory", "256", "--result", "4", "--workers", "2") as running:
        seen = hostile.onslaught(running, 50, 5, right=30, stopped=6)
        assert seen.wrong == []
        assert seen.right >= 30
        assert seen.statuses[500] >= 6
        assert seen.processes <= 7
        assert seen.memory < 1_000 << 20
        assert right(running).status == 200
        assert len(running.family()) <= 6


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_it_stops_in_peace(built, number):
    with serving(built, "--timeout", "30") as running:
        assert right(running).status == 200
        family = set(running.family())
        assert len(family) == 3
        running.process.send_signal(number)
        assert running.process.wait(60) == 0
        assert all(ended(pid) for pid in family - {running.process.pid})


def test_nothing_outlives_a_killed_server(built):
    with serving(built, "--timeout", "3") as running:
        assert right(running).status == 200
        family = set(running.family()) - {running.process.pid}
        running.process.kill()
        until = time.monotonic() + 30
        while time.monotonic() < until and not all(ended(pid) for pid in family):
            time.sleep(0.1)
        assert all(ended(pid) for pid in family)


def test_it_ends_when_it_can_start_no_workers_any_more(built):
    with serving(built) as running:
        [nursery] = set(running.family()) - {running.process.pid}
        os.kill(nursery, signal.SIGKILL)
        assert running.process.wait(60) == 1
        assert "the process that holds the graph ended" in running.process.stderr.read()
