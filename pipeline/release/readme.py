"""The read-me of a release. Does not belong here: what its files and tables are (`contents.py`, `tables/`)."""

from collections.abc import Mapping
from importlib import resources
from pathlib import Path
from string import Template
from typing import Any

from pipeline.release.contents import files
from pipeline.tables import schema


def write_readme(release: Path, said: Mapping[str, Any]) -> None:
    """Write README.md."""
    (release / "README.md").write_text(readme(said), "utf-8")


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
        licence=said["licence"],
        files="\n".join(f"| `{file.path}` | {file.description} |" for file in files()),
        tables="\n".join(rows),
        queries="\n".join(shown).strip(),
    )


def queries() -> dict[str, str]:
    """Return the SQL of the queries that the read-me shows, by file name, in its order."""
    folder = resources.files("pipeline.release") / "sql" / "queries"
    return {item.name: item.read_text("utf-8") for item in sorted(folder.iterdir(), key=lambda item: item.name)}
