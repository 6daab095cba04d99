"""Slots that lie inside a slot: who is named in a phrase or purpose clause that says why or against whom.

Belongs here: the path slots of frames (`+for.against`: troops sent *for* a battle *against* the raiders;
`+in:protest.at`: a march *in protest at* the tax) and whom the aim of an act opposes (`+aim`). Does not belong here:
the slots of the predicate itself (`arguments.py`).
"""

from collections.abc import Iterator

from pipeline.extract.events.frames.bearers import bearers, can_act
from pipeline.extract.view import TextView
from pipeline.language.clauses import Clause, case_of, coordinated, preposition_of

_OPPOSING = frozenset({"ACCUSE", "REJECT", "REQUEST", "PROTEST", "THREATEN", "COERCE", "ASSAULT"})
_AGAINST = ("against", "by", "from", "over", "at", "on", "to", "with")


def nested_slots(view: TextView, case: str, head: int) -> Iterator[tuple[str, list[int]]]:
    """Yield what stands inside a noun phrase under `case`, by path, with and without the noun: prepositional phrases
    by their preposition, words before the noun as `mod` (`on hunger strike`: `+on.mod`; with its noun only names).
    """
    lemma = view.parsed.tokens[head].lemma
    for child in view.parsed.children(head, "nmod"):
        inner = preposition_of(view.parsed, child.index)
        if child.dep == "nmod" and inner:
            heads = coordinated(view.parsed, child.index)
            yield f"+{case}.{inner}", heads
            yield f"+{case}:{lemma}.{inner}", heads
    for child in view.parsed.children(head, "amod", "compound"):
        yield f"+{case}.mod", [child.index]
        if child.index in view.mention_at:
            yield f"+{case}:{lemma}.mod", [child.index]


def opposed_by_aim(view: TextView, clause: Clause) -> list[int]:
    """Return whom the aim of an act opposes: `marched to demand that the king resign`, `rallied to denounce him`."""
    for governor in (clause.predicate, *clause.patients):
        for child in view.parsed.children(governor, "advcl", "xcomp", "acl"):
            aim = view.clauses.get(child.index)
            if aim is None or aim.is_passive or not (aim.mark == "to" or child.tag == "VBG"):
                continue
            acts = {
                predicate.frame.type
                for predicate in view.lexicon.frames.candidates("verb", child.lemma)
                if "not" not in predicate.particles
            }
            found = _opposed(view, aim, demands="REQUEST" in acts) if acts & _OPPOSING else []
            if found:
                return found
    return []


def _opposed(view: TextView, aim: Clause, demands: bool) -> list[int]:
    """Take who is to do what is demanded, who stands under `against`, who is named as doer inside the object, or the
    object itself. Of what is demanded only an ouster names whom it is demanded against: not `the release of monks`.
    """
    inner = [view.clauses[head] for head in aim.complements if head in view.clauses]
    groups = [[who for clause in inner for who in clause.agents or clause.patients], aim.recipients]
    groups += [aim.under(case) for case in _AGAINST]
    groups.append([head for patient in aim.patients for head in _doers_in(view, patient)])
    groups.append([patient for patient in aim.patients if not demands or "@ouster" in view.kinds(patient)])
    for group in groups:
        found = [who for head in group for who in bearers(view, head, None) if can_act(view, who)]
        if found:
            return found
    return []


def _doers_in(view: TextView, noun: int) -> list[int]:
    """Return who is named inside a noun phrase as doer or owner: `the abuses by the army`, `the mayor's refusal`."""
    inside = view.parsed.children(noun, "nmod")
    return [child.index for child in inside if child.dep == "nmod:poss" or case_of(view.parsed, child.index) == "by"]
