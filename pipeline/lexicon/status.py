"""To be written by its owner."""

from dataclasses import dataclass

from pipeline.lexicon.source import Source


@dataclass(frozen=True)
class StatusLexicon:
    """To be written."""

    @classmethod
    def read(cls, source: Source) -> "StatusLexicon":
        """Read."""
        return cls()
