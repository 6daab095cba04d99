"""Dates that a story carries from one sentence to the next.

Belongs here: when an event without a date of its own happened at the time told before it. Does not belong here: dates
in the event's own sentence (`circumstances.py`).

A date is carried only inside a paragraph, from one violent act to the next that is told in the same tense and has no
temporal expression in its sentence; a flashback (`had`, since, earlier) or a general statement carries none.
"""

from dataclasses import replace

from pipeline.extract.events.telling import event_nouns, is_apart
from pipeline.extract.events.view import TextView
from pipeline.extract.facts import Event

_CARRIED_TYPES = frozenset({"ASSAULT", "COERCE", "PROTEST", "RETREAT", "MOBILIZE", "AID"})
_TOLD = frozenset({"asserted", "reported", "alleged"})
_MAX_SENTENCES = 2
# Words that answer a deed the sentence after it: a truce took hold … they agreed to disarm.
_ANSWERS = frozenset({"AGREE", "CONCEDE"})


def carry_dates(view: TextView, events: list[Event]) -> list[Event]:
    """Return the events, in text order, with the dates that the narrative gives them (basis `previous_date`)."""
    found: list[Event] = []
    last: tuple[int, Event] | None = None
    tokens = view.parsed.tokens
    dated_sentences = {
        words[0].sentence for date in view.dates if (words := view.parsed.tokens_in(date.start, date.end))
    }
    for event in events:
        sentence = tokens[event.trigger].sentence
        carries = event.event_type in _CARRIED_TYPES and event.status in _TOLD
        carries |= event.event_type in _ANSWERS and last is not None and sentence - last[0] == 1
        if event.date is not None:
            if carries and event.date.precision == "day":
                last = (sentence, event)
        elif carries and last is not None and _continues(view, event, last, dated_sentences):
            date = last[1].date
            event = replace(event, date=date and replace(date, date_basis="previous_date"))
            last = (sentence, event)
        found.append(event)
    return found


def _continues(view: TextView, event: Event, last: tuple[int, Event], dated: set[int]) -> bool:
    if _is_elsewhere(last[1], event) or any(is_apart(view, noun) for noun in event_nouns(view, event.trigger)):
        return False
    sentence = view.parsed.tokens[event.trigger].sentence
    told = last[1].date
    if not 0 <= sentence - last[0] <= _MAX_SENTENCES or told is None:
        return False
    if sentence in dated:
        return False
    between = view.document.text[view.parsed.sentences[last[0]].end : view.parsed.sentences[sentence].start]
    if "\n\n" in between:
        return False
    clause = view.clauses.get(event.trigger)
    if clause is None:
        return False
    if sentence == last[0] and (clause.mark not in (None, "that") or clause.relation.startswith("acl")):
        return False
    token = view.parsed.tokens[event.trigger]
    is_past = token.tag in ("VBD", "VBN") and "had" not in clause.auxiliaries and "has" not in clause.auxiliaries
    return is_past and "have" not in clause.auxiliaries


def _is_elsewhere(first: Event, second: Event) -> bool:
    """Tell whether two events name different countries: a round-up of the news, not a story."""
    countries = {event.place.place.country_code for event in (first, second) if event.place and event.place.place}
    return len(countries - {None}) > 1
