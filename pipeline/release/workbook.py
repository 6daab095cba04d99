"""An Excel workbook written row by row, the same bytes for the same rows.

Belongs here: how cells, dates, widths and limits are handled. Does not belong here: which sheets (see
`spreadsheet.py`). Text is written as text, whatever it looks like: no cell is ever a formula or a link.
"""

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any

import xlsxwriter

MAX_ROWS = 1_048_576
"""What Excel's sheets hold, the header among them."""

MAX_CHARS = 32_767
"""What Excel's cells hold."""

_FIRST_DAY = dt.date(1900, 3, 1)
"""Excel counts days from 1900 and takes that for a leap year: earlier days are written as text."""

_NARROWEST, _WIDEST, _ROWS_MEASURED = 9, 60, 200


@dataclass(frozen=True)
class Sheet:
    """What became of the rows given to a sheet: how many were written, how many cells were cut."""

    name: str
    rows: int
    cut_cells: int
    is_full: bool


class Workbook:
    """A workbook being written; sheets appear in the order in which they are added."""

    def __init__(self, book: Any) -> None:
        """Take over an open xlsxwriter workbook."""
        self._book = book
        self._day = book.add_format({"num_format": "yyyy-mm-dd"})
        self._head = book.add_format({"bold": True, "bottom": 1, "valign": "top"})
        self._prose = book.add_format({"text_wrap": True, "valign": "top"})

    def page(self, name: str) -> Any:
        """Add a sheet for `write_page`, so that it can stand before the sheets it tells of."""
        return self._book.add_worksheet(name)

    def write_page(self, page: Any, rows: Iterable[Sequence[str]], widths: Sequence[int]) -> None:
        """Write lines of prose; a line whose first cell ends with a colon is a heading."""
        for at, width in enumerate(widths):
            page.set_column(at, at, width)
        for number, row in enumerate(rows):
            style = self._head if row and row[0].endswith(":") else self._prose
            for at, text in enumerate(row):
                page.write_string(number, at, text, style)

    def write_rows(self, name: str, columns: Sequence[str], rows: Iterable[Sequence[Any]]) -> Sheet:
        """Add a sheet with a frozen header, filters and as many of the rows as Excel holds."""
        sheet = self._book.add_worksheet(name)
        sheet.freeze_panes(1, 1)
        widths = [len(column) + 3 for column in columns]
        for at, column in enumerate(columns):
            sheet.write_string(0, at, column, self._head)
        number, cut, waiting = 0, 0, iter(rows)
        for number, row in enumerate(islice(waiting, MAX_ROWS - 1), start=1):
            for at, value in enumerate(row):
                if value is not None:
                    cut += self._write(sheet, number, at, value)
            if number <= _ROWS_MEASURED:
                widths = [max(width, len(str(value or ""))) for width, value in zip(widths, row, strict=True)]
        for at, width in enumerate(widths):
            sheet.set_column(at, at, min(max(width, _NARROWEST), _WIDEST))
        sheet.autofilter(0, 0, max(number, 1), len(columns) - 1)
        return Sheet(name, number, cut, next(waiting, None) is not None)

    def _write(self, sheet: Any, row: int, column: int, value: Any) -> bool:
        """Write one cell; return whether its text had to be cut."""
        if isinstance(value, bool):
            sheet.write_boolean(row, column, value)
        elif isinstance(value, int | float):
            sheet.write_number(row, column, value)
        elif isinstance(value, dt.date) and value >= _FIRST_DAY:
            sheet.write_datetime(row, column, value, self._day)
        else:
            text = str(value)
            sheet.write_string(row, column, text if len(text) <= MAX_CHARS else f"{text[: MAX_CHARS - 1]}…")
            return len(text) > MAX_CHARS
        return False


@contextmanager
def writing(path: Path, title: str, date: dt.date) -> Iterator[Workbook]:
    """Give a workbook that is written to `path` at the end; `date` is the only time that stands in it."""
    with xlsxwriter.Workbook(path, {"constant_memory": True, "use_zip64": True}) as book:
        book.set_properties({"title": title, "created": dt.datetime.combine(date, dt.time())})
        yield Workbook(book)
