"""Discs beside one another: none on another, close together, and the disc around them."""

import random

import numpy
import pytest

from kg.view.discs import around, beside


def radii(count, seed=1):
    order = random.Random(seed)
    return [order.uniform(1, 10) ** 1.5 for _ in range(count)]


def columns(own, middles):
    return numpy.array([(x, y, radius) for radius, (x, y) in zip(own, middles, strict=True)]).T


@pytest.mark.parametrize("count", [1, 2, 3, 4, 30, 400])
def test_no_disc_lies_on_another_and_they_are_close(count):
    own = radii(count)
    middles = beside(own)
    for one in range(count):
        for other in range(one):
            (x, y), (right, down) = middles[one], middles[other]
            assert (x - right) ** 2 + (y - down) ** 2 > (own[one] + own[other] - 0.001) ** 2
    assert sum(radius * radius for radius in own) > 0.45 * around(columns(own, middles))[2] ** 2


def test_the_first_is_in_the_middle_and_there_may_be_none():
    assert beside(radii(50))[0] == (0.0, 0.0)
    assert beside([]) == []
    assert around(numpy.zeros((3, 0))) == (0.0, 0.0, 0.0)


@pytest.mark.parametrize("seed", range(5))
def test_the_disc_around_holds_all_and_is_hardly_larger_than_it_must_be(seed):
    order = random.Random(seed)
    discs = numpy.array([[order.uniform(-9, 9), order.uniform(-5, 5), order.uniform(0, 2)] for _ in range(40)]).T
    x, y, radius = around(discs)
    assert (numpy.sqrt((discs[0] - x) ** 2 + (discs[1] - y) ** 2) + discs[2] <= radius + 1e-9).all()
    widest = max(
        numpy.hypot(*(discs[:2, one] - discs[:2, other])) + discs[2, one] + discs[2, other]
        for one in range(40)
        for other in range(one)
    )
    assert widest / 2 - 1e-9 <= radius <= 1.2 * widest / 2
