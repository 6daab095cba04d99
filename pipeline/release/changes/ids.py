"""Ids that were merged, split or renamed since the release before.

Belongs here: telling by what two ids stand for whether they name the same thing. Does not belong here: rows that came
or went (`rows.py`).

An id stands for its witnesses: rows of the texts, such as an actor's mentions, whose own ids outlive the id they refer
to; an incident's reports are followed through edited sentences too (`sql/changes/continuity.sql`). An old id goes on in
the new one that most of its witnesses have now; a new id comes out of the old one that most of its witnesses had.
Merged: two or more old ids, not all still there, go on in one. Split: two or more new ids, not all there before, come
out of one. Renamed: an old id that is gone goes on in a new one that was not there. Witnesses that only pass from one
lasting id to another are changes of rows.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import duckdb
import pyarrow as pa

from pipeline.dataset import ROW_GROUP_ROWS, write_dataset
from pipeline.release.changes.queries import sql
from pipeline.tables.changes import ID_CHANGES


@dataclass(frozen=True)
class Witness:
    """A table with the key whose values witness, by being shared, that two ids of `table` stand for the same."""

    table: str
    id_column: str
    witness_table: str
    witness_key: str


WITNESSES = (
    Witness("actors", "actor_id", "mentions", "mention_id"),
    Witness("incidents", "incident_id", "reports", "event_id"),
    Witness("discrepancies", "discrepancy_id", "discrepancy_quantities", "quantity_id"),
    Witness("places", "place_id", "place_mentions", "place_mention_id"),
)


def write_id_changes(connection: duckdb.DuckDBPyConnection, path: Path) -> None:
    """Write the ids that were merged, split or renamed, and keep them in the connection as the table `id_changes`.

    Needs a connection of `open_sides`, to which it adds the tables `same_events` and `same_quantities`, by old_id
    and new_id.
    """
    connection.execute(sql("continuity"))
    template = sql("ids")
    query = " UNION ALL ".join(f"({template.format(**vars(witness))})" for witness in WITNESSES)
    connection.execute(f"CREATE TABLE id_changes AS {query} ORDER BY ALL")
    write_dataset(path, ID_CHANGES, _batches(connection))


def _batches(connection: duckdb.DuckDBPyConnection) -> Iterator[pa.Table]:
    with connection.sql("FROM id_changes ORDER BY ALL").to_arrow_reader(ROW_GROUP_ROWS) as reader:
        for batch in reader:
            yield pa.Table.from_batches([batch])
