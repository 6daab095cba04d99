"""What a release says of itself, for programs: `manifest.json`, from which the other files beside the tables are made.

Belongs here: gathering it and writing it down. Does not belong here: what is told to people (see `readme.py`).
"""

import json
import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from pipeline.dataset import Dataset
from pipeline.tables import schema

LICENCE = "CC BY 4.0"


@dataclass(frozen=True)
class Input:
    """One file that was read; `path` is relative to the raw folder."""

    path: str
    sha256: str
    licence: str | None


def manifest(
    name: str,
    date: str,
    previous: str | None,
    publish_text: str,
    versions: Mapping[str, str],
    inputs: Sequence[Input],
    tables: Mapping[str, Dataset],
) -> dict[str, Any]:
    """Return the manifest of a release: all that made it and all that it holds, but not when it was built.

    `previous` is the version of the release before, which lies beside this one; None in the first.
    """
    return {
        "version": name,
        "date": date,
        "previous": previous,
        "schema_version": schema.SCHEMA_VERSION,
        "licence": LICENCE,
        "publish_text": publish_text,
        "git_revision": git_revision(),
        "versions": dict(sorted(versions.items())),
        "inputs": [asdict(entry) for entry in sorted(inputs, key=lambda entry: entry.path)],
        "tables": {
            table: {"rows": data.row_count, "bytes": data.byte_count, "sha256": data.sha256}
            for table, data in tables.items()
        },
    }


def git_revision() -> str | None:
    """Return the commit that this code was checked out at, or None where it runs from elsewhere."""
    try:
        found = subprocess.run(
            ["git", "rev-parse", "HEAD"], cwd=Path(__file__).parent, capture_output=True, text=True, check=True
        )
    except (OSError, subprocess.CalledProcessError):
        return None
    return found.stdout.strip()


def write_manifest(release: Path, said: Mapping[str, Any]) -> None:
    """Write manifest.json."""
    (release / "manifest.json").write_text(json.dumps(said, indent=2, ensure_ascii=False) + "\n", "utf-8")
