"""`kg view` as its users call it, on the sample articles."""

import re
import shutil

import pytest

import kg as guanxi
from tests.running import kg


@pytest.fixture
def here(built, tmp_path):
    """Runs `kg view` in an empty folder."""
    return lambda *arguments, **environment: kg("view", "-g", built, *arguments, cwd=tmp_path, **environment)


def test_a_page_and_pictures_of_all(here, tmp_path):
    done = here("-o", "all.html", "--svg", "all.svg", "--png", "all.png")
    assert (done.code, done.err) == (0, "")
    assert re.fullmatch(r"(all\.(html|svg|png): \d+ nodes, \d+ links\n){3}", done.out)
    assert (tmp_path / "all.svg").read_text(encoding="utf-8").startswith("<svg ")
    assert (tmp_path / "all.png").read_bytes().startswith(b"\x89PNG")


def test_the_page_of_all_is_the_page_of_the_build(here, built, tmp_path):
    here()
    assert (tmp_path / "view.html").read_bytes() == (built / "graph.html").read_bytes()


@pytest.mark.parametrize(
    ("arguments", "name"),
    [
        (["--about", "吳新明", "--steps", "2"], "吴新明"),
        (["--place", "南通市"], "张彤"),
        (["--from", "2024-01", "--to", "2024-03"], "吴新明"),
        (["--kinds", "official,meeting", "--top", "20"], "张彤"),
    ],
)
def test_a_picture_of_a_part(here, tmp_path, arguments, name):
    done = here(*arguments, "--svg", "part.svg")
    assert (done.code, done.err) == (0, "")
    assert name in (tmp_path / "part.svg").read_text(encoding="utf-8")
    assert [path.name for path in tmp_path.iterdir()] == ["part.svg"]


def test_what_is_left_out_is_told_by_the_command_and_the_page(here, tmp_path, visit):
    done = here("--top", "20")
    assert re.fullmatch(r"view\.html: 20 nodes, \d+ links; \d+ less connected nodes left out of \d+\n", done.out)
    total = re.search(r"(\d+)\n", done.out)[1]
    page = visit(tmp_path / "view.html")
    assert {"20", total} <= set(re.findall(r"\d+", page.inner_text("#status")))


def test_the_page_of_a_part_names_its_part(here, tmp_path, visit):
    here("--about", "吴新明", "--from", "2024")
    assert visit(tmp_path / "view.html").inner_text("#title") == "吴新明 · 2024–"


def test_several_of_one_name_are_told_by_the_command(tmp_path):
    for city, post in (("盐城", "市长"), ("芜湖", "副市长")):
        text = f"{city}日报讯 2023-02-12\n\n本报讯 2月11日，{city}市{post}裴青川到企业调研。\n"
        (tmp_path / f"{post}.txt").write_text(text, encoding="utf-8")
    assert kg("build", "-q", "-j", "1", *sorted(tmp_path.glob("*.txt")), "-o", "made", cwd=tmp_path).code == 0
    done = kg("view", "-g", "made", "--about", "裴青川", "--svg", "both.svg", "--language", "en", cwd=tmp_path)
    assert "裴青川: 2 different ones bear this name: person/" in done.out
    assert "<title>裴青川 (2 of that name)</title>" in (tmp_path / "both.svg").read_text(encoding="utf-8")


def test_the_page_is_opened(here, tmp_path):
    opened = tmp_path / "opened"
    done = here("--open", BROWSER=f"sh -c 'echo %s > {opened}'")
    assert done.code == 0
    assert opened.read_text().strip() == (tmp_path / "view.html").as_uri()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--about", "没有此人"], "nothing in the graph is called"),
        (["--place", "没有此地"], "no area in the graph is called"),
        (["--from", "2029"], "no article tells of anything in that time"),
        (["--kinds", "mayor"], "no kind is named 'mayor'"),
        (["-o", "/dev/null/folder.html"], "can't be written"),
    ],
)
def test_what_cannot_be_shown_is_one_line_and_code_1(here, tmp_path, arguments, said):
    done = here(*arguments)
    assert (done.code, done.out) == (1, "")
    assert said in done.err
    assert len(done.err.splitlines()) == 1
    assert not list(tmp_path.iterdir())


def test_missing_folders_are_made(here, tmp_path):
    assert here("-o", "some/folder/page.html", "--svg", "other/picture.svg").code == 0
    assert (tmp_path / "some" / "folder" / "page.html").is_file()
    assert (tmp_path / "other" / "picture.svg").is_file()


@pytest.mark.parametrize("arguments", [["--top", "0"], ["--steps", "-1"], ["-o", "x.pdf"], ["--png", "x.svg"]])
def test_a_wrong_call_is_code_2(here, tmp_path, arguments):
    assert here(*arguments).code == 2
    assert not list(tmp_path.iterdir())


def test_a_graph_without_tables_is_said(built, tmp_path):
    shutil.copy(built / "graph.ttl", tmp_path)
    done = kg("view", "-g", tmp_path / "graph.ttl", cwd=tmp_path)
    assert (done.code, done.out) == (1, "")
    assert "holds no tables; kg build makes them" in done.err


@pytest.mark.parametrize(
    ("name", "line"), [("entities.jsonl", "{"), ("articles.jsonl", "[]"), ("mentions.jsonl", '{"a": 1}')]
)
def test_broken_tables_are_said(built, tmp_path, name, line):
    for path in built.iterdir():
        if path.suffix in (".jsonl", ".ttl"):
            shutil.copy(path, tmp_path)
    with (tmp_path / name).open("a") as file:
        file.write(line + "\n")
    done = kg("view", "-g", tmp_path, cwd=tmp_path)
    assert (done.code, len(done.err.splitlines())) == (1, 1)


def test_from_python(built, tmp_path):
    graph = guanxi.Graph.open(built)
    shown = graph.view(tmp_path / "x.svg", about="吴新明", steps=1)
    assert "吴新明" in {node.zh for node in shown.nodes}
    assert [path.name for path in tmp_path.iterdir()] == ["x.svg"]
    assert len(graph.view(top=5).nodes) == 5
