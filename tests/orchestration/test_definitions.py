"""One job, whoever starts it; every table is an asset with its columns and blocking checks."""

from pathlib import Path

import dagster as dg
import pytest

from pipeline.definitions import defs
from pipeline.orchestration import keys
from pipeline.orchestration.automation import daily_schedule, fingerprint, raw_folder_sensor, release_job
from pipeline.tables import schema


def test_schedule_and_sensor_start_the_job_that_builds() -> None:
    assert release_job.name == "release"
    assert daily_schedule.job_name == raw_folder_sensor.job_name == release_job.name


def test_the_job_makes_every_asset_and_runs_every_check() -> None:
    graph = defs.resolve_asset_graph()
    layer = defs.resolve_job_def("release").asset_layer
    assert layer.executable_asset_keys == graph.get_all_asset_keys()
    assert set(layer.asset_graph.asset_check_keys) == set(graph.asset_check_keys)


def test_every_table_has_its_columns_and_blocking_checks() -> None:
    graph = defs.resolve_asset_graph()
    for name in keys.FINISHED:
        node = graph.get(keys.table(name))
        columns = node.metadata["dagster/column_schema"].columns
        assert [column.name for column in columns] == [column.name for column in schema.columns(name)]
        specs = [graph.get_check_spec(key) for key in graph.get_check_keys_for_assets({keys.table(name)})]
        assert {spec.name for spec in specs} == {"as_declared", "fitting"}
        assert all(spec.blocking for spec in specs)


def test_assets_lie_in_groups_by_layer() -> None:
    graph = defs.resolve_asset_graph()
    groups = {key.path[0]: graph.get(key).group_name for key in graph.get_all_asset_keys()}
    assert groups == {
        "staged": "staging",
        "extracted": "extraction",
        "resolved": "resolution",
        "tables": "resolution",
        "release": "release",
    }


def test_the_sensor_asks_for_a_run_once_per_change(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CONFLICT_LEDGER_RAW_DIR", str(tmp_path))
    (tmp_path / "one.txt").write_text("a text")
    context = dg.build_sensor_context()
    assert isinstance(raw_folder_sensor(context), dg.RunRequest)
    assert isinstance(raw_folder_sensor(context), dg.SkipReason)
    (tmp_path / "deeper").mkdir()
    (tmp_path / "deeper" / "two.txt").write_text("another")
    assert isinstance(raw_folder_sensor(context), dg.RunRequest)
    assert isinstance(raw_folder_sensor(context), dg.SkipReason)


def test_the_sensor_waits_for_a_folder_that_is_missing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CONFLICT_LEDGER_RAW_DIR", str(tmp_path / "missing"))
    assert isinstance(raw_folder_sensor(dg.build_sensor_context()), dg.SkipReason)


@pytest.mark.parametrize("change", ["content", "name", "removal"])
def test_the_fingerprint_sees_every_change(tmp_path: Path, change: str) -> None:
    file = tmp_path / "one.txt"
    file.write_text("a text")
    before = fingerprint(tmp_path)
    assert fingerprint(tmp_path) == before
    if change == "content":
        file.write_text("a longer text")
    elif change == "name":
        file.rename(tmp_path / "two.txt")
    else:
        file.unlink()
    assert fingerprint(tmp_path) != before
