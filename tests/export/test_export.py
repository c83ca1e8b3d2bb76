"""What all formats share: the same bytes, whole or not at all, plain errors."""

import shutil

import pyoxigraph as ox
import pytest

from kg import export
from kg.errors import OutputError
from kg.export.replacing import MANIFEST
from tests.running import kg

PERSON = "https://w3id.org/guanxi/id/person/zhongsun-le-9901"


def contents(path):
    """The bytes of a file, or of every file in a folder."""
    if path.is_file():
        return path.read_bytes()
    return {str(file.relative_to(path)): file.read_bytes() for file in sorted(path.rglob("*")) if file.is_file()}


@pytest.fixture(scope="module")
def small(tmp_path_factory):
    """A store with one person."""
    store = ox.Store()
    store.load(
        b"<https://w3id.org/guanxi/id/person/a> a <https://schema.org/Person> ;"
        b' <http://www.w3.org/2004/02/skos/core#prefLabel> "A"@en .',
        format=ox.RdfFormat.TURTLE,
    )
    return store


@pytest.mark.parametrize("form", export.FORMATS)
def test_the_same_graph_gives_the_same_bytes(graph, form, tmp_path):
    again = ox.Store()
    again.extend(sorted(graph.store, key=str, reverse=True))
    export.export(again, form, tmp_path / "again")
    assert contents(tmp_path / "again") == contents(graph.to(form))
    assert [path.name for path in tmp_path.iterdir()] == ["again"]


@pytest.mark.parametrize("form", export.FORMATS)
def test_a_graph_of_nothing_can_be_written(form, tmp_path):
    export.export(ox.Store(), form, tmp_path / "x")
    assert (tmp_path / "x").exists()


@pytest.mark.parametrize("form", [form for form in export.FORMATS if not export.FORMATS[form].folder])
def test_what_fails_leaves_the_old_file(small, form, tmp_path, monkeypatch):
    (tmp_path / "x").write_text("old")
    (tmp_path / ".x.part").mkdir()
    with pytest.raises(OutputError, match="x: Is a directory"):
        export.export(small, form, tmp_path / "x")
    assert (tmp_path / "x").read_text() == "old"


def test_a_folder_is_replaced_and_others_files_stay(small, tmp_path):
    notes = tmp_path / "notes"
    export.export(small, "markdown", notes)
    (notes / "mine.md").write_text("my own")
    export.export(ox.Store(), "markdown", notes)
    assert (notes / "mine.md").read_text() == "my own"
    assert not list(notes.glob("people/*.md"))
    assert (notes / MANIFEST).read_text() == "index.md\n"


@pytest.mark.parametrize("form", [form for form in export.FORMATS if export.FORMATS[form].folder])
def test_a_folder_that_is_no_export_is_left_alone(small, form, tmp_path):
    export.export(small, form, tmp_path / "there")
    name = (tmp_path / "there" / MANIFEST).read_text().splitlines()[0]
    (tmp_path / "mine" / name).parent.mkdir(parents=True)
    (tmp_path / "mine" / name).write_text("mine")
    with pytest.raises(OutputError, match="was not written by an export; name a new folder"):
        export.export(small, form, tmp_path / "mine")
    assert contents(tmp_path / "mine") == {name: b"mine"}


def test_a_manifest_cannot_reach_out_of_its_folder(small, tmp_path):
    export.export(small, "csv", tmp_path / "x")
    (tmp_path / "precious").write_text("precious")
    with (tmp_path / "x" / MANIFEST).open("a") as manifest:
        manifest.write("../precious\n")
    export.export(small, "csv", tmp_path / "x")
    assert (tmp_path / "precious").read_text() == "precious"


def test_a_file_where_a_folder_should_be_is_told(small, tmp_path):
    (tmp_path / "x").write_text("old")
    with pytest.raises(OutputError, match="x: is no folder"):
        export.export(small, "csv", tmp_path / "x")


