"""Readings of expressions that name fields of the calendar: days, months, years, quarters, seasons, holidays.

Belongs here: one small function for each shape, from its pieces to what they say. Does not belong here: which pieces go
together (`grammar.py`). A reading returns None where the pieces are no date after all.
"""

import re
from dataclasses import replace

from pipeline.extract.dates.meanings import Calendar, Meaning, Numeric, Undated
from pipeline.extract.dates.picking import COUNTS, DAYS, Pieces, all_of, number_of, placed, which_of, word_of


def day_of_month(pieces: Pieces) -> Meaning | None:
    """Month and day, with or without weekday and year: 5 May, May 5th, Tuesday, May 5, 1998, the 5th of this month."""
    days = all_of(pieces, *DAYS)
    if len(pieces) == 1 and not pieces[0].lower[0].isdigit():
        return None
    if days[0].lower.isalpha() and which_of(pieces) and not all_of(pieces, "of", "month"):
        # The third this month is the third of its kind.
        return None
    rest = [piece for piece in pieces if piece is not days[0]]
    found = placed(
        rest, month=number_of(pieces, "month"), day=number_of(days, *DAYS), weekday=number_of(pieces, "weekday")
    )
    if found.month is None and len(pieces) > 1 and (found.within is None or found.within.unit != "month"):
        return None
    return found


def days_of_month(pieces: Pieces) -> Meaning | None:
    """A range of days in one month: 9–12 September, May 3 to 5, 1994."""
    days = all_of(pieces, *DAYS)[:2]
    first, last = number_of(days[:1], *DAYS), number_of(days[1:], *DAYS)
    if first is None or last is None or first >= last:
        return None
    rest = [piece for piece in pieces if piece not in days]
    return placed(rest, month=number_of(pieces, "month"), day=first, day_to=last)


def week_of(pieces: Pieces) -> Meaning | None:
    """The week that holds a day: the week of March 6, the week of 6 March."""
    if word_of(pieces, "unit") != "week":
        return None
    start = next(at for at, piece in enumerate(pieces) if piece.kind in ("weekday", "month", *DAYS))
    found = day_of_month(pieces[start:])
    return replace(found, is_week=True) if isinstance(found, Calendar) else None


def weekday_of_month(pieces: Pieces) -> Meaning | None:
    """A weekday counted within a month: the first Monday in October, the last Friday of May 2019."""
    rest = pieces[next(at for at, piece in enumerate(pieces) if piece.kind == "weekday") :]
    order = number_of(pieces, "ordinal") or -1
    found = placed(rest, month=number_of(rest, "month"), weekday=number_of(rest, "weekday"))
    return replace(found, part=(order, 1, "weekday"))


def month(pieces: Pieces) -> Meaning | None:
    """A month or months with or without their year: March, March 1994, March–May 1994, March last year, last March."""
    months = [piece.value for piece in all_of(pieces, "month") if isinstance(piece.value, int)]
    return placed(pieces, month=months[0], month_to=months[1] if len(months) > 1 else None)


def numeric(pieces: Pieces) -> Meaning | None:
    """A date in figures: 2023-09-19, 19/9/2023, 9/19."""
    text = pieces[0].lower
    signs = re.findall(r"\D", text)
    if not signs:
        return Calendar(year=int(text[:4]), month=int(text[4:6]), day=int(text[6:]))
    return Numeric(tuple(int(part) for part in text.split(signs[0])), signs[0])


def year(pieces: Pieces) -> Meaning | None:
    """A year."""
    return Calendar(year=number_of(pieces, "year"))


def year_month(pieces: Pieces) -> Meaning | None:
    """A range of years with the century left out (1992–94), or a year and its month (2015-03)."""
    first, second = pieces[0].value, pieces[-1].value
    if not isinstance(first, int) or not isinstance(second, int):
        return None
    if second > first % 100 or (pieces[1].kind == "stroke" and second > 12):
        return Calendar(year=first, year_to=first // 100 * 100 + second)
    return Calendar(year=first, month=second) if pieces[-1].kind == "zero" or second >= 10 else None


def era(pieces: Pieces) -> Meaning | None:
    """A year before Christ has no date here; one after it has."""
    if all_of(pieces, "era"):
        return Undated("century" if word_of(pieces, "unit") else "year")
    number = number_of(pieces, *COUNTS)
    return Calendar(year=number) if number and 31 < number < 3000 else None


def decade(pieces: Pieces) -> Meaning | None:
    """A decade: the 1990s, the '90s, nineties."""
    return Calendar(decade=number_of(pieces, "decade"))


def century(pieces: Pieces) -> Meaning | None:
    """A century: the 19th century."""
    return Calendar(century=number_of(pieces, "ordinal")) if word_of(pieces, "unit") == "century" else None


def quarter(pieces: Pieces) -> Meaning | None:
    """A quarter or half of a year, fiscal ones as if calendar ones; a half without its year is a game's."""
    unit = next((str(piece.value) for piece in pieces if piece.value in ("quarter", "half")), None)
    number = number_of(pieces, "ordinal") or (-1 if all_of(pieces, "last") else None)
    most = 4 if unit == "quarter" else 2
    if unit is None or number is None or number > most:
        return None
    rest = [piece for piece in pieces if piece.value not in ("quarter", "half")]
    found = placed(rest[1:] if rest[0].kind == "last" and len(rest) > 1 else rest)
    if found.year is None and found.within is None and (unit == "half" or number == -1):
        return None
    number = most if number == -1 else number
    return replace(found, quarter=number) if unit == "quarter" else replace(found, half=number)


def period(pieces: Pieces) -> Meaning | None:
    """A quarter or half in short: Q3 2019, H1 2020."""
    short = next(piece.lower for piece in pieces if piece.kind == "period")
    fields, number = Calendar(year=number_of(pieces, "year", "elided")), int(short[1])
    if short[0] == "q":
        return replace(fields, quarter=number)
    return replace(fields, half=number) if number <= 2 else None


def fiscal_year(pieces: Pieces) -> Meaning | None:
    """A fiscal year, read as the calendar year it is named for."""
    return Calendar(year=number_of(pieces, "year", "elided"))


def season(pieces: Pieces) -> Meaning | None:
    """A season with or without its year: the fall of 2020, last winter."""
    return placed(pieces, season=word_of(pieces, "season"))


def holiday(pieces: Pieces) -> Meaning | None:
    """A named day with or without its year."""
    named = next(piece.named for piece in pieces if piece.kind == "holiday")
    return replace(placed(pieces), named=named)


def part(pieces: Pieces) -> Meaning | None:
    """A part counted within a month or year: the first two weeks of May 1944, the last days of 1945."""
    at = next(at for at, piece in enumerate(pieces) if piece.kind == "unit")
    order = number_of(pieces[:at], "ordinal") or -1
    count = number_of(pieces[:at], "day", "number", "twodigit")
    inner, outer = str(pieces[at].value), pieces[at + 1 :]
    is_told = count is not None or not pieces[at].lower.endswith("s")
    if not is_told or (order not in (1, -1) and count is not None) or inner in ("half", "quarter", "hour", "minute"):
        return None
    return placed(outer, month=number_of(outer, "month"), part=(order, count or 1, inner))  # type: ignore[arg-type]
