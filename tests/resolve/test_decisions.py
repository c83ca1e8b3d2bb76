"""What people decided wins, over merges and over splits, and what matches nothing is told."""

from pathlib import Path
from typing import Any

import pytest

from kg.errors import InputError
from kg.resolve import Decision, Resolution, add_decision, read_decisions, resolve
from tests.resolve.case import articles

CASE: dict[str, Any] = {
    "in": {
        "a.txt": {"day": "2016-05-10", "people": {"刘建军": [["party-secretary", "遂宁市/安居区"]]}},
        "b.txt": {"day": "2016-06-10", "people": {"刘建军": [["party-secretary", "绵阳市/安州区"]]}},
        "c.txt": {"day": "2016-07-10", "people": {"刘建军": [["party-secretary", "绵阳市/安州区"]]}},
        "d.txt": {
            "day": "2016-08-10",
            "people": {"刘健军": [["party-secretary", "绵阳市/安州区"]], "王丽": [["leader", "绵阳市"]]},
        },
        "e.txt": {"day": "2016-08-10", "people": {"王莉娟": [["leader", "绵阳市"]]}},
    }
}


def decided(*lines: tuple[str, str, str]) -> Resolution:
    return resolve(
        articles(CASE), [Decision(left, right, verdict, "asked", "2024-01-01") for left, right, verdict in lines]
    )


def entity_of(resolution: Resolution, source: str, name: str) -> str:
    return next(
        resolution.ids[article.key, mention.id]
        for article, found in articles(CASE)
        for mention in found.mentions
        if article.source == source and mention.names[0].text == name
    )


def test_same_joins_what_the_rules_keep_apart() -> None:
    resolution = decided(("a.txt: 刘建军", "b.txt: 刘建军", "same"))
    assert entity_of(resolution, "a.txt", "刘建军") == entity_of(resolution, "c.txt", "刘建军")


def test_same_joins_names_that_are_never_compared() -> None:
    resolution = decided(("d.txt: 王丽", "e.txt: 王莉娟", "same"))
    assert entity_of(resolution, "d.txt", "王丽") == entity_of(resolution, "e.txt", "王莉娟")
    merge = next(merge for entity in resolution.entities for merge in entity.merges if merge.rule == "decision")
    assert merge.why == "asked"


def test_different_parts_what_the_rules_join() -> None:
    resolution = decided(("b.txt: 刘建军", "c.txt: 刘建军", "different"))
    assert entity_of(resolution, "b.txt", "刘建军") != entity_of(resolution, "c.txt", "刘建军")


def test_unmatched_decisions_are_told() -> None:
    resolution = decided(("a.txt: 刘建军", "z.txt: 刘建军", "same"), ("a.txt: 李四", "b.txt: 李四", "different"))
    told = [issue.text for issue in resolution.issues if issue.what == "unmatched-decision"]
    assert told == ["a.txt: 李四 | b.txt: 李四", "z.txt: 刘建军"]


def idle(resolution: Resolution) -> list[str]:
    return [issue.text for issue in resolution.issues if issue.what == "idle-decision"]


@pytest.mark.parametrize(("first", "last"), [("same", "different"), ("different", "same")])
def test_the_later_of_two_contrary_lines_wins_and_the_other_is_told(first: str, last: str) -> None:
    resolution = decided(("a.txt: 刘建军", "b.txt: 刘建军", first), ("b.txt: 刘建军", "a.txt: 刘建军", last))
    one = entity_of(resolution, "a.txt", "刘建军") == entity_of(resolution, "b.txt", "刘建军")
    assert one == (last == "same")
    assert idle(resolution) == [f"a.txt: 刘建军 | b.txt: 刘建军, {first}: a later line says {last}"]


def test_a_split_without_effect_is_told() -> None:
    resolution = decided(("b.txt: 刘建军", "b.txt: 刘建军", "different"))
    assert idle(resolution) == ["b.txt: 刘建军 | b.txt: 刘建军, different: both sides mean the same mentions"]
    resolution = decided(
        ("a.txt: 刘建军", "b.txt: 刘建军", "same"),
        ("a.txt: 刘建军", "c.txt: 刘建军", "same"),
        ("b.txt: 刘建军", "c.txt: 刘建军", "different"),
    )
    assert idle(resolution) == ["b.txt: 刘建军 | c.txt: 刘建军, different: other lines make one of the two"]
    assert idle(decided(("b.txt: 刘建军", "c.txt: 刘建军", "different"))) == []


def test_a_file_of_decisions(tmp_path: Path) -> None:
    path = tmp_path / "decisions.csv"
    path.write_text(
        'left,right,verdict,why,date\n# a note\n"a.txt: 张伟",b.txt: Zhang Wei,same,"one, surely",2024-01-01\n', "utf-8"
    )
    assert read_decisions(path) == [Decision("a.txt: 张伟", "b.txt: Zhang Wei", "same", "one, surely", "2024-01-01")]
    assert read_decisions(tmp_path / "none.csv") == []


def test_a_decision_is_written_as_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "decisions.csv"
    given = [
        Decision("a.txt: 张伟", 'b, "c".txt: Zhang Wei', "same", "one, surely", "2024-01-01"),
        Decision("=cmd().txt: 张伟", "-b.txt: 张伟", "different", "@x", ""),
        Decision("'=a.txt: 张伟", "'a.txt: 张伟", "same", "", ""),
    ]
    for decision in given:
        add_decision(path, decision)
    assert path.read_text("utf-8").startswith("left,right,verdict,why,date\n")
    assert read_decisions(path) == given
    assert not [line for line in path.read_text("utf-8").splitlines() if line.startswith(("=", "-"))]
    with pytest.raises(InputError):
        add_decision(path, Decision("a.txt: x\ny", "b.txt: x", "same", "", ""))


def test_a_decision_is_added_below_a_last_line_without_an_end(tmp_path: Path) -> None:
    path = tmp_path / "decisions.csv"
    path.write_text("# mine\nleft,right,verdict,why,date\na.txt: x,b.txt: x,same,,", "utf-8")
    add_decision(path, Decision("a.txt: y", "b.txt: y", "different", "", ""))
    assert [one.verdict for one in read_decisions(path) if isinstance(one, Decision)] == ["same", "different"]


def test_a_file_name_may_hold_what_parts_it_from_the_name() -> None:
    case = {"in": {f"{name}: 1.txt": said for name, said in CASE["in"].items()}}
    decision = Decision("a.txt: 1.txt: 刘建军", "b.txt: 1.txt: 刘建军", "same", "", "")
    assert len(resolve(articles(case), [decision]).entities) == len(resolve(articles(case)).entities) - 1


def test_each_wrong_line_is_told_with_file_and_number_beside_the_right_ones(tmp_path: Path) -> None:
    path = tmp_path / "decisions.csv"
    lines = ["left,right,verdict,why,date", "a,b,maybe,,", "a.txt: x,b.txt: x,same,,", "a,b"]
    path.write_text("\n".join(lines), "utf-8")
    first, decision, last = read_decisions(path)
    assert decision == Decision("a.txt: x", "b.txt: x", "same", "", "")
    assert [str(one) for one in (first, last)] == [
        f"{path}, line 2: expected same or different, found 'maybe'",
        f"{path}, line 4: expected 5 values, found 2",
    ]


def test_another_table_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "decisions.csv"
    path.write_text("left,right\n", "utf-8")
    with pytest.raises(InputError, match=r"decisions\.csv, line 1: expected the columns left,right,verdict"):
        read_decisions(path)
