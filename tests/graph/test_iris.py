import re
from urllib.parse import urljoin

import pytest

from kg.graph.iris import post, resource
from kg.ontology_files import BASE


def test_a_plain_path_stays_readable() -> None:
    assert resource("person/wu-xinming-3206") == "<person/wu-xinming-3206>"


@pytest.mark.parametrize(
    "path", ["a/../b", "./a", "..", "a//b", "/a", "a b", 'x"><y', "市", "a:b", "\ud800", "a#b", "a?b", ""]
)
def test_no_path_leaves_the_base_or_the_token(path: str) -> None:
    token = resource(path)
    assert re.fullmatch(r"<[A-Za-z0-9._~%/-]+>", token)
    absolute = urljoin(BASE, token[1:-1])
    assert absolute == BASE + token[1:-1]


def test_paths_that_differ_stay_apart() -> None:
    paths = ["a/../b", "a/b", "a//b", "b", "/b", "%2Fb", "a b", "a%20b"]
    assert len({resource(path) for path in paths}) == len(paths)


def iri(
    role: str, held_in: str, area: str | None = None, organization: str | None = None, own: str = "article/k/f0"
) -> str:
    return post(role, held_in, area, organization, "局长", own).token


def test_a_role_of_an_area_is_placed_by_the_area_whatever_organization_is_named() -> None:
    assert iri("mayor", "area", "place/3206", "organization/x") == iri("mayor", "area", "place/3206")


def test_heads_of_two_bureaus_of_one_area_hold_two_posts() -> None:
    left = iri("department-head", "organization", "place/3206", "organization/x")
    right = iri("department-head", "organization", "place/3206", "organization/y")
    assert left != right


def test_two_unplaced_mayors_never_share_a_post() -> None:
    assert iri("mayor", "area", own="article/k/f0") != iri("mayor", "area", own="article/k/f1")


def test_a_role_of_the_country_is_one_post() -> None:
    assert iri("premier", "country", own="article/k/f0") == iri("premier", "country", own="article/k/f1")
