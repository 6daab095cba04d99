"""Expressions that stand side by side and mean one day: "5 p.m. on Friday", "two weeks before 5 May", "4 and 5 May".

Belongs here: what neighbours make of each other. Does not belong here: single expressions (`grammar.py`).
"""

from collections.abc import Callable
from dataclasses import replace

from pipeline.extract.dates.grammar import Match
from pipeline.extract.dates.lexer import Lexeme
from pipeline.extract.dates.meanings import Calendar, Meaning, Numeric, Relative, Shift, Shifted, TimeOfDay

Together = Callable[[Meaning, Meaning, list[Lexeme]], Meaning | None]
_BETWEEN_TIME_AND_DAY = frozenset({"on", "comma", "the", "zone", "of", "in", "approximately"})
_WIDEST = 4
_DAYS = ("day", "zero", "ordinal")
_NOT_AFTER_DAY = ("other", "unit", "month", "number", "dash", "stroke", "possessive")


def joined(matches: list[Match], pieces: list[Lexeme]) -> list[Match]:
    """Return the matches with those joined that mean one day.

    Days of a list ("May 4 and 5") become matches of their own.
    """
    found = matches
    for together in (_counted_or_named, _day_after_time, _time_after_day) if len(matches) > 1 else ():
        found = _joined_by(together, found, pieces)
    kept = [match for match in found if not isinstance(match.meaning, TimeOfDay) or match.meaning.tells_day]
    return _with_listed_days(kept, pieces)


def _joined_by(together: Together, matches: list[Match], pieces: list[Lexeme]) -> list[Match]:
    """Return the matches with neighbours joined wherever `together` gives them one meaning."""
    found: list[Match] = []
    for match in matches:
        last = found[-1] if found else None
        gap = _gap(last, match, pieces) if last else None
        meaning = together(last.meaning, match.meaning, gap) if last and gap is not None else None
        if last and meaning:
            found[-1] = Match(last.first, match.last, meaning)
            _join_back(together, found, pieces)
        else:
            found.append(match)
    return found


def _join_back(together: Together, found: list[Match], pieces: list[Lexeme]) -> None:
    """Join what has just become a day with a time before it: 5:40 + on + the morning of 24 February."""
    if len(found) < 2 or not isinstance(found[-2].meaning, TimeOfDay):
        return
    gap = _gap(found[-2], found[-1], pieces)
    meaning = together(found[-2].meaning, found[-1].meaning, gap) if gap is not None else None
    if meaning is not None:
        found[-2:] = [Match(found[-2].first, found[-1].last, meaning)]


def _gap(first: Match, second: Match, pieces: list[Lexeme]) -> list[Lexeme] | None:
    """The pieces between neighbours, None where too many or a stop among them."""
    gap = pieces[first.last : second.first]
    if len(gap) > _WIDEST or any(piece.kind in ("blank", "stop") for piece in gap):
        return None
    return gap


def _counted_or_named(one: Meaning, other: Meaning, gap: list[Lexeme]) -> Meaning | None:
    """Two weeks before + 5 May; Tuesday + of + 5 May."""
    if isinstance(one, Shift) and one.anchor == "following" and all(piece.kind == "the" for piece in gap):
        return Shifted(one, other) if isinstance(other, Calendar | Numeric | Shift) else None
    if isinstance(one, Calendar) and isinstance(other, Calendar) and _is_weekday_alone(one):
        is_near = all(piece.kind in ("of", "comma", "the", "open") for piece in gap)
        return replace(other, weekday=one.weekday) if is_near and other.month and not other.weekday else None
    return None


def _day_after_time(one: Meaning, other: Meaning, gap: list[Lexeme]) -> Meaning | None:
    """5 p.m. + on + Friday; the night of + 5 May."""
    return other if isinstance(one, TimeOfDay) and one.which is None and _is_near(gap) and _is_day(other) else None


def _time_after_day(one: Meaning, other: Meaning, gap: list[Lexeme]) -> Meaning | None:
    """Friday + at + 5 p.m."""
    return one if isinstance(other, TimeOfDay) and other.which is None and _is_near(gap) and _is_day(one) else None


def _is_near(gap: list[Lexeme]) -> bool:
    return all(piece.kind in _BETWEEN_TIME_AND_DAY for piece in gap)


def _is_weekday_alone(meaning: Calendar) -> bool:
    return bool(meaning.weekday) and not meaning.day and meaning.which is None


def _is_day(meaning: Meaning) -> bool:
    match meaning:
        case Calendar():
            return bool(meaning.weekday or meaning.day or meaning.named)
        case Shift():
            return meaning.steps[-1][1] == "day"
        case Relative():
            return meaning.unit == "day"
        case Numeric():
            return True
        case _:
            return False


def _with_listed_days(matches: list[Match], pieces: list[Lexeme]) -> list[Match]:
    """Add the days that share the month of a neighbour: "May 4 and 5", "28 and 29 August", "on 3, 5 and 8 May"."""
    found: list[Match] = []
    for at, match in enumerate(matches):
        meaning = match.meaning
        if not isinstance(meaning, Calendar) or not meaning.day or not meaning.month or meaning.day_to:
            found.append(match)
            continue
        least = matches[at - 1].last if at else 0
        before = _days_before(match, meaning, pieces, least) if pieces[match.first].kind in _DAYS else []
        limit = matches[at + 1].first if at + 1 < len(matches) else len(pieces)
        after = [] if before else _day_after(match, meaning, pieces, limit)
        found += [*before, match, *after]
    return found


def _days_before(match: Match, meaning: Calendar, pieces: list[Lexeme], least: int) -> list[Match]:
    found: list[Match] = []
    at = match.first
    while (
        at - 2 >= least
        and pieces[at - 1].kind in ("and", "comma")
        and pieces[at - 2].kind in _DAYS
        and len(found) < _WIDEST
    ):
        at -= 2
        value = pieces[at].value
        if not isinstance(value, int) or not value < (meaning.day or 0):
            break
        found.insert(0, Match(at, at + 1, replace(meaning, day=value, weekday=None)))
    return found if found and pieces[found[-1].last].kind == "and" else []


def _day_after(match: Match, meaning: Calendar, pieces: list[Lexeme], limit: int) -> list[Match]:
    at = match.last
    if pieces[match.last - 1].kind not in _DAYS or at + 1 >= limit or pieces[at].kind != "and":
        return []
    value, follows = pieces[at + 1].value, pieces[at + 2].kind if at + 2 < len(pieces) else "stop"
    if pieces[at + 1].kind not in _DAYS or not isinstance(value, int) or value <= (meaning.day or 0):
        return []
    if follows in _NOT_AFTER_DAY and not (follows == "other" and pieces[at + 1].kind == "ordinal"):
        return []
    return [Match(at + 1, at + 2, replace(meaning, day=value, weekday=None))]
