"""Calendar arithmetic: inclusive intervals of days and their grain.

Belongs here: what days a year, month, season or named day covers, and how periods shift. Does not belong here: text.
Functions raise ValueError or OverflowError where there is no such day.
"""

import calendar
import datetime as dt
from dataclasses import dataclass

_MONTHS = {"month": 1, "quarter": 3, "half": 6, "year": 12, "decade": 120, "century": 1200, "millennium": 12000}
_DAYS = {"day": 1, "week": 7, "weekend": 7, "fortnight": 14}
_SEASON_STARTS = {"spring": 3, "summer": 6, "autumn": 9, "winter": 12}
_HIJRA = dt.date(622, 7, 19)
GRAINS = ("day", "week", "month", "season", "quarter", "year", "decade", "century")
UNIT_PRECISION = {
    "weekend": "day",
    "fortnight": "week",
    "half": "quarter",
    "second": "day",
    "minute": "day",
    "hour": "day",
    "millennium": "century",
}


@dataclass(frozen=True, slots=True)
class Period:
    """The days from `start` to `end`, both inclusive, and the grain in which they were stated."""

    start: dt.date
    end: dt.date
    precision: str


def day(date: dt.date) -> Period:
    """Return one day."""
    return Period(date, date, "day")


def month(year: int, number: int) -> Period:
    """Return a month of a year."""
    return Period(dt.date(year, number, 1), dt.date(year, number, calendar.monthrange(year, number)[1]), "month")


def years(first: int, last: int, precision: str = "year") -> Period:
    """Return the whole years from first to last."""
    return Period(dt.date(first, 1, 1), dt.date(last, 12, 31), precision)


def decade(first: int) -> Period:
    """Return the ten years from `first` on."""
    return years(first, first + 9, "decade")


def century(number: int) -> Period:
    """Return a century by its number: the 20th is 1900 to 1999, as it is commonly used."""
    return years(max(1, (number - 1) * 100), number * 100 - 1, "century")


def months(year: int, first: int, count: int, precision: str) -> Period:
    """Return `count` months from month `first` of a year on."""
    end = shift_months(dt.date(year, first, 1), count - 1)
    return Period(dt.date(year, first, 1), month(end.year, end.month).end, precision)


def season(year: int, name: str, is_southern: bool = False) -> Period:
    """Return a season of a year as meteorologists count it; the northern winter begins in December of the year."""
    first = _SEASON_STARTS[name]
    if is_southern:
        first = (first + 5) % 12 + 1
    return months(year, first, 3, "season")


def part(whole: Period, order: int, count: int, unit: str) -> Period:
    """Return `count` units within a period, from its `order`-th on, or its last ones where `order` is -1."""
    if order == -1:
        start, end = shift(whole.end + dt.timedelta(days=1), unit, -count), whole.end
    else:
        start = shift(whole.start, unit, order - 1)
        end = shift(start, unit, count) - dt.timedelta(days=1)
    if start < whole.start or end > whole.end:
        raise ValueError("the part is not within the whole")
    return Period(start, end, UNIT_PRECISION.get(unit, unit))


def nth_weekday(year: int, number: int, weekday: int, nth: int) -> dt.date:
    """Return the n-th (from the end if negative) ISO weekday of a month."""
    whole = month(year, number)
    if nth < 0:
        return whole.end - dt.timedelta(days=(whole.end.isoweekday() - weekday) % 7 + 7 * (-nth - 1))
    return whole.start + dt.timedelta(days=(weekday - whole.start.isoweekday()) % 7 + 7 * (nth - 1))


def easter(year: int) -> dt.date:
    """Return Easter Sunday of the western churches, by the anonymous Gregorian rule."""
    golden, (cent, rest) = year % 19, divmod(year, 100)
    leap, skip = divmod(cent, 4)
    moon = (19 * golden + cent - leap - (cent - (cent + 8) // 25 + 1) // 3 + 15) % 30
    sunday = (32 + 2 * skip + 2 * (rest // 4) - moon - rest % 4) % 7
    late = (golden + 11 * moon + 22 * sunday) // 451
    number, offset = divmod(moon + sunday - 7 * late + 114, 31)
    return dt.date(year, number, offset + 1)


def islamic(year: int, month_of: int, day_of: int) -> dt.date:
    """Return the day of the tabular Islamic calendar that a year of ours holds, the first of two.

    What is observed follows the moon and may be a day off: van Gent, The Arithmetical or Tabular Calendar of Islam.
    """
    first = (year - 622) * 33 // 32
    for hijri in (first - 1, first, first + 1, first + 2):
        days = (hijri - 1) * 354 + (3 + 11 * hijri) // 30 + 29 * (month_of - 1) + month_of // 2 + day_of - 1
        found = _HIJRA + dt.timedelta(days=days)
        if found.year == year:
            return found
    raise ValueError("the year holds no such day")


def _feast(year: int, month_of: int, day_of: int, count: int) -> Period:
    """Return a month or feast of the Islamic calendar; a feast with the days it may be off."""
    start = islamic(year, month_of, day_of)
    if count > 7:
        return Period(start, start + dt.timedelta(days=count - 1), "month")
    return Period(start - dt.timedelta(days=1), start + dt.timedelta(days=count), "week")


def named_day(rule: str, year: int) -> Period:
    """Return the day a holiday's rule gives in a year; a rule of one historical day ignores the year."""
    name, *rest = rule.split()
    numbers = [int(part) for part in rest]
    if name == "day":
        return day(dt.date(*numbers))
    if name == "islamic":
        return _feast(year, *numbers)
    if name == "easter":
        return day(easter(year) + dt.timedelta(days=numbers[0]))
    if name == "weekday":
        return day(nth_weekday(year, *numbers))
    return day(dt.date(year, numbers[0], numbers[1]))


def shift_months(date: dt.date, count: int) -> dt.date:
    """Return the date so many months on, the day cut to the month's length."""
    year, index = divmod(date.year * 12 + date.month - 1 + count, 12)
    return dt.date(year, index + 1, min(date.day, calendar.monthrange(year, index + 1)[1]))


def shift(date: dt.date, unit: str, count: int) -> dt.date:
    """Return the date so many units on; units below a day move by whole days."""
    if unit in _MONTHS:
        return shift_months(date, count * _MONTHS[unit])
    if unit in _DAYS:
        return date + dt.timedelta(days=count * _DAYS[unit])
    # Three hours before a day of which no hour is told is that day.
    return date + dt.timedelta(days=int(count * {"hour": 3600, "minute": 60, "second": 1}[unit] / 86400))


def unit_of(date: dt.date, unit: str) -> Period:
    """Return the week, month, … that holds a date. Weeks begin on Monday; a weekend is its Saturday and Sunday."""
    monday = date - dt.timedelta(days=date.isoweekday() - 1)
    match unit:
        case "week" | "fortnight":
            return Period(monday, monday + dt.timedelta(days=6), "week")
        case "weekend":
            return Period(monday + dt.timedelta(days=5), monday + dt.timedelta(days=6), "day")
        case "month":
            return month(date.year, date.month)
        case "quarter":
            return months(date.year, (date.month - 1) // 3 * 3 + 1, 3, "quarter")
        case "half":
            return months(date.year, (date.month - 1) // 6 * 6 + 1, 6, "quarter")
        case "year":
            return years(date.year, date.year)
        case "decade":
            return decade(date.year // 10 * 10)
        case "century" | "millennium":
            return century(date.year // 100 + 1)
        case _:
            return day(date)
