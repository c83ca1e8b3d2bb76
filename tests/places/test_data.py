"""The shipped tables as a whole, and what the loader refuses."""

import shutil
from itertools import pairwise
from pathlib import Path

import pytest

import kg.places
from kg.errors import LanguageDataError
from kg.places import Area, Gazetteer, gazetteer

FOLDER = Path(kg.places.__file__).parent


def divisions() -> list[Area]:
    return [area for history in gazetteer()._divisions.values() for area in history]


def test_counts() -> None:
    current = [area for area in divisions() if area.until is None]
    levels = [area.level for area in current]
    assert (levels.count("province"), levels.count("prefecture"), levels.count("county")) == (34, 333, 2846)
    assert len(gazetteer()._zones) > 700
    assert len(gazetteer()._towns.lines) > 38_000


def test_every_current_area_has_an_english_name() -> None:
    for area in divisions():
        assert area.en.isascii() or "ü" in area.en, area
        assert area.en[0].isupper(), area
        assert area.english and area.kind, area


def test_no_id_stands_for_two_areas_at_once() -> None:
    for history in gazetteer()._divisions.values():
        for older, newer in pairwise(history):
            assert older.until is not None
            assert older.until <= (newer.since or 0)


def test_every_area_lies_in_a_province() -> None:
    for area in [*divisions(), *gazetteer()._zones.values()]:
        if area.level != "province":
            assert gazetteer().ancestors(area.id)[-1].level == "province", area


def test_every_name_finds_its_area() -> None:
    for area in divisions():
        if area.until is None:
            assert area in gazetteer().zh(area.zh), area
            assert area.id in [found.id for found in gazetteer().english(area.en)], area


@pytest.mark.parametrize(
    ("zh", "en"),
    [
        ("六安市", "Lu'an City"),
        ("蚌埠市", "Bengbu City"),
        ("丽水市", "Lishui City"),
        ("溧水区", "Lishui District"),
        ("台州市", "Taizhou City"),
        ("亳州市", "Bozhou City"),
        ("歙县", "She County"),
        ("单县", "Shan County"),
        ("莘县", "Shen County"),
        ("东阿县", "Dong'e County"),
        ("乐亭县", "Laoting County"),
        ("蔚县", "Yu County"),
        ("洪洞县", "Hongtong County"),
        ("监利市", "Jianli City"),
        ("枞阳县", "Zongyang County"),
        ("铅山县", "Yanshan County"),
        ("浚县", "Xun County"),
        ("荥阳市", "Xingyang City"),
        ("长兴县", "Changxing County"),
        ("长子县", "Zhangzi County"),
        ("长治市", "Changzhi City"),
        ("乐清市", "Yueqing City"),
        ("大埔县", "Dabu County"),
        ("番禺区", "Panyu District"),
        ("厦门市", "Xiamen City"),
        ("重庆市", "Chongqing Municipality"),
        ("行唐县", "Xingtang County"),
        ("漯河市", "Luohe City"),
        ("大城县", "Daicheng County"),
        ("哈尔滨市", "Harbin City"),
        ("呼和浩特市", "Hohhot City"),
        ("拉萨市", "Lhasa City"),
        ("鄂尔多斯市", "Ordos City"),
        ("呼伦贝尔市", "Hulunbuir City"),
        ("格尔木市", "Golmud City"),
        ("库尔勒市", "Korla City"),
        ("阿克苏地区", "Aksu Prefecture"),
        ("和田地区", "Hotan Prefecture"),
        ("阿勒泰地区", "Altay Prefecture"),
        ("乳源瑶族自治县", "Ruyuan Yao Autonomous County"),
        ("阿坝藏族羌族自治州", "Aba Tibetan and Qiang Autonomous Prefecture"),
        ("乌审旗", "Uxin Banner"),
        ("杭锦旗", "Hanggin Banner"),
    ],
)
def test_names_that_pinyin_gets_wrong(zh: str, en: str) -> None:
    assert [area.en for area in gazetteer().zh(zh)] == [en]


def test_cities_at_county_level_are_told_apart() -> None:
    assert [area.kind for area in gazetteer().zh("如皋市")] == ["县级市"]
    assert [area.kind for area in gazetteer().zh("南通市")] == ["市"]


@pytest.mark.parametrize(
    ("file", "old", "new", "message"),
    [
        ("divisions.csv", "320612,", "32061X,", "divisions.csv:{line}: expected a code of six digits"),
        (
            "divisions.csv",
            "通州区,通州,Tongzhou District",
            "通州区,通州",
            "divisions.csv:{line}: expected 10 cells, found 9",
        ),
        ("divisions.csv", "320600,2009,,", "329999,2009,,", "divisions.csv:{line}: expected an id of this file"),
        ("divisions.csv", "320600,2009,,", "320600,MMIX,,", "divisions.csv:{line}: expected years"),
        ("divisions.csv", "320600,2009,,", "320600,2009,1999,", "divisions.csv:{line}: expected a first year before"),
        ("divisions.csv", "id,zh,short", "id,name,short", "divisions.csv:1: expected the header"),
        ("zones.csv", "320600,etdz", "329999,etdz", "zones.csv:{line}: expected the code of the area above"),
        ("zones.csv", "320600,etdz", "320600,tdz", "zones.csv:{line}: expected a kind"),
        (
            "zone_kinds.csv",
            "保税区,,1,",
            "保税区,,yes,",
            "zone_kinds.csv:{line}: expected a kind, a suffix, own 0 or 1",
        ),
        ("kinds.csv", "county,县,County", "county,县,", "kinds.csv:{line}: expected one row"),
    ],
)
def test_broken_rows_are_refused_with_file_and_line(
    tmp_path: Path, file: str, old: str, new: str, message: str
) -> None:
    for path in FOLDER.glob("*.csv"):
        shutil.copy(path, tmp_path)
    text = (FOLDER / file).read_text("utf-8")
    line = text[: text.index(old)].count("\n") + 1
    (tmp_path / file).write_text(text.replace(old, new, 1), "utf-8")
    with pytest.raises(LanguageDataError) as error:
        Gazetteer(tmp_path)
    assert message.format(line=line) in str(error.value)


def test_a_second_row_for_an_id_is_refused(tmp_path: Path) -> None:
    for path in FOLDER.glob("*.csv"):
        shutil.copy(path, tmp_path)
    lines = (FOLDER / "divisions.csv").read_text("utf-8").splitlines(keepends=True)
    (tmp_path / "divisions.csv").write_text("".join([*lines, lines[-1]]), "utf-8")
    with pytest.raises(LanguageDataError, match=f"divisions.csv:{len(lines) + 1}: .*second row"):
        Gazetteer(tmp_path)


def test_a_broken_town_is_refused_when_its_county_is_read(tmp_path: Path) -> None:
    for path in FOLDER.glob("*.csv"):
        shutil.copy(path, tmp_path)
    text = (FOLDER / "towns.csv").read_text("utf-8").replace("320612110,石港镇", "320612110,石港", 1)
    (tmp_path / "towns.csv").write_text(text, "utf-8")
    line = text[: text.index("320612110")].count("\n") + 1
    with pytest.raises(LanguageDataError, match=f"towns.csv:{line}: expected a name that ends in"):
        Gazetteer(tmp_path).towns("石港镇", "320612")


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(LanguageDataError, match=r"\.csv: can't be read"):
        Gazetteer(tmp_path)
