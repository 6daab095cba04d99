"""What the models say, for those who write, describe or check tables.

Belongs here: the list of tables, and columns, keys, references, spans and Arrow schema derived from the models and
only from them. Does not belong here: SQL (see `ddl.py`), judging rows (see `validation.py`).
"""

from dataclasses import dataclass
from functools import cache
from typing import Any

import pyarrow as pa

from pipeline.tables.actor_names import ActorNames
from pipeline.tables.actors import Actors
from pipeline.tables.dates import Dates
from pipeline.tables.discrepancies import Discrepancies
from pipeline.tables.discrepancy_quantities import DiscrepancyQuantities
from pipeline.tables.documents import Documents
from pipeline.tables.event_actors import EventActors
from pipeline.tables.event_quantities import EventQuantities
from pipeline.tables.events import Events
from pipeline.tables.fields import Table
from pipeline.tables.incidents import Incidents
from pipeline.tables.mentions import Mentions
from pipeline.tables.place_mentions import PlaceMentions
from pipeline.tables.places import Places
from pipeline.tables.quantities import Quantities
from pipeline.tables.quotations import Quotations
from pipeline.tables.rejects import Rejects
from pipeline.tables.sentences import Sentences
from pipeline.tables.texts import Texts

SCHEMA_VERSION = "1.1"

_MODELS: tuple[type[Table], ...] = (
    Documents,
    Texts,
    Sentences,
    Actors,
    ActorNames,
    Mentions,
    Places,
    PlaceMentions,
    Dates,
    Events,
    EventActors,
    Quantities,
    EventQuantities,
    Quotations,
    Incidents,
    Discrepancies,
    DiscrepancyQuantities,
    Rejects,
)

TABLES: dict[str, type[Table]] = {str(model.to_schema().name): model for model in _MODELS}
"""Every table by name, in the order in which a release presents them."""


@dataclass(frozen=True)
class Reference:
    """A column whose values are keys of another table, or of its own."""

    column: str
    table: str
    target: str


@dataclass(frozen=True)
class Span:
    """Two offset columns and the verbatim column of what lies between them."""

    start: str
    end: str
    verbatim: str


@dataclass(frozen=True)
class Column:
    """One column: all that its model says of it, in plain values."""

    name: str
    type: pa.DataType
    is_nullable: bool
    is_key: bool
    is_verbatim: bool
    description: str
    allowed: tuple[str, ...]
    reference: Reference | None
    checks: tuple[tuple[str, dict[str, Any]], ...]
    span: Span | None


@cache
def columns(table: str) -> tuple[Column, ...]:
    """Return the columns of a table in order. Raises KeyError for an unknown table."""
    found = []
    for name, column in TABLES[table].to_schema().columns.items():
        metadata = column.metadata or {}
        checks = tuple((str(check.name), dict(check.statistics or {})) for check in column.checks)
        target, _, target_column = metadata.get("references", "").partition(".")
        is_own_key = (target, target_column) == (table, name)
        span = metadata.get("span")
        found.append(
            Column(
                name=name,
                type=column.dtype.type.pyarrow_dtype,
                is_nullable=column.nullable,
                is_key=name in primary_key(table),
                is_verbatim=metadata.get("verbatim", False),
                description=str(column.description),
                allowed=next((tuple(facts["allowed_values"]) for check, facts in checks if check == "isin"), ()),
                reference=Reference(name, target, target_column) if target and not is_own_key else None,
                checks=checks,
                span=Span(span[0], span[1], name) if span else None,
            )
        )
    return tuple(found)


def description(table: str) -> str:
    """Return what one row of a table is."""
    return str(TABLES[table].__doc__)


@cache
def primary_key(table: str) -> tuple[str, ...]:
    """Return the columns whose values together name one row."""
    unique = TABLES[table].to_schema().unique
    return tuple(unique or ())


def references(table: str) -> tuple[Reference, ...]:
    """Return the columns that hold keys of other tables, or of rows of the same one."""
    return tuple(column.reference for column in columns(table) if column.reference)


def spans(table: str) -> tuple[Span, ...]:
    """Return the spans of a table: offsets into the staged text with the words that must stand there."""
    return tuple(column.span for column in columns(table) if column.span)


def rules(table: str) -> tuple[tuple[str, str], ...]:
    """Return the conditions each row must meet, as pairs of description and SQL."""
    return tuple((str(check.name), check.statistics["sql"]) for check in TABLES[table].to_schema().checks)


def verbatim_columns(table: str) -> tuple[str, ...]:
    """Return the columns that hold words of a text, null where the text must not be published."""
    return tuple(column.name for column in columns(table) if column.is_verbatim)


def load_order() -> tuple[str, ...]:
    """Return the tables so that each comes after those it refers to."""
    ordered: list[str] = []
    while len(ordered) < len(TABLES):
        ready = [
            table
            for table in TABLES
            if table not in ordered and {ref.table for ref in references(table)} - {table} <= set(ordered)
        ]
        if not ready:
            raise ValueError("Tables refer to each other in a circle.")
        ordered += ready
    return tuple(ordered)


@cache
def arrow_schema(table: str) -> pa.Schema:
    """Return the Arrow schema of a table, with nullability and descriptions. Raises KeyError for an unknown table."""
    fields = [
        pa.field(column.name, column.type, column.is_nullable, {"description": column.description})
        for column in columns(table)
    ]
    return pa.schema(fields, {"table": table, "description": description(table)})
