"""Two releases compared: everything that `CHANGES.md`, the files under `changes/` and `conflict-ledger diff` tell.

Belongs here: the order of the comparisons. Does not belong here: any one of them, or words (see `report.py`).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import pyarrow as pa

from pipeline.dataset import write_dataset
from pipeline.release.changes.columns import ColumnChange, column_changes
from pipeline.release.changes.consequences import Consequences, find_consequences
from pipeline.release.changes.ids import write_id_changes
from pipeline.release.changes.rows import RowCounts, write_row_changes
from pipeline.release.changes.sides import open_sides
from pipeline.tables import schema
from pipeline.tables.changes import ID_CHANGES, SCHEMA_CHANGES, row_changes

IDS, SCHEMA = "ids.parquet", "schema.parquet"


@dataclass(frozen=True)
class Changes:
    """What changed between two releases, whose manifests are `old` and `new`.

    `ids` counts the new ids of merges and renames and the old ones of splits, by table and kind.
    """

    old: Mapping[str, Any]
    new: Mapping[str, Any]
    columns: tuple[ColumnChange, ...]
    rows: tuple[RowCounts, ...]
    ids: dict[tuple[str, str], int]
    consequences: Consequences

    @property
    def is_none(self) -> bool:
        """Whether the two hold the same rows in the same columns."""
        return not self.columns and not any(count.added or count.removed or count.changed for count in self.rows)


def compare(before: Path, after: Path, old: Mapping[str, Any], new: Mapping[str, Any], folder: Path) -> Changes:
    """Compare two releases, write what changed to `folder` and return it in figures and words."""
    columns = column_changes(before, after)
    _write_columns(folder, columns)
    untold = _is_gone_untold(old, new)
    with open_sides(before, after, folder) as connection:
        rows = write_row_changes(connection, folder, columns, untold)
        write_id_changes(connection, folder / IDS)
        counted = connection.sql(
            "SELECT table_name, change, count(DISTINCT CASE change WHEN 'split' THEN old_id ELSE new_id END) "
            "FROM id_changes GROUP BY ALL ORDER BY ALL"
        ).fetchall()
        consequences = find_consequences(connection, columns, untold, new["publish_text"] == "none")
    ids = {(table, change): count for table, change, count in counted}
    return Changes(old, new, tuple(columns), tuple(rows), ids, consequences)


def _is_gone_untold(old: Mapping[str, Any], new: Mapping[str, Any]) -> bool:
    """Tell whether texts were taken down since: which of those that are gone they were, no release says."""
    before = old.get("takedowns", [])
    return any(entry["kind"] == "document" and entry not in before for entry in new.get("takedowns", []))


def write_none(folder: Path) -> None:
    """Write the files of a release with none before it: the same files, without a row."""
    _write_columns(folder, ())
    write_dataset(folder / IDS, ID_CHANGES, [])
    for table in schema.TABLES:
        write_dataset(folder / f"{table}.parquet", row_changes(table), [])


def _write_columns(folder: Path, columns: Iterable[ColumnChange]) -> None:
    bare = pa.schema([pa.field(field.name, field.type) for field in SCHEMA_CHANGES])
    rows = pa.Table.from_pylist([asdict(column) for column in columns], schema=bare)
    write_dataset(folder / SCHEMA, SCHEMA_CHANGES, [rows])