def test_an_unknown_format_is_refused(small, tmp_path):
    with pytest.raises(OutputError, match="no format is named 'docx'; there are: turtle, ntriples"):
        export.export(small, "docx", tmp_path / "x")


def test_a_claim_about_nothing_is_told(tmp_path):
    store = ox.Store()
    store.load(
        b"@prefix kg: <https://w3id.org/guanxi/ontology#> . <https://w3id.org/guanxi/id/place/1> a"
        b" <https://schema.org/AdministrativeArea> ; kg:within <https://w3id.org/guanxi/id/place/2> .",
        format=ox.RdfFormat.TURTLE,
    )
    with pytest.raises(OutputError, match=r"the graph is broken: .* is about .*place/2, which is no thing of it"):
        export.export(store, "graphml", tmp_path / "x")
    assert not list(tmp_path.iterdir())


def test_every_format_has_an_ending_of_its_own():
    endings = [form.ending for form in export.FORMATS.values()]
    assert len(set(endings)) == len(endings)


def test_many_lines_are_sorted_through_files(tmp_path):
    from kg.export.triples import ordered

    lines = [f"{number * 7919 % 1000:04} 多\u2028行\n" for number in range(1000)]
    assert list(ordered(iter(lines), run=64)) == sorted(lines)


def test_the_command_writes_one_format_or_all(built, tmp_path):
    shutil.copy(built / "graph.ttl", tmp_path)
    one = kg("export", "csv", "--graph", tmp_path)
    assert one == (0, f"{tmp_path}/export/graph-csv\n", "")
    every = kg("export", "all", "--graph", tmp_path, "--output", tmp_path / "there")
    assert every.code == 0, every.err
    written = [tmp_path / "there" / ("graph" + form.ending) for form in export.FORMATS.values()]
    assert every.out.splitlines() == [str(path) for path in written]
    assert all(path.is_dir() == form.folder for path, form in zip(written, export.FORMATS.values(), strict=True))
    assert contents(tmp_path / "there" / "graph-csv") == contents(tmp_path / "export" / "graph-csv")


def test_the_command_tells_what_it_cannot_do(built, tmp_path):
    assert kg("export", "docx", "--graph", built).err.startswith("kg: no format is named 'docx'; there are: turtle,")
    (tmp_path / "file").write_text("")
    done = kg("export", "csv", "--graph", built, "--output", tmp_path / "file" / "x")
    assert done.code == 1
    assert done.err == f"kg: {tmp_path}/file: is no folder\n"


def test_the_help_names_each_format():
    told = kg("export", "--help").out
    assert all(f"\n    {name} " in told for name in export.FORMATS)


def test_nodes_say_what_they_are():
    from tests.export.conftest import sample

    store = ox.Store()
    store.load(sample(), format=ox.RdfFormat.TURTLE)
    network = export.to_networkx(store)
    base = "https://w3id.org/guanxi/id/"
    assert network.nodes[base + "person/zhen-yifan-9901"] == {
        "label": "甄一帆",
        "kind": "person",
        "zh": "甄一帆",
        "en": "Zhen Yifan",
        "aliases": "甄",
    }
    assert network.nodes[base + "place/9901"]["code"] == "990100"
    assert network.nodes[base + "meeting/2031-03-05-9901-tuijinhui"]["date"] == "2031-03-05"
    assert network.nodes[PERSON]["awards"] == "劳动模范"
    edge = network.edges[PERSON, base + "person/ke-moumou", base + "article/00000000000000aa/f13"]
    assert (edge["relation"], edge["date"], edge["rule"], edge["confidence"]) == ("met", "2031-03-05", "meets", 0.9)
    assert edge["article"] == 'a "b"/柳安.txt'
    assert "会见了柯某某" in edge["quote"]
    out = network.out_edges(base + "person/ke-moumou", data=True)
    assert {to: data["relation"] for _, to, data in out if "post/" in to and data["relation"] != "tenure"} == {
        base + "post/article-00000000000000aa-f4/government-head": "holds",
        base + "post/place-9901/deputy-government-head": "removed",
    }
