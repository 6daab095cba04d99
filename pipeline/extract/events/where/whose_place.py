"""Whose a place is by the words around it, where the tree alone misleads.

Belongs here: what stands right before a place in the text, and which other phrases of a sentence share an act's place.
Does not belong here: choosing among the places of a clause (`own_clause.py`).

The parser hangs `accused them of shelling a hospital in Kherson` and `accused them in a speech in Kherson` on one verb;
the words between tell them apart.
"""

from pipeline.extract.events.frames.match import Match
from pipeline.extract.events.when.noun_dates import names_act
from pipeline.extract.facts import PlaceMention
from pipeline.extract.places.containers import lies_in
from pipeline.extract.view import TextView
from pipeline.language.clauses import preposition_of
from pipeline.lexicon.plover import quad_class

_BESIDE = frozenset({"near", "outside"})
_AREAS = frozenset({"country", "region", "admin1", "admin2"})
_OPENS_PHRASE = frozenset({"the", "a", "an", "of"})
_HARM = "material conflict"


def is_violent(view: TextView, noun: int) -> bool:
    """Tell whether a noun names an act of material conflict: a raid, a war."""
    token = view.parsed.tokens[noun]
    known = view.lexicon.frames.candidates("noun", token.lemma) if token.pos == "NOUN" else ()
    return any(quad_class(predicate.frame.type) == _HARM for predicate in known)


def is_of_neighbour(view: TextView, match: Match, place: PlaceMention, anchor: int) -> bool:
    """Tell whether a place belongs to what stands right before it: the act that a clause of speech is about, the doer
    of another clause.
    """
    before = _before_phrase(view, place)
    is_speech = quad_class(match.predicate.frame.type).startswith("verbal")
    if is_speech and match.token < before and _tells_of_harm(view, match, before):
        return True
    clause, own = view.clauses.get(anchor), view.clauses.get(match.token)
    if clause is None or anchor == match.token:
        return False
    if own is None:
        # `The killing was plotted in Osh`: it was done elsewhere.
        return match.predicate.pos == "noun" and view.parsed.tokens[anchor].lemma in view.lexicon.cues["thought_of"]
    if _is_set_against(view, match.token, anchor, place):
        return True
    return before in clause.agents and before not in own.agents


def _is_set_against(view: TextView, own: int, anchor: int, place: PlaceMention) -> bool:
    """Tell whether `but` and a subject of its own set a clause apart from the one in which a place stands: `the suit
    was filed in Osh, but the parties agreed to a trial`.
    """
    token = view.parsed.tokens[own]
    has_but = any(child.lower == "but" for child in view.parsed.children(own, "cc"))
    has_subject = view.parsed.child(own, "nsubj", "nsubj:pass") is not None
    is_behind = view.parsed.tokens[anchor].start < place.start < token.start
    return token.dep == "conj" and token.head == anchor and has_but and has_subject and is_behind


def is_of_name(view: TextView, place: PlaceMention) -> bool:
    """Tell whether a place under `of` is that of a person's or a body's name: President Moon of South Korea."""
    tokens = view.parsed.tokens
    at = view.parsed.tokens_in(place.start, place.end)[0].index - 1
    while at > 0 and tokens[at].lower in ("the", "of"):
        at -= 1
    if at > 2 and tokens[at].text == "," and tokens[at - 2].text == "," and tokens[at - 1].pos == "NUM":
        # Jane Doe, 55, of Osh.
        at -= 3
    named = view.mention_over(at)
    is_known = named is not None and named.mention_type == "name" and named.end <= place.start
    is_place = any(other.start <= tokens[at].start < other.end for other in view.places)
    return (is_known or tokens[at].pos == "PROPN" or tokens[at].dep == "flat") and not is_place


def lies_beside(view: TextView, place: PlaceMention) -> bool:
    """Tell whether a place only says where another one lies: `in North Kordofan province near Khartoum`."""
    if preposition_of(view.parsed, place.head) not in _BESIDE:
        return False
    at = _before_phrase(view, place)
    is_kind = view.lexicon.places.is_cue(view.parsed.tokens[at].text, "settlement", "area", "division")
    other = _place_over(view, at) or (_place_over(view, at - 1) if is_kind and at else None)
    if other is None or other.place is None:
        return other is not None and place.place is not None
    if place.place is None:
        return other.place.place_type not in _AREAS
    return not lies_in(place.place, other.place)


def _place_over(view: TextView, at: int) -> PlaceMention | None:
    token = view.parsed.tokens[at]
    here = view.places_in.get(token.sentence, [])
    return next((place for place in here if place.start <= token.start < place.end), None)


def _before_phrase(view: TextView, place: PlaceMention) -> int:
    """Return the word before the preposition that a place stands under: `leaders` of `leaders in the town of Goma`."""
    tokens, gazetteer = view.parsed.tokens, view.lexicon.places
    at = view.parsed.tokens_in(place.start, place.end)[0].index - 1
    while at > 0 and (
        tokens[at].lower in _OPENS_PHRASE or gazetteer.is_cue(tokens[at].text, "settlement", "area", "direction")
    ):
        at -= 1
    return at - 1 if tokens[at].pos in ("ADP", "SCONJ") else at


def _tells_of_harm(view: TextView, match: Match, last: int) -> bool:
    """Tell whether the act named last before a place, after the verb of speech, is one of violence."""
    for at in range(last, match.token, -1):
        token = view.parsed.tokens[at]
        if token.pos == "VERB" and at in view.clauses:
            return True
        if names_act(view, at):
            return is_violent(view, at)
    return False


def rank_through_act(view: TextView, head: int, anchors: list[int]) -> int | None:
    """Return how near a place hangs that is told of the act in which this one happened: `in an attack carried out in
    Yoro they killed two`.
    """
    for ancestor in view.parsed.ancestors(head):
        if ancestor.index in anchors:
            return anchors.index(ancestor.index)
        is_carried = ancestor.dep == "acl" and ancestor.tag == "VBN" and names_act(view, ancestor.head)
        if ancestor.index in view.clauses and not is_carried:
            return None
    return None


def speeches_at(view: TextView, match: Match) -> list[int]:
    """Return the participles that say where a clause of speech was said: `Speaking in Geneva, he condemned it`."""
    if not quad_class(match.predicate.frame.type).startswith("verbal"):
        return []
    speaking = view.lexicon.cues["speaking_at"]
    return [
        child.index
        for child in view.parsed.children(match.token, "advcl")
        if child.tag == "VBG" and child.lemma in speaking
    ]
