import pytest

from pipeline.release.contents import File, files, find, present


def test_a_table_and_a_pattern_are_found_by_their_kind():
    assert find("events.parquet").path == "<table>.parquet"
    assert File("changes/*.parquet", "", "").matches("changes/events.parquet")


def test_a_file_nobody_described_is_refused(tmp_path):
    (tmp_path / "surprise.txt").touch()
    with pytest.raises(KeyError, match=r"surprise\.txt is not listed"):
        list(present(tmp_path))


def test_every_file_is_described_once_and_fully():
    assert len({file.path for file in files()}) == len(files())
    assert all(file.media_type and file.description.endswith(".") for file in files())
