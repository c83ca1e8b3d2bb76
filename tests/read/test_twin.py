"""A twin's positions always lead back."""

import re

import pytest

from kg.read.twin import Twin


def test_dropping() -> None:
    twin = Twin.of("abcdef").drop([(1, 2), (4, 6)])
    assert (twin.text, list(twin.back)) == ("acd", [0, 2, 3])


def test_dropping_nothing_is_the_same_twin() -> None:
    twin = Twin.of("abc")
    assert twin.without(re.compile("x")) is twin


def test_joining_puts_a_break_in_the_place_of_what_was_left_out() -> None:
    twin = Twin.of("ab\n\ncd\nef").joined([(0, 2, ""), (4, 6, "\n"), (7, 9, " "), (9, 9, "")])
    assert (twin.text, list(twin.back)) == ("ab\ncd ef", [0, 1, 2, 4, 5, 6, 7, 8])


def test_nothing_is_put_where_nothing_was_left_out() -> None:
    assert Twin.of("abcd").joined([(0, 2, "\n"), (2, 4, "\n")]).text == "abcd"


def test_rewriting_keeps_the_length() -> None:
    assert Twin.of("abc").rewritten("xyz").text == "xyz"
    with pytest.raises(ValueError, match="length"):
        Twin.of("abc").rewritten("ab")


def test_lines() -> None:
    assert list(Twin.of("a\n\nbc").lines()) == [(0, 1), (2, 2), (3, 5)]
