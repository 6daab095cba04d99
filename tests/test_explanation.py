"""A row is explained as far as the release, and the texts at hand, allow."""

import shutil
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from pipeline.explanation import UnknownRowError, explain
from pipeline.orchestration.build import Built
from pipeline.settings import Settings
from tests.conftest import TEXTS


def event_at(release: Path, words: str) -> str:
    rows = pq.read_table(release / "events.parquet").to_pylist()
    return next(str(row["event_id"]) for row in rows if words in (row["evidence"] or ""))


def test_an_event_with_its_sentence_parse_rule_and_participants(built: Built) -> None:
    found = explain(built.path, event_at(built.path, "met in Nairobi"))
    assert found.table == "events"
    assert found.sentence is not None
    assert found.span is not None
    assert found.sentence[slice(*found.span)] == found.row["evidence"]
    assert found.parsed is not None
    assert any(line.startswith("met (root)") for line in found.parsed.clauses)
    assert found.entry is not None
    assert found.row["rule_id"].startswith(found.entry.fields["id"])
    assert "source" in {role for role, _, _ in found.participants}
    assert all(words is None or words in TEXTS["talks.md"] for _, words, _ in found.participants)


def test_the_parse_is_of_the_whole_text_where_that_is_at_hand(built: Built, settings: Settings) -> None:
    withheld = event_at(built.path, "attacked")  # its document has no licence, so no text is published
    assert "parsed by itself" in str(explain(built.path, withheld).note)
    staged = settings.work_dir / "staged" / "documents.parquet"
    assert explain(built.path, withheld, staged).note is None


def test_staged_texts_of_another_version_are_not_taken(built: Built, settings: Settings, tmp_path: Path) -> None:
    table = pq.read_table(settings.work_dir / "staged" / "documents.parquet")
    column = table.schema.get_field_index("text_sha256")
    other = table.set_column(column, table.schema.field(column), pa.array(["0" * 64] * table.num_rows))
    pq.write_table(other, tmp_path / "staged.parquet")
    found = explain(built.path, event_at(built.path, "attacked"), tmp_path / "staged.parquet")
    assert "parsed by itself" in str(found.note)


def test_a_withheld_sentence_is_said_to_be_withheld(built: Built, tmp_path: Path) -> None:
    release = tmp_path / "release"
    shutil.copytree(built.path, release)
    table = pq.read_table(release / "sentences.parquet")
    nulls = pa.nulls(table.num_rows, pa.string())
    pq.write_table(table.set_column(table.schema.get_field_index("text"), "text", nulls), release / "sentences.parquet")
    found = explain(release, event_at(release, "attacked"))
    assert (found.sentence, found.parsed) == (None, None)
    assert "withheld" in str(found.note)


def test_a_row_without_a_sentence_is_shown_as_it_is(built: Built) -> None:
    place = pq.read_table(built.path / "places.parquet").to_pylist()[0]
    found = explain(built.path, place["place_id"])
    assert (found.table, found.row, found.sentence) == ("places", place, None)


def test_an_id_that_no_row_has_is_told(built: Built) -> None:
    with pytest.raises(UnknownRowError, match="event_none"):
        explain(built.path, "event_none")


def test_the_texts_of_these_tests_stand_as_they_were_written(built: Built) -> None:
    published = pq.read_table(built.path / "texts.parquet")["text"].to_pylist()
    assert [text for text in published if text in TEXTS["talks.md"]] == published != []
