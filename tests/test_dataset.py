"""A dataset has the same bytes however its rows came, and there is no half of one."""

from pathlib import Path

import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline import dataset
from pipeline.dataset import Dataset, DatasetWriter, write_dataset

SCHEMA = pa.schema([pa.field("word", pa.string(), nullable=False), pa.field("count", pa.int32())])


def rows(count: int) -> pa.Table:
    return pa.table({"word": [f"w{n}" for n in range(count)], "count": range(count)}, SCHEMA)


@given(cuts=st.lists(st.integers(0, 40), max_size=6))
def test_the_bytes_do_not_depend_on_how_the_rows_were_cut(
    tmp_path_factory: pytest.TempPathFactory, cuts: list[int]
) -> None:
    folder = tmp_path_factory.mktemp("cut")
    table = rows(40)
    ends = sorted(cuts)
    parts = [table.slice(start, end - start) for start, end in zip([0, *ends], [*ends, 40], strict=True)]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(dataset, "ROW_GROUP_ROWS", 16)
        whole = write_dataset(folder / "whole.parquet", SCHEMA, [table])
        pieces = write_dataset(folder / "pieces.parquet", SCHEMA, parts)
    assert whole.sha256 == pieces.sha256
    assert pa.concat_tables(pieces.batches(7)).equals(table)


def test_a_dataset_without_rows_still_has_its_columns(tmp_path: Path) -> None:
    empty = write_dataset(tmp_path / "empty.parquet", SCHEMA, [])
    assert empty.row_count == 0
    assert [batch.schema.names for batch in empty.batches()] == [["word", "count"]]


def test_a_failure_while_writing_leaves_what_was_there(tmp_path: Path) -> None:
    path = tmp_path / "table.parquet"
    before = write_dataset(path, SCHEMA, [rows(3)])
    with pytest.raises(RuntimeError), DatasetWriter(path, SCHEMA) as writer:
        writer.write(rows(5))
        raise RuntimeError("power cut")
    assert Dataset.open(path) == before
    assert [found.name for found in tmp_path.iterdir()] == ["table.parquet"]


def test_other_columns_are_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError), DatasetWriter(tmp_path / "table.parquet", SCHEMA) as writer:
        writer.write(pa.table({"other": [1]}))
