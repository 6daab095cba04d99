"""A noun's own date is not the day of what is told around it."""

import datetime as dt

import pytest

from tests.extract.events.reading import the


@pytest.mark.parametrize(
    ("text", "event_type"),
    [
        ("The rebels said they were sticking to the ceasefire of 2020.", "RETREAT"),
        ("Rebels withdrew from Goma after the war of August 2008.", "RETREAT"),
        ("Police detained ten men over the riot on Sunday.", "COERCE"),
    ],
)
def test_the_date_of_a_noun_that_stands_apart_is_not_the_acts(text: str, event_type: str) -> None:
    assert the(text, event_type).date is None


def test_since_an_event_is_from_its_time_to_the_day_of_the_text() -> None:
    date = the("Ten farmers have been killed by mines since the war of 2020.", "ASSAULT").date
    assert date is not None
    assert (date.start_date, date.end_date) == (dt.date(2020, 1, 1), dt.date(2021, 6, 16))


def test_the_day_behind_an_act_told_by_a_noun_is_its_day() -> None:
    date = the("Four more bodies have been found since the explosion at a depot on Monday.", "ASSAULT").date
    assert date is not None and date.start_date == dt.date(2021, 6, 14)
