"""The Reconciliation Service API, version 0.2, as the W3C community group published it."""

import pytest

from kg.errors import ServiceError
from kg.reconcile.service import BATCH, Question, Service
from kg.reconcile.web import Web


def test_questions_become_batches(service):
    found = Service(Web(), service.address)
    assert found.name == "Test"
    questions = [Question("宜宾市", "city", (("above", "四川省"),)), *[Question(f"翠{n}") for n in range(BATCH)]]
    answers = list(found.candidates(questions))
    assert len(answers) == BATCH + 1
    assert [len(batch) for batch in service.asked] == [BATCH, 1]
    first = {"query": "宜宾市", "limit": 5, "type": "city", "properties": [{"pid": "above", "v": "四川省"}]}
    assert service.asked[0]["q0"] == first
    assert service.asked[1]["q0"] == {"query": f"翠{BATCH - 1}", "limit": 5}
    [best] = answers[0]
    assert (best.iri, best.name, best.score, best.match) == ("https://example.org/entity/A1", "宜宾市", 100, True)
    assert best.types == ("City",)
    assert [one.score for one in answers[1]] == [40, 40]


def test_the_next_batch_is_asked_when_it_is_its_turn(service):
    answers = Service(Web(), service.address).candidates([Question("宜宾市")] * (BATCH + 1))
    next(answers)
    assert len(service.asked) == 1


@pytest.mark.parametrize(
    "manifest", [[], {}, {"name": 1}, {"name": "x", "versions": ["0.3"]}, "x", None, {"name": "x", "versions": []}]
)
def test_what_is_no_service(service, manifest):
    service.manifest = manifest
    with pytest.raises(ServiceError, match=r"no reconciliation service|speaks the versions"):
        Service(Web(), service.address)


@pytest.mark.parametrize("answer", [[], {}, {"q0": []}, {"q0": {}}, {"q0": {"result": {}}}, {"q0": None}, "x"])
def test_answers_that_are_none(service, answer):
    found = Service(Web(), service.address)
    service.answer = answer
    with pytest.raises(ServiceError):
        list(found.candidates([Question("宜宾市")]))


def test_rows_that_can_not_be_used_are_left_out(service):
    found = Service(Web(), service.address)
    rows = [
        {"id": 1, "name": "x", "score": 1},
        {"id": "x", "score": 1},
        {"id": "x", "name": "x", "score": "high"},
        {"id": "x", "name": "x", "score": True},
        "x",
        {"id": "B", "name": "sure", "score": 2, "type": ["City", 3, {"id": "town"}], "match": "yes"},
        {"id": "https://example.com/C", "name": "elsewhere"},
    ]
    service.answer = {"q0": {"result": rows}}
    [candidates] = found.candidates([Question("x")])
    assert [(one.iri, one.score, one.match) for one in candidates] == [
        ("https://example.org/entity/B", 2, False),
        ("https://example.com/C", 0, False),
    ]
    assert candidates[0].types == ("City", "town")


def test_ids_that_make_no_address_are_left_out(service):
    service.manifest = {"name": "x", "identifierSpace": "javascript:"}
    found = Service(Web(), service.address)
    service.answer = {"q0": {"result": [{"id": "alert(1)", "name": "x", "score": 1}]}}
    assert list(found.candidates([Question("x")])) == [[]]
