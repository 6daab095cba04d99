"""Metadata from named fields: JSONL records, front matter, and `documents.csv` files beside the texts.

Belongs here: which names a field goes by, what its values may be, how a `documents.csv` is read. Does not belong here:
what the article's own text says (`structure.py`). A value that cannot be used becomes null and a problem that says so;
it never costs the document.
"""

import csv
import datetime as dt
import io
import posixpath
import unicodedata
from collections.abc import Mapping
from pathlib import Path

from pipeline.staging.decode import DecodeError, decode, normalise_line_endings
from pipeline.staging.document_date import parse_document_date
from pipeline.staging.records import Metadata, Reject

SIDECAR = "documents.csv"

_FIELDS = {
    "title": "title",
    "headline": "title",
    "publisher": "publisher",
    "publication": "publisher",
    "source": "publisher",
    "author": "author",
    "authors": "author",
    "byline": "author",
    "url": "url",
    "link": "url",
    "published_date": "published_date",
    "date": "published_date",
    "language": "language",
    "lang": "language",
    "licence": "licence",
    "license": "licence",
}
_NOTHING = frozenset({"", "null", "none", "~", "n/a", "nan"})
# No title or list of authors is longer; front matter that refers to itself can make a value as large as memory.
_MOST_CHARACTERS = 5_000


def read_fields(raw: Mapping[str, object]) -> tuple[Metadata, tuple[str, ...]]:
    """Return the metadata in named fields and the problems found; names that mean nothing here are passed over.

    Of two names for one field (`published_date`, `date`) the first in the table of names wins.
    """
    by_name = {str(name).strip().lower(): value for name, value in raw.items() if name is not None}
    values: dict[str, str | dt.date] = {}
    problems: list[str] = []
    for name, target in _FIELDS.items():
        if name not in by_name or target in values:
            continue
        text = _text_of(by_name[name])
        if text is None:
            problems.append(f"The field '{name}' is no short piece of text and was left empty. Give it as one string.")
            continue
        if text.lower() in _NOTHING:
            continue
        day = parse_document_date(text) if target == "published_date" else None
        if target != "published_date":
            values[target] = text
        elif day:
            values[target] = day
        else:
            problems.append(f"'{text[:60]}' in '{name}' is no certain day and was left empty. Write it as 2023-09-21.")
    return Metadata(**values), tuple(problems)  # type: ignore[arg-type]


def _text_of(value: object) -> str | None:
    """Return a value as one line of text, "" for none, None for what is no text (a table, half a character) or far too
    long for metadata.
    """
    if value is None:
        return ""
    if isinstance(value, dt.date):
        return value.isoformat()
    if isinstance(value, list):
        return _joined(value)
    if isinstance(value, bool) or not isinstance(value, (str, int, float)):
        return None
    return _short(" ".join(str(value).split()))


def _joined(values: list[object]) -> str | None:
    """Return several values as one line, None if one of them is no text, a list again, or all are too long together."""
    joined = ""
    for value in values:
        part = None if isinstance(value, list) else _text_of(value)
        if part is None or len(joined) > _MOST_CHARACTERS:
            return None
        joined += f", {part}" if joined and part else part
    return _short(joined)


def _short(text: str) -> str | None:
    """Return a text that can stand in a column of metadata, None for another."""
    if len(text) > _MOST_CHARACTERS:
        return None
    is_clean = not any(unicodedata.category(char) in ("Cs", "Cc") for char in text)
    return text if is_clean else None


class Sidecars:
    """All `documents.csv` files met so far; a file nearer to the text replaces one farther up."""

    def __init__(self) -> None:
        """Begin with no file."""
        self._rows: dict[str, tuple[str, Metadata]] = {}
        self._used: set[str] = set()

    def read(self, path: Path, source_path: str) -> list[Reject]:
        """Take in one `documents.csv` whose path in the raw folder is `source_path`; return what was wrong with it."""
        rejects: list[Reject] = []
        try:
            text = normalise_line_endings(decode(path.read_bytes()))
            rows = csv.DictReader(io.StringIO(text, newline=""), strict=True)
            if "path" not in [str(name).strip().lower() for name in rows.fieldnames or ()]:
                return [Reject(source_path, None, "bad_metadata", "There is no column 'path'. Name it in line 1.")]
            for row in rows:
                rejects.extend(self._take(row, source_path, rows.line_num))
        except (OSError, DecodeError, csv.Error) as error:
            why = str(error).removesuffix(".")
            rejects.append(Reject(source_path, None, "bad_metadata", f"This is no readable CSV: {why}. Correct it."))
        return rejects

    def _take(self, row: Mapping[str | None, object], source_path: str, line: int) -> list[Reject]:
        where = f"line {line}"
        if None in row:
            detail = "The line has more values than line 1 has names. Put quotation marks round a value with commas."
            return [Reject(source_path, where, "bad_metadata", detail)]
        by_name = {str(name).strip().lower(): value for name, value in row.items()}
        named = str(by_name.pop("path", None) or "").strip()
        folder = posixpath.dirname(source_path)
        target = posixpath.normpath(posixpath.join(folder, named.replace("\\", "/")))
        if not named or posixpath.isabs(named) or not _is_within(target, folder):
            detail = f"The path '{named}' must name a file in the folder of this documents.csv or below. Correct it."
            return [Reject(source_path, where, "bad_metadata", detail)]
        metadata, problems = read_fields(by_name)
        if self._rows.get(_key(target), ("",))[0] == source_path:
            problems += (f"The file '{named}' stands above already; this line counts. Keep one of them.",)
        self._rows[_key(target)] = (source_path, metadata)
        return [Reject(source_path, where, "bad_metadata", problem) for problem in problems]

    def of(self, source_path: str) -> Metadata:
        """Return what is said of a file, empty if nothing is."""
        key = _key(source_path)
        if key not in self._rows:
            return Metadata()
        self._used.add(key)
        return self._rows[key][1]

    def unused(self) -> list[Reject]:
        """Return a reject for each row whose file was never asked for."""
        return [
            Reject(source, key, "missing_file", "The documents.csv names this file, but no text was read from it.")
            for key, (source, _) in sorted(self._rows.items())
            if key not in self._used
        ]


def _is_within(path: str, folder: str) -> bool:
    return not path.startswith("..") and (not folder or path.startswith(folder + "/"))


def _key(source_path: str) -> str:
    """Return a path in one Unicode form: file systems differ in how they spell an accent."""
    return unicodedata.normalize("NFC", source_path)
