import datetime as dt
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.extract.dates.reading import PUBLISHED, dates, day, under_verb
from tests.extract.events.reading import read

MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]


def suffixed(number: int) -> str:
    ending = "th" if 10 <= number % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


STYLES = {
    "day month year": lambda d: f"{d.day} {MONTHS[d.month - 1]} {d.year}",
    "ordinal of month": lambda d: f"the {suffixed(d.day)} of {MONTHS[d.month - 1]}, {d.year}",
    "ordinal month": lambda d: f"{suffixed(d.day)} {MONTHS[d.month - 1]} {d.year}",
    "month day year": lambda d: f"{MONTHS[d.month - 1]} {d.day}, {d.year}",
    "month ordinal": lambda d: f"{MONTHS[d.month - 1]} {suffixed(d.day)}, {d.year}",
    "month day of year": lambda d: f"{MONTHS[d.month - 1]} {d.day} of {d.year}",
    "short month": lambda d: f"{MONTHS[d.month - 1][:3]} {d.day}, {d.year}",
    "short month, dotted": lambda d: f"{MONTHS[d.month - 1][:3]}{'.' if d.month != 5 else ''} {d.day}, {d.year}",
    "day short month": lambda d: f"{d.day} {MONTHS[d.month - 1][:3]} {d.year}",
    "wire": lambda d: f"{d.day} {MONTHS[d.month - 1][:3].upper()} {d.year}",
    "capitals": lambda d: f"{MONTHS[d.month - 1].upper()} {d.day}, {d.year}",
    "hyphens": lambda d: f"{d.day:02d}-{MONTHS[d.month - 1][:3]}-{d.year}",
    "slashes and month": lambda d: f"{d.day}/{MONTHS[d.month - 1][:3]}/{d.year}",
    "iso": lambda d: d.isoformat(),
    "iso, slashes": lambda d: f"{d.year}/{d.month:02d}/{d.day:02d}",
    "iso, compact": lambda d: f"{d:%Y%m%d}",
    "points": lambda d: f"{d.day}.{d.month}.{d.year}",
    "weekday month day": lambda d: f"{WEEKDAYS[d.weekday()]}, {MONTHS[d.month - 1]} {d.day}, {d.year}",
    "weekday day month": lambda d: f"{WEEKDAYS[d.weekday()]} {d.day} {MONTHS[d.month - 1]} {d.year}",
    "month year day": lambda d: f"{MONTHS[d.month - 1]}-{d.year}-{d.day}",
    "time before": lambda d: f"6:40 p.m. on {MONTHS[d.month - 1]} {d.day}, {d.year}",
}


@pytest.mark.parametrize("style", STYLES)
@settings(max_examples=30)
@given(st.dates(dt.date(1900, 1, 1), dt.date(2049, 12, 31)))
def test_any_date_reads_back_in_every_style(style: str, date: dt.date) -> None:
    written = STYLES[style](date)
    text = f"The bridge fell on {written}, they said."
    (found,) = dates(text, None)
    assert (found.start_date, found.end_date, found.precision, found.date_basis) == (date, date, "day", "absolute")
    assert text[found.start : found.end].removeprefix("the ") in written


@given(st.text(max_size=200))
def test_mentions_are_sorted_apart_and_within_the_text(text: str) -> None:
    found = dates(text)
    assert all(0 <= mention.start < mention.end <= len(text) for mention in found)
    assert all(one.end <= other.start for one, other in pairwise(found))


@given(st.integers(1950, 2040), st.sampled_from(MONTHS), st.integers(29, 39))
def test_days_that_do_not_exist_are_no_dates(year: int, month: str, number: int) -> None:
    found = dates(f"It was due on {number} {month} {year}.", None)
    try:
        expected = [dt.date(year, MONTHS.index(month) + 1, number)]
    except ValueError:
        expected = []
    assert [mention.start_date for mention in found if mention.precision == "day"] == expected


