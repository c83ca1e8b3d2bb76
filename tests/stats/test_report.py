"""The figures as text, JSON, CSV files and a page, by the command and for hostile names."""

import csv
import json
import re
from html.parser import HTMLParser

import pytest

from kg.errors import OutputError
from kg.stats import report, stats, tables
from kg.stats.bars import Column, chart, columns
from kg.stats.figures import Attendance, Stats
from tests.graph import sample
from tests.running import kg
from tests.stats.small import ARTICLES, MEETINGS, PEOPLE, PLACES, store

EVIL = '</title></style><script>alert(1)</script><img src=x onerror="alert(2)">\\u202e&amp;'
HOSTILE = f"""
<evil> a schema:Person ; skos:prefLabel '''{EVIL}'''@zh ; kg:attended <m1> .
<evil2> a schema:Person ; skos:prefLabel '=HYPERLINK("http://x","y")'@zh ; kg:attended <m1> .
<city> a schema:AdministrativeArea ; kg:level "prefecture" ; skos:prefLabel '''<svg onload=alert(3)>'''@zh .
<t8> a kg:Tenure ; org:member <evil> ; org:role <role> ; kg:area <city> .
<t9> a kg:Tenure ; org:member <evil2> ; org:role <role> ; kg:area <city> .
"""
FILES = {"kinds", "cities", "months", "connected", "between", "components"}


class Page(HTMLParser):
    """The elements and attributes of a page, and its text."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.elements: set[str] = set()
        self.attributes: list[tuple[str, str]] = []
        self.text = ""
        self.open: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        self.elements.add(tag)
        self.attributes += attrs
        if tag not in ("meta", "link"):
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        self.text += data


@pytest.fixture(scope="module")
def hostile() -> Stats:
    return stats(store(PLACES, PEOPLE, MEETINGS, ARTICLES, HOSTILE))


def test_hostile_names_are_text_on_the_page(hostile):
    page = Page(report.render(hostile))
    assert page.open == []
    assert "alert(1)" in page.text
    assert "\u202e" not in page.text
    assert "<svg onload=alert(3)>" in page.text
    assert page.elements.isdisjoint({"script", "img", "iframe", "object", "a", "form"})
    assert not [name for name, _ in page.attributes if name.startswith("on") or name in ("src", "style")]
    assert [value for name, value in page.attributes if name == "href"] == ["data:,"]


def test_the_page_may_run_nothing_and_ask_nobody(hostile):
    text = report.render(hostile)
    assert "default-src &#x27;none&#x27;; script-src &#x27;none&#x27;; style-src &#x27;sha256-" in text
    assert "http://" not in text.replace("http://x", "")
    assert "prefers-color-scheme: dark" in text


def test_the_page_has_headings_in_both_languages_and_a_bar_a_row(hostile):
    text = report.render(hostile)
    for heading in ("分类统计", "By kind", "分城市统计", "By city", "分月统计", "By month", "连通分量", "Components"):
        assert heading in text
    bars = re.findall(
        r'<rect class="person" width="([\d.]+)%"', text.partition('id="cities"')[2].partition("</section>")[0]
    )
    assert bars == ["100.00", "100.00", "50.00", "50.00"]  # none for what has no known place


def test_every_hostile_text_of_the_sample_stays_text(tmp_path):
    graph = sample.store()
    report.write(stats(graph), tmp_path / "page.html")
    assert Page((tmp_path / "page.html").read_text(encoding="utf-8")).elements.isdisjoint({"script", "img"})


def test_a_sample_is_told_on_the_page_and_in_text(hostile):
    sampled = Stats(hostile.kinds, (), (), Attendance(5000, 90000, 111, 4800), (), (), hostile.components)
    told = "in components of 4800 people in all, shortest ways were followed from 111 of them"
    assert told in tables.text(sampled)
    assert told in report.render(sampled)
    assert "共 4800 人的分量中，仅自其中 111 人起算" in report.render(sampled)
    assert "Betweenness is exact." in tables.text(hostile)


def test_an_empty_graph_has_a_page_and_a_text():
    nothing = stats(store())
    assert "无" in Page(report.render(nothing)).text
    assert "none" in tables.text(nothing)


def test_no_cell_is_a_formula(hostile, tmp_path):
    tables.write(hostile, tmp_path / "figures")
    assert {file.stem for file in (tmp_path / "figures").glob("*.csv")} == FILES
    with (tmp_path / "figures" / "connected.csv").open(encoding="utf-8-sig", newline="") as stream:
        rows = list(csv.DictReader(stream))
    assert [row["name"] for row in rows if "HYPERLINK" in row["name"]] == ['\'=HYPERLINK("http://x","y")']
    assert [(row["degree"], row["betweenness"]) for row in rows if row["name"] == "丁未"] == [("5", "4.0")]


def test_files_of_others_are_not_replaced(hostile, tmp_path):
    (tmp_path / "cities.csv").write_text("mine", encoding="utf-8")
    with pytest.raises(OutputError, match="was not written by an export"):
        tables.write(hostile, tmp_path)
    assert [file.name for file in tmp_path.iterdir()] == ["cities.csv"]


def test_months_without_anything_are_drawn_empty_and_long_times_by_year():
    assert columns([Column("2023-11", 1, 0), Column("2024-02", 0, 2)]) == (
        Column("2023-11", 1, 0),
        Column("2023-12", 0, 0),
        Column("2024-01", 0, 0),
        Column("2024-02", 0, 2),
    )
    years = columns([Column("2001-11", 1, 0), Column("2001-12", 2, 4), Column("2012-02", 0, 2)])
    assert (years[0], years[-1], len(years)) == (Column("2001", 3, 4), Column("2012", 0, 2), 12)
    assert columns([]) == ()
    assert chart((), "") == ""


def test_the_command_prints_writes_and_tells_where(world, tmp_path):
    done = kg("stats", "--graph", world)
    assert (done.code, done.err) == (0, "")
    assert "宜宾市" in done.out
    assert re.search(r"阮东明 +宜宾市 政府首长 +2 +4 +3\.0\n", done.out)
    folder, page = tmp_path / "figures", tmp_path / "figures.html"
    assert kg("stats", "-g", world, "--csv", folder, "--html", page) == (0, f"{folder}\n{page}\n", "")
    first = page.read_bytes(), (folder / "cities.csv").read_bytes()
    assert kg("stats", "-g", world, "--csv", folder, "--html", page, PYTHONHASHSEED="7").code == 0
    assert (page.read_bytes(), (folder / "cities.csv").read_bytes()) == first


def test_the_command_prints_json(world):
    done = kg("stats", "-g", world, "--json", "-n", "1")
    found = json.loads(done.out)
    assert [one["name"] for one in found["connected"]] == ["阮东明"]
    assert found["attendance"] == {"people": 5, "links": 7, "sampled": 0, "estimated": 0}


def test_no_graph_and_no_place_to_write_are_one_line(world, tmp_path):
    assert kg("stats", "-g", tmp_path).code == 1
    (tmp_path / "file").write_text("", encoding="utf-8")
    done = kg("stats", "-g", world, "--html", tmp_path / "file" / "page.html")
    assert (done.code, done.out, done.err.count("\n")) == (1, "", 1)
