"""The Parquet files of a release.

Belongs here: reading tables as they may be published and writing each into one file, sorted by key. Does not belong
here: how a file is laid out (see `pipeline/dataset.py`), which rows and words may go out (see `texts.py`).
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import duckdb
import pyarrow as pa

from pipeline.dataset import ROW_GROUP_ROWS, Dataset, write_dataset
from pipeline.lexicon.licences import Licences
from pipeline.release.folder import open_tables
from pipeline.release.texts import decide, released
from pipeline.settings import PublishText
from pipeline.tables import schema


def write_tables(
    folder: Path, staged: Path, target: Path, publish_text: PublishText, licences: Licences
) -> dict[str, Dataset]:
    """Write every table of `folder` to `target` as it may be published, and `texts` from the staged texts.

    The same rows give the same bytes, in whatever order they come. Raises FileNotFoundError where a table is missing,
    pyarrow.ArrowInvalid where a column that must not be null is.
    """
    with open_tables(folder, staged) as connection:
        decide(connection, publish_text, licences)
        return {
            table: write_dataset(
                target / f"{table}.parquet", schema.arrow_schema(table), _batches(connection, released(table))
            )
            for table in schema.TABLES
        }


def _batches(connection: duckdb.DuckDBPyConnection, query: str) -> Iterator[pa.Table]:
    with connection.sql(query).to_arrow_reader(ROW_GROUP_ROWS) as reader:
        for batch in reader:
            yield pa.Table.from_batches([batch])
