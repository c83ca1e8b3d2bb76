"""What was reached stays reached: each figure of the scorer against its floor or ceiling in floors.json."""

import pytest

from tests import floors

PINNED = [
    (name, kind, key, value)
    for name, kinds in floors.pinned().items()
    for kind, figures in kinds.items()
    for key, value in figures.items()
]

pytestmark = pytest.mark.skipif(not floors.EVAL.is_dir(), reason="the gold articles (../shared/eval) aren't here")


@pytest.mark.parametrize(("name", "kind", "key", "value"), PINNED, ids=[f"{one[0]}: {one[2]}" for one in PINNED])
def test_a_floor_holds(name, kind, key, value):
    assert not floors.worse(kind, floors.measured(name)[kind][key], value)


@pytest.mark.parametrize("name", floors.SETS)
def test_every_figure_has_a_floor(name):
    assert {kind: set(figures) for kind, figures in floors.measured(name).items()} == {
        kind: set(figures) for kind, figures in floors.pinned()[name].items()
    }
