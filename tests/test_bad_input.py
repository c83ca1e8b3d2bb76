"""Whatever is thrown at the command: one line each, the rest is built, nothing half-written, and the code says so."""

import json
import os
import re
import shutil

import pytest

from kg.read import SourceFile, files
from kg.read.sources import distinct
from tests.running import SEEDS, kg, kg_anew

GOOD = (SEEDS / "000_8e87c063f6f38fb6.txt").read_bytes()
OUTPUTS = {
    "graph.ttl",
    "graph.html",
    "articles.jsonl",
    "mentions.jsonl",
    "facts.jsonl",
    "entities.jsonl",
    "issues.jsonl",
}
BAD = {
    "an empty file": ("empty.txt", b""),
    "only white space": ("blank.txt", b" \n\t\n"),
    "a binary": ("picture.txt", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(range(256)) * 40),
    "no UTF-8": ("broken.txt", "市委书记".encode() * 20 + b"\xff\xfe\xfa\x80\x81" * 3 + "市长".encode() * 20),
    "HTML without a body": ("empty.html", b"<html><head><title>x</title></head></html>"),
    "HTML that is a menu": ("menu.html", b"<html><body><nav><a href='/'>Home</a></nav></body></html>"),
    "JSON that doesn't parse": ("cut.json", b'{"title": "x", "text": "'),
    "JSON that is no article": ("list.json", b"[1]"),
    "JSON with a wrong type": ("type.json", b'{"title": "x", "text": ["y"]}'),
}


@pytest.fixture
def articles(tmp_path):
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "good.txt").write_bytes(GOOD)
    return folder


def build(folder, tmp_path, *more, **how):
    run = kg_anew if how else kg
    return run("build", folder, *more, "-o", tmp_path / "output", "--json", **how)


@pytest.fixture
def as_anybody():
    """How to run a command so that file permissions hold for it, which they don't for root."""
    if os.getuid() != 0:
        return []
    if shutil.which("setpriv") is None:
        pytest.skip("root may read everything, and there is no setpriv to take that away")
    return ["setpriv", "--bounding-set=-dac_override,-dac_read_search"]


def outputs(tmp_path):
    return {path.name for path in (tmp_path / "output").iterdir() if path.is_file()}


@pytest.fixture(scope="module")
def built_with_bad_files(tmp_path_factory):
    """A build of one good file among all the bad ones."""
    folder = tmp_path_factory.mktemp("bad")
    (folder / "articles").mkdir()
    (folder / "articles" / "good.txt").write_bytes(GOOD)
    for name, data in BAD.values():
        (folder / "articles" / name).write_bytes(data)
    return build(folder / "articles", folder), folder


@pytest.mark.parametrize("name", [name for name, _ in BAD.values()], ids=BAD.keys())
def test_a_bad_file_is_told_in_one_line(built_with_bad_files, name):
    done, _ = built_with_bad_files
    assert len([line for line in done.err.splitlines() if line.startswith(name)]) == 1


def test_the_rest_is_built_and_the_code_says_so(built_with_bad_files):
    done, folder = built_with_bad_files
    report = json.loads(done.out)
    assert (done.code, report["articles"], len(report["rejected"])) == (3, 1, len(BAD))
    assert outputs(folder) == OUTPUTS


def test_a_file_without_permission(articles, tmp_path, as_anybody):
    secret = articles / "secret.txt"
    secret.write_bytes(GOOD + b"more")
    secret.chmod(0)
    done = build(articles, tmp_path, before=as_anybody)
    assert (done.code, done.err) == (3, "secret.txt: may not be read (no permission)\n")


def test_an_output_without_permission(articles, tmp_path, as_anybody):
    (tmp_path / "output").mkdir(mode=0o500)
    done = build(articles, tmp_path, before=as_anybody)
    assert (done.code, done.out) == (1, "")
    assert done.err == f"kg: {tmp_path / 'output'}: can't be written (Permission denied)\n"
    assert list((tmp_path / "output").iterdir()) == []