@pytest.mark.parametrize(
    ("text", "first", "last", "precision"),
    [
        ("He lived there in the 1990s.", "1990-01-01", "1999-12-31", "decade"),
        ("That was in the early '70s.", "1970-01-01", "1979-12-31", "decade"),
        ("Looms of the 18th century stood there.", "1700-01-01", "1799-12-31", "century"),
        ("Sales fell in the second quarter of 2019.", "2019-04-01", "2019-06-30", "quarter"),
        ("Sales fell in Q3 2019.", "2019-07-01", "2019-09-30", "quarter"),
        ("They fought in the second half of 1942.", "1942-07-01", "1942-12-31", "quarter"),
        ("Kabul fell in the summer of 2021.", "2021-06-01", "2021-08-31", "season"),
        ("The truce held through the winter of 1941.", "1941-12-01", "1942-02-28", "season"),
        ("The war of 1992–94 left ruins.", "1992-01-01", "1994-12-31", "year"),
        ("Talks ran between 9 and 12 September 2020.", "2020-09-09", "2020-09-12", "day"),
        ("Talks ran on 9–12 September 2020.", "2020-09-09", "2020-09-12", "day"),
        ("Talks ran from May 3 to 5, 1994.", "1994-05-03", "1994-05-05", "day"),
        ("Rain fell in March–May 2011.", "2011-03-01", "2011-05-31", "month"),
        ("Rain fell in the first two weeks of May 2022.", "2022-05-01", "2022-05-14", "week"),
        ("He came in nineteen ninety-six.", "1996-01-01", "1996-12-31", "year"),
        ("Troops arrived 3 JAN 90.", "1990-01-03", "1990-01-03", "day"),
        ("Everyone remembers 9/11.", "2001-09-11", "2001-09-11", "day"),
        ("They met at Easter 1916.", "1916-04-23", "1916-04-23", "day"),
        ("They met on Christmas Eve 1979.", "1979-12-24", "1979-12-24", "day"),
    ],
)
def test_expressions_that_need_no_other_date(text: str, first: str, last: str, precision: str) -> None:
    (found,) = dates(text, None)
    assert day(text, None) == (first, last)
    assert (found.date_type, found.precision, found.date_basis) == ("point", precision, "absolute")


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("The road was closed last December.", "2022-12-01", "2022-12-31"),
        ("The road was closed this week.", "2023-09-18", "2023-09-24"),
        ("The road was closed last month.", "2023-08-01", "2023-08-31"),
        ("The road was closed three years ago.", "2020-01-01", "2020-12-31"),
        ("The road was closed ten days ago.", "2023-09-11", "2023-09-11"),
        ("The road was closed yesterday.", "2023-09-20", "2023-09-20"),
        ("The road was closed the day before yesterday.", "2023-09-19", "2023-09-19"),
        ("The road was closed on Wednesday.", "2023-09-20", "2023-09-20"),
        ("The road was closed on Thursday night.", "2023-09-21", "2023-09-21"),
        ("The road was closed in July last year.", "2022-07-01", "2022-07-31"),
        ("The road was closed earlier this month.", "2023-09-01", "2023-09-30"),
        ("The road was closed at the end of the month.", "2023-09-01", "2023-09-30"),
        ("The road was closed on the 5th of this month.", "2023-09-05", "2023-09-05"),
        ("The road was closed two weeks before 5 May 2020.", "2020-04-21", "2020-04-21"),
        ("The road was closed at 6:40 p.m. on Monday.", "2023-09-18", "2023-09-18"),
        ("The road was closed on the night of 3 September.", "2023-09-03", "2023-09-03"),
        ("The road will close next year.", "2024-01-01", "2024-12-31"),
    ],
)
def test_expressions_counted_from_the_document(text: str, first: str, last: str) -> None:
    assert day(text) == (first, last)


def test_tense_tells_whether_a_day_lies_behind_or_ahead() -> None:
    (past,) = under_verb("They met on Wednesday", "met", "VerbForm=Fin", "Tense=Past")
    (ahead,) = under_verb("They will meet on Wednesday", "meet", "VerbForm=Inf", helper="will")
    assert past.start_date == dt.date(2023, 9, 20)
    assert ahead.start_date == dt.date(2023, 9, 27)


def test_tense_tells_the_year_of_a_month() -> None:
    (past,) = under_verb("They met in March", "met", "VerbForm=Fin", "Tense=Past")
    (ahead,) = under_verb("They will meet in March", "meet", "VerbForm=Inf", helper="will")
    assert past.start_date == dt.date(2023, 3, 1)
    assert ahead.start_date == dt.date(2024, 3, 1)


