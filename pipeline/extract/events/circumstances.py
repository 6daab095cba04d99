"""When and where: the date and the place a text gives an event.

Belongs here: choosing among the dates and places found, by the clause they hang on. Does not belong here: reading a
date or a place.
"""

from dataclasses import replace

from pipeline.extract.events.extent import dates_the_record, extent_of
from pipeline.extract.events.match import Match
from pipeline.extract.events.telling import families_of
from pipeline.extract.events.view import TextView
from pipeline.extract.facts import DateMention, Participant, PlaceMention
from pipeline.language.clauses import preposition_of
from pipeline.lexicon.plover import quad_class

_LOCATIVE = frozenset(
    {
        "in",
        "at",
        "near",
        "on",
        "around",
        "across",
        "outside",
        "inside",
        "within",
        "off",
        "along",
        "over",
        "throughout",
        "north",
        "south",
        "east",
        "west",
        "between",
        "close",
        "next",
        "from",
        "into",
        "to",
        "towards",
        "toward",
        "through",
        "onto",
        "of",
    }
)
_MOVES = frozenset({"from", "into", "to", "towards", "toward", "through", "onto"})
_INHERITS = frozenset({"conj", "xcomp", "advcl"})
# How much farther off a date counts that hangs on what the event governs.
_LOOSE = 20


def date_of(view: TextView, group: list[Match]) -> DateMention | None:
    """Return the date that hangs on the event's own words, else on the clause it shares, else the day a relative
    clause tells of (`on 3 May, when rebels attacked`); None where the text gives none.
    """
    anchors = _group_anchors(view, group)
    best: tuple[int, int, int] | None = None
    chosen: DateMention | None = None
    trigger = view.parsed.tokens[group[0].token]
    for at, (head, date) in enumerate(view.dates_in.get(trigger.sentence, [])):
        is_told = _is_told_of(view, trigger.index, head, date)
        rank = 0 if is_told else _rank(view, head, anchors)
        if rank is None:
            rank = _rank_through(view, head, anchors)
        if rank is None:
            rank = _rank_of_antecedent(view, trigger.index, head)
        if rank is None or _dates_what_is_spoken_of(view, group[0], head, anchors):
            continue
        if not is_told and dates_the_record(view, head, date):
            continue
        key = (rank, abs(date.start - trigger.start), at)
        if best is None or key < best:
            # Since 3 February, when rebels took the town: the town was taken on that day.
            best, chosen = key, replace(date, modifier=None) if is_told else extent_of(view, trigger, date)
    return chosen


def _is_told_of(view: TextView, trigger: int, head: int, date: DateMention) -> bool:
    """Tell whether a relative clause with `when` tells of a date: it hangs on it or stands right behind it."""
    when = next((child for child in view.parsed.children(trigger, "advmod", "mark") if child.lower == "when"), None)
    clause = view.clauses.get(trigger)
    if clause is None or when is None:
        return False
    is_behind = view.document.text[date.end : when.start].strip() == "," if date.end <= when.start else False
    return is_behind or (clause.governor == head and clause.relation.endswith("relcl"))


def _dates_what_is_spoken_of(view: TextView, match: Match, head: int, anchors: list[int]) -> bool:
    """Tell whether a date belongs to an act of violence that a speech act is about: `condemned Sunday's attack`, `the
    attack on 3 May was condemned`. Behind a noun that follows its verb it may belong to either.
    """
    if not quad_class(match.predicate.frame.type).startswith("verbal"):
        return False
    for noun in view.parsed.ancestors(head):
        if noun.index in anchors:
            return False
        if noun.pos == "NOUN" and families_of(view, noun.index):
            return head < noun.index or noun.index < match.token
    return False


def _rank_of_antecedent(view: TextView, trigger: int, head: int) -> int | None:
    """Rank a date that stands with what a relative clause is said of: `the 2014 bombing that killed 60`, `an attack
    on 3 May in which 60 were killed`. People and what is done to the antecedent have days of their own.
    """
    clause = view.clauses.get(trigger)
    if clause is None or clause.governor is None or not clause.relation.endswith("relcl"):
        return None
    noun = clause.governor
    does_it = any(view.parsed.tokens[agent].tag in ("WDT", "WP") or agent == noun for agent in clause.agents)
    is_where = any(
        child.tag == "WDT" and view.case(child.index) in ("in", "during")
        for child in view.parsed.children(trigger, "obl")
    )
    stands_with = view.parsed.tokens[head].head == noun and head not in view.parsed.subtree(trigger)
    if not stands_with or not (does_it or is_where) or "human" in view.kinds(noun):
        return None
    return 2 * _LOOSE


