"""The last step of each table: rows of single documents to rows of the corpus, as queries that DuckDB streams.

Belongs here: views over datasets, replacing merged actors, adding incidents, putting a table together from several.
Does not belong here: who is one actor or what is one incident (see the modules beside this one).

The queries read the views `staged` (documents), `staged_rejects`, `extracted_<table>`, `actor_merges` (old_id, new_id)
and `incident_of_event` (event_id, incident_id); each only those it needs.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import duckdb
import pyarrow as pa

from pipeline.dataset import ROW_GROUP_ROWS, Dataset, write_dataset
from pipeline.tables import schema
from pipeline.tables.ddl import literal

MERGES = pa.schema([("old_id", pa.string()), ("new_id", pa.string())])
MEMBERSHIP = pa.schema([("event_id", pa.string()), ("incident_id", pa.string())])

_HEAD_MARKS = ("kicker", "subheadline")


@contextmanager
def views(files: Mapping[str, Path]) -> Iterator[duckdb.DuckDBPyConnection]:
    """Open Parquet files as views by name; what does not fit in memory spills into the folder of the first."""
    with duckdb.connect() as connection:
        for name, path in files.items():
            connection.execute(f"CREATE VIEW {name} AS FROM read_parquet({literal(str(path))})")
        spill = next(iter(files.values())).parent / ".spill"
        connection.execute(f"SET temp_directory = {literal(str(spill))}")
        yield connection


def write_query(connection: duckdb.DuckDBPyConnection, query: str, table: str, path: Path) -> Dataset:
    """Write the rows of a query, columns in the order and of the types of a release table, and return the dataset."""
    bare = pa.schema([pa.field(field.name, field.type) for field in schema.arrow_schema(table)])
    with connection.sql(query).to_arrow_reader(ROW_GROUP_ROWS) as reader:
        return write_dataset(path, bare, (pa.Table.from_batches([batch]) for batch in reader))


def documents_query() -> str:
    """Return the query for `documents`: those of which facts were extracted, none withheld as yet.

    Needs `staged` and `extracted_document_counts`.
    """
    special = {
        "sentence_count": "c.sentence_count",
        "duplicate_of": "f.document_id AS duplicate_of",
        "is_text_withheld": "false AS is_text_withheld",
        **{kind: f"{_words_marked(kind)} AS {kind}" for kind in _HEAD_MARKS},
    }
    columns = ", ".join(special.get(name, f"s.{name}") for name in schema.arrow_schema("documents").names)
    return (
        f"SELECT {columns} FROM staged AS s "
        "JOIN extracted_document_counts AS c ON c.document_id = s.document_id "
        "LEFT JOIN extracted_document_counts AS f ON f.document_id = s.duplicate_of"
    )


def _words_marked(kind: str) -> str:
    mark = f"list_filter(s.marks, lambda m: m.kind = '{kind}')[1]"
    return f'substring(s.text, {mark}.start + 1, {mark}."end" - {mark}.start)'


def rejects_query() -> str:
    """Return the query for `rejects`, of staging and of extraction. Needs `staged_rejects` and `extracted_rejects`."""
    columns = ", ".join(schema.arrow_schema("rejects").names)
    return f"SELECT {columns} FROM staged_rejects UNION ALL SELECT {columns} FROM extracted_rejects"


def places_query() -> str:
    """Return the query for `places`: every place that some document names. Needs `extracted_place_candidates`."""
    columns = ", ".join(schema.arrow_schema("places").names)
    return f"SELECT DISTINCT {columns} FROM extracted_place_candidates ORDER BY place_id"


def facts_query(table: str, with_incidents: bool = True) -> str:
    """Return the query for a table of facts: actors by the id they go by now, and events with their incident.

    Needs `extracted_<table>`, `actor_merges`, and for events `incident_of_event` unless `with_incidents` is false.
    """
    columns, joins = [], []
    for column in schema.columns(table):
        name = column.name
        if column.reference and column.reference.table == "actors":
            joins.append(f"LEFT JOIN actor_merges AS m_{name} ON m_{name}.old_id = t.{name}")
            columns.append(f"coalesce(m_{name}.new_id, t.{name}) AS {name}")
        elif table == "events" and name == "incident_id" and with_incidents:
            joins.append("LEFT JOIN incident_of_event AS i ON i.event_id = t.event_id")
            columns.append("i.incident_id")
        else:
            columns.append(f"t.{name}")
    return " ".join([f"SELECT {', '.join(columns)} FROM extracted_{table} AS t", *joins])
