"""The published DuckDB file can be opened by the line of DuckDB before ours: tables, views, comments, examples."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from pipeline.orchestration.build import Built
from pipeline.release.database import FILE_NAME, views
from pipeline.release.examples import examples
from pipeline.tables.schema import TABLES

OLDER = Path(__file__).parents[2] / ".compat" / "duckdb14"
SCRIPT = """
import duckdb, json, sys
connection = duckdb.connect(sys.argv[1], read_only=True)
counts = {name: len(connection.execute(sql).fetchall()) for name, sql in json.load(sys.stdin).items()}
comments = connection.execute("SELECT count(*) FROM duckdb_tables() WHERE comment IS NOT NULL").fetchone()[0]
print(json.dumps([duckdb.__version__, counts, comments]))
"""
pytestmark = pytest.mark.skipif(not OLDER.is_dir(), reason="duckdb 1.4 is installed by `make test`")


def ask(release: Path, queries: dict[str, str]) -> Any:
    """Return the older version, how many rows each query gives there, and how many tables have a comment."""
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, str(release / FILE_NAME)],
        input=json.dumps(queries),
        env={**os.environ, "PYTHONPATH": str(OLDER)},
        capture_output=True,
        text=True,
        check=True,
    )
    return json.loads(done.stdout)


def test_duckdb_1_4_reads_every_table_and_view(built: Built) -> None:
    version, counts, comments = ask(built.path, {name: f"SELECT * FROM {name}" for name in (*TABLES, *views())})
    assert version.startswith("1.4.")
    assert counts["documents"] == 3
    assert counts["events"] == counts["event_list"] > 0
    assert comments >= len(TABLES)


def test_duckdb_1_4_answers_every_example(sample_release: Path) -> None:
    _, counts, _ = ask(sample_release, {entry.name: entry.sql for entry in examples()})
    assert len(counts) == 12 and all(counts.values()), counts
