"""Extraction over a corpus: the same `extract_batch` in one process, several, or on Ray; cached, streamed to disk.

Belongs here: cutting the corpus into work and bringing the rows back in the order of the documents, so that the bytes
written do not depend on workers, batches or what was cached. Does not belong here: what is extracted, or processes
(`workers.py`).
"""

import hashlib
import json
import platform
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, closing
from dataclasses import dataclass
from functools import lru_cache, partial
from importlib.metadata import version
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc

import pipeline
from pipeline.cache import ResultCache, join_tables
from pipeline.dataset import Dataset, DatasetWriter
from pipeline.extract.batch import READ_COLUMNS, extract_batch
from pipeline.lexicon import load
from pipeline.processes import Processes
from pipeline.tables.extracted import EXTRACTED, Tables
from pipeline.workers import Extract, Pool, WorkerError, Workers

TASK_CHARACTERS = 60_000
_SOURCES = ("ids.py", "tables", "language", "lexicon", "extract")

Progress = Callable[[int], None]


@dataclass(frozen=True)
class Engine:
    """How extraction runs. Nothing here changes a byte of what comes out.

    `extract`: what is spread over processes; `version`: what tells its results from those of other code, model or
    lexicon in the cache; `cache_dir`: None keeps no results; `ray_address`: as in `Settings`.
    """

    extract: Extract
    version: str
    workers: int = 1
    cache_dir: Path | None = None
    ray_address: str | None = None
    task_characters: int = TASK_CHARACTERS

    @classmethod
    def of(
        cls, lexicon_dir: Path | None, workers: int, cache_dir: Path | None, ray_address: str | None = None
    ) -> "Engine":
        """Return the engine that runs this project's extraction with a user's lexicon folder, if there is one."""
        version = extraction_version(lexicon_dir)
        extract: Extract = partial(extract_batch, lexicon_folder=lexicon_dir)
        if ray_address:
            folder = lexicon_dir.absolute() if lexicon_dir else None
            extract = partial(extract_alike, version=version, lexicon_folder=folder)
        return cls(extract, version, workers, cache_dir, ray_address)

    def run(self, staged: Iterable[pa.Table], folder: Path, progress: Progress | None = None) -> dict[str, Dataset]:
        """Extract the rows of staged documents into `<folder>/<table>.parquet` for each table of `EXTRACTED`.

        `progress` is told, now and then, how many more documents are done.
        """
        with ExitStack() as stack:
            writers = {
                name: stack.enter_context(DatasetWriter(folder / f"{name}.parquet", schema))
                for name, schema in EXTRACTED.items()
            }
            for count, tables in self._results(staged):
                for name, table in tables.items():
                    writers[name].write(table)
                if progress:
                    progress(count)
        return {name: Dataset.open(folder / f"{name}.parquet") for name in EXTRACTED}

    def _results(self, staged: Iterable[pa.Table]) -> Iterator[tuple[int, Tables]]:
        """Yield the rows of one task after the other, with the number of its documents."""
        with ExitStack() as stack:
            workers = stack.enter_context(Workers(self.extract, self._pool()))
            cache = None
            if self.cache_dir:
                cache = stack.enter_context(closing(ResultCache(self.cache_dir / "extract", self.version, EXTRACTED)))
            pending: deque[_Task] = deque()
            for documents in cut(staged, self.task_characters):
                pending.append(_Task(documents, workers, cache))
                if len(pending) > workers.window:
                    yield pending.popleft().finish()
            while pending:
                yield pending.popleft().finish()

    def _pool(self) -> Pool | None:
        """Return where to spread the work to: nowhere with one worker."""
        if self.ray_address:
            from pipeline.cluster import Cluster

            return Cluster(self.ray_address, self.workers)
        return Processes(self.workers) if self.workers > 1 else None


class _Task:
    """Some documents: rows of those that are cached, and a promise of the others' rows."""

    def __init__(self, documents: pa.Table, workers: Workers, cache: ResultCache | None) -> None:
        self._documents, self._cache = documents, cache
        self._keys = {row["document_id"]: _key(row) for row in documents.select(READ_COLUMNS).to_pylist()}
        self._found = cache.find(self._keys) if cache else []
        known = {id_ for part in self._found for id_ in part["document_counts"]["document_id"].to_pylist()}
        self._is_new = [id_ not in known for id_ in documents["document_id"].to_pylist()]
        self._fresh = workers.submit(documents.filter(pa.array(self._is_new))) if any(self._is_new) else None

    def finish(self) -> tuple[int, Tables]:
        """Wait for the rows, keep the new ones, and return all in the order of the documents."""
        fresh = [self._fresh()] if self._fresh else []
        if self._cache and fresh:
            done = fresh[0]["document_counts"]["document_id"].to_pylist()
            self._cache.add({id_: self._keys[id_] for id_ in done}, fresh[0])
        tables = join_tables(self._found + fresh)
        if self._found:
            order = self._documents["document_id"].combine_chunks()
            tables = {name: _in_order(table, order) for name, table in tables.items()}
        return self._documents.num_rows, tables


def cut(staged: Iterable[pa.Table], characters: int) -> Iterator[pa.Table]:
    """Cut staged tables into pieces of about so many characters, of one document at least."""
    for table in staged:
        start = size = 0
        for at, length in enumerate(pc.utf8_length(table["text"]).to_pylist()):
            if at > start and size + length > characters:
                yield table.slice(start, at - start)
                start, size = at, 0
            size += length
        if start < table.num_rows:
            yield table.slice(start)


def extraction_version(lexicon_dir: Path | None = None) -> str:
    """Return a hash of all that decides what extraction finds in a text: code, model and lexicon."""
    digest = hashlib.blake2b(f"{version('conflict-ledger')} {load(lexicon_dir).version}".encode(), digest_size=16)
    root = Path(pipeline.__file__).parent
    for source in _SOURCES:
        for path in sorted([root / source, *(root / source).rglob("*")]):
            if path.is_file() and "__pycache__" not in path.parts:
                digest.update(path.relative_to(root).as_posix().encode() + b"\0" + path.read_bytes() + b"\0")
    return digest.hexdigest()


def extract_alike(batch: pa.Table, version: str, lexicon_folder: Path | None) -> Tables:
    """Return the rows of a batch as `extract_batch` does, on a machine of which nobody knows what is installed there.

    Raises WorkerError where its code, model or lexicon are others than those of `version`: rows would depend on the
    machine that made them.
    """
    if lexicon_folder and not lexicon_folder.is_dir():
        raise WorkerError(f"{platform.node()} has no lexicon folder {lexicon_folder}. Give every machine the same one.")
    if _version_here(lexicon_folder) != version:
        raise WorkerError(
            f"{platform.node()} has another version of the code, the model or the lexicon than the machine that "
            "builds. Install the same on every machine of the cluster."
        )
    return extract_batch(batch, lexicon_folder)


_version_here = lru_cache(maxsize=1)(extraction_version)


def _key(row: dict[str, object]) -> str:
    """Return a hash of all that extraction reads of one document."""
    return hashlib.blake2b(json.dumps(row, default=str, sort_keys=True).encode(), digest_size=16).hexdigest()


def _in_order(table: pa.Table, documents: pa.Array) -> pa.Table:
    places = pc.index_in(table["document_id"], value_set=documents)
    return table.take(pc.array_sort_indices(places.combine_chunks()))
