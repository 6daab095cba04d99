"""Who and what stands beside the doers of a clause: what they come with, on whose orders it is done.

Belongs here: words before and with the doers, nouns that tell of another's will. Does not belong here: the slots of the
predicate itself (`arguments.py`).
"""

from collections.abc import Iterator

from pipeline.extract.events.view import TextView
from pipeline.language.clauses import Clause, coordinated

# Nouns under which stands whose act a passive tells: on the orders of, at the hands of, at the behest of.
_HANDS = frozenset({"order", "hand", "instruction", "behest", "command"})


def beside_doers(view: TextView, clause: Clause) -> Iterator[tuple[str, list[int]]]:
    """Yield what stands before the doers and what they come with, by slot (striking drivers, a ship with food)."""
    for agent in clause.agents:
        yield "agent.mod", [child.index for child in view.parsed.children(agent, "amod", "compound", "acl")]
        with_it = [child for child in view.parsed.children(agent, "nmod") if view.case(child.index) == "with"]
        yield "agent.with", [head for child in with_it for head in coordinated(view.parsed, child.index)]


def at_whose_hands(view: TextView, clause: Clause) -> list[int]:
    """Return who a passive says did it in other words than `by`: on the orders of the ministry, at the hands of the
    police.
    """
    named = [head for _, head in clause.obliques if view.parsed.tokens[head].lemma in _HANDS]
    return [who for head in named for who in view.inner_nouns(head)]
