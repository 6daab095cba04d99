"""A table on disk: one Parquet file with its hash, read and written in batches.

Belongs here: what passes between the steps of a build in place of a frame in memory. Does not belong here: which
columns a table has (`tables/`) or how a published file is laid out (`release/`).
"""

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType

import pyarrow as pa
import pyarrow.parquet as pq

ROW_GROUP_ROWS = 122_880


@dataclass(frozen=True)
class Dataset:
    """One Parquet file. `sha256` is of its bytes."""

    path: Path
    row_count: int
    byte_count: int
    sha256: str

    @classmethod
    def open(cls, path: Path) -> "Dataset":
        """Return the dataset in a file. Raises FileNotFoundError or pyarrow.ArrowInvalid where there is none."""
        with path.open("rb") as data:
            sha256 = hashlib.file_digest(data, "sha256").hexdigest()
        return cls(path, pq.read_metadata(path).num_rows, path.stat().st_size, sha256)

    @property
    def schema(self) -> pa.Schema:
        """The columns, as stored."""
        return pq.read_schema(self.path)

    def batches(self, rows: int = 16_384, columns: Sequence[str] | None = None) -> Iterator[pa.Table]:
        """Read the rows in order, at most `rows` at a time; at least one table, empty if the dataset is."""
        with pq.ParquetFile(self.path) as file:
            empty = True
            for batch in file.iter_batches(rows, columns=columns):
                empty = False
                yield pa.Table.from_batches([batch])
            if empty:
                table = file.schema_arrow.empty_table()
                yield table.select(columns) if columns else table

    def read(self, columns: Sequence[str] | None = None) -> pa.Table:
        """Return all rows at once: for what grows with the world the texts tell of, not with the texts."""
        return pa.concat_tables(self.batches(columns=columns))

    def head(self, rows: int = 10) -> pa.Table:
        """Return the first rows."""
        return next(self.batches(rows))


class DatasetWriter:
    """Writes a dataset from tables as they come; the bytes do not depend on how the rows were cut into them.

    As a context manager it leaves a file only where its block ended without an error.
    """

    def __init__(self, path: Path, schema: pa.Schema) -> None:
        """Begin a file at `path`; the folder is made if it is missing."""
        path.parent.mkdir(parents=True, exist_ok=True)
        self._path, self._schema = path, schema
        self._part = path.with_name(f".{path.name}.part")
        self._writer = pq.ParquetWriter(self._part, schema, compression="zstd", write_page_checksum=True)
        self._waiting: list[pa.Table] = []
        self._waiting_rows = 0

    def write(self, table: pa.Table) -> None:
        """Add rows. Raises pyarrow.ArrowInvalid or TypeError where the columns are not the dataset's."""
        self._waiting.append(table.cast(self._schema))
        self._waiting_rows += table.num_rows
        while self._waiting_rows >= ROW_GROUP_ROWS:
            self._write_group(ROW_GROUP_ROWS)

    def __enter__(self) -> "DatasetWriter":
        """Return the writer."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Finish the file, or remove it where writing failed."""
        if kind is None and self._waiting_rows:
            self._write_group(self._waiting_rows)
        self._writer.close()
        if kind is None:
            self._part.replace(self._path)
        else:
            self._part.unlink(missing_ok=True)

    def _write_group(self, rows: int) -> None:
        waiting = pa.concat_tables(self._waiting)
        self._writer.write_table(waiting.slice(0, rows).combine_chunks(), row_group_size=ROW_GROUP_ROWS)
        rest = waiting.slice(rows)
        self._waiting, self._waiting_rows = [rest] if rest.num_rows else [], rest.num_rows


def write_dataset(path: Path, schema: pa.Schema, tables: Iterable[pa.Table]) -> Dataset:
    """Write tables one after the other into one file and return it."""
    with DatasetWriter(path, schema) as writer:
        for table in tables:
            writer.write(table)
    return Dataset.open(path)
