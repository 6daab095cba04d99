"""The phrase a place stands in: the noun over it that tells what is there, and the preposition over both.

Belongs here: `the Yoro department`, `a Peshawar mosque`, `Kharkiv's largest hospital`, whose place is that of the town
named with them. Does not belong here: whether such a phrase tells where an act was (`own_clause.py`).
"""

from pipeline.extract.events.where.whose_place import is_violent
from pipeline.extract.facts import PlaceMention
from pipeline.extract.view import TextView
from pipeline.language.clauses import preposition_of
from pipeline.language.parsed import Token

_CAPITAL = "capital"
_NAMED_BY = ("compound", "nmod:poss", "nmod", "amod", "nmod:desc")
_PROVINCES = frozenset({"admin1", "admin2"})
_KINDS = ("settlement", "area", "division")


def case_of(view: TextView, head: int) -> str:
    """Return the preposition over a place, which the parser may have hung on the first part of its name or on the noun
    that tells its kind: `in Yoro department`, `outside a Peshawar mosque`.
    """
    case = preposition_of(view.parsed, head) or view.case(head)
    case = "" if case in ("'s", "’s") else case
    above = view.parsed.tokens[view.parsed.tokens[head].head]
    is_kind = any(view.lexicon.places.is_cue(word, *_KINDS) for word in (above.text, above.lemma))
    is_kind |= above.lemma == _CAPITAL
    is_named = above.index > head or view.parsed.tokens[head].dep == "appos"
    is_told = (is_kind and is_named) or _is_site_of(view, above, head)
    return case or (preposition_of(view.parsed, above.index) if is_told else "")


def names_target(view: TextView, place: PlaceMention, targets: set[int | None]) -> bool:
    """Tell whether a place is the name of a target or of where it stands: `the capital, Naypyidaw`, `a Kabul mosque`,
    `the provincial capital of Idlib`.
    """
    token = view.parsed.tokens[place.head]
    if token.head not in targets:
        return False
    above = view.parsed.tokens[token.head]
    is_seat = above.lemma == _CAPITAL and preposition_of(view.parsed, place.head) == "of"
    return token.dep == "appos" or names_site(view, place) or (is_seat and not _is_country(place))


def sites_in(view: TextView, sentence: int) -> list[PlaceMention]:
    """Return the places of a sentence that stand before a building or an act they tell of, in order."""
    tokens = view.parsed.tokens
    told = (place for place in view.places if place.usage == "modifier" and tokens[place.head].sentence == sentence)
    return [place for place in told if names_site(view, place) or act_told_by(view, place) is not None]


def names_site(view: TextView, place: PlaceMention) -> bool:
    """Tell whether a place is a town that a building is told by: `a Mogadishu hotel`."""
    above = view.parsed.tokens[view.parsed.tokens[place.head].head]
    return not _is_country(place) and _is_site_of(view, above, place.head)


def seat_told(view: TextView, place: PlaceMention) -> PlaceMention | None:
    """Return the capital that is told by its province, which it lies in: `the Guerrero state capital`, `the capital of
    Oromia region`; None where a place is no province, or no capital's.
    """
    if place.place is None or place.place.place_type not in _PROVINCES:
        return None
    tokens = view.parsed.tokens
    inside = view.parsed.tokens_in(place.start, place.end)
    if view.lexicon.places.adjective(inside[-1].text) is not None:
        # The Somali capital is that of Somalia, not of a region of that name.
        return None
    first, last = inside[0].index, inside[-1].index
    while last + 1 < len(tokens) and is_area_noun(view, tokens[last + 1]):
        last += 1
    before = first - 1 - (tokens[first - 1].lower == "the")
    if before > 0 and tokens[before].lower == "of" and tokens[before - 1].lemma == _CAPITAL:
        first = before - 1
    elif last + 1 < len(tokens) and tokens[last + 1].lemma == _CAPITAL:
        last += 1
    else:
        return None
    if first > 0 and tokens[first - 1].lower == "the":
        first -= 1
    return PlaceMention(tokens[first].start, tokens[last].end, place.head, "literal", None, place.place)


def act_told_by(view: TextView, place: PlaceMention) -> int | None:
    """Return the act of violence that a town is named with (`the Lahore bombing`); None where it is named with none."""
    token = view.parsed.tokens[place.head]
    is_before = token.dep in _NAMED_BY and token.head > token.index and not _is_country(place)
    return token.head if is_before and is_violent(view, token.head) else None


def is_area_noun(view: TextView, token: Token) -> bool:
    """Tell whether a word is the kind of what is named behind it: the state of Michoacan."""
    return view.lexicon.places.is_cue(token.text, "settlement", "division") and not token.text.istitle()


def _is_site_of(view: TextView, site: Token, head: int) -> bool:
    """Tell whether a noun is a building or ground that a place before it tells of; an embassy stands elsewhere."""
    token = view.parsed.tokens[head]
    if site.pos != "NOUN" or site.index <= head or token.dep not in _NAMED_BY:
        return False
    if token.dep == "nmod:poss" and site.lemma in view.lexicon.cues["seat_abroad"]:
        return False
    gazetteer, sites = view.lexicon.places, view.lexicon.cues["site"]
    is_way = gazetteer.is_cue(site.lemma, "travel")
    return site.lemma in sites or (gazetteer.is_cue(site.lemma, "facility") and not is_way)


def _is_country(place: PlaceMention) -> bool:
    return place.place is not None and place.place.place_type in ("country", "region")
