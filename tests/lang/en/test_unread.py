"""What English articles hold and the rules don't read is told as an issue, and nothing else is."""

import pytest

from tests.lang.en.facts import find


@pytest.mark.parametrize(
    ("text", "issues"),
    [
        ("On March 5 in Wuxi, Mayor Xie Bo quarrelled over the price of tea.", [("unknown-act", "quarrelled")]),
        ("A forum was held in Wuxi on March 5. Mayor Xie Bo attended the forum.", []),
        ("On March 5, Mayor Xie Bo of Wuxi plans to visit Yixing City.", []),
        ("On March 5, Vice Mayor Kublai of Wuxi came home.", [("title-without-name", "Vice Mayor Kublai")]),
        ("On March 5, Vice Mayor Xie Bo of Wuxi came home.", []),
        ("On March 5, the mayor of Wuxi quarrelled over the price of tea.", []),
    ],
)
def test_tells_what_is_left_over(text, issues):
    assert [(issue.what, issue.text) for issue in find(text).issues] == issues
