import pytest

from tests import invented
from tests.reconcile.service import local
from tests.running import kg


@pytest.fixture
def service():
    with local() as running:
        yield running


@pytest.fixture
def built_here(tmp_path):
    """A folder of the invented articles, and its output folder."""
    articles, output = invented.write(tmp_path / "articles"), tmp_path / "output"
    assert kg("build", articles, "-o", output, "--jobs", "1", "-q").code == 0
    return articles, output
