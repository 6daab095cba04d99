"""Where: the place a text gives an event in its own clause.

Belongs here: choosing among the places found, by the clause they hang on and by what hangs them there. Does not belong
here: reading a place (`extract/places/`), places of other sentences (`scene.py`), how far off a town it was
(`offset_place.py`).

A place that belongs to somebody who takes part (`men from Goma`, `the governor of Dagestan`), that receives (`sold arms
to Chad`) or that belongs to another act (`arrested over the riot in Osh`) is not where it happened.
"""

from dataclasses import replace

from pipeline.extract.events.frames.match import Match
from pipeline.extract.events.when.anchors import between, group_anchors, rank_of
from pipeline.extract.events.when.noun_dates import names_act
from pipeline.extract.events.where.border_place import borders_in, is_border
from pipeline.extract.events.where.offset_place import is_aside, placed_off
from pipeline.extract.events.where.phrase import (
    act_told_by,
    case_of,
    is_area_noun,
    names_site,
    names_target,
    seat_told,
    sites_in,
)
from pipeline.extract.events.where.shared import is_shared
from pipeline.extract.events.where.whose_place import (
    is_of_name,
    is_of_neighbour,
    is_violent,
    lies_beside,
    rank_through_act,
    speeches_at,
)
from pipeline.extract.facts import Participant, PlaceMention
from pipeline.extract.view import TextView
from pipeline.language.clauses import preposition_of
from pipeline.language.parsed import Token
from pipeline.lexicon.plover import quad_class

_INSIDE = frozenset({"in", "at", "near", "outside", "inside", "within", "around"})
_AT = _INSIDE | {"on", "across", "off", "along", "over", "throughout", "between", "close", "next", "through", "of"}
_AT |= {"above", "below", "beneath", "north", "south", "east", "west"}
_TOWARDS = frozenset({"into", "to", "towards", "toward", "onto"})
_FROM = frozenset({"from"})
_LOCATIVE = _AT | _TOWARDS | _FROM
_MOVES = frozenset({"from", "into", "to", "towards", "toward", "through", "onto"})
# How an act may stand with another that has its own place.
_OTHER_ACT = frozenset({"over", "about", "for", "after", "since", "before", "until", "despite", "against", "because"})
_OTHER_ACT |= {"following"}
# Acts that go somewhere, by type; frames that take somebody or something away from where they happen.
_BOUND_FOR = frozenset({"MOBILIZE", "AID", "COERCE"})
_TAKING = ("assault.abduct", "assault.force", "coerce.deport", "coerce.seize", "retreat.", "aid.", "mobilize.")
_NOT_FROM_HOME = ("assault.abduct",)
_VISITS = "consult.visit"
# Done on paper to people who may be anywhere.
_FROM_AFAR = "coerce.sanction"
# How much a place leaves open; others leave nothing.
_WIDTH = {"country": 2, "region": 2, "admin1": 1, "water": 1}
_GOVERNED = frozenset({"country", "admin1", "admin2", "city", "village"})
_CAPITAL = "capital"
_LOOSE = 20


