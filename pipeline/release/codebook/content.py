"""What a codebook tells, gathered from the models, the vocabularies, the database and the measured figures.

Belongs here: bringing it together as plain values. Does not belong here: how it looks (see the templates).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import duckdb

from pipeline.release.accuracy import Measure, measures
from pipeline.release.cautions import Caution, cautions, limits
from pipeline.release.database import FILE_NAME as DATABASE
from pipeline.release.database import views
from pipeline.tables import ddl, schema
from pipeline.tables.codes import Code, coded_columns, codes

KINDS = {
    "VARCHAR": "text",
    "DATE": "day",
    "INTEGER": "whole number",
    "BIGINT": "whole number",
    "DOUBLE": "number",
    "BOOLEAN": "true or false",
}
"""What DuckDB's types are called in plain words."""


@dataclass(frozen=True)
class Column:
    """One column of a table or view; `codes` names the vocabulary of its values if it has one.

    Of a view's column only name, kind, meaning and vocabulary are known.
    """

    name: str
    kind: str
    meaning: str
    is_key: bool = False
    may_be_missing: bool = True
    is_verbatim: bool = False
    codes: str | None = None
    refers_to: str | None = None
    bounds: str | None = None


@dataclass(frozen=True)
class Join:
    """Where keys of one table stand in another, as SQL."""

    table: str
    sql: str


@dataclass(frozen=True)
class Table:
    """One table or view: what a row is, its columns, and for a table its size, rules and joins."""

    name: str
    grain: str
    columns: tuple[Column, ...]
    key: tuple[str, ...] = ()
    rows: int | None = None
    rules: tuple[str, ...] = ()
    joins: tuple[Join, ...] = ()


@dataclass(frozen=True)
class Vocabulary:
    """The values that the columns of one name may take, and the tables that have it."""

    column: str
    meaning: str
    tables: tuple[str, ...]
    codes: tuple[Code, ...]


@dataclass(frozen=True)
class Codebook:
    """All that a codebook tells."""

    version: str
    schema_version: str
    licence: str
    cautions: tuple[Caution, ...]
    limits: tuple[Caution, ...]
    measures: Mapping[str, tuple[Measure, ...]]
    views: tuple[Table, ...]
    tables: tuple[Table, ...]
    vocabularies: tuple[Vocabulary, ...]


def gather(release: Path, said: Mapping[str, Any]) -> Codebook:
    """Return the codebook of a release that has its database; `said` is its manifest."""
    topics: dict[str, tuple[Measure, ...]] = {}
    for measure in measures():
        topics[measure.topic] = (*topics.get(measure.topic, ()), measure)
    with duckdb.connect(release / DATABASE, read_only=True) as connection:
        shown = tuple(_view(connection, name) for name in views())
    return Codebook(
        version=said["version"],
        schema_version=said["schema_version"],
        licence=said["licence"],
        cautions=cautions(),
        limits=limits(),
        measures=topics,
        views=shown,
        tables=tuple(_table(name, said["tables"][name]["rows"]) for name in schema.TABLES),
        vocabularies=tuple(_vocabulary(column) for column in coded_columns()),
    )


def _view(connection: duckdb.DuckDBPyConnection, name: str) -> Table:
    (grain,) = connection.execute("SELECT comment FROM duckdb_views() WHERE view_name = ?", [name]).fetchall()[0]
    found = connection.execute(
        "SELECT column_name, data_type, comment FROM duckdb_columns() WHERE table_name = ? ORDER BY column_index",
        [name],
    ).fetchall()
    coded = coded_columns()
    columns = (
        Column(column, KINDS[kind], told, codes=column if column in coded else None) for column, kind, told in found
    )
    return Table(name, grain, tuple(columns))


def _table(name: str, rows: int) -> Table:
    columns = tuple(
        Column(
            name=column.name,
            kind=KINDS[ddl.TYPES[column.type]],
            meaning=column.description,
            is_key=column.is_key,
            may_be_missing=column.is_nullable,
            is_verbatim=column.is_verbatim,
            codes=column.name if column.allowed else None,
            refers_to=f"{column.reference.table}.{column.reference.target}" if column.reference else None,
            bounds=_bounds(column),
        )
        for column in schema.columns(name)
    )
    rules = tuple(f"{told[0].upper()}{told[1:]}." for told, _ in schema.rules(name))
    return Table(name, schema.description(name), columns, schema.primary_key(name), rows, rules, tuple(_joins(name)))


def _bounds(column: schema.Column) -> str | None:
    facts = dict(column.checks)
    least = facts.get("greater_than_or_equal_to", {}).get("min_value")
    most = facts.get("less_than_or_equal_to", {}).get("max_value")
    if least is not None:
        return f"From {least} to {most}" if most is not None else f"{least} or more"
    pattern = facts.get("str_matches", {}).get("pattern")
    return f"Matches {pattern}" if pattern else None


def _joins(name: str) -> Iterator[Join]:
    """Yield the joins to the tables that this one refers to, then from those that refer to it."""
    for ref in schema.references(name):
        yield Join(ref.table, f"{name}.{ref.column} = {ref.table}.{ref.target}")
    for other in schema.TABLES:
        for ref in schema.references(other):
            if ref.table == name != other:
                yield Join(other, f"{other}.{ref.column} = {name}.{ref.target}")


def _vocabulary(column: str) -> Vocabulary:
    tables = tuple(name for name in schema.TABLES if column in schema.arrow_schema(name).names)
    (meaning,) = {told.description for told in schema.columns(tables[0]) if told.name == column}
    return Vocabulary(column, meaning, tables, codes(column))
