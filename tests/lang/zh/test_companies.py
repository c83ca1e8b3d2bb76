"""Where the name of a company begins."""

import pytest

from kg.find import find
from kg.read.build import article
from kg.read.draft import Draft


@pytest.mark.parametrize(
    ("text", "company"),
    [
        ("柯志远感谢德阳对华瑞银行四川省分行的支持。", "华瑞银行四川省分行"),
        ("德阳市对中核机械有限公司给予表彰。", "中核机械有限公司"),
        ("德阳对外贸易有限公司负责人表示感谢。", "德阳对外贸易有限公司"),
        ("德阳中核机械有限公司负责人表示感谢。", "德阳中核机械有限公司"),
    ],
)
def test_what_is_done_for_a_company_is_no_part_of_its_name(text: str, company: str) -> None:
    built = article(Draft(text, published="2016-07-05", publisher="德阳日报"), "a.txt", 0)
    assert built is not None
    assert [m.names[0].plain for m in find(built).mentions if m.kind == "organization"] == [company]


@pytest.mark.parametrize(
    ("text", "companies"),
    [
        ("市长柯志远会见晶桥光电董事长鲍学文。", ["晶桥光电"]),
        ("市长柯志远会见民营企业董事长鲍学文。", []),
        ("市长柯志远与亢宁海副总裁交谈。", []),
    ],
)
def test_a_company_before_its_chief_needs_no_word_for_its_kind(text: str, companies: list[str]) -> None:
    built = article(Draft(text, published="2016-07-05", publisher="德阳日报"), "a.txt", 0)
    assert built is not None
    assert [m.names[0].plain for m in find(built).mentions if m.kind == "organization"] == companies


@pytest.mark.parametrize(
    ("text", "companies"),
    [
        ("市长柯志远到通海重工集团有限公司调研。通海重工董事长鲍学文介绍情况。", ["通海重工集团有限公司"]),
        ("市长柯志远到通海重工集团有限公司调研。远山重工董事长鲍学文介绍情况。", ["远山重工", "通海重工集团有限公司"]),
    ],
)
def test_a_company_is_one_by_its_full_and_its_short_name(text: str, companies: list[str]) -> None:
    built = article(Draft(text, published="2016-07-05", publisher="德阳日报"), "a.txt", 0)
    assert built is not None
    assert sorted(m.info["zh"] for m in find(built).mentions if m.kind == "organization") == sorted(companies)
