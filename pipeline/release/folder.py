"""A folder of finished `<table>.parquet` files, opened in DuckDB.

Belongs here: the connection that the checks, the writers and the summary query tables with. Does not belong here: any
one query.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from contextlib import contextmanager
from pathlib import Path

import duckdb

from pipeline.tables import ddl, schema

ABSENT_IS_EMPTY = frozenset({"texts"})
"""Tables that only a release makes."""


@contextmanager
def open_tables(
    folder: Path, staged: Path | None = None, only: Collection[str] | None = None
) -> Iterator[duckdb.DuckDBPyConnection]:
    """Open every table of a folder, or `only` some, and the staged texts as `staged`, as views.

    What does not fit in memory spills. Raises FileNotFoundError naming the first table that the folder lacks.
    """
    with duckdb.connect() as connection:
        for table in schema.TABLES if only is None else only:
            path = folder / f"{table}.parquet"
            if path.exists():
                connection.execute(f"CREATE VIEW {table} AS SELECT * FROM {parquet(path)}")
            elif table in ABSENT_IS_EMPTY:
                connection.register(table, schema.arrow_schema(table).empty_table())
            else:
                raise FileNotFoundError(f"{path} is missing: the table {table} was not built.")
        if staged is not None:
            if not staged.exists():
                raise FileNotFoundError(f"{staged} is missing: the texts were not staged.")
            connection.execute(f"CREATE VIEW staged AS SELECT document_id, text FROM {parquet(staged)}")
        yield connection


def parquet(path: Path) -> str:
    """Return the SQL that reads a Parquet file."""
    return f"read_parquet({ddl.literal(str(path))})"
