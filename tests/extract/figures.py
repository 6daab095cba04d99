"""Reads a sentence as the pipeline does and writes its figures and dates as `tests/lists/figures.jsonl` has them.

A figure is `VALUE UNIT TYPE`, with ` of N` where it is a part of the N-th figure; the value shows the comparator:
`12`, `~12` approximately, `12+` at least, `>12`, `<=12`, `<12`, `12-15` between, `24?` vague. A date is
`DAY PRECISION MODIFIER`, `FIRST..LAST PRECISION MODIFIER`, `duration`, `duration FIRST..LAST`, `recurrence` or, without
days, `null BASIS`.
"""

import datetime as dt

from pipeline.extract.document import read_document
from pipeline.extract.facts import DateMention, Quantity
from pipeline.lexicon import load

PUBLISHED = dt.date(2023, 9, 21)
_WRITTEN = {
    "exactly": "{}",
    "approximately": "~{}",
    "at_least": "{}+",
    "more_than": ">{}",
    "at_most": "<={}",
    "less_than": "<{}",
    "vague": "{}?",
}


def read(text: str) -> tuple[list[str], list[str]]:
    """Return the figures and the dates of a text published on a Thursday, 21 September 2023."""
    facts = read_document("doc", text, PUBLISHED, (), load())
    return [_figure(found) for found in facts.quantities], [_date(found) for found in facts.dates]


def read_links(text: str) -> tuple[list[str | None], list[str | None]]:
    """Return who states each figure and the trigger of the first event it measures, in the words of the text."""
    facts = read_document("doc", text, PUBLISHED, (), load())
    sources = [found.attribution for found in facts.quantities]
    events = [facts.events[found.events[0]] if found.events else None for found in facts.quantities]
    return (
        [text[source.start : source.end] if source else None for source in sources],
        [text[event.trigger_start : event.trigger_end] if event else None for event in events],
    )


def read_phrases(text: str) -> tuple[list[str | None], list[str]]:
    """Return what each figure counts, in the words of the text, and its status."""
    facts = read_document("doc", text, PUBLISHED, (), load())
    return [found.counted for found in facts.quantities], [found.status for found in facts.quantities]


def _number(value: float | None) -> str:
    assert value is not None
    return f"{value:.0f}" if value == round(value) else f"{value:.4g}"


def _figure(found: Quantity) -> str:
    if found.comparator == "between":
        value = f"{_number(found.value_low)}-{_number(found.value_high)}"
    else:
        given = found.value_high if found.value_low is None else found.value_low
        value = _WRITTEN[found.comparator].format(_number(given))
    whole = "" if found.part_of is None else f" of {found.part_of + 1}"
    return f"{value} {found.unit} {found.quantity_type}{whole}"


def _date(found: DateMention) -> str:
    days = f"{found.start_date}" + (f"..{found.end_date}" if found.start_date != found.end_date else "")
    if found.date_type != "point":
        return found.date_type + (f" {days}" if found.start_date else "")
    if found.start_date is None:
        return f"null {found.date_basis}"
    return " ".join(part for part in (days, found.precision, found.modifier) if part)
