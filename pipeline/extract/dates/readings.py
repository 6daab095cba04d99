"""From the pieces of a matched rule to what they say.

Belongs here: one small function for each shape of expression. Does not belong here: which pieces go together
(`grammar.py`) or what day is meant (`resolve.py`). A reading returns None where the pieces are no date after all.
"""

import re
from dataclasses import replace

from pipeline.extract.dates.lexer import Lexeme
from pipeline.extract.dates.meanings import (
    Calendar,
    Length,
    Meaning,
    Numeric,
    Recurring,
    Relative,
    Shift,
    TimeOfDay,
    Undated,
    Vague,
)

Pieces = list[Lexeme]
_DAYS = ("day", "zero", "ordinal")
_YEARS = ("year", "elided", "twodigit", "zero")
_DEMONSTRATIVES = ("last", "next", "this", "previous", "following", "that", "same")


def _all(pieces: Pieces, *kinds: str) -> Pieces:
    return [piece for piece in pieces if piece.kind in kinds]


def _number(pieces: Pieces, *kinds: str) -> int | None:
    return next((piece.value for piece in pieces if piece.kind in kinds and isinstance(piece.value, int)), None)


def _word(pieces: Pieces, *kinds: str) -> str | None:
    return next((str(piece.value) for piece in pieces if piece.kind in kinds), None)


def _which(pieces: Pieces) -> str | None:
    """The demonstrative; "that same day" is the same day, "this past spring" the last one, "this coming Sunday" the next."""
    found = [piece.kind for piece in pieces if piece.kind in _DEMONSTRATIVES]
    return found[-1] if found else None


def _relative_year(pieces: Pieces) -> Relative | None:
    which = _which(pieces)
    return Relative("year", which) if which and any(piece.value == "year" for piece in pieces) else None


def _year(pieces: Pieces) -> int | Relative | None:
    found = _number(pieces, *_YEARS)
    return found if found is not None else _relative_year(pieces)


def _is_short(pieces: Pieces) -> bool:
    return any(piece.kind in ("elided", "twodigit", "zero") for piece in pieces)


def day_of_month(pieces: Pieces) -> Meaning | None:
    """Month and day, with or without weekday and year: 5 May, May 5th, Tuesday, May 5, 1998."""
    days = _all(pieces, *_DAYS)
    if not days or not isinstance(days[0].value, int):
        return None
    rest = [piece for piece in pieces if piece is not days[0]]
    year = _year(rest)
    return Calendar(year=year, month=_number(pieces, "month"), day=days[0].value, weekday=_number(pieces, "weekday"), is_short_year=_is_short(rest))


def days_of_month(pieces: Pieces) -> Meaning | None:
    """A range of days in one month: 9–12 September, May 3 to 5, 1994."""
    days = _all(pieces, *_DAYS)
    first, last = days[0].value, days[1].value
    if not isinstance(first, int) or not isinstance(last, int) or first >= last:
        return None
    rest = [piece for piece in pieces if piece not in days[:2]]
    return Calendar(year=_year(rest), month=_number(pieces, "month"), day=first, day_to=last, is_short_year=_is_short(rest))


def month(pieces: Pieces) -> Meaning | None:
    """A month with or without its year: March, March 1994, March last year, last March."""
    year = _year(pieces)
    months = [piece.value for piece in _all(pieces, "month") if isinstance(piece.value, int)]
    return Calendar(year=year, month=months[0], month_to=months[1] if len(months) > 1 else None,
                    which=None if isinstance(year, Relative) else _which(pieces), is_short_year=_is_short(pieces))


def numeric(pieces: Pieces) -> Meaning | None:
    """A date in figures: 2023-09-19, 19/9/2023, 9/19."""
    text = pieces[0].lower
    signs = re.findall(r"\D", text)
    if not signs:
        return Calendar(int(text[:4]), int(text[4:6]), int(text[6:]))
    return Numeric(tuple(int(part) for part in re.findall(r"\d+", text)), signs[0])


