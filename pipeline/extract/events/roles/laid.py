"""Acts that an accusation lays to somebody: `laid the murder at the door of the militia`, `charged with killing him`.

Belongs here: rows whose trigger fills a slot of a row that accuses. Does not belong here: accusing words that tell no
event of their own (`status/status.py` and its lexicon).
"""

from dataclasses import replace

from pipeline.extract.events.frames.match import Match
from pipeline.extract.facts import Event
from pipeline.extract.view import TextView

# Under which prepositions stands what somebody is accused of; the parser reads `with killing` as a gerund, without one.
_CHARGE = ("", "of", "for", "with", "in", "over", "to", "on", "about", "behind")
_ACTS = frozenset({"ASSAULT", "COERCE", "MOBILIZE", "SANCTION", "AID", "RETREAT"})


def as_laid(view: TextView, rows: list[tuple[Match, Event]]) -> list[tuple[Match, Event]]:
    """Return the rows with those that an accusation tells of alleged, where nothing else was said of them."""
    laid = {head for match, event in rows if _accuses(event) for head in _charges(view, match)}
    return [(match, _alleged(event) if event.trigger in laid else event) for match, event in rows]


def _accuses(event: Event) -> bool:
    return event.event_type == "ACCUSE" and event.mode == "allege"


def _charges(view: TextView, match: Match) -> list[int]:
    clause = view.clauses.get(match.token)
    if clause is None:
        return []
    heads = [*([] if clause.is_passive else clause.patients), *clause.under(*_CHARGE)]
    return [head for head in heads if head not in view.temporal]


def _alleged(event: Event) -> Event:
    is_open = event.status == "asserted" and event.event_type in _ACTS
    return replace(event, status="alleged") if is_open else event
