"""Imports run one way; the names of the packages are the architecture, and this is what keeps them true."""

import ast
import re
from functools import cache
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
BELOW = {"kg.model", "kg.errors", "kg.formulas", "kg.commented", "kg.bilingual", "kg.written"}
WORDS = {"kg.places", "kg.lang"}
ONTOLOGY = {"kg.ontology_files", "kg.roles"}
TOP = {"kg.pipeline", "kg.extraction", "kg.api", "kg.cli", "kg.progress", "kg.identity", "kg.issues"}
MAY_IMPORT = {
    "kg": TOP,
    "kg.errors": set(),
    "kg.model": set(),
    "kg.formulas": set(),
    "kg.commented": {"kg.errors"},
    "kg.bilingual": {"kg.commented", "kg.errors"},
    "kg.written": {"kg.errors"},
    "kg.ontology_files": BELOW,
    "kg.roles": {"kg.ontology_files"},
    "kg.places": BELOW,
    "kg.draft": BELOW | {"kg.places"},
    "kg.lang": BELOW | {"kg.places", "kg.draft"},
    "kg.read": BELOW | {"kg.lang"},
    "kg.find": BELOW | WORDS | {"kg.draft"},
    "kg.resolve": BELOW | WORDS,
    "kg.graph": BELOW | WORDS | ONTOLOGY,
    "kg.ask": BELOW | ONTOLOGY | {"kg.lang"},  # the bureaus of a question are compared across languages
    "kg.export": BELOW | ONTOLOGY,
    "kg.view": BELOW,
    "kg.reconcile": BELOW | ONTOLOGY | {"kg.ask"},
    "kg.serve": BELOW | ONTOLOGY | {"kg.ask", "kg.export"},  # its documents in JSON-LD are those of the export
    "kg.stats": BELOW | ONTOLOGY | {"kg.ask", "kg.export", "kg.view"},  # shows figures as its neighbours show theirs
    "kg.engine": BELOW,
}
LIBRARIES = {
    "opencc": {"kg.read", "kg.view", "kg.ask"},
    "trafilatura": {"kg.read"},
    "lxml": {"kg.read"},
    "pyvis": {"kg.view"},
    "deflate": {"kg.view"},
    "pandas": {"kg.export", "kg.api"},
    "xlsxwriter": {"kg.export"},
    "arro3": {"kg.export"},
    "networkx": {"kg.export", "kg.view", "kg.stats", "kg.api"},
    "pyoxigraph": {"kg.roles", "kg.graph", "kg.ask", "kg.export", "kg.reconcile", "kg.serve", "kg.stats"},
    "starlette": {"kg.serve"},
    "uvicorn": {"kg.serve"},
    "jinja2": {"kg.serve"},
    "rdflib": {"kg.graph", "kg.export", "kg.api"},
    "pyshacl": {"kg.graph"},
    "click": {"kg.cli"},
    "resvg_py": {"kg.view"},
    "rich": {"kg.progress"},
    "sqlite3": {"kg.engine", "kg.pipeline"},
}
SPEAKS = {
    "kg.resolve.conflicts": "cuts the Party's name and the last word of areas off the names of organs",
    "kg.resolve.iris": "a letter of pinyin, no word: ü",
    "kg.resolve.links": "an IRI, no word: http",
    "kg.resolve.names": "cuts 中国 off the names of companies",
    "kg.resolve.organizations": "knows by their last words the names that no two bodies share",
    "kg.resolve.organs": "reads the organ that a title names",
    "kg.resolve.project_names": "tells what nature made from what was built by the last words of names",
    "kg.resolve.sounds": "sounds of pinyin, no words: ng",
    "kg.resolve.wording": "cuts level words off names and parts them at joints",
}
"""Modules of `kg.resolve` in which words of a language, or what looks like them, still stand, and what for."""
LOOKS = {
    *("compile", "match", "fullmatch", "search", "sub", "findall", "finditer"),
    *("startswith", "endswith", "removeprefix", "removesuffix", "find", "rfind", "index", "rindex", "count"),
    *("split", "rsplit", "partition", "rpartition", "replace"),
}
"""What looks into a text with a pattern or words."""
IDS = {"zh", "person|"}
"""What such functions are given that is no word: how tags of languages and keys begin."""
MODULES = sorted(path for path in (ROOT / "kg").rglob("*.py") if "generate" not in path.parts)


