"""Names of places inside what other finders read: a month, a body's name, a person's surname.

Belongs here: which of two readings of the same words stands. Does not belong here: either reading (`places/`, `dates/`,
`actors/`).
"""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from pipeline.extract.facts import ActorMention, DateMention, PlaceMention
from pipeline.lexicon import Lexicon
from pipeline.tables.vocabulary import BODY_TYPES


def is_inside(place: PlaceMention, dates: Sequence[DateMention]) -> bool:
    """Tell whether one of the dates, which are sorted and do not overlap, holds a place mention."""
    at = bisect_right(dates, place.start, key=lambda date: date.start) - 1
    return at >= 0 and place.end <= dates[at].end


def beside_names(text: str, place: PlaceMention, mentions: Sequence[ActorMention]) -> PlaceMention:
    """Return a place mention as embedded where it is part of the name of a body: "Paris Saint-Germain".

    Where a body lies ("the institute in Barcelona") and who leads it ("US-led coalition") are told besides its name,
    unless the lexicon knows it by that ("the Organisation for Security and Co-operation in Europe").
    """
    if text[place.end : place.end + 1] == "-":
        return place
    is_where = text[: place.start].endswith(" in ")
    is_part = any(
        _holds_more(mention, place) and (mention.actor.is_known or not is_where)
        for mention in mentions
        if mention.mention_type == "name" and mention.actor.actor_type in BODY_TYPES
    )
    return replace(place, usage="embedded") if is_part else place


def is_of_a_person(text: str, place: PlaceMention, mentions: Sequence[ActorMention], lexicon: Lexicon) -> bool:
    """Tell whether a place's name is the surname of a person: after a given name, or of one who acts."""
    for mention in mentions:
        if mention.actor.actor_type != "person" or mention.mention_type != "name":
            continue
        if place.usage == "metonym" and (mention.start, mention.end) == (place.start, place.end):
            return True
        first = text[mention.start : place.start].partition(" ")[0].casefold()
        is_given = first in lexicon.actors.given_names or lexicon.places.word_kind(first) == "given"
        if _holds_more(mention, place) and mention.end == place.end and is_given:
            return True
    return False


def is_of_an_actor(place: PlaceMention, mentions: Sequence[ActorMention]) -> bool:
    """Tell whether what was taken for a place that no list knows is an actor the lexicon knows: "in Hezbollah"."""
    return place.place is None and any(
        mention.actor.is_known and mention.start < place.end and place.start < mention.end for mention in mentions
    )


def _holds_more(mention: ActorMention, place: PlaceMention) -> bool:
    """Tell whether a mention holds a place's name and more."""
    is_longer = mention.end - mention.start > place.end - place.start
    return is_longer and mention.start <= place.start and place.end <= mention.end
