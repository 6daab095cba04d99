"""`CITATION.cff`: how to cite a release, by the Citation File Format 1.2.0.

Does not belong here: the repository's own CITATION.cff, which is of the software.
"""

import datetime as dt
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml

from pipeline.release.package.about import about

FILE_NAME = "CITATION.cff"


def write_citation(release: Path, said: Mapping[str, Any]) -> None:
    """Write CITATION.cff."""
    known = about()
    cited = {
        "cff-version": "1.2.0",
        "message": "If you use these data, please cite them as below and name the release.",
        "type": "dataset",
        "title": known.title,
        "abstract": known.description,
        "version": said["version"],
        "date-released": dt.date.fromisoformat(said["date"]),
        "authors": [{"name": known.creator}],
        "license": known.licence.id,
        "keywords": list(known.keywords),
    }
    text = yaml.safe_dump(cited, sort_keys=False, allow_unicode=True, width=120)
    (release / FILE_NAME).write_text(text, "utf-8")