NAMES = {".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__"): path for path in MODULES}


@cache
def parsed(path):
    return ast.parse(path.read_text(encoding="utf-8"))


@cache
def imported(path, at_load=False):
    """The modules that a module imports: anywhere in it, or only those it needs to be loaded."""
    return list(imports(parsed(path), path, at_load))


def imports(tree, path, at_load):
    for node in tree.body if at_load else ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative import"
            inside = {f"{node.module}.{alias.name}" for alias in node.names}
            yield from sorted(inside & NAMES.keys() or {node.module})


def part(module):
    """The layer of a module's name: "kg.draft.tokens" → "kg.draft"."""
    return ".".join(module.split(".")[:2])


def layer(path):
    name = ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")
    return part(name)


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_imports_run_one_way(path):
    own = layer(path)
    if own in TOP | {"kg.__main__"}:
        return
    known = {part(name) for name in imported(path) if name.startswith("kg.")}
    assert known <= MAY_IMPORT[own] | {own}


def test_the_layers_lie_in_one_order():
    assert list(TopologicalSorter(MAY_IMPORT).static_order())


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_a_library_stays_inside_its_stage(path):
    for name in imported(path):
        allowed = LIBRARIES.get(name.split(".")[0])
        assert allowed is None or layer(path) in allowed, name


def test_no_module_needs_itself():
    graph = {name: set(imported(path, at_load=True)) & NAMES.keys() - {name} for name, path in NAMES.items()}
    assert list(TopologicalSorter(graph).static_order())


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_modules_are_rooms_not_halls(path):
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 300


def spoken(tree):
    """The literals with words of a language: in Chinese characters anywhere, in English letters where text is read."""
    docs = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    strings = (node for node in ast.walk(tree) if isinstance(node, ast.Constant) and isinstance(node.value, str))
    yield from (node.value for node in strings if id(node) not in docs and not node.value.isascii())
    for node in ast.walk(tree):
        if looks(node) or (isinstance(node, ast.Compare) and any(map(looks, ast.walk(node)))):
            yield from (word for given in ast.iter_child_nodes(node) for word in words(given) if word not in IDS)


def looks(node):
    return isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in LOOKS


def words(given):
    if isinstance(given, ast.Constant) and isinstance(given.value, str) and re.search("[a-z]{2}", given.value):
        yield given.value
    for inner in () if isinstance(given, ast.Subscript) else ast.iter_child_nodes(given):
        yield from words(inner)


@pytest.mark.parametrize("name", [name for name in NAMES if part(name) in {"kg.draft", "kg.find", "kg.resolve"}])
def test_words_stand_with_their_language(name):
    found = list(spoken(parsed(NAMES[name])))
    assert bool(found) == (name in SPEAKS), found


@pytest.mark.parametrize(
    "source",
    [
        'OWN = frozenset("的市县")',
        'between in ("", "境内")',
        'f"{area}的"',
        'ends = sentence[-1:] == "；"',
        'WITH = re.compile(" of (?:the )?[A-Z]")',
        'title.rpartition(" of ")',
        'name.endswith(("Court", "Procuratorate"))',
        'text[end:start].split()[-1:] in (["in"], ["at"])',
    ],
)
def test_words_of_a_language_are_seen(source):
    assert list(spoken(ast.parse(source)))


@pytest.mark.parametrize(
    "source",
    [
        '"""市委书记 means nothing without its city."""',
        'HERE = 9\n"""Behind 第一站: "was the "."""',
        'SEEN = re.compile("VL,V[JOF]|[KWk]|Np[^,]*N")',
        'name.endswith(ends[fact.info["title"]])',
        'draft.tell(thing, "area", here, start, end, "stop before")',
        'article.language.startswith("zh")',
    ],
)
def test_letters_and_ids_are_no_words(source):
    assert not list(spoken(ast.parse(source)))
