"""Extraction on Ray, where one machine is not enough: the one module that imports it.

Belongs here: starting Ray or finding a running cluster, handing batches over as Ray tasks, what its errors mean for a
user. Does not belong here: what is done to a batch, its order, or the cache (`workers.py`, `engine.py`).

Tasks, not Ray Data: the engine cuts, caches and orders, and a batch gives a dozen tables, which a Ray dataset, one
table, cannot hold. A task is pure, so Ray may run it again elsewhere when a worker or a machine is lost.
"""

import secrets
import signal
import socket
import tempfile
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import wait
from contextlib import ExitStack, contextmanager
from typing import Any

from pipeline.settings import LOCAL_RAY, set_unless_set
from pipeline.workers import Extract, Streams, WorkerError, extract_stream

OBJECT_STORE_BYTES = 256 * 1024**2
ATTEMPTS = 3
ANSWER_SECONDS = 10
"""How long to wait for a cluster to be there at all."""
PATIENCE_SECONDS = 600
"""How long to wait for the first machine of a cluster that has none."""


class Cluster:
    """Ray workers: some of this machine, or all of a running cluster.

    Raises WorkerError where Ray cannot start, no cluster answers, or workers keep dying.
    """

    def __init__(self, address: str, workers: int) -> None:
        """Prepare for "local", with so many workers, or for a running cluster at an address as `ray.init` takes it."""
        self._address, self._workers = address, workers
        self._stack = ExitStack()
        self._ray: Any = None
        self._task: Any = None

    @property
    def count(self) -> int:
        """How many batches are worked on at once: machines may join a cluster at any time."""
        return self._processors() or self._workers

    def submit(self, extract: Extract, batch: bytes) -> Callable[[], Streams]:
        """Hand a batch over. The result raises what `extract` raised, or WorkerError where workers or machines died."""
        if self._task is None:
            self._start()
        promise = self._task.remote(extract, batch)
        return lambda: self._wait(promise)

    def close(self) -> None:
        """Let go of the cluster, or end the Ray that was started here; work not yet done is dropped."""
        self._stack.close()
        self._ray = self._task = None

    def _start(self) -> None:
        is_local = self._address == LOCAL_RAY
        # Ray reads these when it is imported; without the last it would try for ever where memory is short.
        set_unless_set(**_alone() if is_local else {}, RAY_task_oom_retries=str(ATTEMPTS - 1))
        import ray

        self._ray = ray
        options = self._options_here() if is_local else {}
        self._stack.callback(ray.shutdown)
        try:
            if not is_local:
                _knock(self._address)
            with _signals_kept():
                ray.init(address=self._address, log_to_driver=False, logging_level="error", **options)
        except (OSError, RuntimeError, ValueError, ray.exceptions.RayError) as error:
            if is_local:
                raise WorkerError(f"Ray cannot be started on this machine: {error}. Build without --ray.") from error
            raise WorkerError(
                f"The Ray cluster at {self._address} cannot be used: {error}. Start one with `ray start --head` and "
                "name the address it prints, or build without --ray."
            ) from error
        self._task = ray.remote(num_cpus=1, max_retries=ATTEMPTS - 1)(extract_stream)

    def _options_here(self) -> dict[str, Any]:
        # Ray's sockets lie below this folder, and the path of a socket must be short: the system's own may be too long.
        folder = tempfile.TemporaryDirectory(prefix="ledger-ray-", dir="/tmp", ignore_cleanup_errors=True)
        return {
            "num_cpus": self._workers,
            "num_gpus": 0,
            "object_store_memory": OBJECT_STORE_BYTES,
            "include_dashboard": False,
            "_temp_dir": self._stack.enter_context(folder),
        }

    def _processors(self) -> int:
        return int(self._ray.cluster_resources().get("CPU", 0)) if self._task else 0

    def _wait(self, promise: Any) -> Streams:
        errors = self._ray.exceptions
        # Not `ray.get`: that one lets only KeyboardInterrupt through, and whoever runs a build may raise others.
        future = promise.future()
        try:
            if not wait([future], PATIENCE_SECONDS).done and not self._processors():
                raise WorkerError(
                    f"No machine joined the Ray cluster at {self._address} in {PATIENCE_SECONDS // 60} minutes. Add "
                    "one with `ray start --address`; what was finished is kept."
                )
            rows: Streams = future.result()
        except errors.RayTaskError as error:
            raise error.cause from error
        except errors.RayError as error:
            raise WorkerError(
                f"Extraction on Ray broke off ({type(error).__name__}): workers or machines died, most likely for want "
                "of memory. Build again with fewer workers on each machine (--workers, or `ray start --num-cpus`); "
                "what was finished is kept."
            ) from error
        return rows


@contextmanager
def _signals_kept() -> Iterator[None]:
    """Leave to who runs the build what a request to end does: Ray takes it over, and prints a trace."""
    handler = signal.getsignal(signal.SIGTERM)
    yield
    if threading.current_thread() is threading.main_thread():
        signal.signal(signal.SIGTERM, handler)


def _knock(address: str) -> None:
    """Raise OSError where nothing listens at a host:port: Ray itself would try for minutes."""
    host, colon, port = address.rpartition(":")
    if colon:
        socket.create_connection((host.strip("[]"), int(port)), timeout=ANSWER_SECONDS).close()


def _alone() -> dict[str, str]:
    """Return what a Ray of this machine alone is told: to hear nobody outside, and only who has this one-time token."""
    return {"RAY_ENABLE_WINDOWS_OR_OSX_CLUSTER": "0", "RAY_AUTH_TOKEN": secrets.token_hex(16)}
