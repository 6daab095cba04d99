"""Clauses that are the writer's own although a parser hung them on what somebody says.

Belongs here: main clauses behind a semicolon, a `but`, a contrasting `while`, or before a relative one. Does not belong
here: how a clause hangs on what is above it (`bonds.py`).
"""

from pipeline.extract.view import TextView
from pipeline.language.clauses import Clause
from pipeline.language.parsed import Token


def is_apart(view: TextView, clause: Clause) -> bool:
    """Tell whether a clause stands by itself, whatever it was hung on."""
    is_other = _is_behind_semicolon(view, clause) or _is_told_of_part(view, clause)
    return is_other or _is_contrast(view, clause) or _speaks_besides(view, view.parsed.tokens[clause.predicate])


def _is_behind_semicolon(view: TextView, clause: Clause) -> bool:
    """`Said it had killed thirty; gunmen abducted a priest`: what is told in its own words behind a semicolon, while
    what goes on in the speaker's would say so (it had burned, that they burned).
    """
    token = view.parsed.tokens[clause.predicate]
    if clause.governor not in view.clauses or clause.mark is not None:
        return False
    if not clause.is_finite or clause.is_agent_shared:
        return False
    speech = view.lexicon.speech.reporting(view.parsed.tokens[clause.governor].lemma)
    if speech is None:
        return False
    first, last = sorted((token.index, clause.governor))
    between = view.parsed.tokens[first:last]
    subject = view.parsed.child(token.index, "nsubj", "nsubj:pass")
    goes_on = "had" in clause.auxiliaries or subject is None or subject.pos == "PRON"
    # What blames or accuses with a noun has no clause that could go on.
    told = (view.clauses[at] for at in view.clauses[clause.governor].complements if at in view.clauses)
    is_over = speech.force == "neutral" or not any(content.is_finite for content in told)
    return is_over and not goes_on and any(word.lower == ";" for word in between)


def _is_told_of_part(view: TextView, clause: Clause) -> bool:
    """`Troops killed eleven, none of whom was armed`: a main clause that a parser hung on the relative one after it."""
    if clause.relation != "ccomp" or clause.mark is not None or (clause.governor or 0) < clause.predicate:
        return False
    subject = view.parsed.child(clause.governor or 0, "nsubj", "nsubj:pass")
    parts = view.parsed.children(subject.index, "nmod") if subject is not None else []
    return any(part.lower in ("whom", "which") for part in parts)


def _is_contrast(view: TextView, clause: Clause) -> bool:
    """`The army said it would not leave, while the rebels demanded talks`: the writer sets one beside the other."""
    token = view.parsed.tokens[clause.predicate]
    mark, subject = view.parsed.child(token.index, "mark"), view.parsed.child(token.index, "nsubj")
    if mark is None or mark.lower != "while" or mark.index == 0 or subject is None or subject.pos == "PRON":
        return False
    behind_comma = view.parsed.tokens[mark.index - 1].lower == "," and token.head < mark.index
    return (
        behind_comma and token.tag in ("VBD", "VBZ", "VBP") and not clause.auxiliaries and _takes_a_stand(view, token)
    )


def _speaks_besides(view: TextView, token: Token) -> bool:
    """`Said they had struck the base but denied having killed a herder`: a second verb of saying that a parser joined
    to what the first one says.
    """
    joined, first = view.parsed.child(token.index, "cc"), view.parsed.tokens[token.head]
    if token.dep != "conj" or token.tag != "VBD" or joined is None or joined.lower != "but":
        return False
    is_said = first.dep == "ccomp" and view.lexicon.speech.reporting(view.parsed.tokens[first.head].lemma) is not None
    has_own = view.parsed.child(token.index, "nsubj", "aux") is not None
    return is_said and first.tag != "VBD" and not has_own and _takes_a_stand(view, token)


def _takes_a_stand(view: TextView, verb: Token) -> bool:
    """Tell whether a verb says something or takes a stand: deny, demand, accuse, warn."""
    return view.lexicon.speech.reporting(verb.lemma) is not None or ("stance", verb.lemma) in view.lexicon.speech.words
