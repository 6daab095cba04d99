"""Every command has help, does its work on a release, and tells a user's error in words with an exit code."""

import io
import re
from pathlib import Path

import pyarrow.parquet as pq
import pytest
from rich.text import Text
from typer.testing import CliRunner, Result

from pipeline.cli import app
from pipeline.cli.console import PlainConsole
from pipeline.orchestration.build import Built
from pipeline.settings import Settings

COMMANDS = ("build", "explain", "show", "releases", "check", "diff", "evaluate", "serve")


@pytest.fixture(autouse=True)
def wide(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pipeline.cli.console.console.width", 300)


def run(*arguments: object) -> Result:
    return CliRunner().invoke(app, [str(argument) for argument in arguments])


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help(command: str) -> None:
    result = run(command, "--help")
    assert result.exit_code == 0
    assert "Usage" in result.output


def test_build_ends_with_a_summary(settings: Settings, built: Built, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CONFLICT_LEDGER_CACHE_DIR", str(settings.cache_dir))
    result = run("build", "--raw", settings.raw_dir, "--outputs", settings.outputs_dir, "--workers", 1)
    assert result.exit_code == 0
    assert "3 documents read" in result.output
    assert "no new release was made" in result.output


def test_explain_shows_sentence_clause_and_rule(settings: Settings, built: Built) -> None:
    event = pq.read_table(built.path / "events.parquet").to_pylist()[0]
    result = run("explain", event["event_id"], "--outputs", settings.outputs_dir)
    assert result.exit_code == 0
    assert f"[{event['evidence']}]" in result.output
    assert event["rule_id"] in result.output
    assert "agent:" in result.output
    assert "Entry:" in result.output


def test_explain_any_row_that_has_an_id(settings: Settings, built: Built) -> None:
    for table, key in (("quotations", "quotation_id"), ("mentions", "mention_id"), ("actors", "actor_id")):
        row = pq.read_table(built.path / f"{table}.parquet").to_pylist()[0]
        result = run("explain", row[key], "--outputs", settings.outputs_dir)
        assert result.exit_code == 0
        assert table in result.output


def test_show_prints_rows_and_takes_a_condition(settings: Settings, built: Built) -> None:
    result = run("show", "events", "--outputs", settings.outputs_dir, "--columns", "event_type,status", "--limit", 1)
    assert result.exit_code == 0
    assert "event_type" in result.output
    none = run("show", "events", "--outputs", settings.outputs_dir, "--columns", "trigger", "--where", "false")
    assert none.exit_code == 0


def test_releases_lists_the_newest(settings: Settings, built: Built) -> None:
    result = run("releases", "--outputs", settings.outputs_dir)
    assert result.exit_code == 0
    assert built.path.name in result.output
    assert "newest" in result.output


def test_check_holds_for_what_was_built_and_finds_a_changed_file(settings: Settings, built: Built) -> None:
    assert run("check", "--outputs", settings.outputs_dir).exit_code == 0
    page = built.path / "README.md"
    before = page.read_bytes()
    try:
        page.write_bytes(before + b"!")
        result = run("check", "--outputs", settings.outputs_dir)
    finally:
        page.write_bytes(before)
    assert result.exit_code == 1
    assert "README.md is not the file that was published" in result.output


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("releases", "--outputs", "{empty}"), "holds no release yet"),
        (("show", "events", "--outputs", "{empty}"), "holds no release yet"),
        (("show", "evnts", "--outputs", "{outputs}"), "no table or view evnts"),
        (("show", "events", "--outputs", "{outputs}", "--where", "nonsense ("), "DuckDB cannot answer"),
        (("show", "events", "--outputs", "{outputs}", "--release", "1999-01-01"), "no release 1999-01-01"),
        (("explain", "event_0", "--outputs", "{outputs}"), "has the id event_0"),
        (("build", "--raw", "{empty}/none", "--outputs", "{empty}"), "There is no folder"),
        (("build", "--lexicon", "{empty}/none"), "does not exist"),
        (("evaluate", "{empty}"), "holds no score.py"),
        (("serve", "--outputs", "{empty}"), "holds no release yet"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, tuple) else "",
)
def test_an_error_of_the_user_is_told_without_traceback(
    arguments: tuple[str, ...], message: str, settings: Settings, built: Built, tmp_path: Path
) -> None:
    result = run(*(part.format(empty=tmp_path, outputs=settings.outputs_dir) for part in arguments))
    assert result.exit_code == 1
    assert message in result.output
    assert "Traceback" not in result.output


def test_a_wrong_call_has_an_exit_code_of_its_own() -> None:
    assert run("build", "--workers", "0").exit_code == 2
    assert run("explain").exit_code == 2


def test_evaluate_goes_on_after_a_gold_set_that_fails(tmp_path: Path) -> None:
    (tmp_path / "gold").mkdir()
    for name in ("events_one.jsonl", "events_two.jsonl"):
        (tmp_path / "gold" / name).touch()
    (tmp_path / "score.py").write_text("import sys\ndef score_events(): pass\nsys.exit('no gold in ' + sys.argv[3])")
    result = run("evaluate", tmp_path)
    assert result.exit_code == 1
    assert "events_one.jsonl" in result.output
    assert "Without figures: events_one, events_two" in result.output


def test_a_wide_table_is_shown_row_under_row_on_a_narrow_screen(
    settings: Settings, built: Built, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("pipeline.cli.console.console.width", 80)
    result = run("show", "events", "--limit", 1, "--outputs", settings.outputs_dir)
    assert result.exit_code == 0
    assert any(line.split()[:1] == ["event_type"] for line in result.output.splitlines())


def test_it_tells_its_version() -> None:
    result = run("--version")
    assert result.exit_code == 0
    assert re.fullmatch(r"conflict-ledger \d+\.\d+\.\d+\n", result.output)


def test_control_characters_of_a_text_are_shown_and_not_obeyed() -> None:
    shown = PlainConsole(file=io.StringIO(), force_terminal=True, color_system="truecolor")
    harm = "a\x1b]0;taken\x07\x9b31mb\x7f"
    shown.print(Text(harm, "bold"))
    shown.print(harm, markup=False, highlight=False)
    assert shown.file.getvalue() == "\x1b[1ma␛]0;taken�31mb␡\x1b[0m\na␛]0;taken�31mb␡\n"  # type: ignore[attr-defined]
