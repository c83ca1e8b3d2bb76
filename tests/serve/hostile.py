"""Many clients at once, honest and hostile ones, and what becomes of the server meanwhile.

python -m tests.serve.hostile OUTPUT [SECONDS]     50 clients for a minute, and what they met, as JSON
"""

import http.client
import json
import sys
import threading
import time
from collections import Counter
from dataclasses import dataclass, field
from urllib.parse import urlencode

ORDERED = """SELECT ?s ?p ?o WHERE { ?s a <https://schema.org/Person> ; ?p ?o } ORDER BY ?s ?p ?o"""
COUNTED = """SELECT ?class (COUNT(?s) AS ?n) WHERE { ?s a ?class } GROUP BY ?class ORDER BY DESC(?n) ?class"""
PRODUCT = "SELECT (COUNT(*) AS ?n) WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"
SORTED_PRODUCT = "SELECT * WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ORDER BY ?c ?f ?i"
HUGE = "SELECT * WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"
REGEX = (
    'SELECT * WHERE { ?a ?b ?c . ?d ?e ?f . FILTER(REGEX(CONCAT(STR(?c), STR(?f)), "((.*)*)*((.*)*)*x{500}$", "i")) }'
)
PATHS = "SELECT (COUNT(*) AS ?n) WHERE { ?a (<urn:x>|!<urn:x>)* ?b . ?b (<urn:y>|!<urn:y>)* ?c }"
STRINGS = "SELECT (GROUP_CONCAT(CONCAT(STR(?c), STR(?f), STR(?i))) AS ?all) WHERE { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"
DOUBLED = (
    "SELECT ?x25 WHERE { BIND('xxxxxxxxxxxxxxxx' AS ?x0) "
    + "".join(f"BIND(CONCAT(?x{n}, ?x{n}, ?x{n}) AS ?x{n + 1}) " for n in range(25))
    + "}"
)
DEEP = "SELECT * WHERE " + "{" * 20_000 + "}" * 20_000
MALFORMED = 'SELECT * WHERE { ?s ?p """' + '"" ' * 20_000
ELSEWHERE = "SELECT * WHERE { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }"
UPDATE = "DELETE WHERE { ?s ?p ?o }"

PAGE = "/guanxi/id/place/320600.ttl"

HOSTILE = {
    PRODUCT: {500},
    SORTED_PRODUCT: {500},
    HUGE: {500},
    REGEX: {500},
    PATHS: {500, 200},
    STRINGS: {500},
    DOUBLED: {500},
    DEEP: {400, 500},
    MALFORMED: {400, 413, 500},
    ELSEWHERE: {403},
    UPDATE: {403},
}
"""Queries that no server should bear, with the statuses that may meet them (503 always may)."""
BUSY = 503
PATIENCE = 120.0
"""Seconds: a slow machine may take as long, and no test says how fast one is."""


@dataclass
class Seen:
    """What the clients met."""

    statuses: Counter = field(default_factory=Counter)
    wrong: list = field(default_factory=list)
    right: int = 0
    put_off: int = 0
    slowest: float = 0.0
    memory: int = 0
    processes: int = 0


def onslaught(server, clients, seconds, *, right=0, stopped=0):
    """Let clients ask for some seconds, and on until so many answers were right and so many queries were stopped.

    Three of four questions are honest, one of them for a document. It ends after PATIENCE at the latest.
    """
    expected = {query: server.query(query).body for query in (ORDERED, COUNTED)} | {PAGE: server.ask(PAGE).body}
    honest = list(expected)
    seen, lock, began = Seen(), threading.Lock(), time.monotonic()
    hostile = list(HOSTILE)

    def going():
        took = time.monotonic() - began
        return took < seconds or (took < PATIENCE and (seen.right < right or seen.statuses[500] < stopped))

    def ask(number):
        count = number
        while going():
            count += 1
            kind = count % 4
            query = honest[kind - 1] if kind else hostile[count // 4 % len(hostile)]
            asked = time.monotonic()
            try:
                status, body = _asked(server, query, count)
            except OSError as error:
                status, body = type(error).__name__, b""
            with lock:
                seen.slowest = max(seen.slowest, time.monotonic() - asked)
                seen.statuses[status] += 1
                if status == BUSY:
                    seen.put_off += bool(kind)
                    continue
                if kind and (status != 200 or body != expected[query]):
                    seen.wrong.append((status, query[:60], body[:200]))
                elif kind:
                    seen.right += 1
                elif status not in HOSTILE[query]:
                    seen.wrong.append((status, query[:60], body[:200]))

    def big(_number):
        while going():
            reply = _big_body(server)
            with lock:
                seen.statuses[reply] += 1
                if reply not in (413, BUSY):
                    seen.wrong.append((reply, "a big body", b""))
            time.sleep(0.2)

    threads = [threading.Thread(target=big if number == 0 else ask, args=(number,)) for number in range(clients)]
    for thread in threads:
        thread.start()
    while any(thread.is_alive() for thread in threads):
        family = server.family()
        seen.memory = max(seen.memory, sum(family.values()))
        seen.processes = max(seen.processes, len(family))
        time.sleep(0.2)
    for thread in threads:
        thread.join()
    return seen


def _asked(server, query, count):
    if query == PAGE:
        reply = server.ask(PAGE, timeout=120)
    elif count % 2 or len(query) > 5000:
        reply = server.ask(
            "/sparql", "POST", query.encode(), Content_Type="application/sparql-query", Accept="text/csv", timeout=120
        )
    else:
        reply = server.ask(f"/sparql?{urlencode({'query': query})}", Accept="text/csv", timeout=120)
    return reply.status, reply.body


def _big_body(server):
    """The status that meets 50 megabytes."""
    connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=60)
    try:
        connection.putrequest("POST", "/sparql")
        connection.putheader("Content-Type", "application/sparql-query")
        connection.putheader("Content-Length", str(50 << 20))
        connection.endheaders()
        try:
            for _ in range(50):
                connection.send(b"#" * (1 << 20))
        except OSError:
            pass  # the server hung up, its answer may still be read
        try:
            return connection.getresponse().status
        except OSError:
            return 413  # hung up on before the answer was read
    finally:
        connection.close()


def main():
    from tests.serve.conftest import serving

    seconds = float(sys.argv[2]) if len(sys.argv) > 2 else 60.0
    with serving(sys.argv[1], "--timeout", "2", "--memory", "256", "--result", "4") as server:
        seen = onslaught(server, 50, seconds)
        after = server.query(COUNTED).status
    told = {
        "statuses": {str(status): count for status, count in sorted(seen.statuses.items(), key=str)},
        "right answers": seen.right,
        "honest questions put off": seen.put_off,
        "wrong answers": seen.wrong,
        "slowest reply (seconds)": round(seen.slowest, 1),
        "most memory of all processes (MB)": round(seen.memory / 1e6),
        "most processes": seen.processes,
        "status afterwards": after,
    }
    print(json.dumps(told, ensure_ascii=False, indent=1, default=str))
    sys.exit(bool(seen.wrong) or after != 200)


if __name__ == "__main__":
    main()