def year(pieces: Pieces) -> Meaning | None:
    """A year, or years written as a range with the century left out: 1994, 1992–94."""
    found = _all(pieces, *_YEARS, "day")
    first = found[0].value
    if not isinstance(first, int):
        return None
    last = None
    if len(found) > 1 and isinstance(found[1].value, int):
        last = first // 100 * 100 + found[1].value
        if last <= first:
            return None
    return Calendar(year=first, year_to=last, is_short_year=_is_short(found[:1]))


def year_month(pieces: Pieces) -> Meaning | None:
    """A year and a month in figures: 2015-03."""
    first, second = pieces[0].value, pieces[-1].value
    if not isinstance(first, int) or not isinstance(second, int):
        return None
    if second > first % 100 and second <= 99 and not (second <= 12 and first % 100 > 12):
        return Calendar(year=first, year_to=first // 100 * 100 + second)
    return Calendar(year=first, month=second) if 1 <= second <= 12 else None


def era(pieces: Pieces) -> Meaning | None:
    """A year before Christ has no date here; one after it has."""
    number = _number(pieces, "day", "number", "twodigit", "year")
    if _all(pieces, "era"):
        return Undated("century" if any(piece.value == "century" for piece in pieces) else "year")
    return Calendar(year=number) if number and number > 31 else None


def decade(pieces: Pieces) -> Meaning | None:
    """A decade: the 1990s, the '90s, nineties."""
    return Calendar(decade=_number(pieces, "decade"))


def century(pieces: Pieces) -> Meaning | None:
    """A century: the 19th century."""
    if _word(pieces, "unit") != "century":
        return None
    return Calendar(century=_number(pieces, "ordinal"))


def quarter(pieces: Pieces) -> Meaning | None:
    """A quarter or half of a year, fiscal ones as if calendar ones."""
    unit = next((str(piece.value) for piece in pieces if piece.value in ("quarter", "half")), None)
    number = _number(pieces, "ordinal") or (-1 if _all(pieces, "last") else None)
    most = 4 if unit == "quarter" else 2
    if unit is None or number is None or (number == -1 and _year(pieces) is None):
        return None
    number = most if number == -1 else number
    if number > most:
        return None
    rest = [piece for piece in pieces if piece.value not in ("quarter", "half")]
    year_ = _year(rest[1:] if rest[0].kind == "last" and _all(rest, "of") else rest)
    fields = Calendar(year=year_, is_short_year=_is_short(pieces))
    return replace(fields, quarter=number) if unit == "quarter" else replace(fields, half=number)


def fiscal_year(pieces: Pieces) -> Meaning | None:
    """A fiscal year, read as the calendar year it is named for."""
    return Calendar(year=_number(pieces, "year", "elided"))


def season(pieces: Pieces) -> Meaning | None:
    """A season with or without its year: the fall of 2020, last winter."""
    year_ = _year(pieces)
    return Calendar(year=year_, season=_word(pieces, "season"), which=None if isinstance(year_, Relative) else _which(pieces), is_short_year=_is_short(pieces))


def holiday(pieces: Pieces) -> Meaning | None:
    """A named day with or without its year."""
    named = next(piece.named for piece in pieces if piece.kind == "holiday")
    year_ = _year(pieces)
    return Calendar(year=year_, named=named, which=None if isinstance(year_, Relative) else _which(pieces))


def weekday(pieces: Pieces) -> Meaning | None:
    """A day of the week: Friday, last Friday, Friday of next week, Friday the 13th."""
    unit = _word(pieces, "unit")
    day = _number(pieces, "ordinal")
    which = _which(pieces)
    if unit == "week":
        which = {"last": "last week", "next": "next week"}.get(which or "", "this week")
    return Calendar(weekday=_number(pieces, "weekday"), which=which, day=day)


def relative(pieces: Pieces) -> Meaning | None:
    """A unit by its place: last week, that day, the following month."""
    unit = _word(pieces, "unit") or "day"
    which = _which(pieces) or "this"
    if any(piece.kind == "last" and piece.lower == "past" for piece in pieces) or (
        pieces[0].kind == "the" and which == "last" and pieces[0].lower == "the" and unit not in ("weekend", "quarter", "century")
    ):
        return Length(unit, 1, "last")
    if unit in ("hour", "minute", "second", "half"):
        return None if unit == "half" else Length(unit, 1, "last" if which == "last" else None)
    plural = any(piece.kind == "unit" and piece.lower.endswith("s") for piece in pieces)
    if plural:
        return Length(unit, None, which if which in ("last", "next") else "next" if which == "following" else None)
    return Relative(unit, which, pieces[0].kind == "the")


def context_unit(pieces: Pieces) -> Meaning | None:
    """The unit that is being spoken of: the year, the quarter, the weekend."""
    return Relative(_word(pieces, "unit") or "day", "same", True)


def part(pieces: Pieces) -> Meaning | None:
    """A part counted within a longer period: the first two weeks of May 1944, the last days of 1945."""
    units = _all(pieces, "unit")
    inner = str(units[0].value)
    order = _number(pieces, "ordinal")
    if order is None:
        order = -1
    head = pieces[: pieces.index(units[0])]
    count = _number(head, "day", "number", "twodigit") or 1
    if order not in (1, -1) and count > 1:
        return None
    outer = pieces[pieces.index(units[0]) + 1 :]
    outer_year = _year(outer)
    outer_month = _number(outer, "month")
    if outer_month is None and outer_year is None:
        outer_units = _all(outer, "unit")
        if not outer_units or inner == outer_units[0].value:
            return None
        return None
    return Calendar(year=outer_year, month=outer_month, part=(order, count, inner), is_short_year=_is_short(outer))


def shift(pieces: Pieces) -> Meaning | None:
    """So many units away: three days ago, a week later, two hours before."""
    unit = _word(pieces, "unit") or "day"
    back = _all(pieces, "ago", "earlier", "before")
    sign = -1 if back else 1
    anchor = "ago" if _all(pieces, "ago") else "now" if _all(pieces, "fromnow", "in") else "other"
    direction = [piece for piece in pieces if piece.kind in ("ago", "earlier", "before", "later", "after", "fromnow", "from")]
    if direction and direction[-1].kind in ("before", "after", "from") and direction[-1] is pieces[-1]:
        anchor = "what follows"
    return Shift(unit, _count(pieces), sign, anchor)


def _count(pieces: Pieces) -> int | None:
    """The number of units; None where it is not told ("a few days"). "a" and "the" are one."""
    if _all(pieces, "vaguecount"):
        return None
    number = _number(pieces, "day", "number", "twodigit", "year", "zero")
    if number is not None:
        return number or None
    return 1 if _all(pieces, "a", "the") else None


def length(pieces: Pieces) -> Meaning | None:
    """A stretch of time: three years, the past two weeks, decades."""
    which = _which(pieces)
    return Length(_word(pieces, "unit") or "day", _count(pieces), which if which in ("last", "next") else None)


def recurring(pieces: Pieces) -> Meaning | None:
    """Every Friday, annually, on Mondays."""
    return Recurring()


def vague(pieces: Pieces) -> Meaning | None:
    """Now, recently, soon, in recent years."""
    return Vague(_word(pieces, "vague", "recent") or "present")


def deictic(pieces: Pieces) -> Meaning | None:
    """Today, yesterday, tomorrow, tonight, and parts of those days."""
    count = _number(pieces, "deictic") or 0
    return Shift("day", abs(count), -1 if count < 0 else 1, "now")


def time_of_day(pieces: Pieces) -> Meaning | None:
    """A clock time, or that morning, last night."""
    weekday_ = _number(pieces, "weekday")
    which = _which(pieces)
    if weekday_:
        return Calendar(weekday=weekday_, which=which)
    return TimeOfDay(which)
