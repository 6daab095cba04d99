"""The README's commands and queries work as they are written."""

import re
import shlex
from pathlib import Path

import duckdb
import pytest
from typer.testing import CliRunner

from pipeline.cli import app
from pipeline.orchestration.build import Built
from pipeline.settings import Settings

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text("utf-8")


def blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```", README, re.M | re.S)


SHELL = [line for block in blocks("sh") for line in block.splitlines()]
COMMANDS = [line.partition("conflict-ledger ")[2] for line in SHELL if "conflict-ledger " in line and "$(" not in line]
TARGETS = [line.split()[1] for line in SHELL if line.startswith("make ")]


@pytest.mark.parametrize("query", blocks("sql"))
def test_queries_run_on_a_release(query: str, built: Built, settings: Settings) -> None:
    path = settings.outputs_dir / "latest" / "conflict-ledger.duckdb"
    with duckdb.connect(str(path), read_only=True) as connection:
        connection.execute(query).fetchall()


@pytest.mark.parametrize("command", COMMANDS)
def test_commands_run(command: str, built: Built, settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CONFLICT_LEDGER_OUTPUTS_DIR", str(settings.outputs_dir))
    monkeypatch.setenv("CONFLICT_LEDGER_CACHE_DIR", str(settings.cache_dir))
    words = shlex.split(command)
    arguments = [{"raw": str(settings.raw_dir), "outputs": str(settings.outputs_dir)}.get(word, word) for word in words]
    result = CliRunner().invoke(app, arguments)
    assert result.exit_code == 0, result.output


@pytest.mark.parametrize("target", TARGETS)
def test_make_knows_every_target_named(target: str) -> None:
    assert re.search(rf"^{target}:", (ROOT / "Makefile").read_text("utf-8"), re.M)


def test_the_tour_has_queries_and_commands() -> None:
    assert len(blocks("sql")) >= 2
    assert len(COMMANDS) >= 4
    assert {"release", "test"} <= set(TARGETS)


@pytest.mark.parametrize("page", ["README.md", "CONTRIBUTING.md", *(str(p) for p in Path("docs").glob("*.md"))])
def test_links_lead_somewhere(page: str) -> None:
    path = ROOT / page
    for target in re.findall(r"\]\(([^)#]+?)(?:#[^)]*)?\)", path.read_text("utf-8")):
        if not target.startswith(("http://", "https://")):
            assert (path.parent / target).exists(), f"{page} links to {target}, which is not there"
