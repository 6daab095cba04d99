import datetime as dt
import shutil

import pytest

from pipeline.release.publish import publish
from tests.ledger import write_ledger


@pytest.fixture(scope="session")
def first_release(tmp_path_factory):
    """An outputs folder with one release, of the small ledger on 5 May 2021, not to be changed."""
    path = tmp_path_factory.mktemp("first")
    write_ledger(path)
    publish(path, path / "staged.parquet", path / "outputs", dt.date(2021, 5, 5), "licence", {"model": "m1"})
    return path / "outputs"


@pytest.fixture
def released(first_release, tmp_path):
    """An outputs folder of one's own that holds the first release."""
    return shutil.copytree(first_release, tmp_path / "outputs", symlinks=True)


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
