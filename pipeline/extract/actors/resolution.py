"""Finds to mentions: who each find of a text is, read from the beginning to the end.

Belongs here: choosing the actor of every find from itself and from what the text named before. Does not belong here:
finding, remembering (`registry.py`), pronouns (`pronouns.py`).
"""

from collections import Counter, deque
from dataclasses import replace

from pipeline.extract.actors.bare_roles import TERRITORIAL, bare_role, territory_of_kin
from pipeline.extract.actors.compose import of_lexicon, role_of
from pipeline.extract.actors.countries_described import country_of
from pipeline.extract.actors.described import described
from pipeline.extract.actors.found import Found, PersonName, Reading, Role
from pipeline.extract.actors.led import country_led
from pipeline.extract.actors.pair_phrases import PairPhrase, find_pair_phrases
from pipeline.extract.actors.pairs import read_pair
from pipeline.extract.actors.possessors import (
    body_described,
    country_meant,
    is_of_a_town,
    of_body,
    of_several,
    possessed,
    possessive_before,
    possessor,
    role_of_owner,
    whose_owner,
)
from pipeline.extract.actors.pronouns import is_pronoun, read_pronoun
from pipeline.extract.actors.registry import Registry
from pipeline.extract.actors.rivals import POSSESSIVE
from pipeline.extract.actors.runs import counts_as_name
from pipeline.extract.actors.scenes import find_scenes
from pipeline.extract.facts import Actor, ActorMention
from pipeline.language.parsed import Token
from pipeline.lexicon.actor_entries import RoleClass, RoleNoun
from pipeline.lexicon.spelling import spelling_key

_BODIES_OF_PEOPLE = frozenset({"group", "community"})
_FORCES = frozenset({"MIL", "SEC"})
_PARTY = "PTY"
# Governments beside the one of the state.
_PARALLEL = frozenset({"shadow", "parallel", "rival", "breakaway", "exile"})
_BETWEEN = frozenset({",", "the", "'s", "'", "and"})
# How far behind a body its owner may stand: units of the Armenian army.
_NEAR = 2
# Among how many mentions that of a find just read stands.
_LATE = 4


def resolve(reading: Reading, finds: list[Found]) -> tuple[list[ActorMention], Registry]:
    """Return the mentions of all finds whose actor is known or can be inferred, in text order."""
    registry = Registry(
        reading.lexicon,
        reading.document.published_date,
        *find_scenes(reading),
        reading.actors_named,
        _frequency(reading),
    )
    # Known people first: a part of a known name ("Paz Zamora") is no person of its own.
    for found in sorted(finds, key=lambda found: found.actor is None):
        if found.actor and found.person:
            registry.add_known_person(found.actor, found.person)
        elif found.person and is_full_name(found.person):
            registry.add_person(found.person)
    mentions: list[ActorMention] = []
    pairs = find_pair_phrases(reading)
    pointers = deque(token for token in reading.tokens if token.index in pairs or is_pronoun(token))
    for found in sorted(finds, key=lambda found: (reading.tokens[found.first].start, -found.last)):
        while pointers and pointers[0].index < found.first:
            mentions += _pointed_at(reading, registry, pointers.popleft(), pairs, mentions)
        if found.head in pairs and (both := read_pair(reading, registry, pairs[found.head], mentions)):
            mentions += both
            pointers.remove(reading.tokens[found.head])
            continue
        if found.head in pairs and pairs[found.head].reach in ("other", "partner"):
            # The other side is not the side told of before.
            continue
        if several := of_several(reading, found, mentions):
            mentions += [
                replace(_mention(reading, found, owned, "coreference", True), is_together=True) for owned in several
            ]
            continue
        resolved = _resolve(reading, registry, found, mentions)
        if resolved is None:
            continue
        actor, basis, is_inferred = resolved
        if found.head in pairs and is_inferred:
            # The two armies are not the one told of before.
            continue
        mentions.append(_mention(reading, found, actor, basis, is_inferred))
        if not found.is_modifier:
            registry.recent.append(actor)
            if not is_inferred:
                noun = found.role.noun if found.role else _party_noun(reading, found)
                words = reading.text_of(found.first, found.last)
                registry.note(actor, noun, reading.tokens[found.head].sentence, words)
    for token in pointers:
        mentions += _pointed_at(reading, registry, token, pairs, mentions)
    return mentions, registry


