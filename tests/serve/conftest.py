import datetime as dt

import pytest
from starlette.testclient import TestClient

from pipeline.release.publish import publish
from pipeline.serve.site import site
from tests.ledger import write_ledger


@pytest.fixture(scope="session")
def release(tmp_path_factory):
    """The release of the small ledger, not to be changed."""
    folder = tmp_path_factory.mktemp("served")
    write_ledger(folder)
    return publish(folder, folder / "staged.parquet", folder / "outputs", dt.date(2021, 5, 5)).path


@pytest.fixture(scope="session")
def database(release):
    """Its database."""
    return release / "conflict-ledger.duckdb"


@pytest.fixture
def client(release):
    """A browser on this machine, without a window."""
    return TestClient(site(release), base_url="http://127.0.0.1:8765")
