"""Changes of the tables' columns between two releases, and the schema version that they call for.

Belongs here: comparing the columns of two releases as their Parquet files have them. Does not belong here: rows.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from pipeline.tables.changes import ADDED, REMOVED, RETYPED


@dataclass(frozen=True)
class ColumnChange:
    """One column (None: the whole table) that was added, removed or retyped; the types as Arrow names them."""

    table_name: str
    column_name: str | None
    change: str
    old_type: str | None = None
    new_type: str | None = None

    def __str__(self) -> str:
        """Say it in words."""
        what = f"column {self.table_name}.{self.column_name}" if self.column_name else f"table {self.table_name}"
        if self.change == RETYPED:
            return f"{what} was {self.old_type} and is now {self.new_type}"
        return f"{what} was {self.change}"


class SchemaVersionError(ValueError):
    """Columns changed and the schema version does not say so; the message tells what to do."""


def column_changes(before: Path, after: Path) -> list[ColumnChange]:
    """Return the changes of columns between two releases, in the order of tables and columns by name."""
    found = list[ColumnChange]()
    old, new = _tables(before), _tables(after)
    for table in sorted(old | new):
        if table not in old or table not in new:
            found.append(ColumnChange(table, None, REMOVED if table in old else ADDED))
            continue
        was, now = _types(old[table]), _types(new[table])
        for column in sorted(was | now):
            if was.get(column) != now.get(column):
                change = RETYPED if column in was and column in now else REMOVED if column in was else ADDED
                found.append(ColumnChange(table, column, change, was.get(column), now.get(column)))
    return found


def require_version(changes: Sequence[ColumnChange], old: str, new: str) -> None:
    """Raise SchemaVersionError unless the schema version has moved as far as these changes call for.

    A column or table removed or retyped breaks what reads it and asks for a new major version; one added, for a minor.
    """
    breaking = [change for change in changes if change.change != ADDED]
    major, minor = _parts(old)
    wanted = (major + 1, 0) if breaking else (major, minor + 1) if changes else (major, minor)
    if _parts(new) >= wanted:
        return
    told = "".join(f"\n  {change}" for change in breaking or changes)
    version = ".".join(map(str, wanted))
    if not changes:
        raise SchemaVersionError(
            f"The last release has schema version {old}, this one would have {new}. Set SCHEMA_VERSION in "
            f"pipeline/tables/schema.py to {version} or later. The last release is as it was."
        )
    way_out = "give the columns back their name and type" if breaking else "take them out again"
    raise SchemaVersionError(
        f"The tables are not those of the last release, whose schema version is {old}:{told}\n"
        f"Set SCHEMA_VERSION in pipeline/tables/schema.py to {version} or later so that readers are warned, or "
        f"{way_out}. The last release is as it was."
    )


def _tables(release: Path) -> dict[str, pa.Schema]:
    return {path.stem: pq.read_schema(path) for path in release.glob("*.parquet")}


def _types(columns: Iterable[pa.Field]) -> dict[str, str]:
    return {field.name: str(field.type) for field in columns}


def _parts(version: str) -> tuple[int, int]:
    major, _, minor = version.partition(".")
    return int(major), int(minor.partition(".")[0] or 0)
