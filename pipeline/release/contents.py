"""The files of a release, each with its media type and what it is for: `data/files.csv`, read.

Belongs here: the one list that the read-me and the descriptions of the package show. Does not belong here: making any
of the files (see the module of each).
"""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from fnmatch import fnmatchcase
from functools import cache
from importlib import resources
from pathlib import Path

from pipeline.tables import schema

EACH_TABLE = "<table>"
"""Stands in a path for the name of every table."""


@dataclass(frozen=True)
class File:
    """A file of a release, or several of one kind, in the order in which a reader should meet them.

    `path` is relative to the release; `<table>` in it stands for every table's name, `*` for any name.
    """

    path: str
    media_type: str
    description: str

    def matches(self, path: str) -> bool:
        """Tell whether a file of a release is this one or one of this kind."""
        if EACH_TABLE in self.path:
            return any(path == self.path.replace(EACH_TABLE, table) for table in schema.TABLES)
        return fnmatchcase(path, self.path)


@cache
def files() -> tuple[File, ...]:
    """Return what files a release holds."""
    listed = resources.files("pipeline.release") / "data" / "files.csv"
    return tuple(File(**row) for row in csv.DictReader(listed.read_text("utf-8").splitlines()))


def find(path: str) -> File:
    """Return what a file of a release is. Raises KeyError where the list does not tell."""
    for file in files():
        if file.matches(path):
            return file
    raise KeyError(f"{path} is not listed in release/data/files.csv. Say there what it is.")


def present(release: Path) -> Iterator[tuple[Path, File]]:
    """Yield the files that lie in a release, sorted by path, with what each is. Raises KeyError like `find`."""
    for path in sorted(path for path in release.rglob("*") if path.is_file()):
        yield path, find(path.relative_to(release).as_posix())
