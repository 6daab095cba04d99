"""Asking a release in SQL without harm to it or to the machine: each question in a process of its own, with limits.

Belongs here: starting that process, ending it in time, telling what went wrong. Does not belong here: what runs in it
(see `worker.py`).
"""

import multiprocessing
from contextlib import closing
from dataclasses import dataclass
from functools import cache
from multiprocessing.context import ForkServerContext
from pathlib import Path
from threading import BoundedSemaphore
from typing import Any

from pipeline.serve.worker import Limits, answer

_GRACE_SECONDS = 3.0
"""What a process gets beyond its time to start and to end by itself."""

_AT_ONCE = BoundedSemaphore(2)


class QueryError(ValueError):
    """A question that was not answered; the message tells the one who asked why."""


@dataclass(frozen=True)
class Answer:
    """Rows as flat values, or a CSV file; `is_cut` where there are more than the limits let out."""

    columns: list[str]
    is_number: list[bool]
    rows: list[list[Any]]
    csv: bytes
    is_cut: bool


def ask(database: Path, sql: str, limits: Limits, as_csv: bool = False) -> Answer:
    """Answer one SELECT on a database. Raises QueryError where it is none, fails, or takes too long or too much."""
    if not sql.strip():
        raise QueryError("Write a query first.")
    if len(sql) > limits.characters:
        raise QueryError(f"A query may have {limits.characters:,} characters; this one has {len(sql):,}.")
    if not _AT_ONCE.acquire(timeout=limits.seconds):
        raise QueryError("Other queries are still running. Try again in a moment.")
    try:
        told = _run(database, sql, limits, as_csv)
    finally:
        _AT_ONCE.release()
    if "error" in told:
        raise QueryError(told["error"])
    return Answer(**told)


@cache
def _context() -> ForkServerContext:
    """Return where processes come from: a clean server that has imported what they need; each starts at once."""
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["__main__", "pipeline.serve.worker"])
    return context


def _run(database: Path, sql: str, limits: Limits, as_csv: bool) -> dict[str, Any]:
    """Return what the process tells; kill it where it does not tell in time."""
    context = _context()
    here, there = context.Pipe(duplex=False)
    process = context.Process(target=answer, args=(there, str(database), sql, limits, as_csv), daemon=True)
    process.start()
    there.close()
    try:
        with closing(here):
            if not here.poll(limits.seconds + _GRACE_SECONDS):
                return {"error": limits.too_slow()}
            told: dict[str, Any] = here.recv()
            return told
    except EOFError:
        return {"error": "The query ended its process: it asks for too much. Ask for less."}
    finally:
        process.kill()
        process.join()
        process.close()
