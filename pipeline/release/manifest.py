"""What a release says of itself, for programs: `manifest.json`, from which the other files beside the tables are made.

Belongs here: gathering it and writing it down. Does not belong here: what is told to people (see `readme.py`).
"""

import json
import subprocess
from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any

from pipeline.dataset import Dataset
from pipeline.release.inputs import FILE_NAME as INPUTS
from pipeline.release.inputs import Inputs
from pipeline.release.package.about import about
from pipeline.tables import schema


def manifest(
    name: str,
    date: str,
    previous: str | None,
    publish_text: str,
    versions: Mapping[str, str],
    inputs: Inputs,
    tables: Mapping[str, Dataset],
) -> dict[str, Any]:
    """Return the manifest of a release: all that made it and all that it holds, but not when it was built.

    `previous` is the version of the release before, which lies beside this one; None in the first. `inputs` are null
    where they are too many; the file that `input_list` names has them in any case.
    """
    return {
        "version": name,
        "date": date,
        "previous": previous,
        "schema_version": schema.SCHEMA_VERSION,
        "licence": about().licence.name,
        "publish_text": publish_text,
        "git_revision": git_revision(),
        "versions": dict(sorted(versions.items())),
        "input_list": {"path": INPUTS, "rows": inputs.dataset.row_count, "sha256": inputs.dataset.sha256},
        "inputs": None if inputs.listed is None else [asdict(entry) for entry in inputs.listed],
        "tables": {
            table: {"rows": data.row_count, "bytes": data.byte_count, "sha256": data.sha256}
            for table, data in tables.items()
        },
    }


def git_revision() -> str | None:
    """Return the commit that this code was checked out at, with `-dirty` where files differ from it.

    None where the code is not under git, as when installed.
    """
    try:
        _git("ls-files", "--error-unmatch", Path(__file__).name)
        return _git("describe", "--always", "--dirty", "--abbrev=40", "--exclude=*")
    except (OSError, subprocess.CalledProcessError):
        return None


def _git(*command: str) -> str:
    done = subprocess.run(["git", *command], cwd=Path(__file__).parent, capture_output=True, text=True, check=True)
    return done.stdout.strip()


def write_manifest(release: Path, said: Mapping[str, Any]) -> None:
    """Write manifest.json."""
    (release / "manifest.json").write_text(json.dumps(said, indent=2, ensure_ascii=False) + "\n", "utf-8")
