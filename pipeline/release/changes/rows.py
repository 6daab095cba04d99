"""Rows added, removed and changed since the release before, found and written table by table.

Belongs here: the comparison of one table with itself. Does not belong here: which changes matter (`consequences.py`).

Rows are matched by key. An added or removed row is one row of the result and is not repeated there, since one of the
two releases holds it; of a changed row each changed value is one. Columns that only one of the releases has are told as
changes of the schema instead. Whole texts are told as changed without being repeated.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import duckdb
import pyarrow as pa

from pipeline.dataset import ROW_GROUP_ROWS, write_dataset
from pipeline.release.changes.columns import ColumnChange
from pipeline.release.folder import parquet
from pipeline.tables import ddl, schema
from pipeline.tables.changes import ADDED, CHANGED, REMOVED, row_changes

_NOT_REPEATED = {("texts", "text")}


@dataclass(frozen=True)
class RowCounts:
    """How many rows of a table there were and are, and how many came, went and changed.

    `moved` are those of the changed in which nothing but offsets differs, because words before them did.
    """

    table: str
    before: int
    after: int
    added: int
    removed: int
    changed: int
    moved: int


def write_row_changes(
    connection: duckdb.DuckDBPyConnection, folder: Path, columns: Sequence[ColumnChange], is_gone_untold: bool = False
) -> list[RowCounts]:
    """Write `<table>.parquet` of changed rows for every table and count them; needs a connection of `open_sides`.

    Where `is_gone_untold`, words that may come from texts that are gone are left out: names of actors that the corpus
    no longer uses, old names and titles.
    """
    found = []
    for table in schema.TABLES:
        path = folder / f"{table}.parquet"
        write_dataset(path, row_changes(table), _batches(connection, changes_query(table, columns, is_gone_untold)))
        found.append(_count(connection, table, path))
    return found


def changes_query(table: str, columns: Sequence[ColumnChange], is_gone_untold: bool = False) -> str:
    """Return the query of a table's changed rows, ordered by key and column."""
    words = _free_words(table) if is_gone_untold else set()
    keys = schema.primary_key(table)
    listed = ", ".join(keys)
    incomparable = {change.column_name for change in columns if change.table_name == table}
    parts = [
        f"SELECT {listed}, {ddl.literal(change)} AS change, 0 AS position, NULL AS column_name, NULL AS old_value, "
        f"NULL AS new_value FROM {there}.{table} ANTI JOIN {elsewhere}.{table} USING ({listed})"
        for change, there, elsewhere in ((ADDED, "after", "before"), (REMOVED, "before", "after"))
        if change == ADDED or not words & set(keys)
    ]
    compared = [
        (at, column.name)
        for at, column in enumerate(schema.columns(table))
        if column.name not in keys and column.name not in incomparable
    ]
    if compared and None not in incomparable:
        parts.append(_values_query(table, compared, words))
    return (
        f"SELECT {listed}, change, column_name, old_value, new_value FROM ({' UNION ALL '.join(parts)}) "
        f"ORDER BY {listed}, position"
    )


def _free_words(table: str) -> set[str]:
    """Return the columns of a table without documents that hold words, not codes or ids."""
    if table == "documents" or any(reference.table == "documents" for reference in schema.references(table)):
        return set()
    return {
        column.name
        for column in schema.columns(table)
        if column.type == pa.string() and not (column.allowed or column.is_verbatim or column.name.endswith("_id"))
    }


def _values_query(table: str, compared: Sequence[tuple[int, str]], untold: Collection[str]) -> str:
    keys = schema.primary_key(table)
    listed = ", ".join(keys)
    cells = ", ".join(
        f"{{'position': {at}, 'column_name': {ddl.literal(name)}, 'is_changed': b.{name} IS DISTINCT FROM a.{name}, "
        f"'old_value': {_value(table, 'b', name, untold)}, 'new_value': {_value(table, 'a', name)}}}"
        for at, name in compared
    )
    differs = " OR ".join(f"b.{name} IS DISTINCT FROM a.{name}" for _, name in compared)
    return (
        f"SELECT {listed}, {ddl.literal(CHANGED)} AS change, c.position, c.column_name, c.old_value, c.new_value "
        f"FROM (SELECT {', '.join(f'a.{key}' for key in keys)}, unnest(list_filter([{cells}], "
        f"lambda cell: cell.is_changed)) AS c FROM before.{table} AS b JOIN after.{table} AS a USING ({listed}) "
        f"WHERE {differs})"
    )


def _value(table: str, side: str, column: str, untold: Collection[str] = ()) -> str:
    is_left_out = column in untold or (table, column) in _NOT_REPEATED
    return "NULL::VARCHAR" if is_left_out else f"{side}.{column}::VARCHAR"


def _batches(connection: duckdb.DuckDBPyConnection, query: str) -> Iterator[pa.Table]:
    with connection.sql(query).to_arrow_reader(ROW_GROUP_ROWS) as reader:
        for batch in reader:
            yield pa.Table.from_batches([batch])


def _count(connection: duckdb.DuckDBPyConnection, table: str, path: Path) -> RowCounts:
    keys = ", ".join(schema.primary_key(table))
    counts = connection.execute(
        f"SELECT (SELECT count(*) FROM before.{table}), (SELECT count(*) FROM after.{table}), "
        f"count(*) FILTER (WHERE change = '{ADDED}'), count(*) FILTER (WHERE change = '{REMOVED}'), "
        f"count(*) FILTER (WHERE change = '{CHANGED}'), count(*) FILTER (WHERE change = '{CHANGED}' AND is_moved) "
        f"FROM (SELECT {keys}, any_value(change) AS change, bool_and(column_name LIKE '%\\_char' ESCAPE '\\') "
        f"AS is_moved FROM {parquet(path)} GROUP BY {keys})"
    ).fetchall()[0]
    return RowCounts(table, *counts)
