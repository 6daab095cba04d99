"""How not to use a release: `data/cautions.csv`, read, for everything that tells a user so."""

import csv
from dataclasses import dataclass
from functools import cache
from importlib import resources


@dataclass(frozen=True)
class Caution:
    """One mistake to avoid: in a sentence, and why, with column names in backquotes."""

    caution: str
    detail: str


@cache
def cautions() -> tuple[Caution, ...]:
    """Return them, the gravest first."""
    told = resources.files("pipeline.release") / "data" / "cautions.csv"
    return tuple(Caution(**row) for row in csv.DictReader(told.read_text("utf-8").splitlines()))
