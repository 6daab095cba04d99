"""The job makes a release or leaves the last one in place; it says which row was wrong; nothing is pickled."""

import fcntl
import hashlib
import json
import os
import shutil
import signal
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pytest

from pipeline.extract import batch
from pipeline.extract.rows import Rows, document_rows
from pipeline.orchestration.build import BuildError, Built, build
from pipeline.release.contents import present
from pipeline.settings import Settings
from pipeline.tables.schema import TABLES
from tests.release.words import text_of


@pytest.fixture
def copy(settings: Settings, built: Built, tmp_path: Path) -> Settings:
    """Return the settings of a copy of the built outputs, without a cache, so that extraction runs again."""
    shutil.copytree(settings.outputs_dir, tmp_path / "outputs", symlinks=True)
    return replace(settings, outputs_dir=tmp_path / "outputs", cache_dir=tmp_path / "cache")


def spoil(monkeypatch: pytest.MonkeyPatch, change: Callable[[Rows], Any]) -> None:
    """Let a change be made to the rows of every document."""

    def spoiled(facts: Any) -> Rows:
        rows = document_rows(facts)
        change(rows)
        return rows

    monkeypatch.setattr(batch, "document_rows", spoiled)


def test_a_release_holds_every_table(built: Built, settings: Settings) -> None:
    assert built.is_new
    assert (settings.outputs_dir / "latest").resolve() == built.path.resolve()
    assert {path.stem for path in built.path.glob("*.parquet")} == {*TABLES, "inputs"}
    assert pq.read_metadata(built.path / "documents.parquet").num_rows == 3
    assert pq.read_table(built.path / "rejects.parquet")["source_path"].to_pylist() == ["empty.txt"]


def test_the_manifest_tells_what_was_read_by_what(built: Built, raw_folder: Path) -> None:
    said = json.loads((built.path / "manifest.json").read_text("utf-8"))
    assert set(said["versions"]) == {"extraction", "lexicon", "model", "software"}
    assert said["versions"]["model"].startswith("conflict_ledger-")
    found = {entry["path"]: (entry["sha256"], entry["licence"]) for entry in said["inputs"]}
    assert found == {
        name: (hashlib.sha256((raw_folder / name).read_bytes()).hexdigest(), "CC0" if name == "talks.md" else None)
        for name in ("harbour-again.txt", "harbour.txt", "talks.md")
    }
    assert list(found) == sorted(found)


def test_a_file_whose_name_is_no_utf_8_is_an_input_too(tmp_path: Path) -> None:
    raw = tmp_path / "raw"
    raw.mkdir()
    (raw / os.fsdecode(b"caf\xe9.txt")).write_text("The ministers of Kenya and Ethiopia met in Nairobi.\n", "utf-8")
    made = build(Settings(raw, tmp_path / "outputs", cache_dir=tmp_path / "cache", workers=1))
    assert pq.read_table(made.path / "inputs.parquet")["path"].to_pylist() == ["caf\\xe9.txt"]


def test_the_same_texts_make_no_second_release(built: Built, settings: Settings) -> None:
    again = build(settings)
    assert (again.path.resolve(), again.is_new) == (built.path.resolve(), False)


def test_only_tables_lie_between_the_assets(built: Built, settings: Settings) -> None:
    left = [path.relative_to(settings.work_dir) for path in settings.work_dir.rglob("*") if path.is_file()]
    assert {path.suffix for path in left} == {".parquet"}
    assert {path.parts[0] for path in left} == {"staged", "extracted", "resolved", "tables"}