def test_a_line_of_200_megabytes(articles, tmp_path):
    with (articles / "long.txt").open("wb") as file:
        for _ in range(200):
            file.write("市委书记张".encode() * 69906)
    done = build(articles, tmp_path)
    assert done.code == 3
    assert done.err.startswith("long.txt: is too large")
    assert len(done.err.splitlines()) == 1


def test_a_line_of_two_megabytes_is_read(articles, tmp_path):
    (articles / "long.txt").write_text("会议强调，要抓好项目建设。" * 50_000, encoding="utf-8")
    done = build(articles, tmp_path)
    assert (done.code, json.loads(done.out)["articles"]) == (0, 2)


def test_bad_lines_of_json_leave_the_good_ones(articles, tmp_path):
    good = {"title": "区长调研", "text": "3月1日，区长王少勇来到石港镇调研。", "published": "2023-03-02"}
    lines = [json.dumps(good), "{", "[]", '{"title": "no text"}', '"text"', ""]
    (articles / "mixed.jsonl").write_text("\n".join(lines), encoding="utf-8")
    done = build(articles, tmp_path)
    assert done.code == 3
    assert json.loads(done.out)["articles"] == 2
    assert done.err.splitlines() == [
        "mixed.jsonl, line 2: is not valid JSON (Expecting property name enclosed in double quotes)",
        "mixed.jsonl, line 3 and 1 more: is no article (a JSON object with a text is expected)",
        "mixed.jsonl, line 4: is no article (it has no text)",
    ]


def test_a_folder_without_articles(tmp_path):
    (tmp_path / "nothing").mkdir()
    done = build(tmp_path / "nothing", tmp_path)
    assert done.code == 1
    assert "without articles" in done.err
    assert len(done.err.splitlines()) == 1
    assert outputs(tmp_path) == set()


def test_a_path_that_does_not_exist(articles, tmp_path):
    done = build(articles, tmp_path, tmp_path / "nowhere")
    assert done.code == 3
    assert done.err == f"{tmp_path / 'nowhere'}: doesn't exist\n"


def test_the_same_file_twice_is_read_once(articles, tmp_path):
    done = build(articles, tmp_path, articles / "good.txt")
    assert (done.code, json.loads(done.out)["articles"]) == (0, 1)


def test_the_same_content_under_two_names_is_kept_once_and_told(articles, tmp_path):
    (articles / "also.txt").write_bytes(GOOD)
    done = build(articles, tmp_path)
    assert (done.code, done.err) == (0, "good.txt: is the same as also.txt\n")
    assert json.loads(done.out)["articles"] == 1


@pytest.mark.parametrize("order", [("a", "b"), ("b", "a")])
def test_two_files_of_one_name_are_told_apart_by_their_folders(tmp_path, order):
    for name, seed in (("a", "000_8e87c063f6f38fb6"), ("b", "002_c009be784c6b4df9")):
        (tmp_path / "two" / name).mkdir(parents=True)
        (tmp_path / "two" / name / "n.txt").write_bytes((SEEDS / f"{seed}.txt").read_bytes())
        (tmp_path / "two" / name / "empty.txt").write_bytes(b"")
    done = kg("build", *order, "two/../a/n.txt", "-o", tmp_path / "output", "-q", cwd=tmp_path / "two")
    assert done.err.replace("two/", "").splitlines()[-2:] == ["a/empty.txt: is empty", "b/empty.txt: is empty"]
    rows = [json.loads(line) for line in (tmp_path / "output" / "articles.jsonl").open(encoding="utf-8")]
    assert sorted({row["source"] for row in rows}) == ["a/n.txt", "b/n.txt"]


