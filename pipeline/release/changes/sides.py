"""Two releases opened side by side in DuckDB, as the schemas `before` and `after`.

Belongs here: the connection that changes are found with, and what of the release before may still be told. Does not
belong here: any comparison.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import duckdb
import pyarrow.parquet as pq

from pipeline.release.checks import document_of
from pipeline.release.folder import parquet
from pipeline.tables import ddl, schema

BEFORE, AFTER = "before", "after"


@contextmanager
def open_sides(before: Path, after: Path, spill: Path | None = None) -> Iterator[duckdb.DuckDBPyConnection]:
    """Open every table of two releases as views with today's columns; what does not fit in memory goes to the
    folder `spill` meanwhile, or to the system's.

    A table or column that a release lacks is empty there, a retyped one is null where it cannot be read as today's
    type. Of a document that is no longer there or whose words are withheld now, `before` holds no words either.
    """
    with tempfile.TemporaryDirectory(dir=spill) as folder, duckdb.connect() as connection:
        connection.execute(f"SET temp_directory = {ddl.literal(folder)}")
        for side, release in ((BEFORE, before), (AFTER, after)):
            connection.execute(f"CREATE SCHEMA {side}")
            for table in schema.TABLES:
                connection.execute(f"CREATE VIEW {side}.{_stored(side, table)} AS {_read(release, table)}")
        connection.execute(
            "CREATE TABLE tellable AS "
            "SELECT document_id FROM after.documents WHERE NOT coalesce(is_text_withheld, true)"
        )
        for table in schema.TABLES:
            if _stored(BEFORE, table) != table:
                connection.execute(f"CREATE VIEW before.{table} AS {_told(table)}")
        yield connection


def _stored(side: str, table: str) -> str:
    """Return under which name a table is opened as it is stored: one that holds words of texts gets a second view."""
    return f"stored_{table}" if side == BEFORE and schema.verbatim_columns(table) else table


def _read(release: Path, table: str) -> str:
    path = release / f"{table}.parquet"
    if not path.exists():
        nothing = ", ".join(f"NULL::{ddl.TYPES[column.type]} AS {column.name}" for column in schema.columns(table))
        return f"SELECT {nothing} WHERE false"
    stored = set(pq.read_schema(path).names)
    return f"SELECT {', '.join(_column(column, stored) for column in schema.columns(table))} FROM {parquet(path)}"


def _column(column: schema.Column, stored: set[str]) -> str:
    read = f"TRY_CAST({column.name} AS {ddl.TYPES[column.type]})" if column.name in stored else "NULL"
    return f"{read}::{ddl.TYPES[column.type]} AS {column.name}"


def _told(table: str) -> str:
    """Return the query of a table of the release before without words that may not be told any more."""
    join, document = document_of(table)
    join = join.replace("JOIN ", f"LEFT JOIN {BEFORE}.stored_", 1)
    columns = ", ".join(_told_column(table, column) for column in schema.columns(table))
    told = f"LEFT JOIN tellable AS w ON w.document_id = {document}"
    return f"SELECT {columns} FROM {BEFORE}.stored_{table} AS t {join} {told}"


def _told_column(table: str, column: schema.Column) -> str:
    if column.is_verbatim:
        return f"CASE WHEN w.document_id IS NOT NULL THEN t.{column.name} END AS {column.name}"
    if (table, column.name) == ("documents", "title"):
        # A title that is gone from a withheld text stood in it.
        gone = (
            "FROM after.documents AS n WHERE n.document_id = t.document_id AND n.is_text_withheld AND n.title IS NULL"
        )
        return f"CASE WHEN NOT EXISTS ({gone}) THEN t.title END AS title"
    return f"t.{column.name}"
