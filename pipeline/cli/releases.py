"""The commands `releases`, `show` and `check`. Does not belong here: what they look at (`release/`)."""

from pathlib import Path
from typing import Annotated

import typer

from pipeline.cli.console import (
    CommandError,
    OutputsOption,
    ReleaseOption,
    console,
    print_rows,
    release_folder,
    settings_with,
)


def releases(outputs: OutputsOption = None) -> None:
    """List the releases, oldest first."""
    from pipeline.release import store

    folder = settings_with(outputs_dir=outputs).outputs_dir
    newest = release_folder(outputs, None)
    rows = []
    for path in store.releases(folder):
        tables = store.manifest(path)["tables"]
        counts = [tables[name]["rows"] for name in ("documents", "events", "quantities", "incidents")]
        rows.append((path.name, *counts, "newest" if path == newest else ""))
    print_rows(("release", "documents", "events", "quantities", "incidents", ""), rows)


def show(
    table: Annotated[str, typer.Argument(help="Name of a table or view.")],
    outputs: OutputsOption = None,
    release: ReleaseOption = None,
    limit: Annotated[int, typer.Option(help="Rows to show.", min=1)] = 20,
    where: Annotated[str | None, typer.Option(help="Condition in SQL, such as \"status = 'denied'\".")] = None,
    columns: Annotated[str, typer.Option(help="Columns to show, separated by commas.")] = "*",
) -> None:
    """Show rows of a table or view of a release."""
    import duckdb

    from pipeline.release.database import FILE_NAME

    with duckdb.connect(release_folder(outputs, release) / FILE_NAME, read_only=True) as connection:
        known = {name for (name,) in connection.execute("SELECT table_name FROM information_schema.tables").fetchall()}
        if table not in known:
            raise CommandError(f"There is no table or view {table}. There are: {', '.join(sorted(known))}.")
        condition = f"WHERE {where}" if where else ""
        try:
            found = connection.sql(f"SELECT {columns} FROM {table} {condition} LIMIT {limit}")
            print_rows(found.columns, found.fetchall())
        except duckdb.Error as error:
            raise CommandError(f"DuckDB cannot answer this: {error}") from error


def check(outputs: OutputsOption = None, release: ReleaseOption = None) -> None:
    """Check a release: file hashes, each table by its model, and the tables against each other."""
    from pipeline.release.audit import audit

    settings = settings_with(outputs_dir=outputs)
    folder: Path = release_folder(outputs, release)
    staged = settings.work_dir / "staged" / "documents.parquet"
    problems = audit(folder, staged if staged.is_file() else None)
    if problems:
        raise CommandError(f"{folder} is not as it should be:\n" + "\n".join(problems))
    console.print(f"{folder}: every check holds.", highlight=False)
