"""Posts that several bodies of an area have, and those of a committee that is only called one."""

import pytest

from kg.api import Graph
from kg.errors import QueryError
from tests.running import kg

SAID = {
    "a.txt": "3月15日，荆门市人大常委会召开会议。市人大常委会主任吴昌盛主持会议，副主任王建设、秘书长李成林参加会议。",
    "b.txt": "4月15日，荆门市召开经济工作会议。市委秘书长李方林、市政府秘书长高志斌、市政协秘书长郑长江参加会议。",
    "c.txt": "5月15日，荆门市钟祥市石牌镇召开春耕会议。石牌镇党委书记邓国良主持会议，党委副书记孙一鸣参加会议。",
}


@pytest.fixture(scope="module")
def output(tmp_path_factory):
    folder = tmp_path_factory.mktemp("organs")
    for name, words in SAID.items():
        (folder / name).write_text(f"荆门日报讯 2023-06-01\n\n本报讯 {words}\n", encoding="utf-8")
    assert kg("build", folder, "-o", folder / "output", "-q").code == 0
    return folder / "output"


@pytest.mark.parametrize(
    ("question", "held", "others"),
    [
        ("荆门市 秘书长", {"李成林", "李方林", "高志斌", "郑长江"}, set()),
        ("荆门市政协秘书长", {"郑长江"}, None),
        ("荆门市委秘书长", {"李方林"}, None),
        ("荆门市人民政府 秘书长", {"高志斌"}, None),
        ("荆门市人大常委会秘书长", set(), {"李成林", "李方林", "高志斌", "郑长江"}),
        ("荆门市人大秘书长", set(), {"李成林", "李方林", "高志斌", "郑长江"}),
        ("荆门市人大主任", {"吴昌盛"}, set()),
        ("石牌镇 书记", {"邓国良"}, set()),
        ("石牌镇副书记", {"孙一鸣"}, set()),
    ],
)
def test_the_body_is_heard(output, question, held, others):
    (post,) = Graph.open(output).who(question).posts
    assert {one.zh for one in post.holders} == held
    assert others is None or {one.zh for one in post.others} == others


@pytest.mark.parametrize("question", ["荆门市人大常委会市长", "荆门市 秘书", "荆门市大书记"])
def test_other_words_stay_unknown(output, question):
    with pytest.raises(QueryError):
        Graph.open(output).who(question)


def test_whose_post_it_is_stands_by_each_holder(output):
    told = kg("who", "荆门市 秘书长", "-g", output).out
    assert "李方林 · Li Fanglin; 市委秘书长; seen 2023-04-15" in told
    done = kg("who", "荆门市人大常委会秘书长", "-g", output)
    assert done.code == 1
    assert "no article says who it was" in done.err
    assert (
        "Of other bodies of 荆门市, or of one not named, by their titles\n    李成林 · Li Chenglin: 秘书长\n"
        in done.err
    )
