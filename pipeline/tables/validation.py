"""Judging the rows of one table by its model.

Belongs here: running a model over an Arrow table and saying readably what is wrong. Does not belong here: what is
right (see the models), or checks across tables or batches (see `release/checks.py`).
"""

from dataclasses import dataclass
from typing import Any

import pandas as pd
import pandera.errors
import pyarrow as pa

from pipeline.tables import schema

MAX_ROWS_SHOWN = 10


@dataclass(frozen=True)
class Fault:
    """One check that failed: in which column (None: the row as a whole), how often, and up to ten rows as values."""

    table: str
    column: str | None
    check: str
    count: int
    rows: tuple[dict[str, Any], ...]

    def __str__(self) -> str:
        """Say it on one line, with the failing rows below."""
        where = f"{self.table}.{self.column}" if self.column else self.table
        shown = "".join(f"\n    {row}" for row in self.rows)
        return f"{where}: {self.check} ({self.count} rows){shown}" if self.count else f"{where}: {self.check}"


class TableError(ValueError):
    """Rows that their table's model does not allow; `faults` tells them one by one."""

    def __init__(self, table: str, faults: list[Fault]) -> None:
        """Say what failed, in which table."""
        self.table = table
        self.faults = faults
        super().__init__(f"Table {table} is not as its model says:\n" + "\n".join(f"  {fault}" for fault in faults))


def validate(table: str, rows: pa.Table) -> pa.Table:
    """Return the rows, with the table's full Arrow schema, if its model allows them; else raise TableError.

    Names, order and Arrow types of the columns must be exactly the model's; keys are unique within these rows.
    """
    if faults := _type_faults(table, rows.schema):
        raise TableError(table, faults)
    frame = rows.combine_chunks().to_pandas(types_mapper=pd.ArrowDtype)
    try:
        schema.TABLES[table].validate(frame, lazy=True)
    except pandera.errors.SchemaErrors as errors:
        raise TableError(table, _row_faults(table, rows, errors.failure_cases)) from None
    return rows.cast(schema.arrow_schema(table))


def _type_faults(table: str, found: pa.Schema) -> list[Fault]:
    expected = schema.arrow_schema(table)
    if found.names != expected.names:
        missing = [name for name in expected.names if name not in found.names]
        unknown = [name for name in found.names if name not in expected.names]
        problem = f"missing columns {missing}, unknown columns {unknown}" if missing or unknown else "another order"
        return [Fault(table, None, f"the columns must be {', '.join(expected.names)}: {problem}", 0, ())]
    return [
        Fault(table, field.name, f"the type must be {field.type}, not {found.field(field.name).type}", 0, ())
        for field in expected
        if found.field(field.name).type != field.type
    ]


def _row_faults(table: str, rows: pa.Table, cases: pd.DataFrame) -> list[Fault]:
    """Gather pandera's failure cases, one per row and check, or several where a check looks at whole rows."""
    faults = []
    cases = cases.assign(column=cases["column"].where(cases["schema_context"] == "Column", None))
    for (check, column), group in cases.groupby(["check", "column"], dropna=False, sort=True):
        failing = sorted({int(index) for index in group["index"].dropna()})
        name = str(column) if isinstance(column, str) else None
        shown = [name] if name else rows.column_names
        wanted = list(dict.fromkeys([*schema.primary_key(table), *shown]))
        found = rows.select(wanted).take(failing[:MAX_ROWS_SHOWN]).to_pylist()
        faults.append(Fault(table, name, _wording(table, str(check)), len(failing), tuple(found)))
    return faults


def _wording(table: str, check: str) -> str:
    if check == "multiple_fields_uniqueness":
        return f"{' and '.join(schema.primary_key(table))} must not occur twice"
    return "must not be null" if check == "not_nullable" else check
