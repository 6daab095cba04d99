"""The GeoNames part of the gazetteer: a Parquet table of places and one of their names, kept in Arrow.

Belongs here: finding rows by key without turning half a million names into Python objects. Does not belong here: our
own places and which of several one means (`places.py`, `extract/places/`). Made by `training/make_gazetteer.py`.
"""

from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.parquet as pq

_DECIMALS = 4
_PREFIX = 8


class GeoNamesRow(NamedTuple):
    """One place; the names of the fields are those of the table."""

    place_id: str
    name: str
    place_type: str
    country_code: str
    admin1: str | None
    admin2: str | None
    latitude: float
    longitude: float
    population: int


class GeoNames:
    """Places by key and by row."""

    def __init__(self, folder: Path) -> None:
        """Read `places.parquet` and `names.parquet` of a folder."""
        names = pq.read_table(folder / "names.parquet", memory_map=True).combine_chunks()
        self._keys = _Keys(names["key"].chunk(0))
        self._rows = names["row"].to_numpy()
        self._alternate = names["is_alternate"].chunk(0)
        self._places = pq.read_table(folder / "places.parquet", memory_map=True).combine_chunks()

    def rows(self, key: str) -> tuple[list[tuple[int, bool]], bool]:
        """Return the rows of the places a key names, each with whether the name is only an alternate one of it.

        With them goes whether some longer name begins with the words of the key.
        """
        first, last, begins = self._keys.find(key)
        return [(int(self._rows[at]), bool(self._alternate[at].as_py())) for at in range(first, last)], begins

    def row(self, row: int) -> GeoNamesRow:
        """Return one place."""
        values: dict[str, Any] = {name: self._places[name][row].as_py() for name in GeoNamesRow._fields}
        for name in ("latitude", "longitude"):
            values[name] = round(values[name], _DECIMALS)
        return GeoNamesRow(**values)


class _Keys:
    """A sorted Arrow string column; the first bytes of each string are at hand as one number to search by."""

    def __init__(self, column: pa.StringArray) -> None:
        _, offsets, data = column.buffers()
        self._offsets: npt.NDArray[np.int32] = np.frombuffer(offsets, dtype=np.int32)[: len(column) + 1]
        self._data = memoryview(data)
        padded = np.concatenate([np.frombuffer(data, dtype=np.uint8), np.zeros(_PREFIX, dtype=np.uint8)])
        lengths = np.diff(self._offsets)
        self._prefixes = np.zeros(len(column), dtype=np.uint64)
        for at in range(_PREFIX):
            byte = np.where(lengths > at, padded[self._offsets[:-1] + at], 0).astype(np.uint64)
            self._prefixes = (self._prefixes << np.uint64(8)) | byte

    def find(self, key: str) -> tuple[int, int, bool]:
        """Return the range of the strings equal to `key`, and whether the next one goes on with a further word."""
        wanted = key.encode()
        prefix = np.uint64(int.from_bytes(wanted[:_PREFIX].ljust(_PREFIX, b"\0"), "big"))
        low = int(np.searchsorted(self._prefixes, prefix, "left"))
        high = len(self._prefixes)
        if len(wanted) >= _PREFIX:
            high = int(np.searchsorted(self._prefixes, prefix, "right"))
        while low < high and len(wanted) >= _PREFIX:
            middle = (low + high) // 2
            if self._string(middle) < wanted:
                low = middle + 1
            else:
                high = middle
        last = low
        while last < len(self._prefixes) and self._string(last) == wanted:
            last += 1
        return low, last, last < len(self._prefixes) and self._string(last).startswith(wanted + b" ")

    def _string(self, at: int) -> bytes:
        return self._data[self._offsets[at] : self._offsets[at + 1]].tobytes()
