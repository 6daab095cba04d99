"""The published DuckDB file can be opened by the line of DuckDB before ours, tables, views and comments alike."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from pipeline.orchestration.build import Built
from pipeline.release.database import FILE_NAME
from pipeline.tables.schema import TABLES

OLDER = Path(__file__).parents[2] / ".compat" / "duckdb14"
VIEWS = ("event_list", "casualty_claims", "who_said_what", "disputed_figures")
SCRIPT = """
import duckdb, json, sys
connection = duckdb.connect(sys.argv[1], read_only=True)
counts = {name: connection.execute(f"SELECT count(*) FROM {name}").fetchone()[0] for name in sys.argv[2:]}
comments = connection.execute("SELECT count(*) FROM duckdb_tables() WHERE comment IS NOT NULL").fetchone()[0]
print(json.dumps([duckdb.__version__, counts, comments]))
"""


@pytest.mark.skipif(not OLDER.is_dir(), reason="duckdb 1.4 is installed by `make test`")
def test_duckdb_1_4_reads_every_table_and_view(built: Built) -> None:
    file = str(built.path / FILE_NAME)
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, file, *TABLES, *VIEWS],
        env={**os.environ, "PYTHONPATH": str(OLDER)},
        capture_output=True,
        text=True,
        check=True,
    )
    version, counts, comments = json.loads(done.stdout)
    assert version.startswith("1.4.")
    assert counts["documents"] == 3
    assert counts["events"] == counts["event_list"] > 0
    assert comments >= len(TABLES)
