"""Politeness: what is asked, of whom, how often, and how much of the answer is read."""

import pytest

from kg import __version__
from kg.errors import ServiceError
from kg.reconcile.service import Question, Service
from kg.reconcile.web import Manners, Web, checked


@pytest.mark.parametrize(
    "address",
    ["", "file:///etc/passwd", "ftp://example.org/", "data:,x", "//example.org", "example.org", "http://", "http:///x",
     "http://name:word@example.org/", "http://example.org:99999/", "http://exam ple.org/", "http://例.org/", "http://a\n/",
     "javascript:alert(1)", "gopher://example.org/"],
)  # fmt: skip
def test_only_addresses_of_the_web_are_asked(address):
    with pytest.raises(ServiceError):
        checked(address)
    with pytest.raises(ServiceError):
        Web().get(address)


def test_it_tries_again_with_pauses(service):
    pauses = []
    service.failures = [(503, b"", {}), (429, b"", {"Retry_After": "7"}), (502, b"", {"Retry_After": "soon"})]
    found, address = Web(sleep=pauses.append).get(service.address)
    assert found["name"] == "Test"
    assert address == service.address
    assert pauses == [1, 7, 4]
    assert set(service.agents) == {f"guanxi/{__version__} (kg reconcile)"}


@pytest.mark.parametrize("failures", [[(503, b"", {})] * 9, [(503, b"", {"Retry_After": "3600"})], [(404, b"", {})]])
def test_it_gives_up(service, failures):
    service.failures = list(failures)
    with pytest.raises(ServiceError, match=r"answers (503|404)"):
        Web(sleep=lambda _: None).get(service.address)
    assert len(failures) - len(service.failures) <= 4


def test_who_is_not_there(service):
    pauses = []
    with pytest.raises(ServiceError, match="can't be reached"):
        Web(Manners(tries=3), sleep=pauses.append).get("http://127.0.0.1:9/")
    assert pauses == [1, 2]


def test_answers_are_bounded(service):
    service.failures = [(200, b"[" + b" " * 5000 + b"]", {})]
    with pytest.raises(ServiceError, match="more than 1000 bytes"):
        Web(Manners(largest=1000)).get(service.address)


@pytest.mark.parametrize("body", [b"", b"<html>", b"\xff", b"[" * 100_000])
def test_answers_that_are_no_json(service, body):
    service.failures = [(200, body, {})]
    with pytest.raises(ServiceError, match="no JSON"):
        Web().get(service.address)


def test_redirects_are_few_and_stay_in_the_web(service):
    service.failures = [(302, b"", {"Location": "/elsewhere"})]
    assert Web().get(service.address)[1].endswith("/elsewhere")
    for location in ("file:///etc/passwd", "ftp://127.0.0.1/", "data:,x"):
        service.failures = [(302, b"", {"Location": location})]
        with pytest.raises(ServiceError):
            Web(sleep=lambda _: None).get(service.address)
    service.failures = [(302, b"", {"Location": f"/{number}"}) for number in range(9)]
    with pytest.raises(ServiceError):
        Web(sleep=lambda _: None).get(service.address)
    assert len(service.failures) >= 5


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_questions_are_not_led_elsewhere(service, status):
    found = Service(Web(sleep=lambda _: None), service.address)
    service.failures = [(status, b"", {"Location": "/elsewhere"})]
    with pytest.raises(ServiceError, match=f"answers {status}"):
        list(found.candidates([Question("宜宾市")]))
    assert service.asked == []


def test_a_slow_service_is_not_waited_for():
    import socket

    with socket.create_server(("127.0.0.1", 0)) as silent:
        address = f"http://127.0.0.1:{silent.getsockname()[1]}/"
        with pytest.raises(ServiceError, match="can't be reached"):
            Web(Manners(timeout=0.2, tries=2), sleep=lambda _: None).get(address)
