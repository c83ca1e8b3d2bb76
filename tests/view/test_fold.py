import pytest

from kg.view.fold import folding, plain, readings


def test_only_characters_of_the_names_are_folded():
    assert folding(["吴国华"]) == {"吳": "吴", "國": "国", "華": "华"}
    assert folding(["張"])["張"] == "张"


@pytest.mark.parametrize(
    ("char", "wanted"),
    [("单", {"dan", "chan", "shan"}), ("曾", {"ceng", "zeng"}), ("吕", {"lu"}), ("重", {"zhong", "chong", "tong"})],
)
def test_a_character_is_under_each_of_its_readings(char, wanted):
    assert {sound for sound, chars in readings([char + "明"]).items() if char in chars} == wanted


def test_traditional_characters_are_read_as_what_they_fold_to():
    assert readings(["吳"]) == readings(["吴"])


def test_what_is_no_character_has_no_reading():
    assert readings(["<b>", "Lü Li"]) == {}


def test_rare_characters_are_read_too():
    assert set(readings(["𠅤䶮"])) == {"xi", "yan"}


@pytest.mark.parametrize(("text", "letters"), [("Lǚ Lì", "luli"), ("Xin'an", "xinan"), ("lyu", "lu"), ("Nv", "nu")])
def test_plain_letters(text, letters):
    assert plain(text) == letters
