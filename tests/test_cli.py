import csv
import io
import json
import re

import pytest

from kg import __version__
from kg.cli import main
from kg.view.part import KINDS
from tests.running import SEEDS, kg

COMMANDS = sorted(main.commands)


def test_version():
    assert kg("--version").out == f"kg, version {__version__}\n"


@pytest.mark.parametrize("command", COMMANDS)
def test_help_has_examples(command):
    done = kg(command, "--help")
    assert done.code == 0
    assert re.search(rf"^  +(echo .*\| )?kg {command}", done.out.partition("Example")[2], re.MULTILINE)


@pytest.mark.parametrize(("command", "codes"), [("build", "01234"), ("mark", "0123"), ("serve", "")])
def test_help_lists_the_exit_codes_of_the_command(command, codes):
    assert "".join(re.findall(r"^ +(\d)  \w", kg(command, "--help").out, re.MULTILINE)) == codes


def test_help_lists_all_kinds_of_a_view():
    listed = kg("view", "--help").out.partition("Options:")[2].partition("--kinds")[2].partition("--top")[0]
    assert set(KINDS) <= set(re.findall(r"\w+", listed))


@pytest.mark.parametrize(
    "arguments", [["build"], ["nothing"], ["build", "seeds", "--jobs", "0"], ["issues", "-n", "-1"]]
)
def test_a_wrong_call_is_code_2(arguments):
    assert kg(*arguments).code == 2


def test_the_report_is_a_short_table(tmp_path):
    done = kg("build", SEEDS, "-o", tmp_path)
    assert (done.code, done.err) == (0, "")
    rows = dict(re.findall(r"^  (\S.*?) +([\d,]+)$", done.out, re.MULTILINE))
    assert list(rows) == [
        "articles read",
        "rejected",
        "people",
        "posts",
        "meetings",
        "projects",
        "places",
        "merges across articles",
        "conflicts",
        "not understood",
    ]
    assert rows["articles read"] == "7"
    assert done.out.splitlines()[-1].startswith(f"{tmp_path}/: graph.ttl graph.html")


def test_a_second_build_reads_only_what_changed(tmp_path):
    articles = tmp_path / "articles"
    articles.mkdir()
    (articles / "a.txt").write_text("通州日报讯 2023-03-01\n\n3月1日，区委书记张建华来到石港镇调研。", encoding="utf-8")
    (articles / "b.txt").write_text("通州日报讯 2023-03-02\n\n3月2日，区长王少勇来到石港镇调研。", encoding="utf-8")
    fresh = []
    for text in (None, None, "3月3日，区长王少勇来到金沙街道调研。"):
        if text:
            (articles / "b.txt").write_text(text, encoding="utf-8")
        fresh.append(json.loads(kg("build", articles, "-o", tmp_path / "out", "--json").out)["fresh"])
    assert fresh == [2, 0, 1]


def test_quiet_says_nothing(tmp_path):
    done = kg("build", SEEDS / "003_012dd72f57872ba1.txt", "-o", tmp_path, "--quiet", TERM="xterm-256color")
    assert done == (0, "", "")


def test_query_as_table_csv_and_json(built):
    table, lines, rows = (kg("query", "people", "-g", built, "-f", form).out for form in ("table", "csv", "json"))
    records = json.loads(rows)
    assert len(records) == len(list(csv.DictReader(io.StringIO(lines)))) == len(table.splitlines()) - 2
    assert {"张彤", "王少勇"} <= {row["zh"] for row in records}


def test_query_from_a_file_and_from_standard_input(built, tmp_path):
    sparql = "ASK { ?s ?p ?o }"
    (tmp_path / "ask.rq").write_text(sparql)
    expected = (0, '[\n {\n  "answer": true\n }\n]\n', "")
    assert kg("query", tmp_path / "ask.rq", "-g", built, "-f", "json") == expected
    assert kg("query", "-", "-g", built / "graph.ttl", "-f", "json", stdin=sparql) == expected


def test_query_takes_parameters(built):
    found = json.loads(kg("query", "posts", "--person", "zhang tong", "--place=南通", "-g", built, "-f", "json").out)
    assert {(row["zh"], row["place"]) for row in found} == {("张彤", "南通市")}


@pytest.mark.parametrize("words", [["--person"], ["person"], ["-p", "x"], ["--person", "x", "--person", "y"], ["--=x"]])
def test_parameters_without_name_or_value_are_a_wrong_call(built, words):
    assert kg("query", "posts", *words, "-g", built).code == 2


