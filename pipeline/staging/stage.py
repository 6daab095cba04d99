"""A raw folder in, one Parquet file of staged documents and the rejects out.

Belongs here: the order of the steps and what of them is kept. Does not belong here: any one step. Documents stream: at
no time are more than a batch of texts in memory, and of all others only signatures and ids. The file is written twice,
for which earlier text a document repeats is known only when all have been read.
"""

import hashlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from pipeline.dataset import Dataset
from pipeline.ids import document_id
from pipeline.lexicon.boilerplate import BoilerplateLexicon
from pipeline.staging.boilerplate import find_boilerplate
from pipeline.staging.discover import discover
from pipeline.staging.duplicates import DuplicateFinder
from pipeline.staging.language import foreign_language
from pipeline.staging.metadata import SIDECAR, Sidecars
from pipeline.staging.readers import READERS
from pipeline.staging.records import STAGED_SCHEMA, Metadata, Record, Reject
from pipeline.staging.structure import read_structure
from pipeline.staging.takedown import FILE_NAME as TAKEDOWN
from pipeline.staging.takedown import TakedownError, Takedowns, read_takedowns
from pipeline.tables.schema import arrow_schema

BATCH_DOCUMENTS = 256
BATCH_CHARACTERS = 4_000_000

Row = dict[str, Any]
Progress = Callable[[int], None]


class RawFolderError(ValueError):
    """A raw folder that is not there; the message says what to do."""


@dataclass(frozen=True)
class Staged:
    """What staging made: documents of `STAGED_SCHEMA` in the order of the raw folder, rows of table `rejects`, and the
    list of takedowns, with how many documents each concerned.
    """

    documents: Dataset
    rejects: pa.Table
    takedowns: pa.Table


def stage(raw: Path, target: Path, lexicon: BoilerplateLexicon, progress: Progress | None = None) -> Staged:
    """Read all of a raw folder into the Parquet file `target`, which is replaced, and return it with the rejects.

    `progress` is told, now and then, how many more documents are read. Raises RawFolderError if `raw` is no folder,
    TakedownError where its list of takedowns cannot be carried out; nothing else that lies in it raises.
    """
    if not raw.is_dir():
        raise RawFolderError(f"There is no folder {raw}. Name the folder that holds the texts.")
    target.parent.mkdir(parents=True, exist_ok=True)
    draft = target.with_name(target.name + ".draft")
    finder = DuplicateFinder()
    rejects: list[Row] = []
    takedowns = Takedowns(read_takedowns(raw))
    with pq.ParquetWriter(draft, STAGED_SCHEMA, compression="zstd") as writer:
        for rows in _in_batches(_documents(raw, lexicon, takedowns, rejects)):
            for row in rows:
                finder.add(_without_boilerplate(row["text"], row["marks"]), row["published_date"])
            writer.write_batch(pa.RecordBatch.from_pylist(rows, schema=STAGED_SCHEMA))
            if progress:
                progress(len(rows))
    _mark_duplicates(draft, target, finder)
    draft.unlink()
    rejects.extend(reject.row() for reject in takedowns.unmatched())
    refused = pa.Table.from_pylist(rejects, schema=arrow_schema("rejects"))
    return Staged(Dataset.open(target), refused, takedowns.counted())


def _documents(raw: Path, lexicon: BoilerplateLexicon, takedowns: Takedowns, rejects: list[Row]) -> Iterator[Row]:
    """Yield a row for each document that can be used and is not taken down; put into `rejects` what cannot be used."""
    sidecars = Sidecars()
    for found in discover(raw, frozenset(READERS)):
        if isinstance(found, Reject):
            rejects.append(found.row())
        elif found.path.name == TAKEDOWN:
            if found.source_path != TAKEDOWN:
                raise TakedownError(f"{found.path} is not read there. Put its lines into {raw / TAKEDOWN}.")
        elif found.path.name == SIDECAR:
            rejects.extend(reject.row() for reject in sidecars.read(found.path, found.source_path))
        else:
            said = sidecars.of(found.source_path)
            for record in READERS[found.path.suffix.lower()](found.path, found.source_path):
                staged = record if isinstance(record, Reject) else _staged(record, said, lexicon)
                if isinstance(staged, Reject):
                    rejects.append(staged.row())
                    continue
                if takedowns.removes(staged):
                    continue
                problems = record.problems if isinstance(record, Record) else ()
                rejects.extend(_problem(staged, problem).row() for problem in problems)
                yield staged
    rejects.extend(reject.row() for reject in sidecars.unused())


