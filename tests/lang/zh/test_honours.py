import pytest

from kg.lang.zh.honours import awards, speakers
from kg.lang.zh.scan import Scan


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("王建国荣获“全省劳动模范”称号。", ["全省劳动模范"]),
        ("李秀兰被评为“最美乡村医生”。", ["最美乡村医生"]),
        ("赵刚被授予市五一劳动奖章荣誉称号。", ["市五一劳动奖章"]),
        ("王建国获得村民的一致好评。", []),
    ],
)
def test_awards(text, names):
    assert [name for _, _, name in awards(text, 0, len(text))] == names


@pytest.mark.parametrize(
    ("text", "bodies"),
    [
        ("会上，市财政局、东台市、盐城高新区作交流发言。", ["市财政局", "东台市", "盐城高新区"]),
        ("各镇街主要负责同志作表态发言。", []),
        ("市民的发言很热烈。", []),
    ],
)
def test_bodies_that_speak(text, bodies):
    found = speakers(Scan(text), 0, len(text))
    assert [text[body.start : body.end] for body in found] == bodies