def test_time_ahead_is_a_point_and_time_taken_a_duration() -> None:
    (ahead,) = under_verb("They will leave in two weeks", "leave", "VerbForm=Inf", helper="will")
    (taken,) = under_verb("They left in two weeks", "left", "VerbForm=Fin", "Tense=Past")
    assert (ahead.date_type, ahead.start_date) == ("point", dt.date(2023, 10, 5))
    assert taken.date_type == "duration"


def test_later_expressions_count_from_the_date_last_told() -> None:
    found = dates("The siege began on 5 May 1998. Two days later it rained. The following morning they left.", None)
    assert [mention.start_date for mention in found] == [dt.date(1998, 5, 5), dt.date(1998, 5, 7), dt.date(1998, 5, 8)]
    assert [mention.date_basis for mention in found] == ["absolute", "previous_date", "previous_date"]


def test_a_coarse_date_cannot_date_a_day() -> None:
    _, later = dates("He fled in 1942. Two days later it rained.", None)
    assert (later.start_date, later.date_basis) == (None, "previous_date")


def test_a_story_lends_its_year_and_moves_into_the_next() -> None:
    text = (
        "On 1 June 1941 it began. The town fell on 9 July 1941. By 3 August 1941 the river was crossed. "
        "In 1941 no one left. On 5 December 1941 the snow came. In January the guns fell silent."
    )
    assert dates(text)[-1].start_date == dt.date(1942, 1, 1)


def test_a_range_lends_its_year_to_its_beginning() -> None:
    march, may = dates("They fought from November to May 2011.", None)
    assert (march.start_date, may.end_date) == (dt.date(2010, 11, 1), dt.date(2011, 5, 31))


def test_days_of_a_list_share_the_month() -> None:
    text = "Shells fell on 3, 5 and 8 May 2014."
    found = dates(text, None)
    assert [text[mention.start : mention.end] for mention in found] == ["3", "5", "8 May 2014"]
    assert [mention.start_date for mention in found] == [dt.date(2014, 5, number) for number in (3, 5, 8)]


def test_a_dateline_dates_a_text_without_metadata() -> None:
    _, today = dates("SAN MARCO, 9 JAN 90 (ABC) -- GUNMEN RAIDED A FARM TODAY, A SPOKESMAN SAID.", None)
    assert (today.start_date, today.date_basis) == (dt.date(1990, 1, 9), "document_date")


@pytest.mark.parametrize(
    "text", ["They left yesterday.", "They left on Friday.", "They left in May.", "They left a year ago."]
)
def test_without_a_document_date_a_relative_expression_has_no_days(text: str) -> None:
    (found,) = dates(text, None)
    assert (found.start_date, found.end_date, found.precision) == (None, None, None)


@pytest.mark.parametrize(
    ("text", "modifier"),
    [
        ("He has waited since the 1990s.", "since"),
        ("He stayed until May 1994.", "until"),
        ("He left before May 1994.", "before"),
        ("He left after May 1994.", "after"),
        ("He left in early May 1994.", "early"),
        ("He left in mid-1994.", "mid"),
        ("He left at the end of 1994.", "late"),
        ("He left around 5 May 1994.", "approximately"),
        ("He left nearly two years ago.", "approximately"),
        ("He left in 1994.", None),
    ],
)
def test_modifier(text: str, modifier: str | None) -> None:
    (found,) = dates(text)
    assert found.modifier == modifier


@pytest.mark.parametrize(
    "text",
    ["for three years", "nine months of blockade", "a ten-day truce", "for decades", "half an hour", "2 1/2 years"],
)
def test_stretches_of_time_are_durations_without_days(text: str) -> None:
    (found,) = dates(f"They endured {text}.")
    assert (found.date_type, found.start_date) == ("duration", None)


def test_a_stretch_that_ends_now_has_days() -> None:
    (found,) = dates("They endured it over the past three days.")
    assert (found.date_type, found.start_date, found.end_date) == ("duration", dt.date(2023, 9, 18), PUBLISHED)


