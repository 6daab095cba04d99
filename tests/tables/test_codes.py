"""Every code is explained, and every example sentence is read as the codebook says."""

import datetime as dt

import pyarrow as pa
import pytest

from pipeline.extract.batch import extract_batch
from pipeline.lexicon import plover
from pipeline.lexicon.frames import FrameLexicon
from pipeline.lexicon.source import Source
from pipeline.tables import schema
from pipeline.tables.codes import coded_columns, codes
from tests.extracted_rows import staged

ALLOWED = {column.name: column.allowed for table in schema.TABLES for column in schema.columns(table) if column.allowed}


@pytest.mark.parametrize("column", coded_columns())
def test_every_allowed_value_is_explained_once(column: str) -> None:
    values = [entry.value for entry in codes(column)]
    if column == "mode":
        assert sorted(values) == sorted(mode.id for mode in plover.shipped().modes)
    else:
        assert sorted(values) == sorted(ALLOWED[column])
    assert all(entry.meaning[0].isupper() and entry.meaning.endswith(".") for entry in codes(column))


def test_every_sentence_is_read_as_the_code_it_shows() -> None:
    shown = [(column, entry) for column in coded_columns() for entry in codes(column) if entry.example]
    texts = list(dict.fromkeys(entry.example for _, entry in shown))
    batch = staged(*texts)
    days = pa.array([dt.date(2021, 3, 10)] * len(texts), pa.date32())
    batch = batch.set_column(batch.schema.get_field_index("published_date"), "published_date", days)
    read: dict[tuple[str, str], set[str]] = {}
    for rows in extract_batch(batch).values():
        for row in rows.to_pylist():
            text = texts[int(row["document_id"].removeprefix("doc_"))]
            if row.get("mode"):
                row["mode"] = f"{row['event_type']}/{row['mode']}"
            for column, value in row.items():
                read.setdefault((text, column), set()).add(value)
    # An event's own date_precision is that of the expression it takes its date from.
    same = {"date_precision": "precision"}
    wrong = [
        (column, entry.value, entry.example)
        for column, entry in shown
        if entry.value not in read.get((entry.example, same.get(column, column)), set())
    ]
    assert wrong == [], "write sentences in tables/codes.csv that are read so"


@pytest.mark.parametrize("column", ["mode", "context"])
def test_a_mode_or_context_has_an_example_if_and_only_if_a_rule_gives_it(column: str) -> None:
    predicates = FrameLexicon.read(Source()).predicates.values()
    frames = {predicate.frame for group in predicates for predicate in group}
    given = {f"{frame.type}/{frame.mode}" if column == "mode" else frame.context for frame in frames}
    assert {entry.value for entry in codes(column) if entry.example} == given & {entry.value for entry in codes(column)}
