"""Where the samples are, and ways to run the real command."""

import atexit
import os
import subprocess
import sys
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory, TemporaryFile
from typing import NamedTuple

from tests import forked

ROOT = Path(__file__).parent.parent
SEEDS = ROOT / "seeds"
SHARED = ROOT.parent / "shared"


class Done(NamedTuple):
    """What a run of the command gave."""

    code: int
    out: str
    err: str


def kg(*arguments, cwd=ROOT, stdin="", **environment):
    """Run the command, forked from a process that has loaded its words; `environment` has it started anew."""
    if environment:
        return kg_anew(*arguments, cwd=cwd, stdin=stdin, **environment)
    with TemporaryFile() as given, TemporaryFile() as out, TemporaryFile() as err:
        given.write(stdin.encode())
        given.seek(0)
        code = begun(*arguments, cwd=cwd, files=(given, out, err)).wait()
        return Done(code, *(file.seek(0) or file.read().decode() for file in (out, err)))


def kg_anew(*arguments, cwd=ROOT, stdin="", before=(), **environment):
    """Start the command, by another (`before`) if need be; `environment` replaces or adds variables."""
    command = [*before, sys.executable, "-m", "kg", *map(str, arguments)]
    env = {**os.environ, "PYTHONPATH": str(ROOT), **environment}
    found = subprocess.run(command, cwd=cwd, env=env, input=stdin.encode(), capture_output=True, check=False)
    return Done(found.returncode, found.stdout.decode(), found.stderr.decode())


def begun(*arguments, cwd=ROOT, files=None):
    """A run of the command that isn't waited for."""
    with Path(os.devnull).open("r+b") as nothing:
        numbers = [file.fileno() for file in files or [nothing] * 3]
        return forked.Run(forks(), map(str, arguments), numbers, cwd)


@cache
def forks():
    """Where the process listens that runs are forked from; it ends with this one."""
    folder = TemporaryDirectory(prefix="kg-")
    where, process = forked.start(Path(folder.name))
    atexit.register(folder.cleanup)
    atexit.register(process.wait)
    atexit.register(process.stdin.close)
    return where


def contents(output):
    """The files of an output folder: name → bytes."""
    return {path.name: path.read_bytes() for path in output.iterdir() if path.is_file()}
