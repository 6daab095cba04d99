"""How many documents a second one process reads, several, and Ray on this machine. Run on an idle one: `make bench`.

The documents are copies of the sample corpus, without a cache. The start (processes, model, lexicon, Ray) is told apart
from the rest, because it does not grow with the corpus.
"""

import os
import time
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory

import pyarrow as pa
from rich.console import Console
from rich.table import Table

from benchmarks.__main__ import staged_texts
from pipeline.engine import Engine
from pipeline.settings import LOCAL_RAY, available_cores

COPIES = 8


def measure(corpus: pa.Table, workers: int, ray_address: str | None) -> tuple[float, float]:
    """Return the seconds until the first rows are there, and how many documents a second are read from then on."""
    told: list[tuple[float, int]] = []
    began = time.monotonic()
    with TemporaryDirectory() as folder:
        engine = Engine.of(None, workers, None, ray_address)
        engine.run([corpus], Path(folder), lambda count: told.append((time.monotonic(), count)))
    (first, read), (last, _) = told[0], told[-1]
    return first - began, (corpus.num_rows - read) / (last - first)


def main() -> None:
    """Measure each way once and print it, with how busy the machine was."""
    cores = available_cores()
    corpus = pa.concat_tables([staged_texts()] * COPIES)
    report = Table("extraction", "start, seconds", "documents a second", "load", title=f"{corpus.num_rows} documents")
    ways: list[tuple[str, int, str | None]] = [("1 process", 1, None), (f"{cores} processes", cores, None)]
    if find_spec("ray"):
        ways.append((f"Ray, {cores} workers", cores, LOCAL_RAY))
    for name, workers, address in ways:
        start, rate = measure(corpus, workers, address)
        report.add_row(name, f"{start:.0f}", f"{rate:.1f}", f"{os.getloadavg()[0]:.1f}")
    Console().print(report)


if __name__ == "__main__":
    main()
