"""Sentences cut in two to set off what they tell: `it was the guards who fired`, `what he wants is to attack`, `all
they have to do is free them`.

Belongs here: the half that says how real the other is. Does not belong here: the walk through both (`status.py`).
"""

from pipeline.extract.status.negation import is_negated, is_negated_noun
from pipeline.extract.view import TextView, once_per_clause
from pipeline.language.clauses import Clause
from pipeline.language.parsed import Token

# What opens the half of a sentence that the other completes: what, all, the one thing.
_FREE = frozenset({"what", "all", "thing", "everything", "least", "most", "best"})
# Who may have done an act and is said not to have.
_DOERS = frozenset({"@human", "@troops", "@fighter", "@institution", "@actor"})
_SUBJECTS = ("nsubj:outer", "nsubj", "csubj:outer", "csubj")


@once_per_clause
def is_cleft(view: TextView, clause: Clause) -> bool:
    """`It was not the police who fired`: what is said of who did it is said of the deed."""
    return cleft_focus(view, clause) is not None


def cleft_focus(view: TextView, clause: Clause) -> Token | None:
    """Return the noun that `it was` sets off before a relative clause; the first of several."""
    is_subject = view.parsed.child(clause.predicate, "mark") is None
    is_relative = clause.relation in ("acl:relcl", "advcl:relcl") and (clause.mark != "that" or is_subject)
    if not is_relative or clause.governor is None:
        return None
    focus = view.parsed.tokens[clause.governor]
    for above in view.parsed.ancestors(focus.index):
        if focus.dep != "conj":
            break
        focus = above
    subject = view.parsed.child(focus.index, "nsubj", "expl")
    is_noun = focus.index in view.clauses and focus.pos in ("NOUN", "PROPN", "PRON")
    is_set_off = is_noun and view.parsed.child(focus.index, "cop") is not None
    return focus if is_set_off and subject is not None and subject.lower == "it" else None


def is_set_off_adverb(view: TextView, governor: Token, content: Clause) -> bool:
    """`It was not there that he was killed`: where or when it was is denied, not that it was."""
    subject = view.parsed.child(governor.index, "nsubj", "expl")
    is_it = subject is not None and subject.lower == "it"
    return governor.pos == "ADV" and is_it and content.is_finite


def denies_focus(view: TextView, clause: Clause, outer: Clause) -> bool:
    """Tell whether a cleft says that it was not they who did it; what another did, or what no doer is denied of (`it
    was not bullets that killed them`, unlike `not Turkish shells`), was done all the same.
    """
    focus = outer.predicate
    if view.case(focus) or not (is_negated(view, outer) or is_negated_noun(view, focus)):
        return False
    if any(word.lower in view.lexicon.cues["plain"] for word in view.parsed.children(focus, "amod")):
        # No ordinary patrol that fired: a patrol all the same.
        return False
    who = view.parsed.child(clause.predicate, "nsubj", "nsubj:pass", "obj")
    first = who.index if who is not None else clause.predicate
    if any(word.lower in ("but", "than") for word in view.parsed.tokens[focus + 1 : first]):
        return False
    of_somebody = view.parsed.children(focus, "amod", "compound", "nmod", "nmod:poss")
    named = any(view.mention_of(word.index) is not None for word in (view.parsed.tokens[focus], *of_somebody))
    can_do = named or bool(_DOERS & view.kinds(focus))
    return can_do or view.parsed.child(clause.predicate, "nsubj") is not who


def half_before(view: TextView, clause: Clause) -> Clause | None:
    """Return the clause inside the subject of a clause that says what becomes of it: `what they refused to do`; the
    innermost, `do` where it stands for the act.
    """
    doing = _do_before(view, clause)
    if doing is not None:
        return doing
    if not any(child.lemma == "be" for child in view.parsed.children(clause.predicate, "cop", "aux", "aux:pass")):
        return None
    for subject in view.parsed.children(clause.predicate, *_SUBJECTS):
        told = view.parsed.children(subject.index, "acl:relcl", "acl") if subject.lower in _FREE else []
        for child in told:
            inner = view.clauses.get(child.index)
            while inner is not None:
                further = next((view.clauses[at] for at in inner.complements if at in view.clauses), None)
                if further is None or further.predicate == clause.predicate:
                    return inner
                inner = further
    return None


def is_left_unsaid(effect: str, is_not: bool, says: bool) -> bool:
    """Tell whether a half takes the other for true: what they failed to say is that they fired."""
    return (is_not or effect == "averted") and (says or effect in ("averted", "denied"))


def _do_before(view: TextView, clause: Clause) -> Clause | None:
    """`All the rebels have to do is leave`, whatever the parser made of `all`: the words `do is` before a bare verb."""
    tokens, at = view.parsed.tokens, clause.predicate - 1
    if tokens[clause.predicate].tag != "VB" or at < 2:
        return None
    at -= tokens[at].lower == "to"
    is_said_of = (
        tokens[at].lemma == "be" and tokens[at - 1].lower == "do" and tokens[at].sentence == tokens[at - 1].sentence
    )
    return view.clauses.get(at - 1) if is_said_of else None
