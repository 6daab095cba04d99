"""Days and places of acts in articles of our own are read no worse than when these counts were taken."""

from tests.counted import TESTS
from tests.when_where import count_when_where

# Taken on 2026-11-22; at first reading 65, 39, 7, 8.
LEAST = {"date right": 73, "place right": 46}
MOST = {"date wrong": 3, "place wrong": 4}


def test_days_and_places_of_our_articles_are_read_no_worse() -> None:
    now = count_when_where(TESTS / "lists/whenwhere.jsonl")
    assert all(now[kind] >= least for kind, least in LEAST.items()), now
    assert all(now[kind] <= most for kind, most in MOST.items()), now
