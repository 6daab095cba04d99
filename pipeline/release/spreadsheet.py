"""A release for those who use nothing but a spreadsheet: events.csv, quantities.csv and a workbook with both.

Belongs here: which views they show, in which order, and what a user of the workbook must be told. Does not belong
here: the views (see `sql/views/`), the formats (see `csv_file.py`, `workbook.py`).
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import duckdb

from pipeline.release import workbook
from pipeline.release.cautions import cautions
from pipeline.release.csv_file import write_csv
from pipeline.release.database import FILE_NAME as DATABASE

FILE_NAME = "conflict-ledger.xlsx"

SHEETS = {"events": ("event_list", "event_id"), "quantities": ("quantity_list", "quantity_id")}
"""The view that each CSV file and sheet shows, and its key: rows are sorted by day, then by key."""

_BATCH_ROWS = 10_000


def write_spreadsheets(release: Path, said: Mapping[str, Any]) -> None:
    """Write the CSV files and the workbook from the release's database; what does not fit in memory spills."""
    with duckdb.connect(release / DATABASE, read_only=True) as connection:
        for name in SHEETS:
            with (release / f"{name}.csv").open("wb") as sink, _reader(connection, name) as reader:
                write_csv(sink, reader.schema, reader)
        title = f"Conflict Ledger, release {said['version']}"
        with workbook.writing(release / FILE_NAME, title, dt.date.fromisoformat(said["date"])) as book:
            page = book.page("about")
            sheets = []
            for name in SHEETS:
                with _reader(connection, name) as reader:
                    sheets.append(book.write_rows(name, reader.schema.names, _rows(reader)))
            about = [
                [title],
                *([entry.caution, "", entry.detail] for entry in cautions()),
                *_told(sheets),
                *_meanings(connection),
            ]
            book.write_page(page, about, (44, 14, 110))


def _reader(connection: duckdb.DuckDBPyConnection, sheet: str) -> Any:
    view, key = SHEETS[sheet]
    return connection.sql(f"SELECT * FROM {view} ORDER BY start_date NULLS LAST, {key}").to_arrow_reader(_BATCH_ROWS)


def _rows(reader: Any) -> Iterator[Sequence[Any]]:
    for batch in reader:
        yield from zip(*(column.to_pylist() for column in batch.columns), strict=True)


def _told(sheets: Sequence[workbook.Sheet]) -> Iterator[Sequence[str]]:
    """Say how much of the release the sheets hold."""
    for sheet in sheets:
        yield [f"Sheet {sheet.name}: {sheet.rows:,} rows."]
        if sheet.is_full:
            yield [f"Excel holds no more than {workbook.MAX_ROWS:,} rows a sheet. All rows are in {sheet.name}.csv."]
        if sheet.cut_cells:
            yield [
                f"{sheet.cut_cells:,} cells were longer than Excel's {workbook.MAX_CHARS:,} characters and end with …; "
                f"they are whole in {sheet.name}.csv."
            ]


def _meanings(connection: duckdb.DuckDBPyConnection) -> Iterator[Sequence[str]]:
    """Say what the columns hold, in the words of the database's comments."""
    yield []
    yield ["Columns:", "sheet", "what it holds"]
    asked = "SELECT column_name, comment FROM duckdb_columns() WHERE table_name = ? ORDER BY column_index"
    for sheet, (view, _) in SHEETS.items():
        for column, comment in connection.execute(asked, [view]).fetchall():
            yield [column, sheet, comment]
