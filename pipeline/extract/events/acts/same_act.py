"""Which rows of one text tell of one act.

Belongs here: the reasons for which two rows are one act, what forbids it, joining rows into acts. Does not belong
here: what a row takes from another (`inherit.py`), events over several texts (`resolve/incidents.py`).

Reasons, the strongest first: *victim* (one person is killed or seized once), *toll* (the same number of the same
people), *clause* (`ten died when gunmen raided a village`), *reference* (`the attack`, `this massacre`),
*known* (a seizure of somebody known, where one was told), *continuation* (a toll told right after the act that took
it). Two rows that name other days, places or doers are never
one act, nor are rows joined through others.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

from pipeline.extract.events.acts.antecedents import nouns_told_of
from pipeline.extract.events.acts.telling import Telling, points, tell
from pipeline.extract.facts import Event
from pipeline.extract.families import families_of
from pipeline.extract.view import TextView

_STRENGTH = {"victim": 5, "toll": 4, "clause": 3, "reference": 2, "known": 1, "continuation": 0}
_EXACT = frozenset({"city", "village", "facility"})
# From which number on a toll is told of one act wherever in the text it stands; how far apart smaller ones may stand.
_DISTINCT_TOLL = 5
_NEAR = 3
# With how many rows before it and first rows of the text a row is compared: what bounds the work on a long text.
_WINDOW = 60
_FIRST = 10
# How many letters a verb and its noun share at least: explode and explosion.
_STEM = 5
_LEAD = 1
_RARE = frozenset({"abduction", "release"})
_CIRCUMSTANCE_MARKS = frozenset({"when", "after", "as"})


@dataclass(frozen=True)
class Link:
    """Two rows, by their positions, that tell of one act, and why."""

    first: int
    second: int
    reason: str


@dataclass
class Act:
    """Rows joined so far, with the days, the exact place, the country and the doers they allow."""

    rows: list[int]
    start: date | None = None
    end: date | None = None
    places: set[str] = field(default_factory=set)
    countries: set[str] = field(default_factory=set)
    doers: set[str] = field(default_factory=set)

    def agrees(self, other: "Act") -> bool:
        """Tell whether nothing either says forbids that they are one act."""
        if (self.start and other.end and self.start > other.end) or (
            other.start and self.end and other.start > self.end
        ):
            return False
        alike = not self.doers or not other.doers or bool(self.doers & other.doers)
        return alike and len(self.places | other.places) <= 1 and len(self.countries | other.countries) <= 1

    def absorb(self, other: "Act") -> None:
        """Take in the rows of another act and what they say."""
        self.rows = sorted([*self.rows, *other.rows])
        self.start = max((day for day in (self.start, other.start) if day), default=None)
        self.end = min((day for day in (self.end, other.end) if day), default=None)
        self.places |= other.places
        self.countries |= other.countries
        self.doers |= other.doers


def same_acts(view: TextView, events: list[Event]) -> list[Act]:
    """Return the acts told by two rows or more, in text order."""
    tellings = [telling for at, event in enumerate(events) if (telling := tell(view, at, event)) is not None]
    tellings.sort(key=lambda telling: (events[telling.at].trigger_start, telling.at))
    acts = {telling.at: _act(events[telling.at], telling) for telling in tellings}
    links = sorted(_links(view, events, tellings), key=lambda link: (-_STRENGTH[link.reason], link.second, link.first))
    for link in links:
        here, there = acts[link.first], acts[link.second]
        if here is not there and here.agrees(there):
            here.absorb(there)
            acts.update(dict.fromkeys(there.rows, here))
    found = {id(act): act for act in acts.values() if len(act.rows) > 1}
    return sorted(found.values(), key=lambda act: act.rows)


def _act(event: Event, telling: Telling) -> Act:
    act = Act([telling.at], doers=set(telling.doers))
    if event.date is not None and event.date.modifier is None:
        act.start, act.end = event.date.start_date, event.date.end_date
    place = event.place.place if event.place is not None else None
    if place is not None:
        act.places = {place.place_id} if place.place_type in _EXACT else set()
        act.countries = {place.country_code} if place.country_code else set()
    return act


def _links(view: TextView, events: list[Event], tellings: list[Telling]) -> Iterable[Link]:
    for position, telling in enumerate(tellings):
        seen = [*tellings[: max(0, min(_FIRST, position - _WINDOW))], *tellings[max(0, position - _WINDOW) : position]]
        before = [other for other in seen if other.families & telling.families]
        for other in before:
            reason = _reason(view, events, other, telling)
            if reason is not None:
                yield Link(other.at, telling.at, reason)
        known = next((other for other in before if _is_known_act(other, telling)), None)
        if known is not None:
            yield Link(known.at, telling.at, "known")
        for noun in telling.references:
            antecedent = _antecedent(view, events, telling, noun, before)
            if antecedent is not None:
                yield Link(antecedent.at, telling.at, "reference")
        last = before[-1] if before else None
        if last is not None and _continues(view, events, last, telling):
            yield Link(last.at, telling.at, "continuation")


def _reason(view: TextView, events: list[Event], first: Telling, second: Telling) -> str | None:
    if first.is_once and second.is_once and first.people & second.people:
        return "victim"
    if first.is_toll and second.is_toll and _same_toll(first, second):
        return "toll"
    if set(first.nouns) & set(second.nouns):
        return "clause"
    if first.sentence == second.sentence and _is_one_clause(view, events, first, second):
        return "clause"
    return None


def _same_toll(first: Telling, second: Telling) -> bool:
    is_near = second.sentence - first.sentence <= _NEAR or first.sentence <= _LEAD
    least = 2 if is_near else _DISTINCT_TOLL
    return first.is_once == second.is_once and any(number >= least for number, _ in first.counted & second.counted)


def _is_known_act(first: Telling, second: Telling) -> bool:
    """`Gunmen seized a man … They took my brother`: rarely told of two in one text, unless it says so."""
    rare = first.families & second.families & _RARE and first.sentence != second.sentence
    return bool(rare) and second.is_known and not second.is_apart and all(number == 1 for number, _ in first.counted)


def _is_one_clause(view: TextView, events: list[Event], first: Telling, second: Telling) -> bool:
    """`Ten died when gunmen raided a village`, `attacked the town, killing ten`, `an attack in which ten died`."""
    for outer, inner in ((first, second), (second, first)):
        main, trigger = events[outer.at].trigger, events[inner.at].trigger
        clause = view.clauses.get(trigger)
        if clause is None:
            continue
        is_toll_of = outer.is_toll and not outer.doers and not inner.is_toll
        if is_toll_of and main < trigger and _mark_between(view, main, trigger):
            return True
        if set(nouns_told_of(view, trigger)) & {main, *outer.nouns} and not outer.is_apart:
            return True
        relation = clause.relation.partition(":")[0]
        if relation == "acl" and clause.governor in (*outer.nouns, *_causes(view, main)) and not outer.is_apart:
            return True
        if view.parsed.tokens[trigger].head != main:
            continue
        if relation == "advcl" and clause.mark is None and inner.is_toll and not outer.is_toll:
            return True
        if relation == "advcl" and clause.mark in _CIRCUMSTANCE_MARKS:
            return is_toll_of
        if view.parsed.tokens[trigger].dep == "conj" and outer.families == inner.families and outer.is_once:
            return clause.is_agent_shared and inner.is_once
    return False


def _causes(view: TextView, trigger: int) -> list[int]:
    """Return what a predicate is said to come from: `died of wounds inflicted by soldiers`."""
    clause = view.clauses.get(trigger)
    return clause.under("from", "of", "by", "in", "with") if clause is not None else []


def _mark_between(view: TextView, main: int, trigger: int) -> bool:
    """Tell whether `when` or the like, and no other verb but one of saying, stands between two predicates."""
    between = view.parsed.tokens[main + 1 : trigger]
    verbs = [token for token in between if token.index in view.clauses and view.clauses[token.index].is_finite]
    verbs = [token for token in verbs if view.lexicon.speech.reporting(token.lemma) is None]
    return not verbs and any(token.lower in _CIRCUMSTANCE_MARKS for token in between)


def _antecedent(
    view: TextView, events: list[Event], telling: Telling, noun: int, before: list[Telling]
) -> Telling | None:
    """Return the row an event noun refers back to: one told with the same noun, else near before, else the lead's."""
    families = families_of(view, noun) & telling.families
    candidates = [other for other in before if other.families & families and _fits(view, events, noun, other)]
    candidates = [other for other in candidates if not _is_of_several(view, other, noun)]
    are_several = _is_plural(view, noun) and len({other.sentence for other in candidates if other.is_central}) > 1
    if not candidates or are_several:
        # After two acts `the attacks` are both.
        return None
    named = [other for other in candidates if _is_named_alike(view, events[other.at], other, noun)]
    candidates = [other for other in candidates if other.is_central]
    near = [other for other in candidates if telling.sentence - other.sentence <= _NEAR]
    if points(view, noun) and near:
        return near[-1]
    if named:
        return named[-1]
    lead = [other for other in candidates if other.sentence <= _LEAD]
    return next(iter(near[-1:] or lead[:1]), None)


