"""Whom the server answers, and who may read it."""

import pytest

from tests.running import kg
from tests.serve.conftest import serving

ASK = "/sparql?query=ASK%20%7B%7D"


@pytest.mark.parametrize("host", ["localhost", "LOCALHOST:80", "127.0.0.1:1", "[::1]:8080"])
def test_it_goes_by_the_names_of_this_machine(server, host):
    assert server.ask(ASK, Host=host).status == 200


@pytest.mark.parametrize("host", ["example.org", "127.0.0.1.example.org", "localhost.example.org:80", "", "[::1"])
def test_it_goes_by_no_other(server, host):
    found = server.ask(ASK, Host=host)
    assert (found.status, found.type) == (421, "text/plain")


def test_pages_of_an_origin_may_read_it_if_told(built):
    with serving(built, "--cors", "https://example.org") as running:
        found = running.ask(ASK, Origin="https://example.org")
        assert found.headers["Access-Control-Allow-Origin"] == "https://example.org"
        assert "Origin" in found.headers["Vary"]
        preflight = running.ask(
            "/sparql", "OPTIONS", Origin="https://example.org", Access_Control_Request_Method="POST",
            Access_Control_Request_Headers="content-type",
        )  # fmt: skip
        assert preflight.status == 204
        assert "POST" in preflight.headers["Access-Control-Allow-Methods"]
        assert "Content-Type" in preflight.headers["Access-Control-Allow-Headers"]
        other = running.ask(ASK, Origin="https://example.com")
        assert "Access-Control-Allow-Origin" not in other.headers
        assert "Access-Control-Allow-Origin" not in running.ask("/", Origin="https://example.org").headers


def test_all_may_read_it_if_told(built):
    with serving(built, "--cors", "*") as running:
        assert running.ask(ASK, Origin="https://example.com").headers["Access-Control-Allow-Origin"] == "*"


def test_what_can_not_be_served(server, tmp_path, built):
    assert kg("serve", tmp_path / "none") == (1, "", f"kg: {tmp_path / 'none'}: holds no graph; kg build makes one\n")
    broken = tmp_path / "broken.ttl"
    broken.write_text("this is no Turtle")
    done = kg("serve", broken, "--port", "0")
    assert (done.code, done.out) == (1, "")
    assert "no graph in Turtle" in done.err
    taken = kg("serve", built, "--port", server.port)
    assert (taken.code, taken.err) == (1, f"kg: 127.0.0.1:{server.port} can't be served (Address already in use)\n")
    assert kg("serve", built, "--host", "300.1.1.1").code == 1
    assert kg("serve", built, "--port", "65536").code == 2
