"""Places of acts in sentences of our own are read no worse than when these counts were taken."""

from tests.counted import TESTS
from tests.placed import count_placed

# Taken on 2026-11-23; at first reading 95, 14, 10.
RIGHT, SILENT, WRONG = 110, 8, 3


def test_places_of_acts_are_read_no_worse() -> None:
    now = count_placed(TESTS / "lists/places.jsonl")
    assert now["right"] >= RIGHT and now["silent"] <= SILENT and now["wrong"] <= WRONG, now
