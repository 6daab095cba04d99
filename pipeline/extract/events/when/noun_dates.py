"""Dates that belong to a noun, not to the act around it: `keep to the ceasefire of 2020`, `over the riot on Sunday`.

Belongs here: telling whose date an expression behind a noun is. Does not belong here: which date an event takes
(`circumstances.py`).
"""

from pipeline.extract.facts import DateMention
from pipeline.extract.families import families_of
from pipeline.extract.view import TextView
from pipeline.language.clauses import preposition_of

# Under which prepositions an act named by a noun has a time of its own, and under which it is the time of the clause.
_APART = frozenset({"over", "about", "for", "after", "since", "before", "until", "despite", "following", "because"})
_PUBLIC = frozenset({"PROTEST", "CONSULT"})
_WITHIN = frozenset({"in", "during", "at", "amid"})


def noun_dated(view: TextView, head: int, date: DateMention) -> int | None:
    """Return the noun that a date belongs to alone: it stands under `of` or right behind an act that stands apart."""
    parsed = view.parsed
    above = parsed.tokens[parsed.tokens[head].head]
    is_of = preposition_of(parsed, head) == "of" and above.pos in ("NOUN", "PROPN") and above.index < head
    if is_of and not _is_time(view, above.index) and preposition_of(parsed, above.index) not in _WITHIN:
        return above.index
    return _act_before(view, head, date)


def names_act(view: TextView, noun: int) -> bool:
    """Tell whether a noun names an act that happens on a day: a raid, a riot, a summit."""
    token = view.parsed.tokens[noun]
    if token.pos != "NOUN":
        return False
    known = view.lexicon.frames.candidates("noun", token.lemma)
    return bool(families_of(view, noun)) or any(predicate.frame.type in _PUBLIC for predicate in known)


def is_bound_by(view: TextView, noun: int, word: str) -> bool:
    """Tell whether a noun stands under a preposition: `since the war of 2020`."""
    return preposition_of(view.parsed, noun) == word


def _act_before(view: TextView, head: int, date: DateMention) -> int | None:
    """Return the act in whose phrase a date stands last: `over the riot at the airport on Sunday`."""
    tokens = view.parsed.tokens
    first = view.parsed.tokens_in(date.start, date.end)[0].index
    for at in range(first - 1, -1, -1):
        token = tokens[at]
        if token.sentence != tokens[head].sentence or token.pos in ("VERB", "AUX", "PUNCT", "CCONJ", "SCONJ"):
            return None
        if names_act(view, at):
            return at if preposition_of(view.parsed, at) in _APART else None
    return None


def _is_time(view: TextView, noun: int) -> bool:
    """Tell whether a noun is itself a time: the early hours of Monday."""
    token = view.parsed.tokens[noun]
    return noun in view.temporal or token.lower in view.lexicon.calendar.words
