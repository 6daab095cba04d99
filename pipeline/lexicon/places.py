"""To be written by its owner."""

from dataclasses import dataclass

from pipeline.lexicon.source import Source


@dataclass(frozen=True)
class Gazetteer:
    """To be written."""

    @classmethod
    def read(cls, source: Source) -> "Gazetteer":
        """Read."""
        return cls()
