"""Borders told by their countries: `on the Syrian border`, `near the border with Armenia`.

Belongs here: the words of such a border, as a place an act may have; it is neither of the countries, so it has no id.
Does not belong here: borders with a name (the Durand Line), which are places themselves.
"""

from pipeline.extract.facts import PlaceMention
from pipeline.extract.view import TextView
from pipeline.language.parsed import Token

_BESIDE = ("amod", "compound", "nmod:poss", "nmod", "obl")
_LINKS = frozenset({"with", "between"})


def borders_in(view: TextView, sentence: int) -> list[PlaceMention]:
    """Return the borders of a sentence that are told by a country, in order."""
    span = view.parsed.sentences[sentence]
    found = []
    for token in view.parsed.tokens[span.first : span.last]:
        if is_border(view, token) and token.index not in view.place_at:
            first, last = _bounds(view, token)
            if first < token.index or last > token.index:
                tokens = view.parsed.tokens
                found.append(PlaceMention(tokens[first].start, tokens[last].end, token.index, "literal", None))
    return found


def is_border(view: TextView, token: Token) -> bool:
    """Tell whether a noun means where two countries meet."""
    return token.pos == "NOUN" and token.lemma in view.lexicon.cues["border"]


def _bounds(view: TextView, token: Token) -> tuple[int, int]:
    """Return the first and last word of the countries a border is told by; the border itself where there are none."""
    tokens = view.parsed.tokens
    first = last = token.index
    while first > 0 and tokens[first - 1].sentence == token.sentence and _is_country(view, tokens[first - 1], token):
        first -= 1
    link = token.index + 1
    if link + 1 < len(tokens) and tokens[link].lower in _LINKS and _names_country(view, link + 1):
        last = link + 1
        while last + 1 < len(tokens) and (
            tokens[last + 1].dep == "flat" or (tokens[last + 1].lower == "and" and _names_country(view, last + 2))
        ):
            last += 1 + (tokens[last + 1].lower == "and")
    is_told = first < token.index or last > token.index
    if is_told and tokens[first - 1].lower in ("the", "its", "their"):
        first -= 1
    return first, last


def _is_country(view: TextView, word: Token, border: Token) -> bool:
    """Tell whether a word before a border is one of its countries, or joins two."""
    if word.text in ("-", "–", "'s", "’s"):
        return True
    known = view.lexicon.places.adjective(word.text)
    is_adjective = known is not None and known.place_type == "country"
    return word.head == border.index and (is_adjective or _names_country(view, word.index)) and word.dep in _BESIDE


def _names_country(view: TextView, at: int) -> bool:
    named = [place for place in view.places if place.start <= view.parsed.tokens[at].start < place.end]
    return any(place.place is not None and place.place.place_type == "country" for place in named)
