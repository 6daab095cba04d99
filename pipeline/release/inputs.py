"""`inputs.parquet`: every file that was read, with its hash and licence.

Belongs here: writing that list down however long it is. Does not belong here: hashing the files.

The list is a file of its own because ten million articles, one file each, would make a manifest of a gigabyte that
every reader must load whole. The manifest repeats it where it is short enough to be read by people.
"""

from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from itertools import islice
from pathlib import Path

import pyarrow as pa

from pipeline.dataset import Dataset, write_dataset

FILE_NAME = "inputs.parquet"

_SHORT_LIST = 1_000
_BATCH_ROWS = 10_000
_SCHEMA = pa.schema(
    [
        pa.field("path", pa.string(), False, {"description": "Path of the file, relative to the raw folder."}),
        pa.field("sha256", pa.string(), False, {"description": "SHA-256 of its bytes."}),
        pa.field(
            "licence",
            pa.string(),
            metadata={"description": "Licence of its texts as declared; null where none is or where they differ."},
        ),
    ],
    {"table": "inputs", "description": "One file that was read."},
)


@dataclass(frozen=True)
class Input:
    """One file that was read; `path` is relative to the raw folder."""

    path: str
    sha256: str
    licence: str | None


@dataclass(frozen=True)
class Inputs:
    """The list as written, and its entries if they are few."""

    dataset: Dataset
    listed: tuple[Input, ...] | None


def write_inputs(release: Path, inputs: Iterable[Input]) -> Inputs:
    """Write inputs.parquet from entries sorted by path, as they come."""
    entries = iter(inputs)
    first = tuple(islice(entries, _SHORT_LIST + 1))

    def tables() -> Iterator[pa.Table]:
        batch = first
        while batch:
            yield pa.Table.from_pylist([asdict(entry) for entry in batch], _SCHEMA)
            batch = tuple(islice(entries, _BATCH_ROWS))

    dataset = write_dataset(release / FILE_NAME, _SCHEMA, tables())
    return Inputs(dataset, first if len(first) <= _SHORT_LIST else None)
