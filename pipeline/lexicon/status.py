"""Words that decide whether an act is told as a fact: hedges, denials, plans, suppositions.

Belongs here: reading `status.csv`. Does not belong here: verbs of saying (`speech.py`) and how the words combine over
a clause (`extract/events/status.py`).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from pipeline.lexicon.source import Source


@dataclass(frozen=True, slots=True)
class StatusWord:
    """One word and the status it gives to what stands in its scope.

    `pos` is verb (over its complement), noun (over its complement or of-phrase), adjective and adverb (over what they
    modify), auxiliary (over its verb), mark (over its clause), object (a verb over an event noun that is its object),
    oblique (one under its preposition), preposition (over an event noun it governs).
    """

    id: str
    word: str
    pos: str
    effect: str


@dataclass(frozen=True)
class StatusLexicon:
    """Effects by part of speech and word."""

    effects: Mapping[tuple[str, str], StatusWord]

    @classmethod
    def read(cls, source: Source) -> "StatusLexicon":
        """Read the words of all folders; one word may stand once for each part of speech."""
        entries = source.entries("status.csv", StatusWord)
        return cls(MappingProxyType({(entry.pos, entry.word): entry for entry in entries}))

    def effect(self, pos: str, word: str) -> str | None:
        """Return the status a word gives, None where it gives none."""
        entry = self.effects.get((pos, word))
        return entry.effect if entry else None
