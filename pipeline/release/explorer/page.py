"""Writing `explorer.html` beside the tables of a release."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from pipeline.release.explorer.bundle import page
from pipeline.release.explorer.data import page_data

FILE_NAME = "explorer.html"


def write_explorer(release: Path, said: Mapping[str, Any]) -> None:
    """Write the explorer of a release that has its tables and database; `said` is its manifest."""
    (release / FILE_NAME).write_text(page(page_data(release, said)), "utf-8", newline="\n")
