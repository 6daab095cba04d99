"""What a figure belongs to: its events, from them or its clause its status, source, date, place; and whose it is.

Belongs here: linking drafts to facts found before. Does not belong here: types and values.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from pipeline.extract.facts import Actor, Attribution, DateMention, Event, Place
from pipeline.extract.quantities.circumstances import told_when, told_where
from pipeline.extract.quantities.draft import Draft
from pipeline.extract.quantities.subjects import population_subject
from pipeline.extract.quantities.tellers import elliptic_teller, teller_of
from pipeline.extract.status.attribution import attribute_to
from pipeline.extract.status.negation import has_negative_argument
from pipeline.extract.status.standing import Standing
from pipeline.extract.status.status import standing_of
from pipeline.extract.view import TextView
from pipeline.language.clauses import Clause, case_of

_CAUSES = {
    "fatalities": ("ASSAULT",),
    "injuries": ("ASSAULT",),
    "detained": ("COERCE", "ASSAULT"),
    "missing": ("ASSAULT", "COERCE"),
    "displaced": ("ASSAULT", "COERCE", "RETREAT"),
}
# What may come, must not be or is not done leaves those it names there.
_OPEN = frozenset(("planned", "hypothetical", "denied"))
# The walk to the root looks at its whole sentence: a table read as one sentence is no prose to walk through.
_LONGEST_PROSE = 500
_CONTINUED = re.compile(r"(?:[^.;:,\"“”]{0,40},?)?\s(?:and|with)\s(?:another\s)?|\s\w+,\s")
# So far behind those counted may stand what befell them: "are now feared to be dead".
_LONGEST_LINK = 6
# How a figure hangs on the act it measures, and on the noun that frames it.
_ARGUMENTS = frozenset(("nsubj", "obj", "iobj"))
# "Two years after", "45 km south of" tell when and where by another act or place, and are no measure of this one.
_OFFSETS = frozenset(("duration", "distance"))
_INNER = frozenset(("nmod", "conj", "nummod", "compound", "appos", "flat", "amod"))
_NOMINAL = frozenset(("NOUN", "PROPN", "NUM"))
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
        self.standings: dict[int, tuple[str, Attribution | None]] = {}
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
        status, attribution = (event.status, event.attribution) if event else self._standing(draft)
        is_there = event is None and (
            (status == "denied" and self._is_subject_of_not(draft)) or (status in _OPEN and self._is_given(draft))
        )
        if is_there:
            status = "reported" if attribution else "asserted"
        effect = self._hedge(draft)
        if effect is not None:
            hedged = Standing()
            hedged.under(status)
            hedged.under(effect)
            status = hedged.status()
        teller = teller_of(self.view, draft)
        if teller is None and before is not None and teller_of(self.view, before) is not None:
            teller = elliptic_teller(self.view, draft, before)
            # Nothing but who gives it stands over a figure whose verb is left out.
            status = status if teller is None else "asserted"
        if teller is not None:
            told = Standing()
            told.under(status)
            told.under("reported")
            attribute_to(self.view, teller, told, contested=False)
            if told.attribution is not None:
                status, attribution = told.status(), told.attribution
                # The parser takes the figure for a part of who gives it: "the opposition of at least 26".
                if attribution.start < draft.start < attribution.end:
                    attribution = replace(attribution, end=self.view.parsed.tokens[teller].end)
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

    def _standing(self, draft: Draft) -> tuple[str, Attribution | None]:
        sentence = self.view.parsed.sentences[draft.sentence] if draft.tokens else None
        if sentence is None or sentence.last - sentence.first > _LONGEST_PROSE:
            return "asserted", None
        first = draft.governors[0].token if draft.governors else self._stem(draft)
        typed = (governor.token for governor in draft.governors if governor.quantity_type == draft.quantity_type)
        # Feared captured: what befell them is told under the word before it.
        told = self._standing_of(next(typed, first))
        return told if told != ("asserted", None) else self._standing_of(first)

    def _stem(self, draft: Draft) -> int:
        """Return the token by which an untyped figure stands: the first of a list, the verb of a change it measures."""
        tokens = self.view.parsed.tokens
        at = tokens[draft.tokens[0]]
        while at.dep == "conj" and tokens[at.head].pos in _NOMINAL and at.head < at.index:
            at = tokens[at.head]
        over = tokens[at.head]
        is_change = self.view.lexicon.units.part_words.get(over.lemma) == "change"
        return over.index if is_change and draft.quantity_type == "share" else at.index

    def _standing_of(self, token: int) -> tuple[str, Attribution | None]:
        if token not in self.standings:
            standing = standing_of(self.view, token, self._carrier(token))
            self.standings[token] = standing.status(), standing.attribution
        return self.standings[token]

    def _hedge(self, draft: Draft) -> str | None:
        """Return what a word between those counted and their harm does to it: "feared dead", "reported killed"."""
        lexicon, last = self.view.lexicon, max(draft.tokens, default=0)
        harm = next((at.token for at in draft.governors if at.quantity_type == draft.quantity_type), None)
        if draft.phrase is None or draft.quantity_type not in _CAUSES:
            return self._fear(draft, last)
        if harm is None:
            return None
        for token in self.view.parsed.tokens[last + 1 : harm] if harm - last <= _LONGEST_LINK else ():
            # Who is found dead is so.
            if (
                token.tag in ("VBN", "VBD")
                and token.lemma != "find"
                and any(at.side == "link" for at in lexicon.units.predicates.get(token.lemma, ()))
            ):
                return lexicon.status.effect("verb", token.lemma)
        return None

    def _is_subject_of_not(self, draft: Draft) -> bool:
        """Tell whether those counted do not do something, which is no less true of so many: "half do not work"."""
        if draft.quantity_type in _CAUSES:
            return False
        tokens = self.view.parsed.tokens
        for token in (tokens[index] for index in draft.tokens):
            if token.dep == "nmod" and tokens[token.head].pos == "NUM":
                # Four out of five children.
                token = tokens[token.head]
            clause = self.view.clauses.get(token.head)
            if token.dep.startswith("nsubj") and clause is not None:
                return clause.is_negated or has_negative_argument(self.view, clause, objects_too=True)
        return False

    def _is_given(self, draft: Draft) -> bool:
        """Tell whether a figure is there whatever becomes of its clause: an age, a size, "the 40 people trapped"."""
        text, parsed = self.view.parsed.text, self.view.parsed
        if draft.quantity_type == "age" or text[draft.amount.end : draft.amount.end + 1] == "-":
            return True
        first = parsed.tokens_in(draft.start, draft.end)[:1]
        before = parsed.tokens[first[0].index - 1] if first and first[0].index else None
        is_told = before is not None and (before.lower in ("the", "these", "those") or before.tag in ("PRP$", "POS"))
        return is_told and draft.unit in ("person", "count") and draft.phrase is not None and draft.phrase.has_noun

    def _fear(self, draft: Draft, last: int) -> str | None:
        """Return what a passive verb right behind those counted does to what follows it: "are feared trapped"."""
        for governor in draft.governors:
            clause = self.view.clauses.get(governor.token)
            following = self.view.parsed.tokens[governor.token + 1 : governor.token + 2]
            is_told = clause is not None and clause.is_passive and governor.side == "patient"
            is_told = is_told and self.view.parsed.tokens[governor.token].lemma != "find"
            is_near = last < governor.token <= last + _LONGEST_LINK
            if is_told and is_near and following and following[0].tag in ("VBN", "VBD", "JJ"):
                return self.view.lexicon.status.effect("verb", self.view.parsed.tokens[governor.token].lemma)
        return None

    def _carrier(self, token: int) -> Clause | None:
        own = self.view.clauses.get(token)
        return own if own is not None else self.view.clause_around(token)

    def _actor(self, draft: Draft) -> Actor | None:
        """Return the actor that is counted ("thousands of Armenians") or whose they are ("30 Russian soldiers")."""
        span = draft.counted
        if span is None:
            return None
        first, last = bisect_left(self.starts, span[0]), bisect_left(self.starts, span[1])
        inside = [mention for mention in self.mentions[first:last] if mention.end <= span[1]]
        return max(inside, key=lambda mention: mention.end - mention.start).actor if inside else None
