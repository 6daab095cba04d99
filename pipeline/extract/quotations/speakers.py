"""Who a speaker's words mean, as an actor.

Belongs here: picking the mention of a speaker's span, and the person a pronoun goes back to. Does not belong here: how
mentions get their actors (`extract/actors/`).
"""

from bisect import bisect_left
from collections.abc import Sequence

from pipeline.extract.facts import Actor, ActorMention

_PERSONAL = frozenset(("he", "she", "him", "her", "his"))


class Speakers:
    """The mentions of a text, by where they stand."""

    def __init__(self, text: str, mentions: Sequence[ActorMention]) -> None:
        """Sort the mentions by start, longer ones first."""
        self._text = text
        self._mentions = sorted(mentions, key=lambda mention: (mention.start, -mention.end))
        self._starts = [mention.start for mention in self._mentions]
        self._longest = max((mention.end - mention.start for mention in self._mentions), default=0)

    def actor(self, start: int, end: int) -> Actor | None:
        """Return the actor of a speaker's span: of the mention that covers most of it, a name before a nominal."""
        at = bisect_left(self._starts, start - self._longest)
        best: tuple[int, int, Actor] | None = None
        for mention in self._mentions[at:]:
            if mention.start >= end:
                break
            shared = min(mention.end, end) - max(mention.start, start)
            if shared <= 0:
                continue
            rank = (shared, mention.actor.actor_type == "person")
            if best is None or rank > best[:2]:
                best = (*rank, mention.actor)
        return best[2] if best is not None else self._pronoun(start, end)

    def _pronoun(self, start: int, end: int) -> Actor | None:
        """Return the last person named before a personal pronoun that no mention resolves."""
        if self._text[start:end].casefold() not in _PERSONAL:
            return None
        for mention in reversed(self._mentions[: bisect_left(self._starts, start)]):
            if mention.actor.actor_type == "person" and mention.mention_type in ("name", "nominal"):
                return mention.actor
        return None