def test_a_value_that_is_not_allowed_stops_the_release_and_is_shown(
    copy: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    last = (copy.outputs_dir / "latest").readlink()
    spoil(monkeypatch, lambda rows: [row.update(status="rumoured") for row in rows["events"]])
    with pytest.raises(BuildError, match=r"as_declared of tables/events failed[\s\S]*rumoured[\s\S]*What to do"):
        build(copy)
    assert (copy.outputs_dir / "latest").readlink() == last
    assert len(list((copy.outputs_dir / "releases").iterdir())) == 1


def test_words_that_do_not_stand_in_the_text_stop_the_release(copy: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    last = (copy.outputs_dir / "latest").readlink()
    spoil(monkeypatch, lambda rows: [row.update(text=row["text"].upper() + "!") for row in rows["dates"]])
    with pytest.raises(BuildError, match=r"fitting of tables/dates failed[\s\S]*stands in the text"):
        build(copy)
    assert (copy.outputs_dir / "latest").readlink() == last


def test_a_text_that_breaks_an_extractor_is_rejected_and_the_rest_goes_on(
    copy: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails_on_talks(rows: Rows) -> None:
        if any("Nairobi" in row["text"] for row in rows["place_mentions"]):
            raise ZeroDivisionError("of course")

    spoil(monkeypatch, fails_on_talks)
    path = build(copy).path
    assert pq.read_metadata(path / "documents.parquet").num_rows == 2
    (lost,) = (row for row in pq.read_table(path / "rejects.parquet").to_pylist() if row["stage"] == "extract")
    assert lost["source_path"] == "talks.md"
    assert "ZeroDivisionError in fails_on_talks" in lost["detail"]


def test_an_extraction_that_fails_on_many_texts_stops_the_release(
    copy: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    spoil(monkeypatch, lambda rows: rows["no such table"][0])
    with pytest.raises(BuildError, match="few_documents_lost"):
        build(copy)


def test_a_raw_folder_without_texts_is_told_in_words(settings: Settings, tmp_path: Path) -> None:
    with pytest.raises(BuildError, match="There is no folder"):
        build(replace(settings, raw_dir=tmp_path / "missing", outputs_dir=tmp_path / "outputs"))
    (tmp_path / "raw").mkdir()
    with pytest.raises(BuildError, match="could be read"):
        build(replace(settings, raw_dir=tmp_path / "raw", outputs_dir=tmp_path / "outputs"))


def test_a_mistake_in_a_users_lexicon_is_told_with_its_file_before_any_text_is_read(
    copy: Settings, tmp_path: Path
) -> None:
    last = (copy.outputs_dir / "latest").readlink()
    (tmp_path / "lexicon" / "frames").mkdir(parents=True)
    (tmp_path / "lexicon" / "frames" / "own.yaml").write_text("- id: own.toll_gate\n", "utf-8")
    with pytest.raises(BuildError, match=r"^Step staging failed\. /\S+/frames/own\.yaml: every frame needs"):
        build(replace(copy, lexicon_dir=tmp_path / "lexicon"))
    assert (copy.outputs_dir / "latest").readlink() == last


def test_a_folder_that_cannot_be_written_is_told_in_words(settings: Settings, tmp_path: Path) -> None:
    (tmp_path / "taken").touch()
    with pytest.raises(BuildError, match=r"cannot be written: .*--outputs"):
        build(replace(settings, outputs_dir=tmp_path / "taken"))


def test_no_word_leaves_where_nothing_may_be_published(copy: Settings) -> None:
    path = build(replace(copy, publish_text="none")).path
    assert pq.read_metadata(path / "texts.parquet").num_rows == 0
    assert set(pq.read_table(path / "events.parquet")["evidence"].to_pylist()) == {None}
    assert pq.read_table(path / "events.parquet")["start_char"].null_count == 0


def test_a_build_that_is_interrupted_says_so_and_publishes_nothing(settings: Settings, tmp_path: Path) -> None:
    def interrupt(stage: str, more: int, total: int | None) -> None:
        if stage == "Extracting":
            signal.raise_signal(signal.SIGINT)

    outputs = tmp_path / "outputs"
    with pytest.raises(BuildError, match="The build was interrupted"):
        build(replace(settings, outputs_dir=outputs), interrupt)
    assert not (outputs / "releases").exists()


def test_two_builds_do_not_share_a_work_folder(copy: Settings) -> None:
    with (copy.outputs_dir / ".build.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        with pytest.raises(BuildError, match="Another build is at work"):
            build(copy)


def test_what_a_killed_build_left_is_cleared(copy: Settings) -> None:
    left = copy.work_dir / ".scratch-killed"
    left.mkdir()
    (left / "half.parquet").touch()
    build(copy)
    assert not left.exists()


def test_a_document_taken_down_is_gone_with_all_that_rested_on_it(
    built: Built, raw_folder: Path, settings: Settings, copy: Settings, tmp_path: Path
) -> None:
    raw = shutil.copytree(raw_folder, tmp_path / "raw")
    (raw / "takedown.csv").write_text("kind,value,reason,date\ndocument,talks.md,court order,2026-11-20\n", "utf-8")
    made = build(replace(copy, raw_dir=raw, cache_dir=settings.cache_dir))
    assert made.is_new
    (gone,) = set(ids(built, "documents", "document_id")) - set(ids(made, "documents", "document_id"))
    for table in TABLES:
        rows = pq.read_table(made.path / f"{table}.parquet")
        assert "document_id" not in rows.column_names or gone not in rows["document_id"].to_pylist()
    assert not any("Ethiopia" in name for name in ids(made, "actors", "name"))
    assert any("Ethiopia" in name for name in ids(built, "actors", "name"))
    for path, _ in present(made.path):
        assert "share intelligence" not in text_of(path), path
    assert "1 document, with all that rested on it, asked for on 2026-11-20: court order." in (
        (made.path / "CHANGES.md").read_text("utf-8")
    )
    assert "takedown" not in "".join(ids(made, "inputs", "path"))


def test_a_takedown_list_in_a_folder_below_is_no_silent_loss(copy: Settings, tmp_path: Path) -> None:
    raw = shutil.copytree(copy.raw_dir, tmp_path / "raw")
    (raw / "wire").mkdir()
    (raw / "wire" / "takedown.csv").write_text("kind,value\ndocument,talks.md\n", "utf-8")
    with pytest.raises(BuildError, match="Put its lines into"):
        build(replace(copy, raw_dir=raw))


def ids(release: Built, table: str, column: str) -> list[str]:
    found: list[str] = pq.read_table(release.path / f"{table}.parquet")[column].to_pylist()
    return found
