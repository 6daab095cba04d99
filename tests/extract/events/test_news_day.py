import datetime as dt

from tests.extract.events.reading import events, the


def test_a_daily_report_leads_with_the_last_two_days() -> None:
    text = "Rebels attacked a convoy near Goma. The army sent a helicopter on Tuesday."
    date = events(text)[0].date
    assert date is not None
    assert (date.start_date, date.end_date) == (dt.date(2021, 6, 15), dt.date(2021, 6, 16))


def test_a_text_that_counts_no_days_from_its_own_dates_nothing() -> None:
    assert the("Rebels attacked a convoy near Goma.", "ASSAULT").date is None


def test_background_is_no_news() -> None:
    text = "Rebels who attacked a convoy near Goma fled. The army sent a helicopter on Tuesday."
    assert events(text)[0].date is None


def test_what_somebody_said_on_a_day_happened_then_or_the_day_before() -> None:
    date = the("The governor said on Monday that rebels attacked a convoy near Goma.", "ASSAULT").date
    assert date is not None
    assert (date.start_date, date.end_date) == (dt.date(2021, 6, 13), dt.date(2021, 6, 14))


def test_what_had_happened_when_it_was_said_is_not_dated_by_it() -> None:
    assert the("The governor said on Monday that rebels had attacked a convoy near Goma.", "ASSAULT").date is None
