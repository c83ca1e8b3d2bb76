"""What each module of the package does, by its docstring: ``python -m tests.modules --write`` makes the page."""

import argparse
import ast
import sys
from collections.abc import Iterator
from pathlib import Path

from tests.floors import ROOT

PAGE = ROOT / "docs" / "modules.md"
PACKAGE = ROOT / "kg"
_TOP = """# The modules

Made by `python -m tests.modules --write` from the first lines of the modules' docstrings. To find where something is
read, search this page for what it is about ("surname", "headline", "delegation"). Which package may import which is
told in `tests/test_layers.py`.
"""


def first_line(module: Path) -> str:
    """What a module's docstring says in its first sentence or line."""
    told = ast.get_docstring(ast.parse(module.read_text(encoding="utf-8"))) or ""
    return " ".join(told.partition("\n\n")[0].split()).replace("|", r"\|")


def packages() -> Iterator[tuple[Path, list[Path]]]:
    """Each package with its modules, in the alphabet."""
    for package in sorted(path.parent for path in PACKAGE.rglob("__init__.py")):
        yield package, sorted(path for path in package.glob("*.py") if path.name != "__init__.py")


def page() -> str:
    """The whole page."""
    lines = [_TOP]
    for package, modules in packages():
        lines += [f"## {package.relative_to(ROOT)}\n", first_line(package / "__init__.py"), ""]
        if modules:
            lines += ["| module | what it does |", "|---|---|"]
            lines += [f"| [`{one.stem}`](../{one.relative_to(ROOT)}) | {first_line(one)} |" for one in modules] + [""]
    return "\n".join(lines)


def main() -> None:
    """Print the page, or write it."""
    parser = argparse.ArgumentParser(prog="python -m tests.modules", description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--write", action="store_true", help=f"write {PAGE.relative_to(ROOT)}")
    if parser.parse_args().write:
        PAGE.write_text(page(), encoding="utf-8")
    else:
        sys.stdout.write(page())


if __name__ == "__main__":
    main()
