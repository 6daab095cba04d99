import pytest

from tests.ledger import write_ledger


@pytest.fixture
def folder(tmp_path):
    """A folder of finished tables."""
    path = tmp_path / "tables"
    path.mkdir()
    write_ledger(path)
    return path


@pytest.fixture
def staged_file(folder):
    """The staged texts those tables cite."""
    return folder / "staged.parquet"
