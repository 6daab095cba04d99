"""Whose a thing is: `their car`, `its positions`, `two Turkish tanks`, `a camp of the rebels`, `its aircraft`.

Belongs here: the owner of a building, vehicle, weapon or stretch of ground that a noun phrase names. Does not belong
here: people, who are not their employer, and what looks through acts and fire to their doers (`bearers.py`).
"""

from pipeline.extract.facts import ActorMention
from pipeline.extract.view import TextView
from pipeline.language.parsed import Token

_THINGS = frozenset({"@installation", "@vehicle", "@weapon", "@troops"})
_MOVING = frozenset({"@vehicle", "@weapon", "@troops"})
_PEOPLE = frozenset({"@person_noun", "@prisoner"})
_OWNING = frozenset({"government", "military", "police", "armed_group", "party", "international_organisation", "ngo"})
# What of a state is told by its adjective alone: Turkish tanks, not a Turkish hotel.
_OF_STATES = frozenset({"@troops", "@weapon"})


def owner_of(view: TextView, head: int, *, is_doer: bool) -> ActorMention | None:
    """Return the mention of who owns a thing; None for people, places and what is nobody's, and for a building in a
    doer's place.
    """
    token = view.parsed.tokens[head]
    kinds = view.kinds(head)
    if (
        token.pos != "NOUN"
        or not kinds & (_MOVING if is_doer else _THINGS)
        or kinds & _PEOPLE
        or head in view.place_at
        or head in view.temporal
    ):
        return None
    possessors = view.parsed.children(head, "nmod:poss")
    named = [owner for child in possessors if (owner := possessor(view, child.index)) is not None]
    if possessors:
        return named[0] if named else None
    bodies = view.parsed.children(head, "compound", "amod")
    before = [view.mention_at[child.index] for child in bodies if child.index in view.mention_at]
    fitting = [m for m in before if _owns(m, of_state=bool(kinds & _OF_STATES))]
    behind = [child for child in view.parsed.children(head, "nmod") if view.case(child.index) == "of"]
    fitting += [m for child in behind if (m := _named(view, child)) is not None and _owns(m, of_state=False)]
    return fitting[0] if fitting else None


def possessor(view: TextView, index: int) -> ActorMention | None:
    """Return whom a possessive names: the mention of a name, or of the pronoun that it is."""
    pronouns = (m for m in view.mentions if m.head == index and view.document.is_possessive(m))
    return view.mention_at.get(index) or next(pronouns, None)


def _named(view: TextView, noun: Token) -> ActorMention | None:
    return view.mention_at.get(noun.index)


def _owns(mention: ActorMention, of_state: bool) -> bool:
    """Tell whether a body before or behind a thing's name owns it; a state only what armies have."""
    actor = mention.actor
    if actor.actor_id.startswith("role."):
        return False
    return actor.actor_type in _OWNING or (of_state and actor.actor_type == "country")
