"""The way from a noun that tells an act out through the nouns it belongs to: `reports of a series of attacks`.

Belongs here: what each of these nouns makes of the act. Does not belong here: the clause they stand in (`status.py`).
"""

from pipeline.extract.families import families_of
from pipeline.extract.status.adjacent import CONTENT_CASES, adjective_over, noun_before
from pipeline.extract.status.around import accuse_over
from pipeline.extract.status.operators import apply_noun, apply_verb, noun_operator
from pipeline.extract.status.standing import Standing
from pipeline.extract.view import TextView
from pipeline.language.clauses import Clause, case_of
from pipeline.language.parsed import Token

# What is named as one of several shares their standing.
PART_OF = frozenset({"including", "such as"})


def through_nouns(
    view: TextView, noun: Token, carrier: Clause | None, standing: Standing, is_content: bool
) -> tuple[Token, Clause | None, bool]:
    """Take in the nouns over a noun; return the outermost, the clause that carries the act, if any is left to, and
    whether the act is what a noun of saying or planning is about.
    """
    parsed = view.parsed
    head = noun
    while head.head != head.index and head.dep in ("nmod", "conj", "obj", "obl"):
        outer = parsed.tokens[head.head]
        before = noun_before(view, head)
        if before is not None:
            apply_noun(view, before[1], before[0], standing)
            is_content, head, carrier = True, before[0], None
            continue
        if head.dep == "obl" or (head.dep == "obj" and outer.pos != "NOUN"):
            break
        if head.dep == "nmod":
            case = case_of(parsed, head.index)
            is_known = case in CONTENT_CASES or view.lexicon.status.find("noun", f"{outer.lemma} {case}") is not None
            entry = noun_operator(view, outer, case) if is_known else None
            if entry is not None:
                apply_noun(view, entry, outer, standing)
                is_content = True
            elif head is not noun and noun.dep == "conj" and families_of(view, outer.index):
                # The killing of thirty people and the burning of a market, read as people and burning.
                pass
            elif case_of(parsed, head.index) not in PART_OF and not _is_kind(view, outer):
                accuse_over(view, head, outer, standing)
                break
        head = outer
    over = adjective_over(view, head)
    if over is not None:
        apply_verb(view, over[0], None, over[1], standing)
    return head, carrier, is_content


def _is_kind(view: TextView, noun: Token) -> bool:
    """Tell whether a noun says what part, time or kind of an act it is: the start, a series, any kind of it."""
    return noun.lemma in view.lexicon.support["noun"] or noun.lemma in view.lexicon.cues["kind"]


def does(view: TextView, clause: Clause, noun: Token, head: Token) -> bool:
    """`Carried out acts of torture`, `launched any kind of attack`: a verb that does what its object is made of."""
    is_part = head is not noun and _is_kind(view, head) and head.index in clause.patients
    return is_part and view.parsed.tokens[clause.predicate].lemma in view.lexicon.support["agentive"]


def is_told_of(view: TextView, clause: Clause, noun: int) -> bool:
    """Tell whether a clause is a relative one of a noun, or belongs to one: which claims to represent them."""
    at: Clause | None = clause
    for above in view.parsed.ancestors(clause.predicate):
        if at is not None and above.index == noun:
            return at.relation == "acl:relcl" and at.is_finite
        at = view.clauses.get(above.index)
        if at is None:
            return False
    return False
