import pytest

from kg.serve.negotiation import language, media_type

OFFERS = ["application/json", "text/csv", "text/turtle"]


@pytest.mark.parametrize(
    ("accept", "chosen"),
    [
        (None, "application/json"),
        ("*/*", "application/json"),
        ("text/*", "text/csv"),
        ("text/csv;q=0.5, text/turtle", "text/turtle"),
        ("text/turtle;q=0.5, text/csv; q=0.9; charset=utf-8", "text/csv"),
        ("TEXT/CSV", "text/csv"),
        ("*/*;q=0.1, text/csv;q=0", "application/json"),
        ("application/json;q=0, */*", "text/csv"),
        ("text/csv;q=0.001", "text/csv"),
        ("image/png", None),
        ("text/csv;q=0", None),
        ("text/csv;q=two", None),
        ("text/csv;q=1.5", None),
        ("", "application/json"),
        (",;,;q=1", None),
    ],
)
def test_the_best_liked_type_is_chosen(accept, chosen):
    assert media_type(accept, OFFERS) == chosen


@pytest.mark.parametrize(
    ("accept", "chosen"),
    [
        (None, "en"),
        ("zh-CN,zh;q=0.9,en;q=0.8", "zh"),
        ("en-GB, zh;q=0.9", "en"),
        ("de, zh;q=0.2, en;q=0.1", "zh"),
        ("fr", "en"),
        ("*", "en"),
        ("en;q=0, *", "zh"),
    ],
)
def test_the_best_liked_language_is_chosen(accept, chosen):
    assert language(accept, ["en", "zh"]) == chosen
