import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.extract.dates import periods


@pytest.mark.parametrize(
    ("year", "month", "day"), [(1916, 4, 23), (2000, 4, 23), (2023, 4, 9), (2024, 3, 31), (2038, 4, 25)]
)
def test_easter(year: int, month: int, day: int) -> None:
    assert periods.easter(year) == dt.date(year, month, day)


@given(
    st.dates(dt.date(1600, 1, 1), dt.date(2200, 1, 1)),
    st.sampled_from(["week", "month", "quarter", "half", "year", "decade"]),
)
def test_a_unit_holds_its_day(date: dt.date, unit: str) -> None:
    found = periods.unit_of(date, unit)
    assert found.start <= date <= found.end


@given(
    st.dates(dt.date(1600, 1, 1), dt.date(2200, 1, 1)),
    st.integers(-500, 500),
    st.sampled_from(["day", "week", "month", "year"]),
)
def test_shifting_there_moves_the_right_way(date: dt.date, count: int, unit: str) -> None:
    moved = periods.shift(date, unit, count)
    assert (moved > date) == (count > 0) and (moved == date) == (count == 0)


def test_the_last_thursday_of_november() -> None:
    assert periods.nth_weekday(2023, 11, 4, -1) == dt.date(2023, 11, 30)


def test_no_part_outside_its_whole() -> None:
    with pytest.raises(ValueError):
        periods.part(periods.month(2023, 2), 6, 1, "week")


@pytest.mark.parametrize(("year", "month", "day"), [(1997, 1, 10), (2015, 6, 18), (2023, 3, 23), (2024, 3, 11)])
def test_ramadan_begins_on_the_day_of_the_tabular_calendar(year: int, month: int, day: int) -> None:
    assert periods.islamic(year, 9, 1) == dt.date(year, month, day)


@given(st.integers(1000, 2900))
def test_every_year_holds_a_day_of_ramadan_and_a_feast_holds_the_day_it_may_be_observed(year: int) -> None:
    feast = periods.named_day("islamic 10 1 3", year)
    assert feast.start < periods.islamic(year, 10, 1) <= feast.end
    assert periods.named_day("islamic 9 1 30", year).start.year == year