@pytest.mark.parametrize("text", ["every Friday", "annually", "each year", "on Mondays", "every other week", "daily"])
def test_recurrences(text: str) -> None:
    (found,) = dates(f"They meet {text}.")
    assert (found.date_type, found.start_date) == ("recurrence", None)


@pytest.mark.parametrize("text", ["Two days after the attack, it rained.", "A week before the vote they fled."])
def test_what_is_counted_from_an_event_says_so(text: str) -> None:
    (found,) = dates(text)
    assert (found.date_basis, found.start_date) == ("event", None)


@pytest.mark.parametrize(
    "text",
    [
        "They may march past the second gate.",
        "The sun sat low, and prices fall.",
        "Aid came to 1,200 villages.",
        "In all 1500 men and 2000 people fled.",
        "He runs Windows 95 on a Boeing 787.",
        "The council passed resolution 1701.",
        "It cost $2000, or 1999 dollars.",
        "The pipe is 1999 km long.",
        "The 45-year-old guard is 45 years old.",
        "The 26 July Movement split.",
        "The score was 3/4 of it.",
        "The fall of the city shocked them.",
        "Mrs May spoke and June Abbot sang.",
    ],
)
def test_ordinary_words_and_numbers_are_no_dates(text: str) -> None:
    assert dates(text) == []


def test_figures_follow_the_order_the_text_shows() -> None:
    first, second = dates("Reports of 19/9/2023 and of 3/4/2023 differ.", None)
    assert (first.start_date, second.start_date) == (dt.date(2023, 9, 19), dt.date(2023, 4, 3))


def test_a_rate_is_no_stretch_of_time() -> None:
    (found,) = dates("He earns 15 a week.")
    assert found.date_type == "recurrence"


def test_only_the_amount_before_a_rate_is_a_length() -> None:
    assert [mention.date_type for mention in dates("They work ten hours a day.")] == ["duration", "recurrence"]


@pytest.mark.parametrize(
    "text", ["Three-quarters of it burned.", "The eight-month old dog ate.", "It must end soon after."]
)
def test_fractions_and_ages_are_no_stretches(text: str) -> None:
    assert [mention for mention in dates(text) if mention.date_type == "duration"] == []


def test_an_end_without_of_is_a_verb() -> None:
    text = "The plant will close in December 2007."
    (found,) = dates(text)
    assert (text[found.start : found.end], found.modifier) == ("December 2007", None)


def test_the_day_and_its_time_are_one_expression() -> None:
    text = "He was hit on 5 May 1998 at 6 a.m. and at 7 p.m. on 8 May 1998."
    assert [text[mention.start : mention.end] for mention in dates(text)] == [
        "5 May 1998 at 6 a.m.",
        "7 p.m. on 8 May 1998",
    ]


def test_a_stretch_of_time_takes_no_preposition_for_a_modifier() -> None:
    (found,) = dates("They were worn down by nine months of siege.")
    assert (found.date_type, found.modifier) == ("duration", None)


def test_since_looks_back_whatever_the_verb() -> None:
    (found,) = under_verb("They will fight since December", "fight", "VerbForm=Inf", helper="will")
    assert (found.start_date, found.modifier) == (dt.date(2022, 12, 1), "since")


def test_the_same_day_is_that_of_the_act_not_that_of_saying_so() -> None:
    text = "Ten men were killed on 3 May, the minister said on 7 May. A priest was shot the same day."
    assert read(text).dates[-1].start_date == dt.date(2021, 5, 3)


def test_a_day_goes_on_in_the_year_that_its_paragraph_dwells_in() -> None:
    told = "The war of 2011 was long. In December of that year they published names. It was a long list."
    assert read(f"{told} Rockets hit the town on October 28th.").dates[-1].start_date == dt.date(2011, 10, 28)
    assert read(f"{told}\n\nRockets hit the town on January 2nd.").dates[-1].start_date != dt.date(2011, 1, 2)


def test_what_was_set_up_to_be_done_was_done_on_the_last_such_day() -> None:
    text = "They used a line set up after the war to ask for help on Monday night."
    assert all(date.start_date is None or date.start_date <= dt.date(2021, 6, 16) for date in read(text).dates)
