"""``python -m compiling`` compiles the modules in which a build spends its time, by mypyc and the C compiler at hand.

They come to lie in .compiled/, and the Python modules stay as they are (see `kg.compiled`). What is made on the way
stays in build/, so that the next time only what changed is compiled.
"""

import argparse
import ast
import os
import shlex
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import chdir
from pathlib import Path

from mypyc.build import include_dir, mypyc_build
from mypyc.options import CompilerOptions

from compiling.source import plain
from kg.compiled import FOLDER, ROOT, SUFFIX, Compiled, digests, save

COMPILED = (
    "kg/find/*.py",
    "kg/lang/**/*.py",
    "kg/resolve/*.py",
    "kg/graph/*.py",
    "kg/identity.py",
    "kg/engine/codec.py",
    "kg/view/claims.py",
    "kg/view/gather.py",
    "kg/view/dates.py",
)
"""The modules that pay; the others wait for libraries that are compiled already."""
LEFT = frozenset({"__init__.py"})
LIBRARY = "kg__mypyc"
FLAGS = ("-O1", "-fwrapv", "-fPIC", "-w", "-DNDEBUG")
"""-O2 takes twice as long to compile and gains nothing that can be measured."""
SETTINGS = """[mypy]
ignore_missing_imports = True
follow_imports = skip
[mypy-kg.*]
follow_imports = silent
"""


def main() -> None:
    """Compile, and say what was made."""
    parser = argparse.ArgumentParser(prog="python -m compiling", description=__doc__)
    parser.add_argument("--jobs", type=int, default=os.cpu_count() or 1, help="C compilers at a time")
    options = parser.parse_args()
    sources = chosen(ROOT)
    compiled = described(ROOT, sources)
    library = build(ROOT, sources, ROOT / "build" / "compiling", options.jobs)
    install(ROOT, compiled, library)
    print(f"{len(sources)} modules are compiled. After `make slow`, or an edit, Python's own are used again.")


def chosen(root: Path) -> list[str]:
    """The modules to compile, as paths below the folder."""
    found = {path for pattern in COMPILED for path in root.glob(pattern) if path.name not in LEFT}
    return sorted(path.relative_to(root).as_posix() for path in found)


def build(root: Path, sources: Sequence[str], scratch: Path, jobs: int) -> Path:
    """Compile modules of the package in `root` into one library, below the folder `scratch`."""
    files, needed = generate(root, sources, scratch)
    made = scratch / "build"
    compiler = shlex.split(sysconfig.get_config_var("CC") or "cc")
    include = ["-I", sysconfig.get_path("include"), "-I", include_dir(), "-I", str(made)]
    include += [word for header in ("CPy.h", *needed) for word in ("-include", header)]
    headers = max(file.stat().st_mtime for file in made.glob("*.h"))

    def compiled(file: Path) -> str:
        target = file.with_suffix(".o")
        if not target.exists() or target.stat().st_mtime < max(file.stat().st_mtime, headers):
            _run([*compiler, *FLAGS, *include, "-c", str(file), "-o", str(target)])
        return str(target)

    with ThreadPoolExecutor(jobs) as pool:
        objects = list(pool.map(compiled, files))
    library = scratch / (LIBRARY + SUFFIX)
    _run([*shlex.split(sysconfig.get_config_var("LDSHARED") or "cc -shared"), "-s", *objects, "-o", str(library)])
    return library


def generate(root: Path, sources: Sequence[str], scratch: Path) -> tuple[list[Path], list[str]]:
    """Write the C files of modules below the folder `scratch`; tells which they are, and which headers they need."""
    for path in sorted((root / "kg").rglob("*.py")):
        name = path.relative_to(root).as_posix()
        text = path.read_text(encoding="utf-8")
        _write(scratch / name, plain(text, name) if name in sources else text)
    _write(scratch / "mypy.ini", SETTINGS)
    name = LIBRARY.removesuffix("__mypyc")
    options = CompilerOptions(multi_file=True, target_dir="build", include_runtime_files=True, group_name=name)
    with chdir(scratch):
        _, [(files, _)], parts = mypyc_build(list(sources), options)
    return [scratch / file for file in files], sorted(part.get_header() for part in parts)


def described(root: Path, sources: Sequence[str]) -> Compiled:
    """What the library is to hold, and the sources as they are now."""
    modules = tuple(source.removesuffix(".py").replace("/", ".") for source in sources)
    return Compiled(LIBRARY, modules, digests(root, depended(root, sources)))


def install(root: Path, compiled: Compiled, library: Path) -> None:
    """Put a library where `kg.compiled` looks for it, with what it was made of."""
    folder, new = root / FOLDER, root / f"{FOLDER}.new"
    shutil.rmtree(new, ignore_errors=True)
    new.mkdir()
    shutil.copy(library, new)
    save(new, compiled)
    shutil.rmtree(folder, ignore_errors=True)
    new.rename(folder)


def depended(root: Path, sources: Iterable[str]) -> list[str]:
    """These modules and all of the package that they import, directly or not: the compiler relied on their types."""
    known: set[str] = set()
    waiting = list(sources)
    while waiting:
        source = waiting.pop()
        if source in known:
            continue
        known.add(source)
        for node in ast.walk(ast.parse((root / source).read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom) and node.module and node.module.split(".")[0] == "kg":
                names = [node.module, *(f"{node.module}.{alias.name}" for alias in node.names)]
                paths = [name.replace(".", "/") + end for name in names for end in (".py", "/__init__.py")]
                waiting += [path for path in paths if (root / path).is_file()]
    return sorted(known)


def _write(path: Path, text: str) -> None:
    """Write a file if it says something else, so that its time tells when it changed."""
    if not path.exists() or path.read_text(encoding="utf-8") != text:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def _run(command: Sequence[str]) -> None:
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        sys.exit(f"{shlex.join(command)}\n{done.stderr}")


if __name__ == "__main__":
    main()
