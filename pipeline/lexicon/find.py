"""Which lexicon entry a rule id names, and where it stands: what a reader of one row wants to see or mend.

Belongs here: looking an id up over all files. Does not belong here: what the entries of a file mean.
"""

from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pipeline.lexicon.source import LexiconError, Source, records


@dataclass(frozen=True)
class FoundEntry:
    """One entry as it stands in its file. `where` is the file and the line or number of the entry."""

    path: Path
    where: str
    fields: dict[str, Any]


def find_entry(source: Source, rule_id: str) -> FoundEntry | None:
    """Return the entry with an id, a user's own before a shipped one; None where the rule is code.

    Of `<entry>/<pattern>` the pattern is one of the entry's listed values: of its lists, only that value is kept.
    """
    id_, _, pattern = rule_id.partition("/")
    for path in reversed([*source.files("**/*.csv"), *source.files("**/*.yaml")]):
        with suppress(LexiconError):  # a file that is no list of entries holds none with an id
            for where, fields in records(path):
                if fields.get("id") == id_:
                    return FoundEntry(path, where, _without_other_patterns(fields, pattern))
    return None


def _without_other_patterns(fields: dict[str, Any], pattern: str) -> dict[str, Any]:
    kept = {name: value for name, value in fields.items() if not (pattern and isinstance(value, list))}
    return kept | {name: pattern for name, value in fields.items() if isinstance(value, list) and pattern in value}
