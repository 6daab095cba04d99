"""Whom a description means that names nobody: "the country", "the enclave", "the group", "the court".

Belongs here: choosing among those named before, by kind, nearness and grammatical role. Does not belong here: finding
descriptions (`descriptions.py`), roles without an owner (`resolution.py`). Silence is right wherever two would do.
"""

from pipeline.extract.actors.antecedents import argument_of
from pipeline.extract.actors.clause_mates import SUBJECTS
from pipeline.extract.actors.compose import of_country
from pipeline.extract.actors.found import MODIFIERS, Reading
from pipeline.extract.actors.registry import Registry
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
_MINISTRIES = ("MFA", "MOD", "MOI", "MOJ", "MOF", "MOH", "MOE", "MEN", "MIF", "MTR", "MTP", "MIN")
_NEAR = 2
_FAR = 6


def described(
    reading: Reading, registry: Registry, kind: str, at: int, mentions: list[ActorMention]
) -> tuple[Actor, str, bool] | None:
    """Return whom a description of a kind at a token means; `mentions` are those before it."""
    if kind == "country":
        actor = _country(reading, registry, at, mentions)
    elif kind == "territory":
        named = [t for t in registry.lexicon.countries.disputed if registry.country_counts[t.id]]
        actor = of_country(named[0]) if len(named) == 1 else None
    else:
        actor = _organisation(reading, kind, at, mentions)
    return (actor, "coreference", True) if actor else None


def _country(reading: Reading, registry: Registry, at: int, mentions: list[ActorMention]) -> Actor | None:
    """Return the country the text is about, unless another stands nearer; else the one that the nearest sentence with
    a country has as its subject or names alone.
    """
    states = [m for m in mentions if m.actor.actor_type == "country" and not _is_modifier(reading, m)]
    # Who acts in the same clause or the one over it would rather be "it".
    above = {token.index for token in reading.document.parsed.ancestors(at) if token.pos == "VERB"}
    above = set(sorted(above, key=lambda index: abs(index - at))[:_NEAR])
    acting = {m.actor.actor_id for m in states if _acts_under(reading, m, above)}
    others = [m for m in states if m.actor.actor_id not in acting]
    if _nearest(reading, others, at, 0):
        states = others
    main = registry.lexicon.countries.by_id.get(registry.main_country)
    near = _nearest(reading, states, at, _NEAR)
    named = {mention.actor.actor_id for mention in near}
    if main and main.kind == "state":
        return of_country(main) if not named or named == {main.id} or _is_spoken_of(reading, near, main.id) else None
    subjects = [m for m in near if argument_of(reading, m.head).dep in SUBJECTS]
    is_here = bool(near) and reading.tokens[near[-1].head].sentence == reading.tokens[at].sentence
    return _only(near) if is_here or len(registry.scenes) == 1 else _only(subjects)


def _acts_under(reading: Reading, mention: ActorMention, verbs: set[int]) -> bool:
    argument = argument_of(reading, mention.head)
    return argument.head in verbs and argument.dep in SUBJECTS


def _is_spoken_of(reading: Reading, near: list[ActorMention], country: str) -> bool:
    """Tell whether a country alone of those named is a subject."""
    subjects = [m for m in near if argument_of(reading, m.head).dep in SUBJECTS]
    return {mention.actor.actor_id for mention in subjects} == {country}


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
    near = _nearest(reading, fitting, at, _FAR)
    subjects = [m for m in near if argument_of(reading, m.head).dep in SUBJECTS]
    return _only(near) or _only(subjects)


def _nearest(reading: Reading, mentions: list[ActorMention], at: int, reach: int) -> list[ActorMention]:
    """Return the mentions of the nearest sentence that has any, at most so many sentences back."""
    sentence = reading.tokens[at].sentence
    if not mentions:
        return []
    last = reading.tokens[mentions[-1].head].sentence
    if sentence - last > reach:
        return []
    return [mention for mention in mentions if reading.tokens[mention.head].sentence == last]


def _is_modifier(reading: Reading, mention: ActorMention) -> bool:
    return reading.tokens[mention.head].dep in MODIFIERS


def _only(mentions: list[ActorMention]) -> Actor | None:
    return mentions[-1].actor if mentions and len({m.actor.actor_id for m in mentions}) == 1 else None
