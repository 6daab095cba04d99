"""Clauses that complete a word: the noun before a that-clause, infinitive or gerund, the verb a that-clause belongs to.

Belongs here: telling by form what a clause is the content of, whatever the parser hung it on. Does not belong here: the
kinds of bond (`bonds.py`).
"""

from pipeline.extract.view import TextView
from pipeline.language.clauses import GERUND_PREPOSITIONS, Clause
from pipeline.language.parsed import Token

_CLOSING = frozenset({'"', "”", "’", "'", "''"})
_ADDRESSING = frozenset({"to", "on", "upon", "for", "with", "at"})
_GERUND_HELPERS = frozenset({"having", "being"})


def that_clause_beside(view: TextView, clause: Clause) -> Token | None:
    """`Said it had killed thirty, and that jets had bombed it`: a second that-clause hung on the verb."""
    token = view.parsed.tokens[clause.predicate]
    first = view.parsed.tokens[token.head]
    return first if token.dep == "conj" and clause.mark == "that" and tells(view, first) else None


def is_gerundial(view: TextView, clause: Clause) -> bool:
    """Tell whether a clause is a gerund, of one word or more: shelling, having shelled, being shelled."""
    is_helped = bool(_GERUND_HELPERS & set(clause.auxiliaries))
    return not clause.is_finite and (view.parsed.tokens[clause.predicate].tag == "VBG" or is_helped)


def noun_completed(view: TextView, clause: Clause) -> Token | None:
    """`dropped its plan to attack`, `rejected claims that …`: the noun right before an infinitive or that-clause,
    where the lexicon says what it makes of its content.
    """
    if clause.mark is None:
        return _noun_before_full_clause(view, clause)
    is_gerund = clause.mark in GERUND_PREPOSITIONS and is_gerundial(view, clause)
    if clause.mark not in ("to", "that") and not is_gerund:
        return None
    mark = view.parsed.child(clause.predicate, "mark")
    if mark is None or mark.index == 0:
        return None
    before = view.parsed.tokens[mark.index - 1]
    if before.pos == "PUNCT" and before.text in _CLOSING and mark.index > 1:
        before = view.parsed.tokens[mark.index - 2]
    is_above = clause.governor in (before.index, before.head)
    if clause.mark == "that":
        # No truth in reports that it fired.
        is_above |= any(above.index == clause.governor for above in view.parsed.ancestors(before.index))
    addressed = _directive_before(view, clause, mark) if clause.mark == "to" else None
    if addressed is not None:
        return addressed
    if before.pos != "NOUN" or not is_above or (clause.mark == "that" and not is_that_clause(view, clause)):
        return None
    return before if noun_says(view, before) else None


def _directive_before(view: TextView, clause: Clause, mark: Token) -> Token | None:
    """`Repeated his appeal to the rebels to free them`: the appeal, behind which stands who is addressed."""
    verb = view.parsed.tokens[clause.governor] if clause.governor is not None else mark
    if clause.relation not in ("xcomp", "advcl") or verb.pos != "VERB":
        return None
    for noun in view.parsed.children(verb.index, "obj"):
        behind = view.parsed.tokens[noun.index + 1 : mark.index]
        is_addressed = bool(behind) and behind[0].lower in _ADDRESSING and behind[-1].pos in ("NOUN", "PROPN", "PRON")
        if (
            is_addressed
            and noun.lemma in view.lexicon.cues["directive"]
            and all(word.pos != "PUNCT" for word in behind)
        ):
            return noun
    return None


def _noun_before_full_clause(view: TextView, clause: Clause) -> Token | None:
    """`There are claims soldiers killed them`: a clause that lacks nothing, right after a noun that says things."""
    is_full = clause.is_finite and not clause.is_agent_shared and (bool(clause.patients) or clause.is_passive)
    if clause.relation not in ("acl", "advcl", "ccomp", "parataxis") or not is_full:
        return None
    first = min(view.parsed.subtree(clause.predicate))
    if not first or first == clause.predicate or view.parsed.tokens[first].pos in ("ADP", "SCONJ", "ADV"):
        return None
    before = view.parsed.tokens[first - 1]
    is_above = before.index == clause.governor
    is_above |= any(above.index == clause.governor for above in view.parsed.ancestors(before.index))
    return before if before.pos == "NOUN" and is_above and noun_says(view, before) else None


def noun_says(view: TextView, noun: Token) -> bool:
    """Tell whether the lexicon says what a noun makes of its content: claims, plans, fears."""
    keys = (noun.lemma, f"{view.case(noun.index)} {noun.lemma}", f"{noun.lemma} that")
    known = view.lexicon.status.find("noun", *keys)
    judged = view.lexicon.status.find("predicate", noun.lemma)
    return known is not None or judged is not None or view.lexicon.speech.reporting_noun(noun.lemma) is not None


def tells(view: TextView, token: Token) -> bool:
    """Tell whether a verb reports what somebody says."""
    return token.pos == "VERB" and view.lexicon.speech.reporting(token.lemma) is not None


def subject_tells(view: TextView, verb: Token) -> bool:
    """Tell whether the subject of a verb is word of something: rumours, reports, claims."""
    subject = view.parsed.child(verb.index, "nsubj")
    return subject is not None and subject.pos in ("NOUN", "PROPN") and noun_says(view, subject)


def is_that_clause(view: TextView, clause: Clause) -> bool:
    """Tell a that-clause from a relative one: its `that` is neither its subject nor its object."""
    children = view.parsed.children(clause.predicate)
    if any(child.lower == "that" and child.dep == "mark" for child in children):
        return True
    subjects = [child for child in children if child.dep.partition(":")[0] == "nsubj"]
    objects = [child for child in children if child.dep == "obj"]
    if any(child.lower == "that" for child in objects):
        return len(objects) > 1
    return len(subjects) > 1 and subjects[0].lower == "that" and (bool(objects) or clause.is_passive)
