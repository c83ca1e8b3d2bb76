from kg.engine.version import version


def test_a_changed_word_makes_another_version(tmp_path):
    (tmp_path / "words.txt").write_text("市长\n")
    first = version([tmp_path])
    assert version([tmp_path]) == first
    (tmp_path / "words.txt").write_text("市长\n县长\n")
    assert version([tmp_path]) != first


def test_a_renamed_file_makes_another_version(tmp_path):
    (tmp_path / "a.txt").write_text("")
    first = version([tmp_path])
    (tmp_path / "a.txt").rename(tmp_path / "b.txt")
    assert version([tmp_path]) != first
