"""Whom a description means that names nobody: "the country", "the enclave", "the group", "the court".

Belongs here: choosing among those named before, by kind, nearness and grammatical role. Does not belong here: finding
descriptions (`descriptions.py`), countries (`countries_described.py`), roles without an owner (`bare_roles.py`).
Silence is right wherever two would do.
"""

from pipeline.extract.actors.clause_mates import SUBJECTS
from pipeline.extract.actors.compose import of_country, of_lexicon
from pipeline.extract.actors.countries_described import country_described, nearest, only
from pipeline.extract.actors.descriptions import SHORT
from pipeline.extract.actors.found import Reading
from pipeline.extract.actors.registry import Registry
from pipeline.extract.actors.rivals import argument_of
from pipeline.extract.facts import Actor, ActorMention
from pipeline.tables.vocabulary import BODY_TYPES

_TYPES = {
    "group": frozenset({"armed_group", "party", "ngo", "other"}),
    "party": frozenset({"party"}),
    "bloc": frozenset({"international_organisation", "party", "other"}),
    "court": frozenset({"court"}),
    "ministry": frozenset({"government"}),
    "media": frozenset({"media"}),
    "company": frozenset({"company"}),
    "charity": frozenset({"ngo", "international_organisation"}),
    "force": frozenset({"armed_group", "military", "police", "international_organisation"}),
    "body": BODY_TYPES,
}
_NOT_SHORTENED = frozenset({"person", "country", "population", "government", "military", "police"})
_WORLD = "igo.un"
_MINISTRIES = ("MFA", "MOD", "MOI", "MOJ", "MOF", "MOH", "MOE", "MEN", "MIF", "MTR", "MTP", "MIN")
_FAR = 6
# How far back the last of a kind may be named where the text names others too; an aid group is a group as well.
_BESIDE, _BESIDE_GROUPS = 3, 2


def described(
    reading: Reading, registry: Registry, kind: str, at: int, mentions: list[ActorMention]
) -> tuple[Actor, str, bool] | None:
    """Return whom a description of a kind at a token means; `mentions` are those before it."""
    if kind == "country":
        actor = country_described(reading, registry, at, mentions)
    elif kind == "territory":
        named = [t for t in registry.lexicon.countries.disputed if registry.country_counts[t.id]]
        actor = of_country(named[0]) if len(named) == 1 else None
    elif kind == SHORT:
        actor = _of_short_name(reading, at, mentions)
    elif kind == "world":
        actor = of_lexicon(_WORLD, registry.lexicon) if _WORLD in registry.named else None
    else:
        actor = _organisation(reading, kind, at, mentions)
    return (actor, "coreference", True) if actor else None


def _of_short_name(reading: Reading, at: int, mentions: list[ActorMention]) -> Actor | None:
    """Return the only one named before whose name holds a word among others: of `the Front` a liberation front."""
    word = reading.lower(at)
    found = {
        mention.actor.actor_id: mention.actor
        for mention in mentions
        if mention.actor.actor_type not in _NOT_SHORTENED and word in mention.actor.name.lower().split()[1:]
    }
    return next(iter(found.values())) if len(found) == 1 else None


def _organisation(reading: Reading, kind: str, at: int, mentions: list[ActorMention]) -> Actor | None:
    fitting = [
        mention
        for mention in mentions
        if mention.actor.actor_type in _TYPES[kind]
        and not mention.actor.actor_id.startswith("role.")
        and (kind != "ministry" or mention.actor.actor_id.rpartition(".")[2] in _MINISTRIES)
    ]
    if kind not in ("ministry", "court", "force"):
        # Kurdish rebels are no one group.
        classes = reading.lexicon.actors.classes
        fitting = [mention for mention in fitting if mention.actor.actor_id.rpartition(".")[2] not in classes]
    near = nearest(reading, fitting, at, _FAR)
    reach = _BESIDE_GROUPS if kind == "group" else _BESIDE
    if near and reading.tokens[at].sentence - reading.tokens[near[-1].head].sentence > reach and only(fitting) is None:
        return None
    subjects = [m for m in near if argument_of(reading, m.head).dep in SUBJECTS]
    return only(near) or only(subjects)
