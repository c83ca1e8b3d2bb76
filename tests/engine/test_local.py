import os
import signal

import pytest

from kg.engine.local import CHUNK, WorkerCrash, run

ITEMS = list(range(3 * CHUNK + 5))


def square(number):
    return number * number


def die_on_seven(number):
    if number == 7:
        os.kill(os.getpid(), signal.SIGKILL)
    return number * number


def refuse(number):
    raise ValueError(number)


@pytest.mark.parametrize("jobs", [1, 2])
def test_results_come_in_the_order_of_the_items(jobs):
    assert list(run(square, ITEMS, jobs)) == [(item, item * item) for item in ITEMS]


def test_a_worker_that_dies_takes_only_its_item_along():
    found = dict(run(die_on_seven, ITEMS, 2))
    assert isinstance(found.pop(7), WorkerCrash)
    assert found == {item: item * item for item in ITEMS if item != 7}


@pytest.mark.parametrize("jobs", [1, 2])
def test_errors_of_the_work_are_raised(jobs):
    with pytest.raises(ValueError, match="0"):
        list(run(refuse, ITEMS, jobs))
