import shutil

import pytest

from tests.ledger import write_tables


@pytest.fixture
def before(tmp_path):
    """Every table of the small ledger, as a release holds them."""
    return write_tables(tmp_path / "before")


@pytest.fixture
def after(before, tmp_path):
    """The same tables, to be changed."""
    return shutil.copytree(before, tmp_path / "after")
