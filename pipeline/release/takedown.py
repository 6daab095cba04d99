"""Takedowns in force: what a release says of them, and what it is made from where they withhold a name.

Belongs here: the folders that stand in for the build's own, and the wording. Does not belong here: masking
(`withheld.py`), removing documents (`staging/takedown.py`), where documents taken down were already left out.
"""

import shutil
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from pipeline.release.inputs import Input
from pipeline.release.store import MANIFEST
from pipeline.release.withheld import STAGED, Withheld, withhold
from pipeline.staging.takedown import DOCUMENT, PERSON, Takedown


@dataclass(frozen=True)
class Source:
    """What a release is made from: finished tables and the texts they cite, with no name that was taken down."""

    folder: Path
    staged: Path
    persons: tuple[str, ...] = ()
    scratch: Path | None = None
    found: Withheld = field(default_factory=Withheld)

    def before(self, release: Path | None) -> Path | None:
        """Return the release before as it may be told of today: itself, or a copy without the names."""
        if release is None or self.scratch is None:
            return release
        copy = self.scratch / "before"
        withhold(release, release / "texts.parquet", copy, self.persons, self.found)
        shutil.copyfile(release / MANIFEST, copy / MANIFEST)
        return copy

    def inputs(self, inputs: Iterable[Input]) -> Iterator[Input]:
        """Yield the inputs, paths as they may be told."""
        for entry in inputs:
            yield replace(entry, path=self.found.paths.get(entry.path, entry.path))


@contextmanager
def without_names(folder: Path, staged: Path, takedowns: Sequence[Takedown], scratch: Path) -> Iterator[Source]:
    """Give what a release is to be made from; copies lie in `scratch` meanwhile, which must not be there yet."""
    persons = tuple(entry.value for entry in takedowns if entry.kind == PERSON)
    if not persons:
        yield Source(folder, staged)
        return
    try:
        tables = scratch / "tables"
        found = withhold(folder, staged, tables, persons)
        yield Source(tables, tables / STAGED, persons, scratch, found)
    finally:
        shutil.rmtree(scratch, ignore_errors=True)


def told(takedowns: Sequence[Takedown]) -> list[dict[str, Any]]:
    """Return what a manifest says of the takedowns in force: kind, count of documents, reason, day, and a sentence.

    It never says what or whom they name.
    """
    return [
        {
            "kind": entry.kind,
            "count": entry.document_count,
            "reason": entry.reason,
            "date": entry.date.isoformat() if entry.date else None,
            "told": _sentence(entry),
        }
        for entry in takedowns
    ]


def _sentence(entry: Takedown) -> str:
    number = entry.document_count
    texts = f"{number:,} document{'' if number == 1 else 's'}"
    if not number:
        what = {
            DOCUMENT: "A document: none that was read is it",
            PERSON: "A person's name: no text that was read has it",
        }
    else:
        what = {
            DOCUMENT: f"{texts}, with all that rested on {'it' if number == 1 else 'them'}",
            PERSON: f"The name of a private person, which {texts} {'has' if number == 1 else 'have'}",
        }
    day = f", asked for on {entry.date.isoformat()}" if entry.date else ""
    return f"{what[entry.kind]}{day}{f': {entry.reason}' if entry.reason else ''}".rstrip(".") + "."


def as_read(rows: Iterable[Mapping[str, Any]]) -> list[Takedown]:
    """Return the list from the rows that staging left."""
    return [Takedown(**row) for row in rows]
