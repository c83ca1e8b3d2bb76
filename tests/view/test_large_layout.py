"""Layouts of large and odd networks: the same on every processor, in bounded parts, with nothing on anything else."""

import hashlib
import os
import random
import subprocess
import sys
from collections import defaultdict
from functools import cache

import pytest
from numpy._core import _multiarray_umath as compiled

from benchmarks.networks import network
from kg.view.layout import layout
from kg.view.neighbourhoods import LARGE
from kg.view.network import Edge, Network, Node
from tests.running import ROOT


def of(count, pairs, kind="person"):
    nodes = tuple(Node(f"{kind}/{number:05}", kind, f"某{number}", None) for number in range(count))
    edges = tuple(Edge(nodes[one].id, nodes[other].id, "met", "", "", None) for one, other in pairs)
    return Network(nodes, edges, count)


def tangle(count, links):
    order = random.Random(1)
    pairs = {(order.randrange(count), order.randrange(count)) for _ in range(links)}
    return of(count, sorted((one, other) for one, other in pairs if one != other))


SHAPES = {
    "no link": lambda: of(3000, ()),
    "star": lambda: of(3000, ((number, 0) for number in range(1, 3000))),
    "chain": lambda: of(3000, ((number, number + 1) for number in range(2999))),
    "tangle": lambda: tangle(1500, 3000),
    "few": lambda: network(600),
    "dense": lambda: tangle(400, 20_000),
    "places": lambda: of(600, ((number, number + 1) for number in range(599)), "place"),
    "made": lambda: network(3000),
}


@cache
def placed(shape):
    """A network, and where its nodes lie."""
    made = SHAPES[shape]()
    return made, layout(made)


@pytest.mark.parametrize("shape", SHAPES)
def test_large_networks_of_any_shape_are_laid_out(shape):
    """How long that takes is measured by `benchmarks.page`; it grows with the largest neighbourhood."""
    made, laid = placed(shape)
    assert len(laid.points) == len(made.nodes)
    assert all(len(one.members) <= LARGE + 1 for one in laid.neighbourhoods)


@pytest.mark.parametrize("shape", SHAPES)
def test_hardly_a_node_lies_on_another(shape):
    _, laid = placed(shape)
    squares = defaultdict(list)
    for number, (x, y) in enumerate(laid.points):
        squares[x // 60, y // 60].append(number)
    hit = 0
    for (column, row), here in squares.items():
        around = [one for x in (-1, 0, 1) for y in (-1, 0, 1) for one in squares.get((column + x, row + y), ())]
        for one in here:
            for other in around:
                (x, y), (left, top) = laid.points[one], laid.points[other]
                room = laid.radii[one] + laid.radii[other]
                hit += one < other and (x - left) ** 2 + (y - top) ** 2 < room**2
    assert hit <= len(laid.points) / 100


def test_counties_lie_in_their_province():
    made, laid = placed("made")
    provinces = defaultdict(list)
    for node, point in zip(made.nodes, laid.points, strict=True):
        if node.kind == "place":
            provinces[node.id.partition("/")[2][:2]].append(point)
    places = [point for points in provinces.values() for point in points]

    def spread(points):
        x, y = (sum(side) / len(points) for side in zip(*points, strict=True))
        return (sum((a - x) ** 2 + (b - y) ** 2 for a, b in points) / len(points)) ** 0.5

    assert len(provinces) > 1
    own = sum(spread(points) * len(points) for points in provinces.values()) / len(places)
    assert own < 0.75 * spread(places)


SCRIPT = (
    "import hashlib; from tests.view.test_large_layout import placed;"
    "print(hashlib.sha256(repr([placed(shape)[1] for shape in ('tangle', 'few')]).encode()).hexdigest())"
)


def test_another_processor_and_another_number_of_threads_give_the_same_places():
    """Without its fast paths numpy computes as on the oldest processor it supports."""
    slow = {
        "NPY_DISABLE_CPU_FEATURES": " ".join(compiled.__cpu_dispatch__),
        "OPENBLAS_NUM_THREADS": "1",
        "PYTHONHASHSEED": "7",
    }
    environment = {**os.environ, "PYTHONPATH": str(ROOT)} | slow
    done = subprocess.run([sys.executable, "-c", SCRIPT], env=environment, capture_output=True, text=True, check=True)
    here = repr([placed(shape)[1] for shape in ("tangle", "few")]).encode()
    assert done.stdout.strip() == hashlib.sha256(here).hexdigest()
