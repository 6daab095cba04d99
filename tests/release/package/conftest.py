import json

import pytest


@pytest.fixture
def release(released):
    """The folder of the small ledger's release."""
    return released / "releases" / "2021-05-05"


@pytest.fixture
def said(release):
    """Its manifest."""
    return json.loads((release / "manifest.json").read_text())
