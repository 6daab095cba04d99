"""Lists of labelled sentences are read no worse than when these counts were taken; raise a count when it has grown.

The frozen lists are scored by count alone (`tests/frozen/README.md`): nothing here may show one of their sentences.
"""

from tests.counted import TESTS, Counted, count_events, count_roles, count_status, count_told

# Taken on 2026-11-23.
FROZEN = Counted(found=169, right=162, open_as_asserted=1)
FROZEN_SILENT_EVENTS = 2
OWN = Counted(found=1619, right=1519, open_as_asserted=6)
OWN_TOLD = 1625
OWN_ROLES = 173


def is_no_worse(now: Counted, before: Counted) -> bool:
    return now.found >= before.found and now.right >= before.right and now.open_as_asserted <= before.open_as_asserted


def test_the_frozen_list_of_statuses_is_read_no_worse() -> None:
    now = count_status(TESTS / "frozen/gold/status.jsonl")
    assert is_no_worse(now, FROZEN), now


def test_the_frozen_list_of_quiet_sentences_stays_as_silent() -> None:
    assert count_events(TESTS / "frozen/gold/silence.jsonl") <= FROZEN_SILENT_EVENTS


def test_our_own_list_of_statuses_is_read_no_worse() -> None:
    now = count_status(TESTS / "lists/status.jsonl")
    assert is_no_worse(now, OWN), now


def test_as_many_events_of_agency_news_are_found_with_their_type() -> None:
    assert count_told(TESTS / "lists/told.jsonl") >= OWN_TOLD


def test_as_many_acts_of_ordinary_reports_have_their_doers_and_sufferers() -> None:
    assert count_roles(TESTS / "lists/roles.jsonl") >= OWN_ROLES
