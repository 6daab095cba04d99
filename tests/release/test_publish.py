import datetime as dt
import errno
import hashlib
import json
import multiprocessing
import os
import re
import subprocess

import duckdb
import pyarrow.parquet as pq
import pytest

from pipeline.release import publish as publishing
from pipeline.release import store
from pipeline.release.checks import CheckError
from pipeline.release.contents import files, present
from pipeline.release.inputs import Input
from pipeline.release.manifest import git_revision
from pipeline.release.publish import publish
from pipeline.tables import schema
from tests.ledger import rewrite

DAY = dt.date(2021, 5, 5)


@pytest.fixture
def outputs(tmp_path):
    return tmp_path / "outputs"


def release_names(outputs):
    return sorted(path.name for path in (outputs / "releases").iterdir())


def state(outputs):
    """Return all that a reader of the outputs folder could notice: each file with its hash, where latest points."""
    files = {
        str(path.relative_to(outputs)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(outputs.rglob("*"))
        if path.is_file() and not path.is_symlink() and path.name != ".lock"
    }
    return files, (outputs / "latest").readlink()


def test_a_release_holds_all_it_promises(folder, staged_file, outputs):
    made = publish(folder, staged_file, outputs, DAY, "licence", {"model": "m1"}, [Input("a.txt", "0" * 64, "CC0")])
    assert made.is_new and made.version == "2021-05-05"
    assert made.path == outputs / "releases" / "2021-05-05"
    held = {file.path for _, file in present(made.path)}
    assert held == {file.path for file in files() if "*" not in file.path}
    assert {path.stem for path in made.path.glob("*.parquet")} >= set(schema.TABLES)
    assert (outputs / "latest").resolve() == made.path.resolve()
    assert not (outputs / "latest").readlink().is_absolute()
    index = json.loads((outputs / "index.json").read_text())
    assert index["latest"] == "2021-05-05"
    assert index["releases"][0]["tables"]["events"]["rows"] == 3


def test_the_manifest_tells_what_it_was_made_from(folder, staged_file, outputs):
    made = publish(folder, staged_file, outputs, DAY, "none", {"model": "m1"}, [Input("a.txt", "0" * 64, None)])
    said = store.manifest(made.path)
    assert (said["version"], said["schema_version"]) == ("2021-05-05", schema.SCHEMA_VERSION)
    assert (said["versions"], said["publish_text"]) == ({"model": "m1"}, "none")
    assert said["inputs"] == [{"path": "a.txt", "sha256": "0" * 64, "licence": None}]
    assert said["input_list"]["rows"] == 1
    for table, told in said["tables"].items():
        content = (made.path / f"{table}.parquet").read_bytes()
        assert told["sha256"] == hashlib.sha256(content).hexdigest() == made.tables[table].sha256
        assert told["bytes"] == len(content)
        assert told["rows"] == pq.read_metadata(made.path / f"{table}.parquet").num_rows


def test_sha256sum_accepts_the_checksums_and_finds_a_changed_file(released):
    made = released / "releases" / "2021-05-05"
    command = ["sha256sum", "-c", "SHA256SUMS"]
    checked = subprocess.run(command, cwd=made, capture_output=True, check=True, text=True)
    assert checked.stdout.count(": OK") == sum(path.is_file() for path in made.rglob("*")) - 1
    (made / "README.md").write_text("changed")
    assert subprocess.run(command, cwd=made, capture_output=True).returncode == 1


def test_the_read_me_names_every_file(released):
    made = released / "releases" / "2021-05-05"
    text = (made / "README.md").read_text()
    assert all(f"`{file.path}`" in text and file.description in text for _, file in present(made))


def test_the_queries_in_the_read_me_run_as_they_stand(released):
    made = released / "releases" / "2021-05-05"
    text = (made / "README.md").read_text()
    found = re.findall(r"```sql\n(.*?)```", text, re.S)
    assert len(found) == 3
    assert "CC BY 4.0" in text and "Release 2021-05-05" in text and "$" not in text
    with duckdb.connect(made / "conflict-ledger.duckdb", read_only=True) as connection:
        assert all(connection.execute(sql).fetchall() for sql in found)


def test_the_same_tables_make_no_second_release(folder, staged_file, released):
    first = released / "releases" / "2021-05-05"
    before = state(released)
    again = publish(folder, staged_file, released, DAY + dt.timedelta(days=3))
    assert (again.is_new, again.path, again.version) == (False, first, first.name)
    assert state(released) == before


def test_a_changed_row_makes_a_new_release_and_leaves_the_old_one(folder, staged_file, released):
    first = released / "releases" / "2021-05-05"
    old = (first / "SHA256SUMS").read_text()
    rewrite(folder / "places.parquet", 0, latitude=11.0)
    assert publish(folder, staged_file, released, DAY).version == "2021-05-05.2"
    later = publish(folder, staged_file, released, DAY + dt.timedelta(days=1), "none")
    assert later.version == "2021-05-06"
    assert release_names(released) == ["2021-05-05", "2021-05-05.2", "2021-05-06"]
    assert (first / "SHA256SUMS").read_text() == old
    assert (released / "latest").resolve().name == "2021-05-06"
    assert json.loads((released / "index.json").read_text())["latest"] == "2021-05-06"


def test_the_tenth_release_of_a_day_is_newer_than_the_ninth(outputs):
    said = {"date": "2021-05-05", "schema_version": "1.0", "tables": {}}
    for name in ("2021-05-05", *(f"2021-05-05.{number}" for number in range(2, 11))):
        (outputs / "releases" / name).mkdir(parents=True)
        (outputs / "releases" / name / store.MANIFEST).write_text(json.dumps(said))
    assert store.next_name(outputs, DAY) == "2021-05-05.11"
    store.announce(outputs)
    assert (outputs / "latest").resolve().name == "2021-05-05.10"


def test_a_release_never_dates_from_before_the_last(folder, staged_file, released):
    rewrite(folder / "places.parquet", 0, latitude=1.0)
    with pytest.raises(store.StoreError, match="would come before it"):
        publish(folder, staged_file, released, DAY - dt.timedelta(days=1))


def test_tables_that_do_not_fit_leave_the_last_release_in_place(folder, staged_file, released):
    before = state(released)
    rewrite(folder / "mentions.parquet", 0, actor_id="act_nobody")
    with pytest.raises(CheckError, match=r"mentions.actor_id is in actors \(1 rows\)(.|\n)*men_1"):
        publish(folder, staged_file, released, DAY)
    assert state(released) == before
    assert release_names(released) == ["2021-05-05"]


@pytest.mark.parametrize(
    "step",
    ["write_tables", "judge", "write_changes", "write_database", "write_manifest", "write_readme", "write_checksums"],
)
def test_a_full_disk_leaves_the_last_release_in_place(folder, staged_file, released, monkeypatch, step):
    before = state(released)
    rewrite(folder / "places.parquet", 0, latitude=1.0)
    real = getattr(publishing, step)

    def full(*arguments):
        real(*arguments)
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(publishing, step, full)
    with pytest.raises(OSError, match="No space left"):
        publish(folder, staged_file, released, DAY)
    assert state(released) == before
    assert release_names(released) == ["2021-05-05"]


def test_a_build_killed_before_the_rename_is_cleaned_up_by_the_next(folder, staged_file, outputs):
    left = outputs / "releases" / ".building-1"
    left.mkdir(parents=True)
    (left / "events.parquet").write_bytes(b"PAR1")
    publish(folder, staged_file, outputs, DAY)
    assert release_names(outputs) == ["2021-05-05"]


def test_a_build_killed_between_rename_and_latest_is_finished_by_the_next(folder, staged_file, released, monkeypatch):
    rewrite(folder / "places.parquet", 0, latitude=1.0)
    with monkeypatch.context() as patch:
        patch.setattr(store, "announce", lambda outputs: (_ for _ in ()).throw(KeyboardInterrupt))
        with pytest.raises(KeyboardInterrupt):
            publish(folder, staged_file, released, DAY)
    assert (released / "latest").resolve().name == "2021-05-05"
    finished = publish(folder, staged_file, released, DAY)
    assert (finished.is_new, finished.version) == (False, "2021-05-05.2")
    assert (released / "latest").resolve().name == "2021-05-05.2"
    assert [entry["version"] for entry in json.loads((released / "index.json").read_text())["releases"]] == [
        "2021-05-05",
        "2021-05-05.2",
    ]


def test_a_crash_while_latest_is_moved_leaves_no_reader_without_one(folder, staged_file, released, monkeypatch):
    (released / ".latest").symlink_to("nowhere")
    (released / ".index.json").write_text("half")
    rewrite(folder / "places.parquet", 0, latitude=1.0)
    assert publish(folder, staged_file, released, DAY).path.resolve() == (released / "latest").resolve()


def hold_lock(outputs, held, done):
    with store.locked(outputs):
        held.set()
        done.wait(30)


def test_a_second_build_at_the_same_time_is_told_to_wait(folder, staged_file, outputs):
    context = multiprocessing.get_context("spawn")
    held, done = context.Event(), context.Event()
    other = context.Process(target=hold_lock, args=(outputs, held, done))
    other.start()
    try:
        assert held.wait(30)
        with pytest.raises(store.StoreError, match=f"Process {other.pid} is publishing"):
            publish(folder, staged_file, outputs, DAY)
    finally:
        done.set()
        other.join()
    assert publish(folder, staged_file, outputs, DAY).is_new


def test_a_lock_file_left_by_a_dead_process_stops_nobody(folder, staged_file, outputs):
    outputs.mkdir()
    (outputs / ".lock").write_text("999999")
    assert publish(folder, staged_file, outputs, DAY).is_new


def test_a_strange_folder_among_the_releases_is_no_release(folder, staged_file, outputs):
    (outputs / "releases" / "2099-01-01").mkdir(parents=True)
    (outputs / "releases" / "notes").mkdir()
    assert publish(folder, staged_file, outputs, DAY).version == "2021-05-05"


def test_git_revision_is_a_commit_or_unknown():
    found = git_revision()
    assert found is None or re.fullmatch("[0-9a-f]{40}(-dirty)?", found)
