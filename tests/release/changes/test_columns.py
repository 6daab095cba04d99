import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from pipeline.release.changes.columns import ColumnChange, SchemaVersionError, column_changes, require_version

ADDED = ColumnChange("events", "mood", "added", None, "string")
REMOVED = ColumnChange("events", "mode", "removed", "string", None)


def write(folder, **tables):
    folder.mkdir()
    for table, columns in tables.items():
        pq.write_table(pa.schema(columns.items()).empty_table(), folder / f"{table}.parquet")
    return folder


def test_tables_and_columns_that_came_went_or_changed_type_are_told(tmp_path):
    before = write(
        tmp_path / "a", events={"id": pa.string(), "n": pa.int32(), "mode": pa.string()}, old={"x": pa.int8()}
    )
    after = write(
        tmp_path / "b", events={"n": pa.int64(), "id": pa.string(), "mood": pa.string()}, new={"x": pa.int8()}
    )
    assert column_changes(before, after) == [
        REMOVED,
        ADDED,
        ColumnChange("events", "n", "retyped", "int32", "int64"),
        ColumnChange("new", None, "added"),
        ColumnChange("old", None, "removed"),
    ]
    assert column_changes(before, before) == []


@pytest.mark.parametrize(
    ("changes", "old", "new"),
    [
        ([], "1.0", "1.0"),
        ([], "1.0", "1.1"),
        ([ADDED], "1.0", "1.1"),
        ([ADDED], "1.9", "1.10"),
        ([ADDED, REMOVED], "1.3", "2.0"),
        ([REMOVED], "1.3", "3.0"),
    ],
)
def test_a_version_that_has_moved_far_enough_is_accepted(changes, old, new):
    require_version(changes, old, new)


@pytest.mark.parametrize(
    ("changes", "old", "new", "told"),
    [
        ([ADDED], "1.0", "1.0", "column events.mood was added(.|\n)*to 1.1 or later"),
        ([REMOVED], "1.0", "1.0", "column events.mode was removed(.|\n)*to 2.0 or later"),
        ([REMOVED], "1.3", "1.4", "to 2.0 or later"),
        ([ColumnChange("events", "n", "retyped", "int32", "int64")], "1.0", "1.1", "was int32 and is now int64"),
        ([], "1.1", "1.0", "has schema version 1.1, this one would have 1.0"),
    ],
)
def test_a_version_that_has_not_is_refused_with_what_to_do(changes, old, new, told):
    with pytest.raises(SchemaVersionError, match=told):
        require_version(changes, old, new)
