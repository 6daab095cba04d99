"""The day of what is news on the day it is told, where it names none.

Belongs here: that an act told in the past tense by somebody speaking on Friday, or at the head of a daily report,
happened on that day or the day before. Does not belong here: dates of the act itself (`circumstances.py`).

The head of a report counts only where the text reckons days from its own date (today, yesterday, on Tuesday), and of it
only what the main clauses of its first sentences tell in the past tense: no perfect, no relative clause, no act named
by a noun.
"""

import datetime as dt
from dataclasses import replace

from pipeline.extract.events.view import TextView
from pipeline.extract.facts import DateMention, Event
from pipeline.language.clauses import Clause

_DAY = dt.timedelta(days=1)
_NEWS_DAYS = dt.timedelta(days=3)
_LEAD = 2
_TOLD = frozenset({"asserted", "reported"})
_DONE = frozenset({"ASSAULT", "COERCE", "PROTEST", "RETREAT", "MOBILIZE", "AID", "SANCTION"})
_PERFECT = frozenset({"has", "have", "had", "'ve", "having"})
_MAIN = ("root", "ccomp", "conj", "parataxis")


def date_the_news(view: TextView, events: list[Event]) -> list[Event]:
    """Return the events with the days of the news for those that name none."""
    return [replace(event, date=_day_of(view, event)) if event.date is None else event for event in events]


def _day_of(view: TextView, event: Event) -> DateMention | None:
    clause = view.clauses.get(event.trigger)
    if (
        clause is None
        or event.status not in _TOLD
        or event.event_type not in _DONE
        or not _is_simple_past(view, clause)
    ):
        return None
    sentence = view.parsed.tokens[event.trigger].sentence
    dates = view.dates_in.get(sentence, [])
    if dates:
        said = _said_on(view, clause, dates)
        return said and replace(said, start_date=said.start_date and said.start_date - _DAY)
    published = view.document.published_date
    if published is None or sentence > _LEAD or not _counts_from(view, published):
        return None
    return DateMention(0, 0, "point", published - _DAY, published, "day", None, "document_date")


def _is_simple_past(view: TextView, clause: Clause) -> bool:
    token = view.parsed.tokens[clause.predicate]
    is_past = token.tag in ("VBD", "VBN") and not _PERFECT & set(clause.auxiliaries)
    return is_past and token.dep in _MAIN and clause.mark in (None, "that")


def _said_on(view: TextView, clause: Clause, dates: list[tuple[int, DateMention]]) -> DateMention | None:
    """Return the day on which somebody said so, where the sentence names no other day: `said on Friday that …`."""
    days = [(head, date) for head, date in dates if date.precision == "day" and date.modifier is None]
    if len(days) != 1 or clause.governor is None or clause.relation != "ccomp":
        return None
    head, date = days[0]
    said = view.parsed.tokens[clause.governor]
    if view.lexicon.speech.find(said.lemma) is None:
        return None
    nearest = view.clause_around(head)
    return date if nearest is not None and nearest.predicate == said.index else None


def _counts_from(view: TextView, published: dt.date) -> bool:
    """Tell whether the text names a day near its publication by its distance from it."""
    return any(
        date.date_basis == "document_date"
        and date.precision == "day"
        and date.start_date is not None
        and dt.timedelta() <= published - date.start_date <= _NEWS_DAYS
        for date in view.dates
    )
