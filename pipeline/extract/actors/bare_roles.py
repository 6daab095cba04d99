"""Who a role without an owner is: "the army", "rebels", "the separatists".

Belongs here: choosing among those of the role named before, the only group, the country the text is about and the role
at large. Does not belong here: roles with an owner (`resolution.py`, `possessors.py`).
"""

from pipeline.extract.actors.compose import backed_role, role_of
from pipeline.extract.actors.counterparts import is_counterpart
from pipeline.extract.actors.described import described
from pipeline.extract.actors.found import Found, Reading
from pipeline.extract.actors.local import country_here
from pipeline.extract.actors.perpetrators import perpetrator
from pipeline.extract.actors.registry import Registry
from pipeline.extract.actors.rivals import argument_of
from pipeline.extract.facts import Actor, ActorMention
from pipeline.lexicon import Lexicon
from pipeline.lexicon.actor_entries import KnownActor
from pipeline.lexicon.countries import Country

TERRITORIAL = frozenset({"SEP"})
_GROUP_TYPES = ("armed_group",)
_FIGHTERS = frozenset({"REB", "JIH", "PRM"})
_FORCES = frozenset({"MIL", "SEC"})
_GOVERNMENT = "GOV"
_TELLERS = frozenset({"person", "party"})
_CIVILIANS = frozenset({"CVL", "MAN", "JRN"})
_INFERRED_STATE = frozenset(
    [
        "GOV",
        "MIL",
        "COP",
        "SEC",
        "LEG",
        "JUD",
        "PRO",
        "NAV",
        "AIR",
        "SPY",
        "MOD",
        "MFA",
        "MOI",
        "MOJ",
        "MOF",
        "MOH",
        "MOE",
        "MEN",
        "MIF",
        "MTR",
        "MTP",
        "CBK",
        "ELC",
        "BOR",
        "CGD",
    ]
)


def bare_role(
    reading: Reading, registry: Registry, found: Found, mentions: list[ActorMention]
) -> tuple[Actor, str, bool] | None:
    """A role without an owner: the last such actor, the only armed group, the main country's, or the role at large."""
    role = found.role
    assert role is not None
    lexicon, class_id = registry.lexicon, role.noun.class_id
    if class_id in _INFERRED_STATE and (where := country_here(reading, found)):
        return role_of(lexicon.countries.by_id[where], lexicon.actors.classes[class_id], lexicon), "coreference", True
    if class_id == _GOVERNMENT and role.noun.is_collective and role.is_plural and not role.is_definite:
        # Urged governments to help: not one state's.
        return None
    description = lexicon.actors.descriptions.get(role.noun.id)
    if description and role.is_definite and not role.is_plural:
        meant = described(reading, registry, description.kind, found.head, mentions)
        if meant or role.noun.needs_context:
            return meant
    if role.is_definite and (doer := perpetrator(reading, found, mentions)):
        return doer, "coreference", True
    if class_id in TERRITORIAL and (side := territory_of_kin(registry, role.affinity)):
        return role_of(lexicon.countries.by_id[side], lexicon.actors.classes[class_id], lexicon), "coreference", True
    if role.relation and (backer := _backer(lexicon, role.affinity)):
        return backed_role(backer, role.relation, lexicon.actors.classes[class_id]), "exact", False
    if (
        class_id in _INFERRED_STATE
        and role.is_definite
        and (home := _home_of_teller(reading, registry, found, mentions))
    ):
        return role_of(home, lexicon.actors.classes[class_id], lexicon), "coreference", True
    # A crowd, two men: civilians whom no article points at are no people named before.
    is_plain = class_id in _INFERRED_STATE | _CIVILIANS and not role.is_definite
    sentence = reading.tokens[found.head].sentence
    last = None if is_plain else registry.roles.last_in_role(role.noun, sentence)
    if role.noun.needs_context and (not role.is_definite or (role.is_plural and class_id not in _FORCES)):
        return None
    if last and role.noun.is_collective and not registry.roles.is_body_or_near(class_id, last, sentence):
        # The army of a text set elsewhere is not that of the French troops it names.
        last = last if registry.is_leading(last.parent_actor_id) else None
    if class_id in _FIGHTERS and registry.groups > 1:
        last = registry.last_called(role.noun)
        if last is None and not role.noun.needs_context:
            return role_of(None, lexicon.actors.classes[class_id], lexicon), "exact", False
    if last:
        return last, "coreference", True
    group = registry.only_of_type(*_GROUP_TYPES) if class_id in _FIGHTERS else None
    if group and not group.actor_id.startswith("role."):
        return group, "coreference", True
    if role.noun.needs_context and class_id not in _INFERRED_STATE:
        return None
    if class_id in TERRITORIAL:
        named = [t for t in lexicon.countries.disputed if registry.country_counts[t.id]]
        if len(named) == 1:
            return role_of(named[0], lexicon.actors.classes[class_id], lexicon), "coreference", True
    # The scene may be a capital that means no state: Brussels for the Union.
    country = lexicon.countries.by_id.get(registry.main_country or registry.roles.only_state)
    if country is not None and is_counterpart(reading, found.head, country.id):
        country = None
    if class_id in _INFERRED_STATE and country is not None and not registry.roles.has_others(class_id, country.id):
        return role_of(country, lexicon.actors.classes[class_id], lexicon), "coreference", True
    if role.noun.needs_context:
        return None
    return role_of(None, lexicon.actors.classes[class_id], lexicon), "exact", False


def _home_of_teller(reading: Reading, registry: Registry, found: Found, mentions: list[ActorMention]) -> Country | None:
    """Return the country of who tells of its government or army, in a text of several: `the deputy said the army hid`.

    A private person or a party speaks of those at home; a state's own bodies may as well speak of the other's.
    """
    if registry.main_country:
        return None
    parsed = reading.document.parsed
    for above in parsed.ancestors(found.head):
        subjects = {child.index for child in parsed.children(above.index, "nsubj")}
        for mention in mentions:
            if argument_of(reading, mention.head).index in subjects and mention.actor.actor_type in _TELLERS:
                return registry.lexicon.countries.of_code(mention.actor.country_code)
    return None


def territory_of_kin(registry: Registry, country: str) -> str | None:
    """Return the one disputed territory of the text whose people are that country's kin."""
    if not country:
        return None
    named = [t.id for t in registry.lexicon.countries.disputed if t.kin == country and registry.country_counts[t.id]]
    return named[0] if len(named) == 1 else None


def _backer(lexicon: Lexicon, actor_id: str) -> Country | KnownActor | None:
    """Return the country or body that backs a role."""
    return lexicon.countries.by_id.get(actor_id) or lexicon.actors.actors.get(actor_id)
