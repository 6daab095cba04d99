"""To be written by its owner."""

from dataclasses import dataclass

from pipeline.lexicon.source import Source


@dataclass(frozen=True)
class Countries:
    """To be written."""

    @classmethod
    def read(cls, source: Source) -> "Countries":
        """Read."""
        return cls()
