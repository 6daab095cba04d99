"""Making a release and putting it in its place.

Belongs here: the order of the steps. Does not belong here: any one step (see the modules it calls).
"""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from pipeline.dataset import Dataset
from pipeline.lexicon.licences import Licences
from pipeline.lexicon.source import Source
from pipeline.release import store, takedown
from pipeline.release.bounds import Bound, judge, read_bounds
from pipeline.release.changes.write import write_changes
from pipeline.release.checks import CheckError, run_checks
from pipeline.release.checksums import write_checksums
from pipeline.release.codebook.write import write_codebook
from pipeline.release.database import write_database
from pipeline.release.examples import write_examples
from pipeline.release.explorer.page import write_explorer
from pipeline.release.inputs import Input, write_inputs
from pipeline.release.manifest import manifest, write_manifest
from pipeline.release.package.citation import write_citation
from pipeline.release.package.croissant import write_croissant
from pipeline.release.package.datapackage import write_datapackage
from pipeline.release.package.jsonld import write_jsonld
from pipeline.release.package.licence import write_licence
from pipeline.release.parquet import write_tables
from pipeline.release.readme import write_readme
from pipeline.release.spreadsheet import write_spreadsheets
from pipeline.settings import PublishText
from pipeline.staging.takedown import Takedown


@dataclass(frozen=True)
class PublishResult:
    """Where the newest release lies, whether this build made it, and its tables."""

    path: Path
    version: str
    is_new: bool
    tables: dict[str, Dataset]


def publish(
    folder: Path,
    staged: Path,
    outputs: Path,
    release_date: dt.date,
    publish_text: PublishText = "licence",
    versions: Mapping[str, str] | None = None,
    inputs: Iterable[Input] = (),
    licences: Licences | None = None,
    bounds: Sequence[Bound] | None = None,
    takedowns: Sequence[Takedown] = (),
) -> PublishResult:
    """Publish the tables of `folder` (`<table>.parquet` each; `texts` is made here) with the staged texts they cite.

    `inputs` come sorted by path and are only asked for where a release is made. Documents among the `takedowns` are no
    longer in these tables; persons' names are withheld here.

    A release is its tables: where they are those of the last one, byte for byte, none is made and that one is returned,
    even if today's code would write the files beside them otherwise. Raises
    CheckError where tables do not fit together, BoundsError where they hold too little, SchemaVersionError where their
    columns changed unannounced, StoreError where another build is publishing or a later release is there; whatever is
    raised, the last release stays as it was.
    """
    with (
        store.locked(outputs),
        store.building(outputs) as built,
        takedown.without_names(folder, staged, takedowns, built.with_name(f"{built.name}-names")) as told,
    ):
        tables = write_tables(told.folder, told.staged, built, publish_text, licences or Licences.read(Source()))
        last = store.releases(outputs)[-1:]
        if last and _hashes(tables) == store.table_hashes(last[0]):
            store.announce(outputs)
            return PublishResult(last[0], last[0].name, False, _moved(tables, last[0]))
        if failures := run_checks(built, told.staged):
            raise CheckError(failures)
        last_rows = {table: rows["rows"] for table, rows in store.manifest(last[0])["tables"].items()} if last else None
        judged = judge(built, read_bounds(Source()) if bounds is None else bounds, last_rows)
        name = store.next_name(outputs, release_date)
        previous = last[0].name if last else None
        listed = write_inputs(built, told.inputs(inputs))
        said = manifest(name, release_date.isoformat(), previous, publish_text, versions or {}, listed, tables)
        said |= {**judged.said(), "takedowns": takedown.told(takedowns)}
        write_changes(built, said, told.before(last[0] if last else None))
        write_database(built, said)
        write_manifest(built, said)
        write_datapackage(built, said)
        write_croissant(built, said)
        write_jsonld(built, said)
        write_citation(built, said)
        write_licence(built, said)
        write_codebook(built, said)
        write_examples(built, said)
        write_spreadsheets(built, said)
        write_explorer(built, said)
        write_readme(built, said)
        write_checksums(built, said)
        release = store.keep(built, name)
        store.announce(outputs)
    return PublishResult(release, name, True, _moved(tables, release))


def _hashes(tables: Mapping[str, Dataset]) -> dict[str, str]:
    return {table: data.sha256 for table, data in tables.items()}


def _moved(tables: Mapping[str, Dataset], release: Path) -> dict[str, Dataset]:
    return {
        table: Dataset(release / data.path.name, data.row_count, data.byte_count, data.sha256)
        for table, data in tables.items()
    }
