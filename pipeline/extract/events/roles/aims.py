"""What a deed was done for: `sent troops to crush the revolt`, `went on strike to protest against the law`; and what a
refusal refuses: `declined to guarantee their safety`.

Belongs here: which acts in purpose clauses and under refusals are rows of their own. Does not belong here: that they
are planned or denied (`status/status.py`).
"""

from pipeline.extract.events.frames.match import Match
from pipeline.extract.facts import Event
from pipeline.extract.status.bonds import CONTENT, PURPOSE, bond_of
from pipeline.extract.view import TextView


def without_own_aims(view: TextView, rows: list[tuple[Match, Event]]) -> list[tuple[Match, Event]]:
    """Return the rows without those that only say what an act of the same kind was for (gave money to help), and
    without promises that are refused: the refusal tells them.
    """
    kinds = {event.trigger: event.event_type for _, event in rows}
    return [row for row in rows if not _is_own_aim(view, row[1], kinds) and not _is_refused(view, row[1], kinds)]


def _is_refused(view: TextView, event: Event, kinds: dict[int, str]) -> bool:
    clause = view.clauses.get(event.trigger)
    if event.event_type != "AGREE" or event.status != "denied" or clause is None:
        return False
    bond = bond_of(view, clause)
    return bond is not None and bond.kind == CONTENT and kinds.get(bond.governor.index) == "REJECT"


def _is_own_aim(view: TextView, event: Event, kinds: dict[int, str]) -> bool:
    deed = _deed(view, event.trigger)
    if deed is None:
        return False
    clause = view.clauses.get(deed)
    told_by = [deed, *(clause.patients if clause is not None else [])]
    return any(token != event.trigger and kinds.get(token) == event.event_type for token in told_by)


def _deed(view: TextView, trigger: int) -> int | None:
    """Return the predicate of what was done for the sake of an act, if it stands in a purpose clause."""
    clause = view.clauses.get(trigger) or view.clause_around(trigger)
    seen: set[int] = set()
    while clause is not None and clause.predicate not in seen:
        seen.add(clause.predicate)
        bond = bond_of(view, clause)
        if bond is not None and bond.kind == PURPOSE:
            return bond.governor.index
        clause = view.clauses.get(bond.governor.index) if bond is not None and bond.kind == CONTENT else None
    return None
