"""Doubtful merges and splits, asked and answered; and what the answers do to the next build."""

import csv
import json
import re
from html.parser import HTMLParser

import pytest

from kg.api import Graph
from kg.ask.doubts import Doubt, Doubts, Side
from kg.ask.graph import GraphStore
from kg.ask.review import page, text
from kg.ask.rows import Source
from tests import invented
from tests.graph import sample
from tests.running import contents, kg


def pairs(doubts):
    return [(one.now, one.rule, one.left.label, one.right.label) for one in doubts]


@pytest.fixture
def project(tmp_path, world):
    """A folder of articles of one's own, and the build of the same articles."""
    return invented.write(tmp_path / "articles"), world


def build(articles, output):
    done = kg("build", articles, "-o", output, "--jobs", "1", "--json")
    assert done.code == 0, done.err
    return done


def test_merges_homonyms_and_conflicts_are_in_doubt_the_weightiest_first(world):
    doubts = list(Graph.open(world).doubts())
    assert [one.weight for one in doubts] == sorted((one.weight for one in doubts), reverse=True)
    assert {
        ("merged", "same-post", "spring.txt: 阮东明", "english.txt: Ruan Dongming"),
        ("merged", "same-post", "autumn.txt: 鲍学文", "spring.txt: 鲍学文"),
        ("apart", "homonym", "autumn.txt: 鲍学文", "elsewhere.txt: 鲍学文"),
        ("apart", "conflict", "autumn.txt: 鲍学文", "summer.txt: 柯志远"),
    } <= set(pairs(doubts))


def test_each_side_has_its_words_and_what_hangs_on_it(world):
    doubt = next(one for one in Graph.open(world).doubts() if one.right.label == "english.txt: Ruan Dongming")
    assert [said.source for said in doubt.left.said] == ["spring.txt"]
    assert doubt.right.said[0].quote.startswith("YIBIN, June 11, 2019 -- Ruan Dongming, mayor of Yibin")
    assert doubt.claims == 3  # his post, and that they met, from either side


def test_undecided_mentions_are_asked_with_each_candidate():
    store = sample.store()
    source = 'a "b"/柳安.txt'
    undecided = [f"en.txt: Ke Moumou | {source}: 柯某某, {source}: 仲孙乐"]
    asked = pairs(Doubts(GraphStore(store), undecided).ranked())
    assert ("apart", "undecided", "en.txt: Ke Moumou", f"{source}: 柯某某") in asked
    assert ("apart", "undecided", "en.txt: Ke Moumou", f"{source}: 仲孙乐") in asked


def test_what_is_decided_is_not_asked_again(world):
    graph = Graph.open(world)
    first = next(graph.doubts())
    assert pairs([first]) != pairs([next(graph.doubts([frozenset((first.right.label, first.left.label))]))])


def test_answers_become_decisions_that_the_next_build_obeys_and_that_can_be_undone(project, tmp_path):
    articles, world = project
    asked = [(one.now, one.left.label, one.right.label) for one in Graph.open(world).doubts()]
    answers = ["d\nnot he\n" if now == "merged" else "k\n" for now, *_ in asked]
    done = kg("review", articles, "-g", world, "--all", stdin="".join(answers))
    assert done.code == 0, done.err
    with (articles / "decisions.csv").open(encoding="utf-8", newline="") as file:
        written = list(csv.DictReader(file))
    merged = [(left, right) for now, left, right in asked if now == "merged"]
    assert [(row["left"], row["right"]) for row in written] == merged
    assert {(row["verdict"], row["why"]) for row in written} == {("different", "not he")}
    assert all(re.fullmatch(r"\d{4}-\d\d-\d\d", row["date"]) for row in written)

    output = tmp_path / "output"
    build(articles, output)
    diff = Graph.open(world).diff(Graph.open(output))
    assert len(diff.split) == 3  # everybody whom two articles name
    assert Graph.open(output).query("merges").rows == []

    (articles / "decisions.csv").unlink()
    build(articles, output)
    assert contents(output) == contents(world)


def test_skip_wrong_answers_and_the_end_of_the_answers_write_nothing(project):
    articles, world = project
    done = kg("review", articles, "-g", world, stdin="perhaps\nskip\n")
    assert (done.code, (articles / "decisions.csv").exists()) == (0, False)
    assert "Answer s, d, k or q." in done.out


def test_a_decision_without_effect_is_told_and_the_reason_of_another_stands(project, tmp_path):
    articles, _ = project
    (articles / "decisions.csv").write_text(
        "left,right,verdict,why,date\n"
        "spring.txt: 鲍学文,spring.txt: 鲍学文,different,,\n"
        "spring.txt: 鲍学文,elsewhere.txt: 鲍学文,different,,\n"
        "elsewhere.txt: 鲍学文,spring.txt: 鲍学文,same,he moved,\n",
        encoding="utf-8",
    )
    done = kg("build", articles, "-o", tmp_path / "output", "--quiet")
    assert (done.code, done.err.splitlines()) == (
        0,
        [
            "decisions.csv: does nothing: spring.txt: 鲍学文 | elsewhere.txt: 鲍学文, different: "
            "a later line says same",
            "decisions.csv: does nothing: spring.txt: 鲍学文 | spring.txt: 鲍学文, different: "
            "both sides mean the same mentions",
        ],
    )
    assert "      he moved (rule decision)\n" in kg("explain", "鲍学文", "-g", tmp_path / "output").out


