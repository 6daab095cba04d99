"""What a temporal expression says before it is known when it was written.

Belongs here: the few shapes a reading can take. Does not belong here: how they are read (`absolute.py`, `relative.py`)
or dated (`resolve.py`).
"""

from dataclasses import dataclass

from pipeline.lexicon.calendar import NamedDay


@dataclass(frozen=True, slots=True)
class Relative:
    """A unit told by its place: last week, this year, that day. `is_definite`: "the next day"."""

    unit: str
    which: str
    is_definite: bool = False


@dataclass(frozen=True, slots=True)
class Calendar:
    """Fields of the calendar, as far as they are told.

    `within` is the year or month the fields lie in where it is told by its place ("May last year", "the 5th of this
    month"). A `year` under 100 has its century left out. `day_to`, `month_to` and `year_to` end a range; `part` is the
    (ordinal, count, unit) of "the first two weeks of", or (ordinal, 1, "weekday") of "the first Monday in"; `is_week`
    makes it the week that holds the day.
    """

    year: int | None = None
    within: Relative | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    season: str | None = None
    quarter: int | None = None
    half: int | None = None
    named: NamedDay | None = None
    which: str | None = None
    day_to: int | None = None
    month_to: int | None = None
    year_to: int | None = None
    decade: int | None = None
    century: int | None = None
    part: tuple[int, int, str] | None = None
    is_week: bool = False


@dataclass(frozen=True, slots=True)
class Numeric:
    """A date in figures whose order of fields is open: the three (or two) numbers and the sign between them."""

    fields: tuple[int, ...]
    sign: str


@dataclass(frozen=True, slots=True)
class Shift:
    """Steps of so many units before (sign -1) or after something; a count of None is not told ("a few days").

    `anchor` is now (ago, tomorrow), ahead ("in two weeks"), text (later, earlier: the date last spoken of) or
    following (what comes after the words: "two days after the attack").
    """

    steps: tuple[tuple[int | None, str], ...]
    sign: int
    anchor: str


@dataclass(frozen=True, slots=True)
class Shifted:
    """A shift from a date told beside it: two weeks before 5 May."""

    shift: Shift
    origin: "Calendar | Numeric | Shift"


@dataclass(frozen=True, slots=True)
class Length:
    """A stretch of time; `which` is last or next where it ends or begins now."""

    unit: str
    count: int | None
    which: str | None = None


@dataclass(frozen=True, slots=True)
class Recurring:
    """Something that comes again: every Friday."""


@dataclass(frozen=True, slots=True)
class Vague:
    """Now, recently, soon."""


@dataclass(frozen=True, slots=True)
class TimeOfDay:
    """A clock time or part of a day without its day; `which` as in "that morning", "last night".

    Where `tells_day` is false ("evening") it means a day only together with one.
    """

    which: str | None = None
    tells_day: bool = True


@dataclass(frozen=True, slots=True)
class Undated:
    """A time that the dataset's calendar cannot hold: years before Christ."""

    precision: str = "year"


Meaning = Relative | Calendar | Numeric | Shift | Shifted | Length | Recurring | Vague | TimeOfDay | Undated
