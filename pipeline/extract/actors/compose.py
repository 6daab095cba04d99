"""Actors made from lexicon entries: a country, its army, a people's fighters, a known organisation.

Belongs here: the ids, names, types and parents of such actors. Does not belong here: reading a text.
"""

from pipeline.extract.facts import Actor
from pipeline.ids import digest_id
from pipeline.lexicon import Lexicon
from pipeline.lexicon.actor_entries import KnownActor, RoleClass
from pipeline.lexicon.countries import Country, People
from pipeline.lexicon.spelling import fold, person_key

_STATE_TYPES = ("government", "military", "police", "court")
_NATIONAL = "POP"


def of_country(country: Country) -> Actor:
    """Return the country itself as an actor."""
    return Actor(country.id, country.name, "country", None, country.code or None, None, is_known=True)


def of_people(people: People, lexicon: Lexicon) -> Actor:
    """Return an ethnic, religious or regional population as an actor."""
    country = lexicon.countries.by_id.get(people.country)
    return Actor(people.id, people.name, "population", "CVL", (country.code or None) if country else None, None, True)


def of_lexicon(actor_id: str, lexicon: Lexicon) -> Actor:
    """Return an organisation, group or person of the lexicon. Raises KeyError on an unknown id."""
    known = lexicon.actors.actors[actor_id]
    country = lexicon.countries.by_id.get(known.country)
    parent = known.parent or (known.country if known.type in _STATE_TYPES else "")
    return Actor(
        known.id,
        known.name,
        known.type,
        known.sector or _SECTOR_OF_TYPE.get(known.type),
        (country.code or None) if country else None,
        parent or None,
        is_known=True,
    )


_SECTOR_OF_TYPE = {
    "government": "GOV", "military": "MIL", "police": "COP", "armed_group": "REB", "party": "PTY", "ngo": "NGO",
    "international_organisation": "IGO", "media": "JRN", "company": "BUS", "court": "JUD", "population": "CVL",
}  # fmt: skip


def role_of(owner: Country | People | None, role: RoleClass, lexicon: Lexicon, people: People | None = None) -> Actor:
    """Return the actor that a role makes of its owner: the Armed forces of Armenia, Kurdish fighters, police.

    `people` narrows a country's role ("Syrian Kurdish fighters"). Without an owner it is the role at large.
    """
    if owner is not None and people is None and f"{owner.id}.{role.id}" in lexicon.actors.actors:
        return of_lexicon(f"{owner.id}.{role.id}", lexicon)
    if owner is None:
        return Actor(f"role.{role.id}", role.generic_name, role.actor_type, role.sector or None, None, None, True)
    if isinstance(owner, People):
        return _role_of_people(owner, role, lexicon)
    if people is not None:
        narrowed = _role_of_people(people, role, lexicon)
        return Actor(
            f"{owner.id}.{narrowed.actor_id}",
            f"{owner.adjective} {narrowed.name}",
            narrowed.actor_type,
            narrowed.sector,
            owner.code or None,
            None,
            is_known=True,
        )
    name = role.label.format(name=owner.name, adjective=owner.adjective, people=owner.people)
    parent = owner.id if role.belongs_to_state else None
    return Actor(f"{owner.id}.{role.id}", name, role.actor_type, role.sector or None, owner.code or None, parent, True)


def backed_role(backer: Country | KnownActor, relation: str, role: RoleClass) -> Actor:
    """Return those whom a country or body backs, leads or has for friends, with it as parent: Iran-backed militia.

    They are none of its own: what would be its army is an armed group.
    """
    is_army = role.actor_type == "military"
    actor_type, sector = ("armed_group", "PRM") if is_army else (role.actor_type, role.sector or None)
    generic = "forces" if is_army else role.generic_name
    adjective = backer.adjective if isinstance(backer, Country) else backer.name
    name = f"pro-{adjective} {generic}" if relation == "pro" else f"{backer.name}-{relation} {generic}"
    return Actor(f"{backer.id}.{relation}.{role.id}", name, actor_type, sector, None, backer.id, is_known=True)


def _role_of_people(people: People, role: RoleClass, lexicon: Lexicon) -> Actor:
    """A people has no state: its "forces" and "authorities" are armed groups and leaders of its own."""
    if role.id == _NATIONAL:
        return of_people(people, lexicon)
    country = lexicon.countries.by_id.get(people.country)
    code = (country.code or None) if country else None
    generic = "forces" if role.id == "MIL" else role.generic_name
    is_army = role.actor_type == "military"
    actor_type, sector = ("armed_group", "PRM") if is_army else (role.actor_type, role.sector or None)
    return Actor(f"{people.id}.{role.id}", f"{people.adjective} {generic}", actor_type, sector, code, None, True)


def population_of(country: Country, lexicon: Lexicon) -> Actor:
    """Return the people of a country, who are not their government."""
    return role_of(country, lexicon.actors.classes[_NATIONAL], lexicon)


def office_of(country: Country, office: str) -> Actor:
    """Return whoever holds an office of a country, where the text and the lexicon do not tell the name."""
    name = f"{office.replace('_', ' ').capitalize()} of {country.name}"
    return Actor(f"{country.id}.office.{office}", name, "person", "GOV", country.code or None, country.id, True)


def unknown_person(name: str, sector: str | None, country: Country | None) -> Actor:
    """Return a person the lexicon does not know; the id comes from the name alone."""
    code, parent = (country.code or None, country.id) if country else (None, None)
    return Actor(digest_id("act", "person", person_key(name)), name, "person", sector, code, parent)


def unknown_organisation(name: str, actor_type: str, sector: str | None, country: Country | None) -> Actor:
    """Return an organisation the lexicon does not know; the id comes from type and name alone."""
    key = " ".join(fold(name).removeprefix("the ").split())
    code = (country.code or None) if country else None
    return Actor(digest_id("act", actor_type, key), name, actor_type, sector or None, code, None)
