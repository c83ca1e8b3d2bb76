"""A real `kg serve` on a free port, and a plain HTTP client for it."""

import http.client
import os
import re
import signal
import subprocess
import sys
from contextlib import contextmanager
from typing import NamedTuple
from urllib.parse import urlencode

import pytest

from tests.running import ROOT


class Reply(NamedTuple):
    """What the server said."""

    status: int
    headers: http.client.HTTPMessage
    body: bytes

    @property
    def text(self):
        return self.body.decode()

    @property
    def type(self):
        return self.headers.get_content_type()


class Server:
    """A running server; `said` is what it printed after its first line, once it has ended."""

    def __init__(self, process, port):
        self.process = process
        self.port = port
        self.address = f"http://127.0.0.1:{port}"

    def ask(self, path, method="GET", body=None, timeout=60, **headers):
        """One request on a connection of its own; headers by their names with "_" for "-"."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=timeout)
        try:
            given = {name.replace("_", "-"): value for name, value in headers.items()}
            connection.request(method, path, body, given)
            reply = connection.getresponse()
            return Reply(reply.status, reply.headers, reply.read())
        finally:
            connection.close()

    def query(self, text, accept="text/csv", **headers):
        """A query by GET."""
        return self.ask(f"/sparql?{urlencode({'query': text})}", Accept=accept, **headers)

    def family(self):
        """The processes below the server's, with their resident memory in bytes."""
        lines = subprocess.run(["ps", "-eo", "pid,ppid,rss,stat"], capture_output=True, text=True, check=True).stdout
        rows = [line.split() for line in lines.splitlines()[1:]]
        known = {self.process.pid}
        for _ in range(3):
            known |= {int(pid) for pid, parent, _, _ in rows if int(parent) in known}
        return {int(pid): int(rss) * 1024 for pid, _, rss, state in rows if int(pid) in known and state[0] != "Z"}


@contextmanager
def serving(output, *options, cwd=ROOT, complains="", before=""):
    """A server of an output folder; `complains` is what it says to stderr until it ends, `before` what is run first."""
    command = [sys.executable, *(("-c", f"{before}; from kg.cli import main; main()") if before else ("-m", "kg"))]
    command += ["serve", str(output), "--port", "0", *options]
    env = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUNBUFFERED": "1"}
    process = subprocess.Popen(command, cwd=cwd, env=env, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    running = None
    try:
        line = process.stdout.readline()
        found = re.match(r"http://127\.0\.0\.1:(\d+)/  (?:[\d,]+ triples|from the store on disk);", line)
        assert found, line + process.stderr.read()
        running = Server(process, int(found[1]))
        yield running
    finally:
        if process.poll() is None:
            process.send_signal(signal.SIGTERM)
        process.wait(60)
        errors = process.stderr.read()
        if running is not None:
            running.said = process.stdout.read().splitlines()
        process.stdout.close()
        process.stderr.close()
    assert errors == complains


@pytest.fixture(scope="session")
def server(built):
    """The five sample articles, served with the usual limits, but 2 seconds and 256 MB for a query."""
    with serving(built, "--timeout", "2", "--memory", "256", "--result", "4") as running:
        yield running
