"""The slots of a predicate as frames name them, and those of verbs and adjectives.

Belongs here: turning a clause into slots of head tokens. Does not belong here: nouns (`noun_arguments.py`), which frame
fits (`match.py`), who the heads are (`roles/`).
"""

from dataclasses import dataclass, field

from pipeline.extract.events.frames.bearers import can_act
from pipeline.extract.events.frames.company import (
    at_whose_hands,
    beside_doers,
)
from pipeline.extract.events.frames.meant_for import imposed_on, purposes_of
from pipeline.extract.events.frames.nested import nested_slots, opposed_by_aim
from pipeline.extract.view import TextView
from pipeline.language.clauses import Clause, coordinated, preposition_of, prepositions_in


@dataclass
class Arguments:
    """Heads by slot (`agent`, `patient`, `recipient`, `both`, `comp`, `+preposition`), and the clause that carries
    them.

    `support` says how an event noun is carried: agentive, patientive, occurrence or None; `standing` what those who
    name its doer make of it: alleged, reported or None.
    """

    predicate: int
    clause: Clause | None
    slots: dict[str, list[int]] = field(default_factory=dict)
    support: str | None = None
    standing: str | None = None

    def add(self, slot: str, heads: list[int]) -> None:
        """Add heads to a slot, each once."""
        held = self.slots.setdefault(slot, [])
        held.extend(head for head in heads if head not in held)

    def get(self, slot: str) -> list[int]:
        """Return the heads in a slot; `obj` is the deep object."""
        return self.slots.get("patient" if slot == "obj" else slot, [])


def verb_arguments(view: TextView, clause: Clause) -> Arguments:
    """Return the slots of a verbal clause. Prepositional modifiers of its object count as its own, however deep
    (`sent two tons of rice to Peru`): attachment is unsure. So do those of what was done to it (`lifted the ban
    imposed on them`).
    """
    found = Arguments(clause.predicate, clause)
    found.add("agent", clause.agents)
    found.add("patient", clause.patients)
    found.add("recipient", clause.recipients)
    found.add("comp", clause.complements)
    found.add("comp.conj", [also.index for head in clause.complements for also in view.parsed.conjuncts(head)[1:]])
    found.add("infinitive", [head for head in clause.complements if _is_infinitive(view, head)])
    for case, head in clause.obliques:
        if case != "by" or not clause.is_passive:
            for preposition in prepositions_in(case):
                found.add(f"+{preposition}", [head])
            _nest(view, found, case, head)
    for slot, heads in beside_doers(view, clause):
        found.add(slot, heads)
    for patient in clause.patients:
        found.add("obj.mod", [child.index for child in view.parsed.children(patient, "amod", "compound")])
        _add_modifiers(view, patient, found)
        for case, head in imposed_on(view, patient):
            found.add(f"+{case}", [head])
    if clause.is_passive and not clause.agents:
        found.add("agent", at_whose_hands(view, clause))
    found.add("purpose", purposes_of(view, clause))
    found.add("+aim", opposed_by_aim(view, clause))
    return found


def _is_infinitive(view: TextView, head: int) -> bool:
    inner = view.clauses.get(head)
    return inner is not None and inner.mark == "to"


def _add_modifiers(view: TextView, noun: int, found: Arguments, only: str | None = None) -> None:
    for child in view.parsed.children(noun, "nmod"):
        case = preposition_of(view.parsed, child.index)
        if child.dep == "nmod" and child.index > noun and only in (None, case):
            found.add(f"+{case}", coordinated(view.parsed, child.index))
            _nest(view, found, case, child.index)
            if not can_act(view, child.index):
                _add_modifiers(view, child.index, found)
            else:
                # People seldom have a `to` of their own: two tons of rice from the farmers to Peru.
                _add_modifiers(view, child.index, found, only="to")


def _nest(view: TextView, found: Arguments, case: str, head: int) -> None:
    for path, heads in nested_slots(view, case, head):
        found.add(path, heads)
        if case == "of":
            # A state of siege in the province: what stands inside an of-phrase may be the whole phrase's.
            found.add(f"+{path.rpartition('.')[2]}", heads)


def adjective_arguments(view: TextView, clause: Clause) -> Arguments:
    """Return the slots of a predicative adjective: who it is said of is its patient."""
    found = verb_arguments(view, clause)
    found.slots["patient"] = found.slots.pop("agent", [])
    return found
