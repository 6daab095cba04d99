"""What the explorer holds of a release.

Belongs here: which tables and columns, read from the release's own database, which holds nothing but what may be
published. Does not belong here: how they are shown (`page/`) or written down (`columns.py`, `spans.py`).

Each table is a query in `sql/`. What a query names before `sentence_id` is what the page hands out as CSV.
"""

import json
from collections.abc import Mapping
from importlib import resources
from itertools import chain
from pathlib import Path
from typing import Any

import duckdb
import pyarrow as pa

from pipeline.lexicon import plover
from pipeline.release.cautions import cautions
from pipeline.release.database import FILE_NAME
from pipeline.release.explorer.columns import encoded, referring
from pipeline.release.explorer.extent import choose_documents
from pipeline.release.explorer.spans import spans
from pipeline.release.package.about import citation
from pipeline.tables import schema

_TABLES = {
    "documents": "document_id",
    "sentences": "sentence_id",
    "actors": "actor_id",
    "places": "place_id",
    "incidents": "incident_id",
    "events": "event_id",
    "event_actors": None,
    "event_dates": None,
    "quantities": "quantity_id",
    "event_quantities": None,
    "quotations": "quotation_id",
    "discrepancies": "discrepancy_id",
    "claims": None,
}
"""The tables of the page, each with its key where others of the page refer to it or a reader may ask for a row."""

_LISTED = ("events", "incidents", "quantities", "quotations", "claims")
_SPANS = {
    "evidence": "start_char",
    "words": "start_char",
    "trigger": "trigger_start_char",
    "attribution": "attribution_start_char",
    "place_text": "place_start_char",
    "speaker_text": "speaker_start_char",
}
_TOLD = ("version", "date", "schema_version", "licence", "publish_text", "git_revision")


def page_data(release: Path, said: Mapping[str, Any]) -> dict[str, Any]:
    """Return everything the page shows, as plain JSON values, from a release that has its database.

    The same tables give the same values. `said` is the release's manifest.
    """
    with duckdb.connect(str(release / FILE_NAME), read_only=True) as connection:
        choose_documents(connection)
        rows = {name: connection.sql(_query(name)).to_arrow_table() for name in _TABLES}
        meanings = _meanings(connection)
    csv = {name: _csv_columns(rows[name]) for name in _LISTED}
    cited = citation(said["version"], said["date"])
    counts = {table: told["rows"] for table, told in said["tables"].items()}
    return {
        "release": {**{name: said[name] for name in _TOLD}, "rows": counts, "citation": cited},
        "tables": {name: _table(name, rows) for name in _TABLES},
        "csv": csv,
        "meanings": {column: meanings[column] for column in dict.fromkeys(chain(*csv.values()))},
        "cautions": [[entry.caution, entry.detail] for entry in cautions()],
        "event_types": [[entry.id, entry.description] for entry in plover.shipped().types],
        "outline": json.loads((resources.files(__package__) / "map" / "outline.json").read_text("utf-8")),
    }


def _query(name: str) -> str:
    return (resources.files(__package__) / "sql" / f"{name}.sql").read_text("utf-8")


def _table(name: str, rows: Mapping[str, pa.Table]) -> dict[str, Any]:
    found = rows[name]
    columns = {}
    for column in found.column_names:
        values, target = found.column(column), _REFERENCES.get(column)
        if column in _SPANS.values() and (column != "start_char" or "end_char" not in found.column_names):
            continue
        if column == "sentence_id" and name == "sentences":
            continue
        if column != _TABLES[name] and target:
            columns[column] = referring(values, target, rows[target].column(_TABLES[target]))
        elif (start := _span_start(name, column)) and start in found.column_names:
            columns[column] = _spans(values, found, start, rows["sentences"])
        else:
            columns[column] = encoded(values, all_differ=column == _TABLES[name] or name == "sentences")
    return {"length": found.num_rows, "columns": columns}


_REFERENCES = {
    column.name: column.reference.table
    for table in schema.TABLES
    for column in schema.columns(table)
    if column.reference and column.reference.table in _TABLES
}


def _span_start(name: str, column: str) -> str | None:
    if column == "text" and name != "sentences":
        return "start_char"
    return _SPANS.get(column)


def _spans(values: pa.ChunkedArray, rows: pa.Table, start: str, sentences: pa.Table) -> dict[str, Any]:
    positions = referring(rows.column("sentence_id"), "sentences", sentences.column("sentence_id"))["rows"]
    return spans(
        values.to_pylist(),
        rows.column(start).to_pylist(),
        positions,
        sentences.column("text").to_pylist(),
        sentences.column("start_char").to_pylist(),
    )


def _csv_columns(rows: pa.Table) -> list[str]:
    names: list[str] = rows.column_names
    return names[: names.index("sentence_id")] if "sentence_id" in names else names


def _meanings(connection: duckdb.DuckDBPyConnection) -> dict[str, str]:
    """Return what each column means, by name; what a view says of a column of its own included."""
    found = connection.execute("SELECT column_name, comment FROM duckdb_columns() WHERE comment IS NOT NULL").fetchall()
    return dict(sorted(found))
