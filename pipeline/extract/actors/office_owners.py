"""Whose an office without a name is: of a state or body, or of some club, company or province, or of other days.

Belongs here: the words before and behind an office. Does not belong here: finding offices (`descriptions.py`), who
holds one (`registry.py`).

"The president" of a text about Brazil is Brazil's; `the Senate president`, `the company's president`, `the president of
Ferrari` and `the next president` are not, and who holds the office tells nothing of them.
"""

from pipeline.extract.actors.found import Reading
from pipeline.extract.actors.names import Hit, Name

_REACH = 6
_POSSESSIVE = frozenset({"'s", "’s", "'", "’"})
_DEFINITE = frozenset({"the", "this", "that", "its", "their", "his", "her"})
_WITHIN = frozenset({"ADJ", "NOUN", "PART", "PROPN", "VERB", "ADV", "NUM", "X"})


def owner_before(reading: Reading, first: int) -> tuple[str, int, bool]:
    """Return the country or organisation before an office, where its phrase starts and whether it is definite."""
    owner, start = "", first
    for at in range(first - 1, max(first - _REACH, -1), -1):
        if not reading.same_sentence(at, first):
            break
        hit = reading.hit_at.get(at)
        if reading.lower(at) in _DEFINITE:
            return owner, start, True
        if hit and (name := hit.of_kind("adjective", "country", "demonym") or _organisation(reading, hit)):
            owner, start = name.id, hit.first
        elif reading.tokens[at].pos not in ("ADJ", "NOUN", "PART", "PROPN"):
            break
    return owner, start, False


def owner_behind(reading: Reading, last: int) -> tuple[str, int]:
    """Return the country or organisation behind an office and "of", and where the phrase ends; empty where none is."""
    hit = reading.hit_at.get(_behind(reading, last))
    named = (hit.of_kind("country") or _organisation(reading, hit)) if hit else None
    return (named.id, hit.last) if hit and named else ("", last)


def is_of_another(reading: Reading, first: int, last: int) -> bool:
    """Tell whether an office at tokens `first` to `last` is no state's or known body's, or not its holder's today."""
    return _is_other_before(reading, first) or _is_other_behind(reading, last)


def _is_other_before(reading: Reading, first: int) -> bool:
    kinds = reading.lexicon.actors.office_modifiers
    at = first - 1
    while at >= max(first - _REACH, 0) and reading.same_sentence(at, first):
        token, hit = reading.tokens[at], reading.hit_at.get(at)
        if hit is not None:
            if not (hit.of_kind("adjective", "country", "demonym") or _organisation(reading, hit)):
                return True
            at = hit.first - 1
            continue
        if kinds.get(token.lower) == "other":
            return True
        if token.lower in _DEFINITE or token.pos not in _WITHIN:
            return False
        is_noun = token.pos in ("NOUN", "PROPN") and token.lower not in _POSSESSIVE
        if is_noun and kinds.get(token.lemma) != "same":
            return True
        at -= 1
    return False


def _is_other_behind(reading: Reading, last: int) -> bool:
    if reading.lower(last) != "of" or owner_behind(reading, last)[0]:
        return False
    at = _behind(reading, last)
    return reading.same_sentence(last, at) and reading.lexicon.actors.office_modifiers.get(reading.lower(at)) != "same"


def _behind(reading: Reading, last: int) -> int:
    """Return the token behind an office, "of" and an article."""
    if reading.lower(last) != "of":
        return -1
    return last + 2 if reading.lower(last + 1) in _DEFINITE else last + 1


def _organisation(reading: Reading, hit: Hit) -> Name | None:
    """Return the organisation of a name if the lexicon knows who held its offices."""
    name = hit.of_kind("actor")
    return name if name and name.id in reading.lexicon.actors.terms.owners else None
