"""`datapackage.json`: the tables for tools that know Data Package v2 (https://datapackage.org/standard/).

Belongs here: columns, constraints and keys in that standard's words. Does not belong here: what columns mean
(`tables/`).
"""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pyarrow as pa

from pipeline.release.contents import find
from pipeline.release.package.about import about
from pipeline.tables import schema

FILE_NAME = "datapackage.json"

_PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json"
_TYPES = {
    pa.string(): "string",
    pa.date32(): "date",
    pa.int32(): "integer",
    pa.int64(): "integer",
    pa.float64(): "number",
    pa.bool_(): "boolean",
}
_CONSTRAINTS = {
    "isin": ("enum", "allowed_values"),
    "greater_than_or_equal_to": ("minimum", "min_value"),
    "less_than_or_equal_to": ("maximum", "max_value"),
    "str_matches": ("pattern", "pattern"),
    "str_length": ("minLength", "min_value"),
}
"""Checks of a column by name, with the constraint that says the same and the fact that is its value."""


def write_datapackage(release: Path, said: Mapping[str, Any]) -> None:
    """Write datapackage.json."""
    text = json.dumps(datapackage(said), indent=2, ensure_ascii=False) + "\n"
    (release / FILE_NAME).write_text(text, "utf-8")


def datapackage(said: Mapping[str, Any]) -> dict[str, Any]:
    """Return the descriptor of a release, a resource for each table in the order of presentation.

    No `bytes`: Frictionless compares them with the rows it reads rather than with the file, and calls them wrong.
    """
    known = about()
    return {
        "$schema": _PROFILE,
        "name": known.id,
        "title": f"{known.title}, release {said['version']}",
        "description": known.description,
        "version": said["version"],
        "created": f"{said['date']}T00:00:00Z",
        "keywords": list(known.keywords),
        "licenses": [{"name": known.licence.id, "title": known.licence.title, "path": known.licence.url}],
        "contributors": [{"title": known.creator, "roles": ["creator"]}],
        "sources": [{"title": source.title, "path": source.url} for source in known.sources],
        "resources": [_resource(table, said["tables"][table]["sha256"]) for table in schema.TABLES],
    }


def _resource(table: str, sha256: str) -> dict[str, Any]:
    path = f"{table}.parquet"
    return {
        "name": table,
        "type": "table",
        "path": path,
        "description": schema.description(table),
        "format": "parquet",
        "mediatype": find(path).media_type,
        "hash": f"sha256:{sha256}",
        **_dialect(table),
        "schema": table_schema(table),
    }


def _dialect(table: str) -> dict[str, Any]:
    """Return what Frictionless must be told to read nulls as nulls.

    It reads Parquet through pandas, where a null among numbers is a NaN, to Frictionless a faulty number; in a
    categorical column it stays a null.
    """
    numbers = [
        column.name
        for column in schema.columns(table)
        if column.is_nullable and _TYPES[column.type] in ("integer", "number")
    ]
    return {"dialect": {"parquet": {"categories": numbers}}} if numbers else {}


def table_schema(table: str) -> dict[str, Any]:
    """Return the Table Schema of a table. Raises KeyError where a type or check has no word in the standard."""
    described: dict[str, Any] = {
        "fields": [_field(column) for column in schema.columns(table)],
        "primaryKey": list(schema.primary_key(table)),
    }
    keys = [
        {
            "fields": [ref.column],
            "reference": {
                "resource": "" if ref.table == table else ref.table,
                "fields": [ref.target],
            },
        }
        for ref in schema.references(table)
    ]
    return {**described, "foreignKeys": keys} if keys else described


def _field(column: schema.Column) -> dict[str, Any]:
    constraints: dict[str, Any] = {} if column.is_nullable else {"required": True}
    for check, facts in column.checks:
        word, fact = _CONSTRAINTS[check]
        constraints[word] = facts[fact]
    described = {"name": column.name, "type": _TYPES[column.type], "description": column.description}
    return {**described, "constraints": constraints} if constraints else described
