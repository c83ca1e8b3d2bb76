"""How Chinese names read in Latin letters."""

import pytest

from kg.lang.readings import fold, is_han_name, latin, pinyin_name, reading_class, reads_as, split_name, syllables


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("欧阳远庭", "Ouyang Yuanting"),
        ("单文博", "Shan Wenbo"),
        ("覃若山", "Qin Ruoshan"),
        ("纪长星", "Ji Changxing"),
        ("张庆恩", "Zhang Qing'en"),
        ("吕安", "Lü An"),
        ("令狐晓", "Linghu Xiao"),
        ("区伯", "Ou Bo"),
        ("乌力吉巴图", None),
        ("吐尔逊·艾买提", None),
        ("王", None),
        ("", None),
    ],
)
def test_pinyin_to_show(name: str, shown: str | None) -> None:
    assert pinyin_name(name) == shown


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        ("单文博", "Dan Wenbo"),
        ("单文博", "Shan Wenbo"),
        ("曾凡林", "Ceng Fanlin"),
        ("吕安", "Lv An"),
        ("吕安", "Lyu An"),
        ("吕安", "Lu An"),
        ("吕安", "Lü An"),
        ("王乾", "Wang Qian"),
        ("王干", "Wang Qian"),
        ("朱乐平", "Zhu Yueping"),
        ("于江峯", "Yu Jiangfeng"),
        ("欧阳远庭", "Ouyang Yuanting"),
        ("欧阳远庭", "Ou Yang Yuan Ting"),
        ("萨日娜高娃", "Sarinagaowa"),
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
    assert split_name("欧阳远庭") == ("欧阳", "远庭")
    assert split_name("欧阳") == ("欧", "阳")
    assert is_han_name("欧阳远庭")
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
