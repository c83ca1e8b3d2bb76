"""The store on disk answers as the Turtle does, and never for another Turtle than it was made of."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from kg import Graph
from kg.ask import disk, graph, query
from kg.errors import InputError, OutputError
from tests import invented
from tests.graph.sample import turtle
from tests.running import ROOT, kg

COUNT = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"
MORE = b"<x:s> <x:p> <x:o> .\n"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "graph.ttl"
    path.write_bytes(turtle())
    return path


def count(path: Path) -> object:
    return graph.open(path).select(COUNT).rows[0][0]


def test_every_named_query_has_the_same_answer_from_memory_and_from_disk(file: Path) -> None:
    memory = graph.open(file)
    disk.make(file)
    kept = graph.open(file.parent)
    for name in query.named():
        assert kept.run(name) == memory.run(name), name
    with pytest.raises(RuntimeError, match="read-write"):
        kept.store.clear()


def test_builds_make_the_store_and_keep_it_up_to_date(tmp_path: Path) -> None:
    articles, output = tmp_path / "articles", tmp_path / "output"
    invented.write(articles, "spring.txt")
    assert kg("build", articles, "-o", output, "-q").code == 0
    assert not disk.folder(output / "graph.ttl").exists()
    assert kg("build", articles, "-o", output, "-q", "--store").code == 0
    first = disk.fresh(output / "graph.ttl")
    assert first
    invented.write(articles, "summer.txt")
    assert kg("build", articles, "-o", output, "-q").code == 0
    second = disk.fresh(output / "graph.ttl")
    assert second
    assert second != first
    assert kg("store", output) == (0, f"{second}\n", "")
    (output / "graph.ttl").write_bytes((output / "graph.ttl").read_bytes() + MORE)
    asked = kg("query", "-", "-g", output, "-f", "json", stdin="ASK { <x:s> <x:p> <x:o> }")
    assert asked[:2] == (0, '[\n {\n  "answer": true\n }\n]\n')
    assert "kg store makes it anew" in asked.err


def test_making_it_again_does_nothing(file: Path) -> None:
    made = disk.make(file)
    before = sorted((path, path.stat().st_mtime_ns) for path in made.rglob("*"))
    assert disk.make(file) == made
    assert sorted((path, path.stat().st_mtime_ns) for path in made.rglob("*")) == before


def test_a_store_of_another_turtle_is_never_asked(file: Path) -> None:
    old = disk.make(file)
    triples = count(file)
    file.write_bytes(turtle() + MORE)
    assert disk.fresh(file) is None
    assert disk.stale(file)
    assert count(file) == triples + 1
    assert "older" in Graph.open(file).advice
    new = disk.make(file)
    assert new != old
    assert not old.exists()
    assert count(file) == triples + 1
    assert Graph.open(file).advice == ""


def test_a_change_that_leaves_size_and_time_alone_is_seen(file: Path) -> None:
    file.write_bytes(turtle() + MORE)
    disk.make(file)
    before = file.stat()
    file.write_bytes(turtle() + MORE.replace(b"x:o", b"x:n"))
    os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert file.stat().st_size == before.st_size
    assert file.stat().st_mtime_ns == before.st_mtime_ns
    assert disk.fresh(file) is None
    assert graph.open(file).select("ASK { <x:s> <x:p> <x:n> }").rows == [(True,)]


def test_a_turtle_that_was_only_copied_or_touched_keeps_its_store(file: Path) -> None:
    made = disk.make(file)
    os.utime(file)
    assert disk.fresh(file) == made
    other = file.with_name("copy")
    other.write_bytes(file.read_bytes())
    other.replace(file)
    assert disk.fresh(file) == made


def test_a_reader_goes_on_while_a_newer_store_is_made(file: Path) -> None:
    disk.make(file)
    reading = graph.open(file)
    file.write_bytes(turtle() + MORE)
    disk.make(file)
    assert len(list(disk.folder(file).glob("*/CURRENT"))) == 2
    assert reading.run("posts").rows
    del reading
    (file.parent / "touched").touch()
    file.write_bytes(turtle() + MORE + MORE.replace(b"x:o", b"x:n"))
    newest = disk.make(file)
    assert [path.parent for path in disk.folder(file).glob("*/CURRENT")] == [newest]


def test_several_processes_ask_at_once(file: Path) -> None:
    disk.make(file)
    code = f"from kg.ask import graph\nprint(graph.open({str(file)!r}).select({COUNT!r}).rows[0][0])\ninput()"
    asking = [
        subprocess.Popen(
            [sys.executable, "-c", code], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        for _ in range(3)
    ]
    answers = {one.stdout.readline().strip() for one in asking if one.stdout}  # all still have it open
    for one in asking:
        one.communicate("\n")
    assert answers == {str(count(file))}


@pytest.mark.parametrize("break_", ["source.json", "CURRENT"])
def test_a_broken_store_is_no_store(file: Path, break_: str) -> None:
    made = disk.make(file)
    triples = count(file)
    (made / break_ if break_ == "CURRENT" else made.parent / break_).write_bytes(b"\xff{")
    assert count(file) == triples


def test_an_unfinished_store_is_no_store(file: Path) -> None:
    made = disk.make(file)
    made.rename(made.parent / "new")
    (made.parent / disk.SOURCE).unlink()
    assert disk.fresh(file) is None
    assert disk.make(file) == made
    assert not (made.parent / "new").exists()


def test_what_is_no_turtle_is_refused_and_leaves_no_store(file: Path) -> None:
    file.write_text("no Turtle", encoding="utf-8")
    with pytest.raises(InputError, match="no graph in Turtle"):
        disk.make(file)
    assert disk.fresh(file) is None
    with pytest.raises(InputError, match="No such file"):
        disk.make(file.parent / "nothing.ttl")
    (file.parent / "graph.store" / "lock").unlink()
    (file.parent / "graph.store").rmdir()
    (file.parent / "graph.store").write_text("a file")
    with pytest.raises(OutputError, match="can't be written"):
        disk.make(file)


def test_a_large_graph_without_a_store_is_told(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert Graph.open(file).advice == ""
    monkeypatch.setattr("kg.api.LARGE", 1000)
    assert "kg store" in Graph.open(file).advice
    assert Graph.open(file).make_store() == disk.fresh(file)
    assert Graph.open(file).advice == ""
