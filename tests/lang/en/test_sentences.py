"""Where English sentences end."""

import pytest

from kg.lang.en.sentences import sentences
from tests.lang.en.facts import find


def cut(text: str) -> list[str]:
    return [text[start:end] for start, end in sentences(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He came. She left.", ["He came.", "She left."]),
        (
            "It was held in the New Area.Municipal leaders came.",
            ["It was held in the New Area.", "Municipal leaders came."],
        ),
        ("He visited Yuhua Housing Co., Ltd. in the zone.", ["He visited Yuhua Housing Co., Ltd. in the zone."]),
        ("He visited Yuhua Co., Ltd. The line is new.", ["He visited Yuhua Co., Ltd.", "The line is new."]),
        ("Mr. Zhou paid 6.5 million yuan.", ["Mr. Zhou paid 6.5 million yuan."]),
        ("“Go,” he said. “Now.” They went.", ["“Go,” he said.", "“Now.”", "They went."]),
        ("A headline\nThe text", ["A headline", "The text"]),
        ("See yangzhou.gov.cn for more.", ["See yangzhou.gov.cn for more."]),
        ("", []),
    ],
)
def test_sentences_end_where_they_should(text: str, expected: list[str]) -> None:
    assert cut(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Magistrate Nong showed them round Guangnan Hongyuan Co.",
        'Snow falls, "the road broken in where".\n\nXuegong, and head, Tursunjan',
    ],
)
def test_a_text_that_ends_where_more_was_looked_for_is_read(text: str) -> None:
    assert find(text) is not None
