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
_COUNTS = ("day", "number", "twodigit", "year", "zero")
_WHICH = ("last", "next", "this", "previous", "following", "that", "same")
_SPOKEN_UNITS = ("year", "quarter", "weekend", "week", "month", "day", "decade", "century")
_INSTANTS = ("noon", "midnight")


def _all(pieces: Pieces, *kinds: str) -> Pieces:
    return [piece for piece in pieces if piece.kind in kinds]


def _number(pieces: Pieces, *kinds: str) -> int | None:
    return next((piece.value for piece in pieces if piece.kind in kinds and isinstance(piece.value, int)), None)


def _word(pieces: Pieces, *kinds: str) -> str | None:
    return next((str(piece.value) for piece in pieces if piece.kind in kinds), None)


def _which(pieces: Pieces) -> str | None:
    """The last demonstrative counts: "that same day" is the same day, "this past spring" the last one."""
    found = [piece.kind for piece in pieces if piece.kind in _WHICH]
    return found[-1] if found else None


def _within(pieces: Pieces) -> Relative | None:
    """The year or month told by its place: of that year, last year, of this month."""
    which = _which(pieces)
    unit = next((str(piece.value) for piece in pieces if piece.value in ("year", "month")), None)
    return Relative(unit, which) if which and unit else None


def _placed(pieces: Pieces, **fields: int | str | None) -> Calendar:
    """The fields with the year, or the demonstrative, that stands among the pieces."""
    within = _within(pieces)
    calendar = Calendar(year=_number(pieces, *_YEARS), within=within, which=None if within else _which(pieces))
    return replace(calendar, **fields)  # type: ignore[arg-type]


def day_of_month(pieces: Pieces) -> Meaning | None:
    """Month and day, with or without weekday and year: 5 May, May 5th, Tuesday, May 5, 1998, the 5th of this month."""
    days = _all(pieces, *_DAYS)
    rest = [piece for piece in pieces if piece is not days[0]]
    found = _placed(rest, month=_number(pieces, "month"), day=_number(days, *_DAYS), weekday=_number(pieces, "weekday"))
    if found.month is None and len(pieces) > 1 and (found.within is None or found.within.unit != "month"):
        return None
    return found


def days_of_month(pieces: Pieces) -> Meaning | None:
    """A range of days in one month: 9–12 September, May 3 to 5, 1994."""
    days = _all(pieces, *_DAYS)[:2]
    first, last = _number(days[:1], *_DAYS), _number(days[1:], *_DAYS)
    if first is None or last is None or first >= last:
        return None
    rest = [piece for piece in pieces if piece not in days]
    return _placed(rest, month=_number(pieces, "month"), day=first, day_to=last)


def week_of(pieces: Pieces) -> Meaning | None:
    """The week that holds a day: the week of March 6."""
    if _word(pieces, "unit") != "week":
        return None
    start = next(at for at, piece in enumerate(pieces) if piece.kind in ("weekday", "month"))
    found = day_of_month(pieces[start:])
    return replace(found, is_week=True) if isinstance(found, Calendar) else None


def month(pieces: Pieces) -> Meaning | None:
    """A month or months with or without their year: March, March 1994, March–May 1994, March last year, last March."""
    months = [piece.value for piece in _all(pieces, "month") if isinstance(piece.value, int)]
    return _placed(pieces, month=months[0], month_to=months[1] if len(months) > 1 else None)


def numeric(pieces: Pieces) -> Meaning | None:
    """A date in figures: 2023-09-19, 19/9/2023, 9/19."""
    text = pieces[0].lower
    signs = re.findall(r"\D", text)
    if not signs:
        return Calendar(year=int(text[:4]), month=int(text[4:6]), day=int(text[6:]))
    return Numeric(tuple(int(part) for part in text.split(signs[0])), signs[0])


def year(pieces: Pieces) -> Meaning | None:
    """A year."""
    return Calendar(year=_number(pieces, "year"))


