"""From what an expression says to the days it means.

Belongs here: the anchors (the document's date, the date last spoken of) and what each meaning makes of them. Does not
belong here: reading words (`absolute.py`, `relative.py`), fields told in full (`fields.py`), choosing among years
(`choice.py`). The day on which this runs plays no part.
"""

import datetime as dt
from dataclasses import dataclass, replace

from pipeline.extract.dates import choice, periods
from pipeline.extract.dates.fields import full_year, in_year, ordered
from pipeline.extract.dates.meanings import (
    Calendar,
    Length,
    Meaning,
    Numeric,
    Recurring,
    Relative,
    Shift,
    Shifted,
    TimeOfDay,
    Undated,
    Vague,
)
from pipeline.extract.dates.periods import Period

_OF_TEXT = ("previous", "following", "that", "same")
_OFFSETS = {"last": -1, "previous": -1, "next": 1, "following": 1}
_SHIFT_GRAIN = {
    "hour": "day",
    "minute": "day",
    "second": "day",
    "weekend": "day",
    "decade": "year",
    "century": "decade",
    "half": "month",
}
_HALF_A_DECADE = 5
_SOME_DAY = dt.date(2000, 1, 1)


@dataclass(frozen=True, slots=True)
class Dated:
    """What became of an expression: its type, its days if any, and what they were counted from."""

    date_type: str
    period: Period | None = None
    basis: str | None = None
    precision: str | None = None


