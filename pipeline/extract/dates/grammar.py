"""Which pieces, in which order, make a temporal expression.

Belongs here: the rules, each a pattern over classes (see `classes.py`) with the reading of what it matched, and the
search for the longest match from left to right. Does not belong here: what a match says (`relative.py`).
All repetition is bounded, so a match costs a constant and the search is linear.
"""

import re
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from operator import itemgetter

from pipeline.extract.dates import absolute, relative
from pipeline.extract.dates.classes import compile_rule, openings
from pipeline.extract.dates.lexer import Lexeme
from pipeline.extract.dates.meanings import Meaning

Reading = Callable[[list[Lexeme]], Meaning | None]

_NO_AGE = "(?! dash? old)"
_TOLD = "([this that] same | this [last next] | WHICH)"
_THAT_UNIT = f"(of? the? {_TOLD} unit)"
_RULES: tuple[tuple[str, Reading], ...] = (
    (
        "(weekday open month DAY shut | (weekday comma? dash?)? month dash? the? DAY)"
        f"(comma? OF? FULLYEAR | dash FULLYEAR | {_THAT_UNIT})?",
        absolute.day_of_month,
    ),
    (
        f"(weekday comma? the?)? DAY dash? of? month(comma? OF? FULLYEAR | of? ANYYEAR | dash ANYYEAR | {_THAT_UNIT})?",
        absolute.day_of_month,
    ),
    ("WHICH month DAY", absolute.day_of_month),
    ("month RULE FULLYEAR RULE DAY", absolute.day_of_month),
    ("FULLYEAR RULE (month RULE DAY | DAY RULE month)", absolute.day_of_month),
    ("DAY RULE (month RULE FULLYEAR | FULLYEAR RULE month)", absolute.day_of_month),
    ("month RULE DAY", absolute.day_of_month),
    (f"the? DAY unit? (of the?)? {_TOLD} unit", absolute.day_of_month),
    ("(?<=[on][the]) ordinal (?=[comma stop and to dash blank]|$)", absolute.day_of_month),
    (f"the? DAY JOIN the? DAY of? month (comma? OF? FULLYEAR | {_THAT_UNIT})?", absolute.days_of_month),
    ("(?<=between) the? DAY and the? DAY of? month (comma? OF? FULLYEAR)?", absolute.days_of_month),
    ("(?<=between) month the? DAY and the? DAY (comma? OF? FULLYEAR)?", absolute.days_of_month),
    (f"month the? DAY JOIN the? DAY (comma? OF? FULLYEAR | {_THAT_UNIT})?", absolute.days_of_month),
    (f"the? unit of (weekday comma?)? month the? DAY (comma? OF? FULLYEAR | {_THAT_UNIT})?", absolute.week_of),
    (f"the? unit of (weekday comma?)? the? DAY of? month (comma? OF? FULLYEAR | {_THAT_UNIT})?", absolute.week_of),
    (f"the? (ordinal|last) weekday OF month (comma? OF? FULLYEAR | {_THAT_UNIT})?", absolute.weekday_of_month),
    (f"month (dash month)? (comma? OF? RULE? FULLYEAR | {_THAT_UNIT})?", absolute.month),
    (f"{_TOLD} month", absolute.month),
    ("year RULE? month", absolute.month),
    ("numeric", absolute.numeric),
    ("slash", absolute.numeric),
    ("year", absolute.year),
    ("year RULE (twodigit|day|zero)", absolute.year_month),
    ("(day|number|twodigit|year) era", absolute.era),
    ("(day|number|twodigit|year) (dash|to) (day|number|twodigit|year) era", absolute.era),
    ("(ordinal unit|decade) era", absolute.era),
    ("ad NUMBER", absolute.era),
    ("NUMBER ad", absolute.era),
    ("decade", absolute.decade),
    ("ordinal dash? unit", absolute.century),
    (f"fiscal? (ordinal|last) dash? fiscal? unit (of? fiscal? FULLYEAR | {_THAT_UNIT})?", absolute.quarter),
    ("FULLYEAR fiscal? ordinal unit", absolute.quarter),
    ("WHICH unit possessive other ordinal dash? unit", absolute.quarter),
    ("period of? FULLYEAR", absolute.period),
    ("FULLYEAR period", absolute.period),
    ("fiscal unit? FULLYEAR", absolute.fiscal_year),
    (f"season (of? the? FULLYEAR | {_THAT_UNIT})?", absolute.season),
    (f"{_TOLD} season", absolute.season),
    (f"holiday daypart? (comma? of? FULLYEAR | {_THAT_UNIT})?", absolute.holiday),
    (f"{_TOLD} holiday", absolute.holiday),
    (f"{_TOLD}? weekday (comma? (daypart|overnight))?", relative.weekday),
    ("weekday the? ordinal", relative.weekday),
    ("weekday of? the? WHICH unit", relative.weekday),
    ("WHICH unit on? weekday", relative.weekday),
    (f"the? {_TOLD} fiscal? unit", relative.relative),
    ("the unit following", relative.relative),
    ("the fiscal? unit", relative.context_unit),
    ("(edgenoun of | [edge earlier later] OF) the unit (?! dash other)", relative.context_unit),
    ("unit (possessive other)? dash? edgenoun", relative.context_unit),
    (f"the? (ordinal|last) NUMBER? unit of (month (comma? OF? FULLYEAR | {_THAT_UNIT})? | FULLYEAR)", absolute.part),
    (
        "(a? COUNT|the) dash? unit (and other | to the unit)? ((and|comma)? COUNT unit){0,2}"
        "dash? (ago|earlier|later|before|after|fromnow|from (?=[deictic month weekday holiday numeric DAY next]))",
        relative.shift,
    ),
    ("unit (ago|earlier|later|before|after)", relative.shift),
    ("unit dash (ago|earlier) (ordinal? dash? unit)?", relative.shift),
    ("in a? COUNT unit", relative.shift),
    ("deictic daypart?", relative.deictic),
    ("daypart deictic", relative.deictic),
    ("(?<=[day number twodigit unit]) a unit", relative.recurring),
    ("(?<=[on]) unit", relative.on_weekends),
    ("a? (COUNT dash)? COUNT dash? unit (dash? unit)?" + _NO_AGE, relative.length),
    ("COUNT (and a)? unit unit" + _NO_AGE, relative.length),
    ("COUNT slash unit" + _NO_AGE, relative.length),
    ("unit a unit", relative.length),
    ("the? WHICH a? (COUNT dash)? (COUNT|number) unit" + _NO_AGE, relative.length),
    ("the (COUNT|number) WHICH? unit" + _NO_AGE, relative.length),
    ("the? ordinal (COUNT|number)? unit", relative.length),
    ("unit" + _NO_AGE, relative.length),
    ("every (COUNT|ordinal)? (unit|weekday|month|season|daypart|holiday)", relative.recurring),
    ("the? (ordinal|last) (weekday|unit) of every unit", relative.recurring),
    ("COUNT weekdays ago", relative.weekdays_ago),
    ("weekdays (daypart|dayparts)?", relative.recurring),
    ("weekday dayparts", relative.recurring),
    ("frequency", relative.recurring),
    ("vague", relative.vague),
    ("(?<=in) the last (?=[stop comma shut blank other and])", relative.the_past),
    ("recent unit", relative.vague),
    (f"the? {_TOLD} daypart", relative.time_of_day),
    ("overnight", relative.time_of_day),
    ("daypart", relative.time_of_day),
    ("clock zone?", relative.time_of_day),
)


