"""A quantity while it is being settled: what was read, and what the steps decide in turn.

Belongs here: the record the steps share. Does not belong here: any step.
"""

from dataclasses import dataclass, field

from pipeline.extract.quantities.amounts import Amount
from pipeline.extract.quantities.counted import Counted
from pipeline.extract.quantities.predicates import Governor


@dataclass(slots=True)
class Draft:
    """One quantity to be. Offsets are characters of the text; `tokens` those through which it hangs in the parse;
    `summed` is what a lone number sums, named before it."""

    amount: Amount
    start: int
    end: int
    low: float | None
    high: float | None
    comparator: str
    unit: str
    quantity_type: str
    sentence: int
    phrase: Counted | None = None
    governors: list[Governor] = field(default_factory=list)
    part_of: "Draft | None" = None
    has_own_type: bool = True
    summed: tuple[int, int] | None = None
    tokens: list[int] = field(init=False)

    def __post_init__(self) -> None:
        """Find the tokens through which the quantity hangs in its sentence, its own first."""
        phrase = self.phrase
        self.tokens = []
        if phrase is not None:
            heads = (phrase.top, phrase.number, phrase.head or phrase.number)
            self.tokens = list(dict.fromkeys([head.index for head in heads]))

    @property
    def is_bare(self) -> bool:
        """Tell whether nothing is named that is counted or measured."""
        return (
            not self.amount.unit and self.quantity_type != "age" and (self.phrase is None or not self.phrase.has_noun)
        )

    @property
    def counted(self) -> tuple[int, int] | None:
        """Return the span of what is counted, if it is named."""
        if self.summed is not None:
            return self.summed
        if self.phrase is None or not self.phrase.has_noun or self.quantity_type in ("duration", "age"):
            return None
        return (self.phrase.start, self.phrase.end) if self.phrase.start < self.phrase.end else None
