"""All extractors over one text, in the order in which each builds on those before it.

Belongs here: that order, and that boilerplate yields no facts. Does not belong here: how any fact is found, or its row.
"""

import datetime as dt
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from pipeline.extract.actors import find_mentions
from pipeline.extract.dates import find_dates
from pipeline.extract.events import find_events
from pipeline.extract.facts import ActorMention, DateMention, Document, Facts, Mark, PlaceMention
from pipeline.extract.places import find_place_mentions
from pipeline.extract.quantities import find_quantities
from pipeline.extract.quotations import find_quotations
from pipeline.language.parser import parse
from pipeline.lexicon import Lexicon

# Whose names may hold that of a place.
_BODIES = frozenset({"armed_group", "party", "international_organisation", "ngo", "media", "company", "court", "other"})


def read_document(
    document_id: str, text: str, published_date: dt.date | None, marks: tuple[Mark, ...], lexicon: Lexicon
) -> Facts:
    """Parse one staged text and return its facts, which depend on nothing but the arguments."""
    document = Document(document_id, text, published_date, marks, parse(text))
    named = find_place_mentions(document, lexicon)
    dates = find_dates(document, lexicon, named)
    # A month is no town: what a temporal expression holds names no place (May, March, Sept.).
    places = [place for place in named if not _is_inside(place, dates)]
    mentions = find_mentions(document, lexicon, places)
    places = [
        _beside_names(text, place, mentions) for place in places if not _is_of_a_person(text, place, mentions, lexicon)
    ]
    quotations = [
        found
        for found in find_quotations(document, mentions, lexicon)
        if not document.is_boilerplate(found.start, found.end)
    ]
    events = [
        found
        for found in find_events(document, mentions, places, dates, quotations, lexicon)
        if not document.is_boilerplate(found.start, found.end)
    ]
    quantities = find_quantities(document, dates, mentions, places, events, lexicon)
    return Facts(
        document, tuple(dates), tuple(places), tuple(mentions), tuple(quotations), tuple(events), tuple(quantities)
    )


def _is_inside(place: PlaceMention, dates: Sequence[DateMention]) -> bool:
    """Tell whether one of the dates, which are sorted and do not overlap, holds a place mention."""
    at = bisect_right(dates, place.start, key=lambda date: date.start) - 1
    return at >= 0 and place.end <= dates[at].end


def _beside_names(text: str, place: PlaceMention, mentions: Sequence[ActorMention]) -> PlaceMention:
    """Return a place mention as embedded where it is part of the name of a body: "Paris Saint-Germain".

    Where a body lies ("the institute in Barcelona") and who leads it ("US-led coalition") are told besides its name.
    """
    if text[place.end : place.end + 1] == "-" or text[: place.start].endswith(" in "):
        return place
    is_part = any(
        _holds_more(mention, place)
        for mention in mentions
        if mention.mention_type == "name" and mention.actor.actor_type in _BODIES
    )
    return replace(place, usage="embedded") if is_part else place


def _is_of_a_person(text: str, place: PlaceMention, mentions: Sequence[ActorMention], lexicon: Lexicon) -> bool:
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


def _holds_more(mention: ActorMention, place: PlaceMention) -> bool:
    """Tell whether a mention holds a place's name and more."""
    is_longer = mention.end - mention.start > place.end - place.start
    return is_longer and mention.start <= place.start and place.end <= mention.end
