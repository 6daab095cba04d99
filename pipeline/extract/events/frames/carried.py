"""Event nouns that a verb carries: launch an attack, come under attack, an attack took place.

Belongs here: what the verb's own slots say of the noun's act. Does not belong here: what stands with the noun itself
(`noun_arguments.py`).
"""

from collections.abc import Mapping

from pipeline.extract.events.frames.arguments import Arguments
from pipeline.extract.events.frames.bearers import parties
from pipeline.extract.view import TextView
from pipeline.language.clauses import Clause, case_of
from pipeline.lexicon.frames import Predicate

# Verbs that carry an act (called a strike) but not one that they only say something of (called the strike a success).
_NAMING = frozenset({"call", "declare"})

# Verbs that say of somebody what a copula says.
_STAYING = frozenset({"remain", "become", "stay"})

# Under which prepositions verbs of happening have where it happened, not whom it struck.
_SCENES = frozenset({"in", "at", "near", "to", "across"})

# Verbs whose subject suffers what stands under these; who comes to power in a coup did not suffer it.
_UPON = {
    "come": ("under", "to"),
    "subject": ("under", "to", "in"),
    "be": ("under", "to", "in"),
    "fall": ("under", "to", "in"),
}

# Acts on people of which one speaks only once they are done.
_BLOODSHED = frozenset(
    {"assault.kill", "assault.targeted", "assault.die", "assault.death", "assault.wound", "assault.beat"}
    | {"assault.torture", "assault.sexual", "assault.abduct"}
)


def carry(
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
        elif head in clause.under(*_UPON.get(lemma, ())):
            found.support, found.clause = "patientive", clause
            found.add("patient", clause.patients or clause.agents)
        elif _only_happens(clause, head, lemma, support):
            found.support, found.clause = "occurrence", clause
        else:
            continue
        for case, held in clause.by_preposition():
            is_scene = found.support == "occurrence" and case in _SCENES and "@human" not in view.kinds(held)
            if held != head and not is_scene and _is_same_fight(view, held, predicate):
                # Clashes erupted with fighting between troops and rebels.
                found.add("both", parties(view, held, "between", "among"))
            elif held != head and not is_scene:
                found.add(f"+{case}", [held])
                role = roles.get(case)
                if role and case not in ("of", "on"):
                    found.add(role, [held])
        return
    found.clause = next(iter(carriers), None)


def _is_same_fight(view: TextView, held: int, predicate: Predicate) -> bool:
    """Tell whether another noun beside a word for fighting or talks tells of the same."""
    if not predicate.frame.reciprocal:
        return False
    others = view.lexicon.frames.candidates("noun", view.parsed.tokens[held].lemma)
    return any(other.frame.id == predicate.frame.id for other in others)


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
