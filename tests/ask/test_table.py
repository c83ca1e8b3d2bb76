import csv
import io
import json

import pytest

from kg.ask.table import Table

TABLE = Table(("name", "n", "ok"), [("吴新明", 1, True), (None, 2.5, False)])


def test_text_is_aligned_by_the_width_of_its_characters() -> None:
    assert TABLE.text() == "name    n    ok\n──────  ───  ─────\n吴新明  1    true\n        2.5  false\n"


def test_text_shows_no_control_character_and_no_turn_of_direction() -> None:
    shown = Table(("x",), [("a\x1b[31mb\r\nc\u202ed",)]).text()
    assert shown.splitlines()[2] == "a [31mb c d"


def test_a_long_cell_is_cut() -> None:
    assert Table(("x",), [("会" * 9,)]).text(widest=7).splitlines()[2] == "会会会…"


def test_json_keeps_types_and_unbound_values() -> None:
    assert json.loads(TABLE.json()) == [{"name": "吴新明", "n": 1, "ok": True}, {"name": None, "n": 2.5, "ok": False}]


def test_csv_reads_back() -> None:
    rows = list(csv.reader(io.StringIO(Table(("a", "b"), [('x,"y"\n', None)]).csv())))
    assert rows == [["a", "b"], ['x,"y"\n', ""]]


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@x", "\tx", "\rx", "\n=1", "＝cmd()", "－1", "'x", "--02-27"])
def test_csv_neutralizes_formulas(text: str) -> None:
    rows = list(csv.reader(io.StringIO(Table(("a",), [(text,)]).csv(), newline="")))
    assert rows[1] == ["'" + text]


def test_csv_leaves_numbers_alone() -> None:
    assert Table(("a",), [(-1,)]).csv() == "a\n-1\n"
