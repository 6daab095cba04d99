"""What Dagster serves and runs: assets, checks, the job, what starts it, and what assets are given. Nothing else."""

import dagster as dg

from pipeline.orchestration.automation import daily_schedule, raw_folder_sensor, release_job
from pipeline.orchestration.checks import CHECKS
from pipeline.orchestration.extraction import extraction
from pipeline.orchestration.io_manager import parquet_io_manager
from pipeline.orchestration.release import release
from pipeline.orchestration.resolution import RESOLUTION
from pipeline.orchestration.resources import progress_resource, settings_resource
from pipeline.orchestration.staging import staging

defs = dg.Definitions(
    assets=[staging, extraction, *RESOLUTION, release],
    asset_checks=CHECKS,
    jobs=[release_job],
    schedules=[daily_schedule],
    sensors=[raw_folder_sensor],
    resources={
        "settings": settings_resource,
        "progress": progress_resource,
        "io_manager": parquet_io_manager,
    },
    executor=dg.in_process_executor,
)