def _pointed_at(
    reading: Reading, registry: Registry, token: Token, pairs: dict[int, PairPhrase], mentions: list[ActorMention]
) -> list[ActorMention]:
    """Return the mentions that a pronoun or words for two are; none where a find has them already."""
    if token.index in pairs:
        is_taken = any(mention.head == token.index for mention in mentions[-_LATE:])
        return [] if is_taken else read_pair(reading, registry, pairs[token.index], mentions)
    return read_pronoun(reading, token, mentions)


def _party_noun(reading: Reading, found: Found) -> RoleNoun | None:
    """Return what kind of party a name is said to be: `the ruling party Frelimo`."""
    forms = reading.lexicon.actors.role_forms
    for first in (found.first - 2, found.first - 1):
        words = " ".join(reading.lower(at) for at in range(max(first, 0), found.first))
        if words in forms and forms[words][0].class_id == _PARTY and reading.same_sentence(first, found.first):
            return forms[words][0]
    return None


def is_full_name(name: PersonName) -> bool:
    """Tell whether a name has more than a surname; a particle does not make it a full name ("al-Assad")."""
    return sum(counts_as_name(word.lower()) for word in name.words) > 1


def _mention(reading: Reading, found: Found, actor: Actor, basis: str, is_inferred: bool) -> ActorMention:
    start, end = reading.tokens[found.first].start, reading.tokens[found.last - 1].end
    return ActorMention(start, end, found.head, found.mention_type, actor, basis, is_inferred)


def _frequency(reading: Reading) -> Counter[str]:
    """Return how often each capitalised word stands in the text, by spelling key."""
    return Counter(spelling_key(token.text) for token in reading.tokens if token.text[:1].isupper())


def _resolve(
    reading: Reading, registry: Registry, found: Found, mentions: list[ActorMention]
) -> tuple[Actor, str, bool] | None:
    if found.actor:
        return _named(registry, found)
    if found.person:
        return _person(registry, found)
    if found.office:
        held = _in_office(reading, registry, found, mentions)
        if held:
            return held, "office", True
    if found.role:
        return _role(reading, registry, found, mentions)
    if found.definite and (possessive := possessive_before(reading, found)):
        country = country_of(reading, possessive, mentions)
        return (country, "coreference", True) if country else None
    return described(reading, registry, found.definite, found.head, mentions) if found.definite else None


def _in_office(reading: Reading, registry: Registry, found: Found, mentions: list[ActorMention]) -> Actor | None:
    """Return who holds an office; of "its president" only where it is plain whose."""
    assert found.office is not None
    possessive = possessive_before(reading, found)
    if possessive is None or possessive.lower not in ("its", "their"):
        return registry.of_office(found.office, found.office_owner)
    country = country_meant(reading, possessive, mentions)
    return registry.of_office(found.office, country.id) if country else None


def _named(registry: Registry, found: Found) -> tuple[Actor, str, bool] | None:
    assert found.actor is not None
    if found.person and found.basis != "apposition":
        registry.add_known_person(found.actor, found.person).count += 1
    return found.actor, found.basis, False


def _person(registry: Registry, found: Found) -> tuple[Actor, str, bool]:
    assert found.person is not None
    if is_full_name(found.person):
        person = registry.add_person(found.person)
        basis = "exact" if found.person.text == person.actor.name else "alias"
    else:
        person, basis = registry.short_name(found.person)
        person.titles.update(title.id for title in found.person.titles if title.kind != "honorific")
    if found.basis == "apposition":
        return person.actor, found.basis, False
    person.count += 1
    return person.actor, basis, False


