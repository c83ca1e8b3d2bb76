"""What changed between two builds, in words and as data."""

import json

import pytest

from kg.api import Graph
from kg.ask import diff, lookup
from kg.ask.render_diff import text
from tests import invented
from tests.running import kg

HEAD = "left,right,verdict,why,date\n"


@pytest.fixture(scope="module")
def builds(tmp_path_factory):
    """Builds of the invented articles: without one, with all, and with what somebody decided."""
    root = tmp_path_factory.mktemp("builds")
    names = [name for name in invented.ARTICLES if name != "winter.txt"]
    decisions = {
        "fewer": "",
        "all": "",
        "decided": "spring.txt: 鲍学文,elsewhere.txt: 鲍学文,same,asked,2024-01-01\n"
        "spring.txt: 霍青松,english.txt: Huo Qingsong,different,asked,2024-01-01\n",
    }
    for name, lines in decisions.items():
        folder = invented.write(root / f"{name}-articles", *(names if name == "fewer" else ()))
        (folder / "decisions.csv").write_text(HEAD + lines, encoding="utf-8")
        assert kg("build", folder, "-o", root / name, "--quiet", "--jobs", "1") == (0, "", "")
    return root


def iris(things):
    return [one.iri.removeprefix("https://w3id.org/guanxi/id/") for one in things]


def test_a_new_article_brings_people_posts_and_bounds(builds):
    found = Graph.open(builds / "fewer").diff(Graph.open(builds / "all"))
    assert (found.articles_new, found.articles_gone) == (["winter.txt"], [])
    assert [one.zh for one in found.new if one.kind == "person"] == ["苗国强"]
    assert [one.zh for one in found.new if one.kind == "meeting"] == ["宜宾市人大常委会会议"]
    assert [(term.name, term.role, term.body) for term in found.terms_new] == [
        ("苗国强 · Miao Guoqiang", "acting-government-head", "宜宾市")
    ]
    assert [(a.ended, b.ended) for a, b in found.terms_changed] == [(None, "2019-12-05")]
    assert not (found.gone or found.merged or found.split or found.renamed or found.terms_gone)


def test_backwards_what_was_new_is_gone(builds):
    there = Graph.open(builds / "fewer").diff(Graph.open(builds / "all"))
    back = Graph.open(builds / "all").diff(Graph.open(builds / "fewer"))
    assert (back.gone, back.new, back.articles_gone, back.terms_gone) == (
        there.new,
        there.gone,
        there.articles_new,
        there.terms_new,
    )


def test_merges_and_splits_are_told_as_such(builds):
    found = Graph.open(builds / "all").diff(Graph.open(builds / "decided"))
    assert [(iris(old), iris([new])) for old, new in found.merged] == [
        (["person/bao-xuewen-5110", "person/bao-xuewen-5115"], ["person/bao-xuewen-5115"])
    ]
    ((before, parts),) = found.split
    assert (before.zh, [(one.zh, one.en) for one in parts]) == (
        "霍青松",
        [("霍青松", "Huo Qingsong"), (None, "Huo Qingsong")],
    )
    assert not (found.new or found.gone or found.articles_new)
    told = text(found)
    assert "Merged\n  鲍学文 · Bao Xuewen <" in told
    assert "Split\n  霍青松 · Huo Qingsong <" in told


def test_the_command_tells_it_in_words(builds):
    done = kg("diff", builds / "fewer", builds / "all" / "graph.ttl")
    assert (done.code, done.err) == (0, "")
    for words in (
        "Articles: 1 new\n  + winter.txt\n",
        "People: 1 new\n  + 苗国强 · Miao Guoqiang <",
        "Posts: 1 new, 1 changed\n",
        "seen 2019-03-01 to 2019-06-11; over by 2019-12-05 (was: seen 2019-03-01 to 2019-06-11)",
    ):
        assert words in done.out


def test_the_command_as_json(builds):
    found = json.loads(kg("diff", builds / "all", builds / "decided", "--json").out)
    assert [len(old) for old, _ in found["merged"]] == [2]


def test_nothing_changed(builds, built):
    assert not Graph.open(built).diff(Graph.open(built))  # where one name may mean a place and an organization
    assert kg("diff", builds / "all", builds / "all") == (0, "Nothing changed.\n", "")


def test_a_missing_graph_is_code_1(builds):
    done = kg("diff", builds / "all", builds / "nowhere")
    assert (done.code, done.out, len(done.err.splitlines())) == (1, "", 1)


def test_bodies_come_and_go_with_their_posts(tmp_path):
    graphs = [tmp_path / name for name in ("one", "two")]
    for graph, names in zip(graphs, (["autumn.txt"], ["autumn.txt", "summer.txt"]), strict=True):
        articles = invented.write(tmp_path / f"{graph.name}-articles", *names)
        assert kg("build", articles, "-o", graph, "--quiet", "--jobs", "1").code == 0
    assert "Public bodies: 1 new\n  + 宜宾市人民政府 · Yibin Municipal People's Government <" in kg("diff", *graphs).out
    assert "Public bodies: 1 gone\n  - 宜宾市人民政府" in kg("diff", *reversed(graphs)).out
    assert set(diff.KINDS) == set(lookup.KINDS)


def test_posts_of_the_merged_and_the_split_change_their_bounds(builds):
    there = Graph.open(builds / "all").diff(Graph.open(builds / "decided"))
    back = Graph.open(builds / "decided").diff(Graph.open(builds / "all"))
    for found in (there, back):
        assert not (found.terms_new or found.terms_gone)
    assert {term.name for term, _ in there.terms_changed} >= {"霍青松 · Huo Qingsong"}
    assert len(there.terms_changed) == len(back.terms_changed)
