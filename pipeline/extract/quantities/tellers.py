"""Who gives a figure by the verb it stands under: "rights groups put the toll at 187", "the army revised it to 12".

Belongs here: verbs that state a figure of something. Does not belong here: verbs of saying with a clause, which give
status and source to all they hold (`extract/events/status.py`).
"""

from pipeline.extract.events.view import TextView
from pipeline.extract.quantities.draft import Draft

_MAX_STEPS = 3


def teller_of(view: TextView, draft: Draft) -> int | None:
    """Return the head token of who states the figure, if a verb says so: its subject, the figure under "at" or "to"."""
    for token in draft.tokens:
        current = view.parsed.tokens[token]
        for _ in range(_MAX_STEPS):
            clause = view.clauses.get(current.head)
            if clause is not None and clause.agents and clause.patients and not clause.is_negated:
                lemma = view.parsed.tokens[clause.predicate].lemma
                if any(head == current.index and _states(view, f"{lemma} {case}") for case, head in clause.obliques):
                    return clause.agents[0]
            if current.head == current.index:
                break
            current = view.parsed.tokens[current.head]
    return None


def _states(view: TextView, phrase: str) -> bool:
    return any(entry.side == "teller" for entry in view.lexicon.units.predicates.get(phrase, ()))
