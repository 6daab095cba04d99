"""Which pieces, in which order, make a temporal expression.

Belongs here: the rules, each a pattern over classes (see `classes.py`) with the reading of what it matched, and the
search for the longest match from left to right. Does not belong here: what a match says (`readings.py`).
All repetition is bounded, so a match costs a constant and the search is linear.
"""

import re
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass

from pipeline.extract.dates import readings
from pipeline.extract.dates.classes import MACROS, code, compile_rule
from pipeline.extract.dates.lexer import Lexeme
from pipeline.extract.dates.meanings import Meaning

Reading = Callable[[list[Lexeme]], Meaning | None]

_REF_YEAR = "((of (the)? )? (that|this|last|next|same|previous|following){1,2} unit)"
_RULES: tuple[tuple[str, Reading], ...] = (
    (f"(weekday comma? dash? open?)? month dash? the? DAY shut? (comma? of? YY | dash YY | {_REF_YEAR})?", readings.day_of_month),
    (f"(weekday comma? the?)? DAY dash? of? month (comma? of? dash? YEARISH | {_REF_YEAR})?", readings.day_of_month),
    ("month dash YY dash DAY", readings.day_of_month),
    ("YY dash? month dash? DAY", readings.day_of_month),
    (f"the? DAY JOIN the? DAY of? month (comma? of? YY | {_REF_YEAR})?", readings.days_of_month),
    (f"month the? DAY JOIN the? DAY (comma? of? YY | {_REF_YEAR})?", readings.days_of_month),
    (f"month (dash month)? (comma? of? dash? YY | {_REF_YEAR})?", readings.month),
    ("DEMO{1,2} month", readings.month),
    ("year month", readings.month),
    ("numeric", readings.numeric),
    ("slash", readings.numeric),
    ("year", readings.year),
    ("year dash (twodigit|day|zero)", readings.year_month),
    ("(day|number|twodigit|year) era", readings.era),
    ("(day|number|twodigit|year) (dash|to) (day|number|twodigit|year) era", readings.era),
    ("(ordinal unit|decade) era", readings.era),
    ("ad NUM", readings.era),
    ("NUM ad", readings.era),
    ("decade", readings.decade),
    ("ordinal dash? unit", readings.century),
    (f"fiscal? (ordinal|last) dash? fiscal? unit (of? fiscal? YY | {_REF_YEAR})?", readings.quarter),
    ("YY fiscal? ordinal unit", readings.quarter),
    ("DEMO unit possessive other ordinal dash? unit", readings.quarter),
    ("fiscal unit? YY", readings.fiscal_year),
    (f"season (of? the? YY | {_REF_YEAR})?", readings.season),
    ("DEMO{1,2} season", readings.season),
    (f"holiday (comma? of? YY | {_REF_YEAR})?", readings.holiday),
    ("DEMO{1,2} holiday", readings.holiday),
    ("DEMO{0,2} weekday (comma? (daypart|overnight))?", readings.weekday),
    ("weekday the? ordinal", readings.weekday),
    ("weekday (of)? DEMO unit", readings.weekday),
    ("DEMO unit on? weekday", readings.weekday),
    ("the? DEMO{1,2} fiscal? unit", readings.relative),
    ("the day following", readings.relative),
    ("the unit", readings.context_unit),
    ("(edge|earlier|later) (of|in) the unit", readings.context_unit),
    ("unit (possessive other)? dash? edge", readings.context_unit),
    ("the? (ordinal|last) COUNT? unit of (month (comma? of? YY | " + _REF_YEAR + ")? | YY)", readings.part),
    ("(COUNT|the) (unit and COUNT)? unit (and a unit)? (ago|earlier|later|before|after|fromnow|from)", readings.shift),
    ("unit (ago|earlier|later|before|after)", readings.shift),
    ("unit dash (ago|earlier)", readings.shift),
    ("in COUNT unit", readings.shift),
    ("COUNT (dash? unit)", readings.length),
    ("DEMO (COUNT|number) unit", readings.length),
    ("DEMO ordinal? COUNT unit", readings.length),
    ("a vaguecount unit", readings.length),
    ("unit", readings.length),
    ("every (COUNT|ordinal)? (unit|weekday|month|season|daypart|holiday)", readings.recurring),
    ("weekdays", readings.recurring),
    ("weekday dayparts", readings.recurring),
    ("frequency", readings.recurring),
    ("vague", readings.vague),
    ("recent unit", readings.vague),
    ("deictic (daypart)?", readings.deictic),
    ("daypart deictic", readings.deictic),
    ("(that|this|last|next|previous|following|same){1,2} daypart", readings.time_of_day),
    ("overnight", readings.time_of_day),
    ("clock zone?", readings.time_of_day),
    ("the (that|next|previous|following|same){1,2} daypart", readings.time_of_day),
)


@dataclass(frozen=True, slots=True)
class Match:
    """Pieces `first` to `last` (exclusive) and what they say."""

    first: int
    last: int
    meaning: Meaning


def _compiled() -> dict[str, list[tuple[re.Pattern[str], Reading]]]:
    """The rules by the classes they can begin with."""
    found: dict[str, list[tuple[re.Pattern[str], Reading]]] = defaultdict(list)
    for rule, reading in _RULES:
        pattern = compile_rule(rule)
        for kind in _openings(rule):
            found[code(kind)].append((pattern, reading))
    return dict(found)


def _openings(rule: str) -> list[str]:
    """The classes that a match of the rule can begin with, found by trying each with the rule's own words after it."""
    kinds: dict[str, None] = {}
    for name in re.findall(r"[A-Za-z_]+", rule):
        kinds.update(dict.fromkeys(MACROS.get(name, (name,))))
    return list(kinds)


_BY_OPENING = _compiled()


def search(pieces: list[Lexeme], codes: str) -> list[Match]:
    """Return the matches in text order, none overlapping: at each place the longest, of equals the first rule's."""
    found: list[Match] = []
    at = 0
    while at < len(codes):
        best: Match | None = None
        for pattern, reading in _BY_OPENING.get(codes[at], ()):
            match = pattern.match(codes, at)
            if match and match.end() > (best.last if best else at):
                meaning = reading(pieces[at : match.end()])
                if meaning is not None:
                    best = Match(at, match.end(), meaning)
        if best:
            found.append(best)
            at = best.last
        else:
            at += 1
    return found
