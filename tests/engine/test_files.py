import pytest

from kg.engine.files import locked, replacing, settle
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


def killed_between_two_files(output):
    """An output folder as a build leaves it that is killed after the first of its files took its place."""
    complete = output / ".work" / "complete"
    complete.mkdir(parents=True)
    (output / "a").write_text("new")
    (output / "b").write_text("old")
    (complete / "b").write_text("new")


def test_files_that_were_all_written_take_their_places_after_a_kill(tmp_path):
    killed_between_two_files(tmp_path)
    settle(tmp_path)
    assert (tmp_path / "b").read_text() == "new"
    assert sorted(path.name for path in (tmp_path / ".work").iterdir()) == ["lock"]


def test_the_next_build_sees_them_too(tmp_path):
    killed_between_two_files(tmp_path)
    with locked(tmp_path):
        assert (tmp_path / "b").read_text() == "new"


def test_what_a_build_is_at_is_left_to_it(tmp_path):
    killed_between_two_files(tmp_path)
    with locked(tmp_path) as work:
        (work / "complete").mkdir()
        (work / "complete" / "b").write_text("newer")
        settle(tmp_path)
        assert (tmp_path / "b").read_text() == "new"


def test_a_folder_without_a_build_is_left_alone(tmp_path):
    settle(tmp_path)
    assert list(tmp_path.iterdir()) == []
