import pyarrow.parquet as pq
import pytest

from tests.ledger import small_ledger, staged


@pytest.fixture
def folder(tmp_path):
    """A folder of finished tables."""
    path = tmp_path / "tables"
    path.mkdir()
    for table, rows in small_ledger().items():
        if table != "texts":
            pq.write_table(rows, path / f"{table}.parquet")
    return path


@pytest.fixture
def staged_file(tmp_path):
    """The staged texts those tables cite."""
    path = tmp_path / "staged.parquet"
    pq.write_table(staged(), path)
    return path
