"""The day of what is news on the day it is told, where it names none.

Belongs here: that an act told in the past tense by somebody speaking on Friday, or at the head of a daily report,
happened on that day or the day before. Does not belong here: dates of the act itself (`circumstances.py`).

A report counts only where its head reckons days from its own date (today, yesterday, on Tuesday), and of it only what
the main clauses tell in the past tense: no perfect, no relative clause, no act named by a noun; behind the head nothing
quoted and no paragraph that names an older time.
"""

import datetime as dt
from dataclasses import replace

from pipeline.extract.events.when.noun_dates import names_act
from pipeline.extract.events.when.paragraphs import is_old, mentions_in, paragraph_of, stays_within_day
from pipeline.extract.facts import DateMention, Event
from pipeline.extract.view import TextView
from pipeline.language.clauses import Clause

_DAY = dt.timedelta(days=1)
_NEWS_DAYS = dt.timedelta(days=3)
_LEAD = 2
_TOLD = frozenset({"asserted", "reported"})
_DONE = frozenset({"ASSAULT", "COERCE", "PROTEST", "RETREAT", "MOBILIZE", "AID", "SANCTION"})
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
    # What is counted from another event of the sentence may give that its day; other words tell of another time.
    is_vague = any(
        said.date_basis != "event" and not stays_within_day(view, said.start, said.end)
        for said in mentions_in(view, sentence)
    )
    if published is None or is_vague or _is_of_known_act(view, clause) or not _counts_from(view, published, sentence):
        return None
    if sentence > _LEAD and not _is_of_the_day(view, event, published):
        return None
    return DateMention(0, 0, "point", published - _DAY, published, "day", None, "document_date")


def _is_simple_past(view: TextView, clause: Clause) -> bool:
    token = view.parsed.tokens[clause.predicate]
    is_past = token.tag in ("VBD", "VBN") and not clause.is_perfect
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


def _counts_from(view: TextView, published: dt.date, sentence: int) -> bool:
    """Tell whether the text names a day near its publication by its distance from it; in its head where the sentence is
    farther down.
    """
    end = view.parsed.sentences[min(_LEAD, len(view.parsed.sentences) - 1)].end
    return any(
        date.date_basis == "document_date"
        and date.precision == "day"
        and date.start_date is not None
        and dt.timedelta() <= published - date.start_date <= _NEWS_DAYS
        and (sentence <= _LEAD or date.start < end)
        for date in view.dates
    )


def _is_of_the_day(view: TextView, event: Event, published: dt.date) -> bool:
    """Tell whether what stands below the head is still the news: not quoted, in no paragraph of an older time."""
    quotation = view.quotation_at.get(event.trigger)
    is_quoted = quotation is not None and quotation.is_direct
    if is_quoted or _counts_the_fallen(view, event):
        return False
    paragraph = paragraph_of(view, view.parsed.tokens[event.trigger].sentence)
    return not any(is_old(said, published, _NEWS_DAYS) for at in paragraph for said in mentions_in(view, at))


def _counts_the_fallen(view: TextView, event: Event) -> bool:
    """Tell whether a row only counts who died or was hurt, by nobody told: it may count them since long ago."""
    is_toll = event.rule_id.partition("/")[0] in view.lexicon.acts.tolls
    return is_toll and all(who.role != "source" for who in event.participants)


def _is_of_known_act(view: TextView, clause: Clause) -> bool:
    """Tell whether something is told of an act told before, which has its own time: `during the offensive`."""
    return any(view.is_definite(noun) and names_act(view, noun) for noun in clause.under("in", "during"))
