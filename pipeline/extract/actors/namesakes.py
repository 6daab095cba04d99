"""Names of places that are names of people: "Israel Mwangi", "Mr Jordan", "Jordan said" after "Michael Jordan".

Belongs here: where a country or capital may be part of a personal name. Does not belong here: what proves that a run of
such words is a person (`evidence.py`).
"""

from pipeline.extract.actors.found import Reading
from pipeline.extract.actors.names import Hit
from pipeline.language.parsed import Token
from pipeline.lexicon.spelling import spelling_key


def begins_name(reading: Reading, at: int) -> bool:
    """Tell whether the name of a place is a given name before a surname: "Israel Mwangi", "Chad Wolf"."""
    word, after = reading.lower(at), at + 1
    is_given = word in reading.lexicon.actors.given_names or reading.lexicon.places.word_kind(word) == "given"
    if (
        not is_given
        or after in reading.hit_at
        or not _is_capital(reading, after)
        or reading.is_shouted(reading.tokens[at])
    ):
        return False
    following = reading.lower(after)
    lexicon = reading.lexicon.actors
    role = lexicon.role_forms.get(following)
    is_body = role is not None and (role[0].is_collective or role[1])
    is_noun = is_body or following in lexicon.heads or following in lexicon.not_names
    is_cue = reading.lexicon.places.is_cue(following, "organisation", "area", "direction", "division", "eponym", "role")
    return not (is_noun or is_cue or following in lexicon.title_forms)


def follows_title(reading: Reading, at: int) -> bool:
    """Tell whether the name of a place is a surname after "Mr" or "Colonel", not in "Major Israel strike"."""
    before = reading.lower(at - 1) if reading.same_sentence(at - 1, at) else ""
    before = reading.lower(at - 2) + "." if before == "." and reading.same_sentence(at - 2, at) else before
    title = reading.lexicon.actors.titles.get(before)
    if title is None or title.kind not in ("honorific", "rank"):
        return False
    is_followed = reading.same_sentence(at, at + 1) and reading.tokens[at + 1].pos in ("NOUN", "ADJ", "PROPN")
    return title.kind == "honorific" or not is_followed


def is_surname(reading: Reading, token: Token, surnames: set[str]) -> bool:
    """Tell whether the name of a place is but a surname in this text, `surnames` among: it only does what people do.

    "Michael Jordan came. Jordan said no" speaks of nobody's kingdom; "the king of Jordan" elsewhere would.
    """
    hit = reading.hit_at[token.index]
    country = hit.of_kind("country", "capital")
    if country is None or hit.of_kind("actor") or spelling_key(token.text) not in surnames:
        return False
    free = [
        other
        for other in reading.hits
        if other.of_kind("country", "capital", "adjective", "demonym", "metonym")
        and any(name.id == country.id for name in other.names)
        and reading.tokens[other.first - 1].lower not in reading.lexicon.actors.given_names
    ]
    return all(_speaks(reading, other) for other in free)


def _speaks(reading: Reading, hit: Hit) -> bool:
    token = reading.tokens[reading.head_of(hit.first, hit.last)]
    governor = reading.tokens[token.head]
    return token.dep == "nsubj" and governor.lemma in reading.lexicon.actors.animate_verbs


def _is_capital(reading: Reading, at: int) -> bool:
    return (
        reading.same_sentence(at - 1, at)
        and reading.tokens[at].text[:1].isupper()
        and reading.tokens[at].pos == "PROPN"
    )
