"""How names read, whatever order and letters an English article writes them in."""

import pytest

from tests.lang.en.facts import find


@pytest.mark.parametrize(
    ("written", "reads"),
    [
        ("qing-shan lu", "Lu Qingshan"),
        ("Lu qingshan", "Lu Qingshan"),
        ("LU Qingshan", "Lu Qingshan"),
        ("Lu Qingshan", "Lu Qingshan"),
    ],
)
def test_a_whole_name_reads_surname_first(written, reads):
    text = f"Mayor {written} presided over the meeting. Mayor Lu made a speech."
    (person,) = [mention for mention in find(text).mentions if mention.kind == "person"]
    assert (person.names[0].text, person.names[0].plain) == (written, reads)
    assert [name.plain for name in person.names[1:]] == ["Lu"]
