"""Acts inside something that somebody imagines: `in one scenario the north invades`, `acted out a scene in which …`.

Belongs here: telling that a clause says what happens in a scenario, a dream, a war game. Does not belong here: works
of art and games, whose acts are no events at all (`topic/made_up.py`).
"""

from pipeline.extract.status.operators import object_operator, oblique_operator
from pipeline.extract.view import TextView
from pipeline.language.clauses import Clause
from pipeline.language.parsed import Token

_INSIDE = ("in", "during", "under")
# Made-up worlds named by two words.
_TWO_WORDS = frozenset({"war game", "tabletop exercise", "planning exercise"})


def is_inside_imagined(view: TextView, token: Token) -> bool:
    """Tell whether an act or a clause it hangs on is imagined."""
    path = (token.index, *(above.index for above in view.parsed.ancestors(token.index)))
    return any(at in view.clauses and _is_imagined(view, view.clauses[at]) for at in path)


def _is_imagined(view: TextView, clause: Clause) -> bool:
    """Tell whether a clause says what happens in something imagined or acted out."""
    tokens = view.parsed.tokens
    if any(_is_made_up_world(view, tokens[head]) and _may_hold(view, clause, head) for head in clause.under(*_INSIDE)):
        return True
    if clause.relation != "acl:relcl" or clause.governor is None:
        return False
    is_inside = clause.governor not in (*clause.agents, *clause.patients) and _has_where(view, clause)
    return is_inside and (
        _is_made_up_world(view, tokens[clause.governor])
        or any(_is_acted_out(view, outer, clause.governor) for outer in view.carriers.get(clause.governor, []))
    )


def _may_hold(view: TextView, clause: Clause, world: int) -> bool:
    """Tell whether what a clause tells goes on inside a made-up world, and not while or as one: `two were killed during
    a war game`, `in a nightmare for the army, rebels took the port`.
    """
    if any(view.case(child.index) in ("for", "of") for child in view.parsed.children(world, "nmod")):
        return False
    told_past = view.parsed.tokens[clause.predicate].tag in ("VBD", "VBN")
    return world < clause.predicate or not told_past


def _has_where(view: TextView, clause: Clause) -> bool:
    """Tell whether a relative clause says what happens in its noun: `in which`, `where`."""
    before = [view.parsed.tokens[at] for at in view.parsed.subtree(clause.predicate) if at < clause.predicate]
    return any(word.lower in ("which", "where") for word in before)


def _is_made_up_world(view: TextView, noun: Token) -> bool:
    named = (f"{word.lower} {noun.lemma}" for word in view.parsed.children(noun.index, "compound", "amod"))
    return noun.lemma in view.lexicon.cues["imagined"] or any(name in _TWO_WORDS for name in named)


def _is_acted_out(view: TextView, outer: Clause, noun: int) -> bool:
    entry = object_operator(view, outer, noun) if noun in outer.patients else oblique_operator(view, outer, noun)
    return entry is not None and entry.effect == "hypothetical"
