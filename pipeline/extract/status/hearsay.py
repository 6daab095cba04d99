"""Who says so: saying verbs over, beside and around the clause that tells an act.

Belongs here: finding them and letting them act on the standing. Does not belong here: the walk through everything
else that bears on an act (`status.py`), naming the source (`attribution.py`).
"""

from pipeline.extract.holding import relations_in
from pipeline.extract.status.attribution import attribute_to
from pipeline.extract.status.bonds import ADJUNCT, ASIDE, CONTENT, Bond, bond_of
from pipeline.extract.status.negation import is_negated
from pipeline.extract.status.operators import (
    apply_noun,
    apply_verb,
    noun_operator,
    oblique_operator,
    speech_entry,
    verb_operator,
)
from pipeline.extract.status.standing import Standing
from pipeline.extract.view import TextView, once_per_clause
from pipeline.language.clauses import Clause
from pipeline.language.parsed import Token

_TOLD = frozenset({"reported", "claimed", "alleged"})


def hear(view: TextView, clause: Clause, standing: Standing, seen: set[int], including: bool = False) -> None:
    """Look further out for who says so only."""
    at: Clause | None = clause
    while at is not None:
        bond = bond_of(view, at)
        if at is not clause:
            _hedge(view, at, standing)
        if bond is None or (bond.governor.index in seen and not including):
            return
        seen.add(bond.governor.index)
        outer = view.clauses.get(bond.governor.index)
        if bond.kind == ADJUNCT:
            _speaks_of(view, bond.governor, standing)
        if bond.kind == CONTENT and outer is None and clause.relation != "acl:relcl":
            _hear_from_noun(view, bond.governor, standing)
        elif bond.kind in (CONTENT, ASIDE):
            _hear_from(view, bond, at, outer, standing)
        if outer is None:
            outer = view.clause_around(bond.governor.index)
        if outer is None or outer.predicate == at.predicate:
            return
        at = outer


def hear_first_of_two(view: TextView, clause: Clause, standing: Standing) -> None:
    """`Witnesses said that men came and dragged her off` with `dragged` coordinated with `said`: it may be said too."""
    token = view.parsed.tokens[clause.predicate]
    first = view.clauses.get(token.head) if token.dep == "conj" else None
    if first is None or view.parsed.child(token.index, "nsubj") is not None or says(view, token):
        return
    if _is_said_to_have(view, clause, first):
        content = view.clauses[first.complements[0]]
        entry = verb_operator(view, view.parsed.tokens[first.predicate], content)
        if entry is not None and entry.effect in _TOLD:
            apply_verb(view, entry, first, is_negated(view, first), standing)
        return
    speech = view.lexicon.speech.reporting(view.parsed.tokens[first.predicate].lemma)
    told = [child for child in view.parsed.children(first.predicate, "ccomp", "obj") if child.index < token.index]
    is_told = any(child.dep == "ccomp" or child.lower == "how" for child in told)
    if speech is not None and is_told and not is_negated(view, first):
        apply_verb(view, speech_entry(speech), first, False, standing)


def _is_said_to_have(view: TextView, clause: Clause, first: Clause) -> bool:
    """`Are alleged to have killed thirty people and burned the market` with `burned` coordinated with `alleged`."""
    content = view.clauses.get(first.complements[0]) if first.complements else None
    is_bare = view.parsed.tokens[clause.predicate].tag in ("VBN", "VBD") and not clause.auxiliaries
    return is_bare and content is not None and content.mark == "to" and "have" in content.auxiliaries


def _speaks_of(view: TextView, noun: Token, standing: Standing) -> None:
    """`Spoke of soldiers who burned barns`, `named him as the man who shot her`: what is told of somebody is told; what
    an accuser's paper says of whom it lists is alleged.
    """
    for clause in view.carriers.get(noun.index, []):
        accuser = _accusing_paper(view, clause) if noun.index in clause.patients else None
        if accuser is not None and standing.status() in ("asserted", "reported"):
            standing.under("claimed")
            attribute_to(view, accuser, standing, contested=True)
        entry = oblique_operator(view, clause, noun.index) if noun.index in clause.under("of", "about") else None
        if noun.index in clause.under("as"):
            lemma = view.parsed.tokens[clause.predicate].lemma
            entry = view.lexicon.status.find("oblique", f"{lemma} as")
        if entry is not None and entry.effect in _TOLD and not is_negated(view, clause):
            apply_verb(view, entry, clause, False, standing)


