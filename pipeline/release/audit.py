"""Looking a finished release over again: its files, each table, and the tables together.

Belongs here: what can be asked of a release by itself. Does not belong here: the checks it repeats (`checks.py`).
"""

import hashlib
from collections.abc import Iterator
from pathlib import Path

import pyarrow.parquet as pq

from pipeline.dataset import Dataset
from pipeline.release.checks import all_checks, run_checks
from pipeline.release.checksums import CHECKSUMS
from pipeline.tables import schema
from pipeline.tables.validation import TableError, validate


def audit(release: Path, staged: Path | None = None) -> list[str]:
    """Return what is wrong with a release, each in words; nothing if all holds.

    Checks that compare rows with the texts they come from are run only where `staged` holds the texts of just this
    release; raises nothing but OSError where files cannot be read.
    """
    problems = list(_changed_files(release))
    if problems:
        return problems
    for table in schema.TABLES:
        for batch in Dataset.open(release / f"{table}.parquet").batches():
            try:
                validate(table, batch)
            except TableError as error:
                problems.append(str(error))
    if staged and not _are_its_texts(release, staged):
        staged = None
    checks = [check for check in all_checks() if staged or "staged" not in check.sql]
    return problems + [str(failure) for failure in run_checks(release, staged, checks)]


def _changed_files(release: Path) -> Iterator[str]:
    for line in (release / CHECKSUMS).read_text("utf-8").splitlines():
        expected, name = line.split("  ", 1)
        path = release / name
        if not path.is_file():
            yield f"{name} is missing."
            continue
        with path.open("rb") as data:
            if hashlib.file_digest(data, "sha256").hexdigest() != expected:
                yield f"{name} is not the file that was published: its SHA-256 differs from {CHECKSUMS}."


def _are_its_texts(release: Path, staged: Path) -> bool:
    columns = ["document_id", "text_sha256"]
    published = pq.read_table(release / "documents.parquet", columns=columns).to_pylist()
    known = {row["document_id"]: row["text_sha256"] for row in pq.read_table(staged, columns=columns).to_pylist()}
    return all(known.get(row["document_id"]) == row["text_sha256"] for row in published)