def place_of(view: TextView, group: list[Match], participants: tuple[Participant, ...]) -> PlaceMention | None:
    """Return the place of the clause's locatives; a place that was itself attacked or visited is where it happened."""
    match = group[0]
    anchors = [*group_anchors(view, group), *speeches_at(view, match)]
    sources = {who.head for who in participants if who.role == "source"}
    targets = {who.head for who in participants if who.role == "target"}
    best: tuple[int, int, int, int] | None = None
    chosen: PlaceMention | None = None
    around: PlaceMention | None = None
    trigger = view.parsed.tokens[match.token]
    borders = borders_in(view, trigger.sentence)
    sites = sites_in(view, trigger.sentence)
    for at, place in enumerate([*view.places_in.get(trigger.sentence, []), *sites, *borders]):
        place_is_target = place.head in targets or names_target(view, place, targets)
        if place.head in sources or _tells_whose_word_it_is(view, place.head):
            continue
        if match.predicate.frame.id == _FROM_AFAR and _is_where_they_are(view, place, targets):
            continue
        rank = _rank_as_target(view, match, place) if place_is_target else None
        if rank is None and (not place_is_target or _may_hold_act(view, match, place)):
            rank = _rank_as_locative(view, match, anchors, place, targets)
        if rank is None or lies_beside(view, place):
            continue
        off = placed_off(view, place)
        if off is not None and is_aside(view, off):
            continue
        off = off or seat_told(view, place)
        kind = place.place.place_type if place.place is not None else None
        width = 1 if place in borders else 0 if off is not None else _WIDTH.get(kind or "", 0)
        around = around or (place if width and place not in borders else None)
        key = (rank, width, abs(place.start - trigger.start), at)
        if best is None or key < best:
            best, chosen = key, off or place
    if chosen is not None and around is not None and chosen.place is None and chosen in view.places:
        # In Mali they attacked a post in Boulkessi: of Boulkessi no more is known than that it lies in Mali.
        return chosen if chosen.container is not None else replace(chosen, container=around.place)
    return chosen


def _is_where_they_are(view: TextView, place: PlaceMention, targets: set[int | None]) -> bool:
    """Tell whether a place is only where those struck are: `imposed sanctions on two companies in Iran`."""
    is_wide = place.place is not None and _WIDTH.get(place.place.place_type) == 2
    return is_wide or any(place.head in view.parsed.subtree(head) for head in targets if head is not None)


def _rank_as_target(view: TextView, match: Match, place: PlaceMention) -> int | None:
    """Rank a place that suffers the act or is visited; a country is rather whom it befalls, and who is wounded under
    the name of a town is a person (`Dayton was wounded`).
    """
    frame = match.predicate.frame
    if view.parsed.tokens[match.token].lemma in view.lexicon.cues["done_to_people"]:
        return None
    is_country = place.place is not None and place.place.place_type == "country"
    is_hit = frame.type == "ASSAULT" or (frame.type == "COERCE" and names_site(view, place))
    return 0 if frame.id == _VISITS or (is_hit and not is_country) else None


def _may_hold_act(view: TextView, match: Match, place: PlaceMention) -> bool:
    """Tell whether a place that is a target too may be where it happened: `met in Osh`, `sent troops to Chad`."""
    case = case_of(view, place.head)
    leaves = match.predicate.frame.type == "RETREAT" and case in _FROM
    is_hit = match.predicate.frame.type == "ASSAULT" and case == "into"
    return leaves or is_hit or match.predicate.frame.type in _BOUND_FOR or case in _INSIDE


def _rank_as_locative(
    view: TextView, match: Match, anchors: list[int], place: PlaceMention, targets: set[int | None]
) -> int | None:
    act = act_told_by(view, place)
    if act is not None and _is_of_act(match, act):
        return 0
    case = case_of(view, place.head)
    if case not in _LOCATIVE or (case == "on" and _is_addressed(match, place)):
        return None
    rank = rank_of(view, place.head, anchors)
    if rank is None:
        rank = rank_through_act(view, place.head, anchors)
    if rank is None:
        return _LOOSE if is_shared(view, match, place, case, targets) else None
    over = between(view, place.head, anchors)
    if not _is_where(view, match, place, case, over, targets) or is_of_neighbour(view, match, place, anchors[rank]):
        return None
    return rank + 3 * (case in _MOVES)


def _is_of_act(match: Match, act: int) -> bool:
    """Tell whether a row is of an act, or tells whom it hit: `the Lahore bombing killed nine`."""
    clause = match.arguments.clause
    does_it = clause is not None and act in clause.agents and match.predicate.frame.type == "ASSAULT"
    return act == match.token or does_it


def _is_addressed(match: Match, place: PlaceMention) -> bool:
    """Tell whether a place under `on` is whom an act is about: `called on Chad`; not an attack on it, an island."""
    kind = place.place.place_type if place.place is not None else None
    return kind in _GOVERNED and match.predicate.frame.type != "ASSAULT"


