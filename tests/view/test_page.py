import base64
import hashlib
import json
import os
import re
import subprocess
import sys
from html.parser import HTMLParser

import pytest

from kg.errors import LanguageDataError, OutputError
from kg.view import words as words_module
from kg.view.collect import network
from kg.view.data import escape, pack
from kg.view.generator import generate
from kg.view.layout import layout
from kg.view.page import FOLDER, SCRIPTS, render, write
from kg.view.words import words

from .blocks import unpack
from .sample import world


@pytest.fixture(scope="module")
def shown():
    made = world(cities=1, people=20)
    return network(made.entities, made.articles)


class Blocks(HTMLParser):
    """Scripts, styles and the policy of a page, as a browser sees them."""

    def __init__(self, text):
        super().__init__()
        self.found, self.policy, self._open = [], "", None
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        if dict(attrs).get("http-equiv") == "Content-Security-Policy":
            self.policy = dict(attrs)["content"]
        if tag in ("script", "style"):
            self._open = (tag, dict(attrs).get("type"))
            self.found.append([*self._open, ""])

    def handle_data(self, data):
        if self._open:
            self.found[-1][2] += data

    def handle_endtag(self, tag):
        if tag in ("script", "style"):
            self._open = None


def test_the_policy_allows_the_pages_own_scripts_and_style_and_nothing_else(shown):
    blocks = Blocks(render(shown, "x"))
    own = [text for tag, kind, text in blocks.found if kind is None]
    hashes = [f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'" for text in own]
    style, script = hashes
    assert blocks.policy == (
        f"default-src 'none'; script-src {script}; style-src {style}; img-src data:; "
        "base-uri 'none'; form-action 'none'"
    )


def test_the_page_names_no_address_to_load_from(shown):
    text = render(shown, "x")
    assert not re.findall(r"<(?:script|link|img|iframe)\b[^>]*\b(?:src|href)=(?!\"data:,\")", text)


def test_the_same_network_gives_the_same_bytes_under_another_hash_seed(shown, tmp_path):
    script = (
        "import sys; sys.path.insert(0, sys.argv[1]);"
        "from tests.view.sample import world; from kg.view.collect import network; from kg.view.page import write;"
        "from pathlib import Path;"
        "made = world(1, 20); write(Path(sys.argv[2]), network(made.entities, made.articles), 'x')"
    )
    root = str(FOLDER.parent.parent)
    pages = []
    for seed, locale in (("1", "C"), ("2", "zh_CN.GBK")):
        path = tmp_path / f"{seed}.html"
        environment = {**os.environ, "PYTHONHASHSEED": seed, "LC_ALL": locale, "TZ": f"UTC+{seed}"}
        subprocess.run([sys.executable, "-c", script, root, str(path)], check=True, env=environment)
        pages.append(path.read_bytes())
    assert pages[0] == pages[1] == render(shown, "x").encode()


def test_the_page_is_written_whole_or_not_at_all(shown, tmp_path):
    (tmp_path / "graph.html").mkdir()
    with pytest.raises(OutputError, match=r"graph\.html"):
        write(tmp_path / "graph.html", shown, "x")
    assert [path.name for path in tmp_path.iterdir()] == ["graph.html"]
    (tmp_path / "file").touch()
    with pytest.raises(OutputError):
        write(tmp_path / "file" / "graph.html", shown, "x")


@pytest.mark.parametrize("value", [["</script>", 1, None, 0.5], "lone \ud83d", {"𠅤": []}])
def test_packed_data_are_the_same_again_and_are_letters_only(value):
    assert re.fullmatch("[A-Za-z0-9+/]+=*", pack(value))
    assert unpack(pack(value)) == value


def test_data_are_packed_into_the_same_bytes_on_every_system():
    """Whatever zlib Python has: a newer libdeflate may give others, which then stand here."""
    rows = [[number, f"第{number * number % 97}次会议", number % 7] for number in range(20000)]
    digest = hashlib.sha256(pack(rows).encode()).hexdigest()
    assert digest == "4202681f2c7b8f956cf2d458c4ef1592341ac1c1f73b04367f32479ae3ac6105"


@pytest.mark.parametrize("text", ["</script>", "<!--", "&amp;", "\u2028\u2029", "lone \ud83d", "\\u003c", '"', "😀"])
def test_escaped_json_means_the_same_and_holds_nothing_dangerous(text):
    safe = escape(json.dumps(text, ensure_ascii=False))
    assert json.loads(safe) == text
    assert not re.search("[<>&\u2028\u2029\ud800-\udfff]", safe)


def test_the_title_cannot_leave_its_element(shown):
    assert "<title>&lt;/title&gt;&lt;script&gt;?</title>" in render(shown, "</title><script>\ud83d")


def test_every_script_is_part_of_the_page():
    assert sorted(SCRIPTS) == sorted(path.stem for path in (FOLDER / "script").glob("*.js"))


def test_scripts_never_put_text_into_the_page_as_html():
    for path in (FOLDER / "script").glob("*.js"):
        assert not re.search(
            r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\b|new Function", path.read_text("utf-8")
        )


def test_words_used_by_the_page_exist_and_all_words_are_used():
    text = "".join(
        path.read_text("utf-8") for path in [*FOLDER.glob("script/*.js"), *FOLDER.glob("*.html"), *FOLDER.rglob("*.py")]
    )
    used = set(re.findall(r"[\"'`](\w+\.\w+[<>]?)[\"'`]", text))
    known = set(words())
    own = {"panel", "search", "legend", "labels", "zoom", "status", "page", "way", "take", "time", "table", "key"}
    assert {key for key in used if key.split(".")[0] in own and not key.endswith((".js", ".csv"))} <= known
    families = (
        "kind.",
        "one.",
        "edge.",
        "as.",
        "status.",
        "progress.",
        "info.",
        "side.",
        "fact.",
        "level.",
        "size.",
        "column.",
    )
    assert {key for key in known if not key.startswith(families)} <= used


def test_a_wrong_line_among_the_words_is_named(tmp_path, monkeypatch):
    (tmp_path / "words.csv").write_text("# why\nkey,zh,en\na,甲,A\na,乙,B\n", encoding="utf-8")
    monkeypatch.setattr(words_module, "FOLDER", tmp_path)
    with pytest.raises(LanguageDataError, match=r"words\.csv:4"):
        words()


def test_pyvis_holds_all_nodes_and_parallel_edges(shown):
    made = generate(shown, layout(shown))
    assert (made.num_nodes(), made.num_edges()) == (len(shown.nodes), len(shown.edges))
    assert made.get_node(0)["group"] == shown.nodes[0].kind
