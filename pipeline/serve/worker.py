"""What runs in the process that answers one question: DuckDB with every door shut.

Belongs here: limits, the hardened connection, reading the answer. Does not belong here: processes (see `query.py`). It
imports little, since each question imports it anew.

Two fences, either enough: the system gives the process little memory and no right to write a file; DuckDB reads the
database alone, opens no other file, loads no extension, and its configuration is locked. Time is kept by an interrupt
within and a kill from without.
"""

import io
import resource
import threading
from dataclasses import dataclass
from multiprocessing.connection import Connection
from typing import Any

import duckdb
import pyarrow as pa

from pipeline.release.csv_file import write_csv

_MEGABYTE = 1 << 20
_BATCH_ROWS = 500
_RESERVED_MEGABYTES = 3_072
"""Address space that DuckDB's and Arrow's allocators reserve without filling it: 2,300 MB were seen."""


@dataclass(frozen=True)
class Limits:
    """What one question may cost; `cell_characters` None leaves cells whole."""

    seconds: float = 10.0
    rows: int = 1_000
    cell_characters: int | None = 2_000
    memory_megabytes: int = 512
    answer_megabytes: int = 64
    characters: int = 20_000

    def too_slow(self) -> str:
        """Say that the time was over."""
        return f"The query took longer than {self.seconds:g} seconds and was stopped. Ask for less, or add a condition."


def answer(told: Connection, database: str, sql: str, limits: Limits, as_csv: bool) -> None:
    """Send the answer to one question, as the fields of `query.Answer`, or `error` in words; never raises."""
    try:
        _fence(limits)
        told.send(_answer(database, sql, limits, as_csv))
    except duckdb.InterruptException:
        told.send({"error": limits.too_slow()})
    except Exception as error:
        # DuckDB's memory errors come wrapped in several types; its advice to change settings would not help here.
        if isinstance(error, MemoryError) or "Out of Memory" in str(error):
            told.send({"error": f"The query needs more than {limits.memory_megabytes} MB of memory. Ask for less."})
        else:
            told.send({"error": str(error) or type(error).__name__})


def _fence(limits: Limits) -> None:
    """Give up the right to write files, to dump core, and to more memory than code and query need."""
    memory = (_RESERVED_MEGABYTES + limits.memory_megabytes) * _MEGABYTE
    for kind, most in ((resource.RLIMIT_AS, memory), (resource.RLIMIT_FSIZE, 0), (resource.RLIMIT_CORE, 0)):
        resource.setrlimit(kind, (most, most))


def connect(database: str, limits: Limits) -> duckdb.DuckDBPyConnection:
    """Open a database read-only, everything else shut for good."""
    return duckdb.connect(
        database,
        read_only=True,
        config={
            "enable_external_access": "false",
            "autoinstall_known_extensions": "false",
            "autoload_known_extensions": "false",
            "allow_community_extensions": "false",
            "python_enable_replacements": "false",
            "memory_limit": f"{limits.memory_megabytes}MB",
            "temp_directory": "",
            "threads": "2",
            "lock_configuration": "true",
        },
    )


def _answer(database: str, sql: str, limits: Limits, as_csv: bool) -> dict[str, Any]:
    with connect(database, limits) as connection:
        statements = connection.extract_statements(sql)
        if len(statements) != 1 or statements[0].type != duckdb.StatementType.SELECT:
            raise ValueError("Only one SELECT at a time is answered here: the release cannot be changed.")
        alarm = threading.Timer(limits.seconds, connection.interrupt)
        alarm.daemon = True
        alarm.start()
        with connection.sql(statements[0].query).to_arrow_reader(_BATCH_ROWS) as reader:
            names, types = reader.schema.names, reader.schema.types
            batches, is_cut = _first(reader, limits)
        alarm.cancel()
    schema = pa.schema([(name, _flat(kind)) for name, kind in zip(names, types, strict=True)])
    told = {
        "columns": names,
        "is_number": [_is_number(kind) for kind in types],
        "rows": [],
        "csv": b"",
        "is_cut": is_cut,
    }
    if as_csv:
        sink = io.BytesIO()
        write_csv(sink, schema, (_flattened(batch, schema) for batch in batches))
        return told | {"csv": sink.getvalue()}
    return told | {"rows": [row for batch in batches for row in _rows(_flattened(batch, schema), limits)]}


def _first(reader: pa.RecordBatchReader, limits: Limits) -> tuple[list[pa.RecordBatch], bool]:
    """Return as many rows as the limits let out, and whether there are more."""
    batches: list[pa.RecordBatch] = []
    rows = size = 0
    for batch in reader:
        wanted = batch.slice(0, limits.rows - rows)
        rows, size = rows + wanted.num_rows, size + wanted.nbytes
        if size > limits.answer_megabytes * _MEGABYTE:
            return batches, True
        batches.append(wanted)
        if wanted.num_rows < batch.num_rows:
            return batches, True
    return batches, False


def _flat(kind: pa.DataType) -> pa.DataType:
    """Return the type that a cell of this type is told as: numbers, days and truth values as such, all else as text."""
    return kind if _is_number(kind) or pa.types.is_boolean(kind) or pa.types.is_date32(kind) else pa.string()


def _is_number(kind: pa.DataType) -> bool:
    return bool(pa.types.is_integer(kind) or pa.types.is_floating(kind) or pa.types.is_decimal(kind))


def _flattened(batch: pa.RecordBatch, schema: pa.Schema) -> pa.RecordBatch:
    columns = [
        column if column.type == field.type else pa.array([_text(value) for value in column.to_pylist()], field.type)
        for column, field in zip(batch.columns, schema, strict=True)
    ]
    return pa.RecordBatch.from_arrays(columns, schema=schema)


def _text(value: Any) -> str | None:
    return None if value is None else str(value)


def _rows(batch: pa.RecordBatch, limits: Limits) -> list[list[Any]]:
    """Return rows of plain values, long texts cut."""
    columns = [[_short(value, limits.cell_characters) for value in column.to_pylist()] for column in batch.columns]
    return [list(row) for row in zip(*columns, strict=True)]


def _short(value: Any, most: int | None) -> Any:
    return f"{value[:most]}…" if isinstance(value, str) and most is not None and len(value) > most else value
