"""Whose a role is that a pronoun points at: `The SDF said its fighters`, `Tajikistan refused. Its ministry`.

Belongs here: the antecedent of the possessive before a role noun, and what the role is of that owner. Does not belong
here: owners the phrase names (`owners.py`), the antecedent of any pronoun (`antecedents.py`).
"""

from pipeline.extract.actors.antecedents import antecedent_of, antecedents_of
from pipeline.extract.actors.compose import of_lexicon, role_of
from pipeline.extract.actors.described import described
from pipeline.extract.actors.found import Found, Reading, Role
from pipeline.extract.actors.registry import Registry
from pipeline.extract.actors.rivals import POSSESSIVE
from pipeline.extract.facts import Actor, ActorMention
from pipeline.language.parsed import Token
from pipeline.lexicon.actor_entries import RoleClass
from pipeline.lexicon.countries import Country

_ORGANISED = frozenset({"armed_group", "party", "international_organisation"})
# Those a group has of its own: an army's name for it, fighters, men, leaders and officials.
_MEMBERS = frozenset({"REB", "JIH", "SEP", "PRM", "UAF", "MIL", "SEC", "MAN", "GOV"})
_FORCES = frozenset({"MIL", "SEC"})
_PEOPLE = "POP"
# Whose citizens are a state's: not those of an army.
_STATES = frozenset({"country", "government"})
_OF_NO_STATE = frozenset({"group", "party", "bloc", "charity", "company"})
_POINTING = frozenset({"the", "this", "that"})
_LONGEST = 4
_PARTING = frozenset({"ADP", "VERB", "AUX", "SCONJ"})


def possessive_before(reading: Reading, found: Found) -> Token | None:
    """Return the possessive pronoun of a role noun phrase, whether the find holds it or not."""
    for at in range(found.head, max(found.head - _LONGEST, -1), -1):
        token = reading.tokens[at]
        if token.lower in POSSESSIVE and reading.same_sentence(at, found.head) and token.pos in ("PRON", "DET"):
            if token.head == found.head:
                return token
            # Sent their heads to troops: the heads are theirs.
            is_between = any(between.pos in _PARTING for between in reading.tokens[at + 1 : found.head])
            return token if token.dep == "nmod:poss" and not is_between else None
    return None


def whose_owner(reading: Reading, found: Found, mentions: list[ActorMention]) -> Actor | None:
    """Return whom a relative clause tells of whose role it names: of `Uganda, whose army fought` Uganda."""
    parsed = reading.document.parsed
    owner = next((t for t in parsed.children(found.head, "nmod:poss") if t.lower == "whose"), None)
    if owner is None:
        return None
    # A parser may hang the clause on anything: a name right before it is told of all the same.
    last = owner.index - 2 if reading.lower(owner.index - 1) == "," else owner.index - 1
    clause = next((t for t in parsed.ancestors(found.head) if t.dep.startswith("acl")), None)
    told = [m for m in mentions if m.end == reading.tokens[last].end and m.mention_type == "name"]
    told = told or [m for m in mentions if clause is not None and m.head == clause.head and m.end <= owner.start]
    return told[-1].actor if told else None


def country_meant(reading: Reading, possessive: Token, mentions: list[ActorMention]) -> Country | None:
    """Return the country of whom a possessive pronoun means, None where that is not plain."""
    antecedent = antecedent_of(reading, possessive, mentions)
    return reading.state_of(antecedent.actor) if antecedent is not None else None


def role_of_owner(reading: Reading, owner: Actor, role: RoleClass) -> Actor | None:
    """Return what a role is of an actor: a state's army, a group's fighters (the group), a minister's government."""
    lexicon = reading.lexicon
    group = _group_of(reading, owner)
    if group is not None:
        return group if role.id in _MEMBERS else None
    country = reading.state_of(owner)
    if country is not None and (role.belongs_to_state or (role.id == _PEOPLE and owner.actor_type in _STATES)):
        return role_of(country, role, lexicon)
    return None


def _group_of(reading: Reading, owner: Actor) -> Actor | None:
    """Return the group itself, or the one that a known person leads or speaks for."""
    if owner.actor_type in _ORGANISED:
        return owner
    known = reading.lexicon.actors.actors
    leads = owner.parent_actor_id if owner.actor_type == "person" else None
    return of_lexicon(leads, reading.lexicon) if leads in known and known[leads].type in _ORGANISED else None


