"""Two holders at once, from articles to the answer."""

import json

from tests.running import kg


def test_the_command_tells_both_sides_words(world):
    done = kg("conflicts", "-g", world)
    assert (done.code, done.err) == (0, "")
    assert done.out.startswith("翠屏区 · government-head: 2 holders at once, 2019-06-10\n")
    for words in (
        "鲍学文 · Bao Xuewen; seen 2019-03-01 to 2019-09-20",
        "翠屏区区长鲍学文参加会议。”",
        "翠屏区区长鲍学文来到李庄镇调研。”",
        "柯志远 · Ke Zhiyuan; seen 2019-06-10",
        "翠屏区区长柯志远作了汇报。”",
    ):
        assert words in done.out
    assert "阮东明 ·" not in done.out  # followed by an acting mayor


def test_the_command_as_json(world):
    (one,) = json.loads(kg("conflicts", "-g", world, "--json").out)
    assert (one["place"], one["role"], one["first"], one["last"]) == ("翠屏区", "government-head", *["2019-06-10"] * 2)
    assert [len(side["said"]) for side in one["sides"]] == [2, 1]


def test_a_graph_without_conflicts_says_so(built):
    assert kg("conflicts", "-g", built) == (0, "No post of one holder is seen with two at once.\n", "")
    assert json.loads(kg("conflicts", "-g", built, "--json").out) == []
