"""Extraction in this process or in several: where Arrow rows cross and parsed objects never do.

Belongs here: starting processes, handing batches over. Does not belong here: what is done to a batch. Another way to
spread the work (a cluster) needs only what `Workers` offers: `submit` and `window`.
"""

from collections.abc import Callable
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_context
from types import TracebackType

import pyarrow as pa

from pipeline.tables.extracted import Tables

Extract = Callable[[pa.Table], Tables]


class WorkerError(RuntimeError):
    """A worker process died: of too little memory, or of a fault below Python."""


class Workers:
    """Runs the extraction of batches. Processes start with the second batch: one alone is done sooner without them."""

    def __init__(self, extract: Extract, count: int) -> None:
        """Prepare `count` workers; with one, everything runs in this process."""
        self._extract, self._count = extract, count
        self._pool: ProcessPoolExecutor | None = None
        self._held: _Held | None = None

    @property
    def window(self) -> int:
        """How many batches to hand over before waiting for the first."""
        return 0 if self._count == 1 else 3 * self._count

    def submit(self, batch: pa.Table) -> Callable[[], Tables]:
        """Hand over a batch; calling the result waits for its rows. Ask for them in the order of submission."""
        if self._count == 1:
            return lambda: self._extract(batch)
        if self._pool is None and (self._held is None or self._held.is_done):
            self._held = _Held(self._extract, batch)
            return self._held
        if self._pool is None:
            self._pool = ProcessPoolExecutor(self._count, mp_context=get_context("spawn"))
            if self._held:
                self._held.move_to(self._pool)
        return _Promise(self._pool.submit(_extract_bytes, self._extract, _to_bytes(batch)))

    def __enter__(self) -> "Workers":
        """Return the workers."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Stop the processes; work not yet begun is dropped."""
        if self._pool:
            self._pool.shutdown(cancel_futures=True)


class _Promise:
    """Rows that another process is working on."""

    def __init__(self, future: "Future[dict[str, bytes]]") -> None:
        self._future = future

    def __call__(self) -> Tables:
        try:
            return {name: _from_bytes(rows) for name, rows in self._future.result().items()}
        except BrokenProcessPool as error:
            raise WorkerError(
                "A worker process died during extraction, most likely for want of memory. Build again with fewer "
                "workers; what was finished is kept."
            ) from error


class _Held:
    """The first batch, not begun until its rows are asked for or processes are started for a second one."""

    def __init__(self, extract: Extract, batch: pa.Table) -> None:
        self._extract, self._batch = extract, batch
        self._promise: _Promise | None = None
        self.is_done = False

    def move_to(self, pool: ProcessPoolExecutor) -> None:
        self._promise = _Promise(pool.submit(_extract_bytes, self._extract, _to_bytes(self._batch)))

    def __call__(self) -> Tables:
        self.is_done = True
        return self._promise() if self._promise else self._extract(self._batch)


def _extract_bytes(extract: Extract, batch: bytes) -> dict[str, bytes]:
    return {name: _to_bytes(rows) for name, rows in extract(_from_bytes(batch)).items()}


def _to_bytes(table: pa.Table) -> bytes:
    sink = pa.BufferOutputStream()
    with pa.ipc.new_stream(sink, table.schema) as stream:
        stream.write_table(table)
    data: bytes = sink.getvalue().to_pybytes()
    return data


def _from_bytes(data: bytes) -> pa.Table:
    return pa.ipc.open_stream(data).read_all()