def _is_plural(view: TextView, noun: int) -> bool:
    return "Number=Plur" in view.parsed.tokens[noun].morph


def _is_of_several(view: TextView, other: Telling, noun: int) -> bool:
    """Tell whether a row tells of several acts where a noun refers to one: killed in attacks in recent months, and
    `the attack`.
    """
    tokens = view.parsed.tokens
    alike = [at for at in other.nouns if tokens[at].lemma == tokens[noun].lemma]
    return not _is_plural(view, noun) and bool(alike) and all(_is_plural(view, at) for at in alike)


def _is_named_alike(view: TextView, event: Event, other: Telling, noun: int) -> bool:
    """Tell whether a row has the same noun or the verb it comes from: `the raids` and `gunmen raided`."""
    tokens = view.parsed.tokens
    lemma = tokens[noun].lemma
    verb = tokens[event.trigger].lemma
    return any(tokens[at].lemma == lemma for at in other.nouns) or lemma[:_STEM] == verb[:_STEM] or lemma == verb


def _fits(view: TextView, events: list[Event], noun: int, other: Telling) -> bool:
    """Tell whether what a noun is said of (`the attack on the mall`) is in the sentence of the row it may refer to."""
    parsed = view.parsed
    said = {
        parsed.tokens[at].lemma
        for child in parsed.children(noun, "nmod", "compound", "amod")
        for at in parsed.subtree(child.index)
        if parsed.tokens[at].pos in ("NOUN", "PROPN") and at not in view.temporal
    }
    words = {token.lemma for token in parsed.words(parsed.sentences[other.sentence])}
    return not said or bool(said & words)


def _continues(view: TextView, events: list[Event], last: Telling, telling: Telling) -> bool:
    """Tell whether a toll without a doer is that of the act told right before it, in its paragraph."""
    if not telling.is_toll or telling.doers or telling.is_apart or telling.sentence - last.sentence > 1:
        return False
    event = events[telling.at]
    if any(who.role == "source" for who in event.participants):
        return False
    if not last.is_central or (last.is_toll and not telling.is_partitive):
        return False
    clause = view.clauses.get(event.trigger)
    if clause is None or clause.relation.startswith("acl") or events[last.at].trigger not in view.clauses:
        return False
    if clause.relation.startswith("advcl") and last.sentence != telling.sentence:
        return False
    sentences = view.parsed.sentences
    between = view.document.text[sentences[last.sentence].end : sentences[telling.sentence].start]
    return "\n\n" not in between
