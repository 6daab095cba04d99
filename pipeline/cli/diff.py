"""The command `diff`. Does not belong here: how releases are compared or what is said of it (`release/changes/`)."""

import tempfile
from pathlib import Path
from typing import Annotated

import typer
from rich.markdown import Markdown

from pipeline.cli.console import CommandError, OutputsOption, console, print_rows, release_folder, settings_with

DIFFERENT = 3
"""Exit code that `--exit-code` asks for, told apart from an error's."""


def diff(
    old: Annotated[
        str | None, typer.Argument(help="Version or folder of a release.", show_default="the one before the newest")
    ] = None,
    new: Annotated[str | None, typer.Argument(help="The same of a later one.", show_default="newest")] = None,
    outputs: OutputsOption = None,
    table: Annotated[
        str | None, typer.Option(help="Show the changed rows of this table, or `ids` or `schema`, instead.")
    ] = None,
    limit: Annotated[int, typer.Option(help="Changed rows to show.", min=1)] = 50,
    write: Annotated[Path | None, typer.Option(help="Keep all changed rows as Parquet files in this folder.")] = None,
    exit_code: Annotated[
        bool, typer.Option("--exit-code", help=f"Exit with {DIFFERENT} if the releases differ.")
    ] = False,
) -> None:
    """Say what changed between two releases: tables and columns, what matters most, ids, rows."""
    from pipeline.release.changes.compare import compare
    from pipeline.release.changes.report import report
    from pipeline.release.store import manifest
    from pipeline.tables import schema

    if table is not None and table not in {*schema.TABLES, "ids", "schema"}:
        raise CommandError(f"There is no table {table}. There are: {', '.join(schema.TABLES)}, ids, schema.")
    after = _release(outputs, new)
    before = _release(outputs, old) if old else _one_before(outputs, after)
    with tempfile.TemporaryDirectory() as scratch:
        folder = write or Path(scratch)
        changes = compare(before, after, manifest(before), manifest(after), folder)
        if table is not None:
            _show(folder / f"{table}.parquet", limit)
        elif console.is_terminal:
            console.print(Markdown(report(changes)))
        else:
            console.print(report(changes), markup=False, highlight=False, soft_wrap=True, end="")
    if exit_code and not changes.is_none:
        raise typer.Exit(DIFFERENT)


def _release(outputs: Path | None, named: str | None) -> Path:
    if named and (Path(named) / "manifest.json").is_file():
        return Path(named).resolve()
    return release_folder(outputs, named)


def _one_before(outputs: Path | None, after: Path) -> Path:
    from pipeline.release.store import releases

    found = releases(settings_with(outputs_dir=outputs).outputs_dir)
    names = [path.name for path in found]
    earlier = found[: names.index(after.name)] if after.name in names else found
    if not earlier:
        raise CommandError(f"There is no release before {after.name}. Name two: conflict-ledger diff OLD NEW")
    return earlier[-1]


def _show(path: Path, limit: int) -> None:
    import duckdb

    from pipeline.release.folder import parquet

    with duckdb.connect() as connection:
        found = connection.sql(f"FROM {parquet(path)} LIMIT {limit}")
        print_rows(found.columns, found.fetchall())
        (count,) = connection.sql(f"SELECT count(*) FROM {parquet(path)}").fetchall()[0]
    console.print(f"{min(count, limit):,} of {count:,} changes shown.", highlight=False)
