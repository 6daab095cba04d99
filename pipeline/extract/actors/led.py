"""Bodies of a state named after who leads it: "the Biden administration", "Putin's government", "Assad forces".

Belongs here: the name before such a role, and the one country it tells. Does not belong here: a leader's own mentions
(`people.py`), roles with an owner (`owners.py`).

A surname is enough only for who leads a state on the text's date, or has led one that the text names: mayors and
governors have administrations too, and these are of no state.
"""

from pipeline.extract.actors.found import Reading
from pipeline.extract.actors.registry import HEADS, Person, Registry
from pipeline.lexicon.countries import Country
from pipeline.lexicon.spelling import spelling_key

_NAMES = ("PROPN", "X")
_POSSESSIVE = ("'s", "’s", "'", "’")


def leader_before(reading: Reading, first: int) -> str:
    """Return the personal name right before a role as the spelling key of its last word, empty where there is none."""
    at = first - 2 if reading.lower(first - 1) in _POSSESSIVE else first - 1
    if at < 0 or not reading.same_sentence(at, first) or reading.tokens[at].pos not in _NAMES:
        return ""
    token, taken = reading.tokens[at], reading.taken.get(at)
    key = spelling_key(token.text)
    is_name = taken is not None and taken.person is not None
    return key if is_name or (taken is None and key in reading.lexicon.actors.people_by_surname) else ""


def country_led(registry: Registry, key: str) -> Country | None:
    """Return the one country that whoever bears a surname leads: somebody of the text, else a known leader."""
    named = [person for person in registry.people if person.bears(key, -1)]
    found = {_country_of(registry, person) for person in named} if named else _known(registry, key)
    only = found.pop() if len(found) == 1 else ""
    return registry.lexicon.countries.by_id.get(only)


def _country_of(registry: Registry, person: Person) -> str:
    """Return the country that somebody of the text leads; a governor or a minister leads none."""
    heads = {title.id for title in registry.lexicon.actors.titles.values() if title.office in HEADS}
    terms = registry.lexicon.actors.terms.by_person.get(person.actor.actor_id, ())
    leads = bool(heads & person.titles) or any(term.office in HEADS for term in terms)
    return person.country if leads else ""


def _known(registry: Registry, key: str) -> set[str]:
    actors = registry.lexicon.actors
    people = actors.people_by_surname.get(key, ())
    terms = [term for person in people for term in actors.terms.by_person.get(person, ()) if term.office in HEADS]
    leading = [term for term in terms if registry.published is not None and term.holds_on(registry.published)]
    sure = {term.country for term in leading if not term.is_shared or registry.country_counts[term.country]}
    return sure or {term.country for term in terms if registry.country_counts[term.country]}
