"""What a row takes from other rows of the same act: the doer, the sufferer, the day or the place it does not name.

Belongs here: which row gives and what may be taken. Does not belong here: which rows are one act (`same_act.py`).

Doer, day and place come from the first row that tells them, as reports tell the main thing first; a sufferer from the
nearest, as one act may be told of several. Nothing a row says is overwritten. Participants taken are marked as
inferred, a day has the basis `previous_date` where it was told before and `event` where it is told later. What is only
alleged goes to alleged rows alone.
"""

from collections.abc import Callable
from dataclasses import replace
from typing import TypeVar

from pipeline.extract.events.acts.claims import find_claims
from pipeline.extract.events.acts.same_act import same_acts
from pipeline.extract.facts import DateMention, Event, Participant, PlaceMention
from pipeline.extract.view import TextView

Told = TypeVar("Told", DateMention, PlaceMention)

_PRECISION = ("day", "week", "month", "season", "quarter", "year")
_PLACE_TYPES = ("facility", "village", "city", "admin2", "admin1")


def inherit(view: TextView, events: list[Event]) -> list[Event]:
    """Return the events with what other rows of the same act say and they leave unsaid."""
    rows = [*events, *find_claims(view)]
    found = list(events)
    for act in same_acts(view, rows):
        for at in act.rows:
            if at < len(events):
                others = [other for other in act.rows if other != at]
                found[at] = _completed(view, rows, at, others)
    return found


def _completed(view: TextView, events: list[Event], at: int, others: list[int]) -> Event:
    event = events[at]
    givers = [events[other] for other in others if _may_give(events[other], event)]
    more: list[Participant] = []
    for role in ("source", "target"):
        if any(who.role == role for who in event.participants):
            continue
        here = {_name(who) for who in (*event.participants, *more)}
        for giver in givers if role == "source" else sorted(givers, key=lambda giver: abs(giver.start - event.start)):
            if role == "source" and _is_mutual(giver) and not _is_mutual(event):
                continue
            taken = [who for who in giver.participants if who.role == role and _name(who) not in here]
            if taken:
                more += [replace(who, head=None, is_inferred=True) for who in taken]
                break
    date = event.date or _best(givers, lambda giver: giver.date, _fineness)
    if event.date is None and date is not None:
        date = replace(date, date_basis="previous_date" if date.start < event.start else "event")
    place = event.place or _best(givers, lambda giver: giver.place, _exactness)
    return replace(
        event,
        participants=(*event.participants, *more),
        date=date,
        place=place,
        place_start=place.start if place else None,
        place_end=place.end if place else None,
    )


def _may_give(giver: Event, taker: Event) -> bool:
    return giver.status in ("asserted", "reported") or giver.status == taker.status


def _is_mutual(event: Event) -> bool:
    """Tell whether somebody is both doer and sufferer: a clash."""
    sources = {_name(who) for who in event.participants if who.role == "source"}
    return any(_name(who) in sources for who in event.participants if who.role == "target")


def _name(who: Participant) -> str | tuple[int | None, int | None]:
    return who.mention.actor.actor_id if who.mention is not None else (who.start, who.end)


def _best(givers: list[Event], told: Callable[[Event], Told | None], rank: Callable[[Told], int]) -> Told | None:
    """Return the most exact of what the givers tell, the first of equals."""
    found = [value for giver in givers if (value := told(giver)) is not None]
    return min(found, key=rank) if found else None


def _fineness(date: DateMention) -> int:
    return _PRECISION.index(date.precision) if date.precision in _PRECISION else len(_PRECISION)


def _exactness(place: PlaceMention) -> int:
    kind = place.place.place_type if place.place is not None else None
    return _PLACE_TYPES.index(kind) if kind in _PLACE_TYPES else len(_PLACE_TYPES)
