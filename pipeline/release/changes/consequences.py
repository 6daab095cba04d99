"""The changes since the release before that matter most to those who use the data.

Belongs here: ranking them and saying each in words. Does not belong here: which kinds there are, what weighs how much
and how it is worded (`data/consequences.yaml`), or how they are found (`sql/changes/kinds/`).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

import duckdb
import yaml

from pipeline.release.changes.columns import ColumnChange
from pipeline.release.changes.queries import sql

TOLD = 10


@dataclass(frozen=True)
class Kind:
    """One kind of change; see the head of `data/consequences.yaml`."""

    id: str
    table: str
    weight: float
    most: int
    compares: tuple[str, ...]
    sentence: str


@dataclass(frozen=True)
class Consequence:
    """One change in words: the row it is about, the text of the sentence and by what it was ranked."""

    kind: str
    table: str
    row_id: str
    text: str
    score: float


@dataclass(frozen=True)
class Consequences:
    """The changes that matter most, the weightiest first, and how many of each kind there are in all."""

    told: tuple[Consequence, ...]
    totals: dict[str, int]


@cache
def kinds() -> tuple[Kind, ...]:
    """Return the kinds of change, in the order of their file."""
    listed = resources.files("pipeline.release") / "data" / "consequences.yaml"
    entries: list[dict[str, Any]] = yaml.safe_load(listed.read_text("utf-8"))
    return tuple(Kind(**{**entry, "compares": tuple(entry["compares"])}) for entry in entries)


def find_consequences(
    connection: duckdb.DuckDBPyConnection,
    columns: Sequence[ColumnChange],
    is_gone_untold: bool = False,
    is_all_withheld: bool = False,
) -> Consequences:
    """Return what matters most; needs a connection of `open_sides` with `id_changes`.

    Where `is_gone_untold`, nothing is told of texts that are gone, since they may have been taken down; where
    `is_all_withheld`, not even their titles.
    """
    connection.execute(sql("macros"))
    connection.execute("SET VARIABLE is_gone_untold = ?::BOOLEAN", [is_gone_untold])
    connection.execute("SET VARIABLE is_all_withheld = ?::BOOLEAN", [is_all_withheld])
    found, totals = list[Consequence](), dict[str, int]()
    for kind in kinds():
        if _is_comparable(kind, columns):
            rows = _rows(connection, kind)
            found += [_consequence(kind, row) for row in rows]
            totals[kind.id] = rows[0]["total"] if rows else 0
    found.sort(key=lambda one: (-one.score, one.kind, one.row_id, one.text))
    return Consequences(tuple(found[:TOLD]), totals)


def _is_comparable(kind: Kind, columns: Sequence[ColumnChange]) -> bool:
    changed = {(change.table_name, change.column_name) for change in columns}
    return not any(
        (table, column) in changed or (table, None) in changed
        for table, _, column in (compared.partition(".") for compared in kind.compares)
    )


def _rows(connection: duckdb.DuckDBPyConnection, kind: Kind) -> list[dict[str, Any]]:
    found = connection.sql(
        f"SELECT *, count(*) OVER () AS total FROM ({sql(f'kinds/{kind.id}')}) "
        f"ORDER BY round(size, 6) DESC, row_id, COLUMNS(*) LIMIT {kind.most}"
    )
    return [dict(zip(found.columns, row, strict=True)) for row in found.fetchall()]


def _consequence(kind: Kind, row: dict[str, Any]) -> Consequence:
    text = kind.sentence.format(**{name: " ".join(str(value).split()) for name, value in row.items()})
    return Consequence(
        kind.id, kind.table, row["row_id"], text[0].upper() + text[1:], round(kind.weight * row["size"], 3)
    )
