"""Looking areas up by name and year."""

import pytest

from kg.places import gazetteer


@pytest.mark.parametrize(
    ("name", "year", "ids"),
    [
        ("南通", None, ["320600"]),
        ("通州区", None, ["110112", "320612"]),
        ("江都", None, ["321012"]),
        ("江都", 2009, ["321088"]),
        ("江都市", None, ["321088"]),
        ("江都", 2011, ["321012", "321088"]),
        ("海安", 2017, ["320621"]),
        ("泰州", 1993, ["321082"]),
        ("襄樊", None, ["420600"]),
        ("无此地", None, []),
    ],
)
def test_chinese_names_in_their_time(name: str, year: int | None, ids: list[str]) -> None:
    assert [area.id for area in gazetteer().zh(name, year)] == ids
