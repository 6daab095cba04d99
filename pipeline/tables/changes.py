"""What changed between two releases, as tables: derived from the tables compared, beside which a release keeps them.

Belongs here: their columns. Does not belong here: how changes are found (see `release/changes/`).
"""

import pyarrow as pa

from pipeline.tables import schema

FOLDER = "changes"
"""Folder of a release that holds `<table>.parquet` of changed rows, `ids.parquet` and `schema.parquet`."""

ADDED, REMOVED, CHANGED = "added", "removed", "changed"
MERGED, SPLIT, RENAMED = "merged", "split", "renamed"
RETYPED = "retyped"


def _text(name: str, description: str, nullable: bool = False) -> pa.Field:
    return pa.field(name, pa.string(), nullable, {"description": description})


def row_changes(table: str) -> pa.Schema:
    """Return the columns of a table's changed rows: one row per added or removed row and per changed value.

    The key columns are the table's own, so that the changes join it as they stand.
    """
    keys = [schema.arrow_schema(table).field(name) for name in schema.primary_key(table)]
    return pa.schema(
        [
            *keys,
            _text("change", "Whether the row was added, removed, or one value of it changed."),
            _text("column_name", "The column whose value changed; null of a row that was added or removed.", True),
            _text(
                "old_value", "Value in the release before, as text; null where it was null or may not be told.", True
            ),
            _text("new_value", "Value in this release, as text; null where it is null or may not be told.", True),
        ],
        {"table": f"{FOLDER}/{table}", "description": f"One change of a row of {table} since the release before."},
    )


ID_CHANGES = pa.schema(
    [
        _text("table_name", "The table whose rows the ids name."),
        _text("change", "Whether ids were merged into one, one was split, or one was renamed."),
        _text("old_id", "Id in the release before."),
        _text("new_id", "Id in this release."),
        pa.field("shared_count", pa.int64(), False, {"description": "Rows of the texts that both ids stand for."}),
    ],
    {"table": f"{FOLDER}/ids", "description": "One id of the release before and the id that now stands for the same."},
)

SCHEMA_CHANGES = pa.schema(
    [
        _text("table_name", "The table."),
        _text("column_name", "The column; null where the whole table was added or removed.", True),
        _text("change", "Whether it was added, removed, or its type changed."),
        _text("old_type", "Type in the release before.", True),
        _text("new_type", "Type in this release.", True),
    ],
    {"table": f"{FOLDER}/schema", "description": "One change of the tables' columns since the release before."},
)
