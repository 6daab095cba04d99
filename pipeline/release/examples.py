"""The queries that a release shows: what a journalist would ask first.

Belongs here: reading `sql/queries/` and writing `examples.sql`. Does not belong here: the queries themselves; views
(see `database.py`).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from pathlib import Path
from typing import Any

from pipeline.release.database import FILE_NAME as DATABASE

FILE_NAME = "examples.sql"


@dataclass(frozen=True)
class Example:
    """One query: what it answers, in a sentence, and its SQL, ended by a semicolon."""

    name: str
    title: str
    sql: str


@cache
def examples() -> tuple[Example, ...]:
    """Return the queries in their order: the first line of each file is its title, the rest its SQL."""
    folder = resources.files("pipeline.release") / "sql" / "queries"
    found = []
    for item in sorted(folder.iterdir(), key=lambda item: item.name):
        title, _, sql = item.read_text("utf-8").partition("\n")
        found.append(Example(item.name.removesuffix(".sql"), title.removeprefix("-- "), sql.strip()))
    return tuple(found)


def write_examples(release: Path, said: Mapping[str, Any]) -> None:
    """Write examples.sql: every query under its number and title."""
    head = (
        f"-- Conflict Ledger, release {said['version']}: {len(examples())} queries to start from.\n"
        f"-- Run one, or all with: duckdb -readonly {DATABASE} < {FILE_NAME}\n"
    )
    parts = [f"-- {number}. {entry.title}\n{entry.sql}\n" for number, entry in enumerate(examples(), start=1)]
    (release / FILE_NAME).write_text("\n".join([head, *parts]), "utf-8")
