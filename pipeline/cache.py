"""Extracted rows kept on disk, so that a rebuild reads only what is new.

Rows lie in packs, zip files with one Arrow stream per table for the documents of one stretch of work; an index says
which pack holds a document. Ten million documents make some tens of thousands of files in 256 folders. Everything here
can be deleted at any time, and whatever cannot be read is treated as missing.

Belongs here: storing and finding. Does not belong here: what a key is made of (`engine.py`).
"""

import contextlib
import hashlib
import os
import shutil
import sqlite3
import zipfile
from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import lru_cache
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc

from pipeline.tables.extracted import Tables

KEPT_VERSIONS = 4
PACK_BYTES = 8_000_000
_LOOKUP = 500
_UNREADABLE = (OSError, zipfile.BadZipFile, KeyError, pa.ArrowException, EOFError)


class ResultCache:
    """The rows extracted by one version of extractor, model and lexicon. All tables of `schemas` have document_id."""

    def __init__(self, folder: Path, version: str, schemas: Mapping[str, pa.Schema]) -> None:
        """Open or begin the cache of a version below `folder`; versions long unused are removed."""
        self._folder = folder / version
        self._schemas = schemas
        self._folder.mkdir(parents=True, exist_ok=True)
        os.utime(self._folder)
        _prune(folder)
        self._index = _open_index(self._folder / "index.sqlite")
        self._waiting: list[Tables] = []
        self._waiting_keys: dict[str, str] = {}
        self._read = lru_cache(maxsize=4)(self._read_pack)

    def find(self, keys: Mapping[str, str]) -> list[Tables]:
        """Return rows of those documents (document_id → key) that are cached, one entry per pack they lie in.

        A document counts as found where its row stands in the table `document_counts`.
        """
        document_of = {key: document for document, key in keys.items()}
        by_pack: dict[str, list[str]] = defaultdict(list)
        for key, pack in self._look_up(list(document_of)):
            by_pack[pack].append(document_of[key])
        found: list[Tables] = []
        for pack, documents in sorted(by_pack.items()):
            try:
                tables = self._read(pack)
            except _UNREADABLE:
                self._forget(pack)
                continue
            found.append(select_documents(tables, documents))
        return found

    def add(self, keys: Mapping[str, str], tables: Tables) -> None:
        """Keep the rows of documents (document_id → key); they reach the disk with the next full pack or `close`."""
        self._waiting.append(select_documents(tables, keys))
        self._waiting_keys.update(keys)
        if sum(table.nbytes for waiting in self._waiting for table in waiting.values()) > PACK_BYTES:
            self._flush()

    def close(self) -> None:
        """Write what waits and close the index."""
        self._flush()
        self._index.close()

    def _flush(self) -> None:
        if self._waiting_keys:
            keys = sorted(self._waiting_keys.values())
            name = hashlib.blake2b("".join(keys).encode(), digest_size=16).hexdigest()
            _write_pack(self._pack_path(name), join_tables(self._waiting))
            with contextlib.suppress(sqlite3.DatabaseError), self._index:
                self._index.executemany("INSERT OR REPLACE INTO entries VALUES (?, ?)", [(key, name) for key in keys])
        self._waiting, self._waiting_keys = [], {}

    def _look_up(self, keys: list[str]) -> list[tuple[str, str]]:
        found: list[tuple[str, str]] = []
        with contextlib.suppress(sqlite3.DatabaseError):
            for at in range(0, len(keys), _LOOKUP):
                some = keys[at : at + _LOOKUP]
                marks = ",".join("?" * len(some))
                found += self._index.execute(f"SELECT key, pack FROM entries WHERE key IN ({marks})", some)
        return found

    def _forget(self, pack: str) -> None:
        with contextlib.suppress(sqlite3.DatabaseError), self._index:
            self._index.execute("DELETE FROM entries WHERE pack = ?", (pack,))
        with contextlib.suppress(OSError):
            self._pack_path(pack).unlink()

    def _pack_path(self, name: str) -> Path:
        return self._folder / name[:2] / f"{name}.zip"

    def _read_pack(self, name: str) -> Tables:
        with zipfile.ZipFile(self._pack_path(name)) as pack:
            stored = set(pack.namelist())
            tables = {
                table: pa.ipc.open_stream(pack.read(table)).read_all() if table in stored else schema.empty_table()
                for table, schema in self._schemas.items()
            }
        for name_, table in tables.items():
            if not table.schema.equals(self._schemas[name_]):
                raise pa.ArrowInvalid(f"cached rows of {name_} have other columns than the table")
        return tables


def select_documents(tables: Tables, documents: Iterable[str]) -> Tables:
    """Return the rows of some documents, in the order they have."""
    wanted = pa.array(list(documents), pa.string())
    return {name: table.filter(pc.is_in(table["document_id"], wanted)) for name, table in tables.items()}


def join_tables(parts: list[Tables]) -> Tables:
    """Return the rows of several sets of tables, one after the other."""
    return {name: pa.concat_tables([part[name] for part in parts]) for name in parts[0]}


def _write_pack(path: Path, tables: Tables) -> None:
    path.parent.mkdir(exist_ok=True)
    part = path.with_suffix(f".{os.getpid()}.part")
    options = pa.ipc.IpcWriteOptions(compression="zstd")
    with zipfile.ZipFile(part, "w", zipfile.ZIP_STORED) as pack:
        for name, table in tables.items():
            if table.num_rows:
                sink = pa.BufferOutputStream()
                with pa.ipc.new_stream(sink, table.schema, options=options) as stream:
                    stream.write_table(table.combine_chunks())
                pack.writestr(zipfile.ZipInfo(name), sink.getvalue().to_pybytes())
    part.replace(path)


def _open_index(path: Path) -> sqlite3.Connection:
    for _ in range(2):
        index = sqlite3.connect(path, timeout=60)
        try:
            index.execute("CREATE TABLE IF NOT EXISTS entries (key TEXT PRIMARY KEY, pack TEXT NOT NULL) WITHOUT ROWID")
            index.execute("CREATE INDEX IF NOT EXISTS entries_by_pack ON entries (pack)")
            index.execute("SELECT count(*) FROM (SELECT 1 FROM entries LIMIT 1)").fetchone()
        except sqlite3.DatabaseError:
            index.close()
            path.unlink(missing_ok=True)
        else:
            return index
    raise OSError(f"The cache {path} can neither be read nor made anew. Delete its folder and build again.")


def _prune(folder: Path) -> None:
    versions = sorted((path for path in folder.iterdir() if path.is_dir()), key=lambda path: path.stat().st_mtime)
    for old in versions[:-KEPT_VERSIONS]:
        shutil.rmtree(old, ignore_errors=True)
