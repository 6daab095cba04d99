"""The unit of distribution: a batch of staged documents in, their rows out, Arrow on both sides.

Belongs here: reading staged columns, and that a document which breaks an extractor is reported rather than lost. Does
not belong here: processes or caches (`engine.py`).
"""

import traceback
from pathlib import Path

import pyarrow as pa

from pipeline.extract.document import read_document
from pipeline.extract.facts import Mark
from pipeline.extract.rows import Row, Rows, document_rows
from pipeline.ids import digest_id
from pipeline.lexicon import Lexicon, load
from pipeline.tables.extracted import EXTRACTED

READ_COLUMNS = ("document_id", "source_path", "source_record", "published_date", "text", "marks")


def extract_batch(batch: pa.Table, lexicon_folder: Path | None = None) -> dict[str, pa.Table]:
    """Return the rows of all tables in `EXTRACTED` for staged documents, document after document.

    Reads the columns `READ_COLUMNS`. The rows of a document depend on its own columns and the lexicon alone; one that
    makes an extractor raise becomes a row of `rejects` and has no others.
    """
    lexicon = load(lexicon_folder)
    gathered: Rows = {name: [] for name in EXTRACTED}
    for staged in batch.select(READ_COLUMNS).to_pylist():
        for name, rows in _rows_of(staged, lexicon).items():
            gathered[name].extend(rows)
    return {name: pa.Table.from_pylist(rows, EXTRACTED[name]) for name, rows in gathered.items()}


def _rows_of(staged: Row, lexicon: Lexicon) -> Rows:
    marks = tuple(Mark(**mark) for mark in staged["marks"] or ())
    try:
        return document_rows(
            read_document(staged["document_id"], staged["text"], staged["published_date"], marks, lexicon)
        )
    except Exception as error:  # whatever one text does to an extractor must not lose the others
        return {"rejects": [_reject(staged, error)]}


def _reject(staged: Row, error: Exception) -> Row:
    """Return the row of `rejects`; the error's own message stays out, for it may quote a text that is not free."""
    last = traceback.extract_tb(error.__traceback__)[-1]
    return {
        "document_id": staged["document_id"],
        "reject_id": digest_id("reject", "extract", staged["source_path"], staged["source_record"]),
        "stage": "extract",
        "source_path": staged["source_path"],
        "source_record": staged["source_record"],
        "table_name": None,
        "reason": "extraction_failed",
        "detail": f"{type(error).__name__} in {last.name} ({Path(last.filename).name}, line {last.lineno}). "
        "This is a fault of the program, not of the text: report it.",
    }