def year_month(pieces: Pieces) -> Meaning | None:
    """A range of years with the century left out (1992–94), or a year and its month (2015-03)."""
    first, second = pieces[0].value, pieces[-1].value
    if not isinstance(first, int) or not isinstance(second, int):
        return None
    if second > first % 100:
        return Calendar(year=first, year_to=first // 100 * 100 + second)
    return Calendar(year=first, month=second) if pieces[-1].kind == "zero" or second >= 10 else None


def era(pieces: Pieces) -> Meaning | None:
    """A year before Christ has no date here; one after it has."""
    if _all(pieces, "era"):
        return Undated("century" if _word(pieces, "unit") else "year")
    number = _number(pieces, *_COUNTS)
    return Calendar(year=number) if number and 31 < number < 3000 else None


def decade(pieces: Pieces) -> Meaning | None:
    """A decade: the 1990s, the '90s, nineties."""
    return Calendar(decade=_number(pieces, "decade"))


def century(pieces: Pieces) -> Meaning | None:
    """A century: the 19th century."""
    return Calendar(century=_number(pieces, "ordinal")) if _word(pieces, "unit") == "century" else None


def quarter(pieces: Pieces) -> Meaning | None:
    """A quarter or half of a year, fiscal ones as if calendar ones."""
    unit = next((str(piece.value) for piece in pieces if piece.value in ("quarter", "half")), None)
    number = _number(pieces, "ordinal") or (-1 if _all(pieces, "last") else None)
    most = 4 if unit == "quarter" else 2
    if unit is None or number is None or number > most:
        return None
    rest = [piece for piece in pieces if piece.value not in ("quarter", "half")]
    found = _placed(rest[1:] if rest[0].kind == "last" and len(rest) > 1 else rest)
    if number == -1:
        if found.year is None and found.within is None:
            return None
        number = most
    return replace(found, quarter=number) if unit == "quarter" else replace(found, half=number)


def fiscal_year(pieces: Pieces) -> Meaning | None:
    """A fiscal year, read as the calendar year it is named for."""
    return Calendar(year=_number(pieces, "year", "elided"))


def season(pieces: Pieces) -> Meaning | None:
    """A season with or without its year: the fall of 2020, last winter."""
    return _placed(pieces, season=_word(pieces, "season"))


def holiday(pieces: Pieces) -> Meaning | None:
    """A named day with or without its year."""
    named = next(piece.named for piece in pieces if piece.kind == "holiday")
    return replace(_placed(pieces), named=named)


def weekday(pieces: Pieces) -> Meaning | None:
    """A day of the week: Friday, last Friday, Friday of next week, Friday the 13th."""
    which = _which(pieces)
    unit = _word(pieces, "unit")
    if unit is not None:
        if unit != "week":
            return None
        which = {"last": "last week", "previous": "last week", "next": "next week", "following": "next week"}.get(
            which or "", "this week"
        )
    return Calendar(weekday=_number(pieces, "weekday"), which=which, day=_number(pieces, "ordinal"))


def relative(pieces: Pieces) -> Meaning | None:
    """A unit by its place: last week, that day, the following month. "The past year" is a stretch up to now."""
    unit = _word(pieces, "unit") or "day"
    which = _which(pieces) or "this"
    is_past = any(piece.lower == "past" for piece in pieces) or (which == "last" and pieces[0].lower == "the")
    is_plural = any(piece.kind == "unit" and piece.lower.endswith("s") for piece in pieces)
    if unit in ("hour", "minute", "second", "half") or is_past or is_plural:
        side = {"following": "next", "previous": "last"}.get(which, which)
        return Length(unit, None if is_plural else 1, side if side in ("last", "next") else None)
    return Relative(unit, which, pieces[0].kind == "the")


def context_unit(pieces: Pieces) -> Meaning | None:
    """The unit that is being spoken of: the year, the weekend, the end of the month, year-end."""
    unit = _word(pieces, "unit")
    is_bare = not _all(pieces, "edge", "earlier", "later")
    if unit not in (("year", "quarter", "weekend", "week") if is_bare else _SPOKEN_UNITS):
        return None
    is_name = pieces[0].lower not in ("the",) and pieces[0].kind == "the"
    return None if is_name or pieces[-1].lower.endswith("s") else Relative(unit, "same" if is_bare else "same", True)


def part(pieces: Pieces) -> Meaning | None:
    """A part counted within a month or year: the first two weeks of May 1944, the last days of 1945."""
    at = next(at for at, piece in enumerate(pieces) if piece.kind == "unit")
    order = _number(pieces[:at], "ordinal") or -1
    count = _number(pieces[:at], "day", "number", "twodigit")
    inner, outer = str(pieces[at].value), pieces[at + 1 :]
    is_told = count is not None or not pieces[at].lower.endswith("s")
    if not is_told or (order not in (1, -1) and count is not None) or inner in ("half", "quarter", "hour", "minute"):
        return None
    return _placed(outer, month=_number(outer, "month"), part=(order, count or 1, inner))  # type: ignore[arg-type]


def shift(pieces: Pieces) -> Meaning | None:
    """So many units away: three days ago, a week and a day later, two hours before the attack."""
    steps: list[tuple[int | None, str]] = []
    head: Pieces = []
    for piece in pieces:
        if piece.kind == "unit":
            is_one = not head or _all(head, "a", "the") or not piece.lower.endswith("s")
            steps.append((_count(head) or (1 if is_one and not _all(head, "vaguecount") else None), str(piece.value)))
            head = []
        elif piece.kind in ("ago", "earlier", "later", "before", "after"):
            break
        else:
            head.append(piece)
    if steps[0] == (1, steps[0][1]) and pieces[0].kind == "unit" and pieces[0].lower.endswith("s"):
        steps[0] = (None, steps[0][1])
    sign = -1 if _all(pieces, "ago", "earlier", "before") else 1
    if _all(pieces, "ago", "fromnow"):
        anchor = "now"
    elif pieces[0].kind == "in":
        anchor = "ahead"
    else:
        anchor = "following" if pieces[-1].kind in ("before", "after", "from") else "text"
    return Shift(tuple(steps[:1] if pieces[-1].kind == "unit" and anchor != "ahead" else steps), sign, anchor)


def _count(pieces: Pieces) -> int | None:
    """The number of units; None where it is not told ("a few days"). "a" and "the" are one."""
    if _all(pieces, "vaguecount"):
        return None
    number = _number(pieces, *_COUNTS)
    return number if number is not None else 1 if _all(pieces, "a", "the") else None


def length(pieces: Pieces) -> Meaning | None:
    """A stretch of time: three years, the past two weeks, decades."""
    which = _which(pieces)
    unit = next(piece for piece in pieces if piece.kind == "unit")
    if not unit.lower.endswith("s") and (len(pieces) == 1 or (_all(pieces, "ordinal") and _count(pieces) is None)):
        return None
    if unit.value == "half" and len(_all(pieces, "unit")) == 1:
        return None
    return Length(str(unit.value), _count(pieces), which if which in ("last", "next") else None)


def recurring(pieces: Pieces) -> Meaning | None:
    """Every Friday, annually, on Mondays."""
    return Recurring()


def vague(pieces: Pieces) -> Meaning | None:
    """Now, recently, soon, in recent years."""
    return Vague()


def the_past(pieces: Pieces) -> Meaning | None:
    """In the past."""
    return Vague() if pieces[-1].lower == "past" else None


def deictic(pieces: Pieces) -> Meaning | None:
    """Today, yesterday, tomorrow, tonight, and parts of those days."""
    count = _number(pieces, "deictic") or 0
    return Shift(((abs(count), "day"),), -1 if count < 0 else 1, "now")


def time_of_day(pieces: Pieces) -> Meaning | None:
    """A clock time, noon, that morning, last night. Other bare parts of a day say too little."""
    if pieces[0].kind == "daypart" and pieces[0].value not in _INSTANTS:
        return None
    return TimeOfDay(_which(pieces))
