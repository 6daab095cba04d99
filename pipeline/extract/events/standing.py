"""The standing of an act in a text: what has been gathered about its reality and who says so.

Belongs here: which of several effects decides. Does not belong here: gathering them (`status.py`, `attribution.py`).
"""

from dataclasses import dataclass, field

from pipeline.extract.facts import Attribution

# From the weakest claim on reality to the strongest: of several effects the first decides.
_ORDER = ("hypothetical", "planned", "denied", "alleged", "reported", "asserted")


@dataclass
class Standing:
    """What has been gathered on the way out."""

    effects: set[str] = field(default_factory=set)
    attribution: Attribution | None = None
    is_purpose: bool = False

    def status(self) -> str:
        """Return the status that decides."""
        if {"denied", "hypothetical"} <= self.effects:
            return "hypothetical"
        return next(status for status in _ORDER if status in self.effects or status == "asserted")
