"""What each trait of a row tells of its being right: reads `confidence.csv`.

Belongs here: the table, and summing it up to a chance. Does not belong here: which traits a row has
(`extract/events/confidence.py`), how the table was made (`training/calibrate_confidence.py`).
"""

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from pipeline.lexicon.source import Source


@dataclass(frozen=True, slots=True)
class TraitWeight:
    """One trait and by how much it raises the logarithm of the odds that a row is right."""

    id: str
    weight: float


@dataclass(frozen=True)
class ConfidenceLexicon:
    """Weights by trait; a trait that is not listed tells nothing."""

    weights: Mapping[str, float]

    @classmethod
    def read(cls, source: Source) -> "ConfidenceLexicon":
        """Read the weights of all folders."""
        return cls(MappingProxyType({row.id: row.weight for row in source.entries("confidence.csv", TraitWeight)}))

    def chance(self, traits: Iterable[str]) -> float:
        """Return the chance that a row with these traits is right, in hundredths."""
        return round(1 / (1 + math.exp(-sum(self.weights.get(trait, 0.0) for trait in traits))), 2)
