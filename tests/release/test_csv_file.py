"""A CSV file opens as it is meant: its encoding is told, and no text in it runs as a formula."""

import csv
import datetime as dt
import io

import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.release.csv_file import BYTE_ORDER_MARK, guarded, write_csv


def written(**columns: list[object]) -> bytes:
    sink = io.BytesIO()
    batch = pa.RecordBatch.from_pydict(columns)
    write_csv(sink, batch.schema, [batch])
    return sink.getvalue()


def cells(content: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"])
def test_a_text_that_starts_like_a_formula_is_made_harmless(start: str) -> None:
    text = f"{start}HYPERLINK(A1)"
    assert cells(written(title=[text, f"a{text}"])) == [["title"], ["'" + text], ["a" + text]]


def test_a_heading_is_guarded_too() -> None:
    assert cells(written(**{"=1+1": ["x"]}))[0] == ["'=1+1"]


def test_the_file_says_that_it_is_utf_8() -> None:
    content = written(title=["Aré Tan “said” 🕊️"])
    assert content.startswith(BYTE_ORDER_MARK) and content.count(BYTE_ORDER_MARK) == 1
    assert cells(content)[1] == ["Aré Tan “said” 🕊️"]


def test_numbers_days_truth_values_and_nulls_stay_what_they_are() -> None:
    content = written(
        low=[-3.25, 12.0, 11500000.0],
        day=[dt.date(2021, 5, 3), None, dt.date(1, 1, 1)],
        disputed=[True, False, None],
        note=[None, "", "x"],
    )
    assert content.decode("utf-8-sig").splitlines()[1:] == [
        "-3.25,2021-05-03,true,",
        '12,,false,""',
        '11500000,0001-01-01,,"x"',
    ]


@given(st.lists(st.text(st.characters(codec="utf-8", exclude_characters="\x00")), min_size=1))
def test_any_text_comes_back_as_it_was_but_for_the_guard(texts: list[str]) -> None:
    expected = guarded(pa.array(texts, pa.string())).to_pylist()
    assert [row[0] if row else "" for row in cells(written(text=texts, more=["x"] * len(texts)))[1:]] == expected
    assert [text.removeprefix("'") if was != text else text for was, text in zip(texts, expected, strict=True)] == texts


def test_nothing_to_write_leaves_the_header() -> None:
    sink = io.BytesIO()
    write_csv(sink, pa.schema([("event_id", pa.string())]), [])
    assert cells(sink.getvalue()) == [["event_id"]]
