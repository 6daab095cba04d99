"""Organisations the lexicon does not know, by the shape of their names.

Belongs here: names that end or begin with an organisation's head noun, and abbreviations in brackets. Does not belong
here: organisations the lexicon knows, and role nouns that a country owns ("Iraqi Army", `nominals.py`).
"""

import calendar
import re

from pipeline.extract.actors.compose import unknown_organisation
from pipeline.extract.actors.found import Found, Reading
from pipeline.extract.facts import Actor
from pipeline.lexicon.actor_entries import OrganisationHead
from pipeline.lexicon.countries import Country
from pipeline.lexicon.names import place_key
from pipeline.lexicon.spelling import fold

_LINKS = ("of", "for", "on", "in", "to", "against")
_EXTENDING_HEADS = frozenset(
    (
        *("ministry", "department", "university", "office", "committee", "institute"),
        *("front", "movement", "bank", "campaign"),
    )
)
_DAYS = frozenset(name.lower() for name in (*calendar.day_name, *calendar.month_name))
_LONGEST_SHORT_FORM = 6
_FEWEST_CAPITALS = 2
_ABBREVIATION = re.compile(r"^[A-Z][A-Za-z0-9&.\-]{0,9}$")


def find_organisations(reading: Reading, chunks: list[tuple[int, int]]) -> list[Found]:
    """Return unknown organisations among the name chunks, longest first where one extends another."""
    found: list[Found] = []
    starts = dict(chunks)
    for first, last in chunks:
        if first in reading.taken or first in reading.ships:
            continue
        for start, end, head in _organisation_spans(reading, first, last):
            stop = _extended(reading, end, starts) if head.id in _EXTENDING_HEADS or end == start + 1 else end
            if (
                stop == start + 1
                or _is_province(reading, start, stop, head)
                or _is_known(reading, start, stop)
                or _is_role(reading, start, stop)
            ):
                continue
            name = reading.name_of(start, stop)
            country = _country_in(reading, start, stop)
            actor = unknown_organisation(name, head.actor_type, head.sector, country)
            organisation = Found(start, stop, reading.head_of(start, stop), "name", "exact", actor=actor)
            reading.take(organisation)
            found.append(organisation)
    return found


def _organisation_spans(reading: Reading, first: int, last: int) -> list[tuple[int, int, OrganisationHead]]:
    """Return (first, last, head) of the parts of a chunk that end with a head noun, split at titles."""
    heads = reading.lexicon.actors.heads
    titles = reading.lexicon.actors.title_forms
    spans: list[tuple[int, int, OrganisationHead]] = []
    start = first
    for at in range(first, last):
        word = reading.lower(at)
        is_title = word in titles and word not in heads
        if is_title or f"{word} {reading.lower(at + 1)}" in titles:
            start = at + 1
            continue
        if word in heads and reading.lower(at + 1) not in heads and not _title_follows(reading, at + 1, last):
            spans.append((start, at + 1, heads[word]))
            start = at + 1
    return spans


def _title_follows(reading: Reading, at: int, last: int) -> bool:
    """The head is part of a title: "Press Secretary"."""
    return at < last and f"{reading.lower(at - 1)} {reading.lower(at)}" in reading.lexicon.actors.title_forms


def _extended(reading: Reading, end: int, starts: dict[int, int]) -> int:
    """Return the end of "<name> of <name>", "<name> for the <name> and <name>"."""
    while reading.lower(end) in _LINKS and reading.same_sentence(end - 1, end):
        after = end + 2 if reading.lower(end + 1) == "the" else end + 1
        if after not in starts or reading.lower(after) in _DAYS:
            break
        end = starts[after]
        if reading.lower(end) == "and" and end + 1 in starts and end + 1 not in reading.hit_at:
            end = starts[end + 1]
    return end


def _is_province(reading: Reading, start: int, stop: int, head: OrganisationHead) -> bool:
    """Tell whether the name is a department of a country rather than of a government ("Morazan Department")."""
    if head.id != "department" or reading.lower(stop - 1) != "department":
        return False
    return bool(reading.lexicon.places.find(place_key(reading.text_of(start, stop - 1))))


