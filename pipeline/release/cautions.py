"""How not to use a release (`data/cautions.csv`) and what it cannot do (`data/limits.csv`), told once for all."""

import csv
from dataclasses import dataclass
from functools import cache
from importlib import resources


@dataclass(frozen=True)
class Caution:
    """One mistake to avoid or limit to know: in a sentence, and why, with column names in backquotes."""

    caution: str
    detail: str


@cache
def cautions() -> tuple[Caution, ...]:
    """Return the mistakes to avoid, the gravest first."""
    return _read("cautions.csv")


@cache
def limits() -> tuple[Caution, ...]:
    """Return what the reading cannot do, the widest first."""
    return _read("limits.csv")


def _read(name: str) -> tuple[Caution, ...]:
    told = resources.files("pipeline.release") / "data" / name
    return tuple(Caution(**row) for row in csv.DictReader(told.read_text("utf-8").splitlines()))
