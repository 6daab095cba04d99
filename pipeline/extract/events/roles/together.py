"""Several whom one phrase means together: `both sides`, `the two countries`, `they` of two.

Belongs here: all of those a mention stands beside. Does not belong here: who they are (`extract/actors/pairs.py`).
"""

from collections.abc import Sequence

from pipeline.extract.events.roles.sides import sides_behind
from pipeline.extract.facts import ActorMention
from pipeline.extract.view import TextView

# Words before a plural by which it names those who act on each other.
_SEVERAL = frozenset({"both", "two", "three", "rival", "warring", "opposing", "feuding"})


def together(view: TextView, mention: ActorMention) -> list[ActorMention]:
    """Return the mentions of the same words, each of another actor; else the mention alone."""
    if not mention.is_together:
        return [mention]
    span = (mention.start, mention.end)
    return [other for other in view.mentions if (other.start, other.end) == span and other.is_together]


def are_several(view: TextView, heads: Sequence[int]) -> bool:
    """Tell whether noun phrases name more than one: several phrases, or one for several."""
    if len(heads) > 1 or any(sides_behind(view, head) or _are_sides(view, head) for head in heads):
        return True
    return any((mention := view.mention_of(head)) is not None and mention.is_together for head in heads)


def _are_sides(view: TextView, head: int) -> bool:
    """Tell whether a plural names two sides or more without saying who they are: both sides, two rival militias."""
    token = view.parsed.tokens[head]
    if token.pos != "NOUN" or token.lower == token.lemma:
        return False
    words = {child.lower for child in view.parsed.children(head, "det", "nummod", "amod", "cc:preconj", "det:predet")}
    return not words.isdisjoint(_SEVERAL)
