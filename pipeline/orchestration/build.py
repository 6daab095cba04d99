"""The job `release`, run in this process: what the command line does and tests call. It is the job Dagster runs too.

Belongs here: running it and telling plainly what came of it. Does not belong here: printing.
"""

import fcntl
import re
import shutil
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

import dagster as dg

from pipeline.definitions import defs
from pipeline.orchestration import keys
from pipeline.orchestration.automation import release_job
from pipeline.orchestration.resources import SCRATCH, Progress
from pipeline.settings import Settings

_QUIET = {"loggers": {"console": {"config": {"log_level": "CRITICAL"}}}}
_OUR_ERROR = re.compile(r"^pipeline(?:\.\w+)+: ")
_NO_TELEMETRY = {"telemetry": {"enabled": False}}


@dataclass(frozen=True)
class Built:
    """A build that ended with a release: the newest, made now or (where no table changed) before."""

    path: Path
    is_new: bool


class BuildError(RuntimeError):
    """A build that made no release; the last one is as it was. The message tells what went wrong, with failing rows."""


def build(settings: Settings, progress: Progress | None = None) -> Built:
    """Run the job with these settings. Raises BuildError where a step or a check fails or another build is at work."""
    resources: dict[str, object] = {"settings": dg.ResourceDefinition.hardcoded_resource(settings)}
    if progress:
        resources["progress"] = dg.ResourceDefinition.hardcoded_resource(progress)
    with _alone(settings), dg.DagsterInstance.ephemeral(settings=_NO_TELEMETRY) as instance:
        result = defs.resolve_job_def(release_job.name).execute_in_process(
            run_config=_QUIET, instance=instance, resources=resources, raise_on_error=False
        )
    problems = [*_failed_checks(result), *_failed_steps(result)]
    if not result.success:
        raise BuildError("\n".join(problems) or "The build ended without saying why.")
    (made,) = (
        event.materialization for event in result.get_asset_materialization_events() if event.asset_key == keys.DATASET
    )
    return Built(Path(str(made.metadata["path"].value)), bool(made.metadata["is_new"].value))


@contextmanager
def _alone(settings: Settings) -> Iterator[None]:
    """Keep the work folder to this build, and clear what one that was killed has left there.

    The system gives the lock back when the process ends, however it ends.
    """
    with ExitStack() as stack:
        try:
            settings.outputs_dir.mkdir(parents=True, exist_ok=True)
            lock = stack.enter_context((settings.outputs_dir / ".build.lock").open("w"))
        except OSError as error:
            why = f"{settings.outputs_dir} cannot be written: {error.strerror}."
            raise BuildError(f"{why} Allow it, or name another folder with --outputs.") from error
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise BuildError(f"Another build is at work in {settings.outputs_dir}. Wait until it has ended.") from error
        for leftover in settings.work_dir.glob(f"{SCRATCH}*"):
            shutil.rmtree(leftover, ignore_errors=True)
        yield


def _failed_checks(result: dg.ExecuteInProcessResult) -> Iterator[str]:
    for evaluation in result.get_asset_check_evaluations():
        if not evaluation.passed and evaluation.severity == dg.AssetCheckSeverity.ERROR:
            name = f"{evaluation.check_name} of {evaluation.asset_key.to_user_string()}"
            yield f"Check {name} failed.\n{evaluation.description}"


def _failed_steps(result: dg.ExecuteInProcessResult) -> Iterator[str]:
    for event in result.get_step_failure_events():
        error = event.step_failure_data.error
        cause = error.cause if error and error.cause else error
        if cause and cause.cls_name == "DagsterExecutionInterruptedError":
            yield "The build was interrupted. Build again to go on: the texts that were finished are kept."
        elif cause and cause.cls_name != "DagsterAssetCheckFailedError":
            # What this project raises itself is told in whole sentences; the name of the class tells a user nothing.
            yield f"Step {event.step_key} failed. {_OUR_ERROR.sub('', cause.message.strip())}"
