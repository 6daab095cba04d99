"""The slots of a noun that tells an act: its own modifiers, then what the verb that carries it gives.

Belongs here: possessors, prepositional phrases, names before the noun. Does not belong here: the verb that carries it
(`carried.py`), the slots of verbs (`arguments.py`).
"""

from collections.abc import Mapping

from pipeline.extract.events.frames.arguments import Arguments
from pipeline.extract.events.frames.carried import carry
from pipeline.extract.events.frames.company import (
    armed_before,
    in_whose_hands,
    role_before,
)
from pipeline.extract.events.frames.doers import pinned_doers
from pipeline.extract.events.frames.nested import nested_slots
from pipeline.extract.status.phrases import SUFFERING
from pipeline.extract.view import TextView
from pipeline.language.clauses import case_of, coordinated, preposition_of
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

# Participles that name those who take part in an act.
_INVOLVING = frozenset({"involve", "include"})


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
    carry(view, head, found, roles, predicate, support)
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
