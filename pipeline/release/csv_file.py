"""CSV that a spreadsheet opens as it is meant: UTF-8 with a byte order mark, and no cell that runs as a formula.

Belongs here: writing Arrow batches as such a file. Does not belong here: which rows (see `spreadsheet.py`).
"""

from collections.abc import Iterable
from typing import IO

import pyarrow as pa
import pyarrow.compute as pc
from pyarrow import csv

BYTE_ORDER_MARK = b"\xef\xbb\xbf"
"""Without it Excel takes the file for the system's own encoding."""

_FORMULA = r"^([=+\-@\t\r\n＝＋－＠])"
"""What a spreadsheet may read as the start of a formula (OWASP, CSV injection), fullwidth forms included."""


def write_csv(sink: IO[bytes], schema: pa.Schema, batches: Iterable[pa.RecordBatch]) -> None:
    """Write batches of one schema with a header; a text that would start a formula gets an apostrophe before it.

    Numbers, days and truth values stay as they are; null is an empty cell. Memory holds one batch at a time.
    """
    names = guarded(pa.array(schema.names, pa.string())).to_pylist()
    named = pa.schema([field.with_name(name) for field, name in zip(schema, names, strict=True)])
    sink.write(BYTE_ORDER_MARK)
    with csv.CSVWriter(sink, named, write_options=csv.WriteOptions(quoting_style="needed")) as writer:
        for batch in batches:
            columns = [guarded(column) if pa.types.is_string(column.type) else column for column in batch.columns]
            writer.write_batch(pa.RecordBatch.from_arrays(columns, schema=named))


def guarded(texts: pa.Array) -> pa.Array:
    """Return texts with an apostrophe before each that a spreadsheet could run; null stays null."""
    return pc.replace_substring_regex(texts, pattern=_FORMULA, replacement=r"'\1")
