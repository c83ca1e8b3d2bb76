"""The notes: every link leads to one, every claim stands with its words, and no text becomes markup or a path."""

import os
import re
from collections import Counter

import pytest
import yaml
from markdown_it import MarkdownIt

from kg.export import markdown_text
from kg.export.markdown import FOLDERS
from kg.export.markdown_text import file_name, quote, text
from tests.export.hostile import WORDS

MARKUP = {
    "html_block",
    "html_inline",
    "image",
    "code_block",
    "code_inline",
    "fence",
    "table_open",
    "hr",
    "s_open",
    "em_open",
}
LINK = re.compile(r"(?<!\\)\[\[([^\]|]+)\|([^\]|]+)\]\]")
NAME = re.compile(r"[\w ·（）《》“”、，。：；！？—…’'-]+ \([a-z0-9.-]+\)")


@pytest.fixture(scope="session")
def notes(graph):
    """The text of each note by its path without ending."""
    folder = graph.to("markdown")
    found = {}
    for file in sorted(folder.rglob("*.md")):
        found[str(file.relative_to(folder).with_suffix(""))] = file.read_bytes().decode("utf-8")
    return found


def body(note):
    return note.split("\n---\n", 1)[1]


def properties(note):
    return yaml.safe_load(note[4:].split("\n---\n", 1)[0])


def parsed(markdown):
    return MarkdownIt("gfm-like", {"html": True, "linkify": False}).parse(markdown)


def shown(tokens):
    """What a reader sees of inline tokens, spaces run together."""
    parts = [" " if one.type in ("softbreak", "hardbreak") else one.content for one in tokens]
    return squeezed("".join(parts))


def squeezed(words):
    return " ".join(
        re.sub(
            "[\x00-\x08\x0e-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]",
            "\ufffd",
            words.replace("\x85", " "),
        ).split()
    )


def squeezed_lines(words):
    return squeezed(re.sub("[\x0b\x0c\x1c-\x1e]", " ", words))


def test_there_is_one_note_for_each_thing_and_article(graph, notes):
    ids = [properties(note)["id"] for name, note in notes.items() if name != "index"]
    classes = (
        "schema:Person schema:AdministrativeArea org:Organization org:FormalOrganization schema:Event schema:Project "
        "schema:Place org:Post"
    )
    expected = graph.rows(f"?s a ?k VALUES ?k {{ {classes} schema:NewsArticle }}", "?s")
    assert sorted(ids) == sorted(row[0] for row in expected)


def test_every_link_leads_to_a_note(notes):
    links = [(name, target) for name, note in notes.items() for target, _ in LINK.findall(note)]
    assert links
    assert [pair for pair in links if pair[1] not in notes] == []


def test_nothing_but_our_links_is_a_link_or_markup(notes):
    for name, note in notes.items():
        if name == "index":
            continue
        for token in parsed(body(note)):
            assert token.type not in MARKUP, (name, token)
            for inline in token.children or ():
                assert inline.type not in MARKUP, (name, inline)
                if inline.type == "link_open":
                    assert inline.attrGet("href").startswith(("http://", "https://"))
        plain = LINK.sub("", body(note))
        assert not re.search(r"(?<!\\)(\[\[|!\[|%%|\$|==|<(?!https?://))", plain.replace("\\\\", "")), name


def test_every_claim_stands_with_its_words(graph, notes):
    quotes = Counter()
    for name, note in notes.items():
        tokens = parsed(body(note)) if name != "index" else []
        depth = 0
        for token in tokens:
            depth += (token.type == "blockquote_open") - (token.type == "blockquote_close")
            if depth and token.type == "inline":
                quotes[properties(note)["id"], shown(token.children)] += 1
    rows = graph.rows(
        "{ ?c org:member|kg:participant|kg:recipient ?p } UNION { ?c a kg:Progress ; kg:project ?p }"
        " ?c prov:wasDerivedFrom ?a ; kg:confidence ?sure ;"
        " oa:hasTarget/oa:hasSelector/oa:exact ?q",
        "?c ?p ?q",
    )
    assert quotes == Counter((person, squeezed_lines(words)) for _, person, words in rows)


def test_what_a_claim_is_about_links_to_whom(graph, notes):
    by_id = {properties(note)["id"]: body(note) for name, note in notes.items() if name != "index"}
    paths = {properties(note)["id"]: name for name, note in notes.items() if name != "index"}
    for person, meeting in graph.rows("?p kg:attended ?m", "?p ?m"):
        assert f"[[{paths[person]}|" in by_id[meeting].partition("## Who")[2]
        assert f"[[{paths[meeting]}|" in by_id[person].partition("## What articles say")[2]


def test_names_and_days_are_properties(graph, notes):
    told = {properties(note)["id"]: properties(note) for name, note in notes.items() if name != "index"}
    for id_, name in graph.rows("?s skos:prefLabel|skos:altLabel ?n ; a schema:Person", "?s ?n"):
        assert name.replace("[[", "[ [") in told[id_]["aliases"]
    for id_, day in graph.rows(
        "?s schema:startDate ?d FILTER(DATATYPE(?d) = <http://www.w3.org/2001/XMLSchema#date>)", "?s ?d"
    ):
        assert told[id_]["date"] == day
    for id_, source in graph.rows("?s kg:source ?f", "?s ?f"):
        assert told[id_]["kind"] == "article" and source


def test_names_of_files_are_plain(graph):
    folder = graph.to("markdown")
    for path in folder.rglob("*.md"):
        folder_name, _, name = str(path.relative_to(folder)).rpartition(os.sep)
        assert folder_name in ("", *FOLDERS.values())
        assert name == "index.md" or (NAME.fullmatch(path.stem) and len(name.encode()) <= 250), name


@pytest.mark.parametrize("words", WORDS)
def test_a_text_stays_a_text(words):
    for markdown in (f"- said {text(words)} (x)\n", f"# {text(words)}\n", f"- x:\n{quote(words, '  ')}"):
        for token in parsed(markdown):
            assert token.type not in MARKUP
            assert all(
                inline.type in ("text", "softbreak", "hardbreak", "text_special") for inline in token.children or ()
            )
    quoted = [token for token in parsed(quote(words, "")) if token.type == "inline"]
    assert " ".join(shown(token.children) for token in quoted) == squeezed_lines(words)


def test_two_things_never_share_a_note():
    base = "https://w3id.org/guanxi/id/person/"
    iris = [base + tail for tail in ("a-b", "a/b", "a.b", "A-b", "%41-b", "a-b-", "x" * 200, "x" * 201)]
    names = [file_name(iri, "李伟").casefold() for iri in iris]
    assert len(set(names)) == len(iris)


@pytest.mark.parametrize(
    ("label", "name"),
    [
        (
            "mobilization meeting for a Year of Breakthroughs in Projects",
            "mobilization meeting for a Year of Breakthroughs",
        ),
        ("mobilization meeting for the Year of Breakthroughs", "mobilization meeting for the Year of"),
        ("全市" * 40, "全市" * 24),
        ("a" * 60, "a" * 48),
    ],
)
def test_a_notes_name_is_not_cut_inside_a_word(label, name):
    assert markdown_text.shown(label) == name
