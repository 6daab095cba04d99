"""The DuckDB file of a release: every table with its keys, checks and comments, and views to start from.

Belongs here: making that file. Does not belong here: table definitions (see `tables/ddl.py`) or the SQL of the views
(see `sql/views/`).
"""

from collections.abc import Mapping
from importlib import resources
from pathlib import Path
from typing import Any

import duckdb

from pipeline.release.folder import parquet
from pipeline.tables import ddl, schema

FILE_NAME = "conflict-ledger.duckdb"

_STORAGE_VERSION = "v1.2.0"
"""Read by every DuckDB from 1.2.2 on, in the browser too; the default of 2.0 by no older one."""


class DatabaseError(RuntimeError):
    """The database file was not left whole."""


def views() -> dict[str, str]:
    """Return the SQL of each view, by name, in the order of the files' numbers: each comes after those it reads."""
    folder = resources.files("pipeline.release") / "sql" / "views"
    found = sorted(folder.iterdir(), key=lambda item: item.name)
    return {item.name.partition("_")[2].removesuffix(".sql"): item.read_text("utf-8") for item in found}


def write_database(release: Path, said: Mapping[str, Any]) -> None:
    """Make the database of a release from its tables and its manifest; raises like `build_database`."""
    meta = {key: str(said[key]) for key in ("version", "licence", "publish_text")}
    build_database(release, release / FILE_NAME, {**meta, **said["versions"]})


def build_database(folder: Path, path: Path, meta: Mapping[str, str]) -> None:
    """Make the database at `path` from the release's `<table>.parquet` files; `meta` goes to the table `ledger_meta`.

    Raises duckdb.ConstraintException where rows break a key or check, FileExistsError where there is a file already.
    """
    if path.exists():
        raise FileExistsError(f"{path} exists: a database is never built in place.")
    with duckdb.connect() as connection:
        file, version = ddl.literal(str(path)), ddl.literal(_STORAGE_VERSION)
        connection.execute(f"ATTACH {file} AS ledger (STORAGE_VERSION {version})")
        connection.execute("USE ledger")
        connection.execute("BEGIN")
        for table in schema.load_order():
            connection.execute(ddl.duckdb_ddl(table))
        for sql in views().values():
            connection.execute(sql)
        _comment_views(connection)
        _write_meta(connection, {"schema_version": schema.SCHEMA_VERSION, **meta})
        connection.execute("COMMIT")
        for table in schema.load_order():
            connection.execute(f"INSERT INTO {table} SELECT * FROM {parquet(folder / f'{table}.parquet')}")
        connection.execute("CHECKPOINT ledger")
        connection.execute("USE memory")
        connection.execute("DETACH ledger")
    if path.with_name(f"{path.name}.wal").exists():
        raise DatabaseError(f"{path} was not closed cleanly: its .wal file is left. Build again.")


def _write_meta(connection: "duckdb.DuckDBPyConnection", meta: Mapping[str, str]) -> None:
    connection.execute("CREATE TABLE ledger_meta (key VARCHAR NOT NULL PRIMARY KEY, value VARCHAR NOT NULL)")
    connection.execute("COMMENT ON TABLE ledger_meta IS 'What made this file: one property of the release.'")
    connection.execute("COMMENT ON COLUMN ledger_meta.key IS 'Name of the property.'")
    connection.execute("COMMENT ON COLUMN ledger_meta.value IS 'Its value.'")
    connection.executemany("INSERT INTO ledger_meta VALUES (?, ?)", [list(pair) for pair in meta.items()])


def _comment_views(connection: "duckdb.DuckDBPyConnection") -> None:
    """Give every column of a view the meaning it has in the tables, unless the SQL of a view has given it one."""
    meanings = {column.name: column.description for table in schema.TABLES for column in schema.columns(table)}
    asked = "SELECT {} FROM duckdb_columns() WHERE table_name IN (SELECT unnest(?)) AND comment IS {} NULL"
    meanings |= dict(connection.execute(asked.format("column_name, comment", "NOT"), [list(views())]).fetchall())
    bare = connection.execute(asked.format("table_name, column_name", ""), [list(views())]).fetchall()
    for view, column in bare:
        connection.execute(f"COMMENT ON COLUMN {view}.{column} IS {ddl.literal(meanings[column])}")
