"""Role nouns and whose they are: "Armenian separatists", "the government in Baku", "Syria's army", "police".

Belongs here: role noun phrases with their owners as finds. Does not belong here: who "the army" is where no owner
stands beside it (`resolution.py`), or how the composed actor looks (`compose.py`).
"""

from pipeline.extract.actors.countries_described import is_state_described
from pipeline.extract.actors.found import Found, Reading, Role
from pipeline.extract.actors.led import leader_before
from pipeline.extract.actors.owners import owner_after, owner_before
from pipeline.extract.actors.role_phrases import role_at
from pipeline.extract.actors.titles import behind_titles
from pipeline.lexicon.actor_entries import RoleNoun

# What a people before it makes a province: Shan state.
_PROVINCES = frozenset({"state"})


def find_nominals(reading: Reading) -> list[Found]:
    """Return role noun phrases outside names already taken, in text order."""
    found: list[Found] = []
    at = 0
    while at < len(reading.tokens):
        span = role_at(reading, at)
        if span is None:
            at += 1
            continue
        last, noun, is_plural = span
        found.extend(_nominal(reading, at, last, noun, is_plural))
        at = last
    return found


def _nominal(reading: Reading, first: int, last: int, noun: RoleNoun, is_plural: bool) -> list[Found]:
    if is_state_described(reading, last - 1):
        return []
    follower = reading.taken.get(behind_titles(reading, last + 1 if reading.lower(last) == "," else last))
    if not is_plural and follower and (follower.person or (follower.actor and follower.actor.actor_type == "person")):
        return []
    owner = owner_before(reading, first)
    named = reading.taken.get(last)
    if not is_plural and named is not None and named.actor is not None and reading.same_sentence(first, last):
        # The militant group Jemaah Islamiah, the Iran-backed group Hezbollah: a body's kind before its name.
        backed = Found(owner.first, last, last - 1, "nominal", "apposition", actor=named.actor)
        return [backed] if owner.relation else []
    end = last
    if not (owner.country or owner.people or owner.actor):
        end = owner_after(reading, last, noun, owner)
    if noun.id in _PROVINCES and owner.people and not owner.country:
        return []
    has_owner = bool(owner.country or owner.people or owner.actor or owner.possessor or owner.affinity)
    leader = "" if has_owner else leader_before(reading, first)
    if noun.needs_context and not (has_owner or leader or owner.is_definite):
        return []
    if noun.is_individual or (not is_plural and not noun.is_collective and _is_predicate(reading, last - 1)):
        return []
    role = Role(
        noun,
        is_plural,
        owner.is_definite,
        owner.country,
        owner.people,
        owner.actor,
        possessor=owner.possessor,
        affinity=owner.affinity,
        relation=owner.relation,
        leader=leader,
    )
    head = last - 1
    result = [Found(owner.first, end, head, "nominal", "exact", role=role)]
    if owner.coordinate:
        other = owner.coordinate.of_kind("adjective", "country")
        if other:
            shared = Role(noun, is_plural, owner.is_definite, other.id, is_coordinate=True)
            hit = owner.coordinate
            result.insert(
                0, Found(hit.first, hit.last, reading.head_of(hit.first, hit.last), "nominal", "exact", role=shared)
            )
    return result


def _is_predicate(reading: Reading, head: int) -> bool:
    """Tell whether a noun only says what someone is ("X, a former student", "she was a nurse")."""
    return reading.tokens[head].dep == "appos" or bool(reading.document.parsed.children(head, "cop"))
