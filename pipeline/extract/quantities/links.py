"""What a figure belongs to: its events, from them or its clause its date and place; and whose it is.

Belongs here: linking drafts to facts found before. Does not belong here: types and values, status and source
(`standings.py`).
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from pipeline.extract.facts import Actor, Attribution, DateMention, Event, Place
from pipeline.extract.quantities.circumstances import told_when, told_where
from pipeline.extract.quantities.draft import Draft
from pipeline.extract.quantities.standings import Standings
from pipeline.extract.quantities.subjects import population_subject
from pipeline.extract.view import TextView
from pipeline.language.clauses import case_of

_CAUSES = {
    "fatalities": ("ASSAULT",),
    "injuries": ("ASSAULT",),
    "detained": ("COERCE", "ASSAULT"),
    "missing": ("ASSAULT", "COERCE"),
    "displaced": ("ASSAULT", "COERCE", "RETREAT"),
}
_CONTINUED = re.compile(r"(?:[^.;:,\"“”]{0,40},?)?\s(?:and|with)\s(?:another\s)?|\s\w+,\s")
# So many links up may stand the act.
_LONGEST_LINK = 6
# How a figure hangs on the act it measures, and on the noun that frames it.
_ARGUMENTS = frozenset(("nsubj", "obj", "iobj"))
# "Two years after", "45 km south of" tell when and where by another act or place, and are no measure of this one.
_OFFSETS = frozenset(("duration", "distance"))
_INNER = frozenset(("nmod", "conj", "nummod", "compound", "appos", "flat", "amod"))
_CAUSAL_CASES = ("in", "during", "by", "from", "after", "under", "inside", "of")


class Links(NamedTuple):
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
        """Index the events by their triggers."""
        self.view = view
        self.events = events
        self.by_target: dict[int, list[int]] = {}
        self.by_participant: dict[int, list[int]] = {}
        self.standings = Standings(view)
        self.mentions = sorted(view.mentions, key=lambda mention: (mention.start, mention.end))
        self.starts = [mention.start for mention in self.mentions]
        self.by_trigger: dict[int, list[int]] = {}
        for at, event in enumerate(events):
            self.by_trigger.setdefault(event.trigger, []).append(at)
            for who in event.participants:
                if who.head is not None:
                    self.by_participant.setdefault(who.head, []).append(at)
                    if who.role == "target":
                        self.by_target.setdefault(who.head, []).append(at)

    def link_all(self, drafts: Sequence[Draft]) -> list[Links]:
        """Return what each draft belongs to; harm in one sentence shares its act: "killed 10, wounded 39"."""
        found: list[Links] = []
        harm: dict[int, tuple[int, ...]] = {}
        for draft in drafts:
            links = self._link(draft, harm.get(draft.sentence), drafts[len(found) - 1] if found else None)
            if found and links.attribution is None and self._goes_on(drafts[len(found) - 1], draft):
                links = links._replace(status=found[-1].status, attribution=found[-1].attribution)
            whole = draft.part_of
            if whole is not None and not links.events and whole.quantity_type == draft.quantity_type:
                own = next((found[at] for at, other in enumerate(drafts[: len(found)]) if other is whole), links)
                links = links._replace(events=own.events, place=own.place, date=own.date)
            if links.events and draft.quantity_type in _CAUSES:
                harm[draft.sentence] = links.events
            found.append(links)
        return found

    def _goes_on(self, before: Draft, draft: Draft) -> bool:
        """Tell whether a lone figure goes on a statement: "says 40 have died, and 12 are missing"."""
        if not draft.is_bare or draft.sentence != before.sentence or draft.quantity_type not in _CAUSES:
            return False
        between = self.view.parsed.text[before.end : draft.start]
        return _CONTINUED.fullmatch(between) is not None

    def _link(self, draft: Draft, earlier: tuple[int, ...] | None, before: Draft | None) -> Links:
        linked = self._events(draft, earlier)
        event = self.events[linked[0]] if linked else None
        status, attribution = self.standings.of(draft, before, event)
        place = event.place.place if event and event.place else None
        actor = self._actor(draft)
        if draft.quantity_type == "population":
            owner, place = population_subject(self.view, draft.tokens, [at.token for at in draft.governors])
            actor = owner or actor
        if event is not None:
            return Links(tuple(linked), status, attribution, actor, place, event.date)
        linked = list(self._act_over(draft) or self._act_of(draft))
        place = place or told_where(self.view, draft)
        return Links(tuple(linked), status, attribution, actor, place, told_when(self.view, draft))

    def _events(self, draft: Draft, earlier: tuple[int, ...] | None) -> list[int]:
        """Return the events a figure measures: the act it is governed by, then what led to it in the same clause."""
        if not self.events:
            return []
        found: list[int] = []
        causes = _CAUSES.get(draft.quantity_type)
        for governor in draft.governors:
            if governor.quantity_type != draft.quantity_type:
                continue
            found += self.by_trigger.get(governor.token, [])
            for token in self._causes(governor.token):
                found += [
                    at for at in self.by_trigger.get(token, []) if causes and self.events[at].event_type in causes
                ]
        is_sum = any(governor.side == "total" for governor in draft.governors)
        if not found and causes and earlier is not None and not is_sum:
            found = [at for at in earlier if self.events[at].event_type in causes]
        if not found and causes:
            targets = [at for token in draft.tokens for at in self.by_target.get(token, [])]
            found = [at for at in targets if self.events[at].event_type in causes]
        return list(dict.fromkeys(found))

    def _act_over(self, draft: Draft) -> tuple[int, ...]:
        """Return the events a figure is an argument of, or told in one: "hit 14 targets", "aid of $5m was pledged"."""
        if not draft.tokens or draft.quantity_type == "age":
            return ()
        tokens, current = self.view.parsed.tokens, draft.tokens[0]
        if current in self.by_trigger and draft.unit == "count":
            # Committed 12 massacres.
            return tuple(self.by_trigger[current])
        for _ in range(_LONGEST_LINK):
            token = tokens[current]
            relation = token.dep.partition(":")[0]
            current = token.head
            case = case_of(self.view.parsed, token.index) if relation in ("obl", "nmod") else None
            is_argument = relation in _ARGUMENTS or (case == "" and draft.quantity_type not in _OFFSETS)
            if current == token.index or not (is_argument or relation in _INNER):
                return ()
            if current in self.by_trigger and relation != "conj":
                return tuple(self.by_trigger[current])
            if is_argument or case not in (None, "of"):
                return ()
        return ()

    def _act_of(self, draft: Draft) -> list[int]:
        """Return the events in which those counted take part: "clashed with 60 rebels", "ambushed by 40 gunmen"."""
        is_counted = draft.unit in ("person", "count") and draft.phrase is not None and not draft.phrase.is_of
        return [at for token in draft.tokens for at in self.by_participant.get(token, ())] if is_counted else []

    def _causes(self, predicate: int) -> list[int]:
        """Return the tokens that may name the act behind a predicate: subject, cause, the clause it hangs on."""
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

    def _actor(self, draft: Draft) -> Actor | None:
        """Return the actor that is counted ("thousands of Armenians") or whose they are ("30 Russian soldiers")."""
        span = draft.counted
        if span is None:
            return None
        first, last = bisect_left(self.starts, span[0]), bisect_left(self.starts, span[1])
        inside = [mention for mention in self.mentions[first:last] if mention.end <= span[1]]
        return max(inside, key=lambda mention: mention.end - mention.start).actor if inside else None
