"""Who did an act of violence that another clause lays to somebody's charge.

Belongs here: an event noun under a verb or adjective that says whose act it is (accused of the murder, blamed the
attack on the clan, claimed responsibility for the bombing, was behind the raid), the nominal counterpart of control.
Does not belong here: the noun's own modifiers and the verbs that carry it (`arguments.py`).
"""

from pipeline.extract.status.negation import has_negative_argument, is_negated
from pipeline.extract.view import TextView
from pipeline.language.clauses import Clause, case_of, preposition_of

_CHARGES = frozenset({"for", "of", "with", "over", "in"})


def pinned_doers(view: TextView, noun: int) -> tuple[list[int], str | None]:
    """Return whom the words over an act name as its doer, and what that makes of the act: alleged, reported or None."""
    own = view.clauses.get(noun)
    if own is not None and case_of(view.parsed, noun) == "behind":
        return own.agents, None
    top = _shared(view, noun)
    for clause, cases in _over(view, top):
        if is_negated(view, clause) or has_negative_argument(view, clause, objects_too=True):
            continue
        # Arrested in a raid, but arrested in connection with it.
        doers, standing = _pinned(view, clause, top, cases if top != noun else cases - {"in"})
        if doers:
            return [doer for doer in doers if doer not in (top, noun)], standing
    return [], None


def _shared(view: TextView, noun: int) -> int:
    """Return the noun of participation over an act: involvement in the attack, a role in the murder.

    The act hangs on it, or on its verb where the two stand side by side.
    """
    tokens, shares = view.parsed.tokens, view.lexicon.support["share"]
    for _ in range(2):
        mark = view.parsed.child(noun, "case")
        beside = mark.index - 1 if mark is not None and mark.index > 0 else noun
        above = tokens[noun].head
        if tokens[beside].lemma in shares:
            noun = beside
        elif tokens[noun].dep in ("nmod", "obl") and tokens[above].lemma in shares:
            noun = above
    return noun


def _over(view: TextView, head: int) -> list[tuple[Clause, set[str]]]:
    """Return the clauses a noun stands in, each with its prepositions there; what modifies an object counts too."""
    found = [
        (clause, {case for case, held in clause.by_preposition() if held == head})
        for clause in view.carriers.get(head, [])
    ]
    token = view.parsed.tokens[head]
    if token.dep == "nmod":
        case = preposition_of(view.parsed, head)
        found += [(clause, {case}) for clause in view.carriers.get(token.head, []) if token.head in clause.patients]
    above = view.parsed.tokens[token.head]
    if above.dep == "xcomp" and above.lemma in view.lexicon.support["guilty"] and above.head in view.clauses:
        # Held them responsible for the attack: the verb over the adjective says whose act it is.
        found.append((view.clauses[above.head], {preposition_of(view.parsed, head)}))
    return found


def _pinned(view: TextView, clause: Clause, head: int, cases: set[str]) -> tuple[list[int], str | None]:
    words = view.lexicon.support
    lemma = view.parsed.tokens[clause.predicate].lemma
    if head in clause.patients:
        if lemma in words["blamed"]:
            below = [
                child.index for child in view.parsed.children(head, "nmod") if view.case(child.index) in ("on", "to")
            ]
            return clause.under("on", "to") or below, "alleged"
        return (clause.agents, "reported") if lemma in words["claimed"] else ([], None)
    if not cases & _CHARGES:
        return [], None
    if lemma in words["guilty"]:
        return clause.agents, None
    if lemma in words["accused"]:
        return clause.patients, "alleged"
    return (clause.patients, "reported") if lemma in words["convicted"] else ([], None)