def _accusing_paper(view: TextView, clause: Clause) -> int | None:
    """Return the subject that lists or names somebody where it is an indictment, a lawsuit."""
    lemmas = ((head, view.parsed.tokens[head].lemma) for head in clause.agents)
    return next((head for head, lemma in lemmas if view.lexicon.status.effect("source", lemma) == "alleged"), None)


def _hedge(view: TextView, clause: Clause, standing: Standing) -> None:
    """Who tells by hearsay of an act (`was allegedly shot while …`) has its circumstances from hearsay too."""
    for child in view.parsed.children(clause.predicate, "advmod"):
        effect = view.lexicon.status.effect("adverb", child.lower)
        if effect in _TOLD:
            standing.under(effect)


def _hear_from(view: TextView, bond: Bond, content: Clause, outer: Clause | None, standing: Standing) -> None:
    if outer is None or is_negated(view, outer):
        return
    entry = verb_operator(view, bond.governor, content)
    if entry is not None and entry.effect == "claimed" and "should" in content.auxiliaries:
        # Insisted that the man, who took power in a coup, should leave: the coup is not what was insisted on.
        return
    if entry is not None and entry.effect in _TOLD and (bond.kind == CONTENT or says(view, bond.governor)):
        apply_verb(view, entry, outer, False, standing)


def _hear_from_noun(view: TextView, noun: Token, standing: Standing) -> None:
    """`The claim that police fired after the crowd attacked them`: when and why is claimed too."""
    entry = noun_operator(view, noun) if noun.pos == "NOUN" else None
    if entry is not None and entry.effect in _TOLD:
        apply_noun(view, entry, noun, standing)


def says(view: TextView, token: Token) -> bool:
    """Tell whether a word reports what somebody says."""
    return view.lexicon.speech.reporting(token.lemma) is not None


@once_per_clause
def is_what_is_said(view: TextView, clause: Clause) -> bool:
    """Tell whether a clause is the content of a verb of saying or promising, before or after it."""
    if _aside(view, view.parsed.tokens[clause.predicate]) is not None:
        return True
    bond = bond_of(view, clause)
    if bond is None:
        return clause.predicate in view.quotation_at
    return bond.kind in (CONTENT, ASIDE) and clause.is_finite and says(view, bond.governor)


def _aside(view: TextView, token: Token) -> Clause | None:
    """Return the reporting clause hung on a predicate: `Ten people were killed, officials said`."""
    if "parataxis" not in relations_in(view, token.sentence):
        return None
    subjects = view.parsed.children(token.index, "nsubj")
    hung = [child for word in (token, *subjects) for child in view.parsed.children(word.index, "parataxis")]
    for child in hung:
        aside = view.clauses.get(child.index)
        if aside is None or aside.complements or aside.mark or not _may_bring_in(view, child):
            continue
        if aside.patients and says(view, child) and not aside.is_passive and _accuses(view, child):
            # Gunmen kill 12; the governor blames herders.
            continue
        if _does_something(view, aside):
            continue
        by_somebody = bool(aside.agents) and not aside.is_passive
        if by_somebody or any(view.parsed.tokens[head].lower == "it" for head in aside.patients):
            return aside
    return None


def _does_something(view: TextView, aside: Clause) -> bool:
    """`They did not only shell it, they stormed it`: a verb that may bring in words, with an object of another kind."""
    objects = view.parsed.children(aside.predicate, "obj") if not aside.is_passive else []
    return any(
        child.index > aside.predicate
        and child.index not in view.temporal
        and "@human" not in view.kinds(child.index)
        and view.mention_of(child.index) is None
        for child in objects
    )


def _may_bring_in(view: TextView, verb: Token) -> bool:
    """Tell whether a verb says something, or takes a stand on what is said: the president warned."""
    return says(view, verb) or ("stance", verb.lemma) in view.lexicon.speech.words


def _accuses(view: TextView, verb: Token) -> bool:
    speech = view.lexicon.speech.reporting(verb.lemma)
    return speech is not None and speech.force == "accusation"


def said_aside(view: TextView, token: Token, standing: Standing) -> None:
    """Take in a reporting clause hung on the act or above it: `Ten people were killed, officials said`."""
    if standing.attribution is not None or "parataxis" not in relations_in(view, token.sentence):
        return
    path = [token, *view.parsed.ancestors(token.index)]
    for above in path:
        aside = _aside(view, above)
        if aside is not None and any(aside.predicate == step.index for step in path):
            continue
        speech = view.lexicon.speech.quoting(view.parsed.tokens[aside.predicate].lemma) if aside else None
        if aside is not None and speech is not None:
            apply_verb(view, speech_entry(speech), aside, is_negated(view, aside), standing)
            return
