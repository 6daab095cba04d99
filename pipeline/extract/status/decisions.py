"""Acts that are done by deciding them: `made the decision to ban the party`, `decided to suspend the treaty`.

Belongs here: telling that an infinitive tells what was done: a decision that was itself the act, as a ban, a
suspension or a recognition is in force once who has the power to has decided it; the first to have been tried. Does not
belong here: acts that a decision only sets in train (decided to attack), which are planned.
"""

from pipeline.extract.status.negation import is_negated
from pipeline.extract.view import TextView
from pipeline.language.clauses import Clause
from pipeline.language.parsed import Token

_PAST_HELPERS = frozenset({"had", "has", "have", "was", "were", "been", "'ve", "’ve"})
_OWNING = frozenset({"of", "by"})


def is_enacted(view: TextView, decision: Token, content: Clause) -> bool:
    """Tell whether what a verb or noun of deciding was about was done by deciding it."""
    act = view.parsed.tokens[content.predicate]
    if content.mark == "to" and _is_ranked(view, decision):
        return True
    if decision.lemma not in view.lexicon.cues["deciding"] or view.lexicon.status.find("enacted", act.lemma) is None:
        return False
    if any(head in view.temporal for _, head in content.obliques) or is_negated(view, content):
        # What is decided may be in force on a day to come only.
        return False
    outer = view.clauses.get(decision.index)
    if outer is not None:
        return decision.pos == "VERB" and _is_done(view, outer)
    carriers = [clause for clause in view.carriers.get(decision.index, []) if clause.predicate != content.predicate]
    if any(decision.index in clause.patients for clause in carriers):
        is_taken = all(
            view.parsed.tokens[clause.predicate].lemma in view.lexicon.cues["taking_decision"] for clause in carriers
        )
        return is_taken and all(_is_done(view, clause) for clause in carriers) and not _is_waiting(view, carriers)
    if not all(_is_done(view, clause) for clause in carriers):
        return False
    return view.is_definite(decision.index) and _has_owner(view, decision)


def _is_ranked(view: TextView, word: Token) -> bool:
    """`The first leader to be tried`, `the most senior officer to be killed`: somebody set apart by what befell him."""
    head = next(
        (below for below in view.parsed.children(word.index, "obl", "nmod") if view.case(below.index) == "of"), word
    )
    is_somebody = "@human" in view.kinds(head.index) or view.mention_of(head.index) is not None
    ranks = view.parsed.children(word.index, "amod", "advmod", "nummod")
    is_first = word.lower in view.lexicon.cues["rank"]
    is_first |= any(rank.tag in ("JJS", "RBS") or rank.lower in view.lexicon.cues["rank"] for rank in ranks)
    return is_first and is_somebody and view.is_definite(word.index)


def _is_done(view: TextView, clause: Clause) -> bool:
    """Tell whether a clause tells of something past: took the decision, the decision was met with anger."""
    token = view.parsed.tokens[clause.predicate]
    is_past = token.tag == "VBD" or bool(_PAST_HELPERS & set(clause.auxiliaries))
    is_open = any(view.lexicon.status.find("auxiliary", auxiliary) for auxiliary in clause.auxiliaries)
    return is_past and not is_open and not is_negated(view, clause)


def _is_waiting(view: TextView, carriers: list[Clause]) -> bool:
    """`Was taken last night but has not been announced`: a decision that nobody has been told of."""
    others = (view.clauses.get(also.index) for clause in carriers for also in view.parsed.conjuncts(clause.predicate))
    return any(other is not None and is_negated(view, other) for other in others)


def _has_owner(view: TextView, decision: Token) -> bool:
    owners = view.parsed.children(decision.index, "nmod:poss", "nmod")
    return any(owner.dep == "nmod:poss" or view.case(owner.index) in _OWNING for owner in owners)
