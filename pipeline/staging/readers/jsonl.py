"""JSON Lines: one record a line, with the fields id, text and metadata.

The file is read line by line, however large it is. A line that cannot be used costs that record only. A record without
an `id` is known by its line ("line 12").
"""

import io
import json
from codecs import BOM_UTF8
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from pipeline.staging.decode import DecodeError, decode, normalise_line_endings
from pipeline.staging.metadata import read_fields
from pipeline.staging.records import Record, Reject

MOST_BYTES = 32 * 1024 * 1024
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")
# What the first line of an ordinary JSON file is: each line of it would be a reject of its own.
_SPREAD = (b"[", b"{")


class _LineError(ValueError):
    """A line that is no usable record: a reject's reason and detail."""

    def __init__(self, reason: str, detail: str, source_record: str | None = None) -> None:
        """Take the reason, what to do about it, and the record's id if it is known."""
        super().__init__(detail)
        self.reason = reason
        self.source_record = source_record


def read(path: Path, source_path: str) -> Iterator[Record | Reject]:
    """Read the records of one file in their order."""
    seen: set[str] = set()
    is_empty = True
    try:
        with path.open("rb") as file:
            for number, line in enumerate(_lines(file), start=1):
                if line is not None and not line.removeprefix(BOM_UTF8).strip():
                    continue
                if is_empty and line is not None and line.removeprefix(BOM_UTF8).strip() in _SPREAD:
                    detail = (
                        "This is one JSON value over many lines. Write one object a line, with no list around them."
                    )
                    yield Reject(source_path, None, "bad_json", detail)
                    return
                is_empty = False
                try:
                    yield _record(line, number, source_path, seen)
                except _LineError as error:
                    name = error.source_record or f"line {number}"
                    yield Reject(source_path, name, error.reason, str(error))
        if is_empty:
            yield Reject(source_path, None, "empty", "There is no record in it. Give it one, or remove it.")
    except OSError as error:
        yield Reject(source_path, None, "unreadable", f"{error.strerror}. Allow reading this file, or remove it.")
    except DecodeError as error:
        yield Reject(source_path, None, error.reason, str(error))


def _lines(file: BinaryIO) -> Iterator[bytes | None]:
    """Yield the lines of a file as bytes, None for each that is longer than a record may be."""
    start = file.read(2)
    file.seek(0)
    if start in _UTF_16:
        # In UTF-16 a line end is not one byte; such files are small exports from spreadsheets, read at once.
        file = io.BytesIO(decode(file.read()).encode("utf-8", "surrogatepass"))
    while line := file.readline(MOST_BYTES + 1):
        if len(line) <= MOST_BYTES:
            yield line
            continue
        while line and not line.endswith(b"\n"):
            line = file.readline(MOST_BYTES)
        yield None


def _record(line: bytes | None, number: int, source_path: str, seen: set[str]) -> Record:
    if line is None:
        raise _LineError("too_large", f"A record may have {MOST_BYTES // 1024**2} MB. Split it.")
    try:
        fields = json.loads(decode(line))
    except DecodeError as error:
        raise _LineError(error.reason, str(error)) from error
    except (ValueError, RecursionError) as error:
        raise _LineError("bad_json", f"The line is no JSON: {error}. Write one object a line.") from error
    if not isinstance(fields, dict):
        raise _LineError("bad_record", 'The line holds no JSON object. Write {"id": …, "text": …}.')
    name = _name(fields.pop("id", None), number)
    if name in seen:
        detail = f"The id of line {number} stands above in this file already. Give each record its own."
        raise _LineError("duplicate_id", detail, name)
    seen.add(name)
    text = fields.pop("text", None)
    if not isinstance(text, str):
        raise _LineError("bad_record", "There is no field 'text' with a string in it. Give the record one.", name)
    if not _is_storable(text):
        detail = "The text holds a NUL or half a character (a lone surrogate). Write it again from its source."
        raise _LineError("undecodable", detail, name)
    metadata, problems = read_fields(fields)
    return Record(source_path, name, normalise_line_endings(text), metadata=metadata, problems=problems)


def _name(value: object, number: int) -> str:
    if value is None or value == "":
        return f"line {number}"
    if isinstance(value, bool) or not isinstance(value, (str, int)) or not _is_storable(str(value)):
        raise _LineError("bad_record", "The id is neither a string nor a whole number. Give the record one.")
    return str(value)


def _is_storable(text: str) -> bool:
    try:
        return b"\0" not in text.encode("utf-8")
    except UnicodeEncodeError:
        return False
