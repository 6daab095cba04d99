"""How well texts are read, as measured: figures of the last evaluation with what each of them says in plain words.

Belongs here: bringing `data/accuracy.csv` (written by `conflict-ledger evaluate --write`) and `data/measures.csv` (what
a measure means) together. Does not belong here: measuring (see `evaluation.py`).
"""

import csv
from dataclasses import dataclass
from functools import cache
from importlib import resources


@dataclass(frozen=True)
class Measure:
    """One measured share: of what, in percent, counted on how many, on which gold set, when."""

    topic: str
    says: str
    percent: str
    basis: str
    gold: str
    date: str


@cache
def measures() -> tuple[Measure, ...]:
    """Return the measures that a user is told, by topic. Raises KeyError for one that was not measured."""
    figures = {(row["gold"], row["measure"]): row for row in _rows("accuracy.csv")}
    found = []
    for row in _rows("measures.csv"):
        figure = figures[row["gold"], row["measure"]]
        found.append(
            Measure(row["topic"], row["says"], figure["percent"], figure["basis"], row["gold"], figure["date"])
        )
    return tuple(found)


def _rows(name: str) -> list[dict[str, str]]:
    listed = resources.files("pipeline.release") / "data" / name
    return list(csv.DictReader(listed.read_text("utf-8").splitlines()))
