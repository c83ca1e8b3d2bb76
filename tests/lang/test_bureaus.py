"""Which bureau a title is of, in both languages, and which titles are of none that is known."""

import pytest

from kg.find import find
from kg.lang.bureaus import bureau_of
from kg.model import Found
from kg.read.build import article
from kg.read.draft import Draft

NAMES = ("遂宁市", "遂宁", "Suining City", "Suining")


@pytest.mark.parametrize(
    ("title", "bureau"),
    [
        ("市商务局局长", "commerce"),
        ("遂宁市商务局党组书记、局长", "commerce"),
        ("四川省遂宁市商务局副局长", "commerce"),
        ("遂宁发改委主任", "development-reform"),
        ("市市场监督管理局局长", "market-regulation"),
        ("市场监督管理局局长", "market-regulation"),
        ("director of the Suining Municipal Commerce Bureau", "commerce"),
        ("director of that city's commerce bureau", "commerce"),
        ("Suining Commerce Bureau director", "commerce"),
        ("deputy head of the Bureau of Commerce of Suining City", "commerce"),
        ("director of the municipal development and reform commission", "development-reform"),
    ],
)
def test_a_title_names_its_bureau(title: str, bureau: str) -> None:
    found = bureau_of(title, NAMES)
    assert found is not None
    assert found.id == bureau


@pytest.mark.parametrize(
    "title",
    [
        "市公安局交警支队支队长",
        "管委会商务局局长",
        "市政府办公室主任",
        "市长",
        "head of the trade office of the Commerce Bureau",
        "director of the Industry and Commerce Bureau",
        "director of the Linhu Commerce Bureau",
        "mayor of Suining",
    ],
)
def test_a_title_of_no_bureau_alone(title: str) -> None:
    assert bureau_of(title, NAMES) is None


def organs(text: str) -> set[tuple[str | None, str | None]]:
    built = article(Draft(text, published="2021-03-05"), "a.txt", 0)
    found = find(built) if built else Found()
    bodies = {str(one.id): one.info for one in found.mentions if one.kind == "organization"}
    posts = [bodies[fact.info["organization"]] for fact in found.facts if "organization" in fact.info]
    return {(body.get("organ"), body.get("area")) for body in posts}


def test_articles_in_two_languages_name_one_bureau() -> None:
    here = organs("3月4日，遂宁市商务局局长林大海到企业调研。")
    there = organs("On March 4, Lin Dahai, director of the Suining Municipal Commerce Bureau, visited a firm.")
    assert here == there == {("commerce", "510900")}


def test_heads_of_companies_and_of_offices_within_a_bureau_head_no_bureau() -> None:
    for title in ("遂宁市公安局交警支队支队长", "恒岳集团董事长"):
        assert not {organ for organ, _ in organs(f"3月4日，{title}林大海到企业调研。")} - {None}
