"""The same place under the names and codes it had."""

import pytest

from kg.places import gazetteer


@pytest.mark.parametrize(
    ("area", "year", "zh", "then"),
    [
        ("321012", 2008, "江都市", "321088"),
        ("321088", 2015, "江都区", "321012"),
        ("321088", 2011, "江都市", "321088"),  # the year of change: what was asked for
        ("321012", 2011, "江都区", "321012"),
        ("321012", 1990, "江都县", "321026"),
        ("321012", 1950, "江都县", "322426"),
        ("321011", 2008, "维扬区", "321011"),
        ("321011", 1999, "郊区", "321011-1983"),  # renamed under the same code
        ("321011", 2015, "邗江区", "321003"),  # merged
        ("321284", 2013, "姜堰区", "321204"),
        ("321204", 2005, "姜堰市", "321284"),
        ("320613", 2018, "崇川区", "320602"),
        ("320611", 2022, "崇川区", "320613"),
        ("320614", 2010, "海门市", "320684"),
        ("320612", 2005, "通州市", "320683"),
        ("420600", 2005, "襄樊市", "420600"),
        ("130602", 2014, "新市区", "130602-1983"),  # renamed under one code
        ("130602-1983", 2016, "竞秀区", "130602"),
        ("520304", 2010, "遵义县", "520321"),  # split; the district made then goes on
        ("542100", 2020, "昌都市", "540300"),
        ("320600", 2020, "南通市", "320600"),
    ],
)
def test_what_a_place_was_called(area: str, year: int, zh: str, then: str) -> None:
    found = gazetteer().at(area, year)
    assert (found.zh, found.id) == (zh, then)


def test_lineage() -> None:
    assert gazetteer().lineage("321012") == ("322426", "321026", "321088", "321012")
    assert gazetteer().lineage("321088") == gazetteer().lineage("321012")
    assert gazetteer().lineage("321011") == ("321011-1983", "321011")  # merged into another, not the same place


@pytest.mark.parametrize(
    ("area", "until", "became"),
    [
        ("321088", 2011, ("321012",)),
        ("321011", 2011, ("321003",)),
        ("320602", 2020, ("320613",)),
        ("320611", 2020, ("320613",)),
        ("320684", 2020, ("320614",)),
        ("320683", 2009, ("320612",)),
        ("321284", 2012, ("321204",)),
        ("321003", None, ()),
        ("371200", 2018, ("370116",)),
    ],
)
def test_ends(area: str, until: int | None, became: tuple[str, ...]) -> None:
    found = gazetteer().area(area)
    assert (found.until, found.became) == (until, became)


def test_a_code_that_two_places_bore_has_an_id_for_each() -> None:
    assert gazetteer().area("511402").zh == "东坡区"
    older = gazetteer().area("511402-1995")
    assert (older.zh, older.within, older.until) == ("枳城区", "511400-1995", 1997)


def test_areas_above_as_they_were() -> None:
    assert [area.zh for area in gazetteer().ancestors("321012114", 2009)] == ["江都市", "扬州市", "江苏省"]
    assert [area.zh for area in gazetteer().ancestors("321012114")] == ["江都区", "扬州市", "江苏省"]
