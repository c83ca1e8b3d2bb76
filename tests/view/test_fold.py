import pytest

from kg.view.fold import folding, keys, syllables


def test_only_characters_of_the_names_are_folded():
    assert folding(["吴国华"]) == {"吳": "吴", "國": "国", "華": "华"}
    assert folding(["張"])["張"] == "张"


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        ("单宏图", "shan hong tu"),
        ("单宏图", "dan hong tu"),
        ("曾立", "zeng li"),
        ("曾立", "ceng li"),
        ("吕立", "lu li"),
        ("吴新明", "xin ming wu"),
    ],
)
def test_a_person_is_found_by_each_reading_of_the_surname_and_given_name_first(name, wanted):
    assert wanted.split() in keys(name, None, (), person=True)


def test_the_english_name_is_a_key_without_marks():
    assert ["lu", "li"] in keys(None, "Lǚ Lì", (), person=True)
    assert ["xinan", "li"] in keys(None, "Xin'an Li", (), person=True)


def test_places_are_read_in_one_way():
    assert syllables("云泽市", person=False) == [["yun", "ze", "shi"]]


def test_a_name_without_characters_has_no_syllables():
    assert syllables("<b>", person=True) == []


def test_very_long_names_cost_little():
    assert len(keys("长" * 1_000_000, None, (), person=False)[0]) == 100
