"""The tables as DuckDB statements.

Belongs here: CREATE TABLE with types, keys and checks, and comments, derived from `schema.py`. Does not belong here:
views, or writing a database (see `release/database.py`).
"""

import json
from typing import Any

import pyarrow as pa

from pipeline.tables import schema

TYPES = {
    pa.string(): "VARCHAR",
    pa.date32(): "DATE",
    pa.int32(): "INTEGER",
    pa.int64(): "BIGINT",
    pa.float64(): "DOUBLE",
    pa.bool_(): "BOOLEAN",
}
"""DuckDB's type for each Arrow type that a column may have."""


def duckdb_ddl(table: str) -> str:
    """Return the statements that make a table with its keys, checks and comments, each ended by a semicolon.

    Tables must be made in `schema.load_order()`. References within one table are left to the release's checks: DuckDB
    looks at them row by row while loading and would refuse a row that comes before the one it refers to.
    """
    lines = [_column(column) for column in schema.columns(table)]
    lines.append(f"PRIMARY KEY ({', '.join(schema.primary_key(table))})")
    lines += [f"CHECK ({sql})" for _, sql in schema.rules(table)]
    lines += [
        f"FOREIGN KEY ({ref.column}) REFERENCES {ref.table} ({ref.target})"
        for ref in schema.references(table)
        if ref.table != table
    ]
    body = ",\n    ".join(lines)
    return "\n".join([f"CREATE TABLE {table} (\n    {body}\n);", *_comments(table)])


def literal(value: Any) -> str:
    """Return a value as an SQL literal."""
    if isinstance(value, str):
        return "'" + value.replace("'", "''") + "'"
    return json.dumps(value)


def _column(column: schema.Column) -> str:
    parts = [column.name, TYPES[column.type]]
    if not column.is_nullable:
        parts.append("NOT NULL")
    parts += [f"CHECK ({_condition(column.name, check, facts)})" for check, facts in column.checks]
    return " ".join(parts)


def _condition(column: str, check: str, facts: dict[str, Any]) -> str:
    if check == "isin":
        return f"{column} IN ({', '.join(literal(value) for value in facts['allowed_values'])})"
    if check == "greater_than_or_equal_to":
        return f"{column} >= {literal(facts['min_value'])}"
    if check == "less_than_or_equal_to":
        return f"{column} <= {literal(facts['max_value'])}"
    if check == "str_matches":
        return f"regexp_matches({column}, {literal(facts['pattern'])})"
    if check == "str_length":
        return f"length({column}) >= {literal(facts['min_value'])}"
    raise ValueError(f"No SQL is known for the check {check} of column {column}: add it here.")


def _comments(table: str) -> list[str]:
    lines = [f"COMMENT ON TABLE {table} IS {literal(schema.description(table))};"]
    for column in schema.columns(table):
        lines.append(f"COMMENT ON COLUMN {table}.{column.name} IS {literal(column.description)};")
    return lines
