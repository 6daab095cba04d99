"""One reader per input format: a file in, records and rejects out.

A reader streams, keeps nothing between files and never raises on what a file holds: whatever is wrong with a file or a
record is a reject. A new format is one module here and one line in `READERS`.
"""

from collections.abc import Callable, Iterator
from pathlib import Path

from pipeline.staging.readers import jsonl, plain
from pipeline.staging.records import Record, Reject

Reader = Callable[[Path, str], Iterator[Record | Reject]]

READERS: dict[str, Reader] = {".txt": plain.read, ".md": plain.read, ".jsonl": jsonl.read}
