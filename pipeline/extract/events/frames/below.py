"""Whom a preposition names after a predicate, wherever the parser hung it.

Belongs here: a last resort where the attachment of a phrase is unsure (`returned the head of a king to Mali`). Does not
belong here: the slots of a predicate (`arguments.py`).
"""

from pipeline.extract.events.frames.bearers import bearers, can_suffer
from pipeline.extract.view import TextView

_OTHER_CLAUSES = frozenset({"advcl", "ccomp", "conj", "parataxis", "csubj", "appos"})


def named_below(view: TextView, predicate: int, preposition: str, event_type: str) -> list[int]:
    """Return who is named rather than who is not, the first rather than the next; nobody of another clause."""
    after = [
        head
        for head in view.parsed.subtree(predicate, without=_OTHER_CLAUSES)
        if head > predicate and view.case(head) == preposition and head not in view.temporal
    ]
    heads = [who for head in sorted(after) for who in bearers(view, head, None) if can_suffer(view, who, event_type)]
    return ([who for who in heads if who in view.mention_at] or heads)[:1]
