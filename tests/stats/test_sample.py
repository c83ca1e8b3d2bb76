"""A network too large for exact betweenness: the same figures in every process, and the output says what they are."""

import os
import subprocess
import sys
from random import Random

import pytest

from kg.stats import report, stats, tables
from tests.running import ROOT
from tests.stats.small import PLACES, store

PEOPLE, MEETINGS = 300, 90
EXACT = 60_000
"""People times links up to which ways are followed from everybody; the default takes ten seconds to go beyond."""


def parts():
    """Officials in meetings of three to twelve, most of them neighbours."""
    random = Random(5)
    found = [PLACES]
    for number in range(PEOPLE):
        held = f"<t{number}> a kg:Tenure ; org:member <p{number}> ; kg:area <{'cz'[number % 2]}> ."
        found.append(f"<p{number}> a schema:Person . {held}\n")
    for number in range(MEETINGS):
        home = random.randrange(PEOPLE)
        guests = {(home + random.randrange(20)) % PEOPLE for _ in range(random.randrange(3, 12))} | {number}
        attended = "".join(f"<p{guest}> kg:attended <m{number}> .\n" for guest in sorted(guests))
        found.append(f"<m{number}> a schema:Event .\n{attended}")
    return found


@pytest.fixture(scope="module")
def sampled():
    return stats(store(*parts()), exact=EXACT)


def test_it_is_estimated_well(sampled):
    exact = stats(store(*parts()))
    size = exact.attendance
    assert (size.sampled, size.estimated) == (0, 0)
    assert size.people * size.links > 3 * EXACT
    assert sampled.attendance.links == size.links
    assert sampled.attendance.sampled == max(64, EXACT // size.links) < size.people / 2
    assert sampled.attendance.estimated > size.people / 2
    assert sampled.connected[0].degree == exact.connected[0].degree
    assert sampled.components == exact.components
    best = {one.id for one in exact.between[:10]}
    assert len(best & {one.id for one in sampled.between}) > 5
    assert sampled.between != exact.between


def test_it_is_the_same_whatever_the_order_and_the_process(sampled):
    lines = [f"{line}\n" for part in parts() for line in part.splitlines()]
    assert stats(store(*reversed(lines)), exact=EXACT) == sampled
    code = (
        "from tests.stats import test_sample as t; import sys;"
        "sys.stdout.write(t.tables.text(t.stats(t.store(*t.parts()), exact=t.EXACT)))"
    )
    for seed in ("1", "2"):
        env = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONHASHSEED": seed}
        done = subprocess.run([sys.executable, "-c", code], env=env, cwd=ROOT, capture_output=True, check=True)
        assert done.stdout.decode() == tables.text(sampled)


def test_the_output_says_so(sampled):
    size = sampled.attendance
    said = f"in components of {size.estimated} people in all, shortest ways were followed from {size.sampled} of them"
    assert said in tables.text(sampled)
    assert said in report.render(sampled)
    assert f"共 {size.estimated} 人的分量中，仅自其中 {size.sampled} 人起算" in report.render(sampled)