@dataclass(frozen=True, slots=True)
class Match:
    """Pieces `first` to `last` (exclusive) and what they say."""

    first: int
    last: int
    meaning: Meaning


def _by_opening() -> dict[str, tuple[re.Pattern[str], list[tuple[re.Pattern[str], Reading]]]]:
    """The rules by the classes they can begin with, with one pattern that tells whether any of them matches at all."""
    found: dict[str, list[tuple[re.Pattern[str], Reading]]] = defaultdict(list)
    for rule, reading in _RULES:
        pattern = compile_rule(rule)
        for char in openings(pattern):
            found[char].append((pattern, reading))
    return {
        char: (re.compile("|".join(f"(?:{pattern.pattern})" for pattern, _ in rules)), rules)
        for char, rules in found.items()
    }


_RULES_BY_OPENING = _by_opening()
_by_end = itemgetter(0)
# Most pieces of a text begin no expression.
_OPENING = re.compile("[" + "".join(_RULES_BY_OPENING) + "]")


def search(pieces: list[Lexeme], codes: str) -> list[Match]:
    """Return the matches in text order, none overlapping: at each place the longest, of equals the first rule's."""
    found: list[Match] = []
    opening = _OPENING.search(codes)
    while opening is not None:
        at = opening.start()
        any_rule, rules = _RULES_BY_OPENING[codes[at]]
        match = _longest(pieces, codes, at, rules) if any_rule.match(codes, at) else None
        if match is not None:
            found.append(match)
        opening = _OPENING.search(codes, match.last if match is not None else at + 1)
    return found


def _longest(pieces: list[Lexeme], codes: str, at: int, rules: list[tuple[re.Pattern[str], Reading]]) -> Match | None:
    """Return the longest match at a place that reads as a date; the sort keeps the rules of equals in their order."""
    matched = [(match.end(), reading) for pattern, reading in rules if (match := pattern.match(codes, at))]
    for last, reading in sorted(matched, key=_by_end, reverse=True):
        meaning = reading(pieces[at:last]) if last > at else None
        if meaning is not None:
            return Match(at, last, meaning)
    return None
