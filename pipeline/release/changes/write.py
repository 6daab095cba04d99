"""What changed since the release before, written into a release: `CHANGES.md` and the files under `changes/`.

Does not belong here: how changes are found or worded (see `compare.py`, `report.py`).
"""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from pipeline.release.changes.columns import column_changes, require_version
from pipeline.release.changes.compare import compare, write_none
from pipeline.release.changes.report import first_report, report
from pipeline.tables.changes import FOLDER

FILE_NAME = "CHANGES.md"


def write_changes(release: Path, said: Mapping[str, Any], before: Path | None = None) -> None:
    """Compare a release that is being built with the one before, which lies beside it, and write what changed.

    `before` is a copy of the one before that may be told of, where what it holds itself may not.

    Raises SchemaVersionError where columns changed and the schema version does not say so.
    """
    if said["previous"] is None:
        write_none(release / FOLDER)
        told = first_report(said)
    else:
        before = before or release.parent / said["previous"]
        old = json.loads((before / "manifest.json").read_text("utf-8"))
        require_version(column_changes(before, release), old["schema_version"], said["schema_version"])
        told = report(compare(before, release, old, said, release / FOLDER))
    (release / FILE_NAME).write_text(told, "utf-8")
