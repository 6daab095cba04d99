"""The kinds of entries of the actor files: known actors, roles, titles, organisation heads.

Belongs here: one frozen record per kind of row. Does not belong here: reading files or look-ups (`actors.py`).
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class KnownActor:
    """An organisation, group or person with a fixed id. `country` and `parent` are ids; `aliases` other names.

    `shared` are names that others bear too (Congress, SSA): they count only where the text speaks of the country.
    `seats` are places that stand for it (Brussels).
    """

    id: str
    name: str
    type: str
    sector: str = ""
    country: str = ""
    parent: str = ""
    aliases: tuple[str, ...] = ()
    shared: tuple[str, ...] = ()
    seats: tuple[str, ...] = ()


@dataclass(frozen=True)
class RoleClass:
    """What a role noun makes of a country or people: "police" of Kenya.

    `label` names the composed actor from {name}, {adjective} and {people}; `belongs_to_state` tells whether the
    country is its parent (an army is its state's, rebels are not).
    """

    id: str
    actor_type: str
    sector: str
    belongs_to_state: bool
    label: str
    generic_name: str


@dataclass(frozen=True)
class RoleNoun:
    """A noun phrase in the singular that names people by their role.

    `needs_context`: too vague to be an actor without a modifier or an antecedent ("forces", "the group").
    `is_collective`: one body ("the army") rather than its members ("soldiers").
    """

    id: str
    class_id: str
    is_individual: bool = False
    needs_context: bool = False
    is_collective: bool = False


@dataclass(frozen=True)
class Title:
    """What stands before or beside a person's name; `office` names the office that leaders.csv has holders of."""

    id: str
    kind: str
    class_id: str = ""
    office: str = ""


@dataclass(frozen=True)
class OrganisationHead:
    """The last or first word of an organisation's name and the type it tells of."""

    id: str
    actor_type: str
    sector: str = ""


@dataclass(frozen=True)
class Cue:
    """A word and what kind of sign it is."""

    id: str
    kind: str


@dataclass(frozen=True)
class GivenName:
    """A given name in lower case. `sex` is female or male, empty where it tells nothing (Kim, Andrea)."""

    id: str
    sex: str = ""


@dataclass(frozen=True)
class Word:
    """A word of a list."""

    id: str
