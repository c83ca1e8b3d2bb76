"""Tables in a terminal: never wider than it; nothing is lost in a pipe."""

import fcntl
import os
import pty
import struct
import subprocess
import sys
import termios

import pytest

from kg.ask.fit import fitted
from kg.ask.table import Table, width
from tests.running import ROOT, kg

ID = "https://w3id.org/guanxi/id/person/"
NARROW = Table(("name", "n"), [("吴新明", 1)])
LONG = Table(
    ("person", "quote", "source"), [(f"{ID}wu-xinming-320682", "会议强调" * 20, "a.txt"), (None, "好", "b.txt")]
)
MANY = Table(
    tuple(f"column{number}" for number in range(14)), [("会" * 30, None, "x", *range(11)), tuple("abcdefghijklmn")]
)


def test_what_fits_stays_as_it_is():
    assert fitted(NARROW, 80) == NARROW.text(None) == "name    n\n──────  ─\n吴新明  1\n"


@pytest.mark.parametrize("table", [NARROW, LONG, MANY])
@pytest.mark.parametrize("room", [40, 60, 80, 133])
def test_no_line_is_wider_than_the_terminal(table, room):
    lines = fitted(table, room).splitlines()
    assert max(map(width, lines)) <= room


def test_long_cells_are_shortened_and_ids_keep_their_end():
    lines = fitted(LONG, 60).splitlines()
    assert len(lines) == 4
    assert lines[2] == f"…/wu-xinming-320682  {('会议强调' * 4)[:15]}…  a.txt"


def test_many_columns_become_blocks_in_which_nothing_is_lost():
    blocks = fitted(MANY, 60)
    assert blocks.count("───  ") == 0 and blocks.startswith("─── 1 ─")
    assert "".join(line[10:].strip() for line in blocks.splitlines()[1:3]) == "会" * 30
    assert "column1 " not in blocks.partition("─── 2")[0]
    assert "column13  n\n" in blocks


def test_a_value_cannot_begin_a_line_or_turn_the_terminal():
    told = fitted(Table(MANY.columns, [("a\x1b[2J\r\n─── 9", *"bcdefghijklmn")]), 60)
    assert "\x1b" not in told and "\r" not in told
    assert [line for line in told.splitlines() if line.startswith("───")] == [told.splitlines()[0]]


def in_terminal(columns, *arguments):
    """What the command prints to a terminal of so many columns."""
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
    env = {name: value for name, value in os.environ.items() if name != "COLUMNS"} | {"PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-m", "kg", *map(str, arguments)]
    with subprocess.Popen(command, cwd=ROOT, env=env, stdin=theirs, stdout=theirs, stderr=theirs) as process:
        os.close(theirs)
        told = b""
        try:
            while part := os.read(ours, 1 << 16):
                told += part
        except OSError:  # the other end is closed
            pass
        os.close(ours)
    assert process.returncode == 0
    return told.decode().replace("\r\n", "\n")


def test_the_command_fits_a_terminal_and_tells_all_to_a_pipe(world):
    piped = kg("query", "posts", "--graph", world)
    assert piped.err == ""
    fits = in_terminal(100, "query", "posts", "--graph", world)
    assert max(map(width, fits.splitlines())) <= 100
    assert fits.startswith("─── 1 ")
    assert in_terminal(100, "query", "posts", "--graph", world, "--wide") == piped.out
    assert max(map(width, piped.out.splitlines())) > 200
    told = in_terminal(70, "timeline", "阮东明", "--graph", world).splitlines()
    assert max(map(width, told)) <= 70
    assert "\n".join(told) != kg("timeline", "阮东明", "--graph", world).out.strip()
    rows = kg("query", "posts", "--graph", world, "--format", "csv").out
    assert in_terminal(100, "query", "posts", "--graph", world, "--format", "csv") == rows
