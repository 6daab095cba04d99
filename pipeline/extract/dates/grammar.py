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
from pipeline.extract.dates.classes import compile_rule, openings
from pipeline.extract.dates.lexer import Lexeme
from pipeline.extract.dates.meanings import Meaning

Reading = Callable[[list[Lexeme]], Meaning | None]

_NO_AGE = "(?! dash? old)"
_NO_NAME = "(?! movement)"
_TOLD = "([this that] same | this [last next] | WHICH)"
_THAT_UNIT = f"(of? the? {_TOLD} unit)"
_RULES: tuple[tuple[str, Reading], ...] = (
    (
        f"(weekday comma? dash? open?)? month dash? the? DAY shut? (comma? OF? FULLYEAR | dash FULLYEAR | {_THAT_UNIT})?"
        + _NO_NAME,
        readings.day_of_month,
    ),
    (
        f"(weekday comma? the?)? DAY dash? of? month (comma? OF? FULLYEAR | of? ANYYEAR | dash ANYYEAR | {_THAT_UNIT})?"
        + _NO_NAME,
        readings.day_of_month,
    ),
    ("WHICH month DAY", readings.day_of_month),
    ("month RULE FULLYEAR RULE DAY", readings.day_of_month),
    ("FULLYEAR RULE (month RULE DAY | DAY RULE month)", readings.day_of_month),
    ("DAY RULE (month RULE FULLYEAR | FULLYEAR RULE month)", readings.day_of_month),
    ("month RULE DAY", readings.day_of_month),
    (f"the? DAY unit? (of the?)? {_TOLD} unit", readings.day_of_month),
    ("(?<=[on][the]) ordinal (?=[comma stop and to dash blank]|$)", readings.day_of_month),
    (f"the? DAY JOIN the? DAY of? month (comma? OF? FULLYEAR | {_THAT_UNIT})?", readings.days_of_month),
    ("(?<=between) the? DAY and the? DAY of? month (comma? OF? FULLYEAR)?", readings.days_of_month),
    ("(?<=between) month the? DAY and the? DAY (comma? OF? FULLYEAR)?", readings.days_of_month),
    (f"month the? DAY JOIN the? DAY (comma? OF? FULLYEAR | {_THAT_UNIT})?", readings.days_of_month),
    (f"the? unit of (weekday comma?)? month the? DAY (comma? OF? FULLYEAR | {_THAT_UNIT})?", readings.week_of),
    (f"month (dash month)? (comma? OF? RULE? FULLYEAR | {_THAT_UNIT})?", readings.month),
    (f"{_TOLD} month", readings.month),
    ("year RULE? month", readings.month),
    ("numeric", readings.numeric),
    ("slash", readings.numeric),
    ("year", readings.year),
    ("year dash (twodigit|day|zero)", readings.year_month),
    ("(day|number|twodigit|year) era", readings.era),
    ("(day|number|twodigit|year) (dash|to) (day|number|twodigit|year) era", readings.era),
    ("(ordinal unit|decade) era", readings.era),
    ("ad NUMBER", readings.era),
    ("NUMBER ad", readings.era),
    ("decade", readings.decade),
    ("ordinal dash? unit", readings.century),
    (f"fiscal? (ordinal|last) dash? fiscal? unit (of? fiscal? FULLYEAR | {_THAT_UNIT})?", readings.quarter),
    ("FULLYEAR fiscal? ordinal unit", readings.quarter),
    ("WHICH unit possessive other ordinal dash? unit", readings.quarter),
    ("fiscal unit? FULLYEAR", readings.fiscal_year),
    (f"season (of? the? FULLYEAR | {_THAT_UNIT})?", readings.season),
    (f"{_TOLD} season", readings.season),
    (f"holiday daypart? (comma? of? FULLYEAR | {_THAT_UNIT})?", readings.holiday),
    (f"{_TOLD} holiday", readings.holiday),
    (f"{_TOLD}? weekday (comma? (daypart|overnight))?", readings.weekday),
    ("weekday the? ordinal", readings.weekday),
    ("weekday of? the? WHICH unit", readings.weekday),
    ("WHICH unit on? weekday", readings.weekday),
    (f"the? {_TOLD} fiscal? unit", readings.relative),
    ("the unit following", readings.relative),
    ("the fiscal? unit", readings.context_unit),
    ("(edge|earlier|later) OF the unit", readings.context_unit),
    ("unit (possessive other)? dash? edge", readings.context_unit),
    (f"the? (ordinal|last) NUMBER? unit of (month (comma? OF? FULLYEAR | {_THAT_UNIT})? | FULLYEAR)", readings.part),
    (
        "(a? COUNT|the) dash? unit (and other)? ((and|comma)? COUNT unit){0,2} dash? (ago|earlier|later|before|after|fromnow|from)",
        readings.shift,
    ),
    ("unit (ago|earlier|later|before|after)", readings.shift),
    ("unit dash (ago|earlier) (ordinal? dash? unit)?", readings.shift),
    ("in a? COUNT unit", readings.shift),
    ("deictic daypart?", readings.deictic),
    ("daypart deictic", readings.deictic),
    ("a? COUNT dash? unit (dash? unit)?" + _NO_AGE, readings.length),
    ("COUNT (and a)? unit unit" + _NO_AGE, readings.length),
    ("COUNT slash unit" + _NO_AGE, readings.length),
    ("unit a unit", readings.length),
    ("the? WHICH a? (COUNT|number) unit" + _NO_AGE, readings.length),
    ("the (COUNT|number) WHICH? unit", readings.length),
    ("the? ordinal (COUNT|number)? unit", readings.length),
    ("unit" + _NO_AGE, readings.length),
    ("every (COUNT|ordinal)? (unit|weekday|month|season|daypart|holiday)", readings.recurring),
    ("weekdays (daypart|dayparts)?", readings.recurring),
    ("weekday dayparts", readings.recurring),
    ("frequency", readings.recurring),
    ("vague", readings.vague),
    ("(?<=in) the last (?=[stop comma shut blank other and])", readings.the_past),
    ("recent unit", readings.vague),
    (f"the? {_TOLD} daypart", readings.time_of_day),
    ("overnight", readings.time_of_day),
    ("daypart", readings.time_of_day),
    ("clock zone?", readings.time_of_day),
)


@dataclass(frozen=True, slots=True)
class Match:
    """Pieces `first` to `last` (exclusive) and what they say."""

    first: int
    last: int
    meaning: Meaning


def _by_opening() -> dict[str, list[tuple[re.Pattern[str], Reading]]]:
    """The rules by the classes they can begin with."""
    found: dict[str, list[tuple[re.Pattern[str], Reading]]] = defaultdict(list)
    for rule, reading in _RULES:
        pattern = compile_rule(rule)
        for char in openings(pattern):
            found[char].append((pattern, reading))
    return dict(found)


_RULES_BY_OPENING = _by_opening()


def search(pieces: list[Lexeme], codes: str) -> list[Match]:
    """Return the matches in text order, none overlapping: at each place the longest, of equals the first rule's."""
    found: list[Match] = []
    at = 0
    while at < len(codes):
        best: Match | None = None
        for pattern, reading in _RULES_BY_OPENING.get(codes[at], ()):
            match = pattern.match(codes, at)
            if match and match.end() > (best.last if best else at):
                meaning = reading(pieces[at : match.end()])
                if meaning is not None:
                    best = Match(at, match.end(), meaning)
        if best:
            found.append(best)
        at = best.last if best else at + 1
    return found
