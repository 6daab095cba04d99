"""To be written by its owner."""

from dataclasses import dataclass

from pipeline.lexicon.source import Source


@dataclass(frozen=True)
class UnitLexicon:
    """To be written."""

    @classmethod
    def read(cls, source: Source) -> "UnitLexicon":
        """Read."""
        return cls()
