"""What each allowed value of a column means, in our own words, with a sentence that shows it: `codes.csv`, read.

Belongs here: meanings of codes, for whatever tells a user of them. Does not belong here: which codes there are (see
`vocabulary.py` and `lexicon/plover.py`). The sentences were written for this project.
"""

import csv
from dataclasses import dataclass
from functools import cache
from importlib import resources

from pipeline.lexicon import plover
from pipeline.tables import schema


@dataclass(frozen=True)
class Code:
    """One value that the columns of that name may take. A mode means something only with its event type: TYPE/mode.

    `example` is a sentence from which a row with this value is read; None for a mode or context that no rule gives yet
    and for values that one sentence cannot show.
    """

    value: str
    meaning: str
    example: str | None


@cache
def codes(column: str) -> tuple[Code, ...]:
    """Return the values of a column in the order of its vocabulary. Raises KeyError where it has none."""
    return _read()[column]


@cache
def coded_columns() -> tuple[str, ...]:
    """Return the names of the columns that take only listed values, in the order of the tables."""
    listed = (column for table in schema.TABLES for column in schema.columns(table))
    return tuple(dict.fromkeys(column.name for column in listed if column.allowed))


@cache
def _read() -> dict[str, tuple[Code, ...]]:
    shipped = plover.shipped()
    told = {("event_type", entry.id): entry.description for entry in shipped.types}
    told |= {("sector", entry.id): entry.description for entry in shipped.sectors}
    found: dict[str, list[Code]] = {}
    listed = resources.files("pipeline.tables") / "codes.csv"
    for row in csv.DictReader(listed.read_text("utf-8").splitlines()):
        for column in row["column"].split("|"):
            meaning = row["meaning"] or f"{told[column, row['code']]}."
            found.setdefault(column, []).append(Code(row["code"], meaning, row["example"] or None))
    return {column: tuple(entries) for column, entries in found.items()}
