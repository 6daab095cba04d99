"""What something is done for: `sent troops to storm the port`, `marched to demand his release`.

Belongs here: what a purpose is told to be, which may be hindered, set a time or voiced by the deed itself. Does not
belong here: telling a purpose from a complement (`bonds.py`).
"""

from pipeline.extract.status.operators import object_operator
from pipeline.extract.status.standing import Standing
from pipeline.extract.view import TextView
from pipeline.language.clauses import Clause
from pipeline.lexicon.grammar import load_grammar


def apply_purpose(view: TextView, clause: Clause, outer: Clause, standing: Standing) -> None:
    """Take in that a clause says what its main clause is done for."""
    hinderer = object_operator(view, clause)
    is_hindered = hinderer is not None and hinderer.effect == "averted" and standing.status() == "denied"
    if not is_voiced(view, clause):
        # Sent troops to prevent clashes: whether they will come is open.
        standing.under("hypothetical" if is_hindered or sets_deadline(view, outer) else "planned")
    means = object_operator(view, outer)
    hinders = view.parsed.tokens[outer.predicate].lemma in load_grammar().gerund_verbs
    if means is not None and means.effect == "averted" and not hinders:
        # Lacked the weapons to attack, but not: blocked the road to attack.
        standing.under("averted")


def is_voiced(view: TextView, clause: Clause) -> bool:
    """`Marched to demand his release`, `wrote to condemn it`: what is done for it says it."""
    return view.parsed.tokens[clause.predicate].lemma in view.lexicon.cues["voicing"]


def sets_deadline(view: TextView, outer: Clause) -> bool:
    """Tell whether a clause gives somebody time for what is demanded: `gave Asmara ten days to withdraw`."""
    is_given = view.parsed.tokens[outer.predicate].lemma in view.lexicon.cues["giving_time"]
    return is_given and any(head in view.temporal for head in (*outer.patients, *outer.recipients))
