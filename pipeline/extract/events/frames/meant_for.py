"""Clauses that say what a thing is meant for, or on whom it was laid: they name whom an act on it concerns.

Belongs here: finding purpose clauses (`sent food to feed the displaced`) and participles of imposing (`the ban imposed
on miners`) and of taking part. Does not belong here: who takes part in a purpose (`roles/complement.py`).
"""

from collections.abc import Iterator

from pipeline.extract.view import TextView
from pipeline.language.clauses import Clause

_INVOLVING = frozenset({"involve", "feature", "include"})
_HELPING = frozenset({"help", "benefit", "support", "assist", "serve", "aid"})


def purposes_of(view: TextView, clause: Clause) -> list[int]:
    """Return the predicates that say what for: infinitives under the verb or its object, `funds that help them`."""
    parsed = view.parsed
    infinitives = [
        child.index
        for head in (clause.predicate, *clause.patients)
        for child in parsed.children(head, "advcl", "acl")
        if child.index in view.clauses and view.clauses[child.index].mark in ("to", "in order to")
    ]
    relatives = [child.index for patient in clause.patients for child in parsed.children(patient, "acl:relcl")]
    return infinitives + [index for index in relatives if parsed.tokens[index].lemma in _HELPING]


def imposed_on(view: TextView, thing: int) -> Iterator[tuple[str, int]]:
    """Yield what stands under which preposition in `sanctions imposed on Chad`, `a curfew that was clamped on Bria`; in
    `exercises featuring marines` who takes part, as under `involving`.
    """
    for participle in view.parsed.children(thing, "acl", "acl:relcl"):
        clause = view.clauses.get(participle.index)
        if clause is None:
            continue
        if clause.is_passive and participle.lemma in view.lexicon.cues["imposing"]:
            yield from clause.by_preposition()
        elif not clause.is_passive and participle.lemma in _INVOLVING:
            yield from (("involving", head) for head in clause.patients)
