"""Dates that a story carries from one sentence to the next.

Belongs here: when an event without a date of its own happened at the time told before it. Does not belong here: dates
in the event's own sentence (`circumstances.py`).

A date is carried only inside a paragraph, from one violent act to the next that is told in the same tense and has no
temporal expression in its sentence; a flashback (`had`, since, earlier) or a general statement carries none.
"""

from dataclasses import replace

from pipeline.extract.events.view import TextView
from pipeline.extract.facts import DateMention, Event

_CARRIED_TYPES = frozenset({"ASSAULT", "COERCE", "PROTEST", "RETREAT", "MOBILIZE", "AID"})
_TOLD = frozenset({"asserted", "reported", "alleged"})
_MAX_SENTENCES = 2


def carry_dates(view: TextView, events: list[Event]) -> list[Event]:
    """Return the events, in text order, with the dates that the narrative gives them (basis `previous_date`)."""
    found: list[Event] = []
    last: tuple[int, DateMention] | None = None
    tokens = view.parsed.tokens
    dated_sentences = {
        words[0].sentence for date in view.dates if (words := view.parsed.tokens_in(date.start, date.end))
    }
    for event in events:
        sentence = tokens[event.trigger].sentence
        carries = event.event_type in _CARRIED_TYPES and event.status in _TOLD
        if event.date is not None:
            if carries and event.date.precision == "day":
                last = (sentence, event.date)
        elif carries and last is not None and _continues(view, event, last, dated_sentences):
            event = replace(event, date=replace(last[1], date_basis="previous_date"))
            last = (sentence, last[1])
        found.append(event)
    return found


def _continues(view: TextView, event: Event, last: tuple[int, DateMention], dated: set[int]) -> bool:
    sentence = view.parsed.tokens[event.trigger].sentence
    if not 0 <= sentence - last[0] <= _MAX_SENTENCES:
        return False
    if sentence != last[0] and sentence in dated:
        return False
    between = view.document.text[view.parsed.sentences[last[0]].end : view.parsed.sentences[sentence].start]
    if "\n\n" in between:
        return False
    clause = view.clauses.get(event.trigger)
    if clause is None:
        return False
    token = view.parsed.tokens[event.trigger]
    is_past = token.tag in ("VBD", "VBN") and "had" not in clause.auxiliaries and "has" not in clause.auxiliaries
    return is_past and "have" not in clause.auxiliaries
