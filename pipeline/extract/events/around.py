"""What the words around an event noun, or around a noun of saying, make of the act by themselves.

Belongs here: its adjectives and preposition, the verb it is the object, oblique or subject of, subjects that say a
that-clause. Does not belong here: the walk from there to the root of the sentence (`status.py`).
"""

from pipeline.extract.events.modality import has_negative_argument, is_negated
from pipeline.extract.events.operators import (
    apply_noun,
    apply_verb,
    noun_operator,
    object_operator,
    oblique_operator,
)
from pipeline.extract.events.standing import Standing
from pipeline.extract.events.view import TextView
from pipeline.language.clauses import Clause, case_of
from pipeline.language.parsed import Token
from pipeline.lexicon.status import StatusWord

_OBLIQUE = ("of", "for", "to", "against", "about", "with", "on", "from", "over", "at", "upon")


def is_denied_by_carrier(view: TextView, token: Token, carrier: Clause | None) -> bool:
    """`There was no attack`, `launched no attack`: the clause that carries the act is denied by the same word, once."""
    if carrier is None:
        return False
    return token.index in carrier.agents or (token.index in carrier.patients and object_operator(view, carrier) is None)


def apply_noun_words(view: TextView, token: Token, standing: Standing) -> None:
    """Take in adjectives and the preposition over an event noun: alleged, planned, without."""
    words = view.lexicon.status
    for child in view.parsed.children(token.index, "amod"):
        first_part = view.joined_lemma(child.index).rpartition("-")[0]
        effect = words.effect("adjective", f"{first_part}-{child.lower}", child.lower, child.lemma)
        if effect is not None:
            standing.under(effect)
    effect = words.effect("preposition", case_of(view.parsed, token.index), _complex_preposition(view, token))
    if effect is not None:
        standing.under(effect)


def _complex_preposition(view: TextView, token: Token) -> str:
    """Return the preposition over a noun that is made of a noun itself: in the event of, in the absence of."""
    outer = view.parsed.tokens[token.head]
    if token.dep != "nmod" or not case_of(view.parsed, outer.index):
        return ""
    article = "the " if view.parsed.child(outer.index, "det") is not None else ""
    return f"{case_of(view.parsed, outer.index)} {article}{outer.lower} {case_of(view.parsed, token.index)}"


def is_faced(view: TextView, head: Token, clause: Clause) -> bool:
    """`Refused to meet the demands`, `did not survive the attack`: what is met is there, whatever becomes of it."""
    lemma = view.parsed.tokens[clause.predicate].lemma
    return lemma in view.lexicon.support["patientive"] and view.is_definite(head.index)


def apply_verb_over_noun(view: TextView, head: Token, clause: Clause, standing: Standing) -> bool:
    """Take in what a verb makes of an act its object or oblique names."""
    if head.index in clause.patients:
        entry = object_operator(view, clause)
    elif head.index in clause.under(*_OBLIQUE):
        entry = oblique_operator(view, clause)
    elif head.index in clause.under("as") and not clause.patients:
        # Dismissed as false claims that …: the object stands behind what it is called.
        entry = object_operator(view, clause)
    else:
        entry = None
    if entry is None:
        return False
    negated = is_negated(view, clause) or has_negative_argument(view, clause, objects_too=False)
    apply_verb(view, entry, clause, negated, standing)
    return True


def judge_subject(view: TextView, head: Token, clause: Clause, standing: Standing) -> None:
    """`The reports are false`, `an attack is possible`, `an attack would be a disaster`."""
    if head.index not in clause.agents or clause.is_agent_shared:
        return
    predicate = view.parsed.tokens[clause.predicate]
    entry = view.lexicon.status.find("predicate", predicate.lower, predicate.lemma)
    if entry is not None:
        apply_verb(view, entry, None, is_negated(view, clause), standing)
    if not view.is_definite(head.index):
        effects = [view.lexicon.status.effect("auxiliary", auxiliary) for auxiliary in clause.auxiliaries]
        for effect in effects:
            if effect is not None:
                standing.under(effect)


def telling_subject(view: TextView, content: Clause, outer: Clause) -> tuple[Token, StatusWord] | None:
    """`Word reached the capital that …`, `claims were made that …`: the subject says it, whatever its verb."""
    if content.mark != "that":
        return None
    subjects = [view.parsed.tokens[head] for head in (outer.patients if outer.is_passive else outer.agents)]
    found = ((noun, noun_operator(view, noun)) for noun in subjects if noun.pos in ("NOUN", "PROPN"))
    return next(((noun, entry) for noun, entry in found if entry is not None), None)


def apply_subject_before(view: TextView, clause: Clause, standing: Standing) -> None:
    """`An accusation that troops had fired drew a reply` read as a that-clause with two subjects."""
    mark = view.parsed.child(clause.predicate, "mark")
    if clause.mark != "that" or mark is None:
        return
    for noun in view.parsed.children(clause.predicate, "nsubj"):
        entry = noun_operator(view, noun) if noun.index < mark.index else None
        if entry is not None:
            apply_noun(view, entry, noun, standing)
