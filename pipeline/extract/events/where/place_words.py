"""Which place `there`, `the city` or `the Armenian capital` stands for.

Belongs here: words for places named before. Does not belong here: which event they locate (`scene.py`).

The place is the last of the kind named before in the same paragraph or the one before it; one town after another would
be a guess, so a word with a modifier (`the other town`, `a nearby village`) stands for none; `the same` is none.
"""

from collections.abc import Callable

from pipeline.extract.events.when.paragraphs import paragraph_of
from pipeline.extract.facts import PlaceMention
from pipeline.extract.places import as_place
from pipeline.extract.view import TextView
from pipeline.language.clauses import preposition_of
from pipeline.language.parsed import Token
from pipeline.lexicon.names import place_key
from pipeline.lexicon.places import GazetteerPlace

_TOWNS = frozenset({"city", "village"})
_AREAS = frozenset({"region", "admin1", "admin2"})
_COUNTRY = "country"
_MODIFIERS = ("amod", "compound", "nmod", "nmod:poss", "appos")
_AT = frozenset({"in", "at", "near", "outside", "inside", "around", "across", "within"})


def place_meant(view: TextView, token: Token, is_object: bool = False) -> PlaceMention | None:
    """Return the place a word stands for as where something happens, or as what was taken or hit; None where it stands
    for none.
    """
    if token.lower == "there" and token.dep.startswith("advmod"):
        return _last_before(view, token, lambda place: place.place is None or place.place.place_type != "country")
    is_there = is_object or preposition_of(view.parsed, token.index) in _AT
    is_owned = view.parsed.child(token.index, "nmod:poss") is not None
    if token.pos != "NOUN" or not is_there or not (view.is_definite(token.index) or is_owned):
        return None
    if token.lemma == "capital":
        return _capital(view, token)
    kinds = _kinds_meant(view, token.lemma)
    told_by = view.parsed.children(token.index, "amod", "compound", "nmod", "appos", "nummod")
    if kinds is None or any(word.lower != "same" for word in told_by):
        return None
    return _last_before(view, token, lambda place: place.place is not None and place.place.place_type in kinds)


def _kinds_meant(view: TextView, noun: str) -> frozenset[str] | None:
    """Return the kinds of place that a noun may mean; None where it means none named before."""
    if noun in view.lexicon.cues["meaning_town"]:
        return _TOWNS
    if noun in view.lexicon.cues["meaning_area"]:
        return _AREAS
    return frozenset({_COUNTRY}) if noun == _COUNTRY else None


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
    """Return the capital of the country a word names (`in the Kenyan capital`, `Chad's capital`), else of the country
    spoken of, else the only one named before.
    """
    words = [word for word in view.parsed.children(token.index, *_MODIFIERS) if word.pos not in ("PRON", "NOUN")]
    if len(words) == 1:
        code = _country_of(view, words[0])
    elif words or view.parsed.children(token.index, "amod", "compound", "appos"):
        return None
    else:
        code = _country_spoken_of(view, token)
    place = _seat_of(view, code)
    if place is not None:
        beside = [*words, *view.parsed.children(token.index, "det", "nmod:poss")]
        span = {token.index, *(at for word in beside for at in view.parsed.subtree(word.index))}
        first, last = min(span), max(span)
        tokens = view.parsed.tokens
        return PlaceMention(tokens[first].start, tokens[last].end, token.index, "literal", as_place(place))
    if words:
        return None
    return _only([place for place in view.places if place.end <= token.start and _is_capital(view, place)])


def _country_of(view: TextView, word: Token) -> str | None:
    """Return the code of the country that an adjective or a name means."""
    named = view.place_at.get(word.index)
    known = named.place if named is not None else view.lexicon.places.adjective(word.text)
    return known.country_code if known is not None and known.place_type == "country" else None


def _country_spoken_of(view: TextView, token: Token) -> str | None:
    """Return the code of the country in which all places lie that the sentence has named so far, or if it has named
    none the paragraph, or the text.
    """
    sentence = view.parsed.sentences[token.sentence].start
    paragraph = view.parsed.sentences[paragraph_of(view, token.sentence)[0]].start
    before = [place for place in view.places if place.end <= token.start and place.usage == "literal"]
    for first in (sentence, paragraph, 0):
        codes = {place.place.country_code for place in before if place.start >= first and place.place is not None}
        if codes:
            return codes.pop() if len(codes) == 1 else None
    return None


def _seat_of(view: TextView, code: str | None) -> GazetteerPlace | None:
    """Return the capital of a country, the greatest where it has several; None where there is none."""
    gazetteer = view.lexicon.places
    known = view.lexicon.countries.of_code(code) if code is not None else None
    senses = [
        sense
        for name in (known.capital if known is not None else ())
        for sense in gazetteer.find(place_key(name))
        if sense.country_code == code and sense.place_type == "city"
    ]
    return max(senses, key=lambda sense: sense.population, default=None)


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
