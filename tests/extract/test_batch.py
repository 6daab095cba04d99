"""The rows of a document depend on that document alone, whatever it is extracted with, and in whichever process."""

from pathlib import Path

import pyarrow as pa
import pytest

from pipeline.engine import Engine
from pipeline.extract import batch
from pipeline.extract.batch import extract_batch
from pipeline.tables.extracted import EXTRACTED
from tests.conftest import TEXTS
from tests.extracted_rows import staged

NEWS = staged(*TEXTS.values())


def test_rows_do_not_depend_on_the_documents_beside() -> None:
    together = extract_batch(NEWS)
    alone = [extract_batch(NEWS.slice(at, 1)) for at in range(NEWS.num_rows)]
    for name in EXTRACTED:
        assert together[name].equals(pa.concat_tables([rows[name] for rows in alone])), name
    assert together["events"].num_rows > 0
    assert together["mentions"].num_rows > 0


def test_other_processes_write_the_same_bytes(tmp_path: Path) -> None:
    here = Engine(extract_batch, "v", workers=1).run([NEWS], tmp_path / "here")
    there = Engine(extract_batch, "v", workers=2, task_characters=1).run([NEWS], tmp_path / "there")
    assert {name: made.sha256 for name, made in here.items()} == {name: made.sha256 for name, made in there.items()}


def test_a_document_that_fails_is_reported_with_where_it_failed(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(document_id: str, *rest: object) -> None:
        raise LookupError(f"no luck with {document_id}")

    monkeypatch.setattr(batch, "read_document", fail)
    rows = extract_batch(NEWS.slice(0, 1))
    (lost,) = rows["rejects"].to_pylist()
    assert (lost["stage"], lost["source_path"]) == ("extract", "000.txt")
    assert "LookupError in " in lost["detail"]
    assert rows["document_counts"].num_rows == 0


def test_boilerplate_yields_no_events_quantities_or_quotations() -> None:
    text = TEXTS["harbour.txt"]
    marked = NEWS.slice(0, 1).to_pylist()
    marked[0]["marks"] = [{"kind": "boilerplate", "start": 0, "end": len(text)}]
    rows = extract_batch(pa.Table.from_pylist(marked, NEWS.schema))
    for name in ("events", "quantities", "quotations"):
        assert rows[name].num_rows == 0
        assert extract_batch(NEWS.slice(0, 1))[name].num_rows > 0
