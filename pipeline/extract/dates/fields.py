"""Fields of the calendar told in full, turned into days.

Belongs here: what a set of fields covers once its year is known, the order of figures, centuries left out. Does not
belong here: finding the year (`resolve.py`).
"""

import datetime as dt

from pipeline.extract.dates import periods
from pipeline.extract.dates.meanings import Calendar, Numeric
from pipeline.extract.dates.periods import Period

_FARTHEST_AHEAD = 10
_SOME_YEAR = 2000


def full_year(year: int, reference: dt.date | None) -> int:
    """Return a year with its century: the latest that is not far beyond the reference."""
    if year >= 100:
        return year
    latest = (reference.year if reference else _SOME_YEAR) + _FARTHEST_AHEAD
    return latest - (latest - year) % 100


def ordered(meaning: Numeric, is_day_first: bool | None) -> Calendar:
    """Return the fields of a date in figures in the order that makes one, else as the text writes them."""
    first, second, *rest = meaning.fields
    if first > 31:
        return Calendar(year=first, month=second, day=rest[0])
    day_comes_first = meaning.sign == "." if is_day_first is None else is_day_first
    day, month = (first, second) if first > 12 or (second <= 12 and day_comes_first) else (second, first)
    return Calendar(year=rest[0] if rest else None, month=month, day=day)


def in_year(meaning: Calendar, year: int, is_southern: bool) -> Period:
    """Return the period the fields name in a year. Raises ValueError where there is none."""
    if meaning.part and meaning.weekday and meaning.month:
        found = periods.nth_weekday(year, meaning.month, meaning.weekday, meaning.part[0])
        if found.month != meaning.month:
            raise ValueError("the month has no such weekday")
        return periods.day(found)
    if meaning.part:
        whole = periods.month(year, meaning.month) if meaning.month else periods.years(year, year)
        return periods.part(whole, *meaning.part)
    if meaning.day and meaning.month:
        start = dt.date(year, meaning.month, meaning.day)
        if meaning.is_week:
            return periods.unit_of(start, "week")
        return Period(start, start.replace(day=meaning.day_to) if meaning.day_to else start, "day")
    if meaning.month:
        last = periods.month(year, meaning.month_to or meaning.month)
        first = periods.month(year - ((meaning.month_to or 12) < meaning.month), meaning.month)
        return Period(first.start, last.end, "month")
    if meaning.quarter:
        return periods.months(year, meaning.quarter * 3 - 2, 3, "quarter")
    if meaning.half:
        return periods.months(year, meaning.half * 6 - 5, 6, "quarter")
    if meaning.season:
        return periods.season(year, meaning.season, is_southern)
    if meaning.named:
        return periods.named_day(meaning.named.rule, year)
    return periods.years(year, meaning.year_to or year)
