"""A dataset is moved to its place, found there again, and described."""

from pathlib import Path

import dagster as dg
import pyarrow as pa
import pytest

from pipeline.dataset import write_dataset
from pipeline.orchestration.io_manager import ParquetIOManager, markdown

KEY = dg.AssetKey(["tables", "dates"])
ROWS = pa.table({"text": ["3 May", "a | pipe", None], "count": [1, 2, 3]})


def test_what_one_asset_hands_over_the_next_gets(tmp_path: Path) -> None:
    made = write_dataset(tmp_path / "scratch.parquet", ROWS.schema, [ROWS])
    manager = ParquetIOManager(tmp_path / "work", codebook=tmp_path / "codebook.html")
    context = dg.build_output_context(asset_key=KEY)
    manager.handle_output(context, made)
    assert not made.path.exists()
    found = manager.load_input(dg.build_input_context(asset_key=KEY))
    assert found.path == tmp_path / "work" / "tables" / "dates.parquet"
    assert found.sha256 == made.sha256
    told = context.consume_logged_metadata()
    assert told["dagster/row_count"].value == 3
    assert told["sha256"].text == made.sha256
    assert told["codebook"].path == f"{tmp_path / 'codebook.html'}#dates"
    assert "3 May" in told["preview"].md_str
    assert "| text | 66.7% |" in told["filled"].md_str


def test_an_asset_never_made_is_missing(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        ParquetIOManager(tmp_path).load_input(dg.build_input_context(asset_key=KEY))


def test_cells_are_cut_and_cannot_break_the_table() -> None:
    lines = markdown([{"text": "a | b\nc", "long": "x" * 100, "none": None}]).splitlines()
    assert lines[0] == "| text | long | none |"
    assert lines[2].startswith("| a \\| b c | xxx")
    assert lines[2].endswith("… |  |")