def test_a_decision_that_matches_nothing_is_told(project, tmp_path):
    articles, _ = project
    (articles / "decisions.csv").write_text(
        "left,right,verdict,why,date\nspring.txt: 阮东明,gone.txt: 阮东明,same,,2024-01-01\n", encoding="utf-8"
    )
    done = kg("build", articles, "-o", tmp_path / "output", "--jobs", "1", "--quiet")
    assert (done.code, done.err) == (0, "decisions.csv: matches nothing: gone.txt: 阮东明\n")
    issues = json.loads(kg("issues", "-o", tmp_path / "output", "-f", "json").out)
    assert [one["text"] for one in issues if one["what"] == "unmatched-decision"] == ["gone.txt: 阮东明"]


def hostile(label="a.txt: <b>", quote="<script>alert(1)</script>\x1b[31m"):
    side = Side(label, "https://example.org/<x>", (Source(quote, "<i>.txt", '"><img src=x>', None),))
    return Doubt("merged", "person", side, side, "same-area", "<u>", 0.4, 1, 1.0)


def test_the_page_holds_no_markup_of_articles():
    tags = set()

    class Parser(HTMLParser):
        def handle_starttag(self, tag, _attributes):
            tags.add(tag)

    Parser().feed(page([hostile()]))
    assert tags == {
        "html", "meta", "title", "style", "h1", "p", "code", "article", "h2", "div", "section", "blockquote", "br",
        "small",
    }  # fmt: skip


def test_the_terminal_gets_no_control_character():
    assert "\x1b" not in text(hostile())


def test_the_page_is_written_and_lists_what_would_be_asked(project, tmp_path):
    articles, world = project
    page = tmp_path / "missing" / "review.html"
    done = kg("review", articles, "-g", world, "--all", "--html", page)
    assert (done.code, done.out) == (0, f"{page}\n")
    written = page.read_text(encoding="utf-8")
    assert written.count("<article>") == len(list(Graph.open(world).doubts()))


def test_what_is_hardly_in_doubt_is_left_out_and_how_many_there_are_is_told(project):
    articles, world = project
    doubts = list(Graph.open(world).doubts())
    listed = json.loads(kg("review", articles, "-g", world, "--json").out)
    assert [one["doubt"] for one in listed] == [one.doubt for one in doubts if one.doubt > 0.1]
    assert len(listed) < len(doubts)
    first = kg("review", articles, "-g", world, "--number", "1", stdin="q\n").out
    assert first.startswith(f"The first 1 of {len(listed)}; --number {len(listed)} asks all.\n")


def test_after_an_answer_the_reason_is_asked_for(project):
    articles, world = project
    done = kg("review", articles, "-g", world, stdin="d\ntwo people\nq\n")
    assert "Why (may stay empty)" in done.out
    assert "different,two people," in (articles / "decisions.csv").read_text(encoding="utf-8")


def test_reasons_are_told_in_words(world):
    whys = {one.why for one in Graph.open(world).doubts()}
    assert "both are Head of Government (政府首长) of 翠屏区 (Cuiping District)" in whys
    assert "the characters may be read Ruan Dongming" in whys
    told = kg("explain", "鲍学文", "-g", world).out
    assert "both are Head of Government (政府首长) of 翠屏区 (Cuiping District) (rule same-post)" in told


@pytest.fixture(scope="module")
def career(tmp_path_factory):
    """Three of one name in three cities; one of them is first a district's head, then its secretary."""
    folder = tmp_path_factory.mktemp("career")
    articles = {
        "a.txt": "宜宾日报讯 2019-03-02\n\n本报讯 3月1日，翠屏区区长鲍学文来到李庄镇调研。\n",
        "b.txt": "宜宾日报讯 2019-09-02\n\n本报讯 9月1日，翠屏区区长鲍学文来到南广镇调研。\n",
        "c.txt": "宜宾日报讯 2020-09-02\n\n本报讯 9月1日，翠屏区委书记鲍学文来到李庄镇调研。\n",
        "d.txt": "内江日报讯 2019-06-12\n\n本报讯 6月11日，内江市副市长鲍学文来到东兴区调研。\n",
        "e.txt": "南通日报讯 2019-06-12\n\n本报讯 6月11日，南通市副市长鲍学文来到石港镇调研。\n",
    }
    for name, words in articles.items():
        (folder / name).write_text(words, encoding="utf-8")
    build(folder, folder / "output")
    return Graph.open(folder / "output")


def test_each_of_one_name_is_asked_with_each_other(career):
    asked = {frozenset((left[0], right[0])) for _, rule, left, right in pairs(career.doubts()) if rule == "homonym"}
    assert asked == {frozenset("ad"), frozenset("ae"), frozenset("de")}


def test_the_sides_show_the_posts_that_the_reason_speaks_of(career):
    (doubt,) = [one for one in career.doubts() if one.rule == "same-area"]
    assert "Party Secretary (党委书记)" in doubt.why
    quotes = [said.quote for side in (doubt.left, doubt.right) for said in side.said]
    assert any("区长" in one for one in quotes)
    assert any("区委书记" in one for one in quotes)


def test_as_json(world):
    (one,) = json.loads(kg("review", "-g", world, "--json", "-n", "1").out)
    assert {"now", "kind", "left", "right", "rule", "why", "doubt", "claims", "weight"} == set(one)


def test_without_a_folder_there_is_nowhere_to_write(world):
    assert kg("review", "-g", world).code == 2


def test_a_folder_that_is_none_is_code_1(world, tmp_path):
    done = kg("review", tmp_path / "nowhere", "-g", world)
    assert (done.code, done.out, len(done.err.splitlines())) == (1, "", 1)