def _is_known(reading: Reading, start: int, stop: int) -> bool:
    hit = reading.hit_at.get(stop - 1)
    # A title may begin within a known name: of the General Assembly on Thursday no assembly is left.
    begun = reading.hit_at.get(start)
    is_begun = begun is not None and begun.first < start and begun.of_kind("actor") is not None
    return is_begun or (hit is not None and hit.first <= start and hit.last >= stop)


def _is_role(reading: Reading, start: int, stop: int) -> bool:
    """Tell whether the name is only a role noun with or without a country before it ("Iraqi Army")."""
    forms = reading.lexicon.actors.role_forms
    at = start
    while at < stop and at in reading.hit_at and reading.hit_at[at].of_kind("country", "adjective", "people_adjective"):
        at += 1
    while at < stop and reading.tokens[at].pos == "PART":
        at += 1
    words = " ".join(reading.lower(index) for index in range(at, stop))
    if at == stop or words in forms or words.replace(" - ", "-") in forms:
        return True
    return any(_is_owned_role(reading, at, link) for link in range(at + 1, stop))


def _is_owned_role(reading: Reading, first: int, link: int) -> bool:
    """Tell whether a role of a state and "of" or "in" with a country's name stand at tokens: "Army of Yemen"."""
    role = " ".join(reading.lower(index) for index in range(first, link))
    is_linked = reading.lower(link) in ("of", "in") and link + 1 in reading.hit_at
    return is_linked and reading.lexicon.actors.is_of_state(role)


def _country_in(reading: Reading, start: int, stop: int) -> Country | None:
    for at in range(start, stop):
        hit = reading.hit_at.get(at)
        name = hit.of_kind("country", "adjective") if hit else None
        if name:
            return reading.lexicon.countries.by_id.get(name.id)
    return None


def find_abbreviations(reading: Reading, named: list[Found]) -> list[Found]:
    """Return mentions of abbreviations that the text itself explains in brackets behind a name.

    What the text explains goes before what the lexicon knows: "RSF" may be fighters here and reporters there.
    """
    meant: dict[str, Actor] = {}
    for found in named:
        at = _bracketed(reading, found.last)
        is_named = found.actor is not None and found.actor.actor_type != "person" and not found.is_modifier
        if at is not None and found.actor and is_named and _may_stand_for(reading, at, found):
            meant.setdefault(reading.tokens[at].text, found.actor)
    return [
        Found(token.index, token.index + 1, token.index, "name", "abbreviation", actor=meant[token.text])
        for token in reading.tokens
        if token.text in meant and _stands_alone(reading, token.index)
    ]


def _may_stand_for(reading: Reading, at: int, found: Found) -> bool:
    """Tell whether an abbreviation in brackets can be of the name before it: not the agency of "Iraq (AP)"."""
    hit = reading.hit_at.get(at)
    if hit is None:
        return True
    known = reading.lexicon.actors.actors.get(found.actor.actor_id) if found.actor else None
    names = [reading.text_of(found.first, found.last), *((known.name, *known.aliases) if known else ())]
    return any(_begin_words_of(reading.lower(at), fold(name)) for name in names)


def _begin_words_of(abbreviation: str, name: str) -> bool:
    """Tell whether letters begin words of a name, in their order."""
    initials = iter(word[:1] for word in name.split())
    return all(letter in initials for letter in abbreviation if letter.isalpha())


def _stands_alone(reading: Reading, at: int) -> bool:
    """Tell whether a token is no part of a longer find."""
    taken = reading.taken.get(at)
    return taken is None or (taken.last - taken.first == 1 and taken.person is None)


def _bracketed(reading: Reading, last: int) -> int | None:
    """Return the index of an abbreviation in brackets right after a span that ends at `last` (exclusive)."""
    if reading.lower(last) == "," and reading.lower(last + 1) == "or" and reading.lower(last + 3) in (",", "."):
        # The Arakan Army, or AA, said.
        token = reading.tokens[last + 2]
        if token.text.isupper() and _FEWEST_CAPITALS <= len(token.text) <= _LONGEST_SHORT_FORM:
            return last + 2
    if (
        reading.lower(last) == "("
        and reading.lower(last + 2) in (")", ",", ";")
        and reading.same_sentence(last, last + 2)
    ):
        token = reading.tokens[last + 1]
        if _ABBREVIATION.match(token.text) and sum(char.isupper() for char in token.text) >= _FEWEST_CAPITALS:
            return last + 1
    return None
