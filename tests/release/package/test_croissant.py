import math

import mlcroissant
import pyarrow.parquet as pq
import pytest

from pipeline.release.package.croissant import FILE_NAME
from pipeline.tables import schema


def plain(value):
    """Return what mlcroissant yields as Arrow has it."""
    if isinstance(value, bytes):
        return value.decode()
    if isinstance(value, float) and math.isnan(value):
        return None
    return value.date() if hasattr(value, "date") else value


@pytest.fixture
def dataset(release):
    return mlcroissant.Dataset(str(release / FILE_NAME))


def test_mlcroissant_finds_no_fault_but_that_a_release_is_named_by_its_day(dataset):
    issues = dataset.metadata.ctx.issues
    assert not issues.errors
    assert [str(warning) for warning in issues.warnings if "MAJOR.MINOR.PATCH" not in str(warning)] == []


@pytest.mark.parametrize("table", schema.TABLES)
def test_mlcroissant_reads_the_rows_of_each_table(dataset, release, table):
    rows = [
        {name.removeprefix(f"{table}/"): plain(value) for name, value in record.items()}
        for record in dataset.records(table)
    ]
    assert rows == pq.read_table(release / f"{table}.parquet").to_pylist()


def test_mlcroissant_refuses_a_file_that_is_not_the_published_one(dataset, release):
    (release / "events.parquet").write_bytes((release / "actors.parquet").read_bytes())
    with pytest.raises(mlcroissant.GenerationError, match=r"Download\(events\.parquet\)"):
        list(dataset.records("events"))
