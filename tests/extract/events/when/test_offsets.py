import datetime as dt

from tests.extract.events.reading import the


def test_a_day_after_dates_what_came_before() -> None:
    text = "On 12 May 2021, a day after rebels attacked the town, the army withdrew from the valley."
    attack, retreat = the(text, "ASSAULT").date, the(text, "RETREAT").date
    assert attack is not None and attack.start_date == dt.date(2021, 5, 11)
    assert retreat is not None and retreat.start_date == dt.date(2021, 5, 12)


def test_years_give_a_year() -> None:
    text = "In May 2013, rebels attacked the mine, two years after police arrested the union leader."
    arrest = the(text, "COERCE").date
    assert arrest is not None
    assert (arrest.start_date, arrest.end_date) == (dt.date(2011, 1, 1), dt.date(2011, 12, 31))
    assert arrest.date_basis == "event"


def test_days_cannot_be_counted_from_a_month() -> None:
    text = "In May 2013, rebels attacked the mine, two days after police arrested the union leader."
    assert the(text, "COERCE").date is None


def test_days_after_an_act_told_in_the_present_are_counted_from_the_day_of_the_text() -> None:
    date = the("Two days after a mob attacked the airport in Goma police are still searching.", "ASSAULT").date
    assert date is not None and date.start_date == dt.date(2021, 6, 14)
