"""All extractors over one text, in the order in which each builds on those before it.

Belongs here: that order, and that boilerplate yields no facts. Does not belong here: how any fact is found, or its row.
"""

import datetime as dt

from pipeline.extract.actors import find_mentions
from pipeline.extract.dates import find_dates
from pipeline.extract.events import find_events
from pipeline.extract.facts import Document, Facts, Mark
from pipeline.extract.overlaps import beside_names, is_inside, is_of_a_person, is_of_an_actor
from pipeline.extract.places import find_place_mentions
from pipeline.extract.quantities import find_quantities
from pipeline.extract.quotations import find_quotations
from pipeline.language.parser import parse
from pipeline.lexicon import Lexicon


def read_document(
    document_id: str, text: str, published_date: dt.date | None, marks: tuple[Mark, ...], lexicon: Lexicon
) -> Facts:
    """Parse one staged text and return its facts, which depend on nothing but the arguments."""
    document = Document(document_id, text, published_date, marks, parse(text))
    named = find_place_mentions(document, lexicon)
    dates = find_dates(document, lexicon, named)
    # A month is no town: what a temporal expression holds names no place (May, March, Sept.).
    places = [place for place in named if not is_inside(place, dates)]
    mentions = find_mentions(document, lexicon, places)
    places = [
        beside_names(text, place, mentions)
        for place in places
        if not is_of_a_person(text, place, mentions, lexicon) and not is_of_an_actor(place, mentions)
    ]
    # What two say, and what is counted of two, is no one's alone; what one's lawyer says one does not say.
    alone = [mention for mention in mentions if not mention.is_together and not document.is_possessive(mention)]
    quotations = [
        found
        for found in find_quotations(document, alone, lexicon)
        if not document.is_boilerplate(found.start, found.end)
    ]
    events = [
        found
        for found in find_events(document, mentions, places, dates, quotations, lexicon)
        if not document.is_boilerplate(found.start, found.end)
    ]
    quantities = find_quantities(document, dates, alone, places, events, lexicon)
    return Facts(
        document, tuple(dates), tuple(places), tuple(mentions), tuple(quotations), tuple(events), tuple(quantities)
    )
