"""What of the texts a release may hold: whole texts where their licence allows it, else evidence only, or no word.

Belongs here: the queries that read each table as it may be published. Does not belong here: which licences allow
republication (see `lexicon/licences.py`), writing (see `parquet.py`).
"""

from __future__ import annotations

import duckdb
import pyarrow as pa

from pipeline.lexicon.licences import Licences
from pipeline.release.checks import TITLE_IN_TEXT, document_of
from pipeline.settings import PublishText
from pipeline.tables import schema


def decide(connection: duckdb.DuckDBPyConnection, publish_text: PublishText, licences: Licences) -> None:
    """Make the table `letting` in a connection from `open_tables`: per document, what of its text may go out.

    A document that is already marked as withheld stays so whatever the setting; one whose licence is unknown lets out
    evidence only.
    """
    declared = connection.sql("SELECT DISTINCT licence FROM documents WHERE licence IS NOT NULL").fetchall()
    free = sorted(text for (text,) in declared if licences.find(text))
    connection.register("free_licences", pa.table({"licence": pa.array(free, pa.string())}))
    withheld = "true" if publish_text == "none" else "is_text_withheld"
    whole = "licence IN (SELECT licence FROM free_licences)" if publish_text == "licence" else "false"
    connection.execute(
        f"CREATE TABLE letting AS SELECT document_id, {withheld} AS is_text_withheld, "
        f"coalesce({whole}, false) AND NOT ({withheld}) AS is_text_whole FROM documents"
    )
    connection.unregister("free_licences")


def released(table: str) -> str:
    """Return the query for the rows of a table as they may be published, sorted by key; needs `decide` first."""
    key = ", ".join(f"t.{name}" for name in schema.primary_key(table))
    if table == "texts":
        return (
            "SELECT t.document_id, t.text FROM staged AS t JOIN letting AS l ON l.document_id = t.document_id "
            f"WHERE l.is_text_whole ORDER BY {key}"
        )
    if not schema.verbatim_columns(table):
        return f"SELECT t.* FROM {table} AS t ORDER BY {key}"
    join, document = document_of(table)
    if table == "documents":
        join = "JOIN staged AS s ON s.document_id = t.document_id"
    columns = ", ".join(_column(table, column) for column in schema.columns(table))
    return f"SELECT {columns} FROM {table} AS t {join} JOIN letting AS l ON l.document_id = {document} ORDER BY {key}"


def _column(table: str, column: schema.Column) -> str:
    if column.name == "is_text_withheld":
        return "l.is_text_withheld"
    if column.is_verbatim:
        return f"CASE WHEN NOT l.is_text_withheld THEN t.{column.name} END AS {column.name}"
    if (table, column.name) == ("documents", "title"):
        return (
            f"CASE WHEN NOT (l.is_text_withheld AND {TITLE_IN_TEXT.format(title='t.title')}) THEN t.title END AS title"
        )
    return f"t.{column.name}"
