"""Which of several days is meant when the year or the week is left out.

Belongs here: choosing among candidate periods by tense, by words such as "last", by the weekday told. Does not belong
here: making the candidates (`resolve.py`).
"""

import datetime as dt

from pipeline.extract.dates.periods import Period

_PAST_BIAS = 60
_SOON = 45
_LONG_AGO = 250
_FARTHEST_BACK = 240
_COARSE = ("year", "decade", "century")


def by_document(options: list[Period], anchor: dt.date, which: str | None, tense: str | None) -> Period:
    """Choose by the document's date: the latest past, unless words or tense look ahead."""
    if which in ("last", "previous"):
        fitting = [option for option in options if option.end < anchor][-1:]
    elif which in ("next", "following"):
        fitting = [option for option in options if option.start > anchor][:1]
    elif which == "this":
        fitting = [option for option in options if option.start.year == anchor.year]
    elif tense == "future":
        fitting = [option for option in options if option.end >= anchor][:1]
    elif tense == "past":
        fitting = [option for option in options if option.start <= anchor][-1:]
        soon = [option for option in options if anchor < option.start <= anchor + dt.timedelta(days=_SOON)]
        if soon and fitting and (anchor - fitting[0].end).days > _LONG_AGO:
            fitting = soon
    else:
        fitting = []
    bias = 0 if tense == "prospect" else _PAST_BIAS
    return min(
        fitting or options, key=lambda option: abs((option.start - anchor).days) - bias * (option.start <= anchor)
    )


def by_text(options: list[Period], frame: Period, which: str | None) -> Period:
    """Choose by the date the story has reached: the same year, or the next where the story would leap far back."""
    if which == "previous":
        fitting = [option for option in options if option.end < frame.start][-1:]
    elif which in ("next", "following"):
        fitting = [option for option in options if option.start > frame.end][:1]
    else:
        fitting = [option for option in options if option.start.year == frame.start.year]
        if frame.precision not in _COARSE and which not in ("that", "same"):
            leap = frame.start - dt.timedelta(days=_FARTHEST_BACK)
            fitting = [option for option in fitting if option.start >= leap] or [
                option for option in options if option.start > frame.start
            ][:1]
    return min(fitting or options, key=lambda option: abs((option.start - frame.start).days))


def weekday(number: int, anchor: dt.date, which: str | None, tense: str | None, follows_text: bool) -> dt.date:
    """Return the day of a weekday named from `anchor`, which is the date last spoken of where `follows_text`."""
    back = (anchor.isoweekday() - number) % 7
    on = (number - anchor.isoweekday()) % 7
    if which in ("last week", "next week", "this week"):
        week = {"last week": -7, "next week": 7}.get(which, 0)
        return anchor + dt.timedelta(days=number - anchor.isoweekday() + week)
    if which in ("last", "previous"):
        days = -(back or 7)
    elif which in ("next", "following"):
        days = on or 7
    elif which == "this":
        days = on if tense != "past" or on == 0 else -back
    else:
        days = on if follows_text or tense in ("future", "prospect") else -back
    return anchor + dt.timedelta(days=days)
