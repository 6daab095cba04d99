"""The checksums of a release, as `sha256sum -c` reads them. Does not belong here: comparing them (`audit.py`)."""

import hashlib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

CHECKSUMS = "SHA256SUMS"


def write_checksums(release: Path, said: Mapping[str, Any]) -> None:
    """Write SHA256SUMS over all files of a release; comes last."""
    lines = []
    for path in sorted(path for path in release.rglob("*") if path.is_file()):
        with path.open("rb") as data:
            lines.append(f"{hashlib.file_digest(data, 'sha256').hexdigest()}  {path.relative_to(release).as_posix()}\n")
    (release / CHECKSUMS).write_text("".join(lines), "utf-8")
