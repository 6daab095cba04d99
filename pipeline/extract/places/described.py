"""Sites that a text points at without their name: "the airport" after an airport was named, "Kabul's airport".

Belongs here: definite nouns for a kind of site that only one place named before fits, and a town's only airport. Does
not belong here: names (`scan.py`) and whatever is told of actors (`extract/actors/descriptions.py`).
"""

import re
from collections.abc import Iterator, Sequence

from pipeline.extract.facts import Document, Place, PlaceMention
from pipeline.language.parsed import Token
from pipeline.lexicon import Lexicon
from pipeline.lexicon.names import place_key
from pipeline.lexicon.places import Gazetteer, GazetteerPlace

_POINTING = frozenset(("the", "this", "that"))
_LINKS = frozenset(("of", "in", "at", "near", "outside"))
_AIRPORT_ID = re.compile(r"^(iata|icao)-")
_SITES = frozenset(("facility", "route"))
_MODIFIERS = frozenset(("compound", "nmod:desc", "flat"))


def described_sites(
    document: Document, mentions: Sequence[PlaceMention], lexicon: Lexicon
) -> list[tuple[int, int, Place | GazetteerPlace]]:
    """Return spans that point at a site, each with its place; `mentions` are the named places, in any order."""
    gazetteer = lexicon.places
    named = sorted(mentions, key=lambda mention: mention.start)
    found: list[tuple[int, int, Place | GazetteerPlace]] = []
    for token in _nouns(document, gazetteer):
        if any(mention.start < token.end and token.start < mention.end for mention in named):
            continue
        before = document.parsed.tokens[token.index - 1] if token.index else None
        if before is None or before.sentence != token.sentence:
            continue
        is_pointed_at = before.lower in _POINTING
        start = before.start if is_pointed_at else token.start
        town = _town(document, named, token, is_pointed_at)
        if town is not None:
            if site := _airport_of(town, token, lexicon):
                found.append((start, token.end, site))
        elif is_pointed_at and (place := _only(document, named, token, lexicon)) is not None:
            found.append((start, token.end, place))
    return found


def _nouns(document: Document, gazetteer: Gazetteer) -> Iterator[Token]:
    """Yield the nouns in lower case for a kind of site that modify no other noun."""
    for token in document.parsed.tokens:
        is_free = token.dep not in _MODIFIERS or token.head < token.index
        if token.pos == "NOUN" and is_free and token.text.islower() and gazetteer.is_cue(token.text, "facility"):
            yield token


def _only(document: Document, named: Sequence[PlaceMention], token: Token, lexicon: Lexicon) -> Place | None:
    """Return the only site of the noun's kind that the text has named before."""
    kind = _kind_of(token.lower, lexicon)
    before = {
        mention.place.place_id: mention.place
        for mention in named
        if mention.end <= token.start
        and mention.usage != "embedded"
        and mention.place is not None
        and kind in _kinds(document, mention, mention.place, lexicon)
    }
    return next(iter(before.values())) if len(before) == 1 else None


def _kinds(document: Document, mention: PlaceMention, place: Place, lexicon: Lexicon) -> set[str]:
    """Return the words for what a named site is, as its name or the mention of it ends."""
    if place.place_type not in _SITES:
        return set()
    ends = {name.split()[-1].casefold() for name in (place.name, document.text[mention.start : mention.end])}
    kinds = {_kind_of(end, lexicon) for end in ends}
    return kinds | {"airport"} if _AIRPORT_ID.match(place.place_id) else kinds


def _town(document: Document, named: Sequence[PlaceMention], token: Token, is_pointed_at: bool) -> Place | None:
    """Return the place that owns the site: "Kabul's airport", "the airport in Kabul"."""
    text = document.text
    if is_pointed_at:
        after = next((mention for mention in named if mention.start >= token.end), None)
        is_linked = after is not None and text[token.end : after.start].strip() in _LINKS
        return after.place if after is not None and is_linked else None
    before = next((mention for mention in reversed(named) if mention.end <= token.start), None)
    is_owner = before is not None and text[before.end : token.start].strip() in ("'s", "’s")
    return before.place if before is not None and is_owner else None


def _kind_of(word: str, lexicon: Lexicon) -> str:
    """Return the word for what a site is, one for all that mean the same."""
    if word in lexicon.cues["like_airport"]:
        return "airport"
    if word in lexicon.cues["like_base"]:
        return "base"
    return "plant" if word in lexicon.cues["like_plant"] else word


def _airport_of(town: Place, token: Token, lexicon: Lexicon) -> GazetteerPlace | None:
    kind = _kind_of(token.lower, lexicon)
    sites = [s for s in lexicon.places.find(f"{place_key(town.name)} {kind}") if s.country_code == town.country_code]
    return sites[0] if len(sites) == 1 and sites[0].place_type == "facility" else None
