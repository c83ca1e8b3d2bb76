"""The small graph that queries are asked of."""

import pyoxigraph as ox
import pytest

from tests.graph import sample


@pytest.fixture(scope="module")
def store() -> ox.Store:
    return sample.store()
