"""A stand-in for the extraction: one sentence and one event per document, made from its text alone.

At module level, so that other processes can import it.
"""

from pathlib import Path

import pyarrow as pa

from pipeline.ids import digest_id
from pipeline.tables.extracted import EXTRACTED, Tables

STAGED = pa.schema(
    [
        ("document_id", pa.string()),
        ("source_path", pa.string()),
        ("source_record", pa.string()),
        ("published_date", pa.date32()),
        ("text", pa.string()),
        ("marks", pa.list_(pa.struct([("kind", pa.string()), ("start", pa.int32()), ("end", pa.int32())]))),
    ]
)


def staged(*texts: str) -> pa.Table:
    """Return staged documents, named a, b, c …"""
    return pa.Table.from_pylist(
        [
            {"document_id": f"doc_{at:03}", "source_path": f"{at:03}.txt", "text": text, "marks": []}
            for at, text in enumerate(texts)
        ],
        STAGED,
    )


def extract_words(batch: pa.Table) -> Tables:
    """Return one date per word, and a reject for each text that says "broken"."""
    rows: dict[str, list[dict[str, object]]] = {name: [] for name in EXTRACTED}
    for document in batch.to_pylist():
        origin = {"document_id": document["document_id"]}
        if document["text"] == "broken":
            rows["rejects"].append(origin | {"reject_id": digest_id("reject", origin), "stage": "extract"})
            continue
        for at, word in enumerate(document["text"].split()):
            rows["dates"].append(origin | {"date_id": digest_id("date", document["document_id"], at), "text": word})
        rows["document_counts"].append(origin | {"sentence_count": 1})
    return {name: pa.Table.from_pylist(found, EXTRACTED[name]) for name, found in rows.items()}


def extract_nothing_new(batch: pa.Table) -> Tables:
    """Fail: for rebuilds that must not extract anything."""
    raise AssertionError(f"extracted again: {batch['document_id'].to_pylist()}")


def die(batch: pa.Table) -> Tables:
    """End the process without an exception, as the kernel does when memory runs out."""
    import os

    os._exit(9)


def die_once(batch: pa.Table, mark: str) -> Tables:
    """End the process the first time, as a machine that is lost does, and do the work the next."""
    try:
        Path(mark).touch(exist_ok=False)
    except FileExistsError:
        return extract_words(batch)
    return die(batch)


def raise_lookup_error(batch: pa.Table) -> Tables:
    """Raise what extraction itself might."""
    raise LookupError("no such lexicon entry")
