"""What the engine does on Ray, run where Ray is: `python -m tests.on_ray ADDRESS` prints it as JSON.

Ray is no part of the environment of the tests, so a process of its own has it on its path.
"""

import json
import signal
import sys
import tempfile
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from functools import partial
from pathlib import Path

from pipeline.cluster import Cluster
from pipeline.engine import Engine, extract_alike
from pipeline.settings import LOCAL_RAY
from pipeline.workers import Extract, WorkerError, Workers
from tests.conftest import TEXTS
from tests.extracted_rows import die, die_once, extract_words, raise_lookup_error, staged

WORDS = ("one two three", "four", "five six", "seven eight nine ten", "eleven", "twelve thirteen")


def real(folder: Path) -> dict[str, str]:
    """Extract real texts, one a task, on a Ray of this machine alone."""
    engine = replace(Engine.of(None, 2, None, LOCAL_RAY), task_characters=1)
    return {name: made.sha256 for name, made in engine.run([staged(*TEXTS.values())], folder).items()}


def words(address: str, folder: Path) -> Iterator[dict[str, str]]:
    """Extract words, first of some documents and then of all: some rows come from the cache, some from Ray."""
    engine = Engine(extract_words, "v1", 2, folder / "cache", address, task_characters=8)
    for name, some in (("some", staged(*WORDS).take([1, 3, 4])), ("all", staged(*WORDS))):
        yield {table: made.sha256 for table, made in engine.run([some], folder / name).items()}


def outcome(cluster: Cluster, extract: Extract) -> str:
    """Return what comes of two batches: how many dates, or which error with which words."""
    workers = Workers(extract, cluster)
    promises = [workers.submit(staged(text)) for text in ("one", "two three")]
    try:
        return f"{sum(promise()['dates'].num_rows for promise in promises)} dates"
    except Exception as error:
        return f"{type(error).__name__}: {error}"


def outcomes(address: str, folder: Path) -> Iterator[tuple[str, str]]:
    """Yield what comes of extractions that go wrong, one after the other on one cluster."""
    with closing(Cluster(address, 2)) as cluster:
        yield "ordinary", outcome(cluster, extract_words)
        yield "on SIGTERM", signal.getsignal(signal.SIGTERM).name
        yield "died once", outcome(cluster, partial(die_once, mark=str(folder / "mark")))
        yield "died", outcome(cluster, die)
        yield "raised", outcome(cluster, raise_lookup_error)
        yield "other version", outcome(cluster, partial(extract_alike, version="another", lexicon_folder=None))
        yield "no lexicon", outcome(cluster, partial(extract_alike, version="any", lexicon_folder=folder / "none"))
    with closing(Cluster("127.0.0.1:9", 2)) as cluster:
        try:
            outcome(cluster, extract_words)
        except WorkerError as error:
            yield "nobody there", str(error)


def main(address: str) -> None:
    """Try everything and print what came of it."""
    before = set(Path("/tmp").glob("ledger-ray-*"))
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        *_, spread = words(address, folder / "words")
        told = {"words": spread, **dict(outcomes(address, folder)), "real": real(folder / "real")}
    print(json.dumps(told | {"left behind": [str(path) for path in set(Path("/tmp").glob("ledger-ray-*")) - before]}))


if __name__ == "__main__":
    main(sys.argv[1])