def _staged(record: Record, sidecar: Metadata, lexicon: BoilerplateLexicon) -> Row | Reject:
    """Return the row of one record, its `duplicate_of` still empty, or why there is none."""
    if not any(map(str.isalnum, record.text)):
        detail = "There is not a letter in it. Give it a text, or remove it."
        return Reject(record.source_path, record.source_record, "empty", detail)
    given = record.metadata.over(sidecar)
    known = given.over(record.front_matter)
    foreign = foreign_language(record.text, known.language)
    if foreign:
        detail = f"The text is in '{foreign}'; only English is read. If it is English, declare its language as 'en'."
        return Reject(record.source_path, record.source_record, "not_english", detail)
    boilerplate = find_boilerplate(record.text, lexicon)
    structure = read_structure(record.text, known.title, boilerplate, record.is_article)
    metadata = replace(known.over(structure.metadata), language="en")
    marks = sorted((*boilerplate, *structure.marks), key=lambda mark: (mark.start, mark.end, mark.kind))
    return {
        "document_id": document_id(record.source_path, record.source_record),
        "source_path": record.source_path,
        "source_record": record.source_record,
        "title": metadata.title,
        "publisher": metadata.publisher,
        "author": metadata.author,
        "url": metadata.url,
        "published_date": metadata.published_date,
        "published_date_basis": _date_basis(given, record.front_matter, structure.metadata),
        "language": metadata.language,
        "licence": metadata.licence,
        "text_sha256": hashlib.sha256(record.text.encode("utf-8")).hexdigest(),
        "char_count": len(record.text),
        "duplicate_of": None,
        "text": record.text,
        "marks": [{"kind": mark.kind, "start": mark.start, "end": mark.end} for mark in marks],
    }


def _date_basis(given: Metadata, front_matter: Metadata, text: Metadata) -> str | None:
    named = (("metadata", given), ("front_matter", front_matter), ("text", text))
    return next((name for name, source in named if source.published_date), None)


def _problem(row: Row, problem: str) -> Reject:
    return Reject(row["source_path"], row["source_record"], "bad_metadata", problem)


def _in_batches(rows: Iterable[Row]) -> Iterator[list[Row]]:
    batch: list[Row] = []
    size = 0
    for row in rows:
        batch.append(row)
        size += row["char_count"]
        if len(batch) == BATCH_DOCUMENTS or size >= BATCH_CHARACTERS:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


def _without_boilerplate(text: str, marks: list[Row]) -> str:
    at, kept = 0, []
    for mark in marks:
        if mark["kind"] == "boilerplate":
            kept.append(text[at : mark["start"]])
            at = mark["end"]
    return " ".join([*kept, text[at:]])


def _mark_duplicates(draft: Path, target: Path, finder: DuplicateFinder) -> None:
    """Copy the staged documents with `duplicate_of` filled in."""
    ids = pq.read_table(draft, columns=["document_id"]).column("document_id")
    firsts = finder.firsts()
    duplicate_of = pc.take(ids, pa.array(firsts, mask=firsts < 0))
    column = STAGED_SCHEMA.get_field_index("duplicate_of")
    at = 0
    with pq.ParquetFile(draft) as file, pq.ParquetWriter(target, STAGED_SCHEMA, compression="zstd") as writer:
        for group in range(file.num_row_groups):
            table = file.read_row_group(group)
            part = duplicate_of.slice(at, len(table))
            writer.write_table(table.set_column(column, STAGED_SCHEMA.field(column), part))
            at += len(table)
