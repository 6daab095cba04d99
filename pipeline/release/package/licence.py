"""`LICENSE` and `NOTICE`: what the data may be used for, and whose work they rest on.

Does not belong here: which licences let a text be published again (`lexicon/licences.py`).
"""

from collections.abc import Mapping
from importlib import resources
from pathlib import Path
from string import Template
from textwrap import fill
from typing import Any

from pipeline.release.package.about import Source, about, citation

LICENCE_FILE, NOTICE_FILE = "LICENSE", "NOTICE"

_WIDTH = 120
_RELEASE = resources.files("pipeline.release")


def write_licence(release: Path, said: Mapping[str, Any]) -> None:
    """Write LICENSE, with the licence's full text, and NOTICE."""
    known = about()
    head = _filled(
        "licence.txt",
        version=said["version"],
        year=said["date"][:4],
        creator=known.creator,
        title=known.licence.title,
        url=known.licence.url,
        citation=citation(said["version"], said["date"]),
    )
    text = (_RELEASE / "data" / f"{known.licence.id}.txt").read_text("utf-8")
    (release / LICENCE_FILE).write_text(head + text, "utf-8")
    sources = "\n\n".join(_attribution(source) for source in known.sources)
    (release / NOTICE_FILE).write_text(_filled("notice.txt", version=said["version"], sources=sources), "utf-8")


def _attribution(source: Source) -> str:
    licence = fill(f"Licence: {source.licence}, {source.licence_url}", _WIDTH)
    told = [source.title, source.url, licence, fill(source.use, _WIDTH), fill(f"Changes: {source.changes}", _WIDTH)]
    return "\n".join(told)


def _filled(template: str, **values: str) -> str:
    return Template((_RELEASE / "templates" / template).read_text("utf-8")).substitute(values)
