"""Bounds: figures by which a release is judged as a whole, such as how much was read and how much of it is filled in.

Belongs here: reading the bounds, measuring, and telling what lies outside. Does not belong here: the bounds themselves
(`tables/bounds.yaml` and a `bounds.yaml` in the user's lexicon folder), or rows that are wrong (see `checks.py`).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import duckdb

from pipeline.lexicon.source import Source
from pipeline.release.folder import open_tables
from pipeline.tables import ddl, schema

FILE_NAME = "bounds.yaml"

_SHIPPED = Path(schema.__file__).parent
_BY_DOCUMENT = ("rows", "per_document", "kept")
_BY_ROW = ("filled", "share")


@dataclass(frozen=True)
class Bound:
    """One figure and what it may be; see the head of `tables/bounds.yaml`. Shares lie between 0 and 1."""

    id: str
    told: str
    table: str
    measure: str
    column: str | None = None
    values: tuple[str, ...] = ()
    from_rows: int = 0
    minimum: float | None = None
    low: float | None = None
    high: float | None = None

    def __post_init__(self) -> None:
        """Check that it can be measured. Raises ValueError."""
        if self.measure not in (*_BY_DOCUMENT, *_BY_ROW):
            raise ValueError(f"no measure {self.measure}: it must be one of {', '.join((*_BY_DOCUMENT, *_BY_ROW))}")
        if self.table not in schema.TABLES:
            raise ValueError(f"no table {self.table}: it must be one of {', '.join(schema.TABLES)}")
        names = [column.name for column in schema.columns(self.table) if not column.is_verbatim]
        if self.measure in _BY_ROW and self.column not in names:
            raise ValueError(f"no column {self.column}: of {self.table} it must be one of {', '.join(names)}")
        for limit in (self.minimum, self.low, self.high):
            if limit is not None and (isinstance(limit, bool) or not isinstance(limit, int | float)):
                raise ValueError(f"minimum, low and high must be numbers, not {limit!r}")


@dataclass(frozen=True)
class Verdict:
    """What a bound came to: the figure, None where it rests on too few rows to be judged."""

    bound: Bound
    value: float | None

    @property
    def is_failure(self) -> bool:
        """Whether the release must not go out."""
        return self.value is not None and self.bound.minimum is not None and self.value < self.bound.minimum

    @property
    def is_warning(self) -> bool:
        """Whether it is to be told."""
        if self.value is None or self.is_failure:
            return False
        low, high = self.bound.low, self.bound.high
        return (low is not None and self.value < low) or (high is not None and self.value > high)

    def __str__(self) -> str:
        """Say the figure and what it should be, in words."""
        bound = self.bound
        limits = [
            f"{word} {limit:,.4g}"
            for word, limit in (("at least", bound.minimum if self.is_failure else bound.low), ("at most", bound.high))
            if limit is not None
        ]
        told = f"{bound.told}, against the last release" if bound.measure == "kept" else bound.told
        return f"{told}: {self.value:,.3g}; usual is {' and '.join(limits)} ({bound.id})"


class BoundsError(ValueError):
    """A release that lies below a minimum; `verdicts` tells of which."""

    def __init__(self, verdicts: Sequence[Verdict]) -> None:
        """Say what was found and what to do."""
        self.verdicts = tuple(verdicts)
        told = "".join(f"\n  {verdict}" for verdict in verdicts)
        super().__init__(
            f"There is too little in the tables for a release:{told}\n"
            "Look at what changed in the texts, the rules or the lexicon. If all is as it should be, lower the "
            f"minimum: write an entry with the id in brackets to {FILE_NAME} in your lexicon folder (--lexicon), as in "
            "pipeline/tables/bounds.yaml. The last release is as it was."
        )


@dataclass(frozen=True)
class Judgement:
    """All verdicts on a release that may go out."""

    verdicts: tuple[Verdict, ...] = field(default=())

    def said(self) -> dict[str, Any]:
        """Return what the manifest says of it: the figures by id of their bound, and warnings in words."""
        return {
            "figures": {one.bound.id: round(one.value, 4) for one in self.verdicts if one.value is not None},
            "warnings": [str(one) for one in self.verdicts if one.is_warning],
        }


def read_bounds(source: Source) -> list[Bound]:
    """Return the shipped bounds with those of the user's lexicon folder over them.

    Raises LexiconError naming file and entry where one cannot be used.
    """
    return Source(source.user_folder, _SHIPPED).entries(FILE_NAME, Bound)


def judge(folder: Path, bounds: Sequence[Bound], last_rows: Mapping[str, int] | None = None) -> Judgement:
    """Measure the tables of a folder; `last_rows` are the rows of each table of the last release, if there is one.

    Raises BoundsError where a figure lies below its minimum.
    """
    with open_tables(folder) as connection:
        counts = {table: _one(connection, f"SELECT count(*) FROM {table}") for table in schema.TABLES}
        verdicts = tuple(Verdict(bound, _value(connection, bound, counts, last_rows or {})) for bound in bounds)
    if failures := [verdict for verdict in verdicts if verdict.is_failure]:
        raise BoundsError(failures)
    return Judgement(verdicts)


def _value(
    connection: duckdb.DuckDBPyConnection, bound: Bound, counts: Mapping[str, int], last: Mapping[str, int]
) -> float | None:
    rows, documents = counts[bound.table], counts["documents"]
    if (rows if bound.measure in _BY_ROW else documents) < max(bound.from_rows, bound.measure != "rows"):
        return None
    if bound.measure == "rows":
        return rows
    if bound.measure == "per_document":
        return rows / documents
    if bound.measure == "kept":
        last_rows, last_documents = last.get(bound.table, 0), last.get("documents", 0)
        if not last_rows or last_documents < bound.from_rows:
            return None
        return (rows / documents) / (last_rows / last_documents)
    wanted = ", ".join(ddl.literal(value) for value in bound.values) or "NULL"
    condition = f"{bound.column} IS NOT NULL" if bound.measure == "filled" else f"{bound.column}::VARCHAR IN ({wanted})"
    return float(_one(connection, f"SELECT count(*) FILTER (WHERE {condition}) FROM {bound.table}")) / rows


def _one(connection: duckdb.DuckDBPyConnection, sql: str) -> int:
    return int(connection.execute(sql).fetchall()[0][0])
