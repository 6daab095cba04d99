"""What a figure belongs to: its events, and from them or from its clause its status, source, date, place; and whose it is.

Belongs here: linking drafts to facts found before. Does not belong here: types and values.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from pipeline.extract.events.status import standing_of
from pipeline.extract.events.view import TextView
from pipeline.extract.facts import Actor, Attribution, DateMention, Event, Place
from pipeline.extract.quantities.draft import Draft
from pipeline.language.clauses import Clause

_CAUSES = {"fatalities": ("ASSAULT",), "injuries": ("ASSAULT",), "detained": ("COERCE", "ASSAULT"), "missing": ("ASSAULT", "COERCE"),
           "displaced": ("ASSAULT", "COERCE", "RETREAT")}
_CAUSAL_CASES = ("in", "during", "by", "from", "after", "under", "inside", "of")


@dataclass(frozen=True, slots=True)
class Links:
    """What one figure takes from its surroundings."""

    events: tuple[int, ...]
    status: str
    attribution: Attribution | None
    actor: Actor | None
    place: Place | None
    date: DateMention | None


class Linker:
    """Links the figures of one text."""

    def __init__(self, view: TextView, events: Sequence[Event]) -> None:
        self.view = view
        self.events = events
        self.by_trigger: dict[int, list[int]] = {}
        for at, event in enumerate(events):
            self.by_trigger.setdefault(event.trigger, []).append(at)

    def link(self, draft: Draft) -> Links:
        """Return what a draft belongs to."""
        linked = self._events(draft)
        event = self.events[linked[0]] if linked else None
        status, attribution = (event.status, event.attribution) if event else self._standing(draft)
        place = event.place.place if event and event.place else None
        return Links(tuple(linked), status, attribution, self._actor(draft), place, event.date if event else None)

    def _events(self, draft: Draft) -> list[int]:
        """Return the events a figure measures: the act it is governed by first, then what led to it in the same clause."""
        found: list[int] = []
        causes = _CAUSES.get(draft.quantity_type)
        for governor in draft.governors:
            if governor.quantity_type != draft.quantity_type:
                continue
            found += self.by_trigger.get(governor.token, [])
            for token in self._causes(governor.token):
                found += [at for at in self.by_trigger.get(token, []) if causes and self.events[at].event_type in causes]
        if not found and causes:
            heads = set(draft.tokens)
            found = [at for at, event in enumerate(self.events) if event.event_type in causes
                     and any(who.head in heads and who.role == "target" for who in event.participants)]
        return list(dict.fromkeys(found))

    def _causes(self, predicate: int) -> list[int]:
        """Return the tokens that may name the act behind a predicate: its subject, its cause, the clause it hangs on."""
        parsed = self.view.parsed
        clause = self.view.clauses.get(predicate)
        if clause is None:
            return [parsed.tokens[predicate].head]
        found = [*clause.agents, *(head for case, head in clause.obliques if case in _CAUSAL_CASES)]
        if clause.relation.partition(":")[0] in ("advcl", "acl", "xcomp", "conj") and clause.governor is not None:
            found.append(clause.governor)
        head = parsed.tokens[predicate]
        if head.dep.partition(":")[0] in ("advcl", "conj", "xcomp"):
            found.append(head.head)
        return found

    def _standing(self, draft: Draft) -> tuple[str, Attribution | None]:
        if not draft.tokens:
            return "asserted", None
        token = draft.governors[0].token if draft.governors else draft.tokens[0]
        standing = standing_of(self.view, token, self._carrier(token))
        return standing.status(), standing.attribution

    def _carrier(self, token: int) -> Clause | None:
        for index in (token, *(ancestor.index for ancestor in self.view.parsed.ancestors(token))):
            if index in self.view.clauses:
                return self.view.clauses[index]
        return None

    def _actor(self, draft: Draft) -> Actor | None:
        """Return the actor that is counted ("thousands of Armenians") or whose they are ("30 Russian soldiers")."""
        span = draft.counted
        if span is None:
            return None
        inside = [mention for mention in self.view.mentions if span[0] <= mention.start and mention.end <= span[1]]
        return max(inside, key=lambda mention: mention.end - mention.start).actor if inside else None
