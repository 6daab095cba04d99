import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from pipeline.lexicon.licences import Licences
from pipeline.lexicon.source import Source
from pipeline.release.checks import run_checks
from pipeline.release.parquet import write_tables
from pipeline.tables import schema
from tests.ledger import TEXTS, rewrite


@pytest.fixture
def published(folder, staged_file, tmp_path):
    """Write the tables under a setting; return them by name, having run the checks over them."""

    def write(publish_text):
        target = tmp_path / publish_text
        tables = write_tables(folder, staged_file, target, publish_text, Licences.read(Source()))
        assert run_checks(target, staged_file) == []
        return {name: pq.read_table(data.path) for name, data in tables.items()}

    return write


def words(tables):
    """Return every verbatim value in the tables."""
    return {
        value
        for name, rows in tables.items()
        for column in (*schema.verbatim_columns(name), *(["text"] if name == "texts" else []))
        for value in rows[column].to_pylist()
        if value is not None
    }


def test_by_licence_a_free_text_is_published_whole_and_others_as_evidence(published):
    tables = published("licence")
    assert tables["texts"].to_pylist() == [{"document_id": "doc_a", "text": TEXTS["doc_a"]}]
    assert "fired" in words(tables)
    assert tables["documents"]["is_text_withheld"].to_pylist() == [False, False]


def test_evidence_only_publishes_no_whole_text(published):
    tables = published("evidence")
    assert tables["texts"].num_rows == 0
    assert "At least 20 people" in words(tables)


def test_none_publishes_no_word_but_keeps_offsets_and_hashes(published, folder):
    tables = published("none")
    assert words(tables) == set()
    assert tables["documents"]["is_text_withheld"].to_pylist() == [True, True]
    for name, rows in tables.items():
        given = pq.read_table(folder / f"{name}.parquet") if name != "texts" else rows
        kept = [column for column in rows.column_names if column.endswith(("_char", "_sha256", "_id"))]
        assert sorted(map(str, rows.select(kept).to_pylist())) == sorted(map(str, given.select(kept).to_pylist()))


def test_an_unknown_licence_lets_out_evidence_only(published, folder):
    rewrite(folder / "documents.parquet", 0, licence="All rights reserved")
    assert published("licence")["texts"].num_rows == 0


def test_a_document_withheld_before_stays_withheld(published, folder):
    rewrite(folder / "documents.parquet", 0, is_text_withheld=True)
    tables = published("licence")
    assert tables["texts"].num_rows == 0
    assert "fired" in words(tables)
    assert not {word for word in words(tables) if word not in TEXTS["doc_b"]}


def test_the_same_rows_in_another_order_give_the_same_bytes(folder, staged_file, tmp_path):
    licences = Licences.read(Source())
    first = write_tables(folder, staged_file, tmp_path / "first", "licence", licences)
    for path in folder.glob("*.parquet"):
        rows = pq.read_table(path)
        pq.write_table(rows.take(pa.array(range(rows.num_rows))[::-1]), path, compression="gzip", row_group_size=1)
    second = write_tables(folder, staged_file, tmp_path / "second", "licence", licences)
    assert {name: data.sha256 for name, data in first.items()} == {name: data.sha256 for name, data in second.items()}
    assert all(data.path.read_bytes() == second[name].path.read_bytes() for name, data in first.items())


def test_files_are_sorted_by_key_and_described(folder, staged_file, tmp_path):
    tables = write_tables(folder, staged_file, tmp_path / "out", "licence", Licences.read(Source()))
    for name, data in tables.items():
        rows = pq.read_table(data.path)
        assert rows.schema.equals(schema.arrow_schema(name), check_metadata=True)
        keys = [tuple(row.values()) for row in rows.select(list(schema.primary_key(name))).to_pylist()]
        assert keys == sorted(keys)
        assert data.row_count == rows.num_rows and data.byte_count == data.path.stat().st_size


def test_a_null_where_none_may_be_is_refused(folder, staged_file, tmp_path):
    rewrite(folder / "dates.parquet", 0, date_type=None)
    with pytest.raises((pa.ArrowInvalid, ValueError), match="date_type"):
        write_tables(folder, staged_file, tmp_path / "out", "licence", Licences.read(Source()))
