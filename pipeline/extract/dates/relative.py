"""Readings of what is counted from somewhere: last week, three days ago, yesterday, that morning; lengths of time.

Belongs here: one small function for each shape, from its pieces to what they say. Does not belong here: which pieces go
together (`grammar.py`). A reading returns None where the pieces are no date after all.
"""

from pipeline.extract.dates.lexer import Lexeme
from pipeline.extract.dates.meanings import (
    Calendar,
    Length,
    Meaning,
    Recurring,
    Relative,
    Shift,
    Shifted,
    TimeOfDay,
    Vague,
)
from pipeline.extract.dates.picking import Pieces, all_of, count_of, number_of, which_of, word_of

_DIRECTIONS = ("ago", "earlier", "later", "before", "after")
_INSTANTS = ("noon", "midnight")
_BARE_UNITS = ("year", "quarter", "weekend", "week")
_EDGED_UNITS = (*_BARE_UNITS, "month", "day", "decade", "century")


def weekday(pieces: Pieces) -> Meaning | None:
    """A day of the week: Friday, last Friday, Friday of next week, Friday the 13th."""
    which = which_of(pieces)
    unit = word_of(pieces, "unit")
    if unit is not None:
        if unit != "week":
            return None
        which = {"last": "last week", "previous": "last week", "next": "next week", "following": "next week"}.get(
            which or "", "this week"
        )
    return Calendar(weekday=number_of(pieces, "weekday"), which=which, day=number_of(pieces, "ordinal"))


def weekdays_ago(pieces: Pieces) -> Meaning | None:
    """So many of a weekday back: two Fridays ago is the one before last Friday."""
    count, number = count_of(pieces), number_of(pieces, "weekdays")
    if not count or number is None:
        return None
    return Shifted(Shift(((count - 1, "week"),), -1, "now"), Calendar(weekday=number, which="last"))


def relative(pieces: Pieces) -> Meaning | None:
    """A unit by its place: last week, that day, the following month. "The past year" is a stretch up to now."""
    unit = word_of(pieces, "unit") or "day"
    which = which_of(pieces) or "this"
    is_past = any(piece.value == "past" for piece in pieces) or (which == "last" and pieces[0].value == "the")
    is_plural = any(piece.kind == "unit" and piece.lower.endswith("s") for piece in pieces)
    if unit in ("hour", "minute", "second", "half") or is_past or is_plural:
        side = {"following": "next", "previous": "last"}.get(which, which)
        return Length(unit, None if is_plural else 1, side if side in ("last", "next") else None)
    return Relative(unit, which, pieces[0].kind == "the")


def context_unit(pieces: Pieces) -> Meaning | None:
    """The unit that is being spoken of: the year, the weekend, the end of the month, year-end."""
    unit = next(piece for piece in pieces if piece.kind == "unit")
    spoken = _EDGED_UNITS if all_of(pieces, "edge", "edgenoun", "earlier", "later") else _BARE_UNITS
    if unit.value not in spoken or unit.lower.endswith("s"):
        return None
    return Relative(str(unit.value), "same", True)


def shift(pieces: Pieces) -> Meaning | None:
    """So many units away: three days ago, a week and a day later, two hours before the attack."""
    steps: list[tuple[int | None, str]] = []
    head: Pieces = []
    for at, piece in enumerate(pieces):
        if piece.kind == "unit" and pieces[at - 2].kind == "to" and at > 2:
            # Two years to the day after.
            continue
        if piece.kind == "unit":
            steps.append((_counted(head, piece), str(piece.value)))
            head = []
        elif piece.kind in _DIRECTIONS:
            break
        else:
            head.append(piece)
    sign = -1 if all_of(pieces, "ago", "earlier", "before") else 1
    if all_of(pieces, "ago", "fromnow"):
        anchor = "now"
    elif pieces[0].kind == "in":
        anchor = "ahead"
    else:
        anchor = "following" if pieces[-1].kind in ("before", "after", "from") else "text"
    return Shift(tuple(steps[:1] if pieces[-1].kind == "unit" and anchor != "ahead" else steps), sign, anchor)


def _counted(head: Pieces, unit: Lexeme) -> int | None:
    """The count before a unit: "year-ago" is one, "days later" is not told."""
    is_single = not all_of(head, "vaguecount") and not unit.lower.endswith("s")
    return count_of(head) or (1 if is_single else None)


def length(pieces: Pieces) -> Meaning | None:
    """A stretch of time: three years, the past two weeks, decades."""
    which = which_of(pieces)
    unit = next(piece for piece in pieces if piece.kind == "unit")
    if not unit.lower.endswith("s") and (len(pieces) == 1 or all_of(pieces, "ordinal")):
        return None
    units = all_of(pieces, "unit")
    is_rate = len(units) > 1 and all_of(pieces, "a") and pieces[0] is unit and unit.value != "half"
    is_counted = len(pieces) > 1 and not all_of(pieces, "dash")
    is_fraction = (unit.value == "half" and len(units) == 1) or (unit.value == "quarter" and not is_counted)
    if is_rate or is_fraction:
        return None
    return Length(str(unit.value), count_of(pieces), which if which in ("last", "next") else None)


def recurring(pieces: Pieces) -> Meaning | None:
    """Every Friday, annually, on Mondays."""
    return Recurring()


def on_weekends(pieces: Pieces) -> Meaning | None:
    """On weekends."""
    return Recurring() if pieces[0].lower == "weekends" else None


def vague(pieces: Pieces) -> Meaning | None:
    """Now, recently, soon, in recent years."""
    return Vague()


def the_past(pieces: Pieces) -> Meaning | None:
    """In the past."""
    return Vague() if pieces[-1].value == "past" else None


def deictic(pieces: Pieces) -> Meaning | None:
    """Today, yesterday, tomorrow, tonight, and parts of those days."""
    count = number_of(pieces, "deictic") or 0
    return Shift(((abs(count), "day"),), -1 if count < 0 else 1, "now")


def time_of_day(pieces: Pieces) -> Meaning | None:
    """A clock time, noon, that morning, last night; a bare part of a day tells a day only with one beside it."""
    return TimeOfDay(which_of(pieces), pieces[0].kind != "daypart" or pieces[0].value in _INSTANTS)
