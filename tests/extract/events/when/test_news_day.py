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


def test_the_body_of_a_daily_report_tells_of_its_day_too() -> None:
    text = "Rebels attacked a convoy near Goma on Tuesday.\n\nThe army said so.\n\nIt did.\n\nPolice arrested ten men."
    date = the(text, "COERCE").date
    assert date is not None and date.end_date == dt.date(2021, 6, 16)


def test_a_paragraph_of_an_older_time_is_no_news() -> None:
    background = "The war began in 2012. It spread. Gunmen shot a priest."
    text = f"The army sent a helicopter on Tuesday.\n\nIt said so.\n\n{background}"
    shot = next(event for event in events(text) if text[event.trigger_start : event.trigger_end] == "shot")
    assert shot.date is None


def test_what_is_quoted_below_the_head_is_of_no_day() -> None:
    text = (
        "The army sent a helicopter on Tuesday.\n\nIt said so.\n\nIt did.\n\n“Gunmen seized my brother,” said a trader."
    )
    assert the(text, "ASSAULT").date is None


def test_who_only_counts_the_fallen_below_the_head_may_count_since_long_ago() -> None:
    text = (
        "The army sent a helicopter on Tuesday.\n\nIt said so.\n\nIt did.\n\nSome 200 people were killed, doctors said."
    )
    assert the(text, "ASSAULT").date is None


def test_what_came_another_day_is_no_news() -> None:
    assert the("Recently rebels attacked a convoy. The army sent a helicopter on Tuesday.", "ASSAULT").date is None


def test_what_was_done_during_an_operation_has_its_time() -> None:
    text = "Soldiers seized ten posts during the operation. The army sent a helicopter on Tuesday."
    assert all(e.date is None for e in events(text) if text[e.trigger_start : e.trigger_end] == "seized")
