"""The day of what a news report leads with, where it names none.

Belongs here: that a daily report tells first what happened on its day of publication or the day before. Does not
belong here: dates in the text.

Only a text that counts days from its own date (today, yesterday, on Tuesday) is read so, and of it only what the main
clauses of its first sentences tell in the past tense: no perfect, no relative clause, no act named by a noun.
"""

import datetime as dt
from dataclasses import replace

from pipeline.extract.events.view import TextView
from pipeline.extract.facts import DateMention, Event

_DAYS = dt.timedelta(days=1)
_NEWS_DAYS = dt.timedelta(days=3)
_LEAD = 2
_TOLD = frozenset({"asserted", "reported"})
_DONE = frozenset({"ASSAULT", "COERCE", "PROTEST", "RETREAT", "MOBILIZE", "AID", "SANCTION"})
_PERFECT = frozenset({"has", "have", "had", "'ve", "having"})
_MAIN = ("root", "ccomp", "conj", "parataxis")


def date_the_lead(view: TextView, events: list[Event]) -> list[Event]:
    """Return the events with the days of publication for those of the lead that name none."""
    published = view.document.published_date
    if published is None or not _counts_from(view, published):
        return events
    day = DateMention(0, 0, "point", published - _DAYS, published, "day", None, "document_date")
    return [replace(event, date=day) if _is_news(view, event) else event for event in events]


def _counts_from(view: TextView, published: dt.date) -> bool:
    """Tell whether the text names a day near its publication by its distance from it."""
    return any(
        date.date_basis == "document_date"
        and date.precision == "day"
        and date.start_date is not None
        and dt.timedelta() <= published - date.start_date <= _NEWS_DAYS
        for date in view.dates
    )


def _is_news(view: TextView, event: Event) -> bool:
    token = view.parsed.tokens[event.trigger]
    clause = view.clauses.get(event.trigger)
    if event.date is not None or event.status not in _TOLD or event.event_type not in _DONE or clause is None:
        return False
    if token.sentence > _LEAD or token.dep not in _MAIN or token.tag not in ("VBD", "VBN"):
        return False
    if clause.mark is not None or _PERFECT & set(clause.auxiliaries):
        return False
    return not any(head_sentence == token.sentence for head_sentence in view.dates_in)
