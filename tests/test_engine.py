"""What the engine writes depends on the documents alone; a rebuild extracts only what is new."""

from collections.abc import Iterable
from pathlib import Path

import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.engine import Engine, cut
from tests.extracted_rows import extract_nothing_new, extract_words, staged

TEXTS = ("one two three", "four", "five six", "seven eight nine ten", "eleven", "twelve thirteen")


def hashes(engine: Engine, folder: Path, batches: Iterable[pa.Table] | None = None) -> dict[str, str]:
    return {name: made.sha256 for name, made in engine.run(batches or [staged(*TEXTS)], folder).items()}


@pytest.fixture(scope="module")
def expected(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    return hashes(Engine(extract_words, "v1"), tmp_path_factory.mktemp("expected"))


@pytest.mark.parametrize("task_characters", [1, 12, 1000])
def test_task_size_does_not_change_the_bytes(tmp_path: Path, expected: dict[str, str], task_characters: int) -> None:
    assert hashes(Engine(extract_words, "v1", task_characters=task_characters), tmp_path) == expected


def test_staged_batches_do_not_change_the_bytes(tmp_path: Path, expected: dict[str, str]) -> None:
    table = staged(*TEXTS)
    batches = [table.slice(0, 1), table.slice(1, 0), table.slice(1, 4), table.slice(5)]
    assert hashes(Engine(extract_words, "v1"), tmp_path, batches) == expected


def test_several_processes_write_the_same_bytes(tmp_path: Path, expected: dict[str, str]) -> None:
    assert hashes(Engine(extract_words, "v1", workers=2, task_characters=8), tmp_path) == expected


def test_a_rebuild_extracts_nothing_and_writes_the_same_bytes(tmp_path: Path, expected: dict[str, str]) -> None:
    hashes(Engine(extract_words, "v1", cache_dir=tmp_path / "cache", task_characters=10), tmp_path / "first")
    again = Engine(extract_nothing_new, "v1", cache_dir=tmp_path / "cache")
    assert hashes(again, tmp_path / "second") == expected


@given(known=st.sets(st.integers(0, len(TEXTS) - 1)), task_characters=st.integers(1, 60))
def test_rows_cached_in_part_come_in_the_order_of_the_documents(
    tmp_path_factory: pytest.TempPathFactory, expected: dict[str, str], known: set[int], task_characters: int
) -> None:
    folder = tmp_path_factory.mktemp("partly")
    engine = Engine(extract_words, "v1", cache_dir=folder / "cache", task_characters=task_characters)
    engine.run([staged(*TEXTS).take(pa.array(sorted(known), pa.int64()))], folder / "some")
    assert hashes(engine, folder / "all") == expected


def test_an_edited_text_is_extracted_anew_and_the_others_are_not(tmp_path: Path) -> None:
    seen: list[list[str]] = []

    def extract(batch: pa.Table) -> dict[str, pa.Table]:
        seen.append(batch["document_id"].to_pylist())
        return extract_words(batch)

    engine = Engine(extract, "v1", cache_dir=tmp_path / "cache")
    engine.run([staged("one", "two", "three")], tmp_path / "first")
    engine.run([staged("one", "two, mended", "three")], tmp_path / "second")
    assert seen == [["doc_000", "doc_001", "doc_002"], ["doc_001"]]


def test_another_version_of_the_extraction_does_not_read_the_old_rows(tmp_path: Path) -> None:
    Engine(extract_words, "v1", cache_dir=tmp_path / "cache").run([staged("one")], tmp_path / "first")
    with pytest.raises(AssertionError, match="extracted again"):
        Engine(extract_nothing_new, "v2", cache_dir=tmp_path / "cache").run([staged("one")], tmp_path / "second")


def test_a_document_that_failed_is_tried_again(tmp_path: Path) -> None:
    engine = Engine(extract_words, "v1", cache_dir=tmp_path / "cache")
    made = engine.run([staged("one", "broken", "two")], tmp_path / "first")
    assert made["rejects"].row_count == 1
    assert made["dates"].row_count == 2
    with pytest.raises(AssertionError, match="doc_001"):
        Engine(extract_nothing_new, "v1", cache_dir=tmp_path / "cache").run(
            [staged("one", "broken", "two")], tmp_path / "second"
        )


def test_progress_counts_every_document_once(tmp_path: Path) -> None:
    told: list[int] = []
    Engine(extract_words, "v1", task_characters=9).run([staged(*TEXTS)], tmp_path, told.append)
    assert sum(told) == len(TEXTS)
    assert len(told) > 1


@given(texts=st.lists(st.text(max_size=20), max_size=8), characters=st.integers(1, 30))
def test_cutting_keeps_every_document_in_order(texts: list[str], characters: int) -> None:
    pieces = list(cut([staged(*texts)], characters))
    assert [text for piece in pieces for text in piece["text"].to_pylist()] == texts
    for piece in pieces:
        assert piece.num_rows == 1 or sum(map(len, piece["text"].to_pylist())) <= characters
