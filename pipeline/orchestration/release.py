"""The last asset: finished tables to a release. Does not belong here: what a release holds (`release/`)."""

import datetime as dt
import hashlib
from collections.abc import Iterator

import dagster as dg

from pipeline.dataset import Dataset
from pipeline.engine import extraction_version
from pipeline.lexicon import load
from pipeline.lexicon.licences import Licences
from pipeline.orchestration import keys
from pipeline.release.manifest import Input
from pipeline.release.publish import publish
from pipeline.settings import Settings


@dg.asset(
    key=keys.DATASET,
    group_name=keys.RELEASE,
    deps=[keys.table(name) for name in keys.FINISHED],
    ins={"documents": dg.AssetIn(key=keys.staged("documents"))},
    kinds={"parquet", "duckdb"},
)
def release(settings: dg.ResourceParam[Settings], documents: Dataset) -> dg.MaterializeResult[None]:
    """One dataset: every table, a DuckDB file, documentation and checksums; made only where a table has changed."""
    made = publish(
        keys.tables_folder(settings),
        documents.path,
        settings.outputs_dir,
        settings.release_date or dt.date.today(),
        settings.publish_text,
        versions={
            "extraction": extraction_version(settings.lexicon_dir),
            "lexicon": load(settings.lexicon_dir).version,
        },
        inputs=list(_inputs(settings, documents)),
        licences=Licences.read(load(settings.lexicon_dir).source),
    )
    rows = {f"rows of {name}": table.row_count for name, table in made.tables.items()}
    return dg.MaterializeResult(
        metadata={
            "path": dg.MetadataValue.path(made.path),
            "version": made.version,
            "is_new": made.is_new,
            **rows,
        }
    )


def _inputs(settings: Settings, documents: Dataset) -> Iterator[Input]:
    """Yield each file that a document came from, with its licence if all documents in it have the same."""
    licences: dict[str, set[str | None]] = {}
    for batch in documents.batches(columns=["source_path", "licence"]):
        for row in batch.to_pylist():
            licences.setdefault(row["source_path"], set()).add(row["licence"])
    for path, found in licences.items():
        with (settings.raw_dir / path).open("rb") as data:
            sha256 = hashlib.file_digest(data, "sha256").hexdigest()
        yield Input(path, sha256, next(iter(found)) if len(found) == 1 else None)
