"""Every text of `tests/lists/names.jsonl` is read as it says: who, where, and whose words."""

import json
from typing import Any

import pytest

from tests.counted import TESTS
from tests.extract.names_list import read, told

LIST = [json.loads(line) for line in (TESTS / "lists/names.jsonl").read_text("utf-8").splitlines()]


@pytest.mark.parametrize("row", LIST, ids=[row["text"][:60] for row in LIST])
def test_names_of_the_text_are_read_as_labelled(row: dict[str, Any]) -> None:
    facts = read(row["text"], row["date"])
    assert [told(facts, check) for check in row["checks"]] == row["checks"]
