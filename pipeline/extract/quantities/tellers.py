"""Who gives a figure by the verb it stands under: "rights groups put the toll at 187", "monitors counted 40 dead".

Belongs here: verbs that state a figure of something. Does not belong here: verbs of saying with a clause, which give
status and source to all they hold (`extract/status/status.py`).
"""

from pipeline.extract.quantities.draft import Draft
from pipeline.extract.quantities.predicates import BEFALL
from pipeline.extract.view import TextView
from pipeline.language.clauses import Clause
from pipeline.language.parsed import Token

_MAX_STEPS = 3
_NAMING = ("NOUN", "PROPN", "PRON")


def teller_of(view: TextView, draft: Draft) -> int | None:
    """Return the head token of who states the figure, if a verb says so: its subject."""
    tokens, verbs = view.parsed.tokens, view.lexicon.units.teller_verbs
    for token in draft.tokens:
        current = tokens[token]
        for _ in range(_MAX_STEPS):
            above = tokens[current.head]
            clause = view.clauses.get(above.index) if above.lemma in verbs else None
            teller = _subject(view, clause) if clause is not None and not clause.is_negated else None
            if clause is not None and teller is not None and _states(view, clause, current, draft):
                return teller
            if above is current:
                break
            current = above
    return None


def _subject(view: TextView, clause: Clause) -> int | None:
    """Return the head of a verb's subject, which the parser may take for the first part of a compound."""
    if clause.agents:
        return clause.agents[0]
    before = view.parsed.tokens[clause.predicate - 1] if clause.predicate else None
    is_misread = before is not None and before.dep == "compound" and before.head == clause.predicate
    return before.index if before is not None and is_misread else None


def elliptic_teller(view: TextView, draft: Draft, before: Draft) -> int | None:
    """Return who states a figure where the verb is left out: "police spoke of four dead, the opposition of 26"."""
    tokens = view.parsed.tokens
    inside = view.parsed.tokens_in(draft.start, draft.end)
    at = inside[0].index - 1 if inside else 0
    if draft.sentence != before.sentence or at < 2 or tokens[at].pos != "ADP" or tokens[at - 1].pos not in _NAMING:
        return None
    first = at - 1
    while first > 0 and tokens[first - 1].pos in ("DET", "ADJ", "NOUN", "PROPN") and tokens[first].pos != "DET":
        first -= 1
    is_apart = first > 0 and tokens[first - 1].lower in (",", ";", "and", "while", "but")
    case = view.parsed.tokens_in(before.start - 2, before.start - 1)
    is_alike = bool(case) and case[0].lower == tokens[at].lower
    return at - 1 if is_apart and is_alike else None


def _states(view: TextView, clause: Clause, figure: Token, draft: Draft) -> bool:
    """Tell whether a verb states a figure: one under its preposition, or its object where that is a toll or the like.

    Without such a noun only harm and bare counts are stated: who registers candidates does something.
    """
    lemma = view.parsed.tokens[clause.predicate].lemma
    if any(head == figure.index and _tells(view, f"{lemma} {case}") for case, head in clause.obliques):
        return True
    # The parser takes "up to" for a preposition of the verb.
    is_up_to = draft.comparator == "at_most" and ("to", figure.index) in clause.obliques
    if figure.index not in clause.patients and not is_up_to:
        return False
    is_tally = draft.quantity_type in BEFALL or draft.quantity_type == "count"
    return (is_tally and _tells(view, lemma)) or _tells(view, f"{lemma} {figure.lemma}")


def _tells(view: TextView, phrase: str) -> bool:
    return phrase in view.lexicon.units.types["teller"]
