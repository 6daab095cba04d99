"""Extraction in this process or spread over others: where Arrow rows cross and parsed objects never do.

Belongs here: when a batch is worth another process, handing it over, bringing its rows back. Does not belong here: what
is done to a batch, or where the processes come from: this machine (`processes.py`) or a cluster (`cluster.py`).
"""

from collections.abc import Callable
from types import TracebackType
from typing import Protocol

import pyarrow as pa

from pipeline.tables.extracted import Tables

Extract = Callable[[pa.Table], Tables]
Streams = dict[str, bytes]
"""Rows of each table as an Arrow stream."""


class WorkerError(RuntimeError):
    """Work in other processes that cannot begin or go on; the message says what to do."""


class Pool(Protocol):
    """Processes that batches are handed to. They start with the first batch."""

    @property
    def count(self) -> int:
        """How many batches are worked on at once."""

    def submit(self, extract: Extract, batch: bytes) -> Callable[[], Streams]:
        """Hand `extract_stream` over; calling the result waits for what it returns. Raises WorkerError."""

    def close(self) -> None:
        """Stop the processes; work not yet begun is dropped."""


class Workers:
    """Runs the extraction of batches. A pool is used from the second batch on: one alone is done sooner without it."""

    def __init__(self, extract: Extract, pool: Pool | None = None) -> None:
        """Prepare the extraction; without a pool everything runs in this process."""
        self._extract, self._pool = extract, pool
        self._held: _Held | None = None
        self._is_spread = False

    @property
    def window(self) -> int:
        """How many batches to hand over before waiting for the first."""
        return 3 * self._pool.count if self._pool else 0

    def submit(self, batch: pa.Table) -> Callable[[], Tables]:
        """Hand over a batch; calling the result waits for its rows. Ask for them in the order of submission."""
        if self._pool is None:
            return lambda: self._extract(batch)
        if not self._is_spread and (self._held is None or self._held.is_done):
            self._held = _Held(self._extract, batch)
            return self._held
        if not self._is_spread and self._held:
            self._held.move_to(self._pool)
        self._is_spread = True
        return _handed_over(self._pool, self._extract, batch)

    def __enter__(self) -> "Workers":
        """Return the workers."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Stop the processes; work not yet begun is dropped."""
        if self._pool:
            self._pool.close()


class _Held:
    """The first batch, not begun until its rows are asked for or a second one is handed over."""

    def __init__(self, extract: Extract, batch: pa.Table) -> None:
        self._extract, self._batch = extract, batch
        self._promise: Callable[[], Tables] | None = None
        self.is_done = False

    def move_to(self, pool: Pool) -> None:
        self._promise = _handed_over(pool, self._extract, self._batch)

    def __call__(self) -> Tables:
        self.is_done = True
        return self._promise() if self._promise else self._extract(self._batch)


def extract_stream(extract: Extract, batch: bytes) -> Streams:
    """Extract a batch that came as an Arrow stream: what runs in other processes."""
    return {name: _to_bytes(rows) for name, rows in extract(_from_bytes(batch)).items()}


def _handed_over(pool: Pool, extract: Extract, batch: pa.Table) -> Callable[[], Tables]:
    promise = pool.submit(extract, _to_bytes(batch))
    return lambda: {name: _from_bytes(rows) for name, rows in promise().items()}


def _to_bytes(table: pa.Table) -> bytes:
    sink = pa.BufferOutputStream()
    with pa.ipc.new_stream(sink, table.schema) as stream:
        stream.write_table(table)
    data: bytes = sink.getvalue().to_pybytes()
    return data


def _from_bytes(data: bytes) -> pa.Table:
    return pa.ipc.open_stream(data).read_all()
