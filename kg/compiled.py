"""Compiled modules in place of the Python ones, where ``make fast`` has made them of the very same sources.

They lie in a folder beside the package and are used only while all they were made of is as it was then: one edit later
Python's own modules are back. What they find is the same, sooner.
"""

import ctypes
import hashlib
import json
import os
import sys
from collections.abc import Iterable, Sequence
from functools import cached_property
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import EXTENSION_SUFFIXES, ExtensionFileLoader, ModuleSpec
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType
from typing import NamedTuple

ROOT = Path(__file__).parent.parent
FOLDER = ".compiled"
SUFFIX = EXTENSION_SUFFIXES[0]
"""How the file of an extension module ends that this Python can load: it names version and machine."""
SWITCH = "KG_COMPILED"
"""Where this variable is set to 0 compiled modules are left alone."""
_MANIFEST = "manifest.json"


class Compiled(NamedTuple):
    """What was compiled: the name of the library, its modules, and the digests of all sources it depends on."""

    library: str
    modules: tuple[str, ...]
    sources: dict[str, str]


def install(root: Path = ROOT) -> bool:
    """From now on import the compiled modules of the package in this folder, if there are any that are up to date."""
    if os.environ.get(SWITCH) == "0" or not (root / FOLDER).is_dir():
        return False
    compiled = load(root)
    if compiled is None:
        return False
    sys.meta_path.insert(0, _Finder(root, compiled))
    return True


def load(root: Path) -> Compiled | None:
    """What is compiled, if it is of these sources and for this Python; else None."""
    try:
        library, modules, sources = json.loads((root / FOLDER / _MANIFEST).read_bytes())
        compiled = Compiled(library, tuple(modules), sources)
        known = digests(root, sources)
    except (OSError, TypeError, ValueError):
        return None
    return compiled if known == sources and (root / FOLDER / (library + SUFFIX)).is_file() else None


def save(folder: Path, compiled: Compiled) -> None:
    """Write down in a folder what its library was compiled of."""
    (folder / _MANIFEST).write_text(json.dumps(compiled, indent=1) + "\n", encoding="utf-8")


def digests(root: Path, sources: Iterable[str]) -> dict[str, str]:
    """The digest of each of these files, named by their paths from the folder."""
    return {source: hashlib.sha256((root / source).read_bytes()).hexdigest() for source in sources}


class _Finder(MetaPathFinder, Loader):
    """Finds and loads the modules that are in the library: each when it is imported first."""

    def __init__(self, root: Path, compiled: Compiled) -> None:
        self._root = root
        self._name = compiled.library
        self._modules = frozenset(compiled.modules)

    def find_spec(self, name: str, _path: Sequence[str] | None, _target: ModuleType | None = None) -> ModuleSpec | None:
        """Where a module is found: in the library, or not here."""
        return ModuleSpec(name, self) if name in self._modules else None

    def create_module(self, spec: ModuleSpec) -> ModuleType:
        """A module of the library, loaded: the library holds a function for each that does it."""
        entry = f"init_{spec.name.replace('.', '___')}"
        address = ctypes.pythonapi.PyCapsule_GetPointer
        address.restype, address.argtypes = ctypes.c_void_p, [ctypes.py_object, ctypes.c_char_p]
        init = ctypes.PYFUNCTYPE(ctypes.py_object)(
            address(getattr(self._library, entry), f"{self._name}.{entry}".encode())
        )
        made: ModuleType = init()
        return made

    def exec_module(self, module: ModuleType) -> None:
        """Nothing is left to do."""

    @cached_property
    def _library(self) -> ModuleType:
        path = str(self._root / FOLDER / (self._name + SUFFIX))
        spec = spec_from_file_location(self._name, path, loader=ExtensionFileLoader(self._name, path))
        assert spec is not None and spec.loader is not None
        library = sys.modules[self._name] = module_from_spec(spec)
        spec.loader.exec_module(library)
        # Modules take their own place from the library's, and look for their words there.
        library.__file__ = str(self._root / (self._name + SUFFIX))
        return library
