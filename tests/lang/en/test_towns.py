"""Towns that English names in another reading, or with the peoples who live there; and whose mayor "of the town" is."""

import pytest

from kg.find import find
from kg.model import Found
from kg.places import gazetteer
from kg.read.build import article
from kg.read.draft import Draft


def read(text: str, publisher: str) -> Found:
    built = article(Draft(text, title="News", published="2022-03-09", publisher=publisher), "a.txt", 0)
    assert built is not None
    return find(built)


@pytest.mark.parametrize(
    ("text", "publisher", "towns"),
    [
        ("Lou Kai went to Wanding Town on March 7.", "Dehong Daily", ["畹町镇"]),
        ("Lou Kai went to Huchao Miao and Bouyei Township on March 7.", "Guiyang Daily", ["湖潮苗族布依族乡"]),
        ("Lou Kai went to Huchao Township on March 7.", "Guiyang Daily", ["湖潮苗族布依族乡"]),
        ("Lou Kai asked the Miao and Bouyei township heads on March 7.", "Guiyang Daily", []),
    ],
)
def test_towns_that_are_known(text, publisher, towns):
    places = [mention.info["area"] for mention in read(text, publisher).mentions if mention.kind == "place"]
    assert [gazetteer().area(one).zh for one in places if one.isdecimal() and len(one) > 6] == towns


@pytest.mark.parametrize(
    ("title", "area"), [("mayor of the town", "小榄镇"), ("mayor of the city", "中山市"), ("mayor", "中山市")]
)
def test_whose_mayor(title, area):
    found = read(
        f"Guests had toured Xiaolan Town in the morning. Lou Kai, {title}, showed them around.", "Zhongshan Daily"
    )
    [post] = [fact for fact in found.facts if fact.kind == "post"]
    assert gazetteer().area(post.info["area"]).zh == area


def test_town_that_no_table_has_beside_a_seat_told_twice():
    found = read(
        "Mayor Lu Ke of Taizhou, Jiangsu, spoke. Fei Jun, Party secretary of Yangmu town, and Mayor Bao Qing sat.", ""
    )
    assert "party-secretary" in {fact.info["role"] for fact in found.facts if fact.kind == "post"}
