"""From what an expression says to the days it means.

Belongs here: the anchors (the document's date, the date last spoken of), the choice of year and week, tense. Does not
belong here: reading words (`readings.py`). The day on which this runs plays no part.
"""

import dataclasses
import datetime as dt
from dataclasses import dataclass

from pipeline.extract.dates import periods
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
from pipeline.extract.dates.periods import Period


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
    """

    document_date: dt.date | None
    is_narrative: bool
    is_day_first: bool | None
    is_southern: bool = False
    last: Period | None = None

    def resolve(self, meaning: Meaning, tense: str | None, following: Calendar | None = None) -> Dated | None:
        """Date one expression; None where there is no such day. `following` lends a year it leaves out."""
        try:
            dated = self._resolve(meaning, tense, following)
        except (ValueError, OverflowError):
            return None
        if dated and dated.period and dated.date_type == "point":
            self.last = dated.period
        return dated

    def _resolve(self, meaning: Meaning, tense: str | None, following: Calendar | None) -> Dated | None:
        match meaning:
            case Calendar():
                return self._calendar(meaning, tense, following)
            case Numeric():
                return self._numeric(meaning, tense)
            case Relative():
                return self._relative(meaning, tense)
            case Shift():
                return self._shift(meaning)
            case Length():
                return self._length(meaning)
            case TimeOfDay():
                return self._time_of_day(meaning)
            case Recurring():
                return Dated("recurrence")
            case Vague():
                return Dated("point", None, "document_date")
            case Undated():
                return Dated("point", None, "absolute", meaning.precision)

    def _anchor(self, prefers_text: bool) -> tuple[dt.date | None, str]:
        """The day to count from: the date last spoken of, or the document's."""
        if self.last and (prefers_text or self.is_narrative or not self.document_date):
            return self.last.start, "previous_date"
        return self.document_date, "document_date"

    def _calendar(self, meaning: Calendar, tense: str | None, following: Calendar | None) -> Dated | None:
        if meaning.decade is not None:
            return Dated("point", periods.decade(meaning.decade if meaning.decade >= 100 else 1900 + meaning.decade), "absolute")
        if meaning.century is not None:
            return Dated("point", periods.century(meaning.century), "absolute")
        if meaning.named and meaning.named.rule.startswith("day "):
            return Dated("point", periods.named_day(meaning.named.rule, 2000), "absolute")
        if isinstance(meaning.year, int):
            return Dated("point", self._in_year(meaning, self._full_year(meaning)), "absolute")
        if isinstance(meaning.year, Relative):
            whole = self._relative(meaning.year, tense)
            if whole is None or whole.period is None:
                return Dated("point", None, whole.basis if whole else None)
            return Dated("point", self._in_year(meaning, whole.period.start.year), whole.basis)
        if following and isinstance(following.year, int):
            end = self._full_year(following)
            earlier = bool(meaning.month and following.month and meaning.month > following.month)
            return Dated("point", self._in_year(meaning, end - earlier), "absolute")
        if meaning.weekday and not meaning.month and not meaning.season:
            return self._weekday(meaning, tense)
        return self._yearless(meaning, tense)

    def _full_year(self, meaning: Calendar) -> int:
        year = meaning.year
        assert isinstance(year, int)
        if year >= 100 or not meaning.is_short_year:
            return year
        reference = self.document_date.year if self.document_date else 2000
        return max((century + year for century in (1800, 1900, 2000) if century + year <= reference + 10), default=1900 + year)

    def _in_year(self, meaning: Calendar, year: int) -> Period | None:
        """The period the fields name in a year."""
        if meaning.part:
            return self._part(meaning, year)
        if meaning.day and meaning.month:
            start = dt.date(year, meaning.month, meaning.day)
            return Period(start, start.replace(day=meaning.day_to) if meaning.day_to else start, "day")
        if meaning.month:
            first = periods.month(year, meaning.month)
            if meaning.month_to:
                last = periods.month(year, meaning.month_to)
                if last.end < first.start:
                    first = periods.month(year - 1, meaning.month)
                return Period(first.start, last.end, "month")
            return first
        if meaning.quarter:
            return periods.months(year, meaning.quarter * 3 - 2, 3, "quarter")
        if meaning.half:
            return periods.months(year, meaning.half * 6 - 5, 6, "quarter")
        if meaning.season:
            return periods.season(year, meaning.season, self.is_southern)
        if meaning.named:
            return periods.named_day(meaning.named.rule, year)
        return periods.years(year, meaning.year_to or year)

    def _part(self, meaning: Calendar, year: int) -> Period | None:
        assert meaning.part
        order, count, unit = meaning.part
        whole = periods.month(year, meaning.month) if meaning.month else periods.years(year, year)
        precision = periods.UNIT_PRECISION.get(unit, unit)
        if order == -1:
            start = periods.shift(whole.end + dt.timedelta(days=1), unit, -count)
            return Period(start, whole.end, precision)
        start = periods.shift(whole.start, unit, order - 1)
        end = periods.shift(start, unit, count) - dt.timedelta(days=1)
        return Period(start, end, precision) if start >= whole.start and end <= whole.end else None

    def _yearless(self, meaning: Calendar, tense: str | None) -> Dated | None:
        """A month, day, season, quarter or holiday without its year."""
        which = meaning.which
        anchor, basis = self._anchor(which in ("previous", "following", "that", "same"))
        if anchor is None:
            self._in_year(meaning, 2000)
            return Dated("point", None, None)
        options = []
        for year in (anchor.year - 1, anchor.year, anchor.year + 1):
            try:
                period = self._in_year(meaning, year)
            except ValueError:
                continue
            if period:
                options.append(period)
        if not options:
            return None
        past = [option for option in options if option.start <= anchor]
        ahead = [option for option in options if option.end >= anchor]
        if which in ("last", "previous"):
            chosen = [option for option in options if option.end < anchor][-1:]
        elif which in ("next", "following"):
            chosen = [option for option in options if option.start > anchor][:1]
        elif which == "this":
            chosen = [option for option in options if option.start.year == anchor.year]
        elif basis == "previous_date":
            chosen = [self._nearest(options, anchor)]
        elif tense == "future":
            chosen = ahead[:1]
        elif tense == "past":
            chosen = past[-1:]
        else:
            chosen = [min(options, key=lambda option: (abs((option.start - anchor).days) - 60 * (option.start <= anchor), option.start))]
        return Dated("point", chosen[0] if chosen else None, basis)

    def _nearest(self, options: list[Period], anchor: dt.date) -> Period:
        """In a story the next mention is near the last: the same year, or the next one where the month lies far back."""
        if self.last and self.last.precision in ("year", "decade", "century"):
            options = [option for option in options if option.start.year == anchor.year] or options
        return min(options, key=lambda option: (abs((option.start - anchor).days), option.start.year != anchor.year))

    def _weekday(self, meaning: Calendar, tense: str | None) -> Dated | None:
        which = meaning.which
        anchor, basis = self._anchor(which in ("previous", "following", "that", "same"))
        if anchor is None or meaning.weekday is None:
            return Dated("point", None, None)
        if which in ("last week", "next week", "this week"):
            monday = periods.unit_of(anchor, "week").start + dt.timedelta(weeks={"last week": -1, "next week": 1}.get(which, 0))
            return Dated("point", periods.day(monday + dt.timedelta(days=meaning.weekday - 1)), basis)
        if meaning.day:
            return self._weekday_of_month(meaning, anchor, tense, basis)
        back = (anchor.isoweekday() - meaning.weekday) % 7
        on = (meaning.weekday - anchor.isoweekday()) % 7
        if which in ("last", "previous"):
            days = -(back or 7)
        elif which in ("next", "following"):
            days = on or 7
        elif which == "this":
            days = on if tense != "past" or on == 0 else -back
        elif basis == "previous_date" or tense == "future":
            days = on
        else:
            days = -back
        return Dated("point", periods.day(anchor + dt.timedelta(days=days)), basis)

    def _weekday_of_month(self, meaning: Calendar, anchor: dt.date, tense: str | None, basis: str) -> Dated | None:
        """Friday the 13th: the nearest month before or after in which it is one."""
        steps = range(13) if tense == "future" else range(0, -13, -1)
        for step in steps:
            first = periods.shift_months(anchor.replace(day=1), step)
            try:
                date = first.replace(day=meaning.day or 1)
            except ValueError:
                continue
            if date.isoweekday() == meaning.weekday and (date >= anchor if tense == "future" else date <= anchor):
                return Dated("point", periods.day(date), basis)
        return None

    def _numeric(self, meaning: Numeric, tense: str | None) -> Dated | None:
        fields = meaning.fields
        if len(fields) == 2:
            first, second = fields
            day_first = first > 12 or (second <= 12 and bool(self.is_day_first))
            number, day = (second, first) if day_first else (first, second)
            return self._yearless(Calendar(month=number, day=day), tense)
        if fields[0] > 31:
            return Dated("point", periods.day(dt.date(*fields)), "absolute")
        first, second, year = fields
        year = self._full_year(Calendar(year=year, is_short_year=True))
        day_first = first > 12 or (second <= 12 and (meaning.sign == "." if self.is_day_first is None else self.is_day_first))
        number, day = (second, first) if day_first else (first, second)
        return Dated("point", periods.day(dt.date(year, number, day)), "absolute")

    def _relative(self, meaning: Relative, tense: str | None) -> Dated | None:
        which = meaning.which
        of_text = which in ("previous", "following", "that") or (which == "same" and not (meaning.is_definite and not self.is_narrative and self.last is None)) or (
            which == "next" and meaning.is_definite and meaning.unit in ("day",))
        anchor, basis = self._anchor(of_text)
        if anchor is None:
            return Dated("point", None, None)
        offset = {"last": -1, "previous": -1, "next": 1, "following": 1}.get(which, 0)
        if meaning.unit == "weekend" and which == "same" or (meaning.unit == "weekend" and which == "this" and tense == "past"):
            offset = -1 if anchor.isoweekday() < 6 else 0
        if meaning.unit == "quarter" and which == "same" and basis == "document_date":
            offset = -1
        moved = periods.shift(anchor, meaning.unit, offset)
        return Dated("point", periods.unit_of(moved, meaning.unit), basis)

    def _shift(self, meaning: Shift) -> Dated | None:
        if meaning.anchor == "what follows":
            return Dated("point", None, "event")
        anchor, basis = (self.document_date, "document_date") if meaning.anchor in ("ago", "now") else self._anchor(True)
        if meaning.anchor in ("ago", "now") and self.is_narrative and self.last:
            anchor, basis = self._anchor(True)
        if anchor is None or meaning.count is None:
            return Dated("point", None, basis if anchor else None)
        moved = periods.shift(anchor, meaning.unit, meaning.sign * meaning.count)
        return Dated("point", periods.unit_of(moved, "day" if meaning.unit in ("hour", "minute", "second", "weekend") else meaning.unit), basis)

    def _length(self, meaning: Length) -> Dated | None:
        anchor, basis = self._anchor(False)
        if meaning.which is None or meaning.count is None or anchor is None:
            return Dated("duration")
        precision = periods.UNIT_PRECISION.get(meaning.unit, meaning.unit)
        if meaning.which == "last":
            return Dated("duration", Period(periods.shift(anchor, meaning.unit, -meaning.count), anchor, precision), basis)
        return Dated("duration", Period(anchor, periods.shift(anchor, meaning.unit, meaning.count), precision), basis)

    def _time_of_day(self, meaning: TimeOfDay) -> Dated | None:
        which = meaning.which
        anchor, basis = self._anchor(which in ("that", "same", "following", "previous"))
        if anchor is None:
            return Dated("point", None, None)
        offset = {"last": -1, "previous": -1, "next": 1, "following": 1}.get(which or "", 0)
        return Dated("point", periods.day(anchor + dt.timedelta(days=offset)), basis)


def with_weekday(meaning: Calendar, weekday: int | None) -> Calendar:
    """Return the same fields with a weekday."""
    return dataclasses.replace(meaning, weekday=weekday)
