import pytest

from kg.engine.files import locked, replacing
from kg.errors import OutputError


def test_files_are_replaced_when_all_of_them_are_written(tmp_path):
    (tmp_path / "a").write_text("old")
    with locked(tmp_path) as work, replacing(tmp_path, work) as new:
        (new / "a").write_text("new")
        assert (tmp_path / "a").read_text() == "old"
    assert (tmp_path / "a").read_text() == "new"
    assert sorted(path.name for path in work.iterdir()) == ["lock"]


def test_a_failure_leaves_the_old_files_and_nothing_else(tmp_path):
    (tmp_path / "a").write_text("old")
    with pytest.raises(KeyError), locked(tmp_path) as work, replacing(tmp_path, work) as new:
        (new / "a").write_text("new")
        raise KeyError
    assert (tmp_path / "a").read_text() == "old"
    assert sorted(path.name for path in work.iterdir()) == ["lock"]


def test_two_builds_into_one_folder_are_kept_apart(tmp_path):
    with locked(tmp_path), pytest.raises(OutputError, match="another build"), locked(tmp_path):
        pass


def test_a_folder_that_is_a_file_is_refused(tmp_path):
    (tmp_path / "output").write_text("")
    with pytest.raises(OutputError, match="can't be written"), locked(tmp_path / "output"):
        pass
