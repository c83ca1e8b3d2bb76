"""The world of the gold annotations, read as a perfect finder would: who is one, who isn't, and the tenures to the
day.
"""

import json
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.arrival import changes, read
from benchmarks.scores import Score, b_cubed, pairwise
from kg.model import Article, Found
from kg.places import gazetteer
from kg.resolve import Resolution, resolve
from tests.resolve import oracle
from tests.resolve.measures import Key, look_up, same_checks

pytestmark = pytest.mark.skipif(not oracle.EVAL.exists(), reason="the gold annotations aren't part of the project")
World = list[tuple[Article, Found]]


@pytest.fixture(scope="module")
def identity() -> World:
    return list(oracle.articles(oracle.EVAL / "identity"))


@pytest.fixture(scope="module")
def resolution(identity: World) -> Resolution:
    return resolve(identity)


def wanted(folder: str) -> dict[str, list[dict[str, str]]]:
    return json.loads((oracle.EVAL / folder / "same.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("folder", ["identity", "seeds"])
def test_everything_that_same_json_wants_holds(folder: str) -> None:
    world = list(oracle.articles(oracle.EVAL / folder))
    names = look_up(world, resolve(world))
    assert same_checks(wanted(folder), names) == {"one IRI": [], "kept apart": [], "undecidable kept apart": []}


def test_tenures_and_their_certain_ends(resolution: Resolution) -> None:
    found = {
        (name, tenure.role, area.zh if tenure.area and (area := gazetteer().get(tenure.area)) else None): tenure
        for entity in resolution.entities
        for tenure in entity.tenures
        for name in (entity.zh, entity.en)
    }
    for want in wanted("identity")["tenures"]:
        tenure = found[want["person"], want["role"], want["place"]]
        assert (tenure.first, tenure.last, tenure.ended) == (want["first"], want["last"], want.get("ended")), want


def test_conflicts_are_those_of_the_articles() -> None:
    """Read by the real finder: what contradicts itself, and nothing else."""
    resolution = resolve(read([oracle.EVAL / "identity"]))
    names = {entity.id: entity.zh for entity in resolution.entities}
    found = {
        (one.seat, one.area, frozenset(names[person] for person, _ in one.tenures)) for one in resolution.conflicts
    }
    assert found == {
        (one["role"], oracle.area_of(one["place"], {}, None), frozenset(claim["person"] for claim in one["claims"]))
        for one in wanted("identity")["conflicts"]
    }


def test_pairs_and_b_cubed_of_the_named_groups(identity: World, resolution: Resolution) -> None:
    names = look_up(identity, resolution)
    gold: dict[Key, str] = {}
    for number, group in enumerate(wanted("identity")["same"]):
        gold |= {(item["source"], item["name"]): str(number) for item in group}  # type: ignore[index]
    alone = {key: ids for key, ids in names.items() if key in gold and len(ids) == 1}
    wanted_ids, found = {key: gold[key] for key in alone}, {key: min(ids) for key, ids in alone.items()}
    assert [pairwise(wanted_ids, found), b_cubed(wanted_ids, found)] == [Score(1.0, 1.0)] * 2


@settings(max_examples=25, deadline=None)
@given(seed=st.integers(0, 10**6))
def test_no_part_of_the_world_makes_a_wrong_merge(seed: int) -> None:
    random = Random(seed)
    world = list(oracle.articles(oracle.EVAL / "identity"))
    part = random.sample(world, random.randint(2, len(world)))
    resolution = resolve(part)
    wrong = same_checks(wanted("identity"), look_up(part, resolution))
    assert not wrong["kept apart"]
    assert not wrong["undecidable kept apart"]
    random.shuffle(part)
    assert resolve(part) == resolution


def test_ids_stay_when_articles_arrive_by_date(identity: World) -> None:
    """No id changes as the world grows: nothing of it turns out later to be one, or several."""
    ordered = sorted(identity, key=lambda pair: (pair[0].published or "9999", pair[0].source))
    found = changes(ordered)
    assert found.things > len(ordered)
    assert (found.renamed, found.merged, found.split) == (0, 0, 0)
