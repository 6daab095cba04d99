"""Who was named in which role so far: the army, the government, gunmen.

Belongs here: remembering it, and whom a role without an owner takes up. Does not belong here: people and names
(`registry.py`), what else a bare role may mean (`bare_roles.py`).
"""

from dataclasses import dataclass, field

from pipeline.extract.facts import Actor
from pipeline.lexicon.actor_entries import RoleNoun

_PARTY = "PTY"
_GOVERNMENT = ".GOV"
_BODY_OF_TYPE = {"military": "MIL", "police": "COP"}
# Attackers are those of the act just told of.
_REACH_OF_ROLE = {"UAF": 3}
# How many sentences back an actor is near enough to be taken up although the text has named another in its role.
_NEAR = 1
_CIVILIANS = frozenset({"CVL", "MAN"})
_ORGANISED = frozenset({"party", "armed_group", "international_organisation", "ngo", "company"})
_OF_STATES = frozenset({"government", "military", "police", "court"})
# What governments are not called by all: the junta is the one that was called so.
_REGIMES = frozenset({"junta", "ruling junta", "military junta", "regime"})


@dataclass(frozen=True, slots=True)
class InRole:
    """An actor named in a sentence by a role noun or as a body; `is_body` where the noun names one ("the army")."""

    actor: Actor
    is_body: bool
    sentence: int
    noun: str = ""


@dataclass
class RolesTold:
    """The actors named in each class of role, in the order of reading."""

    by_class: dict[str, list[InRole]] = field(default_factory=dict)

    def note(self, actor: Actor, noun: RoleNoun | None, sentence: int, words: list[str]) -> None:
        """Remember that an actor was named by a role noun, or by the name of a body."""
        is_government = actor.actor_id.endswith(_GOVERNMENT)
        if noun and noun.class_id in _CIVILIANS and actor.actor_type in _ORGANISED:
            # The members of a party are no victim of whom the text may tell next.
            return
        if noun:
            self.by_class.setdefault(noun.class_id, []).append(InRole(actor, noun.is_collective, sentence, noun.id))
        elif body := "GOV" if is_government else _BODY_OF_TYPE.get(actor.actor_type):
            self.by_class.setdefault(body, []).append(InRole(actor, True, sentence, words[-1]))

    def last_in_role(self, noun: RoleNoun, sentence: int) -> Actor | None:
        """Return whom a role noun without an owner takes up: the last of its class, unless another is as near.

        A body is taken up by its own name ("the government"), not by that of its people ("envoys from Norway").
        """
        reach = _REACH_OF_ROLE.get(noun.class_id, sentence)
        before = [seen for seen in self.by_class.get(noun.class_id, []) if sentence - seen.sentence <= reach]
        if noun.is_collective:
            before = [seen for seen in before if seen.is_body] or (before if len(_actors(before)) == 1 else [])
        if noun.class_id == _PARTY:
            # The ruling party is the one that was called so.
            before = [seen for seen in before if seen.noun == noun.id]
        regimes = [seen for seen in before if seen.noun in _REGIMES] if noun.id in _REGIMES else []
        if len(_actors(regimes)) == 1:
            return regimes[-1].actor
        if not before or len(_actors(before)) == 1:
            return before[-1].actor if before else None
        near = [seen for seen in before if sentence - seen.sentence <= _NEAR]
        return near[-1].actor if len(_actors(near)) == 1 else None

    def is_body_or_near(self, class_id: str, actor: Actor, sentence: int) -> bool:
        """Tell whether an actor was named as the body itself (`the army`) or of late (`French troops`)."""
        named = [seen for seen in self.by_class.get(class_id, []) if seen.actor.actor_id == actor.actor_id]
        return any(seen.is_body or sentence - seen.sentence <= _NEAR for seen in named)

    @property
    def only_state(self) -> str:
        """Return the id of the only state whose government, army or other body was named so far."""
        bodies = [seen.actor for named in self.by_class.values() for seen in named if seen.is_body]
        states = {body.parent_actor_id for body in bodies if body.actor_type in _OF_STATES and body.parent_actor_id}
        return next(iter(states)) if len(states) == 1 else ""

    def has_others(self, class_id: str, country: str) -> bool:
        """Tell whether the text has so far named such a body of other countries and none of this one's: in a report
        from Gaza on what the Israeli army did, "troops" are not Palestinian.
        """
        owners = {seen.actor.parent_actor_id for seen in self.by_class.get(class_id, [])}
        return class_id in _BODY_OF_TYPE.values() and bool(owners) and country not in owners


def _actors(seen: list[InRole]) -> set[str]:
    return {one.actor.actor_id for one in seen}
