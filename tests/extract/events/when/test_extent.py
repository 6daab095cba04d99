import datetime as dt

import pytest

from pipeline.extract.document import read_document
from pipeline.lexicon import load
from tests.extract.events.reading import events, the

PUBLISHED = dt.date(2021, 6, 16)


def _dates(text: str, event_type: str) -> tuple[dt.date | None, dt.date | None]:
    date = the(text, event_type).date
    return (date.start_date, date.end_date) if date is not None else (None, None)


def test_what_has_gone_on_since_a_day_lasts_to_the_day_of_the_text() -> None:
    assert _dates("Rebels have shelled Gao since 5 May.", "ASSAULT") == (dt.date(2021, 5, 5), PUBLISHED)


def test_without_a_document_date_nothing_says_how_long_it_lasts() -> None:
    facts = read_document("doc", "Rebels have shelled Gao since 5 May 2020.", None, (), load())
    date = facts.events[0].date
    assert date is not None and (date.start_date, date.end_date) == (dt.date(2020, 5, 5), None)


def test_what_had_happened_by_a_day_has_an_end_and_no_beginning() -> None:
    assert _dates("By 27 May soldiers had killed eight people.", "ASSAULT") == (None, dt.date(2021, 5, 27))


def test_before_and_after_a_day_leave_it_out() -> None:
    assert _dates("Rebels attacked Gao before 2019.", "ASSAULT") == (None, dt.date(2018, 12, 31))
    assert _dates("Rebels attacked Gao after 3 May.", "ASSAULT") == (dt.date(2021, 5, 4), None)


@pytest.mark.parametrize("time", ["shortly after 8 p.m.", "before dawn", "just after midnight", "after 20:30"])
def test_what_happened_before_or_after_an_hour_happened_on_that_day(time: str) -> None:
    assert _dates(f"Rebels attacked Gao {time} on Monday.", "ASSAULT") == (dt.date(2021, 6, 14), dt.date(2021, 6, 14))


@pytest.mark.parametrize(
    "text",
    [
        "Rebels attacked Gao for the first time since May.",
        "Rebels have attacked Gao for the first time since May.",
        "Rebels attacked Gao in the worst violence since 2015.",
    ],
)
def test_since_when_nothing_like_it_was_seen_is_not_when_it_happened(text: str) -> None:
    assert [event.date for event in events(text) if event.event_type == "ASSAULT"] == [None] * len(events(text))


def test_the_day_that_a_when_clause_tells_of_is_that_of_its_act_alone() -> None:
    text = "Since 3 February, when the army ousted the president, thousands of people have marched in Bamako."
    assert _dates(text, "COERCE") == (dt.date(2021, 2, 3), dt.date(2021, 2, 3))
    assert _dates(text, "PROTEST") == (dt.date(2021, 2, 3), PUBLISHED)


def test_what_was_done_on_two_days_on_end_took_both() -> None:
    days = (dt.date(2021, 6, 11), dt.date(2021, 6, 12))
    assert _dates("Soldiers killed twenty gunmen on Friday and Saturday.", "ASSAULT") == days
    assert _dates("Soldiers killed twenty gunmen on Thursday and Saturday.", "ASSAULT") != days


def test_what_has_gone_on_since_an_act_with_a_day_lasts_to_the_day_of_the_text() -> None:
    text = "Rebels have been battling troops since the general's victory in 2015."
    assert _dates(text, "ASSAULT") == (dt.date(2015, 1, 1), PUBLISHED)
