"""Places that a story carries from one sentence or clause to the next.

Belongs here: when an act without a place of its own happened at the one told before it. Does not belong here: places
of the act's own clause (`own_clause.py`), of other rows of its act (`acts/inherit.py`).

Reasons, in this order: `there` or `the city` in the clause stands for a place named before; a relative clause (`attacks
on Goma, in which 20 were killed`) tells more of a place or act; a sentence that opens with a place (`In Goma, …`) sets
the scene for its paragraph; those of the act before are pronouns in this one (`fired tear gas at them`). The last two
hold for acts told in the simple past where the sentence names no place.
"""

from collections.abc import Sequence
from dataclasses import replace

from pipeline.extract.events.acts.antecedents import nouns_told_of
from pipeline.extract.events.when.paragraphs import DEEDS, TOLD, is_break, mentions_in
from pipeline.extract.events.where.place_words import place_meant
from pipeline.extract.events.where.whose_place import is_violent
from pipeline.extract.facts import Event, PlaceMention
from pipeline.extract.view import TextView
from pipeline.language.clauses import preposition_of

_THEY = frozenset({"they", "them", "he", "him", "she", "her", "it"})
_OPENERS = frozenset({"in", "at", "near", "outside", "around", "across"})
# A sentence opens with a place where this many words or fewer stand before its preposition: `Meanwhile, in Goma`.
_MOST_BEFORE = 2
_WHERE = _OPENERS | {"on", "of"}
_OUTSIDE = frozenset({"acl", "acl:relcl", "advcl", "ccomp", "xcomp", "parataxis", "conj"})


def carry_places(view: TextView, events: Sequence[Event]) -> list[Event]:
    """Return the events, in text order, with the places that the story gives them."""
    found: list[Event] = []
    scenes = _scenes(view)
    for event in events:
        if event.place is not None and event.place.place is not None and event.place.place.place_type == "country":
            meant = _meant(view, event)
            if meant is not None and _lies_in(meant, event.place):
                event = replace(event, place=meant, place_start=meant.start, place_end=meant.end)
        elif event.place is None:
            place = _meant(view, event) or _of_antecedent(view, event, found)
            if place is None and _is_story(view, event):
                place = scenes.get(view.parsed.tokens[event.trigger].sentence) or _of_the_same(view, event, found)
            if place is not None:
                event = replace(event, place=place, place_start=place.start, place_end=place.end)
        found.append(event)
    return found


def _meant(view: TextView, event: Event) -> PlaceMention | None:
    """Return what `there` or `the city` in the clause stands for."""
    top = event.trigger
    around = view.clauses.get(top) or view.clause_around(top)
    heads = [top] if around is None or event.event_type not in DEEDS else [top, around.predicate]
    for head in heads:
        for at in view.parsed.subtree(head, without=_OUTSIDE):
            is_hit = event.event_type == "ASSAULT" and around is not None and at in around.patients
            if (place := place_meant(view, view.parsed.tokens[at], is_hit)) is not None:
                return place
    return None


def _lies_in(inner: PlaceMention, country: PlaceMention) -> bool:
    """Tell whether a place meant by a word is a town of a country: `In Kenya, police shot two men in the capital`."""
    town, around = inner.place, country.place
    return (
        town is not None
        and around is not None
        and town.place_type == "city"
        and town.country_code == around.country_code
    )


def _of_antecedent(view: TextView, event: Event, before: list[Event]) -> PlaceMention | None:
    """Return the place of what `in which` or `where` is said of: an act with a place, or a place."""
    nouns = nouns_told_of(view, event.trigger)
    act = next((other for other in before if other.trigger in nouns), None)
    if act is not None:
        return act.place
    here = _places_in(view, view.parsed.tokens[event.trigger].sentence)
    named = (place for noun in nouns for place in here if place.head == noun)
    meant = (place_meant(view, view.parsed.tokens[noun]) for noun in nouns)
    return (
        next(named, None)
        or next((place for place in meant if place is not None), None)
        or _of_act_told_of(view, event.trigger, here)
    )


