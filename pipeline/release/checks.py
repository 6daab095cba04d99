"""Checks across tables, each a query that returns the rows that fail.

Belongs here: the checks, most of them generated from the tables' models, and running them. Does not belong here: what
one table can judge by itself (see `tables/validation.py`).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pipeline.release.folder import open_tables
from pipeline.tables import schema

MAX_ROWS_SHOWN = 10

TITLE_IN_TEXT = "contains(regexp_replace(s.text, '\\s+', ' ', 'g'), {title})"
"""SQL: whether a title stands in the staged text `s`, as a headline read there does; then it is words of the text."""

_LOST_KEY = "Keep the row it refers to, or leave the column empty, in the step that makes this table."
_BAD_SPAN = "Correct the offsets where the row is made: they count characters of the staged text, end exclusive."
_BAD_GRAIN = "Correct the step that makes this table: it does not keep to what one row is."


@dataclass(frozen=True)
class Check:
    """One check. `sql` selects the failing rows; `tables` are those it looks at, the one it judges first."""

    name: str
    tables: tuple[str, ...]
    advice: str
    sql: str


@dataclass(frozen=True)
class Failure:
    """A check that failed: how many rows and up to ten of them, with what to do about it."""

    check: Check
    count: int
    rows: tuple[dict[str, Any], ...]

    def __str__(self) -> str:
        """Say it on one line, with the failing rows below."""
        shown = "".join(f"\n    {row}" for row in self.rows)
        return f"{self.check.name} ({self.count} rows). {self.check.advice}{shown}"


class CheckError(ValueError):
    """Tables that do not fit together; `failures` tells how."""

    def __init__(self, failures: list[Failure]) -> None:
        """Say what failed."""
        self.failures = failures
        super().__init__("Tables do not fit together:\n" + "\n".join(f"  {failure}" for failure in failures))


def all_checks() -> tuple[Check, ...]:
    """Return every check, in the order of the tables they judge."""
    found = [check for table in schema.TABLES for check in (*_keys(table), *_spans(table))]
    found += [*_documents(), *_grains()]
    order = list(schema.TABLES)
    return tuple(sorted(found, key=lambda check: order.index(check.tables[0])))


def run_checks(folder: Path, staged: Path | None, checks: Iterable[Check] | None = None) -> list[Failure]:
    """Run checks, or all, over a folder of `<table>.parquet` and the staged texts; return those that fail.

    `texts.parquet` may be missing. Raises FileNotFoundError for any other missing table that these checks look at.
    """
    failures = []
    wanted = all_checks() if checks is None else tuple(checks)
    only = dict.fromkeys(table for check in wanted for table in check.tables)
    with open_tables(folder, staged, only) as connection:
        for check in wanted:
            count = connection.execute(f"SELECT count(*) FROM ({check.sql})").fetchall()[0][0]
            if count:
                found = connection.sql(f"SELECT * FROM ({check.sql}) ORDER BY ALL LIMIT {MAX_ROWS_SHOWN}")
                rows = tuple(dict(zip(found.columns, row, strict=True)) for row in found.fetchall())
                failures.append(Failure(check, count, rows))
    return failures


def document_of(table: str) -> tuple[str, str]:
    """Return the SQL that joins a table `t` to its document, and the expression of its document_id."""
    owner = _owner(table)
    if owner is None:
        return "", "t.document_id"
    return f"JOIN {owner.table} AS o ON o.{owner.target} = t.{owner.column}", "o.document_id"


def _owner(table: str) -> schema.Reference | None:
    """Return by which reference a table without document_id comes to its document: the first that leads to one."""
    if _has_document(table):
        return None
    return next(ref for ref in schema.references(table) if _has_document(ref.table))


def _tables(table: str, *others: str) -> tuple[str, ...]:
    """Return the tables that a check of `table` looks at, each once, the one that leads to its document included."""
    owner = _owner(table)
    return tuple(dict.fromkeys([table, *([owner.table] if owner else []), *others]))


def _has_document(table: str) -> bool:
    return "document_id" in schema.arrow_schema(table).names


def _keys(table: str) -> list[Check]:
    key = ", ".join(schema.primary_key(table))
    unique = Check(
        f"{table}: {key} is unique",
        (table,),
        "Make the id from more of what tells these rows apart.",
        f"SELECT {key}, count(*) AS occurrences FROM {table} GROUP BY {key} HAVING count(*) > 1",
    )
    return [unique] + [
        Check(
            f"{table}.{ref.column} is in {ref.table}",
            tuple(dict.fromkeys([table, ref.table])),
            _LOST_KEY,
            f"SELECT {', '.join(f't.{name}' for name in dict.fromkeys([*schema.primary_key(table), ref.column]))} "
            f"FROM {table} AS t ANTI JOIN {ref.table} AS other ON other.{ref.target} = t.{ref.column} "
            f"WHERE t.{ref.column} IS NOT NULL",
        )
        for ref in schema.references(table)
    ]


def _spans(table: str) -> list[Check]:
    if not schema.verbatim_columns(table):
        return []
    join, document = document_of(table)
    key = ", ".join(f"t.{name}" for name in schema.primary_key(table))
    documents = _tables(table, "documents")
    found = []
    for span in schema.spans(table):
        start, end, words = f"t.{span.start}", f"t.{span.end}", f"t.{span.verbatim}"
        source = f"FROM {table} AS t {join} JOIN staged AS s ON s.document_id = {document}"
        shown = f"SELECT {key}, {document}, {start}, {end}"
        found += [
            Check(
                f"{table}.{span.start} to {span.end} lies inside the document",
                documents,
                _BAD_SPAN,
                f"{shown}, length(s.text) AS char_count {source} "
                f"WHERE ({start} IS NULL) <> ({end} IS NULL) OR {start} < 0 OR {end} <= {start} "
                f"OR {end} > length(s.text)",
            ),
            Check(
                f"{table}.{span.verbatim} stands in the text at its offsets",
                documents,
                _BAD_SPAN,
                f"{shown}, {words}, substring(s.text, {start} + 1, {end} - {start}) AS text_there {source} "
                f"WHERE {words} IS NOT NULL AND ({start} IS NULL "
                f"OR {words} <> substring(s.text, {start} + 1, {end} - {start}))",
            ),
            Check(
                f"{table}.{span.verbatim} is there unless the text is withheld",
                documents,
                "Fill the column, or mark the document as withheld.",
                f"{shown} FROM {table} AS t {join} JOIN documents AS d ON d.document_id = {document} "
                f"WHERE {start} IS NOT NULL AND {words} IS NULL AND NOT d.is_text_withheld",
            ),
        ]
    leaks = " OR ".join(f"t.{name} IS NOT NULL" for name in schema.verbatim_columns(table))
    withheld = Check(
        f"{table} holds no words of a withheld text",
        documents,
        "Leave its verbatim columns empty.",
        f"SELECT {key} FROM {table} AS t {join} JOIN documents AS d ON d.document_id = {document} "
        f"WHERE d.is_text_withheld AND ({leaks})",
    )
    return [*found, withheld]


def _documents() -> list[Check]:
    """Return checks that rows keep to one document and that documents are the texts that were staged."""
    checks = [
        Check(
            "documents are the staged texts, unchanged",
            ("documents",),
            "Stage again: the text differs from what the document says of it, or is missing.",
            "SELECT d.document_id, d.char_count, length(s.text) AS staged_chars "
            "FROM documents AS d LEFT JOIN staged AS s ON s.document_id = d.document_id "
            "WHERE s.text IS NULL OR d.char_count <> length(s.text) OR d.text_sha256 <> sha256(s.text)",
        ),
        Check(
            "texts are the staged texts",
            ("texts", "documents"),
            "Publish the staged text itself, or none.",
            "SELECT t.document_id FROM texts AS t JOIN documents AS d ON d.document_id = t.document_id "
            "LEFT JOIN staged AS s ON s.document_id = t.document_id "
            "WHERE d.is_text_withheld OR s.text IS NULL OR s.text <> t.text",
        ),
        Check(
            "documents.title holds no words of a withheld text",
            ("documents",),
            "Leave it empty where the text itself holds it.",
            "SELECT d.document_id FROM documents AS d JOIN staged AS s ON s.document_id = d.document_id "
            f"WHERE d.is_text_withheld AND {TITLE_IN_TEXT.format(title='d.title')}",
        ),
    ]
    for table in schema.TABLES:
        located = [ref for ref in schema.references(table) if _has_document(ref.table) and ref.table != "documents"]
        if table == "discrepancy_quantities" or not located or (not _has_document(table) and len(located) == 1):
            continue
        join, document = document_of(table)
        key = ", ".join(f"t.{name}" for name in schema.primary_key(table))
        checks += [
            Check(
                f"{table}.{ref.column} is of the same document",
                _tables(table, ref.table),
                _LOST_KEY,
                f"SELECT {key}, t.{ref.column}, {document}, other.document_id AS other_document_id "
                f"FROM {table} AS t {join} JOIN {ref.table} AS other ON other.{ref.target} = t.{ref.column} "
                f"WHERE other.document_id <> {document}",
            )
            for ref in located
        ]
    return checks


def _grains() -> list[Check]:
    """Return checks that rows exist for the reason their table gives."""
    citing = [table for table in schema.TABLES for ref in schema.references(table) if ref.table == "sentences"]
    cited = " UNION ALL ".join(f"SELECT sentence_id FROM {table}" for table in citing)
    return [
        Check(
            "sentences are cited by a fact",
            ("sentences", *citing),
            "Keep only sentences that a fact cites.",
            f"SELECT t.sentence_id, t.document_id FROM sentences AS t "
            f"ANTI JOIN ({cited}) AS c ON c.sentence_id = t.sentence_id",
        ),
        Check(
            "incidents have a report",
            ("incidents", "events"),
            _BAD_GRAIN,
            "SELECT t.incident_id, t.title FROM incidents AS t ANTI JOIN events AS e ON e.incident_id = t.incident_id",
        ),
        Check(
            "discrepancies are between documents",
            ("discrepancies", "discrepancy_quantities", "quantities"),
            _BAD_GRAIN,
            "SELECT t.discrepancy_id, count(DISTINCT q.document_id) AS documents FROM discrepancies AS t "
            "LEFT JOIN discrepancy_quantities AS l ON l.discrepancy_id = t.discrepancy_id "
            "LEFT JOIN quantities AS q ON q.quantity_id = l.quantity_id "
            "GROUP BY t.discrepancy_id HAVING count(DISTINCT q.document_id) < 2",
        ),
    ]
