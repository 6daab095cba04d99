"""What the page shows of tables, releases and failed checks."""

import json
from pathlib import Path

import dagster as dg
import pyarrow.parquet as pq
import pytest

from pipeline.definitions import defs
from pipeline.lexicon.source import Source
from pipeline.orchestration import checks, keys, page
from pipeline.orchestration.build import Built
from pipeline.release.bounds import Bound, read_bounds
from pipeline.release.checks import all_checks, run_checks
from pipeline.settings import Settings
from pipeline.tables import schema
from tests.ledger import rewrite, write_tables


@pytest.fixture
def outputs(built: Built, tmp_path: Path) -> Path:
    """Return outputs of two releases, told by little more than their manifests, the second with twice the events."""
    for name, previous, factor in (("2021-05-05", None, 1), ("2021-05-06", "2021-05-05", 2)):
        folder = tmp_path / "releases" / name
        folder.mkdir(parents=True)
        said = json.loads((built.path / "manifest.json").read_text("utf-8"))
        said["tables"]["events"]["rows"] = 10 * factor
        said |= {"version": name, "previous": previous, "figures": {"documents": 3 * factor}, "warnings": []}
        (folder / "manifest.json").write_text(json.dumps(said), "utf-8")
        (folder / "CHANGES.md").write_text("# What changed", "utf-8")
    return tmp_path


def test_fill_rates_count_nulls_column_by_column(tmp_path: Path) -> None:
    folder = write_tables(tmp_path / "tables")
    rates = page.fill_rates(folder / "events.parquet")
    assert list(rates) == [column.name for column in schema.columns("events")]
    assert (rates["event_id"], rates["start_date"], rates["context"]) == (1, pytest.approx(1 / 3), 0)
    first, *rest = page.filled(folder / "events.parquet").splitlines()[2:]
    assert "0.0%" in first and "100.0%" in rest[-1]


def test_a_table_without_rows_has_no_fill_rates(tmp_path: Path) -> None:
    folder = write_tables(tmp_path / "tables")
    (tmp_path / "empty").mkdir()
    pq.write_table(pq.read_table(folder / "events.parquet").slice(0, 0), tmp_path / "empty" / "events.parquet")
    assert page.fill_rates(tmp_path / "empty" / "events.parquet") == {}


def test_rows_over_releases_are_told_and_drawn(outputs: Path) -> None:
    *_, first, second = page.growth(sorted((outputs / "releases").iterdir())).splitlines()
    assert first.startswith("| 2021‑05‑05 | ████████ | 10 | 3 |")
    assert second.startswith("| 2021‑05‑06 | ████████████████ | 20 | 3 |")


def test_a_release_shows_growth_figures_changes_and_where_to_read_on(outputs: Path) -> None:
    shown = page.of_release(outputs / "releases" / "2021-05-06", read_bounds(Source()))
    assert shown["rows of events"] == 20
    assert "| texts | 3 | 6 |" in str(shown["figures"].value)
    assert "# What changed" in str(shown["changes"].value)
    assert str(shown["codebook"].value).endswith("2021-05-06/codebook.html")


def test_a_figure_stands_beside_what_is_usual() -> None:
    bound = Bound("few", "events in each text", "events", "per_document", low=3, high=80)
    assert "| events in each text | 7 | 8 | 3 – 80 | few |" in page.figures(
        {"figures": {"few": 8}}, {"figures": {"few": 7}}, [bound]
    )


def test_the_codebook_and_the_explorer_that_the_page_names_are_there(built: Built) -> None:
    shown = page.of_release(built.path, ())
    assert all(Path(str(shown[name].value)).is_file() for name in ("codebook", "explorer"))


def test_the_release_is_expected_every_day() -> None:
    assert defs.resolve_asset_graph().get(keys.DATASET).freshness_policy is not None


def test_bounds_warn_and_never_stop_a_release() -> None:
    (key,) = defs.resolve_asset_graph().get_check_keys_for_assets({keys.DATASET})
    assert key.name == "within_bounds"
    assert not defs.resolve_asset_graph().get_check_spec(key).blocking


@pytest.mark.parametrize("warnings", [[], ["events in each text: 0.1; usual is at least 3 (few)"]])
def test_a_figure_outside_its_bounds_is_a_warning_with_what_to_do(outputs: Path, warnings: list[str]) -> None:
    path = outputs / "releases" / "2021-05-06" / "manifest.json"
    path.write_text(json.dumps(json.loads(path.read_text("utf-8")) | {"warnings": warnings}), "utf-8")
    result = checks.within_bounds(Settings(outputs_dir=outputs))
    assert isinstance(result, dg.AssetCheckResult)
    assert (result.passed, result.severity) == (not warnings, dg.AssetCheckSeverity.WARN)
    if warnings:
        assert result.description and warnings[0] in result.description and "bounds.yaml" in result.description


def test_a_failed_check_says_which_rows_and_what_to_do(tmp_path: Path) -> None:
    folder = write_tables(tmp_path / "tables")
    rewrite(folder / "mentions.parquet", 0, actor_id="act_nobody")
    wanted = [check for check in all_checks() if check.name == "mentions.actor_id is in actors"]
    failures = run_checks(folder, None, wanted)
    result = checks._result("mentions", checks.FITTING, failures)
    assert not result.passed
    assert "men_1" in str(result.metadata["rows 1"].value)
    todo = str(result.metadata["what to do"].value)
    assert "mentions.actor_id is in actors" in todo and wanted[0].advice in todo and "build again" in todo
