"""A workbook holds text as text and days as days, tells what Excel cannot hold, and is the same bytes each time."""

import datetime as dt
import zipfile
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from pipeline.release import workbook

DAY = dt.date(2021, 5, 5)


def write(path: Path, rows: list[list[Any]], columns: tuple[str, ...] = ("a", "b")) -> workbook.Sheet:
    with workbook.writing(path, "Title", DAY) as book:
        return book.write_rows("rows", columns, rows)


def read(path: Path) -> Any:
    return openpyxl.load_workbook(path)["rows"]


@pytest.mark.parametrize(
    "text", ["=1+1", "{=A1}", "https://example.org", "mailto:a@b.example", "internal:rows!A1", "007"]
)
def test_text_is_never_a_formula_a_link_or_a_number(text: str, tmp_path: Path) -> None:
    write(tmp_path / "book.xlsx", [[text, None]])
    cell = read(tmp_path / "book.xlsx")["A2"]
    assert (cell.value, cell.data_type, cell.hyperlink) == (text, "s", None)


def test_days_numbers_and_truth_values_keep_their_kind(tmp_path: Path) -> None:
    write(tmp_path / "book.xlsx", [[dt.date(2021, 5, 3), 12.5], [dt.date(1821, 5, 3), True], [None, 7]])
    sheet = read(tmp_path / "book.xlsx")
    assert sheet["A2"].value == dt.datetime(2021, 5, 3) and sheet["A2"].number_format == "yyyy-mm-dd"
    assert sheet["A3"].value == "1821-05-03"
    assert (sheet["B2"].value, sheet["B3"].value, sheet["B4"].value, sheet["A4"].value) == (12.5, True, 7, None)


def test_the_header_is_frozen_and_has_filters(tmp_path: Path) -> None:
    write(tmp_path / "book.xlsx", [["x", "y"], ["a longer text than its heading", None]])
    sheet = read(tmp_path / "book.xlsx")
    assert (sheet.freeze_panes, sheet.auto_filter.ref) == ("B2", "A1:B3")
    assert sheet.column_dimensions["A"].width > sheet.column_dimensions["B"].width >= 9


def test_a_text_longer_than_a_cell_is_cut_and_counted(tmp_path: Path) -> None:
    longest, longer = "x" * workbook.MAX_CHARS, "x" * (workbook.MAX_CHARS + 1)
    told = write(tmp_path / "book.xlsx", [[longest, longer]])
    sheet = read(tmp_path / "book.xlsx")
    assert told.cut_cells == 1
    assert sheet["A2"].value == longest
    assert len(sheet["B2"].value) == workbook.MAX_CHARS and sheet["B2"].value.endswith("…")


def test_more_rows_than_a_sheet_holds_are_left_out_and_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workbook, "MAX_ROWS", 4)
    assert write(tmp_path / "full.xlsx", [["x", n] for n in range(3)]) == workbook.Sheet("rows", 3, 0, False)
    assert write(tmp_path / "over.xlsx", [["x", n] for n in range(4)]) == workbook.Sheet("rows", 3, 0, True)
    assert read(tmp_path / "over.xlsx").max_row == 4


def test_characters_that_xml_cannot_hold_are_escaped(tmp_path: Path) -> None:
    write(tmp_path / "book.xlsx", [["a\x0bb\x1f", "<&>\"'"]])
    sheet = read(tmp_path / "book.xlsx")
    assert "\x0b" not in zipfile.ZipFile(tmp_path / "book.xlsx").read("xl/worksheets/sheet1.xml").decode()
    assert sheet["B2"].value == "<&>\"'"


def test_the_same_rows_are_the_same_bytes(tmp_path: Path) -> None:
    for name in ("one.xlsx", "two.xlsx"):
        write(tmp_path / name, [["x", 1], [DAY, None]])
    assert (tmp_path / "one.xlsx").read_bytes() == (tmp_path / "two.xlsx").read_bytes()
    made = zipfile.ZipFile(tmp_path / "one.xlsx")
    assert {entry.date_time[0] for entry in made.infolist()} == {1980}
    assert made.read("docProps/core.xml").decode().count("2021-05-05T00:00:00Z") == 2
