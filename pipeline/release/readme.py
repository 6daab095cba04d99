"""The read-me of a release. Does not belong here: what its files and tables are (`contents.py`, `tables/`)."""

from collections.abc import Mapping
from importlib import resources
from pathlib import Path
from string import Template
from typing import Any

from pipeline.release.contents import files
from pipeline.release.examples import examples
from pipeline.tables import schema

_EXAMPLES_SHOWN = 3


def write_readme(release: Path, said: Mapping[str, Any]) -> None:
    """Write README.md."""
    (release / "README.md").write_text(readme(said), "utf-8")


def readme(said: Mapping[str, Any]) -> str:
    """Return the read-me of a release, in Markdown."""
    template = resources.files("pipeline.release") / "templates" / "readme.md"
    rows = [f"| {table} | {schema.description(table)} | {said['tables'][table]['rows']:,} |" for table in schema.TABLES]
    shown = [f"**{entry.title}**\n\n```sql\n{entry.sql}\n```\n" for entry in examples()[:_EXAMPLES_SHOWN]]
    return Template(template.read_text("utf-8")).substitute(
        version=said["version"],
        year=said["date"][:4],
        schema_version=said["schema_version"],
        licence=said["licence"],
        files="\n".join(f"| `{file.path}` | {file.description} |" for file in files()),
        tables="\n".join(rows),
        queries="\n".join(shown).strip(),
    )
