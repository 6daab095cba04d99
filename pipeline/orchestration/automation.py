"""The job, and what starts it by itself: a schedule, and a sensor that watches the raw folder.

Belongs here: when a release is built. Does not belong here: what building is.
"""

import hashlib
import os
from collections.abc import Iterator
from pathlib import Path

import dagster as dg

from pipeline.settings import Settings

release_job = dg.define_asset_job(
    "release",
    selection=dg.AssetSelection.all(),
    executor_def=dg.in_process_executor,
    description="Build a release from the raw folder: all assets and all checks.",
)

daily_schedule = dg.ScheduleDefinition(
    name="daily", job=release_job, cron_schedule="0 4 * * *", description="A release every night, if anything changed."
)


@dg.sensor(job=release_job, minimum_interval_seconds=60, description="Starts the job when the raw folder has changed.")
def raw_folder_sensor(context: dg.SensorEvaluationContext) -> dg.RunRequest | dg.SkipReason:
    """Ask for a run where paths, sizes or times of change in the raw folder are not those of the last look."""
    raw = Settings.from_environment().raw_dir
    if not raw.is_dir():
        return dg.SkipReason(f"There is no folder {raw}.")
    found = fingerprint(raw)
    if found == context.cursor:
        return dg.SkipReason(f"Nothing has changed in {raw}.")
    context.update_cursor(found)
    return dg.RunRequest(tags={"raw_fingerprint": found})


def fingerprint(folder: Path) -> str:
    """Return a hash over the paths, sizes and times of change of all files in a folder, without reading any."""
    digest = hashlib.blake2b(digest_size=16)
    for path, size, changed in sorted(_files(folder)):
        digest.update(f"{path}\0{size}\0{changed}\0".encode("utf-8", "surrogateescape"))
    return digest.hexdigest()


def _files(folder: Path) -> Iterator[tuple[str, int, int]]:
    for entry in os.scandir(folder):
        if entry.is_dir(follow_symlinks=False):
            yield from _files(Path(entry.path))
        elif entry.is_file():
            status = entry.stat()
            yield entry.path, status.st_size, status.st_mtime_ns
