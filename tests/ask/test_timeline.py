"""A person's timeline: by date, with sources, as table, CSV, JSON and picture."""

import csv
import io
import json
from dataclasses import replace
from xml.etree import ElementTree

import pytest

from kg.api import Graph
from kg.ask.graph import GraphStore
from kg.ask.table import Table
from kg.ask.timeline import Timelines, text, timelines
from kg.ask.timeline_svg import WIDTH, svg
from tests.graph import sample
from tests.graph.sample import HOSTILE
from tests.running import kg

SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture(scope="module")
def graph(world) -> Graph:
    return Graph.open(world)


@pytest.fixture(scope="module")
def hostile() -> Timelines:
    """The timeline of somebody who visited everything whose name is hostile."""
    return timelines(GraphStore(sample.store()), "仲孙乐")


@pytest.mark.parametrize("name", ["阮东明", "阮東明", "Ruan Dongming", "dong-ming RUAN"])
def test_posts_meetings_and_talks_stand_in_order_with_their_articles(graph, name):
    (person,) = graph.timeline(name).people
    told = [
        (one.start, one.end, one.ended, one.kind, one.what, one.name, [source.source for source in one.sources])
        for one in person.entries
    ]
    articles = ["spring.txt", "summer.txt", "english.txt", "winter.txt"]
    assert told == [
        ("2019-03-01", "2019-03-01", None, "meeting", "presided", "宜宾市春耕生产工作会议", ["spring.txt"]),
        ("2019-03-01", "2019-06-11", "2019-12-05", "post", "government-head", "宜宾市市长", articles),
        ("2019-06-10", "2019-06-10", None, "meeting", "spoke", "宜宾市防汛工作会议", ["summer.txt"]),
        ("2019-06-11", "2019-06-11", None, "encounter", "met", "霍青松", ["english.txt"]),
    ]


def test_people_of_one_name_are_listed_apart(graph):
    people = graph.timeline("鲍学文").people
    assert [{one.place for one in person.entries if one.kind == "post"} for person in people] == [
        {"内江市"},
        {"翠屏区"},
    ]


def test_a_place_has_no_timeline(graph):
    assert graph.timeline("翠屏区").people == ()


def test_a_day_without_a_year_comes_last(hostile):
    (person,) = hostile.people
    days = [one.start for one in person.entries]
    assert days == sorted(days, key=lambda day: (day is None or day.startswith("--"), day or ""))


def test_the_table_shows_no_control_character(hostile):
    assert not [one for one in text(hostile, Table.text) if ord(one) < 32 and one != "\n"]


def test_the_picture_is_xml_whatever_the_names_hold(hostile):
    root = ElementTree.fromstring(svg(hostile))
    assert {one.tag.removeprefix(SVG) for one in root.iter()} <= {
        "svg", "title", "style", "text", "line", "g", "circle", "rect"
    }  # fmt: skip
    shown = "".join(root.itertext())
    assert "<script>alert('x')</script>" in shown
    assert "\u202e" not in shown
    assert len(list(root.iter(f"{SVG}g"))) == len(hostile.people[0].entries) > len(HOSTILE)


def test_the_picture_holds_every_entry_within_its_frame(graph):
    answer = graph.timeline("阮东明")
    root = ElementTree.fromstring(svg(answer))
    labels = "".join(root.itertext())
    for entry in answer.people[0].entries:
        assert (entry.name or entry.what) in labels
        for source in entry.sources:
            assert f"“{source.quote}” ({source.source})" in labels
    assert all(0 <= float(one.get("x", "0")) <= WIDTH for one in root.iter(f"{SVG}text"))
    assert all(float(one.get("y", "0")) <= float(root.get("height", "0")) for one in root.iter(f"{SVG}text"))


def test_days_that_are_none_are_passed_over(graph):
    answer = graph.timeline("阮东明")
    entries = tuple(replace(one, start="2019-13-45", end="soon", ended="") for one in answer.people[0].entries)
    root = ElementTree.fromstring(svg(replace(answer, people=(replace(answer.people[0], entries=entries),))))
    assert {one.tag.removeprefix(SVG) for one in root.iter()} == {"svg", "title", "style", "text", "g"}
    assert len(list(root.iter(f"{SVG}g"))) == len(entries) == 4


def test_the_command_in_every_format(world):
    table, lines, rows, picture = (
        kg("timeline", "柯志远", "-g", world, "-f", form).out for form in ("table", "csv", "json", "svg")
    )
    assert "柯志远 · Ke Zhiyuan\n" in table
    assert "…" not in table
    assert [row["quote"] for row in csv.DictReader(io.StringIO(lines)) if row["kind"] == "post"] == [
        "宜宾市市长阮东明出席会议并讲话，翠屏区区长柯志远作了汇报。"
    ]
    assert [person["zh"] for person in json.loads(rows)["people"]] == ["柯志远"]
    assert ElementTree.fromstring(picture).tag == f"{SVG}svg"


@pytest.mark.parametrize("form", ["table", "svg"])
def test_nobody_of_the_name_is_code_1(world, form):
    done = kg("timeline", "无名氏", "-g", world, "-f", form)
    assert (done.code, done.out, done.err) == (1, "", "Nobody in the graph is called '无名氏'.\n")


def test_a_post_of_our_city_is_named_after_the_city(tmp_path):
    (tmp_path / "ours.txt").write_text(
        "春耕生产工作会议召开\n2019-03-02 来源：宜宾日报\n\n本报讯 3月1日，全市春耕生产工作会议召开，"
        "我市市长阮东明主持会议，市商务局局长苗国强参加会议。\n",
        encoding="utf-8",
    )
    assert kg("build", tmp_path, "-o", tmp_path / "output", "-q").code == 0
    graph = Graph.open(tmp_path / "output")
    for name, post in (("阮东明", "宜宾市市长"), ("苗国强", "市商务局局长")):
        (person,) = graph.timeline(name).people
        assert [one.name for one in person.entries if one.kind == "post"] == [post]


def test_a_meeting_stands_with_the_area_that_holds_it(built):
    (person,) = json.loads(kg("timeline", "张彤", "-g", built, "--format", "json").out)["people"]
    assert [one["place"] for one in person["entries"] if one["kind"] == "meeting"] == ["南通市"]
