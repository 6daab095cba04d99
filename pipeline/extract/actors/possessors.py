"""Whose a role is that a pronoun points at: `The SDF said its fighters`, `Tajikistan refused. Its ministry`.

Belongs here: the antecedent of the possessive before a role noun, and what the role is of that owner. Does not belong
here: owners the phrase names (`owners.py`), the antecedent of any pronoun (`antecedents.py`).
"""

from pipeline.extract.actors.antecedents import POSSESSIVE, antecedent_of
from pipeline.extract.actors.compose import of_lexicon, role_of
from pipeline.extract.actors.found import Found, Reading
from pipeline.extract.facts import Actor, ActorMention
from pipeline.language.parsed import Token
from pipeline.lexicon.actor_entries import RoleClass
from pipeline.lexicon.countries import Country

_ORGANISED = frozenset({"armed_group", "party", "international_organisation"})
# Those a group has of its own: an army's name for it, fighters, men.
_MEMBERS = frozenset({"REB", "JIH", "SEP", "PRM", "UAF", "MIL", "SEC", "MAN"})
_OFFICIAL = frozenset({"GOV", "MIL", "COP", "LEG", "MFA", "MOD", "MOI", "SPY", "ELI", "JUD"})
_LONGEST = 4


def possessive_before(reading: Reading, found: Found) -> Token | None:
    """Return the possessive pronoun of a role noun phrase, whether the find holds it or not."""
    for at in range(found.head, max(found.head - _LONGEST, -1), -1):
        token = reading.tokens[at]
        if token.lower in POSSESSIVE and reading.same_sentence(at, found.head) and token.pos in ("PRON", "DET"):
            return token if token.head == found.head or token.dep == "nmod:poss" else None
    return None


def owner_meant(reading: Reading, token: Token, mentions: list[ActorMention]) -> Actor | None:
    """Return whom a possessive pronoun means, None where that is not plain."""
    antecedent = antecedent_of(reading, token, mentions)
    return antecedent.actor if antecedent is not None else None


def role_of_owner(reading: Reading, owner: Actor, role: RoleClass) -> Actor | None:
    """Return what a role is of an actor: a state's army, a group's fighters (the group), a minister's government."""
    lexicon = reading.lexicon
    group = _group_of(reading, owner)
    if group is not None:
        return group if role.id in _MEMBERS else None
    country = _country_of(reading, owner)
    if country is not None and role.belongs_to_state:
        return role_of(country, role, lexicon)
    return None


def _group_of(reading: Reading, owner: Actor) -> Actor | None:
    """Return the group itself, or the one that a known person leads or speaks for."""
    if owner.actor_type in _ORGANISED:
        return owner
    known = reading.lexicon.actors.actors
    leads = owner.parent_actor_id if owner.actor_type == "person" else None
    return of_lexicon(leads, reading.lexicon) if leads in known and known[leads].type in _ORGANISED else None


def _country_of(reading: Reading, owner: Actor) -> Country | None:
    """Return the state an actor is or serves; citizens have theirs, a private person none."""
    is_state = owner.actor_type in ("country", "government", "military", "police", "court", "population")
    serves = owner.actor_type == "person" and owner.sector in _OFFICIAL
    if not (is_state or serves):
        return None
    own = reading.lexicon.countries.by_id.get(owner.actor_id)
    if own is not None:
        return own
    return next(
        (
            country
            for key in (owner.parent_actor_id, owner.country_code)
            if key and (country := reading.lexicon.countries.by_id.get(key))
        ),
        None,
    )
