"""Columns as the page reads them: plain JSON that gzip makes small and a browser turns into typed arrays.

Belongs here: one Arrow column in, one JSON value out. Does not belong here: which columns there are (`data.py`), or
words that stand in a sentence which the page holds anyway (`spans.py`).

A column is an object with one of these shapes, `null` standing for what is missing:

    {"text": [...]}                    strings that are all different
    {"words": [...], "at": [...]}      strings that come back: `at` counts into `words`, -1 for null
    {"days": [...]}                    days since 1970-01-01
    {"numbers": [...]}                 numbers; yes and no as 1 and 0
    {"rows": [...], "of": "actors"}    references: the row's position in another table of the page, -1 for null
    {"starts": [...], "ends": [...], "else": {...}}    see `spans.py`
"""

from typing import Any

import pyarrow as pa
import pyarrow.compute as pc


def encoded(values: pa.ChunkedArray, all_differ: bool = False) -> dict[str, Any]:
    """Return a column of strings, days, numbers or flags. Raises ValueError for another type."""
    kind = values.type
    if pa.types.is_string(kind):
        return {"text": values.to_pylist()} if all_differ else _strings(values)
    if pa.types.is_date32(kind):
        return {"days": values.cast(pa.int32()).to_pylist()}
    if pa.types.is_boolean(kind):
        return {"numbers": values.cast(pa.int8()).to_pylist()}
    if pa.types.is_integer(kind) or pa.types.is_floating(kind):
        return {"numbers": [_short(value) for value in values.to_pylist()]}
    raise ValueError(f"No way is known to hand a column of type {kind} to the page: add it here.")


def referring(values: pa.ChunkedArray, table: str, keys: pa.ChunkedArray) -> dict[str, Any]:
    """Return a column of keys as positions in the table whose key column is given."""
    return {"rows": pc.fill_null(pc.index_in(values, keys.combine_chunks()), -1).to_pylist(), "of": table}


def _strings(values: pa.ChunkedArray) -> dict[str, Any]:
    words = pc.unique(pc.drop_null(values)).sort()
    return {"words": words.to_pylist(), "at": pc.fill_null(pc.index_in(values, words), -1).to_pylist()}


def _short(value: float | None) -> float | None:
    return int(value) if isinstance(value, float) and value.is_integer() else value
