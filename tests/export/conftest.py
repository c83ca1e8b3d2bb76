"""Three graphs to export: the sample articles, a small invented one of every kind of claim, and a hostile one."""

import json
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pyoxigraph as ox
import pytest

from kg import export
from tests.export.hostile import turtle as hostile
from tests.graph.sample import turtle as sample

HERE = Path(__file__).parent
PREFIXES = """
PREFIX dc: <http://purl.org/dc/elements/1.1/>
PREFIX kg: <https://w3id.org/guanxi/ontology#>
PREFIX oa: <http://www.w3.org/ns/oa#>
PREFIX org: <http://www.w3.org/ns/org#>
PREFIX prov: <http://www.w3.org/ns/prov#>
PREFIX schema: <https://schema.org/>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
"""


class Exported:
    """A graph, its file, what SPARQL says of it, and its exports, each made once."""

    def __init__(self, name: str, turtle: bytes, folder: Path) -> None:
        self.name = name
        self.folder = folder
        self.file = folder / "graph.ttl"
        self.file.write_bytes(turtle)
        self.store = ox.Store()
        self.store.load(turtle, format=ox.RdfFormat.TURTLE)

    def to(self, form: str) -> Path:
        """The file or folder of a format."""
        path = self.folder / ("graph.export" + export.FORMATS[form].ending)
        if not path.exists():
            export.export(self.store, form, path)
        return path

    def rows(self, pattern: str, variables: str = "*") -> list[tuple[str | None, ...]]:
        """What SPARQL answers: the values as texts."""
        found = self.store.query(f"{PREFIXES} SELECT {variables} WHERE {{ {pattern} }}")
        return [tuple(None if term is None else term.value for term in row) for row in found]

    def count(self, pattern: str, what: str = "*") -> int:
        """How often a pattern holds."""
        return int(self.rows(pattern, f"(COUNT({what}) AS ?n)")[0][0] or 0)


@pytest.fixture(scope="session", params=["seeds", "sample", "hostile"])
def graph(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Exported:
    """Each of the three graphs."""
    name = request.param
    if name == "seeds":
        turtle = (request.getfixturevalue("built") / "graph.ttl").read_bytes()
    else:
        turtle = {"sample": sample, "hostile": hostile}[name]()
    return Exported(name, turtle, tmp_path_factory.mktemp(f"export-{name}"))


@pytest.fixture(scope="session")
def node() -> Callable[[str, Path], Any]:
    """Reads a file with one of the libraries of package.json; `.ci/run` installs them."""
    program = shutil.which("node")
    if program is None:
        pytest.skip("node isn't installed")
    if not (HERE / "node_modules").is_dir():
        pytest.skip("the readers of tests/export/package.json aren't installed (npm ci --prefix tests/export)")

    def read(kind: str, file: Path) -> Any:
        command = [program, str(HERE / "readers.mjs"), kind, str(file)]
        done = subprocess.run(command, capture_output=True, check=False)
        assert done.returncode == 0, done.stderr.decode()[-2000:]
        return json.loads(done.stdout)

    return read
