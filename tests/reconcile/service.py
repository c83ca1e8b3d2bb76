"""A reconciliation service on this machine, for tests: it knows a few areas and people, and how to misbehave."""

import json
import threading
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs

SPACE = "https://example.org/entity/"
KNOWN = [
    {"id": "A1", "name": "宜宾市", "type": [{"id": "city", "name": "City"}], "above": "四川省"},
    {"id": "A2", "name": "宜宾县", "type": [{"id": "county", "name": "County"}], "above": "宜宾市"},
    {"id": "A3", "name": "翠屏区", "type": [{"id": "city", "name": "City"}], "above": "宜宾市"},
    {"id": "A4", "name": "翠屏区", "type": [{"id": "city", "name": "City"}], "above": "别处"},
    {"id": "P1", "name": "阮东明", "type": [{"id": "human", "name": "Human"}], "description": "a mayor"},
    {"id": "P2", "name": "Ruan Dongming", "type": [{"id": "human", "name": "Human"}], "description": "a poet"},
]
MANIFEST = {"versions": ["0.2"], "name": "Test", "identifierSpace": SPACE, "schemaSpace": "https://example.org/schema/"}


class Local:
    """The running service: what it was asked, and how it is to misbehave next."""

    def __init__(self, address):
        self.address = address
        self.asked = []
        self.agents = []
        self.failures = []
        self.manifest = MANIFEST
        self.answer = None


def _score(row, query):
    same, like = row["name"] == query["query"], row["name"][0] == query["query"][0]
    if query.get("type") not in (None, row["type"][0]["id"]) or not (same or like):
        return 0
    wanted = [one["v"] for one in query.get("properties", []) if one["pid"] == "above"]
    return (90 if same else 40) + (10 if wanted and wanted[0] == row.get("above") else 0)


def _reconciled(query):
    rows = [{key: row[key] for key in row if key != "above"} | {"score": _score(row, query)} for row in KNOWN]
    rows = [row | {"match": row["score"] == 100} for row in rows if row["score"]]
    return {"result": sorted(rows, key=lambda row: -row["score"])[: query["limit"]]}


@contextmanager
def local():
    """Start it on a free port."""

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def log_message(self, *_):
            pass

        def give(self, status, body, **headers):
            data = body if isinstance(body, bytes) else json.dumps(body).encode()
            self.send_response(status)
            for name, value in headers.items():
                self.send_header(name.replace("_", "-"), value)
            self.send_header("Content-Length", str(len(data)))
            self.end_headers()
            self.wfile.write(data)

        def failed(self):
            service.agents.append(self.headers["User-Agent"])
            if service.failures:
                status, body, headers = service.failures.pop(0)
                self.give(status, body, **headers)
                return True
            return False

        def do_GET(self):
            if not self.failed():
                self.give(200, service.manifest)

        def do_POST(self):
            body = self.rfile.read(int(self.headers["Content-Length"])).decode()
            if self.failed():
                return
            queries = json.loads(parse_qs(body, strict_parsing=True)["queries"][0])
            service.asked.append(queries)
            answer = {key: _reconciled(query) for key, query in queries.items()}
            self.give(200, answer if service.answer is None else service.answer)

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    service = Local(f"http://127.0.0.1:{server.server_port}/reconcile")
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield service
    finally:
        server.shutdown()
        server.server_close()
