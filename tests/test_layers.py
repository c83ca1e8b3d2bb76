"""Imports run one way; the names of the packages are the architecture, and this is what keeps them true."""

import ast
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
    "kg.lang": BELOW | {"kg.places", "kg.find"},  # a language's reader speaks in the finder's tokens
    "kg.read": BELOW | {"kg.lang"},
    "kg.find": BELOW | WORDS,
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
    """The layer of a module's name: "kg.find.tokens" → "kg.find"."""
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