@dataclass
class Resolver:
    """Dates the expressions of one text in their order.

    `is_narrative`: the text tells of other times than its own, so that "in May" takes its year from the text before.
    `is_day_first`: how the text writes dates in figures, where it shows it. `last` is the date last spoken of, `frame`
    the one a story has reached; `is_last_near` and `is_frame_near` say whether in this sentence or the one before,
    `is_frame_of_paragraph` whether in a paragraph that told its year as `that year` and has named no other time since.
    """

    document_date: dt.date | None
    is_narrative: bool
    is_day_first: bool | None
    is_southern: bool = False
    last: Period | None = None
    frame: Period | None = None
    is_last_near: bool = False
    is_frame_near: bool = False
    is_frame_of_paragraph: bool = False
    is_first_sentence: bool = True

    def resolve(self, meaning: Meaning, tense: str | None) -> Dated | None:
        """Date one expression; None where there is no such day."""
        try:
            return self._resolve(meaning, tense)
        except (ValueError, OverflowError):
            return None

    def _resolve(self, meaning: Meaning, tense: str | None) -> Dated | None:
        match meaning:
            case Calendar():
                return self._calendar(meaning, tense)
            case Numeric():
                return self._calendar(ordered(meaning, self.is_day_first), tense)
            case Relative():
                return self._relative(meaning, tense)
            case Shift():
                return self._shift(meaning, tense)
            case Shifted():
                return self._shifted(meaning, tense)
            case Length():
                return self._length(meaning)
            case TimeOfDay():
                return self._time_of_day(meaning, tense)
            case Recurring():
                return Dated("recurrence")
            case Vague():
                return Dated("point", None, "document_date")
            case Undated():
                return Dated("point", None, "absolute", meaning.precision)

    def _anchor(self, prefers_text: bool) -> tuple[dt.date | None, str | None]:
        """The day to count from: the date last spoken of, or the document's."""
        if self.last and (prefers_text or self.is_narrative):
            return self.last.start, "previous_date"
        return self.document_date, "document_date" if self.document_date else None

    def _is_unanchored(self, basis: str | None, tense: str | None) -> bool:
        """Tell whether a past is counted on from no day told: "The next day he resigned" is not tomorrow."""
        return basis == "document_date" and tense == "past"

    def _day_near(self) -> bool:
        """Tell whether the date last spoken of is one day, in this sentence or the one before."""
        return self.is_last_near and self.last is not None and self.last.precision == "day"

    def _is_coarse(self, basis: str | None, unit: str) -> bool:
        """Tell whether the date last spoken of is too coarse to count such units from: "that day" after "in 1942"."""
        if basis != "previous_date" or self.last is None:
            return False
        return periods.GRAINS.index(self.last.precision) > periods.GRAINS.index(periods.UNIT_PRECISION.get(unit, unit))

    def _full(self, year: int) -> int:
        """A year with its century, told from the document's date or the text."""
        reference = self.document_date or (self.last.start if self.last else None)
        return full_year(year, reference)

    def _full_decade(self, decade: int) -> int:
        """A decade with its century, of those at least half over: "the twenties", said in 2023, are the 1920s."""
        reference = self.document_date or (self.last.start if self.last else None)
        first = self._full(decade)
        return first if reference is None or first + _HALF_A_DECADE < reference.year else first - 100

    def _calendar(self, meaning: Calendar, tense: str | None) -> Dated | None:
        if meaning.decade is not None:
            first = meaning.decade if meaning.decade >= 100 else self._full_decade(meaning.decade)
            return Dated("point", periods.decade(first), "absolute")
        if meaning.century is not None:
            return Dated("point", periods.century(meaning.century), "absolute")
        if meaning.named and meaning.named.rule.startswith("day "):
            return Dated("point", periods.named_day(meaning.named.rule, 1), "absolute")
        if meaning.year is not None:
            return Dated("point", in_year(meaning, self._full(meaning.year), self.is_southern), "absolute")
        if meaning.within is not None:
            return self._within(meaning, meaning.within, tense)
        if meaning.weekday and not meaning.day and not meaning.part:
            anchor, basis = self._anchor(meaning.which in _OF_TEXT or (not self.document_date and self._day_near()))
            if anchor is None:
                return Dated("point")
            date = choice.weekday(meaning.weekday, anchor, meaning.which, tense, basis == "previous_date")
            return Dated("point", periods.day(date), basis)
        if meaning.day and not meaning.month:
            return self._day_alone(meaning, tense)
        return self._yearless(meaning, tense)

    def _within(self, meaning: Calendar, outer: Relative, tense: str | None) -> Dated | None:
        """Fields within a year or month told by its place: May last year, the 5th of that month."""
        whole = self._relative(outer, tense)
        if whole.period is None:
            return whole
        start = whole.period.start
        fields = meaning if outer.unit == "year" else replace(meaning, month=start.month)
        return Dated("point", in_year(fields, start.year, self.is_southern), whole.basis)

    def _yearless(self, meaning: Calendar, tense: str | None) -> Dated | None:
        """A month, day, season, quarter or holiday without its year."""
        reached = self._reached(meaning.which, tense)
        anchor = reached.start if reached else self.document_date
        options = self._options(meaning, anchor or _SOME_DAY)
        if not options:
            return None
        if reached:
            return Dated("point", choice.by_text(options, reached, meaning.which), "previous_date")
        if anchor is None:
            return Dated("point")
        return Dated("point", choice.by_document(options, anchor, meaning.which, tense), "document_date")

    def _reached(self, which: str | None, tense: str | None) -> Period | None:
        """The date a story has reached, None where the document's own date counts.

        A text of the day tells a story too for as long as a year just named holds: "In 1942 … On 5 May".
        """
        if which in _OF_TEXT and self.last:
            return self.last
        if self.is_narrative:
            return self.frame or self.last
        if which or self.frame is None or (self.document_date and not self._looks_back(self.frame, tense)):
            return None
        return self.frame

    def _looks_back(self, frame: Period, tense: str | None) -> bool:
        """Tell whether a past year named just before is still what is told of."""
        is_past = self.document_date is not None and frame.end.year < self.document_date.year and tense == "past"
        return is_past and ((self.is_frame_near and frame.precision == "year") or self.is_frame_of_paragraph)

    def _options(self, meaning: Calendar, anchor: dt.date) -> list[Period]:
        """The periods in the years around; those of the weekday told, if any is of it."""
        options: list[Period] = []
        weekday = None if meaning.part else meaning.weekday
        for year in (anchor.year - 1, anchor.year, anchor.year + 1):
            try:
                options.append(in_year(meaning, year, self.is_southern))
            except ValueError:
                continue
        on_weekday = [option for option in options if option.start.isoweekday() == weekday]
        return on_weekday or options

    def _day_alone(self, meaning: Calendar, tense: str | None) -> Dated | None:
        """The 13th, Friday the 13th: in the month spoken of, else the nearest that fits."""
        anchor, basis = self._anchor(True)
        if anchor is None or meaning.day is None:
            return Dated("point", None, basis)
        steps = (0, -1, 1, -2, 2, -3, 3) if tense != "future" else (0, 1, 2, 3, 4, 5, 6)
        for step in steps:
            first = periods.shift_months(anchor.replace(day=1), step)
            if meaning.day > periods.month(first.year, first.month).end.day:
                continue
            date = first.replace(day=meaning.day)
            if meaning.weekday in (None, date.isoweekday()):
                return Dated("point", periods.day(date), basis)
        return None

    def _relative(self, meaning: Relative, tense: str | None) -> Dated:
        which, unit = meaning.which, meaning.unit
        is_spoken_of = which == "same" and meaning.is_definite and not self.is_narrative and unit != "day"
        is_next = which == "next" and meaning.is_definite and unit == "day"
        anchor, basis = self._anchor(is_next or (which in _OF_TEXT and not is_spoken_of))
        if anchor is None:
            return Dated("point")
        if self._is_coarse(basis, unit):
            return Dated("point", None, basis)
        offset = _OFFSETS.get(which, 0)
        if offset > 0 and meaning.is_definite and self._is_unanchored(basis, tense):
            return Dated("point", None, "previous_date")
        lies_behind = (which == "same" and tense != "future") or (which == "this" and tense == "past")
        if (unit == "weekend" and lies_behind and anchor.isoweekday() < 6) or (unit == "quarter" and is_spoken_of):
            offset = -1
        return Dated("point", periods.unit_of(periods.shift(anchor, unit, offset), unit), basis)

    def _shift(self, meaning: Shift, tense: str | None) -> Dated:
        if meaning.anchor == "following":
            return Dated("point", None, "event")
        if meaning.anchor == "ahead" and tense != "future":
            return Dated("duration")
        anchor, basis = self._anchor(meaning.anchor == "text")
        # The first sentence of a text leaves only its own day to count from.
        is_told = meaning.anchor == "text" and meaning.sign > 0 and not self.is_first_sentence
        if is_told and self._is_unanchored(basis, tense):
            return Dated("point", None, "previous_date")
        moved = None if self._is_coarse(basis, meaning.steps[-1][1]) else _moved(anchor, meaning)
        if moved is None:
            return Dated("point", None, basis)
        grain = "day" if meaning.anchor == "ahead" else _SHIFT_GRAIN.get(meaning.steps[-1][1], meaning.steps[-1][1])
        return Dated("point", periods.unit_of(moved, grain), basis)

    def _shifted(self, meaning: Shifted, tense: str | None) -> Dated | None:
        origin = self._resolve(meaning.origin, tense)
        if origin is None or origin.period is None:
            return origin
        moved = _moved(origin.period.start, meaning.shift)
        grain = origin.period.precision if origin.period.precision in ("day", "month", "year") else "day"
        return Dated("point", periods.unit_of(moved, grain) if moved else None, origin.basis)

    def _length(self, meaning: Length) -> Dated:
        anchor, basis = self._anchor(False)
        if meaning.which is None or meaning.count is None or anchor is None:
            return Dated("duration")
        precision = periods.UNIT_PRECISION.get(meaning.unit, meaning.unit)
        other = periods.shift(anchor, meaning.unit, -meaning.count if meaning.which == "last" else meaning.count)
        return Dated("duration", Period(min(anchor, other), max(anchor, other), precision), basis)

    def _time_of_day(self, meaning: TimeOfDay, tense: str | None) -> Dated:
        anchor, basis = self._anchor(meaning.which in _OF_TEXT or (meaning.which is None and self._day_near()))
        if anchor is None or self._is_coarse(basis, "day"):
            return Dated("point", None, basis)
        offset = _OFFSETS.get(meaning.which or "", 0)
        if offset > 0 and self._is_unanchored(basis, tense):
            return Dated("point", None, "previous_date")
        return Dated("point", periods.day(anchor + dt.timedelta(days=offset)), basis)


def _moved(anchor: dt.date | None, meaning: Shift) -> dt.date | None:
    """The day so many steps away, None where a step is not told."""
    for count, unit in meaning.steps:
        if anchor is None or count is None:
            return None
        anchor = periods.shift(anchor, unit, meaning.sign * count)
    return anchor
