"""Every word that a file of a release holds, whatever its format: to tell whether words of a text got out."""

import base64
import gzip
import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq

_ESCAPED = re.compile(r"\\u([0-9a-fA-F]{4})")
_BLOB = re.compile(rb"[A-Za-z0-9+/]{200,}={0,2}")


def text_of(path: Path) -> str:
    """Return all text in a file, with single spaces between words."""
    return " ".join(" ".join(_texts(path.name, path)).split())


def _texts(name: str, path: Path) -> Iterator[str]:
    if name.endswith(".duckdb"):
        yield from _database(path)
    else:
        yield from _content(path.read_bytes())


def _content(content: bytes) -> Iterator[str]:
    if content[:4] == b"PAR1":
        yield from _values(pq.read_table(pa.BufferReader(content)))
    elif content[:2] == b"PK":
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            for item in packed.namelist():
                yield from _content(packed.read(item))
    elif content[:2] == b"\x1f\x8b":
        yield from _content(gzip.decompress(content))
    else:
        text = content.decode("utf-8", "replace")
        yield text
        yield _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text)
        for blob in _BLOB.findall(content):
            yield from _packed(blob)


def _packed(blob: bytes) -> Iterator[str]:
    """Yield what a page carries packed: base64 of Parquet, gzip, deflate or text."""
    whole = blob[: len(blob) // 4 * 4]
    content = base64.b64decode(whole + b"=" * (-len(whole) % 4))
    for bits in (15, -15):
        try:
            content = zlib.decompress(content, bits)
            break
        except zlib.error:
            continue
    yield from _content(content)


def _values(table: pa.Table) -> Iterator[str]:
    for column in table.itercolumns():
        if pa.types.is_string(column.type):
            yield from (value for value in column.to_pylist() if value)


def _database(path: Path) -> Iterator[str]:
    with duckdb.connect(path, read_only=True) as connection:
        for (name,) in connection.execute("SELECT table_name FROM information_schema.tables").fetchall():
            yield from _values(connection.sql(f'FROM "{name}"').to_arrow_table())
    # What a table held before a deletion, or a comment holds, stands in the file as it is.
    yield path.read_bytes().decode("utf-8", "replace")
