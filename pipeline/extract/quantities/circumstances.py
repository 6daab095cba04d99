"""When and where a figure holds that measures no act that was found: "in 2013 some 900 villages had no well".

Belongs here: the day and the place of its own phrase and clause. Does not belong here: those of events, which their
figures share (`links.py`), and whose population a figure is (`subjects.py`).
"""

from pipeline.extract.events.when.extent import extent_of
from pipeline.extract.facts import DateMention, Place
from pipeline.extract.quantities.draft import Draft
from pipeline.extract.view import TextView
from pipeline.language.parsed import Token

# Amounts that are no state of affairs: how long, how far, how old, how strong.
_TIMELESS = frozenset(("duration", "distance", "age", "measure"))
_TELLS_WHEN = ("obl", "advmod", "nmod")
_TELLS_WHERE = ("obl", "nmod")
# From last year, than in May: what something is set against.
_COMPARED = frozenset(("from", "than", "to", "compared with", "compared to", "against"))
_LOCATIVE = frozenset(("in", "at", "inside", "near", "across", "outside", "around", "throughout"))


def told_when(view: TextView, draft: Draft) -> DateMention | None:
    """Return the one date that hangs on a figure or the clause it stands in."""
    anchors = _anchors(view, draft)
    if not anchors:
        return None
    found = [
        date
        for head, date in view.dates_in.get(draft.sentence, [])
        if date.date_type == "point"
        and date.start_date is not None
        and view.case(head) not in _COMPARED
        and _hangs_on(view.parsed.tokens[head], anchors, _TELLS_WHEN)
    ]
    return extent_of(view, view.parsed.tokens[anchors[-1]], found[0]) if len(found) == 1 else None


def told_where(view: TextView, draft: Draft) -> Place | None:
    """Return the place that hangs on a figure, else the one that hangs on the clause it stands in."""
    for anchor in _anchors(view, draft):
        found = [
            place
            for place in view.places_in.get(draft.sentence, [])
            if _hangs_on(view.parsed.tokens[place.head], [anchor], _TELLS_WHERE) and view.case(place.head) in _LOCATIVE
        ]
        if len(found) == 1:
            return found[0].place
    return None


def _anchors(view: TextView, draft: Draft) -> list[int]:
    """Return the tokens of a figure and, last, the predicate of its clause."""
    if not draft.tokens or draft.quantity_type in _TIMELESS:
        return []
    typed = [at.token for at in draft.governors if at.quantity_type == draft.quantity_type and at.token in view.clauses]
    clause = view.clauses.get(typed[0]) if typed else view.clause_around(draft.tokens[0])
    return [*draft.tokens, *([clause.predicate] if clause is not None else [])]


def _hangs_on(token: Token, anchors: list[int], relations: tuple[str, ...]) -> bool:
    return token.head in anchors and token.head != token.index and token.dep.partition(":")[0] in relations
