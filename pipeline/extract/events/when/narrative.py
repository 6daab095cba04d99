"""Dates that a story carries from one sentence to the next.

Belongs here: when an event without a date of its own happened at the time told before it. Does not belong here: dates
in the event's own sentence (`circumstances.py`).

A date is carried only inside a paragraph, from one violent act to the next that is told in the same tense and has no
temporal expression in its sentence; a flashback (`had`, since, earlier) or a general statement carries none. Words that
stay within the day (`hours later`, `by nightfall`) carry it from the sentence before, past a paragraph's end too. What
somebody said or did next who is only a pronoun (`met him on Monday. He asked for arms`) is of the same day.
"""

from dataclasses import replace

from pipeline.extract.events.acts.telling import event_nouns, is_apart
from pipeline.extract.events.when.paragraphs import DEEDS, TOLD, is_break, mentions_in, stays_within_day
from pipeline.extract.facts import Event
from pipeline.extract.view import TextView

_MAX_SENTENCES = 2
_MAIN = ("root", "conj", "parataxis", "ccomp")
_THEY = frozenset({"he", "she", "it", "they"})
# Words that answer a deed the sentence after it: a truce took hold … they agreed to disarm.
_ANSWERS = frozenset({"AGREE", "CONCEDE"})


def carry_dates(view: TextView, events: list[Event]) -> list[Event]:
    """Return the events, in text order, with the dates that the narrative gives them (basis `previous_date`)."""
    found: list[Event] = []
    last: tuple[int, Event] | None = None
    told: tuple[int, Event] | None = None
    tokens = view.parsed.tokens
    dated_sentences = {
        words[0].sentence for date in view.dates if (words := view.parsed.tokens_in(date.start, date.end))
    }
    for event in events:
        sentence = tokens[event.trigger].sentence
        carries = event.event_type in DEEDS and event.status in TOLD
        carries |= event.event_type in _ANSWERS and last is not None and sentence - last[0] == 1
        if event.date is not None:
            if carries and event.date.precision == "day":
                last = (sentence, event)
        else:
            giver = last if carries and last is not None and _continues(view, event, last, dated_sentences) else None
            giver = giver or (last if _is_within_day(view, event, last) else None)
            giver = giver or (told if _is_told_of_them(view, event, told, dated_sentences) else None)
            if giver is not None and giver[1].date is not None:
                event = replace(event, date=replace(giver[1].date, date_basis="previous_date"))
                last = (sentence, event) if giver is last else last
        if event.date is not None and event.date.precision == "day" and event.status in TOLD:
            told = (sentence, event)
        found.append(event)
    return found


def _is_within_day(view: TextView, event: Event, last: tuple[int, Event] | None) -> bool:
    """Tell whether the words of a sentence say that it goes on within the day of the act right before it."""
    if last is None or event.event_type not in DEEDS or event.status not in TOLD:
        return False
    sentence = view.parsed.tokens[event.trigger].sentence
    if sentence - last[0] not in (0, 1) or _is_elsewhere(last[1], event) or last[1].date is None:
        return False
    says_so = stays_within_day(view, view.parsed.sentences[sentence].start, event.end)
    others = [said for said in mentions_in(view, sentence) if not stays_within_day(view, said.start, said.end)]
    clause = view.clauses.get(event.trigger) or view.clause_around(event.trigger)
    is_main = clause is not None and clause.relation.partition(":")[0] in _MAIN
    others = [said for said in others if said.start_date is not None or said.date_basis == "event"]
    return says_so and not others and is_main


def _is_told_of_them(view: TextView, event: Event, told: tuple[int, Event] | None, dated: set[int]) -> bool:
    """Tell whether somebody who is a pronoun goes on where the sentence before, of that paragraph, left them."""
    sentence = view.parsed.tokens[event.trigger].sentence
    if told is None or sentence - told[0] != 1 or sentence in dated or is_break(view, told[0], sentence):
        return False
    clause = view.clauses.get(event.trigger)
    if clause is None or event.status not in TOLD or clause.relation != "root" or told[1].date is None:
        return False
    is_past = view.parsed.tokens[event.trigger].tag == "VBD" and not clause.is_perfect
    agents = [view.parsed.tokens[agent].lower for agent in clause.agents]
    before = view.clauses.get(told[1].trigger)
    is_main = before is not None and before.relation == "root"
    return is_past and is_main and bool(agents) and all(agent in _THEY for agent in agents)


def _continues(view: TextView, event: Event, last: tuple[int, Event], dated: set[int]) -> bool:
    if _is_elsewhere(last[1], event) or any(is_apart(view, noun) for noun in event_nouns(view, event.trigger)):
        return False
    sentence = view.parsed.tokens[event.trigger].sentence
    told = last[1].date
    if not 0 <= sentence - last[0] <= _MAX_SENTENCES or told is None:
        return False
    if sentence in dated:
        return False
    if is_break(view, last[0], sentence):
        return False
    clause = view.clauses.get(event.trigger)
    if clause is None:
        return False
    if sentence == last[0] and (clause.mark not in (None, "that") or clause.relation.startswith("acl")):
        return False
    token = view.parsed.tokens[event.trigger]
    return token.tag in ("VBD", "VBN") and not clause.is_perfect


def _is_elsewhere(first: Event, second: Event) -> bool:
    """Tell whether two events name different countries: a round-up of the news, not a story."""
    countries = {event.place.place.country_code for event in (first, second) if event.place and event.place.place}
    return len(countries - {None}) > 1
