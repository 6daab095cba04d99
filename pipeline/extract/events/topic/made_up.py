"""Whether an act happens only inside a work: in the thriller in which pirates take a ship, in what a fresco shows.

Belongs here: clauses that hang on a noun that names a work, or on what a work shows. Does not belong here: phrases that
say the same by themselves (in the novel), which are signs of their topic (`sentence.py`).
"""

from pipeline.extract.view import TextView
from pipeline.language.clauses import Clause

_WORK = frozenset({"@made_up_work"})
_SHOWN = _WORK | {"@showing_work"}
# What a work does with what happens in it.
_SHOWING = "showing_verb"


def is_made_up(view: TextView, trigger: int) -> bool:
    """Tell whether a work is what an act hangs on: `a game in which rebels storm the palace`, `the relief depicts
    soldiers who storm a city`; not the work's own act (`the film condemned the war`).
    """
    path = [view.parsed.tokens[trigger], *view.parsed.ancestors(trigger)]
    return any(
        _is_inside(view, view.clauses[token.index], is_own=token.index == trigger)
        for token in path
        if token.index in view.clauses
    )


def _is_inside(view: TextView, clause: Clause, *, is_own: bool) -> bool:
    if clause.relation.startswith(("acl", "advcl:relcl")) and clause.governor is not None:
        antecedent_acts = clause.governor in (clause.patients if clause.is_passive else clause.agents)
        if _is_work(view, clause.governor, _SHOWN) and not antecedent_acts:
            return True
    if any(_is_work(view, head, _WORK) for head in clause.under("in", "throughout")):
        return True
    shows = view.parsed.tokens[clause.predicate].lemma in view.lexicon.frames.classes[_SHOWING]
    return not is_own and shows and any(_is_work(view, head, _SHOWN) for head in clause.agents)


def _is_work(view: TextView, head: int, kinds: frozenset[str]) -> bool:
    return head not in view.mention_at and bool(kinds & view.kinds(head))
