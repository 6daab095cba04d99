"""The commands, queries, programs and files that the README and the guides show work as they are written."""

import os
import re
import shlex
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import duckdb
import pytest
from typer.testing import CliRunner

from pipeline.cli import app
from pipeline.lexicon import load
from pipeline.lexicon.source import Source
from pipeline.orchestration.build import Built
from pipeline.release.bounds import read_bounds
from pipeline.settings import Settings
from pipeline.staging.takedown import read_takedowns

ROOT = Path(__file__).parents[2]
GUIDES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").glob("*.md"))]
_BLOCK = re.compile(r"^```(\w+)(?: (\S+))?\n(.*?)^```", re.M | re.S)


@dataclass(frozen=True)
class Block:
    page: str
    language: str
    file: str | None
    body: str

    def __str__(self) -> str:
        return f"{self.page}: {self.file or self.body.strip().splitlines()[0]}"


BLOCKS = [
    Block(page.name, *found.groups())  # type: ignore[arg-type]
    for page in GUIDES
    for found in _BLOCK.finditer(page.read_text("utf-8"))
]
SHELL = [(block.page, line.strip()) for block in BLOCKS if block.language == "sh" for line in block.body.splitlines()]
NAMED = [(page, line.partition("conflict-ledger ")[2]) for page, line in SHELL if "conflict-ledger " in line]
# One serves until it is stopped, one needs two releases: tested in tests/cli; one takes an id from a release.
COMMANDS = [(page, line) for page, line in NAMED if line not in ("serve", "diff") and "$(" not in line]
TARGETS = sorted({line.split()[1] for _, line in SHELL if line.startswith("make ")})


def of(language: str) -> list[Block]:
    return [block for block in BLOCKS if block.language == language]


@pytest.mark.parametrize("block", of("sql"), ids=str)
def test_queries_run_on_a_release(block: Block, built: Built, settings: Settings) -> None:
    path = settings.outputs_dir / "latest" / "conflict-ledger.duckdb"
    with duckdb.connect(str(path), read_only=True) as connection:
        connection.execute(block.body).fetchall()


@pytest.mark.parametrize("block", of("python"), ids=str)
def test_programs_run_in_the_folder_of_a_release(block: Block, built: Built, settings: Settings) -> None:
    folder = settings.outputs_dir / "latest"
    run = subprocess.run([sys.executable, "-c", block.body], cwd=folder, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
    assert run.stdout.strip()


@pytest.mark.parametrize(("page", "command"), COMMANDS)
def test_commands_run(
    page: str, command: str, built: Built, settings: Settings, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("CONFLICT_LEDGER_RAW_DIR", str(settings.raw_dir))
    monkeypatch.setenv("CONFLICT_LEDGER_OUTPUTS_DIR", str(settings.outputs_dir))
    monkeypatch.setenv("CONFLICT_LEDGER_CACHE_DIR", str(settings.cache_dir))
    places = {"raw": str(settings.raw_dir), "outputs": str(settings.outputs_dir), "lexicon": str(tmp_path / "lexicon")}
    write_files(tmp_path)
    if "--lexicon" in command:
        monkeypatch.setenv("CONFLICT_LEDGER_OUTPUTS_DIR", str(tmp_path / "outputs"))
    result = CliRunner().invoke(app, [places.get(word, word) for word in shlex.split(command)])
    assert result.exit_code == 0, result.output


@pytest.mark.parametrize(("page", "command"), NAMED)
def test_every_command_named_is_there(page: str, command: str) -> None:
    assert command.split()[0] in {
        known.name or known.callback.__name__ for known in app.registered_commands if known.callback
    }


def write_files(folder: Path) -> None:
    """Write the files that the guides show."""
    for block in BLOCKS:
        if block.file:
            path = folder / block.file
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(block.body, "utf-8")


def test_the_lexicon_that_is_shown_is_read(tmp_path: Path) -> None:
    write_files(tmp_path)
    lexicon = load(tmp_path / "lexicon")
    assert lexicon.actors.actors["own.river_guard"].name == "River Guard"
    assert {found.id: found.high for found in read_bounds(Source(tmp_path / "lexicon"))}["events_per_document"] == 40
    assert any(found.frame.id == "own.toll_gate" for found in lexicon.frames.candidates("verb", "waylay"))


def test_the_takedowns_that_are_shown_are_read(tmp_path: Path) -> None:
    write_files(tmp_path)
    assert [entry.kind for entry in read_takedowns(tmp_path / "raw")] == ["document", "person"]


@pytest.mark.parametrize("target", TARGETS)
def test_make_knows_every_target_named(target: str) -> None:
    assert re.search(rf"^{target}:", (ROOT / "Makefile").read_text("utf-8"), re.M)


def test_the_guides_have_commands_queries_programs_and_files() -> None:
    assert len(of("sql")) >= 5
    assert len(of("python")) >= 2
    assert len(COMMANDS) >= 6
    assert {"release", "test", "dev"} <= set(TARGETS)
    assert os.environ.get("CONFLICT_LEDGER_RAW_DIR") is None


@pytest.mark.parametrize("page", GUIDES, ids=lambda page: page.name)
def test_links_lead_somewhere(page: Path) -> None:
    text = page.read_text("utf-8")
    for target, anchor in re.findall(r"\]\(([^)#]*)(?:#([^)]*))?\)", text):
        if target.startswith(("http://", "https://")):
            continue
        other = page.parent / target if target else page
        assert other.exists(), f"{page} links to {target}, which is not there"
        if anchor:
            titles = re.findall(r"^#+ (.*)$", other.read_text("utf-8"), re.M)
            assert anchor in {re.sub(r"[^\w -]", "", title.lower()).replace(" ", "-") for title in titles}
