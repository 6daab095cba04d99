"""The slots of a predicate, verbal or nominal, as frames name them.

Belongs here: turning a clause, or an event noun with its modifiers and the verb that carries it, into slots of head
tokens. Does not belong here: which frame fits (`match.py`) and who the heads are (`participants.py`).
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from pipeline.extract.events.frames.bearers import can_act
from pipeline.extract.events.frames.company import (
    armed_before,
    at_whose_hands,
    beside_doers,
    in_whose_hands,
    role_before,
)
from pipeline.extract.events.frames.doers import pinned_doers
from pipeline.extract.events.frames.meant_for import imposed_on, purposes_of
from pipeline.extract.events.frames.nested import nested_slots, opposed_by_aim
from pipeline.extract.status.phrases import SUFFERING
from pipeline.extract.view import TextView
from pipeline.language.clauses import Clause, case_of, coordinated, preposition_of, prepositions_in
from pipeline.lexicon.frames import Predicate

_NOUN_ROLES = {
    "of": "patient",
    "by": "agent",
    "against": "patient",
    "on": "patient",
    "upon": "patient",
    "between": "both",
    "among": "both",
    "poss": "agent",
    "mod": "agent",
}
# Participles joined to a name that make it the doer: a Chadian-led attack.
_LEADING = frozenset({"lead", "led", "claim", "claimed"})

# Verbs that carry an act (called a strike) but not one that they only say something of (called the strike a success).
_NAMING = frozenset({"call", "declare"})
# Verbs that say of somebody what a copula says.
_STAYING = frozenset({"remain", "become", "stay"})
# Under which prepositions verbs of happening have where it happened, not whom it struck.
_SCENES = frozenset({"in", "at", "near", "to", "across"})
# Participles that name those who take part in an act.
_INVOLVING = frozenset({"involve", "include"})
# Acts on people of which one speaks only once they are done.
_BLOODSHED = frozenset(
    {"assault.kill", "assault.targeted", "assault.die", "assault.death", "assault.wound", "assault.beat"}
    | {"assault.torture", "assault.sexual", "assault.abduct"}
)


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


def noun_arguments(view: TextView, head: int, predicate: Predicate, support: Mapping[str, frozenset[str]]) -> Arguments:
    """Return the slots of an event noun: its own modifiers, then what the verb that carries it gives."""
    parsed = view.parsed
    found = Arguments(head, None)
    roles = {**_NOUN_ROLES, **predicate.roles}
    _modify(view, head, found, roles, predicate.frame.reciprocal)
    for clause in view.carriers.get(head, []):
        for case, held in clause.obliques:
            if held > head:
                _behind(view, held, found, roles)
            mark = parsed.child(held, "case")
            beside = mark is not None and mark.index == head + 1 and predicate.frame.type == "ASSAULT"
            if beside and case in roles and held not in view.temporal:
                # Right behind the noun it is the noun's, wherever it hangs: condemned an attack on a school.
                found.add(f"+{case}", [held])
                found.add(roles[case], [held])
    outer = parsed.tokens[parsed.tokens[head].head]
    if parsed.tokens[head].dep == "nmod" and case_of(parsed, head) == "of" and outer.lemma in support["noun"]:
        _modify(view, outer.index, found, roles, predicate.frame.reciprocal, without=head)
        head = outer.index
    _carry(view, head, found, roles, predicate, support)
    if predicate.frame.type == "ASSAULT" and not found.get("agent"):
        doers, found.standing = pinned_doers(view, found.predicate)
        found.add("agent", doers or (armed_before(view, found.predicate) if roles["poss"] == "agent" else []))
        found.slots["patient"] = [head for head in found.get("patient") if head not in doers]
    return found


def _modify(
    view: TextView, head: int, found: Arguments, roles: Mapping[str, str], reciprocal: bool, without: int = -1
) -> None:
    """Add what modifies a noun: possessors, prepositional phrases, demonyms and names before it."""
    parsed = view.parsed
    owners: list[int] = []
    for child in parsed.children(head):
        if child.index == without:
            continue
        if child.dep == "nmod:poss":
            owners += [view.relative_antecedent(owner) for owner in coordinated(parsed, child.index)]
        elif child.dep.startswith("nmod") or child.dep in ("obl", "obl:agent"):
            case = preposition_of(parsed, child.index)
            heads = coordinated(parsed, child.index)
            found.add(f"+{case}", heads)
            for path, inner in nested_slots(view, case, child.index):
                found.add(path, inner)
            if case in roles:
                found.add(roles[case], heads)
            if case == "of" and view.kinds(child.index) & SUFFERING:
                # The murder of a priest by two men: the doer hangs on the sufferer.
                below = [
                    under.index for under in parsed.children(child.index, "nmod") if view.case(under.index) == "by"
                ]
                found.add(roles["by"], [who for under in below for who in coordinated(parsed, under)])
            found.add("agent", in_whose_hands(view, [child, *parsed.children(child.index, "nmod")]))
            _behind(view, child.index, found, roles)
        elif child.dep in ("acl", "ccomp") and child.index > head:
            clause = view.clauses.get(child.index)
            if clause is not None and clause.mark in ("to", "that"):
                found.add("comp", [child.index])
            elif clause is not None and child.lemma in _INVOLVING:
                found.add("+involving", clause.patients)
        elif child.dep in ("amod", "compound") and child.index in view.mention_at:
            found.add("both" if reciprocal else role_before(view, child, roles), [child.index])
        elif child.dep == "amod" and child.lemma in _LEADING:
            led_by = [part.index for part in parsed.children(child.index) if part.index in view.mention_at]
            found.add("both" if reciprocal else "agent", led_by)
    # Its owner suffers a killing unless an of-phrase tells who does: a judge's murder, the clan's murder of a judge.
    found.add("agent" if roles["poss"] == "patient" and found.get("patient") else roles["poss"], owners)


def _behind(view: TextView, head: int, found: Arguments, roles: Mapping[str, str]) -> None:
    """Add what stands behind the time or place of an event noun: the killing on Monday of a judge."""
    if head not in view.temporal and "@place" not in view.kinds(head):
        return
    for child in view.parsed.children(head, "nmod"):
        case = view.case(child.index)
        is_told = case in ("of", "by") or (case == "between" and roles.get(case) == "both")
        if is_told and case in roles and "@human" in view.kinds(child.index):
            found.add(roles[case], coordinated(view.parsed, child.index))


def _carry(
    view: TextView,
    head: int,
    found: Arguments,
    roles: Mapping[str, str],
    predicate: Predicate,
    support: Mapping[str, frozenset[str]],
) -> None:
    """Add the arguments of the verb that carries an event noun (launch an attack, come under attack, an attack took
    place).
    """
    parsed = view.parsed
    carriers = view.carriers.get(head, [])
    own = view.clauses.get(head)
    if own is not None and case_of(parsed, head) == "under":
        # The port was under attack, the mayor is under investigation; mortar that damp attacks is neither.
        suffering = [agent for agent in own.agents if view.kinds(agent) & {"@human", "@place", "@installation"}]
        if suffering:
            found.support, found.clause = "patientive", own
            found.add("patient", suffering)
            return
    if own is not None and own.agents and case_of(parsed, head) in ("on", "in") and "posture" in roles:
        # The nurses have been on strike, the garrison is on alert, its leaders are in custody.
        found.support, found.clause = "agentive", own
        found.add(roles["posture"], own.agents)
        found.add("posture", own.agents)
        return
    said_of = own if own is not None and own.agents else None
    if said_of is None and roles.get("subj") == "agent":
        said_of = next((clause for clause in carriers if parsed.tokens[clause.predicate].lemma in _STAYING), None)
    if "subj" in roles and said_of is not None and said_of.agents and head not in said_of.agents:
        # The ministry was the target of a bombing, Japan remains a donor.
        found.support, found.clause = ("agentive" if roles["subj"] == "agent" else "patientive"), said_of
        found.add(roles["subj"], said_of.agents)
        return
    for clause in carriers:
        lemma = parsed.tokens[clause.predicate].lemma
        if clause.complements and lemma in _NAMING and head in clause.patients:
            # Called the raid a massacre: nobody but those who raided did it.
            continue
        if head in clause.patients and lemma in support["agentive"] and not _is_of_others(predicate, lemma, support):
            found.support, found.clause = "agentive", clause
            found.add("agent", [agent for agent in clause.agents if agent != head])
        elif head in clause.patients and lemma in support["patientive"]:
            found.support, found.clause = "patientive", clause
            found.add("patient", [agent for agent in clause.agents if agent != head])
        elif head in clause.under("under", "to", "in") and lemma in ("come", "subject", "be", "fall"):
            found.support, found.clause = "patientive", clause
            found.add("patient", clause.patients or clause.agents)
        elif _only_happens(clause, head, lemma, support):
            found.support, found.clause = "occurrence", clause
        else:
            continue
        for case, held in clause.by_preposition():
            is_scene = found.support == "occurrence" and case in _SCENES and "@human" not in view.kinds(held)
            if held != head and not is_scene:
                found.add(f"+{case}", [held])
                role = roles.get(case)
                if role and case not in ("of", "on"):
                    found.add(role, [held])
        return
    found.clause = next(iter(carriers), None)


def _is_of_others(predicate: Predicate, verb: str, support: Mapping[str, frozenset[str]]) -> bool:
    """Tell whether the subject of a verb did not do the violence it speaks of: `marked the massacre of monks`."""
    if predicate.frame.type != "ASSAULT":
        return False
    is_blood = predicate.frame.id in _BLOODSHED and verb in support["of_others_blood"]
    return is_blood or verb in support["of_others"]


def _only_happens(clause: Clause, noun: int, verb: str, support: Mapping[str, frozenset[str]]) -> bool:
    """Tell whether a verb only says of an event noun that it happens or was noticed."""
    if clause.is_passive:
        return noun in clause.patients and verb in support["noticed"]
    return noun in clause.agents and verb in support["occurrence"]
