"""Words that stand over an act by their place alone, where a parser hung the act on something further out.

Belongs here: the noun right before a preposition (`putting the finishing touches to an assault`), the adjective an act
hangs on (`found guilty of the murder`), the noun whose participle tells the act (`put at 30 the number killed`). Does
not belong here: what these words make of it (`operators.py`).
"""

from pipeline.extract.status.operators import counted_operator, noun_operator
from pipeline.extract.view import TextView
from pipeline.language.clauses import Clause
from pipeline.language.parsed import Token
from pipeline.lexicon.status import StatusWord

# Prepositions under which a noun of saying, planning, fearing … has its content.
CONTENT_CASES = frozenset({"of", "for", "about", "over", "to", "on", "against", "at"})
# Nouns that say how many of something there are.
_AHEAD = frozenset({"hypothetical", "planned"})
_PRESENT = frozenset({"is", "are", "be", "'s", "’s", "remains"})
COUNTING = frozenset({"number", "toll", "figure", "total", "tally", "count"})


def noun_before(view: TextView, head: Token) -> tuple[Token, StatusWord] | None:
    """Return the noun right before the preposition over a noun, with what the lexicon says of it over its content."""
    case = view.parsed.child(head.index, "case")
    if head.dep not in ("obl", "nmod") or case is None or case.index == 0:
        return None
    before = view.parsed.tokens[case.index - 1]
    if before.pos != "NOUN" or before.sentence != head.sentence or before.index == head.head:
        return None
    is_known = case.lower in CONTENT_CASES or view.lexicon.status.find("noun", f"{before.lemma} {case.lower}")
    entry = noun_operator(view, before, case.lower) if is_known else None
    return (before, entry) if entry is not None else None


def adjective_over(view: TextView, head: Token) -> tuple[StatusWord, bool] | None:
    """Return what an adjective that is no clause says of what stands under its preposition, and whether it is
    negated: `found not guilty of the murder`.
    """
    adjective = view.parsed.tokens[head.head]
    if head.dep not in ("obl", "nmod") or adjective.pos not in ("ADJ", "NOUN") or adjective.index in view.clauses:
        return None
    exact = f"{adjective.lemma} {view.case(head.index)}"
    entry = view.lexicon.status.find("oblique", exact, *([adjective.lemma] if adjective.pos == "ADJ" else []))
    is_not = any(child.lower == "not" for child in view.parsed.children(adjective.index, "advmod"))
    return (entry, is_not) if entry is not None else None


def subject_said_to_be(view: TextView, noun: Token) -> tuple[Token, StatusWord] | None:
    """Return the noun of which it is said what it is about, with what the lexicon says of it: `the fear is of war`."""
    beside = view.parsed.children(noun.index, "obl", "nmod", "nsubj")
    listed = [child for child in beside if view.case(child.index) == "among"]
    if listed and view.parsed.child(noun.index, "cop") is not None:
        # Among the charges is the burning of a market.
        entry = noun_operator(view, listed[0])
        return (listed[0], entry) if entry is not None else None
    subject = view.parsed.child(noun.index, "nsubj")
    case = view.parsed.child(noun.index, "case")
    if subject is None or subject.pos != "NOUN" or (case is not None and case.lower not in CONTENT_CASES):
        return None
    entry = noun_operator(view, subject, case.lower if case is not None else "be")
    # Their demand is the release of the crew; but the reason was the raid.
    is_said = entry is not None and (case is not None or entry.effect in _AHEAD)
    return (subject, entry) if entry is not None and is_said and _is_present(view, noun, case) else None


def _is_present(view: TextView, noun: Token, case: Token | None) -> bool:
    verb = view.parsed.child(noun.index, "cop")
    return case is not None or (verb is not None and verb.lower in _PRESENT)


def counting_clause(view: TextView, clause: Clause) -> tuple[StatusWord, Clause] | None:
    """Return what a verb makes of a participle that tells of its object: `counted 17 people killed`, `put at 30 the
    number of those wounded`.
    """
    if clause.relation != "acl" or clause.is_finite or clause.mark is not None or clause.governor is None:
        return None
    noun = view.parsed.tokens[clause.governor]
    while noun.dep == "nmod" and view.parsed.tokens[noun.head].pos == "NOUN":
        noun = view.parsed.tokens[noun.head]
        if noun.lemma in COUNTING:
            break
    for outer in view.carriers.get(noun.index, []):
        if noun.index in outer.patients and outer.predicate != clause.predicate:
            entry = counted_operator(view, outer, noun)
            return (entry, outer) if entry is not None else None
    return None
