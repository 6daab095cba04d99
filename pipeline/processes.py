"""Several processes of this machine for extraction. Does not belong here: what they do (`workers.py`)."""

from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_context

from pipeline.workers import Extract, Streams, WorkerError, extract_stream


class Processes:
    """So many processes of this machine; each loads model and lexicon for itself."""

    def __init__(self, count: int) -> None:
        """Prepare `count` processes."""
        self.count = count
        self._executor: ProcessPoolExecutor | None = None

    def submit(self, extract: Extract, batch: bytes) -> Callable[[], Streams]:
        """Hand a batch over. The result raises WorkerError where a process died."""
        if self._executor is None:
            self._executor = ProcessPoolExecutor(self.count, mp_context=get_context("spawn"))
        future = self._executor.submit(extract_stream, extract, batch)

        def wait() -> Streams:
            try:
                return future.result()
            except BrokenProcessPool as error:
                raise WorkerError(
                    "A worker process died during extraction, most likely for want of memory. Build again with fewer "
                    "workers; what was finished is kept."
                ) from error

        return wait

    def close(self) -> None:
        """Stop the processes; work not yet begun is dropped."""
        if self._executor:
            self._executor.shutdown(cancel_futures=True)
