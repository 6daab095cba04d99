"""Writing codebook.md and codebook.html. Does not belong here: what they tell (`content.py`)."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from pipeline.release.codebook.content import gather
from pipeline.release.pages import style, template

FILE_NAMES = ("codebook.md", "codebook.html")


def write_codebook(release: Path, said: Mapping[str, Any]) -> None:
    """Write both forms of the codebook of a release that has its database."""
    told = gather(release, said)
    for name in FILE_NAMES:
        (release / name).write_text(template(name).render(book=told, style=style()), "utf-8")