def _rank_through(view: TextView, head: int, anchors: list[int]) -> int | None:
    """Rank a date that hangs on a participle, on what the parser could not place, or on a verb without a subject of
    its own, as a date of what governs that: `killed five men working at a mine on Sunday`, `stormed the village and
    killed ten on Sunday`.
    """
    for ancestor in view.parsed.ancestors(head):
        if ancestor.index in anchors:
            return anchors.index(ancestor.index) + _LOOSE
        clause = view.clauses.get(ancestor.index)
        if clause is None:
            continue
        is_bare = (ancestor.tag == "VBG" and clause.relation == "acl") or ancestor.dep == "dep"
        if (not is_bare and not (clause.relation == "conj" or ancestor.dep == "conj")) or _has_subject(
            view, ancestor.index
        ):
            return None
    return None


def _has_subject(view: TextView, predicate: int) -> bool:
    return view.parsed.child(predicate, "nsubj", "csubj", "aux") is not None


def place_of(view: TextView, group: list[Match], participants: tuple[Participant, ...]) -> PlaceMention | None:
    """Return the place of the clause's locatives; a place that was itself attacked is where it happened."""
    anchors = _group_anchors(view, group)
    match = group[0]
    actors = {participant.head for participant in participants if participant.role == "source"}
    best: tuple[int, int, int] | None = None
    chosen: PlaceMention | None = None
    trigger = view.parsed.tokens[match.token]
    for at, place in enumerate(view.places_in.get(trigger.sentence, [])):
        if place.head in actors or _tells_whose_word_it_is(view, place.head):
            continue
        case = preposition_of(view.parsed, place.head)
        patient = match.predicate.frame.type == "ASSAULT" and any(
            place.head == who.head for who in participants if who.role == "target"
        )
        if patient:
            if place.place is not None and place.place.place_type == "country":
                continue
            rank: int | None = 0
        elif case in _LOCATIVE:
            rank = _rank(view, place.head, anchors)
            if rank is None and _is_told_with_when(view, trigger.index, place.head):
                rank = _LOOSE
            if rank is not None and case in _MOVES:
                rank += 3
        else:
            continue
        if rank is None:
            continue
        key = (rank, abs(place.start - trigger.start), at)
        if best is None or key < best:
            best, chosen = key, place
    return chosen


def _tells_whose_word_it_is(view: TextView, place: int) -> bool:
    """`Two were killed, according to the ministry in Oslo`: that is where the ministry has its seat."""
    for ancestor in view.parsed.ancestors(place):
        if ancestor.index in view.clauses:
            return False
        if any(child.lower == "according" for child in view.parsed.children(ancestor.index, "case")):
            return True
    return False


def _is_told_with_when(view: TextView, trigger: int, place: int) -> bool:
    """`Two were killed on Monday when a depot burnt down near the town`: the next clause tells what killed them."""
    for ancestor in view.parsed.ancestors(place):
        clause = view.clauses.get(ancestor.index)
        if clause is None:
            continue
        marks = view.parsed.children(ancestor.index, "advmod", "mark")
        when = next((child for child in marks if child.lower == "when"), None)
        if when is None or not clause.relation.startswith("advcl") or not trigger < when.index < place:
            return False
        between = view.parsed.tokens[trigger + 1 : when.index]
        return not any(word.pos == "VERB" and word.tag in ("VBD", "VBZ", "VBP") for word in between)
    return False


def _group_anchors(view: TextView, group: list[Match]) -> list[int]:
    anchors: list[int] = []
    for match in group:
        anchors += [anchor for anchor in _anchors(view, match) if anchor not in anchors]
    return anchors


def _anchors(view: TextView, match: Match) -> list[int]:
    """The predicates a circumstance may hang on, nearest first: the trigger, the verb that carries it, the clauses it
    shares.
    """
    anchors = [match.token]
    clause = match.arguments.clause
    if clause is not None and match.predicate.pos == "noun" and match.arguments.support is None:
        # What is said of an act need not be said on its day: `condemned the attack on Monday`.
        clause = clause if match.token in clause.agents else None
    if clause is not None and clause.predicate not in anchors:
        anchors.append(clause.predicate)
    start = match.token if match.token in view.clauses else (clause.predicate if clause else None)
    seen = set(anchors)
    while start is not None:
        current = view.clauses.get(start)
        token = view.parsed.tokens[start]
        if current is None or token.head in seen:
            break
        if token.dep.partition(":")[0] not in _INHERITS and not (token.dep == "acl" and token.head in view.clauses):
            break
        start = token.head
        seen.add(start)
        anchors.append(start)
    return anchors


def _rank(view: TextView, head: int, anchors: list[int]) -> int | None:
    """How near a circumstance hangs to the event: the position of the first predicate above it among the anchors."""
    for ancestor in view.parsed.ancestors(head):
        if ancestor.index in anchors:
            return anchors.index(ancestor.index)
        if ancestor.index in view.clauses:
            return None
    return None