def _is_where(
    view: TextView, match: Match, place: PlaceMention, case: str, over: list[Token], targets: set[int | None]
) -> bool:
    """Tell whether what a place hangs on makes it the act's."""
    frame = match.predicate.frame
    clause = match.arguments.clause
    agents = set(clause.agents) if clause is not None else set()
    is_country = place.place is not None and place.place.place_type == "country"
    if over and case == "of" and over[0].lemma == _CAPITAL and is_country:
        # `In the capital of Sudan` is in Khartoum (`place_words.py`).
        return False
    if is_country and any(is_border(view, token) for token in over):
        return False
    people = [token for token in over if not (is_area_noun(view, token) and _is_locative(view, token))]
    of_people = [token for token in people if token.index in agents or _is_people(view, token)]
    if any(_is_other_act(view, match, token) for token in over):
        return False
    if case in ("of", "from") and of_people and of_people[0] is over[0]:
        if place.start < view.parsed.tokens[match.token].start:
            # Immigrants from Chad were deported: not from there.
            return False
        return frame.id.startswith(_TAKING) and not frame.id.startswith(_NOT_FROM_HOME) and case == "from"
    if case == "of" and is_of_name(view, place):
        return False
    if case in _FROM:
        return frame.id.startswith(_TAKING)
    if case in _TOWARDS:
        if frame.type in _BOUND_FOR or frame.id == _VISITS:
            return True
        if frame.type == "ASSAULT" and case == "into" and place.head in targets:
            return True
        return not over and not is_country and not quad_class(frame.type).startswith("verbal")
    if quad_class(frame.type).startswith("verbal") and over:
        return _is_seat_or_scene(view, match, over[-1], agents)
    return True


def _is_seat_or_scene(view: TextView, match: Match, top: Token, agents: set[int]) -> bool:
    """Tell whether a place inside a phrase of a clause of speech is where it was said: `at a hotel in Osh`, `a court in
    Osh ordered`; not `asked for the closure of the base in Osh`.
    """
    if match.predicate.frame.id == _VISITS or top.index in agents:
        return True
    if match.predicate.frame.type == "CONSULT" and names_act(view, top.index):
        return True
    case = preposition_of(view.parsed, top.index)
    if case == "between" and match.predicate.frame.type == "CONSULT":
        return True
    if case == "during":
        return not is_violent(view, top.index)
    return case in _INSIDE or (case == "to" and match.predicate.frame.type == "AGREE")


def _is_locative(view: TextView, token: Token) -> bool:
    return preposition_of(view.parsed, token.index) in _LOCATIVE


def _is_people(view: TextView, token: Token) -> bool:
    kinds = view.kinds(token.index)
    return "@human" in kinds and "@place" not in kinds


def _is_other_act(view: TextView, match: Match, token: Token) -> bool:
    """Tell whether a word between is another act, which has a place of its own: `arrested over the riot in Osh`."""
    if token.index == match.token:
        return False
    case = preposition_of(view.parsed, token.index)
    if token.dep in ("obl:agent", "obj") and names_act(view, token.index):
        # The raid was followed by a battle in Osh.
        return view.parsed.tokens[token.head].lemma in view.lexicon.cues["beside_in_time"]
    if case == "against" or token.dep == "conj":
        # The killing of a judge and the attack in Osh; missiles fired against camps in Osh.
        return is_violent(view, token.index) and (case == "against" or match.predicate.pos == "noun")
    return case in _OTHER_ACT and names_act(view, token.index)


def _tells_whose_word_it_is(view: TextView, place: int) -> bool:
    """`Two were killed, according to the ministry in Oslo`: that is where the ministry has its seat."""
    for ancestor in view.parsed.ancestors(place):
        if ancestor.index in view.clauses:
            return False
        if any(child.lower == "according" for child in view.parsed.children(ancestor.index, "case")):
            return True
    return False
