"""A small corpus of extracted rows, as the resolvers read them: one line an event, defaults for the rest."""

from collections.abc import Sequence
from datetime import date
from typing import Any

import duckdb
import pyarrow as pa

from pipeline.tables.schema import arrow_schema

Row = dict[str, Any]


def document(
    name: str, published: str | None = None, publisher: str | None = None, duplicate_of: str | None = None
) -> Row:
    return {
        "document_id": name,
        "source_path": name,
        "published_date": date.fromisoformat(published) if published else None,
        "publisher": publisher,
        "duplicate_of": duplicate_of,
    }


def event(
    name: str,
    doc: str,
    event_type: str = "ASSAULT",
    day: str | None = None,
    place: str | None = None,
    status: str = "asserted",
    mode: str | None = None,
) -> Row:
    when = date.fromisoformat(day) if day else None
    return {
        "event_id": name,
        "document_id": doc,
        "event_type": event_type,
        "status": status,
        "mode": mode,
        "start_char": 0,
        "start_date": when,
        "end_date": when,
        "date_precision": "day" if day else None,
        "place_id": place,
    }


def figure(
    name: str,
    doc: str,
    low: float | None,
    comparator: str = "exactly",
    kind: str = "fatalities",
    high: float | None = -1,
    **more: Any,
) -> Row:
    return {
        "quantity_id": name,
        "document_id": doc,
        "quantity_type": kind,
        "unit": "person",
        "value_low": low,
        "value_high": low if high == -1 else high,
        "comparator": comparator,
        "status": "reported",
        "evidence": f"{low} people",
        "start_char": 0,
        **more,
    }


def database(**tables: Sequence[Row]) -> duckdb.DuckDBPyConnection:
    connection = duckdb.connect()
    for name in (
        "documents",
        "events",
        "event_actors",
        "actors",
        "places",
        "quantities",
        "event_quantities",
        "mentions",
        "place_mentions",
        "incidents",
    ):
        schema = arrow_schema(name)
        rows = [{field.name: row.get(field.name) for field in schema} for row in tables.get(name, [])]
        loose = pa.schema([pa.field(field.name, field.type) for field in schema])
        connection.register(f"{name}_rows", pa.Table.from_pylist(rows, loose))
        connection.execute(f"CREATE TABLE {name} AS FROM {name}_rows")
    pairs = pa.Table.from_pylist(
        list(tables.get("incident_of_event", [])), pa.schema([("event_id", pa.string()), ("incident_id", pa.string())])
    )
    connection.register("pairs", pairs)
    connection.execute("CREATE TABLE incident_of_event AS FROM pairs")
    return connection