def possessed(
    reading: Reading, registry: Registry, found: Found, possessive: Token, mentions: list[ActorMention]
) -> tuple[Actor, str, bool] | None:
    """A role that a pronoun gives an owner: its owner's where that is plain, else of no one named."""
    lexicon, role = reading.lexicon, found.role
    assert role is not None
    role_class = lexicon.actors.classes[role.noun.class_id]
    antecedent = antecedent_of(reading, possessive, mentions)
    owner = antecedent.actor if antecedent is not None else None
    owned = role_of_owner(reading, owner, role_class) if owner else None
    if owned is None and owner is None and role_class.belongs_to_state and not is_of_a_town(reading, found, role):
        country = possessor(reading, registry, found, role.possessor, mentions)
        owned = role_of(country, role_class, lexicon) if country else None
    if owned is not None:
        return owned, "coreference", True
    return None if role.noun.needs_context else (role_of(None, role_class, lexicon), "exact", False)


def body_described(reading: Reading, found: Found) -> Token | None:
    """Return the noun of a body of no state whose role this is: `the group's leaders`, `officials of a party`."""
    descriptions = reading.lexicon.actors.descriptions
    for noun in reading.document.parsed.children(found.head, "nmod", "nmod:poss"):
        is_of = noun.dep == "nmod:poss" or any(
            case.lower == "of" for case in reading.document.parsed.children(noun.index, "case")
        )
        described_as = descriptions.get(noun.lower)
        if is_of and noun.pos == "NOUN" and described_as is not None and described_as.kind in _OF_NO_STATE:
            return noun
    return None


def of_body(
    reading: Reading, registry: Registry, found: Found, body: Token, mentions: list[ActorMention]
) -> tuple[Actor, str, bool] | None:
    """A role of a body that is only described: that body's where it is plain which, no state's in any case."""
    assert found.role is not None
    role_class = reading.lexicon.actors.classes[found.role.noun.class_id]
    is_definite = any(word.lower in _POINTING for word in reading.document.parsed.children(body.index, "det"))
    kind = reading.lexicon.actors.descriptions[body.lower].kind
    meant = described(reading, registry, kind, body.index, mentions) if is_definite else None
    owned = role_of_owner(reading, meant[0], role_class) if meant else None
    if owned is not None:
        return owned, "coreference", True
    is_at_large = not (found.role.noun.needs_context or role_class.belongs_to_state)
    return (role_of(None, role_class, reading.lexicon), "exact", False) if is_at_large else None


def of_several(reading: Reading, found: Found, mentions: list[ActorMention]) -> list[Actor]:
    """Return what a role is of each of several owners: `their armies`, `the two states' armies`; none of one owner."""
    if found.role is None:
        return []
    role = reading.lexicon.actors.classes[found.role.noun.class_id]
    possessive = possessive_before(reading, found)
    owners = reading.document.parsed.children(found.head, "nmod:poss")
    heads = {owner.index for owner in owners}
    named = [mention for mention in mentions if mention.is_together and mention.head in heads]
    meant = antecedents_of(reading, possessive, mentions) if possessive is not None else named
    owned = [role_of_owner(reading, owner.actor, role) for owner in meant]
    actors = {actor.actor_id: actor for actor in owned if actor is not None}
    return list(actors.values()) if len(actors) == len(meant) > 1 else []


def is_of_a_town(reading: Reading, found: Found, role: Role) -> bool:
    """Tell whether "its" points at a town or region without a name: `shots fell in the city, and its authorities`."""
    if role.possessor != "pronoun" or role.noun.class_id in _FORCES:
        return False
    sentence = reading.document.parsed.sentences[reading.tokens[found.first].sentence]
    territories = reading.lexicon.frames.classes["territory"]
    before = reading.tokens[sentence.first + 1 : found.first]
    return any(
        token.pos == "NOUN" and token.lemma in territories and reading.tokens[token.index - 1].lower == "the"
        for token in before
    )


def possessor(
    reading: Reading, registry: Registry, found: Found, kind: str, mentions: list[ActorMention]
) -> Country | None:
    """Return the country that "its" or "the country's" points at: for a pronoun the only one the sentence has named."""
    countries = reading.lexicon.countries.by_id
    if kind == "pronoun":
        sentence = reading.tokens[found.first].sentence
        hits = [
            hit for hit in reading.hits if hit.last <= found.first and reading.tokens[hit.first].sentence == sentence
        ]
        named = {name.id for hit in hits if (name := hit.of_kind("country", "adjective", "capital"))}
        return countries[named.pop()] if len(named) == 1 else None
    meant = described(reading, registry, kind, found.first, mentions) if kind else None
    return countries.get(meant[0].actor_id) if meant else None