def _role(
    reading: Reading, registry: Registry, found: Found, mentions: list[ActorMention]
) -> tuple[Actor, str, bool] | None:
    lexicon, role = reading.lexicon, found.role
    assert role is not None
    role_class = lexicon.actors.classes[role.noun.class_id]
    if role.actor_id and not is_foreign_body(reading, found):
        return _of_actor(reading, role)
    if role.owner or role.people:
        people = lexicon.countries.peoples.get(role.people)
        country = lexicon.countries.by_id.get(role.owner)
        if role.noun.id in _BODIES_OF_PEOPLE:
            role_class = lexicon.actors.classes["POP"]
        if country and role_class.id in TERRITORIAL and (territory := territory_of_kin(registry, country.id)):
            return role_of(lexicon.countries.by_id[territory], role_class, lexicon), "coreference", True
        return role_of(country or people, role_class, lexicon, people if country else None), "exact", False
    if role.leader and role_class.belongs_to_state:
        return _led(registry, role, role_class)
    if possessive := possessive_before(reading, found):
        return possessed(reading, registry, found, possessive, mentions)
    if (teller := whose_owner(reading, found, mentions)) and (owned := role_of_owner(reading, teller, role_class)):
        return owned, "coreference", True
    if body := body_described(reading, found):
        return of_body(reading, registry, found, body, mentions)
    if role_class.belongs_to_state and (owner := possessor(reading, registry, found, role.possessor, mentions)):
        return role_of(owner, role_class, lexicon), "coreference", True
    if _is_of_others(reading, found, role) or is_of_a_town(reading, found, role):
        return None if role.noun.needs_context else (role_of(None, role_class, lexicon), "exact", False)
    return bare_role(reading, registry, found, mentions)


def _is_of_others(reading: Reading, found: Found, role: Role) -> bool:
    """Tell whether a role is no actor named before: `units of the Armenian army` have their owner beside them, `the
    local forces` are no state's, `prosecutors in both countries` not one state's.
    """
    if reading.lower(found.last) in ("in", "on") and reading.lower(found.last + 1) in ("both", "each"):
        return True
    owners = reading.document.parsed.children(found.head, "nmod:poss")
    beside = {child.lower for child in reading.document.parsed.children(found.head, "amod", "compound", "nmod:desc")}
    if any(owner.pos == "NOUN" for owner in owners) or _PARALLEL & {reading.lower(found.head - 1), *beside}:
        return True
    if role.noun.class_id not in _FORCES:
        return False
    is_owned = reading.lower(found.last) == "of" and (
        any(found.last < hit.first <= found.last + _NEAR for hit in reading.hits)
        or reading.lower(found.last + 1) in POSSESSIVE
    )
    return is_owned or any(reading.lower(at) == "local" for at in range(found.first - 1, found.last))


def is_foreign_body(reading: Reading, found: Found) -> bool:
    """Tell whether the role is one body of a state, which an armed group before it does not own ("FMLN, the army").

    Right before it the name does: Hamas leadership, the Taliban government.
    """
    role = found.role
    if role is None or not any(reading.lower(at) in _BETWEEN for at in range(found.first, found.head)):
        return False
    is_body = role.noun.is_collective and reading.lexicon.actors.classes[role.noun.class_id].belongs_to_state
    owner = reading.lexicon.actors.actors.get(role.actor_id or "")
    return is_body and owner is not None and owner.type == "armed_group"


def _led(registry: Registry, role: Role, role_class: RoleClass) -> tuple[Actor, str, bool] | None:
    """The role goes by somebody's name: of the state he leads, of none where nobody known is meant."""
    country = country_led(registry, role.leader)
    if country is not None:
        return role_of(country, role_class, registry.lexicon), "office", True
    return None if role.noun.needs_context else (role_of(None, role_class, registry.lexicon), "exact", False)


def _of_actor(reading: Reading, role: Role) -> tuple[Actor, str, bool]:
    """The role belongs to a known actor: fighters of a group are the group, a person's forces are his country's."""
    lexicon = reading.lexicon
    owner = lexicon.actors.actors.get(role.actor_id or "")
    role_class = lexicon.actors.classes[role.noun.class_id]
    if owner is None:  # the name of a state that the text uses like a body's
        return role_of(lexicon.countries.by_id[role.actor_id or ""], role_class, lexicon), "exact", False
    country = lexicon.countries.by_id.get(owner.country)
    if owner.type == "person" and owner.parent in lexicon.actors.actors:
        return of_lexicon(owner.parent, lexicon), "exact", False
    if owner.type == "person" and country:
        return role_of(country, role_class, lexicon), "exact", False
    return of_lexicon(owner.id, lexicon), "exact", False
