"""Who a speaker's words mean, as an actor.

Belongs here: picking the mention of a speaker's span; whom a pronoun means that goes on with what someone said. Does
not belong here: how mentions get their actors (`extract/actors/`).
"""

import re
from bisect import bisect_left
from collections.abc import Sequence

from pipeline.extract.facts import Actor, ActorMention
from pipeline.language.parsed import ParsedText

_PERSONAL = frozenset(("he", "she", "him", "her", "his"))
_NEUTER = frozenset(("it", "they"))
# Some of those named before: one, another, both, a third, the other, one of them, two of the three men.
_ONE_OF = re.compile(
    r"(?:an?|the) (?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|others?|last|former|latter)"
    r"|(?:the )?(?:one|two|three|four|five|six|seven|eight|nine|ten|another|others?|both|some|many|most|several|few|all"
    r"|none|neither|either|each|eldest|youngest|oldest|first|second|third)"
    r"(?: of (?:them|the (?:\w+ )?(?:two|three|four|five|six|\w+s|\w*men|\w*women)))?"
)
_MEMORY = 900
_GAP = 3


class Speakers:
    """The mentions of a text by where they stand, and who spoke last. Ask for the speakers in the order of the text."""

    def __init__(self, parsed: ParsedText, mentions: Sequence[ActorMention]) -> None:
        """Sort the mentions by start, longer ones first."""
        self._parsed = parsed
        self._text = parsed.text
        self._mentions = sorted(mentions, key=lambda mention: (mention.start, -mention.end))
        self._starts = [mention.start for mention in self._mentions]
        self._longest = max((mention.end - mention.start for mention in self._mentions), default=0)
        self._last: tuple[int, Actor] | None = None

    def actor(self, start: int, end: int, words_start: int) -> Actor | None:
        """Return the actor of a speaker's span, whose words begin at `words_start`; None if nothing tells who it is."""
        found = self._resolve(start, end, words_start)
        if found is not None:
            self._last = (end, found)
        return found

    def _resolve(self, start: int, end: int, words_start: int) -> Actor | None:
        words = self._text[start:end].casefold()
        if words in _NEUTER:
            return self._spoke_last(start, is_person=False) or self._mentioned(start, end)
        if _ONE_OF.fullmatch(words):
            return self._before(start, ("nominal",))
        found = self._mentioned(start, end) or self._named_beside(end)
        if words in _PERSONAL:
            near = self._subject_before(min(start, words_start), found)
            return near or found or self._spoke_last(start, is_person=True) or self._before(start, ("name",), "person")
        return found

    def _mentioned(self, start: int, end: int) -> Actor | None:
        """Return the actor of the mention that covers most of a span, a person before others."""
        at = bisect_left(self._starts, start - self._longest)
        best: tuple[int, bool, Actor] | None = None
        for mention in self._mentions[at:]:
            if mention.start >= end:
                break
            shared = min(mention.end, end) - max(mention.start, start)
            rank = (shared, mention.actor.actor_type == "person")
            if shared > 0 and (best is None or rank > best[:2]):
                best = (*rank, mention.actor)
        return best[2] if best is not None else None

    def _named_beside(self, end: int) -> Actor | None:
        """Return the person whose name stands right behind a speaker's span: The spokeswoman, X, said."""
        if self._text[end : end + 2] != ", ":
            return None
        at = bisect_left(self._starts, end + 2)
        first = self._mentions[at] if at < len(self._mentions) else None
        is_name = first is not None and first.start == end + 2 and first.mention_type == "name"
        return first.actor if first is not None and is_name and first.actor.actor_type == "person" else None

    def _subject_before(self, start: int, found: Actor | None) -> Actor | None:
        """Return the person who is the subject of the sentence before, unless that sentence names `found` as well."""
        before = self._parsed.sentence_of(start - 1)
        if before is None or start - before.end > _GAP:
            return None
        root = next((token for token in self._parsed.words(before) if token.dep == "root"), None)
        subjects = self._parsed.children(root.index, "nsubj") if root is not None else []
        at, past = bisect_left(self._starts, before.start), bisect_left(self._starts, before.end)
        named = self._mentions[at:past]
        if any(mention.actor == found for mention in named):
            return None
        heads = {token.index for token in subjects}
        persons = [m.actor for m in named if m.head in heads and m.actor.actor_type == "person"]
        return persons[0] if persons else None

    def _spoke_last(self, start: int, is_person: bool) -> Actor | None:
        if self._last is None or not 0 <= start - self._last[0] <= _MEMORY:
            return None
        return self._last[1] if (self._last[1].actor_type == "person") == is_person else None

    def _before(self, start: int, mention_types: tuple[str, ...], actor_type: str | None = None) -> Actor | None:
        """Return the actor of the last mention before a character that is of these types."""
        for mention in reversed(self._mentions[: bisect_left(self._starts, start)]):
            if start - mention.end > _MEMORY:
                return None
            if mention.mention_type in mention_types and actor_type in (None, mention.actor.actor_type):
                return mention.actor
        return None
