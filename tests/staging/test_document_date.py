import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.staging.document_date import parse_document_date


@pytest.mark.parametrize(
    "text",
    [
        "2023-09-21",
        "2023-09-21T10:45:00Z",
        "2023-09-21 10:45:00+04:00",
        "2023/09/21",
        "20230921",
        "21.9.2023",
        "Sep 21st 2023",
        "Sept. 21, 2023",
        "September 21, 2023",
        "Thursday, September 21, 2023",
        "21 September 2023",
        "Thu, 21 Sep 2023 10:45:00 GMT",
        "21st of September, 2023",
        "21-Sep-2023",
        "September 21, 2023 at 10:45 AM",
        " 21 SEPTEMBER 2023 ",
    ],
)
def test_a_day_is_read_in_every_form_metadata_use(text: str) -> None:
    assert parse_document_date(text) == dt.date(2023, 9, 21)


@pytest.mark.parametrize(
    "text",
    ["", "2023", "September 2023", "2023-02-30", "2023-13-01", "09/10/2023", "31 June 2023", "yesterday", "12345678",
     "21 September", "On 21 September 2023 they met", "21 September 2023 they met", "0000-00-00", "2023-09-21-22"],
)  # fmt: skip
def test_what_is_not_one_certain_day_is_none(text: str) -> None:
    assert parse_document_date(text) is None


@given(st.dates(min_value=dt.date(1400, 1, 1), max_value=dt.date(2199, 12, 31)))
def test_written_days_are_read_back(day: dt.date) -> None:
    assert parse_document_date(day.isoformat()) == day
    assert parse_document_date(f"{day.day} {day:%B} {day.year}") == day
    assert parse_document_date(f"{day:%b} {day.day}th {day.year}") == day


@given(st.text(max_size=40))
def test_no_text_breaks_it(text: str) -> None:
    assert parse_document_date(text) is None or any(char.isdigit() for char in text)
