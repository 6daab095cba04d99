"""`takedown.csv`: which documents and which private persons' names the next release must not hold.

Belongs here: reading that list and finding the documents it concerns, before anything is made of them. Does not belong
here: withholding a name from finished tables (`release/withheld.py`).

The file lies at the top of the raw folder, with the columns `kind` (document or person), `value`, `reason`, `date`.
A document is named by its path (`courier/a.txt`), path and record (`wire.jsonl#17`), record alone where only one file
has it, address or document_id; a person by the full name, one line for each name they go by. Reason and date are
published, the value never is.
"""

import csv
import datetime as dt
import io
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pyarrow as pa

from pipeline.staging.decode import DecodeError, decode, normalise_line_endings
from pipeline.staging.person_names import PersonName, masked
from pipeline.staging.records import Reject

FILE_NAME = "takedown.csv"
DOCUMENT, PERSON = "document", "person"

SCHEMA = pa.schema(
    [
        pa.field("kind", pa.string(), nullable=False),
        pa.field("value", pa.string(), nullable=False),
        pa.field("reason", pa.string()),
        pa.field("date", pa.date32()),
        pa.field("document_count", pa.int64(), nullable=False),
    ]
)

_COLUMNS = ("kind", "value", "reason", "date")


class TakedownError(ValueError):
    """A takedown that cannot be carried out as it is written; nothing may be published until it is corrected."""


@dataclass(frozen=True)
class Takedown:
    """One line of the list; `document_count` is of the documents it removes, or in which the person is named."""

    kind: str
    value: str
    reason: str | None
    date: dt.date | None
    document_count: int = 0


def read_takedowns(raw: Path) -> tuple[Takedown, ...]:
    """Return the list of a raw folder, empty where there is none. Raises TakedownError naming the line at fault."""
    path = raw / FILE_NAME
    if not path.is_file():
        return ()
    try:
        text = normalise_line_endings(decode(path.read_bytes()))
        rows = csv.DictReader(io.StringIO(text, newline=""), strict=True)
        names = [str(name).strip().lower() for name in rows.fieldnames or ()]
        if not {"kind", "value"} <= set(names) or set(names) - set(_COLUMNS):
            raise TakedownError(f"{path}, line 1: the columns must be {', '.join(_COLUMNS)}.")
        rows.fieldnames = names
        return tuple(_takedown(row, f"{path}, line {rows.line_num}") for row in rows if any(row.values()))
    except (OSError, DecodeError, csv.Error) as error:
        raise TakedownError(f"{path} is no readable CSV: {error}. Correct it.") from error


def _takedown(row: Mapping[str | None, Any], where: str) -> Takedown:
    if None in row:
        raise TakedownError(f"{where}: there are more values than columns. Put a value with a comma into quotes.")
    kind, value, reason, date = (" ".join(str(row.get(name) or "").split()) for name in _COLUMNS)
    if kind not in (DOCUMENT, PERSON) or not value:
        raise TakedownError(f"{where}: kind must be {DOCUMENT} or {PERSON}, and value must not be empty.")
    if kind == PERSON and max(map(len, PersonName(value).keys), default=0) < 2:
        raise TakedownError(f"{where}: the value is no name that could be told from other words.")
    if kind == PERSON and masked(reason, frozenset(PersonName(value).keys), is_address=True) != reason:
        raise TakedownError(f"{where}: the reason names the person, and reasons are published. Word it otherwise.")
    try:
        day = dt.date.fromisoformat(date) if date else None
    except ValueError as error:
        raise TakedownError(f"{where}: the date must be written as 2026-11-22.") from error
    return Takedown(kind, value, reason or None, day)


class Takedowns:
    """The list at work: asked of every document that is read, it tells which to leave out and counts."""

    def __init__(self, entries: Sequence[Takedown]) -> None:
        """Begin with no document seen."""
        self._entries = tuple(entries)
        self._documents: defaultdict[str, list[int]] = defaultdict(list)
        self._persons: list[tuple[int, PersonName]] = []
        self._counts: Counter[int] = Counter()
        self._files: defaultdict[int, set[str]] = defaultdict(set)
        for at, entry in enumerate(self._entries):
            if entry.kind == DOCUMENT:
                self._documents[_plain(entry.value)].append(at)
            else:
                self._persons.append((at, PersonName(entry.value)))

    def removes(self, row: Mapping[str, Any]) -> bool:
        """Tell whether a staged document must be left out; if not, count which persons it names."""
        path, record = row["source_path"], row["source_record"]
        named = {path, row["document_id"], row["url"], record, None if record is None else f"{path}#{record}"}
        found = {at for name in named - {None} for at in self._documents.get(_plain(str(name)), ())}
        for at in found:
            self._counts[at] += 1
            if record is not None and _plain(self._entries[at].value) == _plain(record):
                self._files[at].add(path)
        if not found:
            self._counts.update(at for at, name in self._persons if words_naming([name], row))
        return bool(found)

    def counted(self) -> pa.Table:
        """Return the list with its counts. Raises TakedownError where a record alone fits several files."""
        for at, files in self._files.items():
            if len(files) > 1:
                entry = self._entries[at]
                told = f"{sorted(files)[0]}#{entry.value}"
                raise TakedownError(f"{FILE_NAME}: record {entry.value} is in several files. Name one as {told}.")
        rows = [
            {name: getattr(entry, name) for name in _COLUMNS} | {"document_count": self._counts[at]}
            for at, entry in enumerate(self._entries)
        ]
        return pa.Table.from_pylist(rows, SCHEMA)

    def unmatched(self) -> Iterator[Reject]:
        """Yield a reject for each entry that concerned no document, without telling whom or what it names."""
        for at, entry in enumerate(self._entries):
            if not self._counts[at]:
                missed = "is the document" if entry.kind == DOCUMENT else "names the person"
                detail = (
                    f"No text that was read {missed} of this entry. Correct its value, unless the text was removed."
                )
                yield Reject(FILE_NAME, f"entry {at + 1}", "takedown_unmatched", detail)


def words_naming(names: Sequence[PersonName], row: Mapping[str, Any]) -> frozenset[str]:
    """Return the keys of all words by which a document names any of some persons, in its text or its metadata."""
    told = "\n\n".join(str(row[name]) for name in ("title", "author", "publisher", "text") if row.get(name))
    addresses = "\n\n\n\n".join(str(row[name]) for name in ("url", "source_path", "source_record") if row.get(name))
    found = (name.found_in(told) | name.found_in(addresses, is_address=True) for name in names)
    return frozenset().union(*found)


def _plain(value: str) -> str:
    """Return how a path or address is compared: in one Unicode form, without fragment of an address and last slash."""
    plain = unicodedata.normalize("NFC", value.strip())
    return plain.partition("#")[0].rstrip("/") if "://" in plain else plain
