"""Which place `there`, `the city` or `the Armenian capital` stands for.

Belongs here: words for places named before. Does not belong here: which event they locate (`scene.py`).

The place is the last of the kind named before in the same paragraph or the one before it; one town after another would
be a guess, so a word with a modifier (`the other town`, `a nearby village`) stands for none.
"""

from collections.abc import Callable

from pipeline.extract.events.paragraphs import paragraph_of
from pipeline.extract.events.view import TextView
from pipeline.extract.facts import PlaceMention
from pipeline.extract.places import as_place
from pipeline.language.clauses import preposition_of
from pipeline.language.parsed import Token
from pipeline.lexicon.names import place_key

_TOWNS = frozenset({"city", "village"})
_AREAS = frozenset({"region", "admin1", "admin2"})
_KINDS = {
    "city": _TOWNS,
    "town": _TOWNS,
    "village": _TOWNS,
    "port": _TOWNS,
    "region": _AREAS,
    "province": _AREAS,
    "district": _AREAS,
    "enclave": _AREAS,
    "island": _AREAS,
    "country": frozenset({"country"}),
}
_AT = frozenset({"in", "at", "near", "outside", "inside", "around", "across", "within"})


def place_meant(view: TextView, token: Token, is_object: bool = False) -> PlaceMention | None:
    """Return the place a word stands for as where something happens, or as what was taken or hit; None where it stands
    for none.
    """
    if token.lower == "there" and token.dep.startswith("advmod"):
        return _last_before(view, token, lambda place: place.place is None or place.place.place_type != "country")
    is_there = is_object or preposition_of(view.parsed, token.index) in _AT
    if token.pos != "NOUN" or not is_there or not view.is_definite(token.index):
        return None
    if token.lemma == "capital":
        return _capital(view, token)
    kinds = _KINDS.get(token.lemma)
    if kinds is None or view.parsed.children(token.index, "amod", "compound", "nmod", "appos", "nummod"):
        return None
    return _last_before(view, token, lambda place: place.place is not None and place.place.place_type in kinds)


def _last_before(view: TextView, token: Token, fits: Callable[[PlaceMention], bool]) -> PlaceMention | None:
    """Return the one place that fits in the paragraph so far, or if none does in the one before; of several the one the
    sentence or the one before it names alone.
    """
    paragraph = paragraph_of(view, token.sentence)
    nearest = _named(view, max(paragraph[0], token.sentence - 1), token, fits)
    here = _named(view, paragraph[0], token, fits)
    if here:
        return _only(here) or _only(nearest)
    return _only(_named(view, paragraph_of(view, paragraph[0] - 1)[0], token, fits)) if paragraph[0] else None


def _named(view: TextView, first: int, token: Token, fits: Callable[[PlaceMention], bool]) -> list[PlaceMention]:
    start = view.parsed.sentences[first].start
    named = [p for p in view.places if p.usage == "literal" and start <= p.start and p.end <= token.start]
    return [place for place in named if fits(place)]


def _only(named: list[PlaceMention]) -> PlaceMention | None:
    """Return the last mention where all are of one place."""
    ids = {place.place.place_id if place.place is not None else place.start for place in named}
    return named[-1] if len(ids) == 1 else None


def _capital(view: TextView, token: Token) -> PlaceMention | None:
    """Return the capital of the country an adjective names: `in the Kenyan capital`."""
    gazetteer = view.lexicon.places
    words = view.parsed.children(token.index, "amod", "compound", "nmod", "appos")
    if not words:
        named = [place for place in view.places if place.end <= token.start and _is_capital(view, place)]
        return _only(named)
    country = gazetteer.adjective(words[0].text) if len(words) == 1 else None
    if country is None or country.place_type != "country":
        return None
    known = view.lexicon.countries.of_code(country.country_code)
    senses = [
        sense
        for name in (known.capital if known is not None else ())
        for sense in gazetteer.find(place_key(name))
        if sense.country_code == country.country_code and sense.place_type == "city"
    ]
    if not senses:
        return None
    best = max(senses, key=lambda sense: sense.population)
    return PlaceMention(words[0].start, token.end, token.index, "literal", as_place(best))


def is_seat(view: TextView, head: int) -> bool:
    """Tell whether a noun names a country or its capital, or somebody who is no place."""
    place = view.place_at.get(head)
    if place is None:
        return "@place" not in view.kinds(head)
    return place.place is not None and (place.place.place_type == "country" or _is_capital(view, place))


def _is_capital(view: TextView, place: PlaceMention) -> bool:
    """Tell whether a place named somewhere in the text is a country's capital."""
    known = place.place
    if known is None or known.place_type != "city":
        return False
    country = view.lexicon.countries.of_code(known.country_code)
    return country is not None and place_key(known.name) in map(place_key, country.capital)
