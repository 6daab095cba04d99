"""Plain text and Markdown: one file, one document, with or without YAML front matter.

Markdown is not rendered: its mark-up stays in the staged text, and spans count in it.
"""

from collections.abc import Iterator
from pathlib import Path

from pipeline.staging.decode import DecodeError, decode, normalise_line_endings
from pipeline.staging.front_matter import FrontMatterError, split_front_matter
from pipeline.staging.metadata import read_fields
from pipeline.staging.records import Record, Reject

MOST_BYTES = 32 * 1024 * 1024


def read(path: Path, source_path: str) -> Iterator[Record | Reject]:
    """Read one article."""
    try:
        with path.open("rb") as file:
            data = file.read(MOST_BYTES + 1)
        if len(data) > MOST_BYTES:
            detail = f"An article may have {MOST_BYTES // 1024**2} MB. Split the file, or make it a .jsonl."
            yield Reject(source_path, None, "too_large", detail)
            return
        fields, text = split_front_matter(normalise_line_endings(decode(data)))
    except OSError as error:
        yield Reject(source_path, None, "unreadable", f"{error.strerror}. Allow reading this file, or remove it.")
    except DecodeError as error:
        yield Reject(source_path, None, error.reason, str(error))
    except FrontMatterError as error:
        detail = f"The YAML between the dashes at the start cannot be read: {error}. Correct it, or cut it."
        yield Reject(source_path, None, "bad_front_matter", detail)
    else:
        metadata, problems = read_fields(fields)
        yield Record(source_path, None, text, front_matter=metadata, is_article=True, problems=problems)
