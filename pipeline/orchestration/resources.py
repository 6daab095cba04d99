"""What assets are given: the settings, and somebody to tell how far the work is.

Belongs here: how a run gets its settings when nobody hands them over, and who is told of progress when nobody watches.
Does not belong here: paths or defaults (`settings.py`).
"""

import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import dagster as dg

from pipeline.settings import Settings

SCRATCH = ".scratch-"

Progress = Callable[[str, int, int | None], None]
"""Told the name of a stage, how many more documents or tables it has done, and of how many if that is known."""


@dg.resource(description="Read from the environment when a run begins.")
def settings_resource(context: dg.InitResourceContext) -> Settings:
    """Return the settings the environment asks for."""
    return Settings.from_environment()


@dg.resource(description="Tells nobody: the web page has its own log.")
def progress_resource(context: dg.InitResourceContext) -> Progress:
    """Return a listener that does nothing."""
    return lambda stage, done, total: None


@contextmanager
def scratch(settings: Settings) -> Iterator[Path]:
    """Give an empty folder on the disk of the work folder, gone at the end with what was not moved out of it."""
    settings.work_dir.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=SCRATCH, dir=settings.work_dir) as folder:
        yield Path(folder)
