"""The small graph that queries are asked of."""

import pyoxigraph as ox
import pytest

from tests.graph.sample import turtle


@pytest.fixture(scope="module")
def store() -> ox.Store:
    loaded = ox.Store()
    loaded.load(turtle(), format=ox.RdfFormat.TURTLE)
    return loaded
