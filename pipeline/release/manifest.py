"""What a release says of itself: manifest, checksums, read-me.

Belongs here: the small files beside the tables. Does not belong here: the tables (see `parquet.py`, `database.py`).
"""

import hashlib
import json
import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from importlib import resources
from pathlib import Path
from string import Template
from typing import Any

from pipeline.dataset import Dataset
from pipeline.tables import schema

CHECKSUMS = "SHA256SUMS"
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
    publish_text: str,
    versions: Mapping[str, str],
    inputs: Sequence[Input],
    tables: Mapping[str, Dataset],
) -> dict[str, Any]:
    """Return the manifest of a release: all that made it and all that it holds, but not when it was built."""
    return {
        "version": name,
        "date": date,
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


def queries() -> dict[str, str]:
    """Return the SQL of the queries that the read-me shows, by file name, in its order."""
    folder = resources.files("pipeline.release") / "sql" / "queries"
    return {item.name: item.read_text("utf-8") for item in sorted(folder.iterdir(), key=lambda item: item.name)}


def readme(said: Mapping[str, Any]) -> str:
    """Return the read-me of a release, in Markdown."""
    template = resources.files("pipeline.release") / "templates" / "readme.md"
    rows = [f"| {table} | {schema.description(table)} | {said['tables'][table]['rows']:,} |" for table in schema.TABLES]
    shown = []
    for sql in queries().values():
        title, _, body = sql.partition("\n")
        shown.append(f"**{title.removeprefix('-- ')}**\n\n```sql\n{body.strip()}\n```\n")
    return Template(template.read_text("utf-8")).substitute(
        version=said["version"],
        year=said["date"][:4],
        schema_version=said["schema_version"],
        licence=LICENCE,
        tables="\n".join(rows),
        queries="\n".join(shown).strip(),
    )


def write_checksums(release: Path) -> None:
    """Write SHA256SUMS over all files of a release, as `sha256sum -c` reads it."""
    lines = []
    for path in sorted(path for path in release.rglob("*") if path.is_file()):
        with path.open("rb") as data:
            lines.append(f"{hashlib.file_digest(data, 'sha256').hexdigest()}  {path.relative_to(release).as_posix()}\n")
    (release / CHECKSUMS).write_text("".join(lines), "utf-8")


def write_manifest(release: Path, said: Mapping[str, Any]) -> None:
    """Write the manifest and the read-me of a release."""
    (release / "manifest.json").write_text(json.dumps(said, indent=2, ensure_ascii=False) + "\n", "utf-8")
    (release / "README.md").write_text(readme(said), "utf-8")