def test_queries_lists_parameters_and_shows_one_query():
    assert re.search(r"^posts +A row is .+\n +--person PERSON: ", kg("queries").out, re.MULTILINE)
    done = kg("queries", "posts")
    assert "SELECT ?person ?zh" in done.out
    assert "kg query" not in done.out
    assert kg("queries", "post").code == 1


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["query", "post"], "did you mean posts"),
        (["query", "posts", "--person", '") . } DELETE'], "no person of the graph is called"),
        (["query", "SELECT nonsense {"], "doesn't parse"),
        (["query", "DELETE WHERE { ?s ?p ?o }"], "never changed"),
        (["export", "docx"], "there are: turtle, ntriples"),
        (["explain", "no such name"], "Nothing in the graph is called"),
    ],
)
def test_what_cannot_be_answered_is_one_line_and_code_1(built, arguments, said):
    done = kg(*arguments, "-g", built)
    assert (done.code, done.out) == (1, "")
    assert said in done.err
    assert len(done.err.splitlines()) == 1


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["query", "posts", "--persn", "x"], "did you mean --person"),
        (["query", "posts", "--nope", "3"], "nope"),
        (["query", "posts", "--on", "yesterday"], "is no day"),
        (["query", "posts", "--on", "2024-13-45"], "is no day"),
        (["query", "posts", "--role", "kingfisher"], "is no role"),
        (["who", "南通市", "市长", "--on", "2024-13-45"], "is no day"),
        (["query", "meetings", "--since", "2023-00"], "is no day"),
        (["view", "--from", "2023-00"], "is no date"),
        (["view", "--from", "2024", "--to", "2023"], "is after"),
        (["export", "csv", "-o", "-"], "csv is a folder"),
        (["export", "xlsx", "-o", "-"], "xlsx is no text"),
        (["export", "all", "-o", "-"], "all is a folder"),
    ],
)
def test_a_wrong_parameter_is_code_2(built, arguments, said):
    done = kg(*arguments, "-g", built)
    assert (done.code, done.out) == (2, "")
    assert said in done.err


def test_export_to_standard_output_is_the_file(built, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    done = kg("export", "json", "-g", built, "-o", "-")
    assert done.code == 0
    kg("export", "json", "-g", built, "-o", tmp_path / "x.json")
    assert done.out == (tmp_path / "x.json").read_text(encoding="utf-8")
    assert [path.name for path in tmp_path.iterdir()] == ["x.json"]


@pytest.mark.parametrize(
    "command",
    [
        ["query", "posts", "-g"],
        ["explain", "x", "-g"],
        ["who", "x", "-g"],
        ["timeline", "x", "-g"],
        ["export", "json", "-g"],
        ["view", "-g"],
        ["issues", "-o"],
    ],
)
def test_a_missing_graph_is_one_line_and_code_1(tmp_path, command):
    done = kg(*command, tmp_path / "nowhere")
    assert (done.code, done.out, len(done.err.splitlines())) == (1, "", 1)


def test_an_article_is_no_graph_and_that_is_said(tmp_path):
    (tmp_path / "a.txt").write_text("3月1日，区委书记张建华来到石港镇调研。", encoding="utf-8")
    done = kg("query", "people", "-g", tmp_path / "a.txt")
    assert (done.code, done.out) == (1, "")
    assert done.err == f"kg: {tmp_path}/a.txt: is no graph; name a build's output folder, or a Turtle file\n"


@pytest.mark.parametrize("name", ["张彤", "張彤", "Zhang Tong", "zhang-tong", "Tong Zhang"])
def test_explain_takes_a_name_in_any_script(built, name):
    done = kg("explain", name, "-g", built)
    assert done.code == 0
    assert "张彤 · Zhang Tong" in done.out
    assert "市委副书记、市长张彤主持会议。" in done.out


def test_explain_as_json(built):
    things = json.loads(kg("explain", "张彤", "-g", built, "--json").out)["things"]
    assert [thing["zh"] for thing in things] == ["张彤"]


def test_export_writes_beside_the_graph_or_where_told(built, tmp_path):
    done = kg("export", "graphml", "-g", built, "-o", tmp_path / "x.graphml")
    assert (done.code, done.out) == (0, f"{tmp_path / 'x.graphml'}\n")
    assert "张彤" in (tmp_path / "x.graphml").read_text(encoding="utf-8")
    assert kg("export", "json", "-g", built).out == f"{built / 'export' / 'graph.json'}\n"
    assert json.loads((built / "export" / "graph.json").read_text(encoding="utf-8"))["nodes"]


def test_issues_are_listed_the_most_frequent_first(tmp_path):
    rows = [
        {"what": "unknown-title", "text": "某某长", "count": 3, "source": "a.txt", "start": 1, "end": 4},
        {"what": "undated", "text": "", "count": 1, "source": "b.txt", "start": None, "end": None},
    ]
    lines = "".join(json.dumps(row) + "\n" for row in rows)
    (tmp_path / "issues.jsonl").write_text(lines, encoding="utf-8")
    listed = json.loads(kg("issues", "-o", tmp_path, "-f", "json").out)
    assert listed == json.loads(kg("issues", "-g", tmp_path, "-f", "json").out)
    assert listed == [{"count": row["count"], **row} for row in rows]
    assert len(json.loads(kg("issues", "-o", tmp_path, "-f", "json", "-n", "1").out)) == 1


def test_mark_writes_a_page_and_tells_what_it_refused(tmp_path):
    (tmp_path / "empty.txt").write_bytes(b"")
    done = kg("mark", SEEDS, tmp_path / "empty.txt", "-o", tmp_path / "missing" / "marked.html")
    assert done.code == 3
    assert "empty.txt" in done.err
    assert "7 articles" in done.out
    assert "张彤" in (tmp_path / "missing" / "marked.html").read_text(encoding="utf-8")
    one = kg("mark", SEEDS / "003_012dd72f57872ba1.txt", "-o", tmp_path / "one.html")
    assert one == (0, f"{tmp_path / 'one.html'}: 1 article\n", "")
    assert kg("mark", tmp_path / "empty.txt", "-o", tmp_path / "other.html").code == 1
    assert not (tmp_path / "other.html").exists()