def test_a_name_with_its_folder_is_not_that_of_another_file(tmp_path):
    for name in ("x/a/n.txt", "y/n.txt", "y/a/n.txt"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(name, encoding="utf-8")
    found = distinct(file for file in files([tmp_path / "x" / "a", tmp_path / "y"]) if isinstance(file, SourceFile))
    assert [file.source for file in found] == ["a/n.txt", f"{tmp_path.name}/y/n.txt", "x/a/n.txt"]


def test_a_loop_of_links_ends(articles, tmp_path):
    (articles / "loop").symlink_to(articles)
    (articles / "self.txt").symlink_to(articles / "self.txt")
    done = build(articles, tmp_path)
    (articles / "self").symlink_to("self")
    (articles / "gone").symlink_to(articles / "nowhere")
    done = build(articles, tmp_path)
    assert done.code == 3
    told = dict(line.split(": ", 1) for line in done.err.splitlines())
    assert set(told) == {"loop", "self", "gone", "self.txt"}
    assert told["loop"] == "is a link to a folder that it lies in"
    assert told["self"] == told["gone"] == "is a link that leads nowhere"
    assert json.loads(done.out)["articles"] == 1


def test_wrong_lines_of_decisions_are_all_told_and_the_rest_is_obeyed(articles, tmp_path):
    lines = ["left,right,verdict,why,date", "a.txt: 甲,b.txt: 甲,perhaps,,", "x", "a.txt: 甲,b.txt: 甲,same,,"]
    (articles / "decisions.csv").write_text("\n".join(lines), encoding="utf-8")
    (articles / "links.csv").write_text("thing,link,verdict,name,score,date\n甲,no link,same,,,\n", encoding="utf-8")
    done = build(articles, tmp_path)
    assert done.code == 3
    assert [line.partition(": ")[0] for line in done.err.splitlines()] == [
        f"{articles}/decisions.csv, line 2",
        f"{articles}/decisions.csv, line 3",
        f"{articles}/links.csv, line 2",
        "decisions.csv",
    ]
    assert "matches nothing: a.txt: 甲" in done.err.splitlines()[-1]
    report = json.loads(done.out)
    assert (report["articles"], report["rejected"], len(report["wrong"])) == (1, [], 3)
    assert re.search(r"rejected +0\n  lines left out +3\n", kg("build", articles, "-o", tmp_path / "output").out)


NAMES = [
    "quo\"te'.txt",
    "new\nline.txt",
    "通州 日报.txt",
    "tab\t.txt",
    "<script>.txt",
    "a\\b.txt",
    "100%.txt",
    "%E9.txt",
]


def test_strange_file_names_are_only_names(tmp_path):
    folder = tmp_path / "articles"
    folder.mkdir()
    for number, name in enumerate(NAMES):
        (folder / name).write_text(
            f"通州日报讯 2023-03-01\n\n3月{number + 1}日，区长王少勇来到石港镇调研。", encoding="utf-8"
        )
    assert build(folder, tmp_path).code == 0
    query = kg("query", "people", "-g", tmp_path / "output", "--format", "json")
    assert {row["source"] for row in json.loads(query.out)} == set(NAMES)


def test_a_file_name_that_is_no_text(tmp_path):
    folder = tmp_path / "articles"
    folder.mkdir()
    with open(os.fsencode(folder) + b"/\xff.txt", "wb") as file:  # noqa: PTH123 - bytes are no Path
        file.write(GOOD)
    assert build(folder, tmp_path).code == 0


def test_an_output_that_cannot_be_written(articles, tmp_path):
    (tmp_path / "output").write_text("a file")
    done = build(articles, tmp_path)
    assert (done.code, done.out) == (1, "")
    assert len(done.err.splitlines()) == 1
    assert "can't be written" in done.err


def test_a_failed_build_leaves_the_last_one_as_it_was(articles, tmp_path):
    assert build(articles, tmp_path).code == 0
    before = {path.name: path.read_bytes() for path in (tmp_path / "output").iterdir() if path.is_file()}
    (articles / "good.txt").write_bytes(b"")
    assert build(articles, tmp_path).code == 1
    after = {path.name: path.read_bytes() for path in (tmp_path / "output").iterdir() if path.is_file()}
    assert after == before


def test_hostile_text_is_text(articles, tmp_path):
    text = (
        GOOD.decode() + '\n\n</script><script>alert(1)</script> "><img onerror=x> """ . } <urn:x> ?s \\u0022 \x1b[31m\n'
    )
    (articles / "good.txt").write_text(text, encoding="utf-8")
    assert build(articles, tmp_path).code == 0
    assert kg("query", "people", "-g", tmp_path / "output").code == 0
