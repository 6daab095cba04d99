"""What a column can be: its Arrow types and the makers of its field.

Belongs here: types and makers shared by all models. Does not belong here: any column (see `shared.py` and the models).

A field's metadata may hold `references` ("table.column"), `verbatim` (the words of the staged text stand in it) and
`span` (the names of the two offset columns that a verbatim column lies between).
"""

import atexit
import os
from collections.abc import Iterable
from functools import cache
from typing import Annotated, Any

import duckdb
import pandas as pd
import pandera.pandas as pa
import pyarrow

Text = Annotated[pd.ArrowDtype, pyarrow.string()]
Day = Annotated[pd.ArrowDtype, pyarrow.date32()]
Whole = Annotated[pd.ArrowDtype, pyarrow.int32()]
Count = Annotated[pd.ArrowDtype, pyarrow.int64()]
Number = Annotated[pd.ArrowDtype, pyarrow.float64()]
Flag = Annotated[pd.ArrowDtype, pyarrow.bool_()]


class Table(pa.DataFrameModel):
    """A table: exactly these columns, in this order, of these types. `Config.unique` of a model is its primary key."""

    class Config:
        """Strict, ordered, never coerced: a wrong type is a fault to see."""

        strict = True
        ordered = True
        coerce = False


def text_field(
    description: str,
    *,
    optional: bool = False,
    allowed: Iterable[str] | None = None,
    pattern: str | None = None,
    references: str | None = None,
) -> Any:
    """Return the field of a text column; missing is null, never the empty string."""
    return pa.Field(
        description=description,
        nullable=optional,
        isin=None if allowed is None else list(allowed),
        str_matches=pattern,
        str_length=None if allowed or pattern else {"min_value": 1},
        metadata={"references": references} if references else {},
    )


def verbatim_field(description: str, span: tuple[str, str] | None = None) -> Any:
    """Return the field of a column that holds words of the staged text, those between the `span` columns if it has any.

    Always nullable: where a document's text must not be published at all, its verbatim columns are null.
    """
    metadata = {"verbatim": True, "span": span}
    return pa.Field(description=description, nullable=True, str_length={"min_value": 1}, metadata=metadata)


def number_field(
    description: str, *, optional: bool = False, minimum: float | None = None, maximum: float | None = None
) -> Any:
    """Return the field of a numeric column, bounds inclusive."""
    return pa.Field(description=description, nullable=optional, ge=minimum, le=maximum)


def plain_field(description: str, *, optional: bool = False) -> Any:
    """Return the field of a day or of a yes-or-no column."""
    return pa.Field(description=description, nullable=optional)


def rule(sql: str, description: str) -> Any:
    """Return a check of a whole row, written once as an SQL condition: pandera runs it and DuckDB's DDL carries it.

    As in SQL, a condition that comes out null holds.
    """

    def check(cls: type[Table], frame: pd.DataFrame) -> pd.Series:
        return _holds(frame, sql)

    return pa.dataframe_check(check, name=description, description=description, statistics={"sql": sql})


def _holds(frame: pd.DataFrame, sql: str) -> "pd.Series[bool]":
    with _engine(os.getpid()).cursor() as connection:
        connection.register("batch", pyarrow.Table.from_pandas(frame, preserve_index=False))
        rows = connection.execute(f"SELECT coalesce(({sql}), true) FROM batch").fetchall()
    return pd.Series([holds for (holds,) in rows], index=frame.index, dtype=bool)


@cache
def _engine(process: int) -> "duckdb.DuckDBPyConnection":
    """Return the process's own DuckDB: starting one takes 30 ms, and one inherited over a fork would hang.

    The annotation is quoted because a live one keeps the type alive past exit, where nanobind complains of leaks.
    """
    return duckdb.connect(config={"threads": 1})


atexit.register(_engine.cache_clear)
