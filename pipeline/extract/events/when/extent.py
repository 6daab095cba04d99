"""The extent of an event whose date only bounds it: since, until, before or after a day.

Belongs here: turning the date of an expression into that of the act it dates. Does not belong here: which expression
dates an event (`circumstances.py`), reading one (`extract/dates/`).

`Rebels have held the town since May` tells of a time from May to the day of the text; `by 27 May eight had died` gives
only an end, `after 3 May` only a beginning; between two days lies a stretch, and `on Friday and Saturday` is one. A
part of a day bounds nothing: what happened after midnight on Sunday happened on Sunday.
"""

import datetime as dt
import re
from dataclasses import replace
from itertools import pairwise

from pipeline.extract.facts import DateMention
from pipeline.extract.view import TextView
from pipeline.language.clauses import Clause
from pipeline.language.parsed import Token

_DAY = dt.timedelta(days=1)
_HAVE = frozenset({"has", "have", "'ve", "’ve", "'s", "’s"})
_PRESENT = frozenset({"VBZ", "VBP"})
_JOINED = re.compile(r",? (?:and|or|to|through|into) (?:on |early |late )*")
_RANKED = frozenset({"JJS", "RBS"})
_SINGLED_OUT = frozenset({"first", "last", "only"})
_HALVES_OF_DAY = frozenset({"a.m.", "p.m.", "am", "pm", "a.m", "p.m"})


def bound_of(view: TextView, date: DateMention) -> str | None:
    """Return how an expression bounds what it dates (since, until, before, after); None where it does not."""
    words = view.parsed.tokens_in(date.start, date.end)
    if not words:
        return None
    before = view.parsed.tokens[words[0].index - 1].lower if words[0].index else ""
    if "since" in (before, date.modifier):
        return "since"
    if date.modifier in ("before", "after") and any(_is_hour(view, word) for word in words):
        return None
    return date.modifier if date.modifier in ("until", "before", "after") else None


def dates_the_record(view: TextView, head: int, date: DateMention) -> bool:
    """Tell whether an expression says since when nothing like it was seen, not when it happened: `for the first time
    since May`, `the worst violence since 2015`.
    """
    if bound_of(view, date) != "since":
        return False
    first = view.parsed.tokens_in(date.start, date.end)[0].index
    nouns = {view.parsed.tokens[head].head, max(first - 2, 0)}
    return any(
        child.tag in _RANKED or child.lower in _SINGLED_OUT for noun in nouns for child in view.parsed.children(noun)
    )


def extent_of(view: TextView, trigger: Token, date: DateMention) -> DateMention:
    """Return the date of an act that an expression bounds: with both ends, with one, or as it is."""
    bound = bound_of(view, date)
    stretch = _between(view, date) or _both_days(view, date)
    if stretch is not None:
        return stretch
    if bound is None or date.start_date is None or date.end_date is None:
        return date
    if bound == "since":
        clause = view.clauses.get(trigger.index)
        published = view.document.published_date
        lasts = clause is None or _reaches_today(view, clause)
        if clause is not None and not lasts and "had" not in clause.auxiliaries:
            return date
        end = published if lasts and published is not None and published >= date.start_date else None
        return replace(date, end_date=end, precision=None)
    if bound == "after":
        return replace(date, start_date=date.end_date + _DAY, end_date=None, precision=None)
    return replace(
        date, start_date=None, end_date=date.end_date if bound == "until" else date.start_date - _DAY, precision=None
    )


def _between(view: TextView, date: DateMention) -> DateMention | None:
    """Return the stretch between two days told apart (`between June 1975 and February 1976`), of which one is given."""
    text = view.document.text
    for first, second in pairwise(view.dates):
        is_pair = date in (first, second) and text[first.end : second.start] == " and "
        if not is_pair or not text[: first.start].lower().endswith("between "):
            continue
        if first.start_date is None or second.end_date is None or first.start_date > second.end_date:
            return None
        return replace(
            first,
            end=second.end,
            end_date=second.end_date,
            precision=first.precision or second.precision,
            modifier=None,
        )
    return None


def _both_days(view: TextView, date: DateMention) -> DateMention | None:
    """Return the stretch of two days told as one time, of which one is given: `killed nine on Friday and Saturday`."""
    text = view.document.text
    for first, second in pairwise(view.dates):
        if date not in (first, second) or not _JOINED.fullmatch(text, first.end, second.start):
            continue
        are_days = first.precision == second.precision == "day" and first.modifier is None and second.modifier is None
        starts, ends = first.start_date, second.end_date
        if are_days and starts is not None and first.end_date is not None and second.start_date is not None:
            is_next = second.start_date - first.end_date == _DAY
            return replace(first, end=second.end, end_date=ends, precision=None) if is_next else None
    return None


def _reaches_today(view: TextView, clause: Clause) -> bool:
    """Tell whether a clause is told in the present or the present perfect."""
    return bool(_HAVE & set(clause.auxiliaries)) or view.parsed.tokens[clause.predicate].tag in _PRESENT


def _is_hour(view: TextView, word: Token) -> bool:
    known = view.lexicon.calendar.words.get(word.lower)
    is_clock = word.lower in _HALVES_OF_DAY or (":" in word.text and word.text[0].isdigit())
    return is_clock or (known is not None and known[0].kind == "daypart")
