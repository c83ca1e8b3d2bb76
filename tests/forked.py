"""The command without its start: each run is a fork of one process that has loaded the words and rules.

A run is a process of its own, with its own arguments, folder, environment and files, and it ends as any process does.
It is spared only what every start does alike, which is most of what a build of a few articles takes.

In a shell: ``python -S tests/forked.py SOCKET build seeds``, where a parent listens at SOCKET.
"""

import json
import os
import select
import signal
import socket
import sys
from contextlib import suppress
from pathlib import Path

READERS = ("build", "mark")
"""The commands that load words and rules."""


class Run:
    """A run of the command."""

    def __init__(self, where, arguments, files=(0, 1, 2), cwd=None, environment=None):
        asked = list(arguments), str(cwd or Path.cwd()), dict(os.environ if environment is None else environment)
        self._line = socket.socket(socket.AF_UNIX)
        self._line.connect(where)
        socket.send_fds(self._line, [b"."], files)
        self._line.sendall(json.dumps(asked).encode() + b"\n")
        self._answers = self._line.makefile()
        self._process = int(self._answers.readline())

    def wait(self):
        """Its exit code, negative if a signal ended it."""
        with self._line, self._answers:
            return int(self._answers.readline())

    def ended(self):
        """Whether it has."""
        return select.select([self._line], [], [], 0)[0] != []

    def kill(self):
        """Kill it, unless it has ended; its exit code."""
        if not self.ended():
            os.kill(self._process, signal.SIGKILL)
        return self.wait()


def start(folder):
    """A parent that ends when this process does; where it listens."""
    import subprocess  # which a shell need not load

    root = Path(__file__).parent.parent
    where = str(folder / "kg")
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(where)
        listener.listen()
        command = [sys.executable, "-m", "tests.forked", str(listener.fileno())]
        environment = {**os.environ, "PYTHONPATH": str(root)}
        pipe = subprocess.PIPE
        process = subprocess.Popen(command, cwd=root, env=environment, stdin=pipe, pass_fds=[listener.fileno()])
    return where, process


def asked(listener):
    """Fork for each run that is asked for. Comes back in the forks alone, with their arguments."""
    loaded = False
    while True:
        if 0 in select.select([listener, 0], [], [])[0]:
            os._exit(0)  # our parent has ended
        with suppress(ChildProcessError):
            while os.waitpid(-1, os.WNOHANG)[0]:
                pass
        line, _ = listener.accept()
        _, files, _, _ = socket.recv_fds(line, 1, 3)
        arguments, cwd, environment = json.loads(line.makefile().readline())
        if arguments[:1] and arguments[0] in READERS and not loaded:
            _load()
            loaded = True
        if os.fork() == 0:
            run = os.fork()
            if run == 0:
                break
            line.sendall(b"%d\n" % run)
            line.sendall(b"%d\n" % os.waitstatus_to_exitcode(os.waitpid(run, 0)[1]))
            os._exit(0)
        for number in (*files, line.detach()):
            os.close(number)
    listener.close()
    line.close()
    for number, file in enumerate(files):
        os.dup2(file, number)
        os.close(file)
    os.chdir(cwd)
    os.environ.clear()
    os.environ.update(environment)
    return arguments


def _load():
    """All that a build loads, by a build."""
    import gc
    import tempfile

    from kg import pipeline

    with tempfile.TemporaryDirectory() as output:
        pipeline.build([Path(__file__).parent.parent / "seeds"], Path(output))
    gc.freeze()


if __name__ == "__main__":
    where, *arguments = sys.argv[1:]
    if where.isdecimal():
        from kg.cli import main

        try:
            main(asked(socket.socket(fileno=int(where))), prog_name="kg")
        except SystemExit as end:
            sys.stdout.flush()
            sys.stderr.flush()
            os._exit(int(end.code or 0))  # to free the words and rules one by one would take longer than most runs
    else:
        sys.exit(Run(where, arguments).wait() % 256)