def _of_act_told_of(view: TextView, trigger: int, here: list[PlaceMention]) -> PlaceMention | None:
    """Return where the act was of which a relative clause tells more: `condemned attacks in the town of Goma, which
    killed scores`; no clause stands between.
    """
    tokens = view.parsed.tokens
    while tokens[trigger].dep == "conj" and tokens[trigger].head < trigger:
        trigger = tokens[trigger].head
    subject = view.parsed.child(trigger, "nsubj")
    if not tokens[trigger].dep.endswith("relcl") or subject is None or subject.tag != "WDT":
        return None
    for at in range(subject.index - 1, -1, -1):
        if tokens[at].sentence != subject.sentence or tokens[at].pos in ("VERB", "AUX"):
            return None
        if is_violent(view, at):
            behind = [place for place in here if tokens[at].end <= place.start < subject.start]
            return next((p for p in behind if preposition_of(view.parsed, p.head) in _WHERE), None)
    return None


def _is_story(view: TextView, event: Event) -> bool:
    """Tell whether an act is told in the simple past in a sentence that names no place."""
    clause = view.clauses.get(event.trigger) or view.clause_around(event.trigger)
    if clause is None or event.event_type not in DEEDS or event.status not in TOLD:
        return False
    group = [view.parsed.tokens[clause.predicate], *view.parsed.children(clause.predicate, "aux", "aux:pass")]
    is_past = any(token.tag == "VBD" for token in group) and not clause.is_perfect
    relation = clause.relation.partition(":")[0]
    is_main = relation in ("root", "conj", "parataxis", "ccomp") and clause.mark in (None, "that")
    quotation = view.quotation_at.get(event.trigger)
    is_quoted = quotation is not None and quotation.is_direct
    return is_past and is_main and not is_quoted and not _places_in(view, view.parsed.tokens[event.trigger].sentence)


def _places_in(view: TextView, sentence: int) -> list[PlaceMention]:
    return view.places_in.get(sentence, [])


def _scenes(view: TextView) -> dict[int, PlaceMention]:
    """Return the place that the sentence opening with one sets for those behind it in its paragraph, by sentence."""
    found: dict[int, PlaceMention] = {}
    scene: PlaceMention | None = None
    for number in range(len(view.parsed.sentences)):
        if number > 0 and is_break(view, number - 1, number):
            scene = None
        first = view.parsed.sentences[number].first
        opening = _opening(view, number)
        capital = _capital_opening(view, first) if opening is None else None
        if capital is not None:
            found[number] = capital
        if opening is not None or capital is not None:
            scene = opening or capital
        elif _places_in(view, number):
            scene = None
        elif scene is not None:
            found[number] = scene
    return found


def _opening(view: TextView, number: int) -> PlaceMention | None:
    first = view.parsed.sentences[number].first
    for place in _places_in(view, number):
        head = view.parsed.tokens[view.parsed.tokens_in(place.start, place.end)[0].index - 1]
        is_first = first <= head.index <= first + _MOST_BEFORE
        if is_first and head.lower in _OPENERS and preposition_of(view.parsed, place.head) in _OPENERS:
            return place
    return None


def _capital_opening(view: TextView, first: int) -> PlaceMention | None:
    """Return the place of `In the Kenyan capital, …`."""
    if view.parsed.tokens[first].lower not in _OPENERS:
        return None
    noun = view.parsed.tokens[view.parsed.tokens[first].head]
    return place_meant(view, noun) if noun.index - first <= _MOST_BEFORE + 1 else None


def _of_the_same(view: TextView, event: Event, before: list[Event]) -> PlaceMention | None:
    """Return the place of the act right before whose people are pronouns here: `students marched. Police fired tear gas
    at them`.
    """
    sentence = view.parsed.tokens[event.trigger].sentence
    pronouns = any(who.head is not None and view.parsed.tokens[who.head].lower in _THEY for who in event.participants)
    here = [other for other in before if view.parsed.tokens[other.trigger].sentence == sentence]
    if any(other.place is not None and _shares(view, event, other) for other in here):
        return next(other.place for other in here if other.place is not None)
    if not pronouns or sentence == 0 or is_break(view, sentence - 1, sentence) or mentions_in(view, sentence):
        return None
    last = [other for other in before if view.parsed.tokens[other.trigger].sentence == sentence - 1]
    told = [other for other in last if other.event_type in DEEDS and other.status in TOLD]
    return told[-1].place if told and len({_name(other.place) for other in told}) == 1 else None


def _shares(view: TextView, event: Event, other: Event) -> bool:
    """Tell whether two predicates of one sentence are coordinated and have one subject."""
    clause = view.clauses.get(event.trigger)
    is_coordinated = view.parsed.tokens[event.trigger].dep == "conj"
    return clause is not None and is_coordinated and clause.is_agent_shared and other.event_type in DEEDS


def _name(place: PlaceMention | None) -> tuple[int, int] | None:
    return (place.start, place.end) if place is not None else None
