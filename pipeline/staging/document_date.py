"""The date of a document, read strictly: a whole string that is one calendar day, or nothing.

Belongs here: the forms in which metadata and date lines write a day. Does not belong here: temporal expressions in
running text (`extract/`). A form that could mean two days (09/10/2023) is nothing.
"""

import datetime as dt
import re

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>\d{4})"
_WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+)?"
_CLOCK = r"(?:,?\s*(?:at\s+|[-–|]\s*)?\d{1,2}[:.]\d{2}.{0,24})?"
_FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"{_YEAR}-(?P<number>\d{{2}})-(?P<day>\d{{2}})(?:[T\s]\d{{2}}:?\d{{2}}.{{0,24}})?",
        rf"{_YEAR}/(?P<number>\d{{2}})/(?P<day>\d{{2}})",
        rf"{_YEAR}(?P<number>\d{{2}})(?P<day>\d{{2}})",
        rf"(?P<day>\d{{1,2}})\.(?P<number>\d{{1,2}})\.{_YEAR}",
        rf"{_WEEKDAY}{_DAY}(?:\s+of)?[\s-]+{_MONTH},?[\s-]+{_YEAR}{_CLOCK}",
        rf"{_WEEKDAY}{_MONTH}\s+{_DAY},?\s+{_YEAR}{_CLOCK}",
    )
)
_LATEST_YEAR, _EARLIEST_YEAR = 2200, 1400


def parse_document_date(text: str) -> dt.date | None:
    """Return the day that the whole of `text` names, or None if it names none, several, or an impossible one."""
    for form in _FORMS:
        found = form.fullmatch(text.strip())
        if found:
            parts = found.groupdict()
            month = int(parts["number"]) if "number" in parts else _MONTHS.index(parts["month"][:3].lower()) + 1
            return _day(int(parts["year"]), month, int(parts["day"]))
    return None


def _day(year: int, month: int, day: int) -> dt.date | None:
    if not _EARLIEST_YEAR <= year <= _LATEST_YEAR:
        return None
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None
