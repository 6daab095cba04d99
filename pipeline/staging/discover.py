"""Which files of a raw folder are texts, in which order.

Belongs here: the walk, what it passes over, and what it cannot use. Does not belong here: reading a file.

Passed over in silence are hidden files and folders (a leading dot or `__MACOSX`), editors' backups (`~` at the end),
`documents.csv` (metadata, see `metadata.py`), `takedown.csv` (see `takedown.py`) and what tells people about the
folder: README, LICENSE, LICENCE, COPYING, NOTICE, CHANGELOG, CITATION, SHA256SUMS with any suffix. Every other file is
read or becomes a reject.
"""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from pipeline.staging.metadata import SIDECAR
from pipeline.staging.records import Reject
from pipeline.staging.takedown import FILE_NAME as TAKEDOWN

_ABOUT_THE_FOLDER = frozenset(
    {"readme", "license", "licence", "copying", "notice", "changelog", "citation", "sha256sums", "thumbs", "desktop"}
)
_PACKED = frozenset({".gz", ".bz2", ".xz", ".zst", ".zip", ".7z", ".tar", ".tgz"})
_TABULAR = frozenset({".json", ".csv", ".tsv", ".xlsx", ".xls", ".parquet", ".ndjson"})


@dataclass(frozen=True, slots=True)
class Found:
    """One file to read, or a `documents.csv` to take in before the files after it, or a `takedown.csv`."""

    path: Path
    source_path: str


@dataclass(frozen=True, slots=True)
class _Folder:
    path: Path
    source_path: str
    above: tuple[tuple[int, int], ...]


def discover(raw: Path, suffixes: frozenset[str]) -> Iterator[Found | Reject]:
    """Walk a raw folder in the order of its path names, the `documents.csv` of a folder before all else in it.

    `suffixes` are those that can be read, in lower case. Links are followed unless they lead back up.
    """
    pending: list[Found | _Folder] = [_Folder(raw, "", ())]
    while pending:
        entry = pending.pop()
        if isinstance(entry, Found):
            yield _usable(entry, suffixes)
            continue
        try:
            status = entry.path.stat()
            names = sorted(path.name for path in entry.path.iterdir())
        except OSError as error:
            yield Reject(entry.source_path or ".", None, "unreadable", f"{error.strerror}. Allow reading this folder.")
            continue
        this = (status.st_dev, status.st_ino)
        if this in entry.above:
            yield Reject(entry.source_path, None, "symlink_loop", "This link leads back to a folder above. Remove it.")
            continue
        names.sort(key=lambda name: name != SIDECAR)
        children = [_child(entry, name, (*entry.above, this)) for name in names if not _is_passed_over(name)]
        pending.extend(reversed(children))


def _child(folder: _Folder, name: str, above: tuple[tuple[int, int], ...]) -> Found | _Folder:
    path = folder.path / name
    source_path = f"{folder.source_path}/{_printable(name)}".removeprefix("/")
    return _Folder(path, source_path, above) if path.is_dir() else Found(path, source_path)


def _is_passed_over(name: str) -> bool:
    stem = name.partition(".")[0].lower()
    return name.startswith((".", "__MACOSX")) or name.endswith("~") or stem in _ABOUT_THE_FOLDER


def _printable(name: str) -> str:
    """Return a file name as text; bytes that are not UTF-8 are written out, for a table can hold no others."""
    return os.fsencode(name).decode("utf-8", "backslashreplace")


def _usable(found: Found, suffixes: frozenset[str]) -> Found | Reject:
    suffix = found.path.suffix.lower()
    if not found.path.exists():
        return Reject(found.source_path, None, "unreadable", "The link leads nowhere or round in a circle. Remove it.")
    if not found.path.is_file():
        return Reject(found.source_path, None, "unreadable", "This is no ordinary file. Remove it from the raw folder.")
    if found.path.name in (SIDECAR, TAKEDOWN) or suffix in suffixes:
        return found
    known = ", ".join(sorted(suffixes))
    if suffix in _PACKED:
        advice = "Unpack it."
    elif suffix in _TABULAR:
        advice = "Write one record a line as .jsonl, with the fields id, text, title, publisher, published_date."
    else:
        advice = "Save the article's text as .txt or .md, or remove the file."
    return Reject(found.source_path, None, "unsupported_format", f"Only {known} are read. {advice}")
