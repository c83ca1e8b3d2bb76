"""How Chinese names read in Latin letters."""

import pytest

from kg.lang.readings import fold, is_han_name, latin, pinyin_name, reading_class, reads_as, split_name, syllables


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("欧阳松平", "Ouyang Songping"),
        ("单志远", "Shan Zhiyuan"),
        ("覃思齐", "Qin Siqi"),
        ("纪长庚", "Ji Changgeng"),
        ("张庆恩", "Zhang Qing'en"),
        ("吕安", "Lü An"),
        ("令狐晓", "Linghu Xiao"),
        ("区伯", "Ou Bo"),
        ("额尔敦朝鲁", None),
        ("艾尼瓦尔·托合提", None),
        ("王", None),
        ("", None),
    ],
)
def test_pinyin_to_show(name: str, shown: str | None) -> None:
    assert pinyin_name(name) == shown


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        ("单志远", "Dan Zhiyuan"),
        ("单志远", "Shan Zhiyuan"),
        ("曾凡荣", "Ceng Fanrong"),
        ("吕安", "Lv An"),
        ("吕安", "Lyu An"),
        ("吕安", "Lu An"),
        ("吕安", "Lü An"),
        ("王乾", "Wang Qian"),
        ("王干", "Wang Qian"),
        ("朱乐平", "Zhu Yueping"),
        ("于海峯", "Yu Haifeng"),
        ("欧阳松平", "Ouyang Songping"),
        ("欧阳松平", "Ou Yang Song Ping"),
        ("乌兰其木格", "Wulanqimuge"),
        ("张庆恩", "Zhang Qing’en"),
    ],
)
def test_one_name_in_two_scripts_reads_alike_and_shares_a_block(name: str, letters: str) -> None:
    assert reads_as(name, letters)
    assert reading_class(name) == reading_class(letters)


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        ("李宏", "Li Hongzhong"),
        ("王海", "Wang Haitao"),
        ("黄卫东", "Wang Weidong"),
        ("张伟", "Wei Zhang"),
        ("张伟", ""),
    ],
)
def test_other_names_do_not_read_alike(name: str, letters: str) -> None:
    assert not reads_as(name, letters)


@pytest.mark.parametrize(
    ("left", "right"), [("李雪峯", "李雪峰"), ("於 清河", "于清河"), ("何昇", "何升"), ("艾力•买买提", "艾力·买买提")]
)
def test_variants_are_one(left: str, right: str) -> None:
    assert fold(left) == fold(right)


@pytest.mark.parametrize(("left", "right"), [("刘堃", "刘坤"), ("陈喆", "陈哲"), ("张伟", "章伟")])
def test_characters_that_parents_choose_between_are_two(left: str, right: str) -> None:
    assert fold(left) != fold(right)


def test_compound_surnames_need_a_given_name() -> None:
    assert split_name("欧阳松平") == ("欧阳", "松平")
    assert split_name("欧阳") == ("欧", "阳")
    assert is_han_name("欧阳松平")
    assert not is_han_name("古丽巴哈尔")


def test_latin_letters_lose_marks_and_hyphens_but_keep_the_u_of_lv() -> None:
    assert latin("Lǚ Jiàn-guó") == ("lv", "jianguo")
    assert latin("  ") == ()


@pytest.mark.parametrize(
    ("letters", "cut"),
    [("xinming", ("xin", "ming")), ("changan", ("chang", "an")), ("brenner", ("brenner",)), ("", ())],
)
def test_syllables(letters: str, cut: tuple[str, ...]) -> None:
    assert syllables(letters) == cut
