"""Whose an army or ministry is by where it is: `In Kuala Lumpur, the foreign ministry`, `the army there`.

Belongs here: a country or capital that opens the sentence, and `there`. Does not belong here: owners in the noun phrase
itself (`owners.py`), roles without any sign of a place (`bare_roles.py`).
"""

from pipeline.extract.actors.found import Found, Reading

_IN = frozenset({"in", "from"})
_REACH = 1


def country_here(reading: Reading, found: Found) -> str:
    """Return the country in which the text says a role is, empty where it says none."""
    sentence = reading.document.parsed.sentences[reading.tokens[found.head].sentence]
    if reading.lower(found.last) == "there":
        return _last_named(reading, found.first)
    hit = reading.hit_at.get(sentence.first + 1)
    if hit is None or reading.lower(sentence.first) not in _IN or reading.lower(hit.last) != ",":
        return ""
    named = hit.of_kind("country", "capital")
    # In Paris, the ministry said; but: In Paris, he said the army at home.
    return named.id if named is not None and found.first <= hit.last + 2 else ""


def _last_named(reading: Reading, before: int) -> str:
    """Return the only country that the nearest sentence with one names, this one or the one before."""
    here = reading.tokens[before].sentence
    for sentence in range(here, max(here - _REACH, 0) - 1, -1):
        hits = [hit for hit in reading.hits if hit.last <= before and reading.tokens[hit.first].sentence == sentence]
        named = {name.id for hit in hits if (name := hit.of_kind("country", "capital"))}
        if named:
            return named.pop() if len(named) == 1 else ""
    return ""
