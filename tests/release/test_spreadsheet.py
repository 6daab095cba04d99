"""Events and figures as flat files say the same as their views, whatever opens them, and leak no withheld word."""

import csv
import datetime as dt
from pathlib import Path
from typing import Any

import duckdb
import openpyxl
import pytest

from pipeline.release import spreadsheet, store, workbook
from pipeline.release.cautions import cautions
from pipeline.release.database import FILE_NAME as DATABASE
from pipeline.release.publish import publish
from pipeline.release.spreadsheet import FILE_NAME, SHEETS, write_spreadsheets
from tests.ledger import rewrite


@pytest.fixture
def release(released: Path) -> Path:
    return released / "releases" / "2021-05-05"


def rows_of(release: Path, name: str) -> list[dict[str, str]]:
    with (release / f"{name}.csv").open(encoding="utf-8-sig", newline="") as lines:
        return list(csv.DictReader(lines))


@pytest.mark.parametrize("name", SHEETS)
def test_file_and_sheet_hold_what_the_view_holds(name: str, release: Path) -> None:
    view, key = SHEETS[name]
    with duckdb.connect(release / DATABASE, read_only=True) as connection:
        found = connection.sql(f"FROM {view} ORDER BY start_date NULLS LAST, {key}")
        columns, expected = found.columns, found.fetchall()
    assert [row[key] for row in rows_of(release, name)] == [row[0] for row in expected]
    assert list(rows_of(release, name)[0]) == columns
    sheet = openpyxl.load_workbook(release / FILE_NAME)[name]
    given = [[None if value == "" else value for value in row] for row in sheet.iter_rows(values_only=True)]
    days = [[v.date() if isinstance(v, dt.datetime) else v for v in row] for row in given]
    assert days == [columns, *(list(row) for row in expected)]


def test_names_stand_beside_codes(release: Path) -> None:
    first = rows_of(release, "events")[0]
    assert (first["event_type"], first["sources"], first["place"]) == ("ASSAULT", "Armed forces of Vessia", "Lumo")
    assert (first["start_date"], first["latitude"], first["longitude"]) == ("2021-05-03", "10.5", "-3.25")


def test_the_workbook_tells_how_not_to_use_it_and_what_columns_mean(release: Path) -> None:
    book = openpyxl.load_workbook(release / FILE_NAME)
    assert book.sheetnames == ["about", "events", "quantities"]
    told = [cell for row in book["about"].iter_rows(values_only=True) for cell in row if cell]
    assert {entry.caution for entry in cautions()} <= set(told)
    assert "Sheet events: 3 rows." in told and "according_to" in told


def test_a_title_that_is_a_formula_runs_nowhere(folder: Path, staged_file: Path, tmp_path: Path) -> None:
    title = '=HYPERLINK("https://example.org","open")'
    rewrite(folder / "documents.parquet", 0, title=title)
    made = publish(folder, staged_file, tmp_path / "outputs", dt.date(2021, 5, 5)).path
    assert {row["title"] for row in rows_of(made, "events")} == {"'" + title, "A town counts its dead"}
    sheet: Any = openpyxl.load_workbook(made / FILE_NAME)["events"]
    assert {cell.data_type for row in sheet.iter_rows() for cell in row} <= {"s", "n", "d", "b"}


def test_withheld_words_are_in_none_of_the_files(folder: Path, staged_file: Path, tmp_path: Path) -> None:
    made = publish(folder, staged_file, tmp_path / "outputs", dt.date(2021, 5, 5), "none").path
    book = openpyxl.load_workbook(made / FILE_NAME)
    everything = [str(cell) for sheet in book for row in sheet.iter_rows(values_only=True) for cell in row]
    everything += [(made / f"{name}.csv").read_text("utf-8") for name in SHEETS]
    everything.append((made / "examples.sql").read_text("utf-8"))
    for words in ("shelled", "fired on", "At least 20", "12 people", "did not fire"):
        assert not any(words in text for text in everything), words
    assert any("Lumo" in text for text in everything)


def test_what_excel_cannot_hold_is_told(release: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workbook, "MAX_ROWS", 3)
    monkeypatch.setattr(workbook, "MAX_CHARS", 20)
    write_spreadsheets(release, store.manifest(release))
    told = [
        row[0] for row in openpyxl.load_workbook(release / FILE_NAME)["about"].iter_rows(values_only=True) if row[0]
    ]
    assert "Excel holds no more than 3 rows a sheet. All rows are in events.csv." in told
    assert any("cells were longer than Excel's 20 characters" in text for text in told)
    assert len(rows_of(release, "events")) == 3


def test_the_same_release_gives_the_same_bytes(release: Path) -> None:
    files = [release / FILE_NAME, *(release / f"{name}.csv" for name in SHEETS)]
    before = [path.read_bytes() for path in files]
    write_spreadsheets(release, store.manifest(release))
    assert [path.read_bytes() for path in files] == before


def test_every_batch_is_written(release: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(spreadsheet, "_BATCH_ROWS", 1)
    write_spreadsheets(release, store.manifest(release))
    assert len(rows_of(release, "events")) == 3
    assert openpyxl.load_workbook(release / FILE_NAME)["events"].max_row == 4
