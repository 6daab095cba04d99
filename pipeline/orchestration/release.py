"""The last asset: finished tables to a release. Does not belong here: what a release holds (`release/`)."""

import datetime as dt
import hashlib
import os
import re
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path

import dagster as dg

from pipeline.dataset import Dataset
from pipeline.engine import extraction_version
from pipeline.language.parser import model_version
from pipeline.lexicon import load
from pipeline.lexicon.licences import Licences
from pipeline.orchestration import keys, page
from pipeline.release.bounds import read_bounds
from pipeline.release.inputs import Input
from pipeline.release.publish import publish
from pipeline.release.takedown import as_read
from pipeline.resolve.finish import views
from pipeline.settings import Settings

_FILES = """
    SELECT source_path, CASE WHEN count(licence) = count(*) AND count(DISTINCT licence) = 1 THEN min(licence) END
    FROM staged GROUP BY source_path ORDER BY source_path
"""


@dg.asset(
    key=keys.DATASET,
    group_name=keys.RELEASE,
    deps=[keys.table(name) for name in keys.FINISHED],
    ins={
        "documents": dg.AssetIn(key=keys.staged("documents")),
        "takedowns": dg.AssetIn(key=keys.staged("takedowns")),
    },
    kinds={"parquet", "duckdb"},
    freshness_policy=dg.FreshnessPolicy.cron(deadline_cron="0 6 * * *", lower_bound_delta=dt.timedelta(hours=24)),
)
def release(settings: dg.ResourceParam[Settings], documents: Dataset, takedowns: Dataset) -> dg.MaterializeResult[None]:
    """One dataset: every table, a DuckDB file, documentation and checksums; made only where a table has changed."""
    bounds = read_bounds(load(settings.lexicon_dir).source)
    made = publish(
        keys.tables_folder(settings),
        documents.path,
        settings.outputs_dir,
        settings.release_date or dt.date.today(),
        settings.publish_text,
        versions={
            "software": version("conflict-ledger"),
            "extraction": extraction_version(settings.lexicon_dir),
            "model": model_version(),
            "lexicon": load(settings.lexicon_dir).version,
        },
        inputs=_inputs(settings, documents),
        licences=Licences.read(load(settings.lexicon_dir).source),
        bounds=bounds,
        takedowns=as_read(takedowns.read().to_pylist()),
    )
    return dg.MaterializeResult(
        metadata={
            "path": dg.MetadataValue.path(made.path),
            "version": made.version,
            "is_new": made.is_new,
            **page.of_release(made.path, bounds),
        },
    )


def _inputs(settings: Settings, documents: Dataset) -> Iterator[Input]:
    """Yield each file that a document came from, by path, with its licence if all documents in it have the same."""
    with views({"staged": documents.path}) as connection:
        for path, licence in connection.execute(_FILES).fetchall():
            with _file(settings.raw_dir, path).open("rb") as data:
                yield Input(path, hashlib.file_digest(data, "sha256").hexdigest(), licence)


def _file(raw: Path, source_path: str) -> Path:
    """Return the file of a source path, in which staging has written out bytes that are no UTF-8."""
    if (raw / source_path).exists():
        return raw / source_path
    written_out = re.sub(rb"\\x([0-9a-f]{2})", lambda found: bytes.fromhex(found[1].decode()), source_path.encode())
    return raw / os.fsdecode(written_out)
