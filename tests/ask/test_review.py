"""Doubtful merges and splits, asked and answered; and what the answers do to the next build."""

import csv
import json
import re
from html.parser import HTMLParser

import pyoxigraph as ox
import pytest
from graph.sample import turtle

from kg.api import Graph
from kg.ask.doubts import Doubt, Doubts, Side
from kg.ask.graph import GraphStore
from kg.ask.review import page, text
from kg.ask.rows import Source
from tests import invented
from tests.conftest import kg


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


def contents(output):
    return {path.name: path.read_bytes() for path in output.iterdir() if path.is_file()}


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
    store = ox.Store()
    store.load(turtle(), format=ox.RdfFormat.TURTLE)
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
    done = kg("review", articles, "-g", world, stdin="".join(answers))
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
    return Doubt("merged", "person", side, side, "same-area", "<u>", 1, 1.0)


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
    done = kg("review", articles, "-g", world, "--html", tmp_path / "review.html")
    assert (done.code, done.out) == (0, f"{tmp_path / 'review.html'}\n")
    written = (tmp_path / "review.html").read_text(encoding="utf-8")
    assert written.count("<article>") == len(list(Graph.open(world).doubts()))


def test_as_json(world):
    (one,) = json.loads(kg("review", "-g", world, "--json", "-n", "1").out)
    assert {"now", "kind", "left", "right", "rule", "why", "claims", "weight"} == set(one)


def test_without_a_folder_there_is_nowhere_to_write(world):
    assert kg("review", "-g", world).code == 2


def test_a_folder_that_is_none_is_code_1(world, tmp_path):
    done = kg("review", tmp_path / "nowhere", "-g", world)
    assert (done.code, done.out, len(done.err.splitlines())) == (1, "", 1)
