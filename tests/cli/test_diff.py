"""What `diff` shows of two releases, and how it ends."""

import shutil
from pathlib import Path

import pyarrow.parquet as pq
import pytest
from typer.testing import CliRunner, Result

from pipeline.cli import app
from pipeline.cli.diff import DIFFERENT
from pipeline.orchestration.build import Built
from tests.ledger import rewrite


@pytest.fixture
def outputs(built: Built, tmp_path: Path) -> Path:
    """Return outputs of two releases that differ in the status of one event."""
    for name in ("2021-05-05", "2021-05-06"):
        shutil.copytree(built.path, tmp_path / "outputs" / "releases" / name)
    rewrite(tmp_path / "outputs" / "releases" / "2021-05-06" / "events.parquet", 0, status="hypothetical")
    return tmp_path / "outputs"


@pytest.fixture(autouse=True)
def wide(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pipeline.cli.console.console.width", 300)


def run(*arguments: object) -> Result:
    return CliRunner().invoke(app, ["diff", *map(str, arguments)])


def test_without_names_the_newest_is_compared_with_the_one_before(outputs: Path) -> None:
    result = run("--outputs", outputs)
    assert result.exit_code == 0
    assert "is now hypothetical" in result.output
    assert "| events | " in result.output


def test_releases_are_named_by_version_or_folder(outputs: Path) -> None:
    by_name = run("2021-05-05", "2021-05-06", "--outputs", outputs)
    by_folder = run(outputs / "releases" / "2021-05-05", outputs / "releases" / "2021-05-06")
    assert by_name.exit_code == 0
    assert by_name.output == by_folder.output


def test_changed_rows_of_a_table_are_shown_and_kept(outputs: Path, tmp_path: Path) -> None:
    result = run("--outputs", outputs, "--table", "events", "--write", tmp_path / "kept")
    assert "1 of 1 changes shown" in result.output
    assert "status" in result.output
    assert pq.read_metadata(tmp_path / "kept" / "events.parquet").num_rows == 1


def test_the_exit_code_tells_a_difference_where_asked(outputs: Path) -> None:
    assert run("--outputs", outputs, "--exit-code").exit_code == DIFFERENT
    same = run("2021-05-05", outputs / "releases" / "2021-05-05", "--outputs", outputs, "--exit-code")
    assert same.exit_code == 0
    assert "Nothing" in same.output


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("1999-01-01",), "no release 1999-01-01"),
        (("--table", "evnts"), "no table evnts"),
        (("2021-05-05", "/nowhere"), "no release /nowhere"),
    ],
)
def test_what_cannot_be_compared_is_told(outputs: Path, arguments: tuple[str, ...], message: str) -> None:
    result = run(*arguments, "--outputs", outputs)
    assert result.exit_code == 1
    assert message in result.output


def test_a_single_release_has_none_to_compare_with(outputs: Path) -> None:
    shutil.rmtree(outputs / "releases" / "2021-05-05")
    result = run("--outputs", outputs)
    assert result.exit_code == 1
    assert "no release before 2021-05-06" in result.output
